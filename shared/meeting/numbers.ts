/**
 * Numbers of an agenda's items (số thứ tự). In a draft they follow the order; once printed they stay, whatever is moved, added or
 * taken off: 125 people hold them in their hands.
 */

/** What numbering looks at, in the agenda's order. */
export interface Numbered {
  readonly item: string;
  /** Absent: a whole item. 1: part of the whole one before it; 2: part of such a part. */
  readonly level?: number;
  /** Printed. */
  readonly number?: string;
}

/** Letters as Vietnamese laws give them to what is put in between. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';
const NUMBER = /^((?:\d+\.)*)(\d+)(\p{Ll}*)$/u;

/** How deep each stands: nobody is part of what is not there, so that no step down is deeper than one. */
export function levelsOf(items: ReadonlyArray<Pick<Numbered, 'level'>>): number[] {
  let before = -1;
  return items.map(({ level = 0 }) => (before = Math.min(level, before + 1)));
}

/** Places of the parts of the item at `at`, at all depths: those that follow it and stand deeper. */
export function partsAt(items: ReadonlyArray<Pick<Numbered, 'level'>>, at: number): number[] {
  const levels = levelsOf(items);
  const found: number[] = [];
  for (let next = at + 1; next < levels.length && levels[next]! > levels[at]!; next++) found.push(next);
  return found;
}

/** Places of what the item at `at` is part of, the nearest first. */
export function wholesAt(items: ReadonlyArray<Pick<Numbered, 'level'>>, at: number): number[] {
  const levels = levelsOf(items);
  const found: number[] = [];
  for (let next = at - 1, level = levels[at] ?? 0; level > 0; next--) {
    if (levels[next]! >= level) continue;
    found.push(next);
    level = levels[next]!;
  }
  return found;
}

/** The number of each item: the printed one, or by its place among those that have none. */
export function numbersOf(items: readonly Numbered[]): ReadonlyMap<string, string> {
  const levels = levelsOf(items);
  const taken = new Set(items.flatMap(({ number }) => number ?? []));
  const found = new Map<string, string>();
  const above: string[] = [];
  const counts: number[] = [];
  items.forEach(({ item, number }, at) => {
    const level = levels[at]!;
    counts.length = level + 1;
    const prefix = level === 0 ? '' : `${above[level - 1]}.`;
    let own = number;
    while (own === undefined || (own !== number && taken.has(own))) {
      counts[level] = (counts[level] ?? 0) + 1;
      own = `${prefix}${counts[level]}`;
    }
    above[level] = own;
    found.set(item, own);
  });
  return found;
}

/**
 * The number of an item that comes once numbers are printed: the next one at the end of its level, otherwise that of the item before
 * it with a letter (2a). None that was ever given is given again.
 *
 * @param at where it will stand
 * @param spent numbers of what was taken off
 */
export function numberFor(items: readonly Numbered[], at: number, level = 0, spent: readonly string[] = []): string {
  const placed = [...items.slice(0, at), { item: '', level }, ...items.slice(at)];
  const levels = levelsOf(placed);
  const own = levels[at]!;
  const numbers = numbersOf(items);
  const parent = levels.slice(0, at).findLastIndex((one) => one < own);
  const prefix = parent < 0 ? '' : `${numbers.get(placed[parent]!.item)}.`;
  const end = levels.findIndex((one, place) => place > at && one < own);
  const siblings = placed.flatMap(({ item }, place) =>
    place !== at && place > parent && (end < 0 || place < end) && levels[place] === own ? [{ place, number: numbers.get(item)! }] : [],
  );
  const given = [...numbers.values(), ...spent];
  const base = (number: string): number => Number(NUMBER.exec(number)?.[2] ?? 0);
  if (siblings.every(({ place }) => place < at)) {
    const whole = given.flatMap((one) => (NUMBER.exec(one)?.[1] === prefix ? [base(one)] : []));
    return `${prefix}${Math.max(0, ...whole) + 1}`;
  }
  const before = siblings.findLast(({ place }) => place < at);
  const stem = `${prefix}${before ? base(before.number) : 0}`;
  const taken = new Set(given);
  for (let nth = 0; ; nth++) {
    const next = stem + lettersOf(nth);
    if (!taken.has(next)) return next;
  }
}

/** a … y, aa, ab …: short however many come in between. */
const lettersOf = (nth: number): string =>
  (nth < LETTERS.length ? '' : lettersOf(Math.floor(nth / LETTERS.length) - 1)) + LETTERS[nth % LETTERS.length]!;
