/** Looks through texts for what somebody typed: which have it, where, and which are likeliest meant. */
import { fold, isInWord, unfold, withDiacritics, type Folded } from './fold.ts';
import type { TextRange } from './page-text.ts';
import type { Query, Term } from './query.ts';

/** A text that can be looked through. */
export interface Searchable {
  readonly text: string;
  readonly folded: Folded;
}

export const searchable = (text: string): Searchable => ({ text, folded: fold(text) });

export interface Hit {
  /** Which of the texts. */
  readonly index: number;
  readonly score: number;
}

/** Places marked on one page: more show nothing. */
const MOST_PLACES = 2_000;
/** A place without the diacritics that were typed, beside one that has them. */
const OTHER_DIACRITICS = 0.25;
/** A word that only begins as what is being typed. */
const LONGER = 0.5;
/** What BM25 calls k1 and b. */
const SATURATION = 1.2;
const BY_LENGTH = 0.75;
/** All words at the beginning of a line are a heading, or an article itself, and not its mention elsewhere: they weigh as so many more. */
const AT_LINE = 2;
/** All words one after the other weigh as much again, so many times. */
const IN_A_ROW = 2;

/** Where a term stands in a folded text, as whole words; `most` places at most. */
function* placesOf(text: string, { text: looked, isOpen }: Term): Generator<TextRange & { readonly isLonger: boolean }> {
  for (let at = text.indexOf(looked); at >= 0; at = text.indexOf(looked, at + 1)) {
    if (isInWord(text, at - 1)) continue;
    const to = at + looked.length;
    const isLonger = isInWord(text, to);
    if (!isLonger || isOpen) yield { from: at, to, isLonger };
  }
}

/** How often a term stands in a text, the likelier places counting more. */
function weightOf({ text, folded }: Searchable, term: Term): number {
  let weight = 0;
  for (const place of placesOf(folded.text, term)) {
    const hasDiacritics = term.typed === undefined || isAsTyped(text, folded, place, term.typed);
    weight += (hasDiacritics ? 1 : OTHER_DIACRITICS) * (place.isLonger ? LONGER : 1);
    if (weight > 50) break;
  }
  return weight;
}

function isAsTyped(text: string, folded: Folded, place: TextRange, typed: string): boolean {
  const { from, to } = unfold(text, folded, place);
  return withDiacritics(text.slice(from, to)) === typed;
}

/** Whether a term stands at the beginning of one of the text's lines, with the diacritics that were typed. */
function beginsLine({ text, folded }: Searchable, term: Term): boolean {
  if (text === '') return false;
  for (const place of placesOf(folded.text, term)) {
    if (place.isLonger) continue;
    const { from } = unfold(text, folded, place);
    if (
      /(^|\n)\s*$/.test(text.slice(Math.max(0, from - 20), from)) &&
      (term.typed === undefined || isAsTyped(text, folded, place, term.typed))
    )
      return true;
  }
  return false;
}

/** Texts that have all terms, the likeliest first; of equals, the earlier. */
export function search(texts: readonly Searchable[], { terms, whole }: Query): Hit[] {
  if (terms.length === 0) return [];
  const found: Array<{ index: number; weights: readonly number[]; row: number; length: number }> = [];
  // The longest term stands in the fewest texts: it is looked for first.
  const order = terms.map((_one, at) => at).sort((a, b) => terms[b]!.text.length - terms[a]!.text.length);
  for (const [index, one] of texts.entries()) {
    const weights = new Array<number>(terms.length);
    if (!order.every((at) => (weights[at] = weightOf(one, terms[at]!)) > 0)) continue;
    found.push({
      index,
      weights,
      row: whole ? weightOf(one, whole) + (beginsLine(one, whole) ? AT_LINE : 0) : 0,
      length: one.folded.text.length,
    });
  }
  const average = texts.reduce((sum, { folded }) => sum + folded.text.length, 0) / Math.max(1, texts.length) || 1;
  const damped = (weight: number, length: number) =>
    (weight * (SATURATION + 1)) / (weight + SATURATION * (1 - BY_LENGTH + (BY_LENGTH * length) / average));
  return found
    .map(({ index, weights, row, length }) => ({
      index,
      score: weights.reduce((sum, one) => sum + damped(one, length), 0) / weights.length + IN_A_ROW * damped(row, length),
    }))
    .sort((a, b) => b.score - a.score || a.index - b.index);
}

/** Where what is looked for stands: the unit that is counted, listed and gone to, one by one. */
export interface Place extends TextRange {
  /** What is marked of it, in order: all of it, or each of the words that it holds. */
  readonly words: readonly TextRange[];
}

/**
 * Every place of a text that has what is looked for, in the text's own offsets, in order and none within another. Several words are
 * one place: in a row, or, on a page where they stand so nowhere, the shortest passages that hold each of them.
 */
export function placesIn({ text, folded }: Searchable, { terms, whole }: Query): Place[] {
  const rows = whole ? take(folded.text, whole) : [];
  const places = rows.length > 0 ? rows.map((one) => [one]) : passages(folded.text, different(terms));
  return places.map((words) => {
    const marked = words.map((one) => unfold(text, folded, one));
    return { from: marked[0]!.from, to: marked.at(-1)!.to, words: marked };
  });
}

function take(text: string, term: Term): TextRange[] {
  const places: TextRange[] = [];
  let end = 0;
  for (const { from, to } of placesOf(text, term)) {
    if (places.length >= MOST_PLACES) break;
    if (from < end) continue;
    places.push({ from, to });
    end = to;
  }
  return places;
}

/** Typed twice it is looked for once. */
const different = (terms: readonly Term[]): Term[] => [...new Map(terms.map((one) => [one.text, one])).values()];

/** The shortest stretches with one of each term, none within another; of each the words that are meant, in order. */
function passages(text: string, terms: readonly Term[]): TextRange[][] {
  const kinds = terms.map((one) => take(text, one));
  if (kinds.length === 0 || kinds.some((one) => one.length === 0)) return [];
  if (kinds.length === 1) return kinds[0]!.map((one) => [one]);
  const all = kinds.flatMap((places, kind) => places.map((place) => ({ ...place, kind }))).sort((a, b) => a.from - b.from || b.to - a.to);
  // One for each place where one may end, which begins as late as it can: so they are in order by their ends as by their beginnings.
  const latest = new Map<number, TextRange>();
  const stretches: Stretch[] = [];
  for (const { kind, ...place } of all) {
    latest.set(kind, place);
    if (latest.size < kinds.length) continue;
    const words = joined(text, [...latest.values()]);
    stretches.push({ from: words[0]!.from, to: words.at(-1)!.to, words });
  }
  const isOut = new Set<number>();
  const byLength = [...stretches.keys()].sort((a, b) => lengthOf(stretches[a]!) - lengthOf(stretches[b]!) || a - b);
  const kept = byLength.filter((at) => {
    if (isOut.has(at)) return false;
    const { from, to } = stretches[at]!;
    for (let before = at - 1; before >= 0 && stretches[before]!.to > from; before--) isOut.add(before);
    for (let after = at + 1; after < stretches.length && stretches[after]!.from < to; after++) isOut.add(after);
    return true;
  });
  return kept.sort((a, b) => a - b).map((at) => stretches[at]!.words);
}

interface Stretch extends TextRange {
  readonly words: TextRange[];
}

const lengthOf = ({ from, to }: TextRange): number => to - from;

/** In order; what overlaps or stands side by side is marked as one. */
function joined(text: string, places: readonly TextRange[]): TextRange[] {
  const all: TextRange[] = [];
  for (const place of [...places].sort((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last && (place.from < last.to || text.slice(last.to, place.from) === ' '))
      all[all.length - 1] = { from: last.from, to: Math.max(last.to, place.to) };
    else all.push(place);
  }
  return all;
}

/** A sentence or so around the first place, on one line, and where the places stand in it. */
export interface Excerpt {
  readonly text: string;
  readonly marks: readonly TextRange[];
}

const BEFORE = 60;
const AFTER = 140;
/** Between words: spaces, and rules drawn by underscores or dots. */
const FILLING = /(?:\s|_{3,}|\.{4,}|…{2,})+/g;

export function excerpt(text: string, places: readonly Place[]): Excerpt {
  const first = places[0] ?? { from: 0, to: 0 };
  const from = startOf(text, first.from);
  // A place may be as long as a page: what is shown of it is not.
  const to = endOf(text, Math.min(first.to, first.from + AFTER));
  let line = from > 0 && !/[.!?;:\n]\s*$/.test(text.slice(Math.max(0, from - 3), from)) ? '… ' : '';
  const marks: TextRange[] = [];
  let at = from;
  const add = (until: number): void => {
    const piece = text.slice(at, until).replace(FILLING, ' ');
    line += line === '' || line.endsWith(' ') ? piece.trimStart() : piece;
    at = until;
  };
  for (const place of places.flatMap(({ words }) => words)) {
    if (place.from < at || place.to > to) continue;
    add(place.from);
    const begin = line.length;
    add(place.to);
    marks.push({ from: begin, to: line.length });
  }
  add(to);
  return { text: to < text.length ? `${line.trimEnd()} …` : line.trimEnd(), marks };
}

/** The beginning of the sentence, or of a word not far away. */
function startOf(text: string, at: number): number {
  const reach = Math.max(0, at - BEFORE);
  const before = text.slice(reach, at);
  const sentence = /[.!?;]\s(?=[^.!?;]*$)/.exec(before);
  if (sentence) return reach + sentence.index + 2;
  if (reach === 0) return 0;
  const word = before.search(/\s/);
  return word < 0 ? reach : reach + word + 1;
}

function endOf(text: string, at: number): number {
  const reach = Math.min(text.length, at + AFTER);
  const after = text.slice(at, reach);
  const sentence = /[.!?;](?=\s)/.exec(after);
  if (sentence && sentence.index > 20) return at + sentence.index + 1;
  if (reach === text.length) return reach;
  const word = after.search(/\s\S*$/);
  return word <= 0 ? reach : at + word;
}
