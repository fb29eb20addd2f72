/**
 * How often somebody may fail. Only failures count, after looking: a hall of five hundred tablets has one address, and
 * nobody who comes with the right answer is held up by what others behind it try. Whatever is named is slowed, never locked.
 *
 * All servers on a store count together: a failure is written when it is one, a record for what failed; who comes with the right
 * answer is read about, and written about only where they failed before. What is being looked at counts as failed at its own server
 * until it is known: of many tries at once none is free because the others have not been looked at yet. Of n servers somebody gets
 * so many free ones more as all can look at in one moment, once.
 *
 * What failed may have been a password in the place of a name: it is kept as a keyed hash alone.
 */
import { z } from 'zod';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { Conflict, everyRecord, type Records, type Versioned } from '../ports.ts';
import type { Mac } from './secrets.ts';

export interface Slowing {
  /** So many failures are free. */
  readonly free: number;
  /** The longest wait; each failure beyond the free ones doubles it from one second on. */
  readonly mostSeconds: number;
  /** What did not fail for so long starts anew. */
  readonly forgottenAfterSeconds: number;
}

export interface Slowed extends Slowing {
  /** What fails: a name, a place, a session, with its purpose before it. Of one key always the same slowing. */
  readonly key: string;
}

export interface Failures {
  /**
   * Does `act`, unless one of these failed too lately: refuses `identity/too-soon` {seconds} then, and counts nothing. Where its
   * answer `fails` (by default: where it is a refusal), all of them have failed; otherwise they start anew.
   */
  limited<T>(slowed: readonly Slowed[], act: () => Promise<T | Refusal>, fails?: (answer: T | Refusal) => boolean): Promise<T | Refusal>;
  /** Clears away what has been forgotten. */
  sweep(): Promise<void>;
}

const COLLECTION = 'failures';
/** Times in milliseconds since 1970. */
const Kept = z.object({ times: z.number(), at: z.number(), until: z.number() });
/** Servers' clocks differ by less. */
const APART_MS = 60_000;

/** Tries of one key at this server, of which it is not known yet whether they fail. */
interface Looking {
  inFlight: number;
  /** How many have come to an end since this stands here. */
  ended: number;
  /** Who holds on to this. */
  users: number;
}

export function makeFailures(records: Records, mac: Mac, now: () => number): Failures {
  const all = new Map<string, Looking>();
  const standing = (found: Versioned | undefined): z.infer<typeof Kept> | undefined => {
    const kept = Kept.safeParse(found?.value).data;
    return kept && kept.until > now() ? kept : undefined;
  };
  const waitOf = ({ free, mostSeconds }: Slowing, times: number, at: number): number =>
    // A server's clock that was ahead, or one set back, locks nothing.
    times < free ? 0 : Math.min(mostSeconds, 2 ** Math.min(20, times - free)) * 1000 - Math.abs(now() - at);

  const count = async (id: string, { forgottenAfterSeconds }: Slowing): Promise<void> => {
    for (;;) {
      const found = await records.get(COLLECTION, id);
      const next = { times: (standing(found)?.times ?? 0) + 1, at: now(), until: now() + forgottenAfterSeconds * 1000 };
      try {
        await records.put(COLLECTION, id, next, found?.version ?? 0);
        return;
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
    }
  };
  const forget = async (id: string, version: number): Promise<void> => {
    try {
      await records.remove(COLLECTION, id, version);
    } catch (error) {
      // Failed again meanwhile: that counts.
      if (!(error instanceof Conflict)) throw error;
    }
  };

  return {
    async limited(slowed, act, fails = isRefusal) {
      const ones = slowed.map((one) => {
        const id = mac('failures', one.key).subarray(0, 16).toString('base64url');
        const looking = all.get(id) ?? { inFlight: 0, ended: 0, users: 0 };
        all.set(id, looking);
        looking.users++;
        return { one, id, looking, endedBefore: looking.ended };
      });
      try {
        const found = await Promise.all(ones.map(({ id }) => records.get(COLLECTION, id)));
        // From here to where they are counted nothing else happens.
        const wait = Math.max(
          0,
          ...ones.map(({ one, looking, endedBefore }, at) => {
            const kept = standing(found[at]);
            // One that ended while this was read may be in it or not: rather twice than never.
            const unknown = looking.inFlight + looking.ended - endedBefore;
            return waitOf(one, (kept?.times ?? 0) + unknown, unknown > 0 ? now() : (kept?.at ?? 0));
          }),
        );
        if (wait > 0) return refuse('identity/too-soon', { seconds: Math.ceil(wait / 1000) });
        for (const { looking } of ones) looking.inFlight++;
        try {
          const answer = await act();
          if (fails(answer)) await Promise.all(ones.map(({ one, id }) => count(id, one)));
          else if (!isRefusal(answer)) await Promise.all(ones.map(({ id }, at) => found[at] && forget(id, found[at].version)));
          return answer;
        } finally {
          for (const { looking } of ones) {
            looking.inFlight--;
            looking.ended++;
          }
        }
      } finally {
        for (const { id, looking } of ones) if (--looking.users === 0) all.delete(id);
      }
    },
    async sweep() {
      for await (const { key, value, version } of everyRecord(records, COLLECTION))
        if ((Kept.safeParse(value).data?.until ?? 0) < now() - APART_MS) await forget(key, version);
    },
  };
}
