/**
 * Notes that are shared in a delegate group, by group, writer and id: what is said of one, and beside it the sealed note itself. Which
 * group somebody is in is asked anew each time: whoever has left it is handed nothing, and what a writer shared in a group that they
 * have left goes.
 */
import { z } from 'zod';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { SHARED_MOST, type ShareNote } from '../../shared/wire/shared-notes.ts';
import { everyRecord, wasFirst, type Records } from '../ports.ts';

const Said = z.object({ version: z.string(), signedBy: z.string(), certificates: z.array(z.string()) });
const Sealed = z.object({
  version: z.string(),
  data: z.string(),
  signature: z.string(),
  signedBy: z.string(),
  keys: z.record(z.string(), z.string()),
});
export interface SharedNote extends z.infer<typeof Said> {
  readonly writer: string;
  readonly id: string;
}

export interface SharedNotesKept {
  /** All that are shared in a group. */
  of(group: string): Promise<SharedNote[]>;
  /** Those of a writer; what they shared in another group before goes. */
  by(writer: string, group: string | undefined): Promise<SharedNote[]>;
  one(group: string, writer: string, id: string): Promise<z.infer<typeof Sealed> | undefined>;
  /** In the place of the one before. Refuses `notebook/shared-full`. */
  put(writer: string, signedBy: string, note: ShareNote): Promise<Refusal | undefined>;
  remove(writer: string, group: string, id: string): Promise<void>;
  drop(writer: string): Promise<void>;
}

const SAID = 'sharednotes';
const SEALED = 'sharednotesealed';
/** In which group somebody last shared something. */
const LAST = 'sharedlast';

export function makeSharedNotes(records: Records): SharedNotesKept {
  const put = async (collection: string, key: string, value: Parameters<Records['put']>[2]): Promise<void> => {
    while (!(await wasFirst(records.put(collection, key, value, (await records.get(collection, key))?.version ?? 0))));
  };
  const removeAt = async (collection: string, key: string): Promise<void> => {
    const found = await records.get(collection, key);
    if (found) await wasFirst(records.remove(collection, key, found.version));
  };
  const list = async (prefix: string): Promise<SharedNote[]> => {
    const found: SharedNote[] = [];
    for await (const { key, value } of everyRecord(records, SAID, prefix)) {
      const said = Said.safeParse(value).data;
      const [, writer, id] = key.split(':');
      if (said) found.push({ ...said, writer: writer!, id: id! });
    }
    return found;
  };
  const dropIn = async (group: string, writer: string): Promise<void> => {
    // What is said of it first: nobody is told of one that is not there.
    for (const collection of [SAID, SEALED])
      for await (const { key, version } of everyRecord(records, collection, `${group}:${writer}:`))
        await wasFirst(records.remove(collection, key, version));
  };
  const lastOf = async (writer: string): Promise<string | undefined> => z.string().safeParse((await records.get(LAST, writer))?.value).data;
  const leave = async (writer: string, group: string | undefined): Promise<void> => {
    const last = await lastOf(writer);
    if (last !== undefined && last !== group) await dropIn(last, writer);
  };
  return {
    of: (group) => list(`${group}:`),
    async by(writer, group) {
      await leave(writer, group);
      return group === undefined ? [] : list(`${group}:${writer}:`);
    },
    one: async (group, writer, id) => Sealed.safeParse((await records.get(SEALED, `${group}:${writer}:${id}`))?.value).data,
    async put(writer, signedBy, { id, group, version, data, signature, keys }) {
      await leave(writer, group);
      const others = (await list(`${group}:${writer}:`)).filter((one) => one.id !== id);
      if (others.length >= SHARED_MOST) return refuse('notebook/shared-full', { most: SHARED_MOST });
      // Before anything lies there: whoever leaves the group leaves nothing behind.
      await put(LAST, writer, group);
      const key = `${group}:${writer}:${id}`;
      await put(SEALED, key, {
        version,
        data,
        signature,
        signedBy,
        keys: Object.fromEntries(keys.map((one) => [one.certificate, one.data])),
      });
      await put(SAID, key, { version, signedBy, certificates: keys.map(({ certificate }) => certificate).sort() });
      return undefined;
    },
    async remove(writer, group, id) {
      for (const collection of [SAID, SEALED]) await removeAt(collection, `${group}:${writer}:${id}`);
    },
    async drop(writer) {
      const last = await lastOf(writer);
      if (last !== undefined) await dropIn(last, writer);
      await removeAt(LAST, writer);
    },
  };
}
