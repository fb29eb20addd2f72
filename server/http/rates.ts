/** How often a person may ask for something that costs the server work. */

export interface Rate {
  /** Requests that a person may make at once… */
  readonly atOnce: number;
  /** …and a second from then on. */
  readonly aSecond: number;
}

const PEOPLE_MOST = 10_000;

/**
 * Counts in one server's memory: what it bounds is that server's work. What is asked for counts as one, or as what it is said to cost.
 * @param now milliseconds, of any clock
 */
export function makeRates({ atOnce, aSecond }: Rate, now: () => number): (member: string, cost?: number) => boolean {
  const left = new Map<string, { readonly tokens: number; readonly at: number }>();
  return (member, cost = 1) => {
    const before = left.get(member);
    const tokens = before ? Math.min(atOnce, before.tokens + (Math.max(0, now() - before.at) / 1000) * aSecond) : atOnce;
    left.delete(member);
    left.set(member, { tokens: tokens >= cost ? tokens - cost : tokens, at: now() });
    if (left.size > PEOPLE_MOST) left.delete(left.keys().next().value!);
    return tokens >= cost;
  };
}
