/** Two taps of a finger: the column under it as wide as the window, or twice as large where there is no text; two more: as before. */
import { useEffect, useEffectEvent, useRef } from 'react';
import { columnAt } from './column.ts';
import { clamp, FULL_SIZE, LEAST, type Point, type Zoom } from './layout.ts';
import type { Viewport } from './use-viewport.ts';

/** Between the two taps at most, in milliseconds. */
const QUICK = 320;
/** A finger that moves farther than this scrolls, in CSS pixels. */
const STILL = 12;
/** A second tap this far from the first is another one's. */
const APART = 40;
/** Of the window's width what a column takes. */
const FILLS = 0.94;
const LEAST_GAIN = 1.25;
const MOST_GAIN = 3;
const NO_TEXT_GAIN = 2;
/** A narrow column is not blown up farther than this. */
const LARGE = 2.5 * FULL_SIZE;

export function useDoubleTap(viewport: Viewport): void {
  const { scroller } = viewport;
  /** What was there before the taps, until somebody changes the size otherwise. */
  const before = useRef<{ readonly from: Zoom; readonly to: number }>(undefined);

  const twice = useEffectEvent((at: Point) => {
    if (!scroller) return;
    const edge = scroller.getBoundingClientRect();
    const focus = { x: at.x - edge.left, y: at.y - edge.top };
    const { zoom, scale, zoomTo } = viewport;
    if (before.current && typeof zoom === 'number' && Math.abs(zoom - before.current.to) < 0.001) {
      zoomTo(before.current.from, focus);
      before.current = undefined;
      return;
    }
    const page = document.elementFromPoint(at.x, at.y)?.closest('[data-page]');
    const lines = page ? [...page.querySelectorAll('[data-text] span:not(:has(span))')].map((one) => one.getBoundingClientRect()) : [];
    const column = columnAt(lines, at, 60);
    const gain = column ? clamp((edge.width * FILLS) / column.width, LEAST_GAIN, MOST_GAIN) : NO_TEXT_GAIN;
    const to = clamp(scale * gain, LEAST, Math.max(LARGE, scale * LEAST_GAIN));
    before.current = { from: zoom, to };
    zoomTo(to, column ? { x: column.left + column.width / 2 - edge.left, y: focus.y } : focus, true);
  });

  useEffect(() => {
    if (!scroller) return;
    let began: Point | undefined;
    let last: (Point & { readonly at: number }) | undefined;
    const start = (event: TouchEvent): void => {
      const [finger] = event.touches;
      // What is drawn, pressed or typed into has taps of its own.
      const own = event.target instanceof Element && event.target.closest('button, a, input, textarea, [data-own-taps]') !== null;
      began = finger && event.touches.length === 1 && !own ? { x: finger.clientX, y: finger.clientY } : undefined;
    };
    const move = (event: TouchEvent): void => {
      const [finger] = event.touches;
      if (began && finger && Math.hypot(finger.clientX - began.x, finger.clientY - began.y) > STILL) began = undefined;
    };
    const end = (event: TouchEvent): void => {
      const tapped = began;
      began = undefined;
      if (!tapped || event.touches.length > 0) {
        last = undefined;
        return;
      }
      const second = last && event.timeStamp - last.at < QUICK && Math.hypot(tapped.x - last.x, tapped.y - last.y) < APART;
      last = second ? undefined : { ...tapped, at: event.timeStamp };
      if (!second) return;
      // No click, and no word selected by it.
      event.preventDefault();
      twice(tapped);
    };
    scroller.addEventListener('touchstart', start, { passive: true });
    scroller.addEventListener('touchmove', move, { passive: true });
    scroller.addEventListener('touchend', end, { passive: false });
    return () => {
      scroller.removeEventListener('touchstart', start);
      scroller.removeEventListener('touchmove', move);
      scroller.removeEventListener('touchend', end);
    };
  }, [scroller]);
}
