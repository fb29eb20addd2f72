/**
 * What decides a vote beside the ballots of its box: spoken choices that the clerk entered and a second person countersigned. They are
 * tallied apart from what the box says, and the record holds both.
 */
import { wasDelegateAt, wasPresentAt, wasThereBetween } from './access.ts';
import type { count } from './count.ts';
import type { Meeting } from './feature.ts';
import { explain } from './rules.ts';
import { spokenIn } from './spoken.ts';
import type { Decision, Vote } from './votes.ts';

/** The decision on all choices; undefined where the box says it all. One who has signed a ballot, counted or void, is not heard twice. */
export function decided(meeting: Meeting, vote: Vote, counted: ReturnType<typeof count>): Decision | undefined {
  const [opened, closing] = [vote.opened!.seq, vote.closing!.seq];
  const inBox = new Set([...Object.keys(counted.roll), ...counted.void.map((one) => one.voter)]);
  const heard = spokenIn(meeting, vote.vote).flatMap(({ entry, member, by, choice, countersigned }) => {
    const { certificate, signedAt, signature } = countersigned ?? {};
    if (choice === undefined || !countersigned || !certificate || !signedAt || !signature) return [];
    const eligible = wasDelegateAt(meeting, member, opened) && wasDelegateAt(meeting, member, closing);
    if (!eligible || inBox.has(member) || !wasThereBetween(meeting, member, opened, closing)) return [];
    return [{ entry, member, choice, enteredBy: by, countersignedBy: countersigned.by, certificate, signedAt, signature }];
  });
  if (heard.length === 0) return undefined;
  const counts = { ...counted.counts };
  for (const { choice } of heard) counts[choice] = (counts[choice] ?? 0) + 1;
  const gone = heard.filter(({ member }) => !wasPresentAt(meeting, member, closing)).length;
  const more = { total: 0, present: gone, cast: heard.length, valid: heard.length }[vote.rule.base];
  const tally = { counts, base: counted.base + more, silent: counted.silent - heard.length };
  return { vote: vote.vote, spoken: heard, ...tally, outcome: explain(tally, vote.rule).outcome };
}
