/**
 * The keys are never on nothing. A button cannot be pressed while its act is under way, nor a field be written in, and a browser takes the
 * keys from what is so: they come back with it, unless whoever works there has gone elsewhere meanwhile. Where it has gone once its act is
 * done, they come to what stood around it. Holds from when this file is loaded.
 */
import { around, keysNear } from './keys-near.ts';

/** Longer than whatever was closed takes to give the keys back by itself (see focus-back.ts). */
const GONE_MS = 600;
let last: Element | null = null;
let stood: readonly Element[] = [];
const onNothing = (): boolean => document.activeElement === null || document.activeElement === document.body;

let waiting: ReturnType<typeof setTimeout> | undefined;
function gone(): void {
  waiting = undefined;
  if (last?.isConnected !== false || !onNothing()) return;
  if (!keysNear(stood)) last = null;
}

function look(records: readonly MutationRecord[]): void {
  if (!(last instanceof HTMLElement) || !onNothing()) return;
  if (!last.isConnected) waiting ??= setTimeout(gone, GONE_MS);
  else if (records.some(({ type, target }) => type === 'attributes' && target === last) && !last.matches(':disabled'))
    last.focus({ preventScroll: true });
}

if (typeof document !== 'undefined') {
  document.addEventListener('focusin', ({ target }) => {
    clearTimeout(waiting);
    waiting = undefined;
    last = target instanceof Element ? target : null;
    stood = last ? around(last) : [];
  });
  document.addEventListener('pointerdown', () => (last = null), true);
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] });
}
