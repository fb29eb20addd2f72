/** What is happening now, for every screen alike: one answer, from the record alone. */
import type { Item } from '../../../shared/meeting/agenda.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';

export type Moment =
  | { readonly kind: 'draft' | 'waiting' | 'adjourned' | 'closed' | 'noItem' }
  /** Open or closing: ballots are taken. */
  | { readonly kind: 'voting'; readonly vote: Vote }
  /** Closed, and not announced or just being so. */
  | { readonly kind: 'sealed'; readonly vote: Vote }
  /** The last settled vote of the present item, until the chair goes on. */
  | { readonly kind: 'result'; readonly vote: Vote }
  | { readonly kind: 'item'; readonly item: Item; readonly number: number };

const settledAt = (vote: Vote): string => vote.result?.at ?? vote.voided?.at ?? '';

export function momentOf(meeting: Meeting): Moment {
  const { stage } = meeting.session;
  if (stage === 'none' || stage === 'draft') return { kind: 'draft' };
  if (stage === 'published') return { kind: 'waiting' };
  if (stage === 'closed') return { kind: 'closed' };
  const running = meeting.votes.votes[meeting.votes.running ?? ''];
  if (running) return { kind: running.state === 'open' || running.state === 'closing' ? 'voting' : 'sealed', vote: running };
  if (stage === 'adjourned') return { kind: 'adjourned' };
  const at = meeting.agenda.items.findIndex((one) => one.item === meeting.agenda.current);
  const item = meeting.agenda.items[at];
  if (!item) return { kind: 'noItem' };
  const settled = votesOf(meeting, item.item).filter((one) => settledAt(one) !== '');
  const last = settled.sort((a, b) => (settledAt(a) < settledAt(b) ? -1 : 1)).at(-1);
  return last ? { kind: 'result', vote: last } : { kind: 'item', item, number: at + 1 };
}

/** Votes of an item, in the order they were prepared. */
export const votesOf = (meeting: Meeting, item: string): Vote[] => meeting.votes.order.map((id) => meeting.votes.votes[id]!).filter((one) => one.item === item);
