/** Where something comes in the place of something else, whoever works by keys goes with it. */
import { useCallback, useRef, type RefCallback } from 'react';

/** `turn`: it is about to. `takesKeys`: the `ref` of what comes then; what comes by itself, as after a reload, takes nothing. */
export function useTurned(): { readonly turn: () => void; readonly takesKeys: RefCallback<HTMLElement> } {
  const turned = useRef(false);
  const turn = useCallback(() => {
    turned.current = true;
  }, []);
  const takesKeys = useCallback((node: HTMLElement | null) => {
    if (!node || !turned.current) return;
    turned.current = false;
    node.focus();
  }, []);
  return { turn, takesKeys };
}
