/**
 * Changes of the agenda that the council decides (F-9): an urgent item was taken on, or an item put to another session, as it was proposed,
 * once, after a vote that was prepared for it was adopted. What votes came to is checked by those before.
 */
import { z } from 'zod';
import { Id } from '../../base/ids.ts';
import { FILES } from '../layout.ts';
import type { Check, Subject } from './subject.ts';

const shapes = {
  votePrepared: z.looseObject({ vote: Id, repeats: Id.optional() }),
  voteClosed: z.looseObject({ vote: Id, outcome: z.string() }),
  voteDecided: z.looseObject({ vote: Id, outcome: z.string() }),
  weighedDecided: z.looseObject({ vote: Id, outcome: z.string() }),
  handsDecided: z.looseObject({ vote: Id, outcome: z.string() }),
  paperVoteClosed: z.looseObject({ vote: Id, outcome: z.string() }),
  voteVoided: z.looseObject({ vote: Id }),
  paperVoteVoided: z.looseObject({ vote: Id }),
  adjustmentProposed: z.looseObject({ adjustment: Id, kind: z.string(), title: z.string(), item: Id.optional(), vote: Id }),
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

  firstOf(vote: string): string {
    let first = vote;
    for (let left = this.repeats.size; left > 0; left--) first = this.repeats.get(first) ?? first;
    return first;
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
          told.proposals.set((open as Open<'adjustmentProposed'>).adjustment, open as Open<'adjustmentProposed'>);
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
          told.outcomes.set(told.firstOf(vote), outcome);
        }
      }
    }
  },
};
