/** The notes of the person who is here, at hand at once; each is on the device, encrypted, before it is said to be kept. */
import { createStore } from 'zustand/vanilla';
import type { Note } from '../../shared/papers/note.ts';
import { beginsNotes } from './note-database.ts';
import { allNotes, oneNote, writeNotes, type NoteWrite, type Writing } from './note-store.ts';
import type { Common } from './sync.ts';

/** `keeping`: some are on their way to the storage; `failed`: the last try did not get there, and they are held in memory. */
export type Keeping = 'kept' | 'keeping' | 'failed';

export interface Notebook {
  /** A member's id; nothing is noted without one. */
  readonly owner: string | undefined;
  /** What lay on the device has been read. */
  readonly ready: boolean;
  readonly notes: ReadonlyMap<string, Note>;
  /** Removed here, and the server does not know it yet. */
  readonly removed: ReadonlySet<string>;
  /** Changed here since the server was last told. */
  readonly unsent: ReadonlySet<string>;
  readonly keeping: Keeping;
}

const EMPTY: Notebook = { owner: undefined, ready: false, notes: new Map(), removed: new Set(), unsent: new Set(), keeping: 'kept' };
const store = createStore<Notebook>(() => EMPTY);

/** What the storage does not have yet, by id: a note, or undefined for one that is to go. */
const waiting = new Map<string, Note | undefined>();
/** Of what was read from the storage or written there, by id. */
let writings = new Map<string, Writing>();
let writing: Promise<void> | undefined;

/** Other tabs of this browser, told what was written. */
const others = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('ecabinet.notes');
// Outside of a browser it would keep its process from ending.
(others as { unref?: () => void } | undefined)?.unref?.();
interface Written {
  readonly owner: string;
  readonly ids: readonly string[];
}
const tellOthers = (owner: string, ids: readonly string[]): void => others?.postMessage({ owner, ids } satisfies Written);

let turn: Promise<unknown> = Promise.resolve();
/** One thing at a time between this tab and the storage: each knows what the one before has left there. */
function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const acting = turn.then(act);
  turn = acting.catch(() => undefined);
  return acting;
}

/** One after the other, so that of two changes the later one lies there at the end. */
async function writeAll(owner: string): Promise<void> {
  while (waiting.size > 0 && store.getState().owner === owner) await inTurn(() => writeNext(owner));
}

async function writeNext(owner: string): Promise<void> {
  const next = waiting.entries().next();
  if (next.done || store.getState().owner !== owner) return;
  const [id, note] = next.value;
  const written = await writeNotes(owner, [{ id, note, over: writings.get(id), toTell: note === undefined }]);
  if (!written) return besideOthers(owner, id);
  writings.set(id, written[0]);
  tellOthers(owner, [id]);
  // Changed again meanwhile: once more.
  if (waiting.get(id) === note) waiting.delete(id);
}

/**
 * Another tab has changed a note that is changed here too, and its word stands there: where both say something, this one's becomes a
 * note of its own; what was removed in one tab and changed in the other stays.
 */
async function besideOthers(owner: string, id: string): Promise<void> {
  const { note: theirs, removed, writing } = await oneNote(owner, id);
  const state = store.getState();
  if (state.owner !== owner || !waiting.has(id)) return;
  writings.set(id, writing);
  const mine = waiting.get(id);
  // They have removed it: what was changed here is written.
  if (!theirs) return;
  waiting.delete(id);
  store.setState(withOne(id, theirs, removed));
  if (!mine || JSON.stringify([mine.on, mine.what]) === JSON.stringify([theirs.on, theirs.what])) return;
  const copy: Note = { ...mine, id: crypto.randomUUID(), copyOf: id };
  waiting.set(copy.id, copy);
  store.setState({ ...withOne(copy.id, copy, false), unsent: new Set(store.getState().unsent).add(copy.id) });
}

function write(): Promise<void> {
  const { owner } = store.getState();
  if (owner === undefined) return Promise.reject(new Error('nobody is here'));
  store.setState({ keeping: 'keeping' });
  writing ??= writeAll(owner)
    .then(
      () => store.setState({ keeping: 'kept' }),
      (error: unknown) => {
        store.setState({ keeping: 'failed' });
        throw error;
      },
    )
    .finally(() => (writing = undefined));
  return writing;
}

/** The three as they are with one note put in or taken out. */
function withOne(id: string, note: Note | undefined, toTell: boolean): Pick<Notebook, 'notes' | 'removed'> {
  const before = store.getState();
  const [notes, removed] = [new Map(before.notes), new Set(before.removed)];
  if (note) notes.set(id, note);
  else notes.delete(id);
  if (toTell) removed.add(id);
  else removed.delete(id);
  return { notes, removed };
}

function change(id: string, note: Note | undefined): Promise<void> {
  store.setState({ ...withOne(id, note, note === undefined), unsent: new Set(store.getState().unsent).add(id) });
  waiting.set(id, note);
  return write();
}

/** Opens that of a person; what could not be read, because the app was locked, is read at the next call. */
async function open(owner: string): Promise<void> {
  if (store.getState().owner !== owner) {
    waiting.clear();
    writings = new Map();
    beginsNotes(owner);
    store.setState({ ...EMPTY, owner });
  }
  if (store.getState().ready) return;
  const found = await allNotes(owner).catch(() => undefined);
  if (!found || store.getState().owner !== owner || store.getState().ready) return;
  const [notes, removed] = [new Map(found.notes.map((one) => [one.id, one])), new Set(found.removed)];
  for (const [id, note] of waiting) {
    if (note) notes.set(id, note);
    else notes.delete(id);
    if (note) removed.delete(id);
    else removed.add(id);
  }
  writings = new Map([...found.writings, ...writings]);
  store.setState({ notes, removed, ready: true });
}

function close(): void {
  waiting.clear();
  writings = new Map();
  store.setState(EMPTY, true);
}

/** What another tab has written. What is being written here itself stays as it is here. */
const reread = (owner: string, ids: readonly string[]): Promise<void> =>
  inTurn(async () => {
    for (const id of ids) {
      const found = await oneNote(owner, id).catch(() => undefined);
      const state = store.getState();
      if (!found || state.owner !== owner || !state.ready || waiting.has(id)) continue;
      writings.set(id, found.writing);
      store.setState(withOne(id, found.note, found.removed));
    }
  });
others?.addEventListener('message', ({ data }: MessageEvent<Written>) => void reread(data.owner, data.ids));

/**
 * Writes what came from the server in the place of `before`, and `copy` beside it; false, and nothing done, where the person has
 * changed it meanwhile. Rejects where the storage fails.
 */
async function take(
  owner: string,
  id: string,
  before: Note | undefined,
  now: Note | undefined,
  common: Common,
  copy?: Note,
): Promise<boolean> {
  const taken = await inTurn(() => takeNow(owner, id, before, now, common, copy));
  // Another tab has changed it meanwhile.
  if (taken === 'late') await reread(owner, [id]);
  return taken === 'taken';
}

async function takeNow(
  owner: string, id: string, before: Note | undefined, now: Note | undefined, common: Common, copy: Note | undefined,
): Promise<'taken' | 'changed' | 'late'> {
  const state = store.getState();
  if (state.owner !== owner || !state.ready || waiting.has(id) || state.notes.get(id) !== before) return 'changed';
  const writes: NoteWrite[] = [
    { id, note: now, over: writings.get(id), toTell: false, common },
    ...(copy ? [{ id: copy.id, note: copy, over: undefined, toTell: false }] : []),
  ];
  const shown = withOne(id, now, false);
  store.setState({ ...shown, notes: copy ? new Map(shown.notes).set(copy.id, copy) : shown.notes });
  const written = await writeNotes(owner, writes).catch((error: unknown) => error as Error);
  if (Array.isArray(written)) {
    for (const [at, one] of writes.entries()) writings.set(one.id, (written as readonly Writing[])[at]);
    tellOthers(owner, writes.map((one) => one.id));
    return 'taken';
  }
  // As it was: the next time it is taken in again.
  const then = store.getState();
  if (then.owner === owner && then.notes.get(id) === now) {
    const undone = withOne(id, before, before === undefined && now === undefined);
    if (copy) (undone.notes as Map<string, Note>).delete(copy.id);
    store.setState(undone);
  }
  if (written) throw written as Error;
  return 'late';
}

export const notebook = {
  getState: store.getState,
  getInitialState: store.getInitialState,
  setState: store.setState,
  subscribe: store.subscribe,
  open,
  close,
  take,
  /** There at once; settles once it is on the device. Rejects where that fails: it stays here, and the next write or `again` tries anew. */
  put: (note: Note): Promise<void> => change(note.id, note),
  remove: (id: string): Promise<void> => change(id, undefined),
  /** Tries once more what could not be written. */
  again: (): Promise<void> => write(),
  /** Once nothing waits for the storage. */
  settled: (): Promise<void> => writing ?? (waiting.size > 0 ? write() : Promise.resolve()),
  /** The writings of all that is here, as they are now. */
  writings: (): ReadonlyMap<string, Writing> => new Map(writings),
  /** How many changes the server has not been told of. */
  get unsent(): number {
    return store.getState().unsent.size;
  },
};
