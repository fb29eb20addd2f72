/**
 * How often a screen is drawn while others act: a weak tablet takes longer to draw a long agenda than the next act takes to come, and what
 * it draws one by one it shows later and later. What comes while it draws is drawn together, and as long as a drawing took the device has
 * for its owner's fingers. What this device's owner does is drawn at once.
 */
import type { StoreApi } from 'zustand';
import type { Followed } from './followed.ts';

/** What others do. */
const OTHERS: ReadonlySet<string> = new Set<keyof Followed>(['meeting', 'size', 'checked', 'progress', 'shown', 'connected', 'witnessed']);
/** No screen waits longer, however long it draws. */
const REST_MS = 200;

const isOwn = (before: Followed, now: Followed): boolean =>
  Object.keys({ ...before, ...now }).some((key) => !OTHERS.has(key) && before[key as keyof Followed] !== now[key as keyof Followed]);
/** Its timers may be a minute late. */
const isHidden = (): boolean => typeof document !== 'undefined' && document.visibilityState === 'hidden';

type Shown = Pick<StoreApi<Followed>, 'getState' | 'getInitialState' | 'subscribe'>;

export function paced(store: StoreApi<Followed>): Shown {
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe(draw) {
      let drawn = store.getState();
      /** While there is one, it draws or rests. */
      let timer: ReturnType<typeof setTimeout> | undefined;
      const rested = () => {
        timer = undefined;
        if (store.getState() !== drawn) now();
      };
      const now = (): void => {
        clearTimeout(timer);
        const [began, before] = [performance.now(), drawn];
        drawn = store.getState();
        // Comes after what is drawn of it, and after all that has come in meanwhile.
        timer = setTimeout(() => {
          timer = setTimeout(rested, Math.min(performance.now() - began, REST_MS));
        });
        draw(drawn, before);
      };
      const stop = store.subscribe((state) => {
        if (timer === undefined || isHidden() || isOwn(drawn, state)) now();
      });
      return () => {
        stop();
        clearTimeout(timer);
      };
    },
  };
}
