/**
 * How often somebody may fail. Only failures count, after looking: a hall of five hundred tablets has one address, and
 * nobody who comes with the right answer is held up by what others behind it try. Whatever is named is slowed, never locked.
 *
 * Each server counts for itself: a count in the store would be a write for every wrong password of anybody, which is a way to
 * hold up everybody. Of n servers somebody gets at most n times the tries, which with a wait that doubles is n tries a minute.
 */
import { refuse, type Refusal } from '../../shared/base/refusal.ts';

export interface Failures {
  /** Refuses `identity/too-soon` {seconds} while the last failure of that key is too near. Counts nothing. */
  look(key: string): Refusal | undefined;
  fail(key: string): void;
  forget(key: string): void;
}

interface Failed {
  readonly times: number;
  readonly at: number;
}

export interface Slowing {
  /** So many failures are free. */
  readonly free: number;
  /** The longest wait; each failure beyond the free ones doubles it from one second on. */
  readonly mostSeconds: number;
  /** A key that did not fail for so long starts anew. */
  readonly forgottenAfterSeconds: number;
}

/** Remembered keys: a flood of made-up names pushes out the oldest, and takes no more memory than this. */
const MOST_KEYS = 20_000;

export function makeFailures({ free, mostSeconds, forgottenAfterSeconds }: Slowing, now: () => number): Failures {
  // In the order of their last failure.
  const failed = new Map<string, Failed>();
  const of = (key: string): Failed | undefined => {
    const one = failed.get(key);
    return one && now() - one.at <= forgottenAfterSeconds * 1000 ? one : undefined;
  };
  return {
    look(key) {
      const one = of(key);
      if (!one || one.times < free) return undefined;
      const wait = Math.min(mostSeconds, 2 ** Math.min(20, one.times - free)) * 1000 - (now() - one.at);
      return wait > 0 ? refuse('identity/too-soon', { seconds: Math.ceil(wait / 1000) }) : undefined;
    },
    fail(key) {
      const times = (of(key)?.times ?? 0) + 1;
      failed.delete(key);
      failed.set(key, { times, at: now() });
      if (failed.size > MOST_KEYS) failed.delete(failed.keys().next().value!);
    },
    forget(key) {
      failed.delete(key);
    },
  };
}
