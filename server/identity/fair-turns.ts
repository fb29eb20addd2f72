/** Places for work that takes a while, handed out in turns among those who ask: whoever asks for many holds up nobody else. */
import { refuse, type Refusal } from '../../shared/base/refusal.ts';

export interface FairTurnsSetting {
  /** Done at once, of all together. */
  readonly atOnce: number;
  /** Of one who asks may wait. */
  readonly waitingEach: number;
  /** May wait in all. */
  readonly waiting: number;
}

interface Waiting {
  readonly go: () => void;
  readonly turnAway: () => void;
}

/**
 * Does work for `who` when it is their turn; of each who waits one is done, then of each the next, in the order in which they came.
 * Refuses `identity/too-busy` where too many wait: where there are too many in all, the last of whoever has most of them.
 */
export function fairTurns({
  atOnce,
  waitingEach,
  waiting: most,
}: FairTurnsSetting): <T>(who: string, work: () => Promise<T>) => Promise<T | Refusal> {
  /** In the order of their turns; nobody stands here who does not wait. */
  const queues = new Map<string, Waiting[]>();
  let running = 0;
  let waiting = 0;

  const longest = (): Waiting[] => [...queues.values()].reduce((before, one) => (one.length > before.length ? one : before));
  /** Answers whether it may be done now. */
  const turnOf = (who: string): Promise<boolean> | boolean => {
    if (running < atOnce) {
      running++;
      return true;
    }
    const mine = queues.get(who)?.length ?? 0;
    if (mine >= waitingEach) return false;
    if (waiting >= most) {
      const theirs = longest();
      // It stays at least as long as this one becomes: none is emptied.
      if (theirs.length <= mine + 1) return false;
      waiting--;
      theirs.pop()!.turnAway();
    }
    waiting++;
    return new Promise((resolve) => {
      const queue = queues.get(who) ?? [];
      queues.set(who, queue);
      queue.push({ go: () => resolve(true), turnAway: () => resolve(false) });
    });
  };
  const handOn = (): void => {
    const [next] = queues;
    if (!next) {
      running--;
      return;
    }
    const [who, queue] = next;
    // Behind all others who wait; the place is handed on, never given back in between.
    queues.delete(who);
    const { go } = queue.shift()!;
    if (queue.length > 0) queues.set(who, queue);
    waiting--;
    go();
  };

  return async (who, work) => {
    if (!(await turnOf(who))) return refuse('identity/too-busy');
    try {
      return await work();
    } finally {
      handOn();
    }
  };
}
