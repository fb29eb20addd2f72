/**
 * What decides a vote beside the ballots of its box: spoken choices that the clerk entered and a second person countersigned, and votes
 * of proxies, which are tallied apart; and, of a committee, the opinion that its chair has voted where as many are for as against. The
 * record holds both, what the box says and what it comes to.
 */
import { isRecused } from './access.ts';
import { wasDelegateAt, wasPresentAt, wasThereBetween } from './there-at.ts';
import type { count } from './count.ts';
import type { Meeting } from './feature.ts';
import { isBlank } from './forms.ts';
import { groundOf } from './question.ts';
import { represented } from './represented.ts';
import { explain, isTied, type Tally } from './rules.ts';
import type { Decision } from './vote-events.ts';
import type { Vote } from './votes.ts';

/** The decision on all choices; undefined where the box says it all. One who has signed a ballot, counted or void, is not heard twice. */
export function decided(meeting: Meeting, vote: Vote, counted: ReturnType<typeof count>): Decision | undefined {
  const [opened, closing] = [vote.opened!.seq, vote.closing!.seq];
  const inBox = new Set([...Object.keys(counted.roll), ...counted.void.map((one) => one.voter)]);
  const entries = meeting.spoken.entries.filter((one) => one.vote === vote.vote);
  const heard = entries.flatMap(({ entry, member, by, choice, countersigned }) => {
    const { certificate, signedAt, signature } = countersigned ?? {};
    if (choice === undefined || !countersigned || !certificate || !signedAt || !signature) return [];
    const eligible = wasDelegateAt(meeting, member, opened) && wasDelegateAt(meeting, member, closing);
    if (isRecused(meeting, vote.item, member, closing)) return [];
    if (!eligible || inBox.has(member) || !wasThereBetween(meeting, member, opened, closing)) return [];
    return [{ entry, member, choice, enteredBy: by, countersignedBy: countersigned.by, certificate, signedAt, signature }];
  });
  const proxies = represented(meeting, vote, new Set([...inBox, ...heard.map((one) => one.member)]));
  const beside = [...heard, ...proxies];
  const counts = { ...counted.counts };
  for (const one of beside.flatMap(({ choice }) => choice)) counts[one] = (counts[one] ?? 0) + 1;
  const gone = beside.filter(({ member }) => !wasPresentAt(meeting, member, closing)).length;
  const filled = beside.filter(({ choice }) => !isBlank(choice)).length;
  const more = { total: 0, present: gone, cast: beside.length, valid: filled }[vote.rule.base];
  const tally = { counts, base: counted.base + more, silent: counted.silent - beside.length };
  const roll = { ...counted.roll, ...Object.fromEntries(beside.map((one) => [one.member, one.choice])) };
  const tie = tieOf(meeting, vote, closing, counts, roll);
  if (beside.length === 0 && !tie) return undefined;
  const whole = { ...tally, ...(tie && { tie }) };
  const told = { vote: vote.vote, spoken: heard, ...(proxies.length > 0 && { proxies }), ...whole };
  return { ...told, outcome: explain(whole, vote.rule).outcome };
}

/** The ballots of the box, with what was heard and what proxies sent. */
export function withBeside({ base, roll }: Pick<ReturnType<typeof count>, 'base' | 'roll'>, decision: Decision | undefined) {
  const beside = [...(decision?.spoken ?? []), ...(decision?.proxies ?? [])].map((one) => [one.member, one.choice] as const);
  return { base: decision?.base ?? base, roll: { ...roll, ...Object.fromEntries(beside) } };
}

/**
 * What the chair chose, where the vote is tied and stands on what lets the chair decide then: whoever chaired when it was closed, for a
 * chair that is handed over afterwards must not choose the result.
 */
function tieOf(
  meeting: Meeting,
  vote: Vote,
  closing: number,
  counts: Tally['counts'],
  roll: Readonly<Record<string, string | readonly string[]>>,
): Tally['tie'] {
  const chair = meeting.session.chairs.findLast((one) => one.seq < closing)?.member;
  if (groundOf(meeting, vote)?.tie !== 'chair' || !isTied(counts) || chair === undefined) return undefined;
  const choice = roll[chair];
  return { chair, ...(typeof choice === 'string' && { choice }) };
}
