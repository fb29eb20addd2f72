import 'fake-indexeddb/auto';
import { createHash, randomBytes } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as bringOf from '../../client/reader/bring.ts';
import type * as indexOf from '../../client/reader/kept-index.ts';
import type * as keptOf from '../../client/reader/kept-papers.ts';
import type * as storeOf from '../../client/reader/paper-store.ts';
import { memoryKeep } from '../../client/keys/memory-keep.ts';
import { CHUNK } from '../../client/reader/ranged-file.ts';
import { wantedOf } from '../../client/reader/wanted.ts';
import type { Paper } from '../../shared/meeting/paper-events.ts';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const bytesOf = (size: number): Uint8Array<ArrayBuffer> => new Uint8Array(randomBytes(size));
const named = (bytes: Uint8Array): string => `"${hashOf(bytes)}"`;
const M = 'm1';

let memory: Map<string, string>;
let index: typeof indexOf;
let kept: typeof keptOf;
let store: typeof storeOf;
let bring: typeof bringOf;
/** What the server has, by address; and what it was asked for, in order. */
let served: Map<string, Uint8Array<ArrayBuffer>>;
let asked: Array<readonly [url: string, begin: number, end: number]>;
let broken: boolean;
/** The network is cut after so many answers. */
let answers: number;

/** The app is opened: what it holds in memory is gone. */
async function opens(): Promise<void> {
  vi.resetModules();
  index = await import('../../client/reader/kept-index.ts');
  kept = await import('../../client/reader/kept-papers.ts');
  store = await import('../../client/reader/paper-store.ts');
  bring = await import('../../client/reader/bring.ts');
  await kept.keepPapersFor('an');
}

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  memory = new Map();
  const tab = new Map<string, string>();
  const storage = (of: Map<string, string>) => ({
    getItem: (key: string) => of.get(key) ?? null,
    setItem: (key: string, value: string) => of.set(key, value),
    removeItem: (key: string) => of.delete(key),
  });
  vi.stubGlobal('localStorage', storage(memory));
  vi.stubGlobal('sessionStorage', storage(tab));
  vi.stubGlobal('navigator', { onLine: true, storage: { estimate: async () => ({ quota: 1e9, usage: 0 }) } });
  // Keys are no values for this database, which a browser's takes.
  const browserKeep = memoryKeep();
  vi.doMock('../../client/keys/keep.ts', () => ({ browserKeep }));
  [served, asked, broken, answers] = [new Map(), [], false, Infinity];
  vi.stubGlobal('fetch', async (url: string, { headers }: { headers: { range: string } }) => {
    if (broken || asked.length >= answers) throw new TypeError('no network');
    const bytes = served.get(url);
    if (!bytes) return new Response('', { status: 404 });
    const [begin = 0, last = 0] = headers.range.replace('bytes=', '').split('-').map(Number);
    const end = Math.min(last + 1, bytes.length);
    asked.push([url, begin, end]);
    const range = { 'content-range': `bytes ${begin}-${end - 1}/${bytes.length}`, etag: named(bytes) };
    return new Response(bytes.slice(begin, end), { status: 206, headers: range });
  });
  await opens();
  return () => {
    bring.bringer.stop();
    vi.unstubAllGlobals();
  };
});

/** A paper at the server; its address and what a meeting wants of it. */
function paper(size: number, name = randomBytes(32).toString('hex')) {
  const bytes = bytesOf(size);
  const url = index.paperUrl(M, name);
  served.set(url, bytes);
  return { bytes, url, wanted: { sha256: name, size } };
}
const isHere = (url: string): boolean => index.keptShares.getState()[url] === 1;
const here = (...urls: string[]) => vi.waitFor(() => expect(urls.filter((one) => !isHere(one))).toEqual([]), { timeout: 10_000 });
const theKey = async (): Promise<CryptoKey> => {
  const { browserKeep } = await import('../../client/keys/keep.ts');
  return (await (await import('../../client/keys/pin.ts')).keyOf(browserKeep, true))!;
};
const stored = async (url: string) => store.storedPaper(await theKey(), url);
const piecesOf = async (url: string): Promise<number> => {
  const paper = await stored(url);
  return paper ? (await store.piecesHere(paper)).size : 0;
};
const whole = async (url: string): Promise<Buffer | undefined> => {
  const one = await kept.keptPaper(url);
  const bytes = one?.whole ? await one.take(0, one.size) : undefined;
  return bytes && Buffer.from(bytes);
};

describe('the papers of a meeting come to the device', () => {
  it('whole, checked against their hash, and read without a network', async () => {
    const [a, b] = [paper(3 * CHUNK + 100), paper(10)];
    bring.bringer.want(M, [a.wanted, b.wanted]);
    await here(a.url, b.url);
    await vi.waitFor(() => expect(index.bringings.getState()[M]).toMatchObject({ state: 'done', papers: 2, here: 2 }));
    broken = true;
    await opens();
    expect([(await whole(a.url))?.equals(a.bytes), (await whole(b.url))?.equals(b.bytes)]).toEqual([true, true]);
    const middle = await (await kept.keptPaper(a.url))!.take(CHUNK - 5, CHUNK + 5);
    expect(Buffer.from(middle!).equals(a.bytes.slice(CHUNK - 5, CHUNK + 5))).toBe(true);
  });

  it('encrypted: nothing of them can be read on the device, nor put in another’s place', async () => {
    const text = new TextEncoder().encode('Nghị định số 335/2025/NĐ-CP '.repeat(5_000));
    const [a, b] = [paper(0), paper(2 * CHUNK)];
    served.set(a.url, text);
    bring.bringer.want(M, [a.wanted, b.wanted]);
    await here(a.url, b.url);
    const db = await new Promise<IDBDatabase>((done) => {
      const open = indexedDB.open('ecabinet-papers');
      open.onsuccess = () => done(open.result);
    });
    const all = <T>(request: IDBRequest<T>): Promise<T> => new Promise((done) => (request.onsuccess = () => done(request.result)));
    const name = (await stored(b.url))!.name;
    const pieces = db.transaction('parts', 'readwrite').objectStore('parts');
    const lying = (await all(pieces.getAll())) as Array<{ data: ArrayBuffer }>;
    expect(lying.length).toBeGreaterThan(3);
    for (const { data } of lying) expect(Buffer.from(data).includes('335/2025')).toBe(false);
    await all(pieces.put(await all(pieces.get([name, 1])), [name, 0]));
    db.close();
    expect(await whole(b.url)).toBeUndefined();
    expect((await whole(a.url))?.equals(text)).toBe(true);
  });

  it('go on after a cut where they stood', async () => {
    const a = paper(40 * CHUNK);
    answers = 3;
    bring.bringer.want(M, [a.wanted]);
    const had = await vi.waitFor(async () => {
      expect(asked.length).toBe(3);
      const size = await piecesOf(a.url);
      expect(size * CHUNK).toBe(asked[2]![2]);
      return size;
    });
    expect(had).toBeLessThan(40);
    bring.bringer.stop();
    answers = Infinity;
    asked = [];
    await opens();
    bring.bringer.want(M, [a.wanted]);
    await here(a.url);
    expect(asked[0]![1], 'nothing is fetched twice').toBe(had * CHUNK);
    expect((await whole(a.url))?.equals(a.bytes)).toBe(true);
  });

  it('not while a vote is open or somebody waits for a page; what is read comes first', async () => {
    const [a, b] = [paper(2 * CHUNK), paper(2 * CHUNK)];
    const { holdLine } = await import('../../client/line.ts');
    holdLine(true);
    bring.bringer.want(M, [a.wanted, b.wanted]);
    bring.bringer.reading(b.url);
    await new Promise((done) => setTimeout(done, 700));
    expect(asked).toEqual([]);
    holdLine(false);
    await here(a.url, b.url);
    expect(asked.map(([url]) => url).indexOf(a.url)).toBeGreaterThan(asked.map(([url]) => url).lastIndexOf(b.url));
  });

  it('handed over to whoever opens it, with the piece under way; what comes of another is cut off', async () => {
    const [a, b] = [paper(4 * CHUNK), paper(4 * CHUNK)];
    const answer = fetch;
    let go = (): void => undefined;
    const held = new Promise<void>((done) => (go = done));
    const stopped: string[] = [];
    vi.stubGlobal('fetch', async (url: string, request: RequestInit) => {
      request.signal!.addEventListener('abort', () => stopped.push(url));
      await held;
      request.signal!.throwIfAborted();
      return answer(url, request);
    });
    bring.bringer.want(M, [a.wanted, b.wanted]);
    const taken = await vi.waitFor(() => {
      const one = bring.bringer.handOver(a.url);
      expect(one?.first).toBeDefined();
      return one!;
    }, { timeout: 10_000 });
    expect(stopped).toEqual([]);
    go();
    expect(Buffer.from((await taken.first!).bytes).equals(a.bytes.slice(0, CHUNK))).toBe(true);
    expect(asked.map(([url, begin]) => [url, begin])).toEqual([[a.url, 0]]);
    taken.file.close();
    await here(a.url, b.url);
    expect(asked.filter(([url, begin]) => url === a.url && begin === 0), 'nothing is fetched twice').toHaveLength(1);
  }, 30_000);

  it('cut off by a vote that opens: the piece under way alone is fetched again', async () => {
    const a = paper(40 * CHUNK);
    const answer = fetch;
    const { holdLine } = await import('../../client/line.ts');
    // The third answer does not come before the vote.
    const stops: AbortSignal[] = [];
    vi.stubGlobal('fetch', async (url: string, request: RequestInit) => {
      if (asked.length < 2 || stops.length > 0) return answer(url, request);
      stops.push(request.signal!);
      return new Promise((_, fail) => request.signal!.addEventListener('abort', () => fail(new DOMException('aborted', 'AbortError'))));
    });
    bring.bringer.want(M, [a.wanted]);
    await vi.waitFor(() => expect(stops).toHaveLength(1), { timeout: 5_000 });
    const before = asked.length;
    holdLine(true);
    expect(stops[0]!.aborted).toBe(true);
    await new Promise((done) => setTimeout(done, 700));
    expect(asked).toHaveLength(before);
    holdLine(false);
    await here(a.url);
    expect(asked[before]![1], 'nothing is fetched twice').toBe(asked[before - 1]![2]);
    expect((await whole(a.url))?.equals(a.bytes)).toBe(true);
  }, 20_000);

  it('on a tap alone where the network may cost money, and not where somebody has paused them', async () => {
    vi.stubGlobal('navigator', { onLine: true, connection: { type: 'cellular' }, storage: navigator.storage });
    const a = paper(CHUNK);
    bring.bringer.want(M, [a.wanted]);
    expect(index.bringings.getState()[M]?.state).toBe('asks');
    bring.bringer.say(M, false);
    expect(index.bringings.getState()[M]?.state).toBe('paused');
    expect(asked).toEqual([]);
    bring.bringer.say(M, true);
    await here(a.url);
  });

  it('not any more from a network that may cost money, in the middle of it; back on the other it goes on', async () => {
    const connection = Object.assign(new EventTarget(), { type: 'wifi' });
    vi.stubGlobal('navigator', { onLine: true, connection, storage: navigator.storage });
    await opens();
    const turns = (type: string) => {
      connection.type = type;
      connection.dispatchEvent(new Event('change'));
    };
    const a = paper(40 * CHUNK);
    const answer = fetch;
    // The third answer does not come: the network has changed while it was waited for.
    const stops: AbortSignal[] = [];
    vi.stubGlobal('fetch', async (url: string, request: RequestInit) => {
      if (asked.length < 2 || connection.type !== 'wifi' || stops.length > 0) return answer(url, request);
      stops.push(request.signal!);
      return new Promise((_, fail) => request.signal!.addEventListener('abort', () => fail(new DOMException('aborted', 'AbortError'))));
    });
    bring.bringer.want(M, [a.wanted]);
    await vi.waitFor(() => expect(stops).toHaveLength(1), { timeout: 5_000 });
    const before = asked.length;
    turns('cellular');
    expect([stops[0]!.aborted, index.bringings.getState()[M]?.state]).toEqual([true, 'asks']);
    turns('wifi');
    expect(index.bringings.getState()[M]?.state).toBe('bringing');
    await here(a.url);
    expect(asked[before]![1], 'nothing is fetched twice').toBe(asked[before - 1]![2]);
  }, 20_000);

  it('as far as there is room; what is needed is said', async () => {
    vi.stubGlobal('navigator', { onLine: true, storage: { estimate: async () => ({ quota: 1e9, usage: 1e9 - 5 }) } });
    const a = paper(2 * CHUNK);
    bring.bringer.want(M, [a.wanted]);
    await vi.waitFor(() => expect(index.bringings.getState()[M]).toMatchObject({ state: 'no-room', left: 5 }));
  });

  it('one that the server does not give for long lets the others come', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    const [a, b] = [paper(CHUNK), paper(CHUNK)];
    const answer = fetch;
    vi.stubGlobal('fetch', async (url: string, request: RequestInit) =>
      url === a.url ? new Response('', { status: 503 }) : answer(url, request),
    );
    bring.bringer.want(M, [a.wanted, b.wanted]);
    await vi.waitFor(() => expect(index.bringings.getState()[M]?.state).toBe('offline'));
    expect(isHere(b.url)).toBe(false);
    await vi.advanceTimersByTimeAsync(31_000);
    await here(b.url);
    vi.useRealTimers();
  });

  it('one that is not for this person holds up no other', async () => {
    const [a, b] = [paper(CHUNK), paper(CHUNK)];
    served.delete(a.url);
    bring.bringer.want(M, [a.wanted, b.wanted]);
    await here(b.url);
    await vi.waitFor(() => expect(index.bringings.getState()[M]?.state).toBe('some'));
    expect(isHere(a.url)).toBe(false);
  });

  it('never one whose bytes are not what the server named', async () => {
    const a = paper(CHUNK + 1);
    const wrong = bytesOf(CHUNK + 1);
    const answer = fetch;
    vi.stubGlobal('fetch', async (url: string, request: { headers: { range: string } }) => {
      const honest = await answer(url, request as RequestInit);
      const at = Number(/\d+/.exec(request.headers.range)![0]);
      const body = wrong.slice(at, at + (await honest.arrayBuffer()).byteLength);
      return new Response(body, { status: 206, headers: honest.headers });
    });
    bring.bringer.want(M, [a.wanted]);
    await vi.waitFor(() => expect(index.bringings.getState()[M]?.state).toBe('some'), { timeout: 5_000 });
    expect([isHere(a.url), await stored(a.url)]).toEqual([false, undefined]);
  });
});

describe('many and long ones', () => {
  it('are looked through once: each piece that comes costs the same', async () => {
    const long = paper(0);
    const coming = (await kept.keepPaper(long.url, named(bytesOf(1)), 2_000 * CHUNK))!;
    const looks = vi.spyOn(IDBObjectStore.prototype, 'getAllKeys');
    for (let at = 0; at < 8; at++) {
      const range = await kept.missing(coming, 1, CHUNK);
      expect(range).toEqual([at * CHUNK, (at + 1) * CHUNK]);
      await coming.add(range![0], new Uint8Array(CHUNK));
    }
    expect(looks.mock.calls).toHaveLength(1);
    looks.mockRestore();
  });

  it('are told of anew only where something has changed', async () => {
    const { holdLine } = await import('../../client/line.ts');
    holdLine(true);
    const many = (meeting: string) => Array.from({ length: 200 }, (_, at) => ({ sha256: `${meeting}${at}`, size: 1_000 }));
    for (const meeting of ['m1', 'm2']) bring.bringer.want(meeting, many(meeting));
    const [m1, m2] = [index.bringings.getState()['m1'], index.bringings.getState()['m2']];
    index.tellShare(index.paperUrl('m1', 'm10'), 0.5);
    bring.bringer.want('m2', many('m2'));
    expect(index.bringings.getState()['m1']).toMatchObject({ bytesHere: 500 });
    expect([index.bringings.getState()['m1'] === m1, index.bringings.getState()['m2'] === m2]).toEqual([false, true]);
    holdLine(false);
  });
});

describe('papers kept on the device', () => {
  it('are gone when their reader signs out, and when another signs in', async () => {
    const a = paper(10);
    bring.bringer.want(M, [a.wanted]);
    await here(a.url);
    await kept.keepPapersFor('an');
    expect(isHere(a.url)).toBe(true);
    await kept.keepPapersFor('binh');
    expect([isHere(a.url), (await store.allPapers(await theKey())).size]).toEqual([false, 0]);
    await kept.forgetPapers();
    expect(await kept.keepPaper(a.url, named(a.bytes), 10)).toBeUndefined();
  });

  it('are dropped when they are withdrawn', async () => {
    const [stays, goes] = [paper(10), paper(10)];
    bring.bringer.want(M, [stays.wanted, goes.wanted]);
    await here(stays.url, goes.url);
    bring.bringer.stop();
    await kept.retainPapers(M, [stays.wanted.sha256]);
    expect([...(await store.allPapers(await theKey())).keys()]).toEqual([stays.url]);
    expect([isHere(stays.url), isHere(goes.url)]).toEqual([true, false]);
  });

  it('that the browser has cleared are missed at the next start, and said', async () => {
    const a = paper(10);
    bring.bringer.want(M, [a.wanted]);
    await here(a.url);
    bring.bringer.stop();
    vi.stubGlobal('indexedDB', new IDBFactory());
    await opens();
    expect([index.papersLost.getState(), isHere(a.url)]).toEqual([1, false]);
  });
});

describe('what is wanted of a meeting', () => {
  const one = (paper: string, more: Partial<Paper>): Paper => ({
    paper,
    item: 'i',
    sha256: paper,
    title: paper,
    pages: 1,
    size: 1,
    state: 'current',
    addedAt: '2026-11-01T00:00:00.000Z',
    ...more,
  });

  it('is what stands: what took the place of another first, then as the agenda has it', () => {
    const all = [
      one('a', {}),
      one('b', { state: 'replaced', replacedBy: 'd' }),
      one('c', { replaces: 'x', addedAt: '2026-11-02T00:00:00.000Z' }),
      one('d', { replaces: 'b', addedAt: '2026-11-03T00:00:00.000Z' }),
      one('e', { state: 'withdrawn' }),
      one('f', { sha256: 'a' }),
    ];
    const papers = { papers: Object.fromEntries(all.map((each) => [each.paper, each])), order: all.map((each) => each.paper) };
    expect(wantedOf(papers).map(({ sha256 }) => sha256)).toEqual(['d', 'c', 'a']);
  });
});

describe('the papers kept on the device', () => {
  it('keep nobody waiting where the storage never answers', async () => {
    vi.stubGlobal('indexedDB', { open: () => new IDBOpenDBRequest() });
    vi.resetModules();
    kept = await import('../../client/reader/kept-papers.ts');
    expect(await kept.keptPaper(index.paperUrl(M, 'a'))).toBeUndefined();
    await kept.forgetPapers();
    expect(index.papersOwner()).toBe('');
  }, 8_000);

  it('stay when the app is locked before they were looked at', async () => {
    const one = paper(10);
    const coming = (await kept.keepPaper(one.url, named(one.bytes), 10))!;
    await coming.add(0, one.bytes);
    const { browserKeep } = await import('../../client/keys/keep.ts');
    await (await import('../../client/keys/pin.ts')).choosePin(browserKeep, '2580');
    (await import('../../client/keys/safe.ts')).lockSafe();
    expect(await kept.finishPaper(coming)).toBeUndefined();
    expect(await piecesOf(one.url), 'it is not fetched again').toBe(1);
  });

  it('are fetched again where the safe that they lay in was made anew', async () => {
    const a = paper(10);
    bring.bringer.want(M, [a.wanted]);
    await here(a.url);
    bring.bringer.stop();
    const { browserKeep } = await import('../../client/keys/keep.ts');
    await (await import('../../client/keys/safe.ts')).dropSafe(browserKeep);
    await opens();
    expect(await whole(a.url)).toBeUndefined();
    bring.bringer.want(M, [a.wanted]);
    await vi.waitFor(async () => expect((await whole(a.url))?.equals(a.bytes)).toBe(true), { timeout: 10_000 });
  }, 15_000);

  it('are not said to lack room any more once there is some', async () => {
    const a = paper(10 * CHUNK);
    const put = IDBObjectStore.prototype.put;
    let full = true;
    const puts = vi.spyOn(IDBObjectStore.prototype, 'put');
    puts.mockImplementation(function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      if (full && Array.isArray(key) && key[1] === 4) throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value, key);
    });
    bring.bringer.want(M, [a.wanted]);
    await vi.waitFor(() => expect(index.bringings.getState()[M]?.state).toBe('no-room'), { timeout: 10_000 });
    full = false;
    await here(a.url);
    await vi.waitFor(() => expect(index.bringings.getState()[M]).toMatchObject({ state: 'done' }));
    expect(index.bringings.getState()[M]).not.toHaveProperty('left');
    puts.mockRestore();
  }, 25_000);
});
