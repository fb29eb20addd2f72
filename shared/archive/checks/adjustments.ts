/**
 * Changes of the agenda that the council decides (F-9): an urgent item was taken on, or an item put to another session, as it was proposed,
 * once, after a vote that was prepared for it in the same act, and asked for it by its title and reason, was adopted. What votes came to
 * is checked by those before.
 */
import { z } from 'zod';
import type { Json } from '../../base/canonical.ts';
import { Id } from '../../base/ids.ts';
import { FILES } from '../layout.ts';
import type { Check, Subject } from './subject.ts';

const Asked = z.looseObject({ text: z.string() });
const shapes = {
  votePrepared: z.looseObject({ vote: Id, text: z.string().optional(), repeats: Id.optional() }),
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
      if (!entry || !Object.hasOwn(shapes, entry.type)) continue;
      const parsed = shapes[entry.type as Type].safeParse(entry.open);
      // What is not as it should be is found where it is read for itself.
      if (!parsed.success) continue;
      const open = parsed.data as unknown;
      const find = (detail: string) => subject.find('adjustment/not-adopted', `${FILES.entries}:${seq}`, detail);
      switch (entry.type as Type) {
        case 'votePrepared': {
          const { vote, repeats } = open as Open<'votePrepared'>;
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
          told.put(open as Open<'voteOpened'>);
          break;
        case 'itemTakenOn':
        case 'itemPostponed': {
          const one = open as Open<'itemTakenOn'>;
          const wrong = told.wrong(entry.type as 'itemTakenOn', one);
          const title = told.proposals.get(one.adjustment)?.title ?? '';
          if (wrong !== undefined) find(wrong);
          else if (entry.type === 'itemTakenOn' && !added(subject, seq, one.item, title)) find(`${one.item} is not “${title}”`);
          told.done.add(one.adjustment);
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
