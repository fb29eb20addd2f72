/**
 * A button cannot be pressed while its act is under way, nor a field be written in, and a browser takes the keys from what is so: they
 * come back with it, unless whoever works there has gone elsewhere meanwhile.
 */
import { useEffect } from 'react';

export function useKeepsKeys(): void {
  useEffect(() => {
    let last: Element | null = null;
    const came = ({ target }: FocusEvent) => (last = target instanceof Element ? target : null);
    const left = () => (last = null);
    const changes = new MutationObserver((records) => {
      const back = records.some(({ target }) => target === last);
      if (!back || !(last instanceof HTMLElement) || last.matches(':disabled')) return;
      if (document.activeElement === null || document.activeElement === document.body) last.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', came);
    document.addEventListener('pointerdown', left, true);
    changes.observe(document, { subtree: true, attributes: true, attributeFilter: ['disabled'] });
    return () => {
      document.removeEventListener('focusin', came);
      document.removeEventListener('pointerdown', left, true);
      changes.disconnect();
    };
  }, []);
}
