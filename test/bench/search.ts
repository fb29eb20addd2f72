/**
 * Looking for something: on a tablet in 2,000 pages, and on the server in an archive of 450 meetings with 40 papers each. Of the server
 * the thread that holds the words alone: what is asked of the store beside it is not in it.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Library } from '../../shared/papers/library.ts';
import { pageText } from '../../shared/papers/page-text.ts';
import { encodePaperText } from '../../shared/papers/paper-text.ts';
import { shelfBeside } from '../../server/search/shelf-beside.ts';
import { percentile, report, round } from './numbers.ts';

const PAGES = 2_000;
const MEETINGS = 450;
const PAPERS = 40;
/** Of one paper in the archive. */
const EACH = 4;
const ASKED = ['ngân sách', 'co so du lieu', 'Điều 12', '"hiệu lực thi hành"', '47/2020/NĐ-CP', 'của', 'khongco'];

async function realPages(): Promise<string[]> {
  const pages: string[] = [];
  for (const name of ['nghi-dinh-335-2025', 'nghi-dinh-47-2020']) {
    const data = new Uint8Array(await readFile(resolve(import.meta.dirname, `../samples/${name}.pdf`)));
    const doc = await getDocument({ data, verbosity: 0 }).promise;
    for (let number = 1; number <= doc.numPages; number++) {
      const { items } = await (await doc.getPage(number)).getTextContent({ includeMarkedContent: true, disableNormalization: true });
      pages.push(pageText(items).text);
    }
  }
  return pages;
}

function onTablet(pages: readonly string[]): { firstMs: number; times: number[] } {
  const library = new Library();
  const began = performance.now();
  for (let at = 0; at < PAGES; at += 50) library.add(`p${at}`, Array.from({ length: 50 }, (_one, n) => pages[(at + n) % pages.length]!));
  library.find(ASKED[0]!);
  const firstMs = performance.now() - began;
  const times = ASKED.map((typed) => {
    const from = performance.now();
    library.find(typed);
    return performance.now() - from;
  });
  return { firstMs, times };
}

async function onServer(pages: readonly string[]): Promise<{ fillMs: number; times: number[] }> {
  const shelf = shelfBeside({ bytes: 256 * 2 ** 20, meetings: 4_000 }, () => undefined);
  // Until it answers, it is running.
  await shelf.find('x', []);
  const ids = Array.from({ length: MEETINGS }, (_one, n) => `m${n}`);
  const began = performance.now();
  for (const [m, id] of ids.entries()) {
    const hashes = Array.from({ length: PAPERS }, (_one, n) => `${m}-${n}`);
    shelf.putTitles(id, {
      points: hashes.map((one) => `Nội dung ${one}`),
      papers: hashes.map((sha256) => ({ sha256, title: `Tài liệu ${sha256}` })),
    });
    for (const [n, sha256] of hashes.entries()) {
      const own = Array.from({ length: EACH }, (_one, at) => ({ t: pages[(m + n * EACH + at) % pages.length]! }));
      shelf.putText(sha256, gzipSync(encodePaperText({ v: 1, pages: own }), { level: 1 }));
    }
    await shelf.find('', [id]);
  }
  const fillMs = performance.now() - began;
  const times: number[] = [];
  for (const typed of ASKED) {
    const from = performance.now();
    const { lacking } = await shelf.find(typed, ids);
    times.push(performance.now() - from);
    if (lacking.length > 0) throw new Error(`${lacking.length} papers are not at hand`);
  }
  await shelf.close();
  return { fillMs, times };
}

export async function search(): Promise<void> {
  const pages = await realPages();
  const tablet = onTablet(pages);
  const server = await onServer(pages);
  const of = (times: readonly number[]) => `p50 ${round(percentile(times, 0.5), 1)} ms, most ${round(Math.max(...times))} ms`;
  report(
    'search',
    `tablet, ${PAGES} pages: first result ${round(tablet.firstMs)} ms after the text, then ${of(tablet.times)}; ` +
      `server, ${MEETINGS} meetings of ${PAPERS} papers of ${EACH} pages: ${round(server.fillMs / 1000, 1)} s to take them in, then ${of(server.times)}`,
    { tablet, server, asked: ASKED },
  );
}
