/** Where the keys go when what held them has gone: to what stood around it, and to no button beside it, which the same key would press. */

/** What stands around something, from the inside out, as far as it is somebody's place on the page. */
export function around(one: Element): readonly Element[] {
  const all: Element[] = [];
  for (let at = one.parentElement; at && at !== document.body && !at.matches('#root'); at = at.parentElement) all.push(at);
  return all;
}

/** A dialog that has closed leaves an empty place. */
const isSeen = (one: HTMLElement): boolean =>
  one.isConnected && one.offsetHeight > 0 && one.closest('[aria-hidden="true"], [inert]') === null;

/** Answers whether one of them is still there. */
export function keysNear(stood: readonly Element[]): boolean {
  const near = stood.find((one): one is HTMLElement => one instanceof HTMLElement && isSeen(one));
  if (!near) return false;
  // The next that can be reached comes with the tabulator key.
  if (!near.hasAttribute('tabindex')) {
    near.tabIndex = -1;
    near.addEventListener('blur', () => near.removeAttribute('tabindex'), { once: true });
  }
  near.focus({ preventScroll: true });
  return true;
}
