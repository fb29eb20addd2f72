/** The text of a paper's pages, for what goes through all of it. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pageText } from '../../../shared/papers/page-text.ts';
import { isRecognised } from '../../../shared/papers/paper-text.ts';
import { openPdf } from '../engine.ts';
import { ReaderClosed } from '../fault.ts';
import { textOfPaper } from '../search/text-of-paper.ts';
import type { Watch } from '../watch.ts';

export interface Told {
  /** Pages read so far. */
  readonly pages: (read: number) => void;
  /** It waits for the network. */
  readonly waits: (waits: boolean) => void;
}

/**
 * As the server took it out and the device may have kept it; undefined where that is not to be had, or not whole.
 * @param alone what comes is kept on the device also where the paper itself is not
 */
export async function textsKept(url: string, alone = false): Promise<string[] | undefined> {
  const found = await textOfPaper(url, alone);
  if (typeof found === 'string' || found.pages.some(({ cut }) => cut === 1)) return undefined;
  // What was recognised in a picture stands at no place of the page, and may be misread.
  return found.pages.map((page) => (isRecognised(page) ? '' : page.t));
}

/** A document, and who finds out that it has stopped answering. */
export interface Open {
  readonly doc: PDFDocumentProxy;
  readonly watch: Watch;
}

/** Of a document that is open. A page that cannot be read counts as one without text. */
export async function textsOf({ doc, watch }: Open, told: Pick<Told, 'pages'>, stop: AbortSignal): Promise<string[]> {
  const texts: string[] = [];
  for (let number = 1; number <= doc.numPages; number++) {
    if (stop.aborted) throw new ReaderClosed();
    texts.push(await watch.during(doc.getPage(number).then(textOf)).catch(() => ''));
    told.pages(number);
  }
  return texts;
}

async function textOf(page: Awaited<ReturnType<PDFDocumentProxy['getPage']>>): Promise<string> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  return pageText(items).text;
}

/** Of a paper by its address: opened beside the one that is read, and put away again. Rejects with ReaderFault or ReaderClosed. */
export function textsAt(url: string, told: Told, stop: AbortSignal): Promise<string[]> {
  return new Promise((done, fail) => {
    const opening = openPdf(url, true, {
      connection: (now) => told.waits(now !== 'fine'),
      fault: fail,
      hung: () => fail(new ReaderClosed()),
    });
    const close = (): void => {
      opening.close();
      fail(new ReaderClosed());
    };
    stop.addEventListener('abort', close, { once: true });
    opening.document
      .then((doc) => textsOf({ doc, watch: opening.watch }, told, stop))
      .then(done, fail)
      .finally(() => {
        stop.removeEventListener('abort', close);
        opening.close();
      });
  });
}
