/** What a session that was held comes to for the council's score card, in numbers and times: kept beside its log. */
import { z } from 'zod';
import { HexHash, Timestamp } from '../base/ids.ts';
import { milliseconds } from '../base/time.ts';
import { isEnded } from './access.ts';
import type { Meeting } from './feature.ts';
import { takingPart } from './figures.ts';
import { secondsOf } from './floor.ts';
import type { SpeechKind } from './speech.ts';

const count = z.number().int().min(0);

export const SessionScore = z.object({
  startsAt: Timestamp,
  closedAt: Timestamp,
  /** When the minutes were approved, with whatever the session came to. */
  approvedAt: Timestamp.optional(),
  /** From the call to order to the closing without breaks; in which groups discussed is none, where it ended on the same day. */
  seconds: count,
  /** Of those: debated, asked and answered by the clock, and discussed in groups. */
  discussed: count,
  /** How often that was. Nought: nobody has used the clock, and nothing is known. */
  clocked: count,
  /** Votes that came to a result, and those of them in which somebody voted by name on a tablet. */
  votes: count,
  electronic: count,
  /** Papers that stand; each since when it, or what it replaces, has stood in the record. */
  papers: z.array(z.object({ sha256: HexHash, since: Timestamp, signed: z.boolean().optional() })),
});
export type SessionScore = Readonly<z.infer<typeof SessionScore>>;

/** Points of order are about how the meeting is led. */
const DISCUSSES: readonly SpeechKind[] = ['contribution', 'debate', 'reply', 'question', 'answer'];
/** Vietnam's, all year. */
const AHEAD_MS = 7 * 3_600_000;
const dayOf = (at: string): number => Math.floor((milliseconds(at) + AHEAD_MS) / 86_400_000);
const between = (from: string, to: string): number => Math.max(0, Math.round((milliseconds(to) - milliseconds(from)) / 1000));

/** Undefined where it is not over, or was never called to order. Whether a paper is signed is not in the log. */
export function scoreOfSession(meeting: Meeting): SessionScore | undefined {
  const { session, speakers, votes, papers, minutes } = meeting;
  const { openedAt, closedAt, breaks, startsAt } = session;
  if (!isEnded(meeting) || openedAt === undefined || closedAt === undefined) return undefined;
  const rests = breaks.map(({ from, to = closedAt, groups }) => ({
    seconds: between(from, to),
    groups: groups !== undefined && dayOf(from) === dayOf(to),
  }));
  const sum = (seconds: readonly number[]): number => seconds.reduce((all, one) => all + one, 0);
  const inGroups = rests.filter(({ groups }) => groups).map((one) => one.seconds);
  const spoken = speakers.speeches.filter(({ kind, to }) => to !== undefined && DISCUSSES.includes(kind)).map(secondsOf);
  const held = votes.order.map((id) => votes.votes[id]!).filter(({ state }) => state === 'closed');
  const all = papers.order.map((id) => papers.papers[id]!);
  const sinceWhen = (id: string): string => {
    const { addedAt, replaces } = papers.papers[id]!;
    return replaces === undefined || !papers.papers[replaces] ? addedAt : sinceWhen(replaces);
  };
  return {
    startsAt,
    closedAt,
    ...(minutes.approved && { approvedAt: minutes.approved.at }),
    seconds: Math.max(0, between(openedAt, closedAt) - sum(rests.filter(({ groups }) => !groups).map((one) => one.seconds))),
    discussed: sum(spoken) + sum(inGroups),
    clocked: spoken.length + inGroups.length,
    votes: held.length,
    electronic: held.filter((vote) => (takingPart(meeting, vote)?.size ?? 0) > 0).length,
    papers: all.filter(({ state }) => state === 'current').map(({ paper, sha256 }) => ({ sha256, since: sinceWhen(paper) })),
  };
}
