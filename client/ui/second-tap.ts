/**
 * X-38 A double tap is one tap: its second half hits what the first one hit, or nothing. A dialog that has come under the finger meanwhile
 * does not close again, and neither another act nor a choice of the ballot that stood behind is taken. A pen taps as a finger does; a mouse
 * presses where its arrow is seen to be.
 */

/** The two halves of a double tap are closer to each other, in milliseconds and pixels. */
const AGAIN_MS = 400;
const NEAR = 32;
/** All that comes of such a touch; what comes later is pressed by no finger, as by what reads the screen aloud. */
const COMES_MS = 1_000;
const TAPS: readonly string[] = ['touch', 'pen'];
/** What does something when it is tapped. */
const DOES = 'button, a[href], label, summary, [role="button"], [role="option"], [role^="menuitem"], [role="tab"], [role="switch"]';
/** All that a tap becomes, a pen's without the touch, before anything else hears of it. */
const BECOMES = ['touchstart', 'touchend', 'pointerup', 'mousedown', 'mouseup', 'click'] as const;

interface Tap {
  readonly at: number;
  readonly x: number;
  readonly y: number;
  readonly hit: Element;
  /** What it said it would do: the same button may be for the next thing. */
  readonly said: string;
}

let last: Tap | undefined;
/** When the touch that is passed over began. */
let passedOver = -Infinity;

/** Whether this touch is the second half of a tap whose first hit something else. */
function hitsAnother(now: Tap | undefined, { timeStamp, clientX, clientY }: PointerEvent): boolean {
  if (!last || timeStamp - last.at > AGAIN_MS || Math.hypot(clientX - last.x, clientY - last.y) > NEAR) return false;
  return now?.hit !== last.hit || now.said !== last.said;
}

function touched(event: PointerEvent): void {
  passedOver = -Infinity;
  if (!TAPS.includes(event.pointerType) || !event.isPrimary) return;
  const hit = event.target instanceof Element ? event.target.closest(DOES) : null;
  const { timeStamp: at, clientX: x, clientY: y } = event;
  const now = hit ? { at, x, y, hit, said: hit.textContent } : undefined;
  if (!hitsAnother(now, event)) return void (last = now);
  passedOver = at;
  event.stopImmediatePropagation();
}

function becomes(event: Event): void {
  // A key's press is a click as well, and of nobody's finger.
  if (event.timeStamp - passedOver > COMES_MS || (event.type === 'click' && (event as MouseEvent).detail === 0)) return;
  event.stopImmediatePropagation();
  if (event.cancelable && event.type !== 'touchstart') event.preventDefault();
}

window.addEventListener('pointerdown', touched, { capture: true });
// A page that has to ask before it scrolls lags behind the finger.
for (const name of BECOMES) window.addEventListener(name, becomes, { capture: true, passive: name === 'touchstart' });
