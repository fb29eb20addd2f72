/** Versions of real papers, as pdf.js reads them: what is found is what was changed, however the new one is set. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { compare } from '../../shared/papers/compare.ts';
import { pageText } from '../../shared/papers/page-text.ts';
import { CLAUSE, NEW_VERSION, OLD_VERSION, setOnPages } from './two-versions.ts';

async function textsOf(data: Uint8Array): Promise<string[]> {
  const task = getDocument({ data, verbosity: 0 });
  const doc = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= doc.numPages; number++) {
    const { items } = await (await doc.getPage(number)).getTextContent({ includeMarkedContent: true, disableNormalization: true });
    texts.push(pageText(items).text);
  }
  await task.destroy();
  return texts;
}
const sample = (name: string) => textsOf(new Uint8Array(readFileSync(resolve(import.meta.dirname, `../samples/${name}.pdf`))));

describe('a draft resolution', () => {
  test('set in other letters says the same', async () => {
    const [before, now] = [await textsOf(await setOnPages(OLD_VERSION)), await textsOf(await setOnPages(OLD_VERSION, 10))];
    expect(before.length).toBeGreaterThan(now.length);
    expect(compare(before, now).changes).toEqual([]);
  });
  test.each([13, 11.5])('with three changes has three, set at %d points', async (size) => {
    const [before, now] = [await textsOf(await setOnPages(OLD_VERSION)), await textsOf(await setOnPages(NEW_VERSION, size))];
    const { changes } = compare(before, now);
    expect(changes.map(({ kind }) => kind)).toEqual(['changed', 'added', 'removed']);
    expect([changes[0]!.wordsBefore, changes[0]!.wordsNow]).toEqual(['24.180', '23.950']);
    expect(changes[1]!.wordsNow).toContain(CLAUSE);
    expect(changes[2]!.wordsBefore).toContain('nhiệm vụ số 119');
    for (const { now: places } of changes) for (const { page, to } of places) expect(now[page]!.length).toBeGreaterThanOrEqual(to);
  });
});

describe('a decree', () => {
  test('set anew says the same, but for signs that the new letters lack', async () => {
    const before = await sample('nghi-dinh-335-2025');
    // Lines that go on are joined again, as whoever types it anew would.
    const paragraphs = before.join('\n').replace(/([^\n]{60,})\n(?=[^\n])/g, '$1 ').split('\n');
    const { changes } = compare(before, await textsOf(await setOnPages(paragraphs, 12)));
    expect(changes.map(({ wordsBefore, wordsNow }) => wordsBefore + wordsNow).filter((one) => !/^[☐8 ]*$/.test(one))).toEqual([]);
  });
  test('that was scanned cannot be compared, and says so', async () => {
    const scans = await sample('thong-bao-79');
    expect(compare(scans, scans)).toMatchObject({ changes: [], blank: { before: [0, 1, 2, 3, 4], now: [0, 1, 2, 3, 4] } });
  });
});
