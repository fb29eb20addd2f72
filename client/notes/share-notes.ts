/**
 * Brings what a person shares in line with what stands at the server, and takes in what others of the group share: after their own
 * notes are in line. It may be cut anywhere, and be done by each of their devices: done again, it goes on from there.
 */
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import type { Note } from '../../shared/papers/note.ts';
import type { NotebookGroup, SealedShared, SharedNotes, ShareNote, TheirShared } from '../../shared/wire/shared-notes.ts';
import type { NotesKey } from './notes-key.ts';
import type { ReadingKey } from './reading-key.ts';
import { printOf } from './sealed-note.ts';
import { asShared, devicesOf, openShared, sealShared } from './shared-note.ts';

/** Of another of the group, as it is here. */
export interface Theirs extends TheirShared {
  readonly note: Note;
}

export interface ShareParts {
  readonly writer: string;
  readonly key: NotesKey;
  readonly reading: ReadingKey;
  readonly sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
  readonly notes: () => ReadonlyMap<string, Note>;
  readonly put: (note: Note) => Promise<void>;
  readonly theirs: readonly Theirs[];
  readonly there: {
    shared(): Promise<SharedNotes | Refusal>;
    one(writer: string, id: string): Promise<SealedShared | Refusal>;
    /** `fresh`: not as it was asked a moment ago. */
    group(fresh: boolean): Promise<NotebookGroup | Refusal>;
    put(note: ShareNote): Promise<object | Refusal>;
    remove(id: string): Promise<object | Refusal>;
  };
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && [...a].sort().join() === [...b].sort().join();

/** What others share with this device; a refusal where the server gave one. */
export async function shareNotes({ writer, key, reading, sign, notes, put, theirs, there }: ShareParts): Promise<Theirs[] | Refusal> {
  const said = await there.shared();
  if (isRefusal(said)) return said;
  const { group, mine } = said;
  const shared = [...notes().values()].filter((one) => one.shared);
  // Who has come into another group, or into none, did not choose that group: it is chosen anew, one by one.
  for (const { id, shared: ended } of shared) {
    // As it is now: its writer may be at it.
    const { shared: _, ...note } = (ended!.group !== group && notes().get(id)) || {};
    if ('id' in note) await put(note);
  }
  const wanted = shared.filter((one) => one.shared!.group === group);
  const versions = new Map(await Promise.all(wanted.map(async (one) => [one.id, await printOf(key, asShared(one))] as const)));
  const before = new Map(mine.map((one) => [one.id, one]));
  const isNew = ({ id }: Note): boolean => before.get(id)?.version !== versions.get(id) || before.get(id)!.isStale;
  const people = wanted.length === 0 ? undefined : await there.group(wanted.some(isNew));
  if (isRefusal(people)) return people;
  for (const note of wanted) {
    const devices = await devicesOf((people?.members ?? []).filter(({ id }) => note.shared!.readers.includes(id)));
    const isThere = !isNew(note) && same(before.get(note.id)!.certificates, devices.map(({ certificate }) => certificate));
    if (isThere) continue;
    const sealed = await sealShared(note, { writer, group: group!, version: versions.get(note.id)!, devices, sign });
    const answer = sealed && (await there.put(sealed));
    if (isRefusal(answer)) return answer;
  }
  for (const { id } of mine) {
    if (wanted.some((one) => one.id === id)) continue;
    const answer = await there.remove(id);
    if (isRefusal(answer)) return answer;
  }
  const here: Theirs[] = [];
  for (const one of said.theirs) {
    const known = theirs.find(({ id, writer: by, version }) => id === one.id && by.id === one.writer.id && version === one.version);
    if (known) {
      here.push({ ...known, writer: one.writer });
      continue;
    }
    const sealed = await there.one(one.writer.id, one.id);
    if (isRefusal(sealed)) {
      // Taken back just now.
      if (sealed.code === 'border/unknown') continue;
      return sealed;
    }
    // What nobody of the group can have sealed so is not shown.
    const note = await openShared(one, sealed, reading).catch(() => undefined);
    if (note) here.push({ ...one, version: sealed.version, note });
  }
  return here;
}
