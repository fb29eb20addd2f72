/**
 * What is new in a paper that took the place of another: passages added, removed and changed, each with its places in both
 * versions. Pages that break elsewhere, page numbers, running heads, hyphens and spaces are no change.
 */
import { align, type Pairs } from './align.ts';
import { bodyOf, type Body, type Word } from './body-words.ts';
import type { TextRange } from './page-text.ts';

/** Somewhere on a page; `from` is `to` where only the spot is meant. */
export interface PagePlace extends TextRange {
  /** From 0. */
  readonly page: number;
}

export interface Change {
  readonly kind: 'added' | 'removed' | 'changed';
  /** In the new version, one a page; of what was removed, the spot where it stood. */
  readonly now: readonly [PagePlace, ...PagePlace[]];
  /** In the old version; of what was added, the spot where it is now. */
  readonly before: readonly [PagePlace, ...PagePlace[]];
  /** The words of both, on one line, shortened where they are very many. */
  readonly wordsBefore: string;
  readonly wordsNow: string;
  /** A few words that stand before it and behind it, the same in both. */
  readonly lead: string;
  readonly tail: string;
}

export interface Comparison {
  /** In the order of the new version. */
  readonly changes: readonly Change[];
  /** How many more there are. */
  readonly more: number;
  /** Pages (from 0) without text, which nothing can be said of. */
  readonly blank: { readonly before: readonly number[]; readonly now: readonly number[] };
  /** To each page of the one version the page of the other where the same stands; both from 0. */
  readonly pageBefore: readonly number[];
  readonly pageNow: readonly number[];
}

const CHANGES_MOST = 1_000;
/** Signs of a change's words that are shown. */
const WORDS_MOST = 1_200;
const AROUND = 6;
/** Changes with no more than so many of the same words between them read as one. */
const JOINED = 2;
/** So do two longer ones, where what is between them is short beside them. */
const JOINED_LONG = 4;
const LONG = 12;

interface Gap {
  readonly a: readonly [from: number, to: number];
  readonly b: readonly [from: number, to: number];
}

/** @param before the text of each page of the old version, as `pageText` gives it @param now of the new one */
export function compare(before: readonly string[], now: readonly string[]): Comparison {
  const [a, b] = [bodyOf(before), bodyOf(now)];
  const pairs = align(a.words, b.words);
  const real = joined(gapsOf(pairs, a, b), a, b);
  const seen = real.slice(0, CHANGES_MOST);
  return {
    changes: seen.map((gap) => changeOf(gap, { pages: before, ...a }, { pages: now, ...b })),
    more: real.length - seen.length,
    blank: { before: a.blank, now: b.blank },
    pageBefore: pagesBeside(pairs, b.words, a.words, now.length, before.length, 1),
    pageNow: pagesBeside(pairs, a.words, b.words, before.length, now.length, 0),
  };
}

/** What lies between words that are the same. */
function gapsOf(pairs: Pairs, a: Body, b: Body): Gap[] {
  const gaps: Gap[] = [];
  let [aAt, bAt] = [0, 0];
  for (const [one, other] of [...pairs, [a.words.length, b.words.length] as const]) {
    if (one > aAt || other > bAt) gaps.push({ a: [aAt, one], b: [bAt, other] });
    [aAt, bAt] = [one + 1, other + 1];
  }
  return gaps;
}

const sizeOf = ({ a, b }: Gap): number => Math.max(a[1] - a[0], b[1] - b[0]);

function keys({ words }: Body, [from, to]: readonly [number, number]): string {
  let all = '';
  for (let at = from; at < to; at++) all += words[at]!.key;
  return all;
}

/** Leaves out what only spaces and line ends make, and puts together what reads as one change. */
function joined(gaps: readonly Gap[], a: Body, b: Body): Gap[] {
  const found: Gap[] = [];
  for (const gap of gaps) {
    if (sameLetters(keys(a, gap.a), keys(b, gap.b))) continue;
    const last = found.at(-1);
    const between = last && gap.b[0] - last.b[1];
    const most = last && Math.min(sizeOf(last), sizeOf(gap)) >= LONG ? JOINED_LONG : JOINED;
    if (last && between! <= most && gap.a[0] - last.a[1] <= most && sizeOf(last) + sizeOf(gap) > between!)
      found[found.length - 1] = { a: [last.a[0], gap.a[1]], b: [last.b[0], gap.b[1]] };
    else found.push(gap);
  }
  return found;
}

/** But for hyphens, which a line's end may have put there. */
const sameLetters = (one: string, other: string): boolean =>
  one === other || (one.replace(/[-\u00ad]/g, '') === other.replace(/[-\u00ad]/g, '') && one !== '' && other !== '');

interface Version extends Body {
  readonly pages: readonly string[];
}

function changeOf(gap: Gap, before: Version, now: Version): Change {
  const [wordsBefore, wordsNow] = [textOf(before, gap.a), textOf(now, gap.b)];
  return {
    kind: wordsBefore === '' ? 'added' : wordsNow === '' ? 'removed' : 'changed',
    now: placesOf(now, gap.b),
    before: placesOf(before, gap.a),
    wordsBefore,
    wordsNow,
    lead: textOf(now, [Math.max(0, gap.b[0] - AROUND), gap.b[0]]),
    tail: textOf(now, [gap.b[1], Math.min(now.words.length, gap.b[1] + AROUND)]),
  };
}

function textOf({ pages, words }: Version, [from, to]: readonly [number, number]): string {
  let text = '';
  let last: Word | undefined;
  for (let at = from; at < to; at++) {
    const word = words[at]!;
    const apart = last && (last.page !== word.page || last.to !== word.from);
    text += `${apart ? ' ' : ''}${pages[word.page]!.slice(word.from, word.to)}`;
    if (text.length > WORDS_MOST) return `${text.slice(0, WORDS_MOST)}…`;
    last = word;
  }
  return text;
}

function placesOf({ words }: Version, [from, to]: readonly [number, number]): readonly [PagePlace, ...PagePlace[]] {
  const places: PagePlace[] = [];
  for (let at = from; at < to; at++) {
    const { page, from: begin, to: end } = words[at]!;
    const last = places.at(-1);
    if (last?.page === page && begin >= last.from) places[places.length - 1] = { page, from: last.from, to: end };
    else places.push({ page, from: begin, to: end });
  }
  const [first, ...rest] = places;
  if (first) return [first, ...rest];
  const previous = words[from - 1];
  const next = words[from];
  return [
    previous
      ? { page: previous.page, from: previous.to, to: previous.to }
      : { page: next?.page ?? 0, from: next?.from ?? 0, to: next?.from ?? 0 },
  ];
}

/** To each page of one version that of the other which most of its words stand on; where there are none, that of the page before. */
function pagesBeside(pairs: Pairs, of: readonly Word[], other: readonly Word[], pages: number, others: number, side: 0 | 1): number[] {
  const votes = Array.from({ length: pages }, () => new Map<number, number>());
  for (const pair of pairs) {
    const on = votes[of[pair[side]]!.page]!;
    const { page } = other[pair[side === 0 ? 1 : 0]]!;
    on.set(page, (on.get(page) ?? 0) + 1);
  }
  let last = 0;
  return votes.map((on, page) => {
    const most = [...on].sort(([p, m], [q, n]) => n - m || p - q)[0]?.[0];
    // Without a word in common: as far behind the page before.
    last = most ?? Math.min(others - 1, page === 0 ? 0 : last + 1);
    return Math.max(0, last);
  });
}
