/** Where the meeting is in its agenda: of how many, where numbers only count. */
import { numbersOf, type Numbered } from '../../../shared/meeting/numbers.ts';
import { room } from '../../../shared/text/room.ts';
import type { Words } from '../../../shared/text/words.ts';

type Said = readonly [text: Words, params: Readonly<Record<string, string | number>>];

export function placeOf(items: readonly Numbered[], item: string): Said {
  const numbers = numbersOf(items);
  const number = numbers.get(item) ?? '';
  // Of fifty is said where the numbers are one to fifty alone: neither parts nor letters.
  return items.every((one, at) => numbers.get(one.item) === String(at + 1))
    ? [room.itemOf, { number, total: items.length }]
    : [room.item, { number }];
}
