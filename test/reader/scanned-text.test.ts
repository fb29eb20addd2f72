import { createHash } from 'node:crypto';
import { beforeEach, expect, test, vi } from 'vitest';
import type * as textsOf from '../../client/reader/search/text-of-paper.ts';
import { encodePaperText, type PaperText } from '../../shared/papers/paper-text.ts';

const PAPER = '/api/meetings/m1/papers/aa';
const URL = `${PAPER}/text`;
const SCAN: PaperText = { v: 1, pages: [{ t: '', s: 1 }, { t: 'có chữ' }] };
const READ: PaperText = { v: 1, pages: [{ t: 'đọc', s: 2, w: [1, 1, 1, 1] }, { t: 'có chữ' }] };
const GIVEN_UP: PaperText = { v: 1, pages: [{ t: '', s: 1, cut: 1 }, { t: 'có chữ' }] };
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let kept: Map<string, { version: string; bytes: Uint8Array<ArrayBuffer> }>;
let served: PaperText | 'nothing';
/** What it was asked for, with what the tablet said it has. */
let asked: Array<string | undefined>;
let texts: typeof textsOf;
let now: number;

beforeEach(async () => {
  vi.resetModules();
  [kept, served, asked, now] = [new Map(), SCAN, [], 0];
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.doMock('../../client/reader/kept-papers.ts', () => ({
    keptPaper: async (url: string) => {
      const found = kept.get(url);
      return found && { whole: true, size: found.bytes.length, version: found.version, take: async () => found.bytes };
    },
    keepPaper: async (url: string, version: string) => ({
      url,
      add: async (_at: number, bytes: Uint8Array<ArrayBuffer>) => void kept.set(url, { version: version.replaceAll('"', ''), bytes }),
    }),
    finishPaper: async ({ url }: { readonly url: string }) => {
      tellShare(url, 1);
      return true;
    },
    dropPaper: async (url: string) => void kept.delete(url),
  }));
  const { keptShares, tellShare } = await import('../../client/reader/kept-index.ts');
  keptShares.setState({ [PAPER]: 1 }, true);
  vi.stubGlobal('fetch', async (_url: string, { headers }: { headers: Record<string, string> }) => {
    asked.push(headers['If-None-Match']);
    if (served === 'nothing') throw new TypeError('no network');
    const bytes = encodePaperText(served);
    const etag = `"${hashOf(bytes)}"`;
    return headers['If-None-Match'] === etag ? new Response(null, { status: 304 }) : new Response(bytes, { headers: { etag } });
  });
  texts = await import('../../client/reader/search/text-of-paper.ts');
  return () => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    vi.doUnmock('../../client/reader/kept-papers.ts');
  };
});

const minuteLater = (): void => void (now += 60_000);

test('the words of scanned pages come to a tablet that has their paper without: it asks again with what it has', async () => {
  await texts.bringTexts([PAPER], () => true);
  expect(kept.has(URL)).toBe(true);
  minuteLater();
  await texts.bringTexts([PAPER], () => true);
  minuteLater();
  served = READ;
  await texts.bringTexts([PAPER], () => true);
  const had = `"${hashOf(encodePaperText(SCAN))}"`;
  expect(asked).toEqual([undefined, had, had]);
  expect(kept.get(URL)!.version).toBe(hashOf(encodePaperText(READ)));
  // All is there now: nobody is asked any more, and nothing read.
  minuteLater();
  expect(await texts.textOfPaper(PAPER)).toEqual(READ);
  await texts.bringTexts([PAPER], () => true);
  expect(asked).toHaveLength(3);
});

test('it does not ask all the time, nor for pages that were given up; without a network what is here is looked through', async () => {
  await texts.textOfPaper(PAPER);
  minuteLater();
  await texts.textOfPaper(PAPER);
  await texts.textOfPaper(PAPER);
  expect(asked).toHaveLength(2);
  minuteLater();
  served = 'nothing';
  expect(await texts.textOfPaper(PAPER)).toEqual(SCAN);
  served = GIVEN_UP;
  minuteLater();
  expect(await texts.textOfPaper(PAPER)).toEqual(GIVEN_UP);
  minuteLater();
  await texts.textOfPaper(PAPER);
  expect(asked).toHaveLength(4);
});
