/** Two fingers on glass, or the wheel with Ctrl (which is how a touchpad says "pinch"): the paper's size, not the screen's. */
import { useEffect, useEffectEvent } from 'react';
import { clamp, LEAST, MOST, type Point } from './layout.ts';
import { stretchPages, type Viewport } from './use-viewport.ts';

/** Within this of it a pinch means "as wide as the window", or "all of the page". */
const NEAR = 0.06;

export function usePinch(viewport: Viewport): void {
  const { scroller } = viewport;
  const limits = useEffectEvent(() => ({ least: LEAST / viewport.scale, most: MOST / viewport.scale }));
  const finish = useEffectEvent((factor: number, focus: Point) => {
    const scale = viewport.scale * factor;
    const near = (['width', 'page'] as const).find((fit) => Math.abs(scale / viewport.fits[fit] - 1) < NEAR);
    viewport.zoomTo(near ?? scale, focus);
  });
  const turn = useEffectEvent((factor: number, focus: Point) => viewport.zoomTo(viewport.scale * factor, focus));

  useEffect(() => {
    if (!scroller) return;
    let began: { span: number; middle: Point } | undefined;
    let factor = 1;
    const inWindow = (x: number, y: number): Point => {
      const edge = scroller.getBoundingClientRect();
      return { x: x - edge.left, y: y - edge.top };
    };
    const fingers = (event: TouchEvent): { span: number; middle: Point } | undefined => {
      const [one, two] = [event.touches[0], event.touches[1]];
      if (!one || !two || event.touches.length !== 2) return undefined;
      return {
        span: Math.max(Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY), 1),
        middle: inWindow((one.clientX + two.clientX) / 2, (one.clientY + two.clientY) / 2),
      };
    };
    const start = (event: TouchEvent): void => {
      began = fingers(event);
      factor = 1;
      if (began) event.preventDefault();
    };
    const move = (event: TouchEvent): void => {
      const now = fingers(event);
      if (!began || !now) return;
      event.preventDefault();
      const { least, most } = limits();
      factor = clamp(now.span / began.span, least, most);
      stretchPages(scroller, factor, { x: scroller.scrollLeft + began.middle.x, y: scroller.scrollTop + began.middle.y });
    };
    const end = (event: TouchEvent): void => {
      if (!began || event.touches.length >= 2) return;
      const { middle } = began;
      began = undefined;
      finish(factor, middle);
    };
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      turn(Math.exp(-clamp(event.deltaY, -100, 100) / 250), inWindow(event.clientX, event.clientY));
    };
    scroller.addEventListener('touchstart', start, { passive: false });
    scroller.addEventListener('touchmove', move, { passive: false });
    scroller.addEventListener('touchend', end);
    scroller.addEventListener('touchcancel', end);
    scroller.addEventListener('wheel', wheel, { passive: false });
    return () => {
      scroller.removeEventListener('touchstart', start);
      scroller.removeEventListener('touchmove', move);
      scroller.removeEventListener('touchend', end);
      scroller.removeEventListener('touchcancel', end);
      scroller.removeEventListener('wheel', wheel);
    };
  }, [scroller]);
}
