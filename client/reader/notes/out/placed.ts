/** Notes with what of their page is needed to take them out: its box, and where quoted words stand, in PDF user space. */
import { TextLayer, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Note, Quote } from '../../../../shared/papers/note.ts';
import { pageText } from '../../../../shared/papers/page-text.ts';
import { rectanglesOf, type Rectangle } from '../../text-places.ts';
import { rangeOf } from '../highlights.tsx';

/**
 * Corners in PDF user space: the left end's upper and lower, … as one writes on the page: upper left, upper right, lower left, lower
 * right.
 */
export type Quad = readonly [number, number, number, number, number, number, number, number];

export interface PlacedNote {
  readonly note: Note;
  /** From 0. */
  readonly page: number;
  /** The page's box, as pdf.js's `view`. */
  readonly view: readonly number[];
  /** One a line; none where a quote is not found, or there is none. */
  readonly quads: readonly Quad[];
}

/** A rectangle of the page as it is shown, in fractions, as corners in PDF user space: right however the file turns its page. */
export function quadOf({ left, top, width, height }: Rectangle, toPdf: (across: number, down: number) => readonly [number, number]): Quad {
  const [a, b] = toPdf(left, top);
  const [c, d] = toPdf(left + width, top);
  const [e, f] = toPdf(left, top + height);
  const [g, h] = toPdf(left + width, top + height);
  const two = (value: number): number => Math.round(value * 100) / 100;
  return [two(a), two(b), two(c), two(d), two(e), two(f), two(g), two(h)];
}

const quoteIn = ({ what }: Note): Quote | undefined => (what.kind === 'highlight' || what.kind === 'text' ? what.quote : undefined);

/** Lays the page's text out where nobody sees it, as the reader would, and asks for the places of quotes. */
async function quadsOn(page: PDFPageProxy, notes: readonly Note[]): Promise<ReadonlyMap<string, readonly Quad[]>> {
  const found = new Map<string, readonly Quad[]>();
  const quoted = notes.flatMap((note) => {
    const quote = quoteIn(note);
    return quote ? [{ id: note.id, quote }] : [];
  });
  if (quoted.length === 0) return found;
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const viewport = page.getViewport({ scale: 1 });
  const layer = document.createElement('div');
  // The size that the layer's pieces are laid out by; its look is the reader's own.
  const host = document.querySelector<HTMLElement>('[data-text]')?.cloneNode(false) as HTMLElement | undefined;
  const holder = host ?? document.createElement('div');
  holder.removeAttribute('data-text');
  for (const [name, value] of Object.entries({
    position: 'fixed',
    left: '0',
    top: '0',
    width: `${viewport.width}px`,
    height: `${viewport.height}px`,
    visibility: 'hidden',
    'z-index': '-1',
  })) {
    holder.style.setProperty(name, value);
  }
  holder.style.setProperty('--total-scale-factor', String(page.userUnit));
  holder.append(layer);
  document.body.append(holder);
  try {
    const laid = new TextLayer({ textContentSource: content, container: layer, viewport });
    await laid.render();
    const text = pageText(content.items);
    for (const { id, quote } of quoted) {
      const range = rangeOf(text.text, quote);
      if (!range) continue;
      const rectangles = rectanglesOf({ text, layer, spans: laid.textDivs }, range);
      found.set(
        id,
        rectangles.map((one) =>
          quadOf(one, (across, down) => viewport.convertToPdfPoint(across * viewport.width, down * viewport.height) as [number, number]),
        ),
      );
    }
  } finally {
    holder.remove();
  }
  return found;
}

/** In the order of the pages. Notes of pages that the paper has not are left out. */
export async function placed(doc: PDFDocumentProxy, notes: readonly Note[]): Promise<readonly PlacedNote[]> {
  const all: PlacedNote[] = [];
  for (let at = 0; at < doc.numPages; at++) {
    const here = notes.filter(({ on }) => 'page' in on && on.page === at);
    if (here.length === 0) continue;
    const page = await doc.getPage(at + 1);
    const quads = await quadsOn(page, here);
    for (const note of here) all.push({ note, page: at, view: page.view, quads: quads.get(note.id) ?? [] });
  }
  return all;
}
