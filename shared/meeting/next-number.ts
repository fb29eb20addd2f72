/** Which number an item bears that comes once numbers are printed, or a programme's own are kept. */
import { levelsOf, numbersOf, type Numbered } from './numbers.ts';
import { between, isPrintable, nextFree, partsOf, stemUnder, type Parts } from './printed-numbers.ts';

/**
 * The number of an item that comes once numbers are printed or kept: the next one at the end of its level, as those there count; otherwise
 * that of the item before it with a letter (2a, 6.1a, IIa). None that was ever given is given again.
 *
 * @param at where it will stand
 * @param spent numbers of what was taken off
 */
export function numberFor(items: readonly Numbered[], at: number, level = 0, spent: readonly string[] = []): string {
  const given = new Set([...numbersOf(items).values(), ...spent]);
  const found = following(items, at, level, given);
  // A long one with more behind it is none any more: what comes then is counted by itself.
  return isPrintable(found) ? found : nextFree({ stem: '', style: 'count', value: 1, capitals: false }, given);
}

/** @param given borne by another, or once borne */
function following(items: readonly Numbered[], at: number, level: number, given: ReadonlySet<string>): string {
  const placed = [...items.slice(0, at), { item: '', level }, ...items.slice(at)];
  const levels = levelsOf(placed);
  const own = levels[at]!;
  const numbers = numbersOf(items);
  const parent = levels.slice(0, at).findLastIndex((one) => one < own);
  const whole = parent < 0 ? undefined : numbers.get(placed[parent]!.item)!;
  const prefix = whole === undefined ? '' : stemUnder(whole);
  const end = levels.findIndex((one, place) => place > at && one < own);
  const siblings = placed.flatMap(({ item }, place) =>
    place !== at && place > parent && (end < 0 || place < end) && levels[place] === own ? [{ place, number: numbers.get(item)! }] : [],
  );
  const before = siblings.findLast(({ place }) => place < at);
  const model = partsOf((before ?? siblings[0])?.number ?? '');
  // One that was moved here still bears the number of another whole: what comes now bears this one's.
  const isMoved = model !== undefined && model.stem !== prefix && given.has(model.stem.slice(0, -1));
  const way: Parts = model && !isMoved ? model : { stem: prefix, style: 'count', value: model?.value ?? 0, capitals: false };
  const isAlike = (number: string): boolean => {
    const parts = partsOf(number);
    return parts?.stem === way.stem && parts.style === way.style;
  };
  const followed = way.stem !== prefix && placed.some(({ item }, place) => place > at && item !== '' && isAlike(numbers.get(item)!));
  if (siblings.every(({ place }) => place < at) && !followed) {
    const most = Math.max(0, ...[...given].filter(isAlike).map((one) => partsOf(one)!.value));
    return nextFree({ ...way, value: most + 1 }, given);
  }
  const stem = before ? way : { ...way, value: 0 };
  for (let nth = 0; ; nth++) {
    const next = between(stem, nth);
    if (!given.has(next)) return next;
  }
}
