/** The notes of the person who is here, at hand at once; each is on the device, encrypted, before it is said to be kept. */
import { createStore } from 'zustand/vanilla';
import { onPaper, type Note } from '../../shared/papers/note.ts';
import { allNotes, putNote, removeNote } from './note-store.ts';

/** `keeping`: some are on their way to the storage; `failed`: the last try did not get there, and they are held in memory. */
export type Keeping = 'kept' | 'keeping' | 'failed';

export interface Notebook {
  /** A member's id; nothing is noted without one. */
  readonly owner: string | undefined;
  /** What lay on the device has been read. */
  readonly ready: boolean;
  readonly notes: ReadonlyMap<string, Note>;
  readonly keeping: Keeping;
}

const EMPTY: Notebook = { owner: undefined, ready: false, notes: new Map(), keeping: 'kept' };
const store = createStore<Notebook>(() => EMPTY);

/** What the storage does not have yet, by id: a note, or undefined for one that is to go. */
const waiting = new Map<string, Note | undefined>();
let writing: Promise<void> | undefined;

/** One after the other, so that of two changes the later one lies there at the end. */
async function writeAll(owner: string): Promise<void> {
  for (let next = waiting.entries().next(); !next.done; next = waiting.entries().next()) {
    const [id, note] = next.value;
    if (store.getState().owner !== owner) return;
    await (note ? putNote(owner, note) : removeNote(owner, id));
    // Changed again meanwhile: once more.
    if (waiting.get(id) === note) waiting.delete(id);
  }
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

function change(id: string, note: Note | undefined): Promise<void> {
  const notes = new Map(store.getState().notes);
  if (note) notes.set(id, note);
  else notes.delete(id);
  store.setState({ notes });
  waiting.set(id, note);
  return write();
}

/** Opens that of a person; what could not be read, because the app was locked, is read at the next call. */
async function open(owner: string): Promise<void> {
  if (store.getState().owner !== owner) {
    waiting.clear();
    store.setState({ ...EMPTY, owner });
  }
  if (store.getState().ready) return;
  const found = await allNotes(owner).catch(() => undefined);
  if (!found || store.getState().owner !== owner || store.getState().ready) return;
  const notes = new Map(found.map((one) => [one.id, one]));
  for (const [id, note] of waiting) {
    if (note) notes.set(id, note);
    else notes.delete(id);
  }
  store.setState({ notes, ready: true });
}

function close(): void {
  waiting.clear();
  store.setState(EMPTY, true);
}

export const notebook = {
  getState: store.getState,
  getInitialState: store.getInitialState,
  setState: store.setState,
  subscribe: store.subscribe,
  open,
  close,
  /** There at once; settles once it is on the device. Rejects where that fails: it stays here, and the next write or `again` tries anew. */
  put: (note: Note): Promise<void> => change(note.id, note),
  remove: (id: string): Promise<void> => change(id, undefined),
  /** Tries once more what could not be written. */
  again: (): Promise<void> => write(),
  of: (meeting: string): readonly Note[] => [...store.getState().notes.values()].filter((one) => one.meeting === meeting),
  /** @param page from 0 */
  onPage: (paper: string, page: number): readonly Note[] =>
    [...store.getState().notes.values()].filter((one) => {
      const on = onPaper(one);
      return on?.paper === paper && on.page === page;
    }),
  /** How many are nowhere but in this tab's memory. */
  get unsent(): number {
    return waiting.size;
  },
};
