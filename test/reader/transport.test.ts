import { beforeEach, expect, it, vi } from 'vitest';
import type { KeptPaper } from '../../client/reader/kept-papers.ts';
import { CHUNK, RangedFile, STEP } from '../../client/reader/ranged-file.ts';
import { FileTransport } from '../../client/reader/transport.ts';

vi.mock('pdfjs-dist/legacy/build/pdf.mjs', () => ({
  PDFDataRangeTransport: class {
    onDataRange(begin: number, bytes: Uint8Array): void {
      given.push([begin, bytes]);
    }
  },
}));
vi.mock('../../client/reader/bring.ts', () => ({ bringer: { first: <T>(reading: Promise<T>) => reading } }));
vi.mock('../../client/reader/kept-papers.ts', () => ({ dropPaper: () => Promise.resolve() }));

const FILE = Uint8Array.from({ length: 10 * CHUNK + 100 }, (_, at) => (at * 31 + (at >> 8)) % 251);
let given: Array<[number, Uint8Array]>;
let asked: string[];
let put: number[];

/** A file whose first page ends at `end`, opened. */
async function opened(end: number) {
  const fetcher: typeof fetch = async (_url, init) => {
    const range = new Headers(init?.headers).get('range')!;
    asked.push(range);
    const [, begin, last] = /^bytes=(\d+)-(\d+)$/.exec(range)!.map(Number) as [number, number, number];
    const to = Math.min(last + 1, FILE.length);
    const headers = { etag: '"a"', 'content-range': `bytes ${begin}-${to - 1}/${FILE.length}` };
    return new Response(FILE.slice(begin, to), { status: 206, headers });
  };
  const file = new RangedFile('/p', { fetch: fetcher, online: () => true, onConnection: () => undefined });
  const seed = await file.open(() => end);
  const kept = { take: async () => undefined, add: async (begin: number) => void put.push(begin) } as unknown as KeptPaper;
  const faults: string[] = [];
  return { transport: new FileTransport(file, seed, Promise.resolve(kept), (fault) => faults.push(fault.kind)), faults };
}
const came = (many: number) => vi.waitFor(() => expect(given).toHaveLength(many));

beforeEach(() => void ([given, asked, put] = [[], [], []]));

it('a first page costs what comes before its end, and nothing behind it', async () => {
  const { transport } = await opened(2 * CHUNK + STEP + 5);
  transport.requestDataRange(CHUNK, 2 * CHUNK);
  transport.requestDataRange(2 * CHUNK, 2 * CHUNK + 2 * STEP);
  await came(2);
  expect(asked).toEqual(['bytes=0-65535', `bytes=${CHUNK}-${2 * CHUNK + 2 * STEP - 1}`]);
  for (const [begin, bytes] of given) expect(bytes).toEqual(FILE.slice(begin, begin + bytes.length));
});

it('a step behind it brings its piece whole, once, however often pdf.js asks for bits of it; what had come is not fetched again', async () => {
  const { transport } = await opened(2 * CHUNK + STEP);
  for (const from of [5, 3, 7]) transport.requestDataRange(2 * CHUNK + from * STEP, 2 * CHUNK + (from + 1) * STEP);
  await came(3);
  expect(asked.slice(2)).toEqual([`bytes=${2 * CHUNK + STEP}-${3 * CHUNK - 1}`]);
  for (const [begin, bytes] of given) expect(bytes).toEqual(FILE.slice(begin, 3 * CHUNK));
  expect(put).toEqual([2 * CHUNK]);
});

it('a long stretch comes in one request, but for what of it is on its way; the last piece ends where the file does', async () => {
  const { transport, faults } = await opened(0);
  transport.requestDataRange(6 * CHUNK, 6 * CHUNK + STEP);
  transport.requestDataRange(4 * CHUNK + STEP, FILE.length);
  await came(2);
  expect(asked.slice(1)).toEqual([
    `bytes=${6 * CHUNK}-${7 * CHUNK - 1}`,
    `bytes=${4 * CHUNK}-${6 * CHUNK - 1}`,
    `bytes=${7 * CHUNK}-${FILE.length - 1}`,
  ]);
  expect(given[1]![1]).toEqual(FILE.slice(4 * CHUNK + STEP));
  expect(faults).toEqual([]);
});
