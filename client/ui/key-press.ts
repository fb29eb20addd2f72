/** What a screen's keys do: one list, which acts and which "?" shows (`shortcuts.tsx`). */
import type { Words } from '../../shared/text/words.ts';

/** What of a key press matters: React's and the browser's own. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  preventDefault(): void;
}

/** `keys`: any of them, such as `PageDown`, `+`, `Mod+z` (Ctrl, on a Mac Cmd), `Mod+Shift+z`; letters small. */
export interface Shortcut {
  readonly keys: readonly string[];
  readonly does: Words;
  /** Absent where the browser does it. */
  readonly act?: (event: Press) => void;
}

/** Shift is said of letters and arrows alone: a sign such as "?" has it in itself. */
function fits(spec: string, { key, ctrlKey, metaKey, altKey, shiftKey }: Press): boolean {
  const parts = spec.split(/(?<=.)\+(?=.)/);
  const named = parts.at(-1)!;
  const plain = named.length === 1 && named.toLowerCase() === named.toUpperCase();
  return (
    !altKey &&
    (ctrlKey || metaKey) === parts.includes('Mod') &&
    (plain || shiftKey === parts.includes('Shift')) &&
    (key.length === 1 ? key.toLowerCase() : key) === named
  );
}

/** Does what the list has for that press, instead of the browser; false where it has nothing. */
export function pressed(list: readonly Shortcut[], event: Press): boolean {
  const found = list.find(({ keys, act }) => act && keys.some((one) => fits(one, event)));
  if (!found) return false;
  event.preventDefault();
  found.act!(event);
  return true;
}

/** In a field a key is a letter. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
