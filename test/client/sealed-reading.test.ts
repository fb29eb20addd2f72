/** Whatever names what somebody reads lies encrypted under the safe; what versions before kept in the clear is taken over once. */
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryKeep } from '../../client/keys/memory-keep.ts';
import { CHUNK } from '../../client/reader/ranged-file.ts';

const PIN = '2580';
const MEETING = 'kkMeetingOfTest';
const TITLE = 'Tờ trình về dự toán ngân sách';
const PAPER = 'ppPaperOfTest';
/** Of the original, as the record names it. */
const ORIGINAL = createHash('sha256').update(TITLE).digest('hex');
const BYTES = new TextEncoder().encode(TITLE.repeat(4_000));
const VERSION = createHash('sha256').update(BYTES).digest('hex');
const PLACE = { page: 1730461, y: 0.4321987 };
const NAMES = [MEETING, TITLE, 'dự toán', PAPER, ORIGINAL, VERSION, '1730461', '0.4321987', 'Báo cáo'];

let [memory, tab]: Array<Map<string, string>> = [];
let keep: ReturnType<typeof memoryKeep>;

/** The app is opened anew; `locked`: its PIN was not given. */
async function opens() {
  vi.resetModules();
  tab!.delete('ecabinet.safe');
  vi.doMock('../../client/keys/keep.ts', () => ({ browserKeep: keep }));
  const app = {
    pins: await import('../../client/keys/pin.ts'),
    sealed: await import('../../client/link/sealed-memory.ts'),
    drafts: await import('../../client/link/drafts.ts'),
    index: await import('../../client/reader/kept-index.ts'),
    kept: await import('../../client/reader/kept-papers.ts'),
    places: await import('../../client/reader/last-place.ts'),
    seen: await import('../../client/reader/seen-papers.ts'),
    open: await import('../../client/panels/papers/open-papers.ts'),
    bring: await import('../../client/reader/bring.ts'),
    readings: await import('../../client/session/readings.ts'),
  };
  await app.sealed.openSealed();
  return app;
}
type App = Awaited<ReturnType<typeof opens>>;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  [memory, tab] = [new Map(), new Map()];
  const storage = (of: Map<string, string>) => ({
    getItem: (key: string) => of.get(key) ?? null,
    setItem: (key: string, value: string) => of.set(key, value),
    removeItem: (key: string) => of.delete(key),
  });
  vi.stubGlobal('localStorage', storage(memory));
  vi.stubGlobal('sessionStorage', storage(tab));
  vi.stubGlobal('navigator', { onLine: true, storage: { estimate: async () => ({}) } });
  keep = memoryKeep();
  return () => vi.unstubAllGlobals();
});

const url = (app: App): string => app.index.paperUrl(MEETING, ORIGINAL);

async function keeps(app: App, address: string): Promise<void> {
  const paper = (await app.kept.keepPaper(address, `"${VERSION}"`, BYTES.length))!;
  await paper.add(0, BYTES);
  expect(await app.kept.finishPaper(paper)).toBe(true);
}

/** Somebody reads, marks and types whatever there is to be read, marked and typed. */
async function reads(app: App): Promise<void> {
  await app.kept.keepPapersFor('an');
  await keeps(app, url(app));
  await keeps(app, app.index.textUrl(url(app)));
  app.places.rememberPlace(PAPER, PLACE);
  app.seen.lookAtPapers(MEETING, []);
  app.seen.sawPaper(MEETING, { paper: PAPER, addedAt: '2026-11-02T00:00:00.000Z' });
  app.open.paperRead(MEETING, PAPER, () => true);
  app.bring.bringer.say(MEETING, true);
  app.sealed.sealedMemory.put('meetings', { meetings: [{ meeting: MEETING, title: TITLE }] });
  app.drafts.keepDraftsFor('an');
  app.drafts.keepDraft('an', `item/${MEETING}`, { title: 'Báo cáo' });
  await app.sealed.sealedMemory.written();
  await app.sealed.sealedTab.written();
}

/** What of that is found. */
const found = async (app: App) => ({
  paper: (await (await app.kept.keptPaper(url(app)))?.take(0, 30)) !== undefined,
  here: app.index.keptShares.getState()[url(app)],
  place: app.places.lastPlace(PAPER),
  seen: app.seen.seenPapers.getState()[MEETING]?.opened,
  tabs: app.open.openPapers.getState()[MEETING]?.tabs,
  bring: app.sealed.sealedMemory.value('bring'),
  meetings: app.sealed.sealedMemory.value('meetings'),
  draft: app.drafts.draftOf('an', `item/${MEETING}`),
});
const ALL = {
  paper: true,
  here: 1,
  place: PLACE,
  seen: [PAPER],
  tabs: [PAPER],
  bring: { [MEETING]: 'yes' },
  meetings: { meetings: [{ meeting: MEETING, title: TITLE }] },
  draft: { title: 'Báo cáo' },
};
const NOTHING = {
  paper: false,
  here: undefined,
  place: undefined,
  seen: undefined,
  tabs: undefined,
  bring: undefined,
  meetings: undefined,
  draft: undefined,
};

/** Everything that this browser holds, names and values. */
async function all(): Promise<string> {
  const rows: unknown[] = [[...memory!], [...tab!]];
  for (const { name } of await indexedDB.databases()) {
    const db = await openDB(name!);
    for (const store of db.objectStoreNames) rows.push(store, await db.getAllKeys(store), await db.getAll(store));
    db.close();
  }
  return JSON.stringify(rows, (_key, part: unknown) =>
    part instanceof ArrayBuffer || ArrayBuffer.isView(part) ? Buffer.from(part as Uint8Array<ArrayBuffer>).toString('latin1') : part,
  );
}
const told = async (): Promise<string[]> => {
  const held = await all();
  const asWritten = (name: string): string[] => [name, Buffer.from(name).toString('latin1'), Buffer.from(name).toString('base64')];
  return NAMES.filter((name) => asWritten(name).some((one) => held.includes(one)));
};

describe('on a device whose reader has a PIN', () => {
  it('nothing says what they read: no title, no hash, no meeting, no page', async () => {
    const app = await opens();
    await app.pins.choosePin(keep, PIN);
    await reads(app);
    expect(await found(app)).toEqual(ALL);
    expect(await told()).toEqual([]);
    // So that the search is known to find something.
    memory!.set('x', TITLE);
    expect(await told()).toEqual([TITLE, 'dự toán']);
  });

  it('it is there after the PIN, and not before', async () => {
    const first = await opens();
    await first.pins.choosePin(keep, PIN);
    await reads(first);
    const app = await opens();
    expect(await found(app)).toEqual(NOTHING);
    expect(app.index.papersOwner()).toBe('an');
    await app.kept.keepPapersFor('an');
    await app.pins.checkPin(keep, PIN, Date.now());
    await app.sealed.openSealed();
    expect(await found(app)).toEqual(ALL);
    expect(app.index.papersLost.getState()).toBe(0);
  });

  it('what is said while the app is locked stands beside what was there', async () => {
    const first = await opens();
    await first.pins.choosePin(keep, PIN);
    await reads(first);
    (await import('../../client/keys/safe.ts')).lockSafe();
    first.places.rememberPlace('p2', { page: 2 });
    await first.sealed.sealedMemory.written();
    const app = await opens();
    await app.pins.checkPin(keep, PIN, Date.now());
    await app.sealed.openSealed();
    expect([app.places.lastPlace(PAPER), app.places.lastPlace('p2')]).toEqual([PLACE, { page: 2 }]);
  });

  it('a paper that is withdrawn while the app is locked goes', async () => {
    const app = await opens();
    await app.pins.choosePin(keep, PIN);
    await reads(app);
    (await import('../../client/keys/safe.ts')).lockSafe();
    await app.kept.retainPapers(MEETING, []);
    const db = await openDB('ecabinet-papers');
    expect([await db.count('kept'), await db.count('parts')]).toEqual([0, 0]);
    db.close();
  });
});

describe('when their reader leaves', () => {
  it('nothing of it is left, whether the safe is open or not', async () => {
    for (const locked of [false, true]) {
      const first = await opens();
      await first.pins.choosePin(keep, PIN);
      await reads(first);
      const app = locked ? await opens() : first;
      await app.readings.wipeReadings('an', 'signedOut');
      app.drafts.leaveDrafts();
      if (locked) await app.pins.checkPin(keep, PIN, Date.now());
      await app.sealed.openSealed();
      expect(await found(app), String(locked)).toEqual(NOTHING);
      expect([...memory!.keys()].filter((name) => !/left$/.test(name)), String(locked)).toEqual([]);
    }
  });

  it('somebody else with another safe finds nothing, and what cannot be read any more goes', async () => {
    const first = await opens();
    await first.pins.choosePin(keep, PIN);
    await reads(first);
    await first.pins.dropPin(keep);
    const app = await opens();
    expect(await found(app)).toEqual(NOTHING);
    await app.kept.dropUnreadable();
    const db = await openDB('ecabinet-papers');
    expect([await db.count('kept'), await db.count('parts')]).toEqual([0, 0]);
    db.close();
  });
});

/** As a version before left it: in the clear, but for the pieces. */
async function before(key: CryptoKey): Promise<void> {
  const address = `/api/meetings/${MEETING}/papers/${ORIGINAL}`;
  const db = await openDB('ecabinet-papers', 1, {
    upgrade: (made) => ['papers', 'pieces'].forEach((name) => void made.createObjectStore(name)),
  });
  await db.put('papers', { version: VERSION, size: BYTES.length, whole: true }, address);
  for (let at = 0; at * CHUNK < BYTES.length; at++) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const how = { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`${VERSION} ${at}`) };
    await db.put('pieces', { iv, data: await crypto.subtle.encrypt(how, key, BYTES.slice(at * CHUNK, (at + 1) * CHUNK)) }, [address, at]);
  }
  db.close();
  const kept = {
    papers: { owner: 'an', papers: [{ url: address, size: BYTES.length }] },
    'papers-seen': { [MEETING]: { since: '', opened: [PAPER] } },
    'open-papers': { [MEETING]: { tabs: [PAPER], read: [PAPER] } },
    bring: { [MEETING]: 'yes' },
    meetings: ALL.meetings,
  };
  for (const [name, value] of Object.entries(kept)) memory!.set(`ecabinet.${name}`, JSON.stringify(value));
  memory!.set('ecabinet/reader/pages', JSON.stringify([[PAPER, PLACE.page, { y: PLACE.y }]]));
  tab!.set('ecabinet.drafts', JSON.stringify({ person: 'an', forms: { [`item/${MEETING}`]: ALL.draft } }));
}

describe('what a version before kept in the clear', () => {
  it('is there once the PIN was given, and lies encrypted from then on', async () => {
    const first = await opens();
    await first.pins.choosePin(keep, PIN);
    await before((await first.pins.keyOf(keep))!);
    const app = await opens();
    expect(app.index.papersOwner()).toBe('an');
    await app.kept.keepPapersFor('an');
    await app.pins.checkPin(keep, PIN, Date.now());
    await app.sealed.openSealed();
    expect(await found(app)).toEqual(ALL);
    await app.sealed.sealedMemory.written();
    await app.sealed.sealedTab.written();
    expect(await told()).toEqual([]);
    expect(app.index.papersLost.getState()).toBe(0);
    const whole = await (await app.kept.keptPaper(url(app)))!.take(0, BYTES.length);
    expect(Buffer.from(whole!).equals(BYTES)).toBe(true);
  });

  it('goes with its reader before the PIN was given', async () => {
    const first = await opens();
    await first.pins.choosePin(keep, PIN);
    await before((await first.pins.keyOf(keep))!);
    const app = await opens();
    await app.readings.wipeReadings('an', 'signedOut');
    app.drafts.leaveDrafts();
    expect(await told()).toEqual([]);
  });
});
