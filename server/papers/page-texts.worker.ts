/**
 * Takes the text out of one PDF, page by page, in a process of its own. Arguments: source file, file to write to, most bytes of
 * memory, milliseconds of processor time. Writes one line of JSON a page (`TextOfPage`) as it goes: however it ends, what is written
 * is right.
 */
import { open, readFile } from 'node:fs/promises';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pageText } from '../../shared/papers/page-text.ts';
import type { TextOfPage } from '../../shared/papers/paper-text.ts';
import { MOST_OF_LABEL, MOST_OF_PAGE, MOST_OF_PAPER } from '../../shared/papers/text-bounds.ts';
import { opening } from './look.ts';
import { pictured } from './pictured.ts';
import { watchProcess } from './watch-process.ts';

/** Items of one page: a usual one has some hundred. */
const MOST_ITEMS = 100_000;

/** Called once, by `page-texts.start.mjs`. */
export async function work([source = '', target = '', mostBytes, processorMs]: string[]): Promise<void> {
  process.once('disconnect', () => process.exit(1));
  watchProcess(Number(mostBytes), Number(processorMs));
  const bytes = await readFile(source);
  const file = await open(target, 'wx', 0o600);
  const pdf = await (await opening(bytes)).promise;
  const shown = pictured(bytes);
  const labels = await pdf.getPageLabels().catch(() => null);
  let left = MOST_OF_PAPER;
  for (let number = 1; number <= pdf.numPages; number++) {
    const found = left > 0 ? await textOf(pdf, number, Math.min(left, MOST_OF_PAGE)) : ({ t: '', cut: 1 } as const);
    left -= found.t.length;
    const { isPicture: isScan, which } = found.cut === undefined && found.t.trim() === '' ? await shown(number) : { isPicture: false };
    const label = labels?.[number - 1]?.slice(0, MOST_OF_LABEL) ?? '';
    const line = {
      ...found,
      ...(isScan && { s: 1, ...(which && { p: which }) }),
      ...(label !== '' && label !== String(number) && { l: label }),
    };
    await file.write(`${JSON.stringify(isScan ? { ...line, t: '' } : line)}\n`);
  }
  await file.close();
}

/** A page that cannot be read is no reason to leave out the others. */
async function textOf(pdf: PDFDocumentProxy, number: number, most: number): Promise<TextOfPage> {
  try {
    const page = await pdf.getPage(number);
    const found = await read(page, most);
    page.cleanup();
    return found;
  } catch {
    return { t: '', cut: 1 };
  }
}

async function read(page: PDFPageProxy, most: number): Promise<TextOfPage> {
  const reader = (
    page.streamTextContent({ includeMarkedContent: true, disableNormalization: true }) as ReadableStream<{ items: readonly unknown[] }>
  ).getReader();
  const items: unknown[] = [];
  let signs = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    for (const one of next.value.items) {
      signs += (one as { str?: string }).str?.length ?? 0;
      if (signs > most || items.length >= MOST_ITEMS) {
        // Not awaited: a page that never ends does not end its telling either.
        void reader.cancel().catch(() => undefined);
        return { t: pageText(items).text.slice(0, most), cut: 1 };
      }
      items.push(one);
    }
  }
  return { t: pageText(items).text.slice(0, most) };
}
