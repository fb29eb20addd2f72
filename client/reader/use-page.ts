/** A page of the document while it is near the window, and its drawing. */
import { useEffect, useEffectEvent, useState } from 'react';
import type { PageViewport, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { drawingScale, type Point } from './layout.ts';
import type { Watch } from './watch.ts';

/** Pages flying past under the thumb are not fetched: what stays this long is, in milliseconds. */
const SETTLED = 70;

export type LoadedPage =
  { readonly state: 'coming' } | { readonly state: 'here'; readonly page: PDFPageProxy } | { readonly state: 'broken' };

/**
 * In whose turn a page is. `first`: the one that its reader waits for, asked for at once; `later`: a neighbour of that, not asked for
 * until it is drawn, or left.
 */
export type PageTurn = 'first' | 'later' | 'any';

/** @param number from 1 @param skipped not to be asked for: broken without a look */
export function usePage(doc: PDFDocumentProxy, number: number, skipped: boolean, turn: PageTurn = 'any'): LoadedPage {
  const [loaded, setLoaded] = useState<LoadedPage>({ state: skipped ? 'broken' : 'coming' });
  const waits = turn === 'later';
  const settled = useEffectEvent(() => (turn === 'first' ? 0 : SETTLED));
  useEffect(() => {
    if (skipped || waits) return;
    let left = false;
    let mine: PDFPageProxy | undefined;
    const timer = setTimeout(() => {
      doc.getPage(number).then(
        (page) => {
          if (left) return;
          mine = page;
          setLoaded({ state: 'here', page });
        },
        () => {
          if (!left) setLoaded({ state: 'broken' });
        },
      );
    }, settled());
    return () => {
      left = true;
      clearTimeout(timer);
      // After the drawing's own cleanup has cancelled it; images and the drawing list go, the page stays askable.
      queueMicrotask(() => mine?.cleanup());
    };
  }, [doc, number, skipped, waits]);
  return loaded;
}

/** How long a new size must stand before it is drawn, in milliseconds; until then the old drawing is stretched. */
const RESIZED = 120;

/** A picture on a page: the corners of a parallelogram, in fractions of the page as it is shown. */
export type Picture = readonly Point[];

interface Look {
  /** Of the page on screen, CSS pixels. */
  readonly width: number;
  readonly ratio: number;
  /** Device pixels that its canvas may have. */
  readonly most: number;
}

/**
 * Keeps a canvas of the page in `host`, drawn anew for each size, the old one shown until the new one is done.
 * @param shown the page at one CSS pixel per point
 * @returns whether pdf.js could draw it, whether it has drawn it or given it up, where its pictures stand, and whether one of them could
 * not be drawn
 */
export function useDrawing(
  host: HTMLElement | null,
  page: PDFPageProxy | undefined,
  shown: PageViewport | undefined,
  watch: Watch,
  { width, ratio, most }: Look,
): { readonly drawn: boolean; readonly done: boolean; readonly pictures: readonly Picture[]; readonly lost: boolean } {
  const [failedAt, setFailedAt] = useState<PDFPageProxy | undefined>(undefined);
  const [doneAt, setDoneAt] = useState<PDFPageProxy | undefined>(undefined);
  const [pictures, setPictures] = useState<readonly Picture[]>([]);
  const [lost, setLost] = useState(false);

  useEffect(() => {
    if (!host || !page || !shown) return;
    const viewport = shown.clone({ scale: drawingScale(shown, width / shown.width, ratio, most) });
    let stop: (() => void) | undefined;
    const canvas = document.createElement('canvas');
    const draw = (): void => {
      canvas.width = Math.max(Math.round(viewport.width), 1);
      canvas.height = Math.max(Math.round(viewport.height), 1);
      // Of another size or turn they would be elsewhere.
      page.imageCoordinates = null;
      const task = page.render({ canvas, viewport, background: '#ffffff', recordImages: true });
      stop = () => task.cancel();
      watch.during(task.promise, page.pageNumber).then(
        () => {
          stop = undefined;
          empty(host);
          host.append(canvas);
          setDoneAt(page);
          setPictures(picturesOf(page.imageCoordinates as ArrayLike<number> | null));
          setLost(lacksPicture(page));
          putAway(page);
        },
        (error: unknown) => {
          free(canvas);
          if (error instanceof Error && error.name === 'RenderingCancelledException') return;
          setFailedAt(page);
          setDoneAt(page);
        },
      );
    };
    const timer = setTimeout(draw, host.childElementCount > 0 ? RESIZED : 0);
    return () => {
      clearTimeout(timer);
      stop?.();
    };
  }, [host, page, shown, watch, width, ratio, most]);

  useEffect(() => (host ? () => empty(host) : undefined), [host]);
  return { drawn: page === undefined || failedAt !== page, done: page !== undefined && doneAt === page, pictures, lost };
}

interface Held {
  readonly width?: number;
  readonly height?: number;
}

/**
 * What pdf.js holds of a page that has just been drawn. Null: the bytes of a picture make none. Its place is left empty without a word,
 * and a scanned page then looks like one that has nothing on it.
 */
const picturesHeld = (page: PDFPageProxy): ReadonlyArray<Held | null> =>
  [...(page.objs as Iterable<readonly [id: string, made: Held | null]>)].map(([, made]) => made);

/** Whether the bytes of one of its pictures make none; known of a page that has just been drawn. */
export const lacksPicture = (page: PDFPageProxy): boolean => picturesHeld(page).includes(null);

/**
 * Pixels of a page's pictures that are held for drawing it anew at another size: 16 MB. A sheet scanned at 600 dots an inch has 35
 * million.
 */
const PICTURES_HELD = 4_000_000;

/** Of a page that is drawn: pictures so large are read anew where it is drawn anew. An old tablet has no room for those of a few pages. */
export function putAway(page: PDFPageProxy): void {
  const pixels = picturesHeld(page).reduce((sum, one) => sum + (one?.width ?? 0) * (one?.height ?? 0), 0);
  if (pixels > PICTURES_HELD) page.cleanup();
}

/** More of them are a drawing made of snippets. */
const PICTURES_MOST = 100;
/** Pictures that cover more than this of a page are the page: a scan. */
const SCAN = 0.5;

/** The pictures on a page that are not the page itself. @param corners of each three corners, x and y, in fractions of the page */
export function picturesOf(corners: ArrayLike<number> | null | undefined): readonly Picture[] {
  const many = Math.floor((corners?.length ?? 0) / 6);
  if (!corners || many > PICTURES_MOST) return [];
  let covered = 0;
  const pictures = Array.from({ length: many }, (_, at): Picture => {
    const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0] = Array.from({ length: 6 }, (_, of) => corners[at * 6 + of] ?? 0);
    covered += Math.abs((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
    return [{ x: bx, y: by }, { x: ax, y: ay }, { x: cx, y: cy }, { x: bx + cx - ax, y: by + cy - ay }];
  });
  return covered > SCAN ? [] : pictures;
}

function empty(host: HTMLElement): void {
  for (const canvas of host.querySelectorAll('canvas')) free(canvas);
  host.replaceChildren();
}

/** WebKit holds a canvas's memory until it is collected, unless the canvas is made small. */
export function free(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
}
