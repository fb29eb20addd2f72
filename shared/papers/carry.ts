/**
 * Carries a place of a paper over to its new version: a note, a highlight, a page that is read. A place is found for sure or not at
 * all: a note beside other words than its own would say something that nobody wrote.
 */
import { align } from './align.ts';
import { bodyOf, type Body, type Word } from './body-words.ts';
import type { TextRange } from './page-text.ts';
import type { PagePlace } from './compare.ts';

/** Words of a page, and what stands around them (at most 32 signs each): as a note keeps them. */
export interface Quoted extends TextRange {
  readonly exact: string;
  readonly before: string;
  readonly after: string;
}

/** Signs without spaces that a quote must have to be found by itself, where nothing around it is the same. */
const ALONE = 12;
/** So many of the signs of a quote must stand in the new version as well, at the same place. */
const SHARE_LEAST = 0.6;
/** What has come between its words may be so much longer than the quote. */
const GROWN_MOST = 2;
/** Signs that a quote is known by on one side, where the words of the other side are gone. */
const ONE_SIDE = 10;

const AROUND = 32;

/** The quote of a range of a page's text. @param text as `pageText` gives it */
export function quoteOf(text: string, { from, to }: TextRange): Quoted {
  return {
    from,
    to,
    exact: text.slice(from, to),
    before: text.slice(Math.max(0, from - AROUND), from),
    after: text.slice(to, to + AROUND),
  };
}

/** The line around a place in a page's text, without the spaces at its ends; undefined where it holds nothing. */
export function lineAround(text: string, at: number): TextRange | undefined {
  const begin = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(begin, end === -1 ? text.length : end);
  const from = begin + line.length - line.trimStart().length;
  const to = from + line.trim().length;
  return from < to ? { from, to } : undefined;
}

export interface Carrier {
  /** Where a quote of a page (from 0) of the old version stands in the new one; undefined where that is not sure. */
  place(quote: Quoted, page: number): PagePlace | undefined;
}

/**
 * For many places of one paper: the two texts are laid beside each other once.
 * @param now the text of each page of the new version, as `pageText` gives it
 * @param before of the old one; without it a quote is found by its own words alone, and fewer are
 */
export function carrier(now: readonly string[], before?: readonly string[]): Carrier {
  const fresh = lettersOf(now);
  const old = before && lettersOf(before);
  let beside: Beside | undefined;
  return {
    place(quote, page) {
      const exact = squeezed(quote.exact);
      if (exact === '') return undefined;
      if (before && old && before[page]?.slice(quote.from, quote.to) === quote.exact) {
        beside ??= layBeside(before, now);
        return byWords(beside, quote, page, now) ?? moved(fresh, old, exact);
      }
      return bySurroundings(fresh, squeezed(quote.before), exact, squeezed(quote.after));
    },
  };
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** The letters of the body without spaces, and where each stands. */
interface Letters {
  readonly text: string;
  readonly at: (letter: number) => { readonly page: number; readonly offset: number };
}

function lettersOf(pages: readonly string[]): Letters {
  const { words } = bodyOf(pages);
  const starts = new Int32Array(words.length);
  const parts: string[] = [];
  let length = 0;
  for (const [at, { page, from, to }] of words.entries()) {
    starts[at] = length;
    const part = pages[page]!.slice(from, to);
    parts.push(part);
    length += part.length;
  }
  return {
    text: parts.join(''),
    at(letter) {
      let [low, high] = [0, words.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= letter) low = middle;
        else high = middle - 1;
      }
      const word = words[low]!;
      return { page: word.page, offset: word.from + letter - starts[low]! };
    },
  };
}

/** Where it stands, if it does once and no more. */
function once(text: string, what: string): number | undefined {
  const at = text.indexOf(what);
  return at >= 0 && text.indexOf(what, at + 1) === -1 ? at : undefined;
}

/** From letter to letter (exclusive); what a page's end cuts in two is the longer part. */
function placeOf({ at }: Letters, from: number, to: number): PagePlace {
  const pieces: PagePlace[] = [];
  for (let one = from; one < to; one++) {
    const { page, offset } = at(one);
    const last = pieces.at(-1);
    if (last?.page === page && offset >= last.to) pieces[pieces.length - 1] = { ...last, to: offset + 1 };
    else pieces.push({ page, from: offset, to: offset + 1 });
  }
  return pieces.reduce((longest, one) => (one.to - one.from > longest.to - longest.from ? one : longest));
}

/** A passage that has gone elsewhere: there once in both versions, and long enough to be itself. */
function moved(fresh: Letters, old: Letters, exact: string): PagePlace | undefined {
  if (exact.length < ALONE || once(old.text, exact) === undefined) return undefined;
  const at = once(fresh.text, exact);
  return at === undefined ? undefined : placeOf(fresh, at, at + exact.length);
}

interface Beside {
  readonly a: Body;
  readonly b: Body;
  /** To each word of the old version that of the new; -1: gone. */
  readonly partner: Int32Array;
  /** The first word of each page of the old version, and one behind the last. */
  readonly pages: readonly number[];
}

function layBeside(before: readonly string[], now: readonly string[]): Beside {
  const [a, b] = [bodyOf(before), bodyOf(now)];
  const partner = new Int32Array(a.words.length).fill(-1);
  for (const [one, other] of align(a.words, b.words)) partner[one] = other;
  const pages: number[] = Array.from({ length: before.length }, () => -1);
  for (const [at, { page }] of a.words.entries()) if (pages[page] === -1) pages[page] = at;
  return { a, b, partner, pages };
}

/** By the words that both versions share: they say where its own have gone, whichever others stand between them now. */
function byWords({ a, b, partner, pages }: Beside, quote: Quoted, page: number, now: readonly string[]): PagePlace | undefined {
  const inside: number[] = [];
  for (let at = Math.max(0, pages[page]!); at < a.words.length && a.words[at]!.page <= page; at++) {
    const word = a.words[at]!;
    if (word.page === page && word.to > quote.from && word.from < quote.to) inside.push(at);
  }
  const kept = inside.filter((at) => partner[at] !== -1);
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const weigh = (all: readonly number[], words: readonly Word[]) => all.reduce((sum, at) => sum + words[at]!.to - words[at]!.from, 0);
  const whole = weigh(inside, a.words);
  const partners = kept.map((at) => partner[at]!);
  const spread = b.words.slice(partners[0], partners.at(-1)! + 1).reduce((sum, { from, to }) => sum + to - from, 0);
  if (weigh(kept, a.words) < whole * SHARE_LEAST || spread > whole * GROWN_MOST) return undefined;
  const { from: begin, to: end, first: firstKept, last: lastKept } = tightest({ a, b }, inside, kept, [partners[0]!, partners.at(-1)!]);
  // A quote may begin or end inside of a word.
  const begins = Math.max(0, quote.from - a.words[firstKept]!.from);
  const ends = Math.max(0, a.words[lastKept]!.to - quote.to);
  const pieces: PagePlace[] = [];
  for (let at = begin; at <= end; at++) {
    const word = b.words[at]!;
    const piece = pieces.at(-1);
    const from = word.from + (at === begin ? begins : 0);
    const to = word.to - (at === end ? ends : 0);
    if (piece?.page === word.page && from >= piece.from) pieces[pieces.length - 1] = { ...piece, to };
    else pieces.push({ page: word.page, from, to });
  }
  const place = pieces.reduce((longest, one) => (one.to - one.from > longest.to - longest.from ? one : longest));
  return place.from < place.to && place.to <= now[place.page]!.length ? place : undefined;
}

/**
 * Of two words that are the same the comparison may have taken the farther one: "…đồng. Bổ sung hai dự án." ends with a full stop as
 * well. The shortest stretch that has all of the quote's words in their order is the quote; what stands beside it on both sides, and
 * was taken for other words, is part of it.
 * @param inside the words of the quote, by their numbers in the old version @param kept those that have a partner
 * @param within the first and the last of the partners
 */
function tightest(
  { a, b }: Pick<Beside, 'a' | 'b'>,
  inside: readonly number[],
  kept: readonly number[],
  within: readonly [number, number],
) {
  let [from, to] = within;
  for (let start = within[0]; start <= within[1]; start++) {
    let next = 0;
    for (let at = start; at <= within[1] && at - start < to - from && next < kept.length; at++) {
      if (b.words[at]!.key === a.words[kept[next]!]!.key) next += 1;
      else if (at === start) break;
      if (next === kept.length) [from, to] = [start, at];
    }
  }
  let [first, last] = [inside.indexOf(kept[0]!), inside.indexOf(kept.at(-1)!)];
  for (; first > 0 && from > 0 && b.words[from - 1]!.key === a.words[inside[first - 1]!]!.key; first--) from -= 1;
  for (; last < inside.length - 1 && to < b.words.length - 1 && b.words[to + 1]!.key === a.words[inside[last + 1]!]!.key; last++) to += 1;
  return { from, to, first: inside[first]!, last: inside[last]! };
}

/** By its own words and those around it, where the old version's text is not at hand. */
function bySurroundings(fresh: Letters, before: string, exact: string, after: string): PagePlace | undefined {
  const whole = once(fresh.text, before + exact + after);
  if (whole !== undefined && (before + after).length + exact.length >= ALONE) {
    const from = whole + before.length;
    return placeOf(fresh, from, from + exact.length);
  }
  const alone = once(fresh.text, exact);
  if (alone !== undefined && exact.length >= ALONE) {
    const [leads, follows] = [before.slice(-ONE_SIDE), after.slice(0, ONE_SIDE)];
    const led = leads !== '' && fresh.text.startsWith(leads, alone - leads.length);
    if (led || (follows !== '' && fresh.text.startsWith(follows, alone + exact.length))) return placeOf(fresh, alone, alone + exact.length);
    return undefined;
  }
  return between(fresh, before, exact, after);
}

/** Its words have changed, and what stands on both sides has not. */
function between(fresh: Letters, before: string, exact: string, after: string): PagePlace | undefined {
  if (before.length < ALONE || after.length < ALONE) return undefined;
  const [start, end] = [once(fresh.text, before), once(fresh.text, after)];
  if (start === undefined || end === undefined) return undefined;
  const from = start + before.length;
  if (end <= from || end - from > exact.length * GROWN_MOST) return undefined;
  return alike(exact, fresh.text.slice(from, end)) >= SHARE_LEAST ? placeOf(fresh, from, end) : undefined;
}

/** The share of the first's signs that stand in the second in the same order. Both are short: notes are bounded. */
function alike(one: string, other: string): number {
  if (one.length > 4_000 || other.length > 8_000) return 0;
  let row = new Uint16Array(other.length + 1);
  for (const sign of one) {
    const next = new Uint16Array(other.length + 1);
    for (let at = 1; at <= other.length; at++) next[at] = other[at - 1] === sign ? row[at - 1]! + 1 : Math.max(row[at]!, next[at - 1]!);
    row = next;
  }
  return row[other.length]! / one.length;
}
