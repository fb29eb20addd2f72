/** What the person who is here shares with their delegate group, and what others of it share with them: for screens. */
import { createStore } from 'zustand/vanilla';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { Note } from '../../shared/papers/note.ts';
import type { NotebookGroup, SealedShared, SharedNotes } from '../../shared/wire/shared-notes.ts';
import { del, get, put } from '../link/http.ts';
import { keepShared, keptShared } from './kept-keys.ts';
import { notebook } from './notebook.ts';
import type { NotesKey } from './notes-key.ts';
import type { ReadingKey } from './reading-key.ts';
import { shareNotes, type Theirs } from './share-notes.ts';

export interface SharingHere {
  readonly owner?: string;
  /** The group's, as the server said last; undefined for who is in none. */
  readonly group?: string;
  readonly theirs: readonly Theirs[];
  /** By writer and id: what its reader does not want to see here. */
  readonly hidden: ReadonlySet<string>;
  /** Why what was chosen is not yet, or no more, as the server has it. */
  readonly refusal?: Refusal;
}

const NONE: SharingHere = { theirs: [], hidden: new Set() };
export const sharing = createStore<SharingHere>(() => NONE);
export const nameOf = ({ writer, id }: Pick<Theirs, 'writer' | 'id'>): string => `${writer.id} ${id}`;

const GROUP_MS = 600_000;
let asked: { readonly at: number; readonly owner: string | undefined; readonly group: NotebookGroup } | undefined;

/** Who is in the group now, and by what they read; of some minutes ago unless it is to be `fresh`. */
export async function groupNow(fresh = true): Promise<NotebookGroup | Refusal> {
  const { owner } = sharing.getState();
  if (!fresh && asked?.owner === owner && Math.abs(Date.now() - asked!.at) < GROUP_MS) return asked!.group;
  const group = await get<NotebookGroup>('/notebook/group');
  if (!isRefusal(group)) asked = { at: Date.now(), owner, group };
  return group;
}

/** Opens what is kept of it here; what could not be read, because the app was locked, is read at the next call. */
export async function openShared(owner: string): Promise<void> {
  if (sharing.getState().owner === owner) return;
  forgetShared();
  const kept = await keptShared(owner).catch(() => 'locked' as const);
  if (kept === 'locked' || sharing.getState().owner !== undefined) return;
  sharing.setState({ owner, ...(kept && { theirs: kept.theirs, hidden: new Set(kept.hidden) }) });
}

const keep = (owner: string, { theirs, hidden }: SharingHere): Promise<void> =>
  keepShared(owner, { theirs, hidden: [...hidden] }).catch(() => undefined);

export interface SharesAs {
  readonly owner: string;
  readonly key: NotesKey;
  readonly reading: ReadingKey;
  readonly sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
}

/** Brings both in line with the server. Never rejects. */
export async function bringShared({ owner, ...own }: SharesAs): Promise<void> {
  await openShared(owner);
  const before = sharing.getState();
  const there = {
    async shared() {
      const said = await get<SharedNotes>('/notebook/shared');
      if (!isRefusal(said)) sharing.setState({ group: said.group } as SharingHere);
      return said;
    },
    one: (writer: string, id: string) => get<SealedShared>(`/notebook/shared/${writer}/${id}`),
    group: groupNow,
    put: (note: object) => put<object>('/notebook/shared', note),
    remove: (id: string) => del<object>(`/notebook/shared/${id}`),
  };
  const parts = { ...own, writer: owner, notes: () => notebook.getState().notes, put: notebook.put, theirs: before.theirs, there };
  const theirs = await shareNotes(parts).catch(() => refuse('enrol/cannot-keep'));
  if (sharing.getState().owner !== owner) return;
  if (isRefusal(theirs)) return sharing.setState({ refusal: theirs });
  const isSame = theirs.length === before.theirs.length && theirs.every((one, at) => one.note === before.theirs[at]!.note);
  sharing.setState({ theirs, refusal: undefined } as Partial<SharingHere> as SharingHere);
  if (!isSame) await keep(owner, sharing.getState());
}

/** Out of sight on this device, or back. */
export function hideTheirs(one: Theirs, isHidden: boolean): void {
  const { owner, hidden: before } = sharing.getState();
  const hidden = new Set(before);
  if (isHidden) hidden.add(nameOf(one));
  else hidden.delete(nameOf(one));
  sharing.setState({ hidden });
  if (owner !== undefined) void keep(owner, sharing.getState());
}

/**
 * Lets these people read a note; none: it is the writer's alone again. It goes out, or is taken back, with the next time that notes are
 * sent.
 */
export function shareWith({ shared: _, ...note }: Note, group: string, readers: readonly string[]): Promise<void> {
  const changed = new Date().toISOString();
  return notebook.put(readers.length === 0 ? { ...note, changed } : { ...note, changed, shared: { group, readers: [...readers] } });
}

export function forgetShared(): void {
  asked = undefined;
  sharing.setState(NONE, true);
}
