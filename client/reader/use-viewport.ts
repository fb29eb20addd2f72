/** The window onto the pages: what is in sight, at which size; and how it stays on the same line when sizes change. */
import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useMemo, useState } from 'react';
import {
  clamp,
  currentPage,
  fitScale,
  GAP,
  inSight,
  layOut,
  LEAST,
  MOST,
  pagesToKeep,
  pointOf,
  spotAt,
  type Layout,
  type PageSize,
  type Point,
  type Spot,
  type Zoom,
} from './layout.ts';

/** A spot of the paper and where in the window it stands: `x` a fraction of the width, `y` in CSS pixels from the top. */
interface Held {
  readonly spot: Spot;
  readonly at: Point;
}

export interface Viewport {
  readonly setScroller: (element: HTMLElement | null) => void;
  /** Its one child holds the pages. */
  readonly scroller: HTMLElement | null;
  /** Known once measured. */
  readonly measured: boolean;
  readonly ratio: number;
  readonly layout: Layout;
  readonly zoom: Zoom;
  /** CSS pixels per point of the page being read. */
  readonly scale: number;
  /** The same, were that page as wide as the window. */
  readonly fit: number;
  /** From 0. */
  readonly current: number;
  readonly kept: { readonly first: number; readonly last: number };
  readonly onScroll: () => void;
  /** Somebody moves the paper by hand: what was jumped to no longer counts as the page being read. */
  readonly onMove: () => void;
  /** @param page from 0; @param y a fraction of the page's height */
  readonly goTo: (page: number, y?: number) => void;
  /** @param focus the point of the window that stays where it is; its middle if not given */
  readonly zoomTo: (zoom: Zoom, focus?: Point) => void;
  readonly setSize: (page: number, size: PageSize) => void;
}

const pagesOf = (scroller: HTMLElement): HTMLElement | null =>
  scroller.firstElementChild instanceof HTMLElement ? scroller.firstElementChild : null;
const isStretched = (scroller: HTMLElement): boolean => (pagesOf(scroller)?.style.transform ?? '') !== '';

/** Enlarges what is on screen as it is, while the fingers of a pinch move; `undefined` ends it. @param around in the scrolled content */
export function stretchPages(scroller: HTMLElement, factor: number | undefined, around: Point = { x: 0, y: 0 }): void {
  const pages = pagesOf(scroller);
  if (!pages) return;
  pages.style.transformOrigin = factor === undefined ? '' : `${around.x}px ${around.y}px`;
  pages.style.transform = factor === undefined ? '' : `scale(${factor})`;
}

export function useViewport(pages: number, guess: PageSize, start: number): Viewport {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [view, setView] = useState({ width: 0, height: 0, ratio: 1 });
  const [zoom, setZoom] = useState<Zoom>('width');
  const [known, setKnown] = useState<ReadonlyMap<number, PageSize>>(new Map());
  const [held, setHeld] = useState<Held>({ spot: { page: start, x: 0.5, y: 0 }, at: { x: 0.5, y: GAP } });
  const [aimed, setAimed] = useState<number | undefined>(start);
  const [jump, setJump] = useState(0);

  const sizes = useMemo(() => Array.from({ length: pages }, (_, page) => known.get(page) ?? guess), [pages, known, guess]);
  const layout = useMemo(() => layOut(sizes, zoom, view), [sizes, zoom, view]);

  useEffect(() => {
    if (!scroller) return;
    const measure = new ResizeObserver(() =>
      setView({ width: scroller.clientWidth, height: scroller.clientHeight, ratio: window.devicePixelRatio || 1 }),
    );
    measure.observe(scroller);
    return () => measure.disconnect();
  }, [scroller]);

  const place = (now: Held): Point => {
    const point = pointOf(layout, now.spot);
    return {
      x: clamp(point.x - now.at.x * view.width, 0, layout.width - view.width),
      y: clamp(point.y - now.at.y, 0, layout.height - view.height),
    };
  };
  const settle = useEffectEvent(() => {
    if (!scroller || view.width === 0) return;
    stretchPages(scroller, undefined);
    const { x, y } = place(held);
    scroller.scrollTo({ left: x, top: y, behavior: 'instant' });
  });
  useLayoutEffect(() => settle(), [layout, jump, scroller]);

  const top = place(held).y;
  const current = aimed !== undefined && inSight(layout, aimed, top, view.height) ? aimed : currentPage(layout, top, view.height);

  const hold = (spot: Spot, at: Point): void => {
    setHeld({ spot, at });
    setJump((before) => before + 1);
  };

  return {
    setScroller,
    scroller,
    measured: view.width > 0,
    ratio: view.ratio,
    layout,
    zoom,
    scale: layout.boxes[current]?.scale ?? 1,
    fit: fitScale(sizes[current] ?? guess, view),
    current,
    kept: pagesToKeep(layout, top, view.height, view.ratio),
    onScroll: () => {
      // While a pinch stretches the pages, the layout does not describe what is on screen.
      if (!scroller || isStretched(scroller)) return;
      setHeld({ spot: spotAt(layout, { x: scroller.scrollLeft + view.width / 2, y: scroller.scrollTop }), at: { x: 0.5, y: 0 } });
    },
    onMove: () => setAimed(undefined),
    goTo: (page, y = 0) => {
      const to = clamp(page, 0, pages - 1);
      const middle = scroller ? spotAt(layout, { x: scroller.scrollLeft + view.width / 2, y: scroller.scrollTop }).x : 0.5;
      setAimed(to);
      hold({ page: to, x: middle, y }, { x: 0.5, y: GAP });
    },
    zoomTo: (next, focus = { x: view.width / 2, y: view.height / 2 }) => {
      if (!scroller) return;
      setZoom(next === 'width' ? next : clamp(next, LEAST, MOST));
      hold(spotAt(layout, { x: scroller.scrollLeft + focus.x, y: scroller.scrollTop + focus.y }), { x: focus.x / view.width, y: focus.y });
    },
    setSize: useCallback((page: number, size: PageSize) => {
      setKnown((before) => {
        const old = before.get(page);
        if (old && old.width === size.width && old.height === size.height) return before;
        return new Map(before).set(page, size);
      });
    }, []),
  };
}
