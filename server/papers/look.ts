/** A PDF as the tablets' reader sees it: does it open, are its pages there, do its first pages draw? */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Carried } from './objects.ts';

export type Refusing =
  | { readonly kind: 'refused'; readonly reason: 'damaged' | 'encrypted' | 'no-pages' | 'xfa-form' | 'portfolio' }
  | { readonly kind: 'refused'; readonly reason: 'too-many-pages'; readonly pages: number };

/** Thrown for a paper that is not to be taken. */
export class Refused extends Error {
  constructor(readonly finding: Refusing) {
    super(finding.kind);
  }
}

const refused = (reason: Exclude<Refusing['reason'], 'too-many-pages'>): Refused => new Refused({ kind: 'refused', reason });

/**
 * How many pages are opened to see that they are there: all of a usual paper; of a thick one, some all the way through (each
 * costs a walk).
 */
const LOOKED_AT = 100;
/** How many of the first pages are drawn. */
const DRAWN = 3;
/** The box they are drawn into, in pixels: small, for it is the way there that may have no end. */
const SKETCH = { width: 800, height: 1000 };

export interface Look {
  readonly pages: number;
  /** What the pages looked at measure. */
  readonly shapes: string;
  /** As far as pdf.js sees it. */
  readonly carries: readonly Carried[];
}

/**
 * Opens the document. `drawing` is called around the drawing of the first pages, to bound it; without it none is drawn.
 * Throws `Refused` on what tablets could not open or show.
 */
export async function look(bytes: Uint8Array, mostPages: number, drawing?: (begins: boolean) => void): Promise<Look> {
  const task = await opening(bytes);
  try {
    const pdf = await task.promise;
    const pages = pdf.numPages;
    if (!(pages >= 1)) throw refused('no-pages');
    if (pages > mostPages) throw new Refused({ kind: 'refused', reason: 'too-many-pages', pages });
    const shapes: string[] = [];
    const steps = Math.min(pages, LOOKED_AT);
    for (let step = 0; step < steps; step++) {
      const page = await pdf.getPage(steps === 1 ? 1 : 1 + Math.round((step * (pages - 1)) / (steps - 1)));
      shapes.push(`${page.view.map((side) => side.toFixed(2)).join()}/${page.rotate}`);
      page.cleanup();
    }
    if (!drawing) return { pages, shapes: shapes.join(';'), carries: [] };
    await refuseOtherKinds(pdf, bytes);
    drawing(true);
    for (let number = 1; number <= Math.min(pages, DRAWN); number++) await draw(pdf, number);
    drawing(false);
    return { pages, shapes: shapes.join(';'), carries: await carried(pdf) };
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw refused((error as Error).name === 'PasswordException' ? 'encrypted' : 'damaged');
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

export async function opening(bytes: Uint8Array): Promise<PDFDocumentLoadingTask> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const assets = (folder: string) => fileURLToPath(new URL(`${folder}/`, import.meta.resolve('pdfjs-dist/package.json')));
  return getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isEvalSupported: false,
    cMapUrl: assets('cmaps'),
    standardFontDataUrl: assets('standard_fonts'),
    wasmUrl: assets('wasm'),
    iccUrl: assets('iccs'),
  });
}

/** Says of every page what is drawn on it and what is written there, without what is noted: the same for two files that show the same. */
export async function pagesAsDrawn(bytes: Uint8Array): Promise<string> {
  const { AnnotationMode } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = await opening(bytes);
  const hash = createHash('sha256');
  try {
    const pdf = await task.promise;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
      const { items } = await page.getTextContent({ disableNormalization: true });
      // Names that pdf.js gives to fonts and pictures count what it opened before.
      const drawn = JSON.stringify([page.view, page.rotate, fnArray, argsArray]).replace(/"(?:g_)?(?:d\d+_|[a-z]+_p\d+_)[\w.]*"/g, '"-"');
      hash.update(drawn + JSON.stringify(items.map((one) => ('str' in one ? one.str : ''))));
      page.cleanup();
    }
    return hash.digest('hex');
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

/** Files whose pages are not what they hold: forms that only Adobe's reader makes, and folders of other files. */
async function refuseOtherKinds(pdf: PDFDocumentProxy, bytes: Uint8Array): Promise<void> {
  const info = (await pdf.getMetadata()).info as { IsXFAPresent?: boolean; IsAcroFormPresent?: boolean; IsCollectionPresent?: boolean };
  if (info.IsCollectionPresent) throw refused('portfolio');
  if (!info.IsXFAPresent) return;
  // A form in both kinds has its fields on real pages: that one can be read.
  if (
    !info.IsAcroFormPresent ||
    /\/NeedsRendering\s+true/.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'))
  )
    throw refused('xfa-form');
  const { items } = await (await pdf.getPage(1)).getTextContent();
  if (pdf.numPages === 1 && /please wait/i.test(items.map((one) => ('str' in one ? one.str : '')).join(' '))) throw refused('xfa-form');
}

async function draw(pdf: PDFDocumentProxy, number: number): Promise<void> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const page = await pdf.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(SKETCH.width / width, SKETCH.height / height) });
  const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport, background: '#ffffff' }).promise;
  page.cleanup();
}

async function carried(pdf: PDFDocumentProxy): Promise<Carried[]> {
  const attachments = (await pdf.getAttachments()) as unknown;
  const scripts = (await pdf.getJSActions()) as unknown;
  return [...(attachments ? (['attachments'] as const) : []), ...(scripts ? (['active'] as const) : [])];
}
