/**
 * What a device keeps of meetings is encrypted under its safe; what lay there in the clear before is taken over; a ballot outlives a
 * closed safe.
 */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryKeep } from '../../client/keys/memory-keep.ts';
import type * as pinOf from '../../client/keys/pin.ts';
import type * as safeOf from '../../client/keys/safe.ts';
import type * as shelfOf from '../../client/link/browser-shelf.ts';
import type * as meetingsOf from '../../client/link/kept-meetings.ts';
import type * as sealedOf from '../../client/link/sealed-memory.ts';
import type { KeptVote } from '../../client/link/store.ts';

const TITLE = 'Tờ trình về dự toán ngân sách';
const entry = (seq: number) => ({ line: `{"seq":${seq},"title":"${TITLE}"}` });
const ballot = (choice: string) => ({ id: 'c1', revision: 1, choice, input: { choice, signature: 's' } });
const pending: KeptVote = { meeting: 'k1', vote: 'v1', revision: 1, pending: ballot('for') };
const PIN = '2580';

let memory: Map<string, string>;
let keep: ReturnType<typeof memoryKeep>;
let shelves: typeof shelfOf;
let pins: typeof pinOf;
let safe: typeof safeOf;
let sealed: typeof sealedOf;
let meetings: typeof meetingsOf;

/** The app is opened anew. */
async function opens(): Promise<void> {
  vi.resetModules();
  vi.stubGlobal('sessionStorage', undefined);
  vi.doMock('../../client/keys/keep.ts', () => ({ browserKeep: keep }));
  pins = await import('../../client/keys/pin.ts');
  safe = await import('../../client/keys/safe.ts');
  shelves = await import('../../client/link/browser-shelf.ts');
  sealed = await import('../../client/link/sealed-memory.ts');
  meetings = await import('../../client/link/kept-meetings.ts');
}

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  memory = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => memory.get(key) ?? null,
    setItem: (key: string, value: string) => memory.set(key, value),
    removeItem: (key: string) => memory.delete(key),
  });
  keep = memoryKeep();
  await opens();
  return () => vi.unstubAllGlobals();
});

/** Everything that the database holds, rows and keys. */
async function rows(): Promise<Array<{ store: string; value: unknown }>> {
  const db = await openDB('ecabinet-link');
  const all = await Promise.all([...db.objectStoreNames].map(async (store) => (await db.getAll(store)).map((value) => ({ store, value }))));
  db.close();
  return all.flat();
}
const said = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (part instanceof ArrayBuffer ? Buffer.from(part).toString('latin1') : part));

/** As a version before left it. */
async function before(votes: readonly KeptVote[], entries: number, viewer = 'an'): Promise<void> {
  const db = await openDB('ecabinet-link', 2, {
    upgrade: (made) => ['entries', 'votes', 'checkpoints'].forEach((name) => void made.createObjectStore(name)),
  });
  for (const vote of votes) await db.put('votes', vote, [viewer, vote.meeting, vote.vote]);
  for (let seq = 0; seq < entries; seq++) await db.put('entries', entry(seq), [viewer, 'k1', seq]);
  await db.put('checkpoints', 'note', [viewer, 'k1']);
  db.close();
}

describe('the log, the receipts and the answers on a device', () => {
  it('are found again, and nothing of them can be read in its database', async () => {
    const shelf = shelves.browserShelf('an');
    await shelf.append('k1', 0, [entry(0), entry(1)]);
    await shelf.append('k1', 2, [entry(2)]);
    await shelf.putCheckpoint('k1', 'a signed note');
    await shelf.putVote(pending);
    await opens();
    const again = shelves.browserShelf('an');
    expect(await again.entries('k1')).toEqual([entry(0), entry(1), entry(2)]);
    expect([await again.checkpoint('k1'), await again.votes('k1')]).toEqual(['a signed note', [pending]]);
    const all = await rows();
    expect(all).toHaveLength(4);
    for (const word of ['dự toán', 'seq', 'choice', '"for"', 'signed']) expect(said(all), word).not.toContain(word);
  });

  it('say nothing of the choice by their length', async () => {
    const shelf = shelves.browserShelf('an');
    await shelf.putVote(pending);
    await shelf.putVote({ ...pending, vote: 'v2', pending: ballot('abstain') });
    const lengths = (await rows()).map(({ value }) => (value as { data: ArrayBuffer }).data.byteLength);
    expect(new Set(lengths).size).toBe(1);
  });

  it('are for nobody who moves one into another’s place', async () => {
    await shelves.browserShelf('an').append('k1', 0, [entry(0)]);
    await shelves.browserShelf('an').putVote(pending);
    const db = await openDB('ecabinet-link');
    await db.put('log', await db.get('log', ['an', 'k1', 0]), ['an', 'k2', 0]);
    await db.put('ballots', await db.get('ballots', ['an', 'k1', 'v1']), ['an', 'k2', 'v1']);
    db.close();
    expect([await shelves.browserShelf('an').entries('k2'), await shelves.browserShelf('an').votes('k2')]).toEqual([[], []]);
  });

  it('open with the PIN alone; a log that came while the app was locked is there as well', async () => {
    await pins.choosePin(keep, PIN);
    const shelf = shelves.browserShelf('an');
    await shelf.append('k1', 0, [entry(0)]);
    safe.lockSafe();
    await shelf.append('k1', 1, [entry(1)]);
    await shelf.putVote(pending);
    await opens();
    expect(await shelves.browserShelf('an').entries('k1')).toEqual([]);
    await opens();
    await pins.checkPin(keep, PIN, Date.now());
    expect([await shelves.browserShelf('an').entries('k1'), await shelves.browserShelf('an').votes('k1')]).toEqual([
      [entry(0), entry(1)],
      [pending],
    ]);
  });

  it('of many small pieces become one, and stay what they are', async () => {
    const shelf = shelves.browserShelf('an');
    const all = Array.from({ length: 40 }, (_, seq) => entry(seq));
    for (const [seq, one] of all.entries()) await shelf.append('k1', seq, [one]);
    expect(await shelf.entries('k1')).toEqual(all);
    await expect.poll(async () => (await rows()).length).toBe(1);
    await shelf.append('k1', 40, [entry(40)]);
    expect(await shelf.entries('k1')).toEqual([...all, entry(40)]);
  });

  it('go when their reader leaves, but for a ballot that nobody has answered', async () => {
    const shelf = shelves.browserShelf('an');
    await shelf.append('k1', 0, [entry(0)]);
    await shelf.putVote(pending);
    await shelf.putVote({ meeting: 'k1', vote: 'v2', revision: 1, verified: 'included' });
    expect(await shelves.meetingsUnanswered('an')).toEqual(['k1']);
    await shelves.wipeShelf('an', false);
    expect([await shelf.entries('k1'), await shelf.votes('k1')]).toEqual([[], [pending]]);
    await shelves.wipeShelf('an', true);
    expect(await rows()).toEqual([]);
  });
});

describe('a ballot', () => {
  it('is held in memory while the safe is closed, and by the device as soon as it opens', async () => {
    await pins.choosePin(keep, PIN);
    await opens();
    const shelf = shelves.browserShelf('an');
    expect(await shelf.votes('k1')).toEqual([]);
    await shelf.append('k1', 0, [entry(0)]);
    await shelf.putVote(pending);
    expect([await shelf.votes('k1'), await rows()]).toEqual([[pending], []]);
    await pins.checkPin(keep, PIN, Date.now());
    await shelf.append('k1', 1, [entry(1)]);
    await opens();
    await pins.checkPin(keep, PIN, Date.now());
    const again = shelves.browserShelf('an');
    expect([await again.votes('k1'), await again.entries('k1')]).toEqual([[pending], [entry(0), entry(1)]]);
  });

  it('on the device that is newer than what memory holds stays', async () => {
    await pins.choosePin(keep, PIN);
    const newer = { ...pending, revision: 3 };
    await shelves.browserShelf('an').putVote(newer);
    await opens();
    const shelf = shelves.browserShelf('an');
    await shelf.putVote(pending);
    await pins.checkPin(keep, PIN, Date.now());
    expect(await shelf.votes('k1')).toEqual([newer]);
  });

  it('can be read by the same person who chose another PIN', async () => {
    await pins.choosePin(keep, PIN);
    await shelves.browserShelf('an').putVote(pending);
    await pins.dropPin(keep, true);
    await pins.choosePin(keep, '739182');
    await opens();
    await pins.checkPin(keep, '739182', Date.now());
    expect(await shelves.browserShelf('an').votes('k1')).toEqual([pending]);
  });

  it('is not lost to two who make the safe at once', async () => {
    await Promise.all([shelves.browserShelf('an').putVote(pending), safe.safeKey(false, keep), safe.safeKey(false, keep)]);
    await opens();
    expect(await shelves.browserShelf('an').votes('k1')).toEqual([pending]);
  });
});

describe('what a version before kept in the clear', () => {
  it('is taken over whole, and nothing of it stays in the clear', async () => {
    await before([pending, { ...pending, vote: 'v2', verified: 'included' }], 3);
    const shelf = shelves.browserShelf('an');
    expect(await shelf.entries('k1')).toEqual([entry(0), entry(1), entry(2)]);
    expect(await shelf.votes('k1')).toHaveLength(2);
    expect(await shelf.checkpoint('k1')).toBe('note');
    const all = await rows();
    expect(all.map(({ store }) => store).sort()).toEqual(['ballots', 'ballots', 'log', 'notes']);
    expect(said(all)).not.toContain('dự toán');
    expect(await shelves.meetingsUnanswered('an')).toEqual(['k1']);
  });

  it('waits where the safe is closed, and goes with its reader', async () => {
    await pins.choosePin(keep, PIN);
    await opens();
    await before([pending], 1);
    expect(await shelves.browserShelf('an').votes('k1')).toEqual([]);
    expect((await rows()).map(({ store }) => store).sort()).toEqual(['checkpoints', 'entries', 'votes']);
    await shelves.wipeShelf('an', false);
    expect((await rows()).map(({ store }) => store)).toEqual(['votes']);
    await pins.checkPin(keep, PIN, Date.now());
    expect(await shelves.browserShelf('an').votes('k1')).toEqual([pending]);
  });
});

describe('the list of meetings kept for later', () => {
  const found = async () => {
    await sealed.openSealed();
    return sealed.sealedMemory.value('meetings');
  };
  const puts = async (value: unknown) => {
    sealed.sealedMemory.put('meetings', value);
    await sealed.sealedMemory.written();
  };
  const list = { meetings: [{ meeting: 'm1', title: TITLE }, null, { meeting: 'm2' }], unreadable: ['m3'] };

  it('is encrypted, and one that lay in the clear is from the first look', async () => {
    memory.set('ecabinet.meetings', JSON.stringify(list));
    expect(await found()).toEqual(list);
    expect(memory.get('ecabinet.meetings')).toMatch(/^\{"sealed":"[\w+/=]+"\}$/);
    await opens();
    expect(await found()).toEqual(list);
  });

  it('is not there while the app is locked', async () => {
    await pins.choosePin(keep, PIN);
    await puts(list);
    await opens();
    expect(await found()).toBeUndefined();
    await pins.checkPin(keep, PIN, Date.now());
    expect(await found()).toEqual(list);
  });

  it('names none that somebody was taken off', async () => {
    await puts(list);
    await meetings.dropKeptMeeting('m1');
    expect(await found()).toEqual({ meetings: [null, { meeting: 'm2' }], unreadable: ['m3'] });
    await puts('of an earlier version');
    await meetings.dropKeptMeeting('m2');
    expect(await found()).toBe('of an earlier version');
  });

  it('stays forgotten though it was just being written', async () => {
    const writing = puts(list);
    sealed.sealedMemory.forget('meetings');
    await writing;
    expect(memory.get('ecabinet.meetings')).toBeUndefined();
  });
});
