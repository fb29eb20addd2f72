/** Reads a PDF back, as a reader's machine would. */
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Word {
  readonly text: string;
  /** Points from the lower left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  /** All its text with single spaces. */
  readonly text: string;
}

export async function readPdf(pdf: Buffer): Promise<ReadPage[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [, , width, height] = page.view as [number, number, number, number];
    const words: Word[] = [];
    let text = '';
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item)) continue;
      text += item.str + (item.hasEOL ? ' ' : '');
      if (item.str.trim() !== '')
        words.push({ text: item.str, x: item.transform[4] as number, y: item.transform[5] as number, width: item.width });
    }
    pages.push({ width, height, words, text: text.replace(/\s+/g, ' ') });
  }
  await task.destroy();
  return pages;
}
