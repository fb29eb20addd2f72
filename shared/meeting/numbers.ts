/**
 * Numbers of an agenda's items (số thứ tự). In a draft they follow the order, but for those of a programme's own that are kept; once
 * printed all stay, whatever is moved, added or taken off: 125 people hold them in their hands.
 */

/** What numbering looks at, in the agenda's order. */
export interface Numbered {
  readonly item: string;
  /** Absent: a whole item. 1: part of the whole one before it; 2: part of such a part. */
  readonly level?: number;
  /** Printed, or in a draft the programme's own. */
  readonly number?: string;
}

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

/** Whether some bear numbers that stay: printed ones, or in a draft the programme's own. */
export const isNumbered = (items: readonly Numbered[]): boolean => items.some(({ number }) => number !== undefined);

/** The number of each item: the printed or kept one, or by its place among those that have none. */
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
