/**
 * The hand over one page: from pointers to strokes. No React in the way of a stroke: the wet ink is a path of its own, drawn once a
 * frame. A pen always writes; a finger where no pen was ever seen on this device; a palm never. What was drawn is kept, whatever
 * ends it: a lifted pen, a lost capture, a window that loses the focus, a page that goes away.
 */
import type { InkPoint, Stroke } from '../../../shared/papers/note.ts';
import { ownAt, type Pair, type Shown } from './page-points.ts';
import { pen } from './pen.ts';
import { EVEN, pathOf, withPoint } from './stroke.ts';
import { css, INK } from './colours.ts';

export interface Hand {
  /** How the page is shown at this moment. */
  readonly shown: () => Shown;
  /** `began`: milliseconds since 1970. */
  readonly onStroke: (stroke: Stroke, began: number) => void;
  /** A place that the eraser passes over, in points, and how far around it reaches. */
  readonly onErase: (spot: Pair, reach: number) => void;
  readonly onErased: () => void;
}

/** A second finger this soon means that the first was part of a pinch, in milliseconds. */
const PINCH_SOON = 250;
/** Of a finger so far, in CSS pixels: shorter is no writing yet. */
const BARELY = 12;
/** Half the width of a rubber, in CSS pixels. */
const RUBBER = 10;
/** The button at the far end of a pen. */
const ERASER_BUTTON = 32;

interface Wet {
  readonly pointer: number;
  readonly finger: boolean;
  readonly erases: boolean;
  readonly began: number;
  readonly points: InkPoint[];
  /** CSS pixels. */
  far: number;
  last: Pair;
  /** Where the rubber was, in points. */
  rubbed?: Pair;
}

/** The way from one place to another in steps: a quick hand leaps over what it rubs. */
function between([x, y]: Pair, [toX, toY]: Pair, step: number): Pair[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(toX - x, toY - y) / step));
  return Array.from({ length: steps }, (_, n) => [x + ((toX - x) * (n + 1)) / steps, y + ((toY - y) * (n + 1)) / steps]);
}

const touchesOf = (event: TouchEvent): ReadonlyArray<Touch & { readonly touchType?: string }> => [...event.changedTouches];

/**
 * @param surface takes the pointers; as large as the page
 * @param ink the path of the stroke that is being drawn, in the page's own points
 * @returns stops, and keeps what was being drawn
 */
export function writeOn(surface: HTMLElement, ink: SVGPathElement, hand: Hand): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const fingers = new Set<number>();
  let wet: Wet | undefined;
  /** More than one finger is or was down: none writes until all are up. */
  let pinching = false;
  let frame = 0;

  const stroke = ({ points }: Wet): Stroke => ({ points: [...points], width: pen.getState().width, colour: pen.getState().colour });
  const draw = (): void => {
    frame = 0;
    if (wet && !wet.erases) ink.setAttribute('d', pathOf(stroke(wet), false));
  };
  const clear = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    ink.setAttribute('d', '');
  };

  const take = (event: PointerEvent): void => {
    if (!wet) return;
    const box = surface.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return;
    const shown = hand.shown();
    const many = event.getCoalescedEvents?.() ?? [];
    for (const { clientX, clientY, pressure, pointerType } of many.length > 0 ? many : [event]) {
      wet.far += Math.hypot(clientX - wet.last[0], clientY - wet.last[1]);
      wet.last = [clientX, clientY];
      const [x, y] = ownAt(shown, (clientX - box.left) / box.width, (clientY - box.top) / box.height);
      if (wet.erases) {
        const reach = (RUBBER * shown.width) / box.width;
        for (const spot of between(wet.rubbed ?? [x, y], [x, y], reach)) hand.onErase(spot, reach);
        wet.rubbed = [x, y];
      } else {
        const point: InkPoint = [x, y, pointerType === 'pen' && pressure > 0 ? Math.round(Math.min(pressure, 1) * 100) / 100 : EVEN];
        if (withPoint(wet.points, point)) wet.points.push(point);
      }
    }
    if (frame === 0) frame = requestAnimationFrame(draw);
  };

  const finish = (keep = true): void => {
    const ended = wet;
    if (!ended) return;
    wet = undefined;
    try {
      if (ended.erases) hand.onErased();
      else if (keep && ended.points.length > 0) hand.onStroke(stroke(ended), ended.began);
    } finally {
      clear();
    }
  };

  const down = (event: PointerEvent): void => {
    const { pointerType, pointerId, button, buttons, clientX, clientY } = event;
    const finger = pointerType === 'touch';
    if (pointerType === 'pen' && !pen.getState().seen) pen.setState({ seen: true });
    if (finger) {
      fingers.add(pointerId);
      if (pen.getState().seen) return;
      if (fingers.size > 1) {
        pinching = true;
        // What had hardly begun was the first finger of a pinch; a line that was being written stays.
        if (wet?.finger) finish(Date.now() - wet.began > PINCH_SOON && wet.far > BARELY);
      }
      if (pinching) return;
    } else if (button !== 0 && !(buttons & ERASER_BUTTON)) return;
    // The pen comes down while a finger rests: the pen writes.
    if (wet && !wet.finger) return;
    finish(false);
    event.preventDefault();
    try {
      surface.setPointerCapture(pointerId);
    } catch {
      // Of a pointer that is gone already: its stroke is a dot.
    }
    const erases = pen.getState().tool === 'eraser' || (buttons & ERASER_BUTTON) !== 0;
    wet = { pointer: pointerId, finger, erases, began: Date.now(), points: [], far: 0, last: [clientX, clientY] };
    take(event);
  };
  const move = (event: PointerEvent): void => {
    if (event.pointerId === wet?.pointer) take(event);
  };
  const up = (event: PointerEvent): void => {
    const mine = event.pointerId === wet?.pointer;
    fingers.delete(event.pointerId);
    if (fingers.size === 0) pinching = false;
    if (!mine) return;
    if (event.type === 'pointerup') take(event);
    finish();
  };
  const lost = (event: PointerEvent): void => {
    if (event.pointerId === wet?.pointer) finish();
  };

  surface.addEventListener('pointerdown', down, { signal });
  surface.addEventListener('pointermove', move, { signal });
  surface.addEventListener('lostpointercapture', lost, { signal });
  // A finger may be lifted anywhere.
  for (const type of ['pointerup', 'pointercancel'] as const) window.addEventListener(type, up, { signal });
  window.addEventListener('blur', () => finish(), { signal });
  window.addEventListener('pagehide', () => finish(), { signal });
  document.addEventListener('visibilitychange', () => void (document.hidden && finish()), { signal });

  // Where fingers move the paper, the browser would move it under a pen as well: stopped by touch on tablets, by hovering elsewhere.
  const still = (event: TouchEvent): void => {
    if (wet && !wet.finger) event.preventDefault();
    else if (touchesOf(event).some((one) => one.touchType === 'stylus')) event.preventDefault();
  };
  surface.addEventListener('touchstart', still, { passive: false, signal });
  surface.addEventListener('touchmove', still, { passive: false, signal });
  const hover = (event: PointerEvent): void => {
    if (event.pointerType !== 'pen') return;
    if (!pen.getState().seen) pen.setState({ seen: true });
    surface.dataset.pen = '';
  };
  surface.addEventListener('pointerover', hover, { signal });
  surface.addEventListener('pointerleave', () => void delete surface.dataset.pen, { signal });
  surface.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });

  return () => {
    stop.abort();
    finish();
    clear();
  };
}

/** The colour that wet ink has. */
export const wetColour = (): string => css(INK[pen.getState().colour]);
