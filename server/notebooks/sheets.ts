/** Of whose notebook a recovery sheet was printed, and under which key: so that each of their devices knows whether to speak of it. */
import { Sheet } from '../../shared/wire/notebook.ts';
import { Conflict, type Records } from '../ports.ts';

export interface Sheets {
  of(member: string): Promise<Sheet | undefined>;
  put(member: string, sheet: Sheet): Promise<void>;
  drop(member: string): Promise<void>;
}

const COLLECTION = 'notebooksheets';

export function makeSheets(records: Records): Sheets {
  /** Of two at once one holds; it says nothing that the other does not. */
  const unlessFirst = async (act: Promise<unknown>): Promise<void> => {
    try {
      await act;
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  };
  return {
    of: async (member) => Sheet.safeParse((await records.get(COLLECTION, member))?.value).data,
    async put(member, sheet) {
      const before = await records.get(COLLECTION, member);
      await unlessFirst(records.put(COLLECTION, member, sheet, before?.version ?? 0));
    },
    async drop(member) {
      const before = await records.get(COLLECTION, member);
      if (before) await unlessFirst(records.remove(COLLECTION, member, before.version));
    },
  };
}
