import { createHash, randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as keptPapers from '../../client/reader/kept-papers.ts';
import { Pieces } from '../../client/reader/pieces.ts';
import { CHUNK } from '../../client/reader/ranged-file.ts';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const paper = (size: number): Uint8Array<ArrayBuffer> => new Uint8Array(randomBytes(size));
const same = (one: Uint8Array | undefined, other: Uint8Array): boolean => one !== undefined && Buffer.from(one).equals(other);

describe('the pieces of a paper', () => {
  it('make the whole, in whatever order and however cut they come', () => {
    const whole = paper(3 * CHUNK + 100);
    const pieces = new Pieces(whole.length);
    const add = (begin: number, end: number) => pieces.add(begin, whole.slice(begin, end));
    add(3 * CHUNK, whole.length);
    add(0, CHUNK + 5);
    expect(pieces.next()).toEqual([CHUNK, 2 * CHUNK]);
    expect(same(pieces.take(0, CHUNK), whole.slice(0, CHUNK))).toBe(true);
    expect(pieces.take(0, CHUNK + 5)).toBeUndefined();
    add(CHUNK, 3 * CHUNK);
    expect([pieces.share, pieces.next()]).toEqual([1, undefined]);
    expect(same(pieces.take(10, whole.length - 10), whole.slice(10, -10))).toBe(true);
  });
});

describe('papers kept on the device', () => {
  const cached = new Map<string, Blob>();
  let memory: Map<string, string>;
  let kept: typeof keptPapers;

  beforeEach(async () => {
    cached.clear();
    memory = new Map();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => memory.get(key) ?? null,
      setItem: (key: string, value: string) => memory.set(key, value),
      removeItem: (key: string) => memory.delete(key),
    });
    const cache = {
      put: async (url: string, answer: Response) => void cached.set(url, await answer.blob()),
      match: async (url: string) => (cached.has(url) ? new Response(cached.get(url)) : undefined),
      delete: async (url: string) => cached.delete(url),
    };
    vi.stubGlobal('caches', { open: async () => cache, delete: async () => cached.clear() });
    vi.resetModules();
    kept = await import('../../client/reader/kept-papers.ts');
    await kept.keepPapersFor('an');
    return () => vi.unstubAllGlobals();
  });

  it('are those whose bytes are what the server named', async () => {
    const [good, bad] = [paper(1000), paper(1000)];
    await kept.keepPaper('/good', hashOf(good), good);
    await kept.keepPaper('/bad', hashOf(good), bad);
    expect(new Uint8Array(await (await kept.keptPaper('/good'))!.arrayBuffer())).toEqual(good);
    expect(await kept.keptPaper('/bad')).toBeUndefined();
    expect([...cached.keys()]).toEqual(['/good']);
  });

  it('are gone when their reader signs out, and when another signs in', async () => {
    const bytes = paper(10);
    await kept.keepPaper('/a', hashOf(bytes), bytes);
    await kept.keepPapersFor('an');
    expect(cached.size).toBe(1);
    await kept.keepPapersFor('binh');
    expect([cached.size, kept.keptShares.getState()]).toEqual([0, {}]);
    await kept.keepPaper('/a', hashOf(bytes), bytes);
    await kept.forgetPapers();
    await kept.keepPaper('/b', hashOf(bytes), bytes);
    expect([cached.size, await kept.keptPaper('/a')]).toEqual([0, undefined]);
  });

  it('give way to newer ones, those first that were read longest ago', async () => {
    memory.set('ecabinet.papers', JSON.stringify({ owner: 'an', papers: [] }));
    const bytes = paper(10);
    for (const url of ['/a', '/b']) await kept.keepPaper(url, hashOf(bytes), bytes);
    await kept.keptPaper('/a');
    const index = JSON.parse(memory.get('ecabinet.papers')!) as { papers: Array<{ url: string; size: number }> };
    memory.set(
      'ecabinet.papers',
      JSON.stringify({ ...index, papers: index.papers.map((one) => (one.url === '/b' ? { ...one, size: 299_999_985 } : one)) }),
    );
    await kept.keepPaper('/c', hashOf(bytes), bytes);
    expect([...cached.keys()]).toEqual(['/a', '/c']);
  });

  it('are dropped when they are withdrawn', async () => {
    const bytes = paper(10);
    const [stays, goes] = ['1'.repeat(64), '2'.repeat(64)];
    for (const one of [stays, goes]) await kept.keepPaper(kept.paperUrl('m1', one), hashOf(bytes), bytes);
    await kept.keepPaper(kept.paperUrl('m2', goes), hashOf(bytes), bytes);
    await kept.retainPapers('m1', [stays]);
    expect([...cached.keys()]).toEqual([kept.paperUrl('m1', stays), kept.paperUrl('m2', goes)]);
  });

  it('are fetched to their end once opened, but not while a vote is open', async () => {
    const bytes = paper(2 * CHUNK + 7);
    const asked: string[] = [];
    vi.stubGlobal('document', { visibilityState: 'visible' });
    vi.stubGlobal('navigator', { onLine: true });
    vi.stubGlobal('fetch', async (_url: string, { headers }: { headers: { range: string } }) => {
      asked.push(headers.range);
      const [begin = 0, last = 0] = headers.range.replace('bytes=', '').split('-').map(Number);
      const range = { 'content-range': `bytes ${begin}-${last}/${bytes.length}`, etag: `"${hashOf(bytes)}"` };
      return new Response(bytes.slice(begin, last + 1), { status: 206, headers: range });
    });
    const { keeper } = await import('../../client/reader/keeper.ts');
    const { holdLine } = await import('../../client/reader/line.ts');
    holdLine(true);
    keeper.begin('/a', `"${hashOf(bytes)}"`, { length: bytes.length, bytes: bytes.slice(0, CHUNK) });
    await new Promise((done) => setTimeout(done, 600));
    expect(asked).toEqual([]);
    expect(kept.keptShares.getState()['/a']).toBeCloseTo(1 / 3);
    holdLine(false);
    await vi.waitFor(() => expect(kept.keptShares.getState()['/a']).toBe(1), 5_000);
    expect(asked).toEqual([`bytes=${CHUNK}-${2 * CHUNK - 1}`, `bytes=${2 * CHUNK}-${bytes.length - 1}`]);
    expect(Buffer.from(await cached.get('/a')!.arrayBuffer()).equals(bytes)).toBe(true);
  });
});
