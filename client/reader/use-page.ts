/** A page of the document while it is near the window, and its drawing. */
import { useEffect, useState } from 'react';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { drawingScale } from './layout.ts';
import type { Watch } from './watch.ts';

/** Pages flying past under the thumb are not fetched: what stays this long is, in milliseconds. */
const SETTLED = 70;

export type LoadedPage =
  { readonly state: 'coming' } | { readonly state: 'here'; readonly page: PDFPageProxy } | { readonly state: 'broken' };

/** @param number from 1 @param skipped not to be asked for: broken without a look */
export function usePage(doc: PDFDocumentProxy, number: number, skipped: boolean): LoadedPage {
  const [loaded, setLoaded] = useState<LoadedPage>({ state: skipped ? 'broken' : 'coming' });
  useEffect(() => {
    if (skipped) return;
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
    }, SETTLED);
    return () => {
      left = true;
      clearTimeout(timer);
      // After the drawing's own cleanup has cancelled it; images and the drawing list go, the page stays askable.
      queueMicrotask(() => mine?.cleanup());
    };
  }, [doc, number, skipped]);
  return loaded;
}

/** How long a new size must stand before it is drawn, in milliseconds; until then the old drawing is stretched. */
const RESIZED = 120;

/**
 * Keeps a canvas of the page in `host`, drawn anew for each size, the old one shown until the new one is done.
 * @param width of the page on screen, CSS pixels
 * @returns false once pdf.js could not draw it
 */
export function useDrawing(host: HTMLElement | null, page: PDFPageProxy | undefined, watch: Watch, width: number, ratio: number): boolean {
  const [failedAt, setFailedAt] = useState<PDFPageProxy | undefined>(undefined);

  useEffect(() => {
    if (!host || !page) return;
    const size = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: drawingScale(size, width / size.width, ratio) });
    let stop: (() => void) | undefined;
    const canvas = document.createElement('canvas');
    const draw = (): void => {
      canvas.width = Math.max(Math.round(viewport.width), 1);
      canvas.height = Math.max(Math.round(viewport.height), 1);
      const task = page.render({ canvas, viewport, background: '#ffffff' });
      stop = () => task.cancel();
      watch.during(task.promise, page.pageNumber).then(
        () => {
          stop = undefined;
          empty(host);
          host.append(canvas);
        },
        (error: unknown) => {
          free(canvas);
          if (error instanceof Error && error.name === 'RenderingCancelledException') return;
          setFailedAt(page);
        },
      );
    };
    const timer = setTimeout(draw, host.childElementCount > 0 ? RESIZED : 0);
    return () => {
      clearTimeout(timer);
      stop?.();
    };
  }, [host, page, watch, width, ratio]);

  useEffect(() => (host ? () => empty(host) : undefined), [host]);
  return page === undefined || failedAt !== page;
}

function empty(host: HTMLElement): void {
  for (const canvas of host.querySelectorAll('canvas')) free(canvas);
  host.replaceChildren();
}

/** WebKit holds a canvas's memory until it is collected, unless the canvas is made small. */
function free(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
}
