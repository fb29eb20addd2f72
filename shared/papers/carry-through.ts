/**
 * Carries a place through the versions of a paper, from whichever it was noted on to whichever is read: straight where that finds it,
 * else from version to version, since what has changed a little each time may be far from what it was.
 */
import { carrier, quoteOf, type Carrier, type Quoted } from './carry.ts';
import type { PagePlace } from './compare.ts';

/** The text of each page as `pageText` gives it; undefined where it is not at hand. */
export type TextOfVersion = readonly string[] | undefined;

/** Where a quote of a page (from 0) of one of the versions stands in the one that is read; undefined where that is not sure. */
export type CarryThrough = (from: number, quote: Quoted, page: number) => PagePlace | undefined;

/**
 * @param versions in the order in which they took each other's place
 * @param to the one that is read, by its place among them. Without its text nothing is found.
 */
export function carryThrough(versions: readonly TextOfVersion[], to: number): CarryThrough {
  const carriers = new Map<string, Carrier>();
  const between = (one: number, other: number): Carrier | undefined => {
    const now = versions[other];
    if (!now) return undefined;
    const name = `${one} ${other}`;
    const known = carriers.get(name) ?? carrier(now, versions[one]);
    carriers.set(name, known);
    return known;
  };
  const place: CarryThrough = (from, quote, page) => {
    if (from === to) return { page, from: quote.from, to: quote.to };
    const straight = between(from, to)?.place(quote, page);
    if (straight) return straight;
    const onward = Math.sign(to - from);
    for (let next = from + onward; next !== to; next += onward) {
      const there = between(from, next)?.place(quote, page);
      const found = there && place(next, quoteOf(versions[next]![there.page]!, there), there.page);
      if (found) return found;
    }
    return undefined;
  };
  return place;
}
