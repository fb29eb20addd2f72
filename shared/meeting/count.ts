/** Counting a closed box: who is eligible, what each chose, on which base (RECORD section 5). */
import { isRecused } from './access.ts';
import { delegatesAt, ineligibility, wasDelegateAt, wasPresentAt } from './there-at.ts';
import type { z } from 'zod';
import type { Cast } from './box.ts';
import { within, type Evidence } from './evidence.ts';
import type { Meeting } from './feature.ts';
import { isAnswer, isBlank } from './forms.ts';
import { meets } from './rules.ts';
import type { Vote } from './votes.ts';

/** Counts a closed box. One who sends nothing is silent: in no option's count, still in the total. */
export function count(meeting: Meeting, vote: Vote, box: Evidence['sublog']) {
  const opened = vote.opened!.seq;
  const closing = vote.closing!.seq;
  const counts: Record<string, number> = Object.fromEntries(vote.content!.options.map((one) => [one.id, 0]));
  const roll: Record<string, string | string[]> = {};
  const voided: Array<{ voter: string; reason: string }> = [];
  const heard = new Set<string>();
  for (const { member: voter, hidden, certificate, inForce } of box.standing) {
    const { choice } = (hidden as unknown as z.infer<typeof Cast>).ballot;
    heard.add(voter);
    const reason =
      ineligibility(meeting, voter, certificate, opened, closing) ??
      (isRecused(meeting, vote.item, voter, closing) ? 'conflict' : undefined) ??
      (within(inForce, vote.closing!.at) ? undefined : 'keyNotInForce');
    if (reason) {
      voided.push({ voter, reason });
      continue;
    }
    const chosen = typeof choice === 'string' ? [choice] : choice;
    roll[voter] = typeof choice === 'string' ? choice : [...choice];
    for (const one of chosen) counts[one] = (counts[one] ?? 0) + 1;
  }
  const cast = Object.keys(roll).length;
  // Who voted and then left the room stays in the base that the vote is measured against: no count exceeds its base.
  const eligible = delegatesAt(meeting, opened).filter((one) => wasDelegateAt(meeting, one, closing));
  const there = eligible.filter((one) => Object.hasOwn(roll, one) || wasPresentAt(meeting, one, closing));
  const present = there.length;
  const filled = Object.values(roll).filter((one) => !isBlank(one)).length;
  const base = { total: vote.total!, present, cast, valid: filled }[vote.rule.base];
  const silent = delegatesAt(meeting, opened).filter((one) => !heard.has(one)).length;
  const outcome = meets(counts['for'] ?? 0, base, vote.rule) ? ('adopted' as const) : ('rejected' as const);
  return { vote: vote.vote, box: { size: box.size, root: box.root }, counts, base, silent, void: voided, outcome, roll };
}

/** A paper as it stands on the board. */
export interface OnBoard {
  /** Hash of its token: papers are in the order of these. */
  readonly token: string;
  readonly choice: string | readonly string[];
  readonly tracker: string;
}

/**
 * Counts the board of a secret ballot: nobody is in a roll. A paper that answers something else than was asked is invalid, and in no
 * option's count. Silent are those of whom no paper stands on the board, whether they took one or not.
 */
export function countBoard(
  meeting: Meeting,
  vote: Vote,
  board: { readonly lines: readonly OnBoard[]; readonly root: string },
  takers: readonly string[],
) {
  const content = vote.content!;
  const counts: Record<string, number> = Object.fromEntries(content.options.map((one) => [one.id, 0]));
  const valid = board.lines.filter(({ choice }) => isAnswer(content, choice));
  for (const { choice } of valid) for (const one of typeof choice === 'string' ? [choice] : choice) counts[one] = (counts[one] ?? 0) + 1;
  const [opened, closing] = [vote.opened!.seq, vote.closing!.seq];
  const took = new Set(takers);
  const there = delegatesAt(meeting, opened).filter(
    (one) => wasDelegateAt(meeting, one, closing) && (took.has(one) || wasPresentAt(meeting, one, closing)),
  );
  const cast = board.lines.length;
  const filled = valid.filter(({ choice }) => !isBlank(choice)).length;
  // Who took a paper and is no delegate any more has dropped it all the same: nobody can take it out.
  const base = { total: vote.total!, present: Math.max(there.length, cast), cast, valid: filled }[vote.rule.base];
  const outcome = meets(counts['for'] ?? 0, base, vote.rule) ? ('adopted' as const) : ('rejected' as const);
  const box = { size: cast, root: board.root };
  return { vote: vote.vote, box, counts, base, silent: vote.total! - cast, void: [], outcome, roll: {} };
}
