/** How often somebody may try: counted in memory, by whatever names the one who tries. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';

export interface Limit {
  /** Counts one try before it is made; refuses `identity/too-many` {minutes} when there were too many. */
  take(key: string): Promise<Refusal | undefined>;
  /** The try was an honest one: it no longer counts. */
  give(key: string): Promise<void>;
  /** Starts anew. */
  forget(key: string): Promise<void>;
}

export function makeLimit(tries: number, seconds: number): Limit {
  const limiter = new RateLimiterMemory({ points: tries, duration: seconds });
  return {
    async take(key) {
      try {
        await limiter.consume(key);
        return undefined;
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        return refuse('identity/too-many', { minutes: Math.max(1, Math.ceil(error.msBeforeNext / 60_000)) });
      }
    },
    async give(key) {
      await limiter.reward(key);
    },
    async forget(key) {
      await limiter.delete(key);
    },
  };
}
