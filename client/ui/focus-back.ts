/**
 * What opens over a page, or in the place of a part of it, takes the keys; closed again, they go back to where they were. A menu gives
 * its keys to what one of its acts opens, and has gone by then: they go back to what opened the menu.
 */
import { useEffect, useState } from 'react';
import { around, keysNear } from './keys-near.ts';

/** What opened a menu, for what is inside it. */
const openerOf = (menu: Element): Element | null =>
  menu.id === '' ? null : document.querySelector(`[aria-controls="${CSS.escape(menu.id)}"]`);

/** What was closed a moment ago: an act of a menu may have to be fetched first, over a slow line, and by then the menu has gone. */
let closed: { readonly held: Element; readonly at: number } | undefined;
const A_MOMENT_MS = 10_000;
const justHeld = (): Element | null =>
  closed && performance.now() - closed.at < A_MOMENT_MS && closed.held.isConnected ? closed.held : null;

/** What holds the keys, or will again. */
function holder(): Element | null {
  const active = document.activeElement;
  const menu = active?.closest('[role="menu"]');
  if (menu) return openerOf(menu) ?? justHeld();
  return active === document.body ? justHeld() : active;
}

/** Whether the keys are where nobody types: on nothing, or in a menu that is closing. One that is open was opened by somebody since. */
function isNobodys(active: Element | null): boolean {
  if (active === null || active === document.body) return true;
  const menu = active.closest('[role="menu"]');
  return menu !== null && openerOf(menu)?.getAttribute('aria-expanded') !== 'true';
}

const LOOK_MS = 20;
/** Longer than anything takes to fade away. */
const LOOKS = 25;

/** @param opened whether it stands there; `true` from its first drawing on where it stands only as long as it is open */
export function useFocusBack(opened: boolean): void {
  const [was, setWas] = useState(false);
  const [held, setHeld] = useState<Element | null>(null);
  if (opened !== was) {
    setWas(opened);
    // While it is drawn first nothing inside has taken the keys yet.
    if (opened) setHeld(holder());
  }
  useEffect(() => {
    if (!opened || !(held instanceof HTMLElement)) return;
    const stood = around(held);
    return () => {
      closed = { held, at: performance.now() };
      let given = false;
      const look = (left: number) =>
        setTimeout(() => {
          given ||= document.activeElement === held;
          if (isNobodys(document.activeElement) && !(given && held.isConnected)) {
            if (held.isConnected) held.focus({ preventScroll: true });
            else keysNear(stood);
            given = true;
          }
          // The row that the keys went back to may only now be taken away, by what was confirmed.
          const active = document.activeElement;
          if (left > 0 && (active === held || active?.closest('[role="dialog"]'))) look(left - 1);
        }, LOOK_MS);
      look(LOOKS);
    };
  }, [opened, held]);
}
