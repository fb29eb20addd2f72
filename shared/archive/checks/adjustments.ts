/**
 * Changes of the agenda that the council decides (F-9): an urgent item was taken on, or an item put to another session, as it was proposed,
 * once, after a vote that was prepared for it in the same act, and asked for it by its title and reason, was adopted; and what was put to
 * another session, with its parts, was neither gone to nor voted on. What votes came to is checked by those before.
 */
import { z } from 'zod';
import type { Json } from '../../base/canonical.ts';
import { Id } from '../../base/ids.ts';
import { wholesAt } from '../../meeting/numbers.ts';
import { FILES } from '../layout.ts';
import type { Check, Subject } from './subject.ts';

const Asked = z.looseObject({ text: z.string() });
const shapes = {
  itemAdded: z.looseObject({ item: Id, level: z.number().int().min(0).max(2).optional() }),
  itemsOrdered: z.looseObject({ items: z.array(Id) }),
  itemRemoved: z.looseObject({ item: Id }),
  itemOpened: z.looseObject({ item: Id }),
  votePrepared: z.looseObject({ vote: Id, item: Id.optional(), text: z.string().optional(), repeats: Id.optional() }),
  voteAmended: z.looseObject({ vote: Id, item: Id.optional() }),
  voteOpened: z.looseObject({ vote: Id, content: Asked }),
  handsEntered: z.looseObject({ vote: Id, content: Asked }),
  paperVoteOpened: z.looseObject({ vote: Id, content: Asked }),
  voteClosed: z.looseObject({ vote: Id, outcome: z.string() }),
  voteDecided: z.looseObject({ vote: Id, outcome: z.string() }),
  weighedDecided: z.looseObject({ vote: Id, outcome: z.string() }),
  handsDecided: z.looseObject({ vote: Id, outcome: z.string() }),
  paperVoteClosed: z.looseObject({ vote: Id, outcome: z.string() }),
  voteVoided: z.looseObject({ vote: Id }),
  paperVoteVoided: z.looseObject({ vote: Id }),
  adjustmentProposed: z.looseObject({
    ...{ adjustment: Id, kind: z.string(), title: z.string(), reason: z.string() },
    ...{ item: Id.optional(), vote: Id },
  }),
  itemTakenOn: z.looseObject({ adjustment: Id, item: Id }),
  itemPostponed: z.looseObject({ adjustment: Id, item: Id }),
};
type Type = keyof typeof shapes;
type Open<T extends Type> = z.infer<(typeof shapes)[T]>;

class Told {
  readonly proposals = new Map<string, Open<'adjustmentProposed'>>();
  /** By vote; each stands for the one that it repeats. */
  readonly outcomes = new Map<string, string>();
  readonly repeats = new Map<string, string>();
  readonly done = new Set<string>();
  /** Votes of proposals, with what each was prepared to ask; and those that asked otherwise. */
  readonly asks = new Map<string, string>();
  readonly otherwise = new Set<string>();
  /** Votes that were put to the council. */
  readonly before = new Set<string>();
  /** The agenda in its order, what was put to another session, and the item of each vote that was not put yet. */
  items: Array<Open<'itemAdded'>> = [];
  readonly away = new Set<string>();
  readonly on = new Map<string, string>();

  order(ids: readonly string[]): void {
    this.items = ids.flatMap((id) => this.items.find((one) => one.item === id) ?? []);
  }

  /** Put to another session, itself or with what it is part of. */
  isAway(item: string | undefined): boolean {
    if (item === undefined || this.away.size === 0) return false;
    const above = wholesAt(this.items, this.items.findIndex((one) => one.item === item));
    return this.away.has(item) || above.some((at) => this.away.has(this.items[at]!.item));
  }

  about({ vote, item }: Open<'voteAmended'>): void {
    if (item !== undefined && !this.before.has(vote)) this.on.set(vote, item);
  }

  firstOf(vote: string): string {
    let first = vote;
    for (let left = this.repeats.size; left > 0; left--) first = this.repeats.get(first) ?? first;
    return first;
  }

  /** Prepared in the same act, so that nothing which was adopted before becomes a change of the agenda. */
  isAsked({ vote, title, reason }: Open<'adjustmentProposed'>, before: { readonly type: string; readonly open: Json } | undefined): boolean {
    const prepared = before?.type === 'votePrepared' ? shapes.votePrepared.safeParse(before.open).data : undefined;
    const text = prepared?.vote === vote && prepared.repeats === undefined ? (prepared.text ?? '') : undefined;
    if (text === undefined || this.before.has(vote) || !text.includes(title) || !text.includes(reason)) return false;
    this.asks.set(vote, text);
    return true;
  }

  /** A vote is put: the very question that was prepared for the proposal. */
  put({ vote, content }: Open<'voteOpened'>): void {
    const text = this.asks.get(this.firstOf(vote));
    this.before.add(vote);
    if (text !== undefined && content.text !== text) this.otherwise.add(vote);
  }

  /** Why it was not to be carried out, or undefined. */
  wrong(type: 'itemTakenOn' | 'itemPostponed', { adjustment, item }: Open<'itemTakenOn'>): string | undefined {
    const one = this.proposals.get(adjustment);
    if (!one || one.kind !== (type === 'itemTakenOn' ? 'insert' : 'postpone')) return `${adjustment} was never proposed`;
    if (this.done.has(adjustment)) return `${adjustment} was carried out before`;
    if (type === 'itemPostponed' && one.item !== item) return `${adjustment} is about ${one.item ?? 'nothing'}, not about ${item}`;
    return this.outcomes.get(one.vote) === 'adopted' ? undefined : `the vote ${one.vote} did not adopt it`;
  }
}

/** An urgent item's entry right before, under the title that was adopted. */
function added(subject: Subject, seq: number, item: string, title: string): boolean {
  return [1, 2, 3].some((back) => {
    const before = subject.log.entries[seq - back];
    const open = before?.open as { item?: unknown; title?: unknown } | undefined;
    return before?.type === 'itemAdded.2' && open?.item === item && open.title === title;
  });
}

export const adjustments: Check = {
  name: 'changes of the agenda',
  run(subject) {
    const told = new Told();
    for (const [seq, entry] of subject.log.entries.entries()) {
      const type = entry?.type.replace(/\.\d+$/, '');
      if (!entry || !type || !Object.hasOwn(shapes, type)) continue;
      const parsed = shapes[type as Type].safeParse(entry.open);
      // What is not as it should be is found where it is read for itself.
      if (!parsed.success) continue;
      const open = parsed.data as unknown;
      const find = (detail: string) => subject.find('adjustment/not-adopted', `${FILES.entries}:${seq}`, detail);
      const dealtWith = (item: string | undefined) =>
        told.isAway(item) && subject.find('adjustment/dealt-with', `${FILES.entries}:${seq}`, `${type}: ${item}`);
      switch (type as Type) {
        case 'itemAdded':
          told.items.push(open as Open<'itemAdded'>);
          break;
        case 'itemsOrdered':
          told.order((open as Open<'itemsOrdered'>).items);
          break;
        case 'itemRemoved':
          told.items = told.items.filter((one) => one.item !== (open as Open<'itemRemoved'>).item);
          break;
        case 'itemOpened':
          dealtWith((open as Open<'itemOpened'>).item);
          break;
        case 'voteAmended':
          told.about(open as Open<'voteAmended'>);
          break;
        case 'votePrepared': {
          const { vote, repeats } = open as Open<'votePrepared'>;
          told.about(open as Open<'votePrepared'>);
          if (repeats !== undefined) told.repeats.set(vote, repeats);
          break;
        }
        case 'voteVoided':
        case 'paperVoteVoided':
          told.outcomes.delete(told.firstOf((open as Open<'voteVoided'>).vote));
          break;
        case 'adjustmentProposed':
          if (told.isAsked(open as Open<'adjustmentProposed'>, subject.log.entries[seq - 1]))
            told.proposals.set((open as Open<'adjustmentProposed'>).adjustment, open as Open<'adjustmentProposed'>);
          else find('its vote was not prepared for it');
          break;
        case 'voteOpened':
        case 'handsEntered':
        case 'paperVoteOpened':
          dealtWith(told.on.get((open as Open<'voteOpened'>).vote));
          told.put(open as Open<'voteOpened'>);
          break;
        case 'itemTakenOn':
        case 'itemPostponed': {
          const one = open as Open<'itemTakenOn'>;
          const wrong = told.wrong(type as 'itemTakenOn', one);
          const title = told.proposals.get(one.adjustment)?.title ?? '';
          if (wrong !== undefined) find(wrong);
          else if (type === 'itemTakenOn' && !added(subject, seq, one.item, title)) find(`${one.item} is not “${title}”`);
          told.done.add(one.adjustment);
          if (type === 'itemPostponed') told.away.add(one.item);
          break;
        }
        default: {
          const { vote, outcome } = open as Open<'voteClosed'>;
          told.outcomes.set(told.firstOf(vote), told.otherwise.has(vote) ? 'none' : outcome);
        }
      }
    }
  },
};
