/** The texts of papers that are on the device: asked for again for as long as the server is reading them. */
import { afterEach, expect, test } from 'vitest';
import { keptShares, paperUrl } from '../../client/reader/kept-index.ts';
import { bringTexts } from '../../client/reader/search/text-of-paper.ts';
import { encodePaperText } from '../../shared/papers/paper-text.ts';

const PAPERS = [paperUrl('m1', 'a'), paperUrl('m1', 'b')];
const usual = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = usual;
  keptShares.setState({}, true);
});

/** What the server answers, in turn. @returns what was asked for */
function answers(...all: ReadonlyArray<() => Response>): string[] {
  const asked: string[] = [];
  globalThis.fetch = (url) => {
    asked.push(url as string);
    const next = all[asked.length - 1];
    return next ? Promise.resolve(next()) : Promise.reject(new TypeError('no network'));
  };
  keptShares.setState(Object.fromEntries(PAPERS.map((one) => [one, 1])), true);
  return asked;
}
const coming = () => new Response(null, { status: 503, headers: { 'Retry-After': '2' } });
const there = () => new Response(encodePaperText({ v: 1, pages: [{ t: 'Điều 1.' }] }), { status: 200 });

test('one that is still being read holds up no other, and is not all', async () => {
  const asked = answers(coming, there);
  expect(await bringTexts(PAPERS, () => true)).toBe(false);
  expect(asked).toEqual(PAPERS.map((one) => `${one}/text`));
});
test('without the network the others are not asked for either', async () => {
  const asked = answers();
  expect(await bringTexts(PAPERS, () => true)).toBe(false);
  expect(asked).toHaveLength(1);
});
test('nor while somebody needs the line; once all have come, that is all', async () => {
  expect(answers(there, there) && (await bringTexts(PAPERS, () => false))).toBe(false);
  answers(there, there);
  expect(await bringTexts(PAPERS, () => true)).toBe(true);
});
