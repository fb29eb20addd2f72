/** Devices of one person without screens: what they keep, the way to the notebooks of a real server, and what may cut them off. */
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { Note } from '../../shared/papers/note.ts';
import type { Notebooks } from '../../server/notebooks/notebooks.ts';
import {
  NOTHING_COMMON,
  syncNotes,
  type Common,
  type NotesHere,
  type NotesThere,
  type Synced,
  type Taken,
} from '../../client/notes/sync.ts';
import type { NotesKey } from '../../client/notes/notes-key.ts';

export class Cut extends Error {}

export const noteOf = (id: string, text: string): Note => ({
  id,
  meeting: 'm1',
  on: { item: 'i1' },
  what: { kind: 'text', text },
  made: '2026-11-28T01:00:00.000Z',
  changed: '2026-11-28T01:00:00.000Z',
});
export const textOf = (note: Note | undefined): string | undefined => (note?.what.kind === 'text' ? note.what.text : undefined);

export interface Device {
  readonly notes: Map<string, Note>;
  readonly removed: Set<string>;
  readonly common: Map<string, Common>;
  put(note: Note): void;
  remove(id: string): void;
  /** Throws `Cut` where the device ended in the middle. */
  sync(key: NotesKey, earlier?: readonly NotesKey[]): Promise<Synced>;
  /** Asked before each step of its own and each answer; true: it ends here, or the answer does not arrive. */
  cut: (what: 'end' | 'answer') => boolean;
}

let ids = 0;
export const newId = (): string => `note-${String(++ids).padStart(16, '0')}`;

type Way = <T>(act: () => Promise<T | Refusal>) => Promise<T | Refusal>;

/** A person's notebook on the server. */
export const thereOf = (notebooks: Notebooks, member = 'anh', over: Way = (act) => act()): NotesThere => ({
  changes: (after) => over(() => notebooks.changes(member, after)),
  one: (id) =>
    over(async () => {
      const note = await notebooks.one(member, id);
      return note ? { note } : refuse('border/unknown');
    }),
  put: (note) => over(() => notebooks.put(member, note)),
  nameKey: (key) => over(() => notebooks.nameKey(member, key)),
});

export function makeDevice(notebooks: Notebooks, member = 'anh'): Device {
  const [notes, removed, common] = [new Map<string, Note>(), new Set<string>(), new Map<string, Common>()];
  let taken: Taken | undefined;
  const step = <T>(act: () => T): Promise<T> => {
    if (device.cut('end')) return Promise.reject(new Cut());
    return Promise.resolve(act());
  };
  const here: NotesHere = {
    notes: () => notes,
    removed: () => removed,
    common: async () => common,
    taken: async () => taken,
    take: (next) => step(() => void (taken = next)),
    forgetCommon: () => step(() => common.clear()),
    noteCommon: (id, one) => step(() => void common.set(id, one)),
    write: (id, before, now, one, copy) =>
      step(() => {
        if (notes.get(id) !== before) return false;
        if (now) notes.set(id, now);
        else notes.delete(id);
        removed.delete(id);
        common.set(id, one ?? NOTHING_COMMON);
        if (copy) notes.set(copy.id, copy);
        return true;
      }),
  };
  /** What the server has done stays done, whether its answer arrives or not. */
  const over = async <T>(act: () => Promise<T | Refusal>): Promise<T | Refusal> => {
    if (device.cut('answer')) return refuse('link/offline');
    const answer = await act();
    return device.cut('answer') ? refuse('link/offline') : answer;
  };
  const there = thereOf(notebooks, member, over);
  const device: Device = {
    notes,
    removed,
    common,
    put(note) {
      notes.set(note.id, note);
      removed.delete(note.id);
    },
    remove(id) {
      if (notes.delete(id)) removed.add(id);
    },
    sync: (key, earlier = []) => syncNotes({ here, there, key, earlier, newId }),
    cut: () => false,
  };
  return device;
}

/** Until nothing changes any more; every device in turn, nothing cut. */
export async function settle(devices: readonly Device[], key: NotesKey): Promise<void> {
  for (let round = 0; round < 6; round++)
    for (const device of devices) {
      device.cut = () => false;
      const { state, refusal } = await device.sync(key);
      if (state !== 'done') throw new Error(`not synchronised: ${state} ${isRefusal(refusal) ? refusal.code : ''}`);
    }
}
