/**
 * Lays two rows of words beside each other: first what stands once in both (sentences, then words), then what is left between
 * such places. Bounded, however different the two are: what would take too long counts as other words.
 */
import { diffArrays } from 'diff';
import type { Word } from './body-words.ts';

/** Which word of the old row is which of the new: numbers of both, each growing. */
export type Pairs = ReadonlyArray<readonly [before: number, now: number]>;

/** Of one row, from (inclusive) to (exclusive). */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** So many edits are looked for between two places that are sure; the cost grows with their square. */
const EDITS_MOST = 300;
/** In a whole comparison, steps of that search: some tenths of a second. */
const STEPS_MOST = 6_000_000;

/** A sentence ends with one of these, and one without an end is cut where its words say so: the same in both rows. */
const END = new Set(['.', ';', ':', '?', '!']);
const LONG = 24;

interface Sentence extends Stretch {
  readonly key: string;
}

const falls = (key: string): boolean => {
  let sum = 7;
  for (let at = 0; at < key.length; at++) sum = (sum * 31 + key.charCodeAt(at)) | 0;
  return (sum & 7) === 0;
};

function sentencesOf(words: readonly Word[]): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  for (let at = 0; at < words.length; at++) {
    const { key } = words[at]!;
    if (!END.has(key) && !(at - from >= LONG && falls(key)) && at < words.length - 1) continue;
    let whole = '';
    for (let one = from; one <= at; one++) whole += words[one]!.key;
    found.push({ key: whole, from, to: at + 1 });
    from = at + 1;
  }
  return found;
}

class Search {
  #steps = STEPS_MOST;

  /** @param emit is told of equal pairs, in order */
  run(before: readonly string[], now: readonly string[], a: Stretch, b: Stretch, emit: (a: number, b: number) => void): void {
    let [aFrom, bFrom, aTo, bTo] = [a.from, b.from, a.to, b.to];
    while (aFrom < aTo && bFrom < bTo && before[aFrom] === now[bFrom]) emit(aFrom++, bFrom++);
    let tail = 0;
    while (aFrom < aTo && bFrom < bTo && before[aTo - 1] === now[bTo - 1]) {
      aTo -= 1;
      bTo -= 1;
      tail += 1;
    }
    if (aFrom < aTo && bFrom < bTo) {
      const sure = onceInBoth(before, now, { from: aFrom, to: aTo }, { from: bFrom, to: bTo });
      if (sure.length > 0) this.#between(before, now, { from: aFrom, to: aTo }, { from: bFrom, to: bTo }, sure, emit);
      else this.#edits(before, now, { from: aFrom, to: aTo }, { from: bFrom, to: bTo }, emit);
    }
    for (let at = 0; at < tail; at++) emit(aTo + at, bTo + at);
  }

  #between(
    before: readonly string[],
    now: readonly string[],
    a: Stretch,
    b: Stretch,
    sure: Pairs,
    emit: (a: number, b: number) => void,
  ): void {
    let [aAt, bAt] = [a.from, b.from];
    for (const [aSure, bSure] of sure) {
      this.run(before, now, { from: aAt, to: aSure }, { from: bAt, to: bSure }, emit);
      emit(aSure, bSure);
      [aAt, bAt] = [aSure + 1, bSure + 1];
    }
    this.run(before, now, { from: aAt, to: a.to }, { from: bAt, to: b.to }, emit);
  }

  #edits(before: readonly string[], now: readonly string[], a: Stretch, b: Stretch, emit: (a: number, b: number) => void): void {
    const most = Math.min(EDITS_MOST, a.to - a.from + b.to - b.from, Math.floor(Math.sqrt(Math.max(0, this.#steps))));
    if (most < 1) return;
    const found = diffArrays(before.slice(a.from, a.to), now.slice(b.from, b.to), { maxEditLength: most });
    this.#steps -= most * most;
    let [aAt, bAt] = [a.from, b.from];
    for (const { added, removed, count } of found ?? []) {
      if (!added && !removed) for (let at = 0; at < count; at++) emit(aAt + at, bAt + at);
      if (!added) aAt += count;
      if (!removed) bAt += count;
    }
  }
}

/** The longest row of what stands once in each, in the same order in both. */
function onceInBoth(before: readonly string[], now: readonly string[], a: Stretch, b: Stretch): Pairs {
  const places = new Map<string, [before: number, now: number]>();
  // -1: not there yet; -2: more than once.
  for (let at = a.from; at < a.to; at++) {
    const known = places.get(before[at]!);
    if (known) known[0] = -2;
    else places.set(before[at]!, [at, -1]);
  }
  for (let at = b.from; at < b.to; at++) {
    const known = places.get(now[at]!);
    if (known) known[1] = known[1] === -1 ? at : -2;
  }
  const both = [...places.values()].filter(([one, other]) => one >= 0 && other >= 0);
  return growing(both);
}

/** The longest part of a row, already growing in its first numbers, that grows in its second as well. */
function growing(row: ReadonlyArray<readonly [number, number]>): Pairs {
  const ends: number[] = [];
  const previous = new Int32Array(row.length).fill(-1);
  for (const [at, [, now]] of row.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (row[ends[middle]!]![1] < now) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[at] = ends[low - 1]!;
    ends[low] = at;
  }
  const found: Array<readonly [number, number]> = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at]!) found.push(row[at]!);
  return found.reverse();
}

export function align(before: readonly Word[], now: readonly Word[]): Pairs {
  const [ofBefore, ofNow] = [sentencesOf(before), sentencesOf(now)];
  const pairs: Array<readonly [number, number]> = [];
  const [wordsBefore, wordsNow] = [before.map(({ key }) => key), now.map(({ key }) => key)];
  const search = new Search();
  const words = (a: Stretch, b: Stretch): void => {
    if (a.from < a.to && b.from < b.to) search.run(wordsBefore, wordsNow, a, b, (one, other) => pairs.push([one, other]));
  };
  let [aAt, bAt] = [0, 0];
  const same = (a: number, b: number): void => {
    const [one, other] = [ofBefore[a]!, ofNow[b]!];
    words({ from: aAt, to: one.from }, { from: bAt, to: other.from });
    // Its words may be cut differently in the two, where a line has broken inside of a number.
    if (one.to - one.from === other.to - other.from)
      for (let at = 0; at < one.to - one.from; at++) pairs.push([one.from + at, other.from + at]);
    else words(one, other);
    [aAt, bAt] = [one.to, other.to];
  };
  search.run(
    ofBefore.map(({ key }) => key),
    ofNow.map(({ key }) => key),
    { from: 0, to: ofBefore.length },
    { from: 0, to: ofNow.length },
    same,
  );
  words({ from: aAt, to: before.length }, { from: bAt, to: now.length });
  return pairs;
}
