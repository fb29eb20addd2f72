/** Two tabs of one browser write notes at the same moment: neither loses anything; and what is nowhere else is counted behind the lock. */
import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as safeOf from '../../client/keys/safe.ts';
import type * as pinOf from '../../client/keys/pin.ts';
import { memoryKeep } from '../../client/keys/memory-keep.ts';
import type * as notebookOf from '../../client/notes/notebook.ts';
import type * as dropOf from '../../client/notes/drop-notes.ts';
import type * as keysOf from '../../client/notes/kept-keys.ts';
import type * as storeOf from '../../client/notes/note-store.ts';
import type { Keep } from '../../client/keys/keep.ts';
import { makeNotesKey } from '../../client/notes/notes-key.ts';
import { NOTHING_COMMON, syncNotes } from '../../client/notes/sync.ts';
import { makeNotebooks } from '../../server/notebooks/notebooks.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { makeDevice, noteOf, textOf, thereOf } from './devices.ts';

interface Tab {
  readonly notebook: typeof notebookOf.notebook;
  readonly store: typeof storeOf & typeof keysOf & typeof dropOf;
  readonly safe: typeof safeOf;
  readonly pins: typeof pinOf;
}

const AN = 'an';
let keep: Keep;
let number = 0;
const freshId = (): string => `00000000-0000-4000-8000-${String(++number).padStart(12, '0')}`;

async function tab(): Promise<Tab> {
  vi.resetModules();
  const { notebook } = await import('../../client/notes/notebook.ts');
  const [notes, keys, dropping, safe, pins] = await Promise.all([
    import('../../client/notes/note-store.ts'),
    import('../../client/notes/kept-keys.ts'),
    import('../../client/notes/drop-notes.ts'),
    import('../../client/keys/safe.ts'),
    import('../../client/keys/pin.ts'),
  ]);
  await notebook.open(AN);
  return { notebook, store: { ...notes, ...keys, ...dropping }, safe, pins };
}
const textsIn = ({ notebook }: Tab) => [...notebook.getState().notes.values()].map(textOf).sort();
const textsKept = async ({ store }: Tab) => (await store.allNotes(AN)).notes.map(textOf).sort();

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const session = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => session.get(key) ?? null,
    setItem: (key: string, value: string) => session.set(key, value),
    removeItem: (key: string) => session.delete(key),
  });
  // Keys are no values for this database, which a browser's takes.
  keep = memoryKeep();
  vi.doMock('../../client/keys/keep.ts', () => ({ browserKeep: keep }));
  return () => vi.unstubAllGlobals();
});

describe('two tabs that write at the same moment', () => {
  it('have both notes of both', async () => {
    const [one, other] = [await tab(), await tab()];
    await Promise.all([one.notebook.put(noteOf(freshId(), 'of one')), other.notebook.put(noteOf(freshId(), 'of the other'))]);
    await vi.waitFor(() => expect([textsIn(one), textsIn(other)]).toEqual([['of one', 'of the other'], ['of one', 'of the other']]));
    expect(await textsKept(one)).toEqual(['of one', 'of the other']);
  });

  it.each([true, false])('on the same note keep both words, told of each other (%s) or not', async (told) => {
    if (!told) vi.stubGlobal('BroadcastChannel', undefined);
    const [id, one] = [freshId(), await tab()];
    await one.notebook.put(noteOf(id, 'before'));
    const other = await tab();
    await Promise.all([one.notebook.put(noteOf(id, 'word of one')), other.notebook.put(noteOf(id, 'word of the other'))]);
    expect(await textsKept(one)).toEqual(['word of one', 'word of the other']);
    const { notes } = await one.store.allNotes(AN);
    expect(notes.map(({ copyOf }) => copyOf).sort()).toEqual([id, undefined]);
    if (told)
      await vi.waitFor(() =>
        expect([textsIn(one), textsIn(other)]).toEqual([
          ['word of one', 'word of the other'],
          ['word of one', 'word of the other'],
        ]),
      );
    // All of it is still to be sent.
    expect(await one.store.countUnsent(AN)).toBe(2);
  });

  it('make one note of the same word, and keep one that is removed in the one and changed in the other', async () => {
    const [same, gone, one] = [freshId(), freshId(), await tab()];
    await Promise.all([one.notebook.put(noteOf(same, 'before')), one.notebook.put(noteOf(gone, 'before'))]);
    for (const first of ['removed', 'changed']) {
      const other = await tab();
      const acts = { removed: () => one.notebook.remove(gone), changed: () => other.notebook.put(noteOf(gone, `changed, ${first} first`)) };
      const both = first === 'removed' ? [acts.removed(), acts.changed()] : [acts.changed(), acts.removed()];
      await Promise.all([...both, one.notebook.put(noteOf(same, 'the same')), other.notebook.put(noteOf(same, 'the same'))]);
      expect(await textsKept(one)).toEqual([`changed, ${first} first`, 'the same']);
      await vi.waitFor(() => expect(textsIn(one)).toEqual([`changed, ${first} first`, 'the same']));
    }
  });

  it('however much they write, the last word of each on each note is there', async () => {
    const [one, first] = [[freshId(), freshId(), freshId()], await tab()];
    await Promise.all(one.map((id) => first.notebook.put(noteOf(id, 'before'))));
    const second = await tab();
    const last: string[] = [];
    const writing: Array<Promise<void>> = [];
    for (let n = 0; n < 40; n++) {
      const [id, at] = [one[n % 3]!, n % 2 === 0 ? first : second];
      writing.push(at.notebook.put(noteOf(id, `${n}`)));
      if (n >= 34) last.push(`${n}`);
    }
    await Promise.all(writing);
    await Promise.all([first.notebook.settled(), second.notebook.settled()]);
    expect(await textsKept(first)).toEqual(expect.arrayContaining(last));
  });

  it('and what the server sends into one of them takes nothing from the other', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const [id, one] = [freshId(), await tab()];
    await one.notebook.put(noteOf(id, 'before'));
    const other = await tab();
    await other.notebook.put(noteOf(id, 'changed in the other'));
    const before = one.notebook.getState().notes.get(id);
    expect(await one.notebook.take(AN, id, before, noteOf(id, 'of the server'), NOTHING_COMMON)).toBe(false);
    // It is told what stands there, for the next try.
    expect([textsIn(one), await textsKept(one)]).toEqual([['changed in the other'], ['changed in the other']]);
  });
});

describe('a device that is full', () => {
  const fills = () =>
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });

  it('sends its notes from memory, takes nothing in meanwhile, and loses neither once there is room', async () => {
    let ms = 1_800_000_000_000;
    const notebooks = makeNotebooks(memoryStore().records, () => (ms += 3));
    const [key, there, other] = [await makeNotesKey(), thereOf(notebooks, AN), makeDevice(notebooks, AN)];
    const [first, changed, late] = [freshId(), freshId(), freshId()];
    const one = await tab();
    const { notesHere } = await import('../../client/notes/notes-here.ts');
    const syncs = () => syncNotes({ here: notesHere(AN), there, key, newId: freshId });
    await one.notebook.put(noteOf(changed, 'before'));
    await syncs();
    await other.sync(key);
    other.put(noteOf(changed, 'changed there'));
    await other.sync(key);

    const room = fills();
    await expect(one.notebook.put(noteOf(first, 'from memory'))).rejects.toThrow('no room');
    expect(await syncs()).toMatchObject({ state: 'done', unfollowed: [] });
    await other.sync(key);
    expect([...other.notes.values()].map(textOf).sort()).toEqual(['changed there', 'from memory']);
    // Known to be there: it is not sent once more, and what is written after it is.
    await expect(one.notebook.put(noteOf(late, 'as well'))).rejects.toThrow('no room');
    const sent = vi.spyOn(there, 'put');
    expect((await syncs()).state).toBe('done');
    expect(sent.mock.calls.map(([note]) => note.id)).toEqual([late]);
    expect(textsIn(one)).toEqual(['as well', 'before', 'from memory']);

    room.mockRestore();
    await one.notebook.again();
    expect((await syncs()).state).toBe('done');
    await other.sync(key);
    const all = ['as well', 'changed there', 'from memory'];
    expect([textsIn(one), await textsKept(one), [...other.notes.values()].map(textOf).sort()]).toEqual([all, all, all]);
    expect(sent.mock.calls.length).toBe(1);
  });
});

describe('what is nowhere but here', () => {
  it('is counted behind the lock when the app is opened anew, and asked about before it is wiped', async () => {
    const first = await tab();
    expect(await first.pins.choosePin(keep, '274951')).toBeUndefined();
    const [kept, gone] = [freshId(), freshId()];
    await first.notebook.put(noteOf(kept, 'nowhere else'));
    await first.notebook.put(noteOf(gone, 'removed'));
    await first.notebook.remove(gone);
    first.safe.lockSafe();
    const cold = await tab();
    expect(cold.notebook.getState().ready).toBe(false);
    expect(await cold.store.countUnsent(AN)).toBe(2);
    const { sendNotes } = await import('../../client/session/readings.ts');
    expect(await sendNotes(AN)).toEqual({ unsent: 2, openHereAlone: 0 });
  });

  it('is no more once that very writing was sent', async () => {
    const one = await tab();
    const id = freshId();
    await one.notebook.put(noteOf(id, 'first'));
    const sent = one.notebook.writings();
    await one.notebook.put(noteOf(id, 'second'));
    await one.store.noteSent(AN, sent);
    expect(await one.store.countUnsent(AN)).toBe(1);
    await one.store.noteSent(AN, one.notebook.writings());
    expect(await one.store.countUnsent(AN)).toBe(0);
    // What comes from the server is there.
    expect(await one.notebook.take(AN, id, one.notebook.getState().notes.get(id), noteOf(id, 'third'), NOTHING_COMMON)).toBe(true);
    expect(await one.store.countUnsent(AN)).toBe(0);
  });

  it('of before it was counted may be anything that lies here', async () => {
    const db = await openDB('ecabinet-notes', 1, {
      upgrade: (made) => ['notes', 'removed', 'common', 'taken', 'keys'].forEach((one) => void made.createObjectStore(one)),
    });
    await db.put('notes', { iv: new Uint8Array(12), data: new ArrayBuffer(8) }, [AN, freshId()]);
    db.close();
    const one = await tab();
    expect(await one.store.countUnsent(AN)).toBe(1);
  });
});

describe('notes that are dropped', () => {
  const sent = { key: 'k', upTo: 3 };
  it('are put back by nothing that was on its way for them, in whatever order', async () => {
    const { notebook, store } = await tab();
    const key = { key: await makeNotesKey(), earlier: [] };
    await notebook.put(noteOf(freshId(), 'đã gửi'));
    await store.keepKeys(AN, key);
    const dropping = store.dropNotesOf(AN);
    const late = await Promise.allSettled([
      store.keepKeys(AN, key),
      store.putCommon(AN, freshId(), NOTHING_COMMON),
      store.putTaken(AN, sent),
      store.keepShared(AN, { theirs: [], hidden: [] }),
      store.readingKeyHere(AN, 'c'.repeat(64)),
    ]);
    await dropping;
    expect(late.map(({ status }) => status)).toEqual(Array(5).fill('rejected'));
    const db = await openDB('ecabinet-notes');
    const left = await Promise.all([...db.objectStoreNames].map((one) => db.count(one)));
    db.close();
    expect(left.every((one) => one === 0)).toBe(true);
  });

  it('of everybody as well; whoever is here again keeps anew', async () => {
    const { notebook, store } = await tab();
    await store.dropAllNotes();
    await expect(store.putTaken(AN, sent)).rejects.toThrow('dropped');
    notebook.close();
    await notebook.open(AN);
    await store.putTaken(AN, sent);
    expect(await store.takenUpTo(AN)).toEqual(sent);
  });
});
