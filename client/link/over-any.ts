/** A question asked over one connection after another, where those that are held may be dead without a word. */
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';

/** So many connections; browsers hold six. */
const MOST = 4;
/** No answer has begun on any of them, in milliseconds. */
const SILENT_MS = 12_000;

/** One question; `begun` is called when its answer begins. */
export type Ask<T> = (signal: AbortSignal, begun: () => void) => Promise<T | Refusal>;

/**
 * Asks, and where no answer has begun after `step` milliseconds once more beside it, then after twice that, and so on: a connection that
 * waits for its answer is given to no other question. The first answer that begins counts, and the others are given up. A server that
 * is only slow is so asked a few times and no more.
 */
export function overAny<T>(ask: Ask<T>, step: number, stop: AbortSignal): Promise<T | Refusal> {
  return new Promise((done) => {
    const asking = new Set<AbortController>();
    let first: AbortController | undefined;
    let asked = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (answer: T | Refusal): void => {
      clearTimeout(timer);
      clearTimeout(silent);
      stop.removeEventListener('abort', giveUp);
      for (const one of asking) one.abort();
      done(answer);
    };
    const giveUp = (): void => end(refuse('link/offline'));
    const silent = setTimeout(giveUp, SILENT_MS);
    const once = (): void => {
      const own = new AbortController();
      asking.add(own);
      const begun = (): void => {
        // Given up a moment ago, when its answer was here already: of two that begin in one turn both would give up the other.
        if (own.signal.aborted) return;
        first = own;
        clearTimeout(timer);
        clearTimeout(silent);
        for (const one of asking) if (one !== own) one.abort();
      };
      void ask(own.signal, begun).then((answer) => {
        asking.delete(own);
        // Another one may still be answered, or has been; what the first one broke off with is the answer: the others are given up.
        if (!own.signal.aborted && (!isRefusal(answer) || own === first || asking.size === 0)) end(answer);
      });
      asked++;
      if (asked < MOST) timer = setTimeout(once, step * 2 ** (asked - 1));
    };
    stop.addEventListener('abort', giveUp);
    if (stop.aborted) giveUp();
    else once();
  });
}
