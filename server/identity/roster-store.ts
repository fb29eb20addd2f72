/**
 * How the people of the installation stand in the store: a record each, an index by sign-in name and one by who is the same person,
 * and the head, through which every change goes.
 */
import { z } from 'zod';
import type { Json } from '../../shared/base/canonical.ts';
import { Conflict, type Records } from '../ports.ts';
import type { Person } from './person.ts';

export const PEOPLE = 'people';
export const LOGINS = 'logins';
export const SAME = 'samepeople';
const HEAD = 'roster';
/** The one key of the head, and of what came before it. */
export const KEY = 'council';

/**
 * `seq`: the change that wrote it. A removed person, or a name that is free again, leaves its number: what comes late of an
 * earlier change must not bring it back.
 */
interface Written {
  readonly seq: number;
}
export interface KeptPerson extends Written {
  readonly order: number;
  readonly person?: Person;
}
interface KeptEntry extends Written {
  readonly id?: string;
}

/** What a change writes beside the head, by key; null removes. */
interface Pending {
  readonly people: ReadonlyArray<readonly [id: string, kept: Omit<KeptPerson, 'seq'>]>;
  readonly logins: ReadonlyArray<readonly [login: string, id: string | null]>;
  readonly same: ReadonlyArray<readonly [key: string, id: string | null]>;
}

const Entries = z.array(z.tuple([z.string(), z.string().nullable()]));
const Head = z.object({
  /** Number of the last change. */
  seq: z.number(),
  administrators: z.array(z.string()),
  /** The last changes, with whom each was about; null where they were too many to name. */
  recent: z.array(z.tuple([z.number(), z.array(z.string()).nullable()])),
  /** People of an earlier version are all here. */
  whole: z.boolean(),
  /** What the last change still may have to write. */
  pending: z.object({ people: z.array(z.tuple([z.string(), z.unknown()])), logins: Entries, same: Entries }).optional(),
});
export type Head = Omit<z.infer<typeof Head>, 'pending'> & { readonly pending?: Pending };
export const EMPTY: Head = { seq: 0, administrators: [], recent: [], whole: true };

export interface RosterStore {
  /** Undefined where nobody was ever taken in; `version` is what a write of it takes. */
  head(): Promise<{ readonly head: Head | undefined; readonly version: number }>;
  person(id: string): Promise<KeptPerson | undefined>;
  /** Whose that name of an index is. */
  named(collection: typeof LOGINS | typeof SAME, key: string): Promise<string | undefined>;
  /** Writes the head, which is the change, and what belongs to it; answers it settled, or undefined when another server wrote first. */
  commit(next: Head, version: number): Promise<Head | undefined>;
  /** Writes what of a change is not written yet, whoever made it. */
  finish(head: Head): Promise<void>;
  /** Once what belongs to it is written: only so that nobody reads it again and again; whoever has written since has seen to it. */
  settle(settled: Head, version: number): Promise<void>;
}

export function rosterStore(records: Records): RosterStore {
  /** Writes what belongs to a change, unless a later one has written there. */
  const writeAt = async (collection: string, key: string, value: Written): Promise<void> => {
    for (;;) {
      const found = await records.get(collection, key);
      if (found && (found.value as unknown as Written).seq >= value.seq) return;
      try {
        await records.put(collection, key, JSON.parse(JSON.stringify(value)) as Json, found?.version ?? 0);
        return;
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
    }
  };
  const finish = async ({ seq, pending }: Head): Promise<void> => {
    if (!pending) return;
    // The names first: nobody is found by one before they are there, and nobody is there without theirs.
    const entry = (id: string | null): KeptEntry => ({ seq, ...(id !== null && { id }) });
    await Promise.all([
      ...pending.logins.map(([key, id]) => writeAt(LOGINS, key, entry(id))),
      ...pending.same.map(([key, id]) => writeAt(SAME, key, entry(id))),
    ]);
    await Promise.all(pending.people.map(([id, kept]) => writeAt(PEOPLE, id, { ...kept, seq } as KeptPerson)));
  };
  /** False when another server wrote first. */
  const putHead = async (head: Head, version: number): Promise<boolean> => {
    try {
      await records.put(HEAD, KEY, JSON.parse(JSON.stringify(head)) as Json, version);
      return true;
    } catch (error) {
      if (error instanceof Conflict) return false;
      throw error;
    }
  };

  return {
    finish,
    async head() {
      const found = await records.get(HEAD, KEY);
      return { head: found && (Head.parse(found.value) as Head), version: found?.version ?? 0 };
    },
    person: async (id) => (await records.get(PEOPLE, id))?.value as unknown as KeptPerson | undefined,
    named: async (collection, key) => ((await records.get(collection, key))?.value as unknown as KeptEntry | undefined)?.id,
    async commit(next, version) {
      if (!(await putHead(next, version))) return undefined;
      await finish(next);
      const { pending: _done, ...settled } = next;
      return settled;
    },
    settle: async (settled, version) => void (await putHead(settled, version)),
  };
}
