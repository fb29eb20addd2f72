/** Of whose notebook a recovery sheet was printed, and under which key: so that each of their devices knows whether to speak of it. */
import { Sheet } from '../../shared/wire/notebook.ts';
import { wasFirst, type Records } from '../ports.ts';

export interface Sheets {
  of(member: string): Promise<Sheet | undefined>;
  put(member: string, sheet: Sheet): Promise<void>;
  drop(member: string): Promise<void>;
}

const COLLECTION = 'notebooksheets';

export function makeSheets(records: Records): Sheets {
  return {
    of: async (member) => Sheet.safeParse((await records.get(COLLECTION, member))?.value).data,
    async put(member, sheet) {
      const before = await records.get(COLLECTION, member);
      // Of two at once one holds; it says nothing that the other does not.
      await wasFirst(records.put(COLLECTION, member, sheet, before?.version ?? 0));
    },
    async drop(member) {
      const before = await records.get(COLLECTION, member);
      if (before) await wasFirst(records.remove(COLLECTION, member, before.version));
    },
  };
}
