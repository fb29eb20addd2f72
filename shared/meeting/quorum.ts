/** The quorum: how many are there of how many, now and while a vote ran. */
import type { Meeting } from './feature.ts';
import { needed } from './rules.ts';
import type { Vote } from './votes.ts';
import { delegatesAt, wasPresentAt } from './there-at.ts';
import { total, presentDelegates } from './access.ts';

export interface Quorum {
  readonly present: number;
  readonly total: number;
  readonly needed: number;
  readonly met: boolean;
}

export function quorum(meeting: Meeting): Quorum {
  return quorumOf(meeting, total(meeting), presentDelegates(meeting).length);
}

function quorumOf(meeting: Meeting, all: number, present: number): Quorum {
  const least = needed(all, { base: 'total', fraction: meeting.session.quorum, strict: false });
  return { present, total: all, needed: least, met: all > 0 && present >= least };
}

/** A moment at which leaving the room brought the number present below the quorum. */
export interface QuorumLoss {
  readonly at: string;
  readonly present: number;
  readonly needed: number;
}

/** Each time the quorum was lost between a vote's opening and its closing (V-28); none of a vote that was opened without one. */
export function quorumLosses(meeting: Meeting, { opened, closing }: Pick<Vote, 'opened' | 'closing'>): QuorumLoss[] {
  if (!opened) return [];
  const until = closing?.seq ?? Infinity;
  const stays = meeting.roll.presence.values().flat();
  const moves = stays.flatMap(({ from, to }) => (to ? [from, to] : [from])).filter(({ seq }) => seq > opened.seq && seq < until);
  let met = quorumAt(meeting, opened.seq).met;
  return moves.sort((a, b) => a.seq - b.seq).flatMap(({ seq, at }) => {
    const before = met;
    const now = quorumAt(meeting, seq);
    met = now.met;
    return before && !met ? [{ at, present: now.present, needed: now.needed }] : [];
  });
}

function quorumAt(meeting: Meeting, seq: number): Quorum {
  const all = delegatesAt(meeting, seq);
  return quorumOf(meeting, all.length, all.filter((one) => wasPresentAt(meeting, one, seq)).length);
}
