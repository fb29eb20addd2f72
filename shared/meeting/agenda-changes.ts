/** Where new items of an agenda go, which numbers they bear, and which ones cannot be taken off. */
import { refuse, type Refusal } from '../base/refusal.ts';
import type { Item } from './agenda.ts';
import type { Meeting, NewEvent } from './feature.ts';
import { numberFor } from './next-number.ts';
import { isNumbered, numbersOf, partsAt } from './numbers.ts';
import { isPrintable } from './printed-numbers.ts';
import { titled, type Words } from './said-of-item.ts';

/** A new item, and the number that it brings with it. */
type Made = Words & { readonly number?: string };

/**
 * New items, one after the other, behind `after` and its parts or at the end; from the publishing on each with its number, and in a draft
 * once numbers of a programme's own are kept there. What brings a number bears it, and no other's.
 */
export function adding(meeting: Meeting, made: readonly Made[], after: string | undefined): NewEvent[] | Refusal {
  const { items, spent } = meeting.agenda;
  const isDraft = meeting.session.stage === 'draft';
  const brought = made.flatMap(({ number }) => number ?? []);
  const wrong = brought.find((one) => !isPrintable(one));
  if (wrong !== undefined) return refuse('agenda/number-unprintable', { number: wrong });
  const given = new Set([...numbersOf(items).values(), ...(isDraft ? [] : (spent ?? []))]);
  const twice = brought.find((one, at) => given.has(one) || brought.indexOf(one) !== at);
  if (twice !== undefined) return refuse('agenda/number-taken', { number: twice, title: titleAt(items, twice) });
  const behind = after === undefined ? items.length - 1 : items.findIndex((one) => one.item === after);
  const at = behind + 1 + (after === undefined ? 0 : partsAt(items, behind).length);
  const stay = !isDraft || isNumbered(items) || brought.length > 0;
  // What was counted by its order until now keeps what it bears: no number that came along pushes it on.
  const fixed = stay && isDraft ? asTheyStand(items) : [];
  let all: readonly Item[] = items;
  const found = made.map((one, n) => {
    const number = one.number ?? (stay ? numberFor(all, at + n, one.level, [...(isDraft ? [] : (spent ?? [])), ...brought]) : undefined);
    const next = { ...one, ...(number !== undefined && { number }) };
    all = [...all.slice(0, at + n), next, ...all.slice(at + n)];
    return titled('itemAdded.2', next);
  });
  return at === items.length ? [...fixed, ...found] : [...fixed, ...found, { type: 'itemsOrdered', open: { items: all.map((one) => one.item) } }];
}

const titleAt = (items: readonly Item[], number: string): string => {
  const numbers = numbersOf(items);
  const one = items.find(({ item }) => numbers.get(item) === number);
  return one ? (one.publicTitle ?? one.title) : '';
};

/** A draft's item bears the number that somebody writes by hand; no two bear one. @param was what stood there when they began */
export function renumbering({ agenda: { items } }: Meeting, item: string, number: string, was?: string): NewEvent[] | Refusal {
  const numbers = numbersOf(items);
  const before = numbers.get(item);
  if (before === undefined) return refuse('agenda/unknown-item');
  if (was !== undefined && was !== before) return refuse('agenda/number-changed-meanwhile', { number: before });
  if (!isPrintable(number)) return refuse('agenda/number-unprintable', { number });
  if (number === before && isNumbered(items)) return [];
  if (items.some((one) => one.item !== item && numbers.get(one.item) === number))
    return refuse('agenda/number-taken', { number, title: titleAt(items, number) });
  // From the first that is written by hand on all stay as they are: none follows the order any more.
  return [...asTheyStand(items.filter((one) => one.item !== item), numbers), { type: 'itemNumberSet', open: { item, number } }];
}

/** Those that were counted by their order bear that number from now on. */
const asTheyStand = (items: readonly Item[], numbers = numbersOf(items)): NewEvent[] =>
  items.flatMap(({ item, number }) => (number === undefined ? [{ type: 'itemNumberSet', open: { item, number: numbers.get(item)! } }] : []));

/** A draft's items are counted by their order again. */
export const countedAnew = ({ agenda: { items } }: Meeting): NewEvent[] =>
  items.flatMap(({ item, number }) => (number === undefined ? [] : [{ type: 'itemNumberSet', open: { item } }]));

/** Why those cannot be taken off. */
export function whyItStays(meeting: Meeting, gone: readonly string[]) {
  for (const id of gone) {
    const at = meeting.agenda.items.findIndex((one) => one.item === id);
    const item = meeting.agenda.items[at];
    if (!item) return refuse('agenda/unknown-item');
    if (item.openedAt) return refuse('agenda/item-taken-up');
    const papers = Object.values(meeting.papers.papers).some((one) => one.item === id && one.state === 'current');
    const votes = Object.values(meeting.votes.votes).some((one) => one.item === id);
    const lists = meeting.nominations.lists.some((one) => one.item === id);
    const texts = meeting.amendments.wordings.some((one) => one.item === id);
    if (papers || votes || lists || texts) return refuse('agenda/item-not-empty');
    if (partsAt(meeting.agenda.items, at).some((part) => !gone.includes(meeting.agenda.items[part]!.item)))
      return refuse('agenda/item-has-parts');
  }
  return undefined;
}
