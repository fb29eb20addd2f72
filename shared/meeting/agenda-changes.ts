/** Where new items of an agenda go, and which ones cannot be taken off. */
import { refuse } from '../base/refusal.ts';
import type { Item } from './agenda.ts';
import type { Meeting, NewEvent } from './feature.ts';
import { numberFor, partsAt } from './numbers.ts';
import { titled, type Words } from './said-of-item.ts';

/** New items, one after the other, behind `after` and its parts or at the end; from the publishing on each with its number. */
export function adding(meeting: Meeting, made: readonly Words[], after: string | undefined): NewEvent[] {
  const { items, spent } = meeting.agenda;
  const behind = after === undefined ? items.length - 1 : items.findIndex((one) => one.item === after);
  const at = behind + 1 + (after === undefined ? 0 : partsAt(items, behind).length);
  let all: readonly Item[] = items;
  const found = made.map((one, n) => {
    const number = meeting.session.stage === 'draft' ? undefined : numberFor(all, at + n, one.level, spent);
    const next = { ...one, ...(number !== undefined && { number }) };
    all = [...all.slice(0, at + n), next, ...all.slice(at + n)];
    return titled('itemAdded.2', next);
  });
  return at === items.length ? found : [...found, { type: 'itemsOrdered', open: { items: all.map((one) => one.item) } }];
}

/** Why those cannot be taken off. */
export function stays(meeting: Meeting, gone: readonly string[]) {
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
