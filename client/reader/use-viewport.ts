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
  pixelsMost,
  pointOf,
  rowOf,
  spotAt,
  turned,
  type Arrangement,
  type Layout,
  type PageSize,
  type Point,
  type Spot,
  type Turn,
  type Zoom,
} from './layout.ts';

/** A spot of the paper and where in the window it stands: `x` a fraction of the width, `y` in CSS pixels from the top. */
interface Held {
  readonly spot: Spot;
  readonly at: Point;
}

/** How a paper is opened. */
export interface Beginning {
  /** From 0. */
  readonly page: number;
  /** Where the window begins, as a fraction of the page's height; at the page's top where absent. */
  readonly y?: number;
  readonly zoom: Zoom;
  readonly arrangement: Arrangement;
  readonly turn: Turn;
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
  readonly arrangement: Arrangement;
  readonly turn: Turn;
  /** CSS pixels per point of the page being read. */
  readonly scale: number;
  /** The same, were that page as wide as the window, or all of it in the window. */
  readonly fits: Readonly<Record<'width' | 'page', number>>;
  /** From 0. */
  readonly current: number;
  /** How far down the page being read the window begins, as a fraction of its height; below 0 where that page begins farther down. */
  readonly down: number;
  readonly kept: { readonly first: number; readonly last: number };
  readonly onScroll: () => void;
  /** Somebody moves the paper by hand: what was jumped to no longer counts as the page being read. */
  readonly onMove: () => void;
  /** @param page from 0; @param y a fraction of the page's height */
  readonly goTo: (page: number, y?: number) => void;
  /** To the page, or the two of them, after or before what is being read. */
  readonly step: (direction: 1 | -1) => void;
  /** Whether there is any. */
  readonly canStep: (direction: 1 | -1) => boolean;
  /** @param focus the point of the window that stays where it is; its middle if not given @param middle it goes to the middle */
  readonly zoomTo: (zoom: Zoom, focus?: Point, middle?: boolean) => void;
  readonly arrange: (arrangement: Arrangement) => void;
  readonly turnTo: (turn: Turn) => void;
  /** As the file has it, not turned by the reader. */
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

export function useViewport(pages: number, guess: PageSize, start: Beginning): Viewport {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [view, setView] = useState({ width: 0, height: 0, ratio: 1 });
  const [zoom, setZoom] = useState<Zoom>(start.zoom);
  const [arrangement, setArrangement] = useState<Arrangement>(start.arrangement);
  const [turn, setTurn] = useState<Turn>(start.turn);
  const [known, setKnown] = useState<ReadonlyMap<number, PageSize>>(new Map());
  const [held, setHeld] = useState<Held>({
    spot: { page: start.page, x: 0.5, y: start.y ?? 0 },
    at: { x: 0.5, y: start.y === undefined ? GAP : 0 },
  });
  const [aimed, setAimed] = useState<number | undefined>(start.page);
  const [jump, setJump] = useState(0);

  const sizes = useMemo(
    () => Array.from({ length: pages }, (_, page) => turned(known.get(page) ?? guess, turn)),
    [pages, known, guess, turn],
  );
  const layout = useMemo(() => layOut(sizes, zoom, view, arrangement), [sizes, zoom, view, arrangement]);

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
    const row = layout.rows[rowOf(layout, now.spot.page)];
    // One page at a time: nothing of another one is shown beside it.
    const [least, most] = arrangement === 'single' && row ? [row.top, row.top + row.height] : [0, layout.height];
    return {
      x: clamp(point.x - now.at.x * view.width, 0, layout.width - view.width),
      y: clamp(point.y - now.at.y, least, most - view.height),
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
  const box = layout.boxes[current];
  const row = rowOf(layout, current);
  const inRow = sizes.slice(layout.rows[row]?.first ?? 0, (layout.rows[row]?.last ?? 0) + 1);
  const fit = (to: 'width' | 'page'): number => fitScale(inRow.length > 0 ? inRow : [guess], to, view, arrangement);

  const hold = (spot: Spot, at: Point): void => {
    setHeld({ spot, at });
    setJump((before) => before + 1);
  };
  const goTo = (page: number, y = 0): void => {
    const to = clamp(page, 0, pages - 1);
    const middle =
      scroller && arrangement !== 'pairs' ? spotAt(layout, { x: scroller.scrollLeft + view.width / 2, y: scroller.scrollTop }).x : 0.5;
    setAimed(to);
    hold({ page: to, x: middle, y }, { x: 0.5, y: GAP });
  };
  /** The page being read stays, its beginning in sight. */
  const again = (): void => {
    setAimed(current);
    hold({ page: current, x: 0.5, y: 0 }, { x: 0.5, y: GAP });
  };

  return {
    setScroller,
    scroller,
    measured: view.width > 0,
    ratio: view.ratio,
    layout,
    zoom,
    arrangement,
    turn,
    scale: box?.scale ?? 1,
    fits: { width: fit('width'), page: fit('page') },
    current,
    down: box ? clamp((top - box.top) / box.height, -1, 1) : 0,
    kept: pagesToKeep(layout, top, view.height, view.ratio, pixelsMost(arrangement)),
    onScroll: () => {
      // While a pinch stretches the pages, the layout does not describe what is on screen.
      if (!scroller || isStretched(scroller)) return;
      setHeld({ spot: spotAt(layout, { x: scroller.scrollLeft + view.width / 2, y: scroller.scrollTop }), at: { x: 0.5, y: 0 } });
    },
    onMove: () => setAimed(undefined),
    goTo,
    step: (direction) => {
      const to = layout.rows[row + direction];
      if (to) goTo(to.first);
    },
    canStep: (direction) => layout.rows[row + direction] !== undefined,
    zoomTo: (next, focus = { x: view.width / 2, y: view.height / 2 }, middle = false) => {
      if (!scroller) return;
      setZoom(typeof next === 'number' ? clamp(next, LEAST, MOST) : next);
      const spot = spotAt(layout, { x: scroller.scrollLeft + focus.x, y: scroller.scrollTop + focus.y });
      hold(spot, { x: middle ? 0.5 : focus.x / view.width, y: focus.y });
    },
    arrange: (next) => {
      setArrangement(next);
      // Pages one at a time are whole ones, as on paper; a flow of them is read from side to side.
      setZoom(next === 'flow' ? 'width' : 'page');
      again();
    },
    turnTo: (next) => {
      setTurn(next);
      again();
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
