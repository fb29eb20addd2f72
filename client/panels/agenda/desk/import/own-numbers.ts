/** The numbers that a programme brings along: whether they can be kept, and how each row is called then. */
import { levelsOf, numbersOf, type Numbered } from '../../../../../shared/meeting/numbers.ts';
import { numberFor } from '../../../../../shared/meeting/next-number.ts';
import { partsOf, withValue } from '../../../../../shared/meeting/printed-numbers.ts';
import type { Proposed } from './read-agenda.ts';

/** What of a row its number depends on. */
type Row = Pick<Proposed, 'level' | 'dropped' | 'number'>;
/** By the row's place: of those that are to be added. */
export type RowNumbers = ReadonlyMap<number, string>;

const chosen = (rows: readonly Row[]) => rows.flatMap((one, at) => (one.dropped ? [] : [{ at, item: `row ${at}`, ...one }]));

/** As they are counted behind what stands there. @param stays whether numbers stay there: printed ones, or a programme's own */
export function countedOf(rows: readonly Row[], items: readonly Numbered[] = [], stays = false): RowNumbers {
  const all: Numbered[] = [...items];
  for (const { item, level } of chosen(rows))
    all.push({ item, level, ...(stays && { number: numberFor(all, all.length, level) }) });
  const numbers = numbersOf(all);
  return new Map(chosen(rows).map(({ at, item }) => [at, numbers.get(item)!]));
}

/** A part's name before the numbers of what stands in it: "II.", also of "Phần thứ hai". */
function before(whole: string): string {
  const parts = partsOf(whole);
  return `${parts?.style === 'words' ? withValue({ ...parts, stem: '', style: 'roman', capitals: true }, parts.value) : whole}.`;
}

/**
 * As the document has them; where numbers begin anew in each part (I: 1, 2; II: 1, 2) with that part's before them, II.1, for nobody can
 * say which "1" is meant. A row without one goes on as those before it count.
 */
export function keptOf(rows: readonly Row[]): RowNumbers {
  const all = chosen(rows);
  const levels = levelsOf(all);
  const count = new Map<string, number>();
  for (const { number } of all) if (number !== undefined) count.set(number, (count.get(number) ?? 0) + 1);
  /** At which depths numbers stand twice: there all bear their part's. */
  const again = new Set(
    all.flatMap(({ number }, n) => (number !== undefined && count.get(number)! > 1 && levels[n]! > 0 ? [levels[n]!] : [])),
  );
  const above: string[] = [];
  const placed = all.map(({ item, level, number }, n) => {
    const own = levels[n]!;
    const whole = above[own - 1];
    const stem = whole === undefined ? '' : before(whole);
    const kept = number !== undefined && whole !== undefined && again.has(own) && !number.startsWith(stem) ? stem + number : number;
    above.length = own;
    if (kept !== undefined) above[own] = kept;
    return { item, level, ...(kept !== undefined && { number: kept }) };
  });
  const brought = placed.flatMap(({ number }) => number ?? []);
  placed.forEach((one, n) => {
    if (one.number === undefined) placed[n] = { ...one, number: numberFor(placed.slice(0, n), n, one.level, brought) };
  });
  return new Map(placed.map(({ number }, n) => [all[n]!.at, number!]));
}

/** Rows whose number another one bears, here or in the agenda already. */
export function clashing(numbers: RowNumbers, taken: ReadonlySet<string>): ReadonlySet<number> {
  const seen = new Map<string, number>();
  for (const number of numbers.values()) seen.set(number, (seen.get(number) ?? 0) + 1);
  return new Set([...numbers].flatMap(([at, number]) => (taken.has(number) || seen.get(number)! > 1 ? [at] : [])));
}

/** Whether it numbers its items throughout: more than one, each whole item, in rising order, and none twice. */
export function isConsistent(rows: readonly Row[], taken: ReadonlySet<string>): boolean {
  const all = chosen(rows);
  const wholes = all.filter(({ level }) => level === 0);
  if (all.filter(({ number }) => number !== undefined).length < 2 || wholes.some(({ number }) => number === undefined)) return false;
  const numbers = keptOf(rows);
  if (clashing(numbers, taken).size > 0) return false;
  const most = new Map<string, number>();
  return all.every(({ at }) => {
    const parts = partsOf(numbers.get(at)!);
    if (!parts) return true;
    const kind = `${parts.style} ${parts.stem}`;
    const rises = parts.value >= (most.get(kind) ?? 0);
    most.set(kind, parts.value);
    return rises;
  });
}

/** Whether any of those to be added has one: there is something to choose. */
export const bringsNumbers = (rows: readonly Row[]): boolean => rows.some(({ dropped, number }) => !dropped && number !== undefined);

/** How deep an item stands that is typed with its number: "6.1" is part of the last whole one where that is number 6. */
export function levelAsTyped(items: readonly Numbered[], number: string): 0 | 1 | 2 {
  const [numbers, levels] = [numbersOf(items), levelsOf(items)];
  const at = items.findLastIndex(({ item }) => `${numbers.get(item)}.` === partsOf(number)?.stem);
  return at < 0 || levels.slice(at + 1).some((one) => one <= levels[at]!) ? 0 : (Math.min(levels[at]! + 1, 2) as 1 | 2);
}
