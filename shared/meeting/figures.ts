/**
 * What a log that is over comes to for each of its people, in numbers alone: kept beside it, and added up over a period. Never how
 * anybody voted or answered.
 */
import { z } from 'zod';
import { Id } from '../base/ids.ts';
import { milliseconds } from '../base/time.ts';
import { decidedByHands, isRecused, isSecret, putOnPaper } from './access.ts';
import { delegatesAt, wasDelegateAt } from './there-at.ts';
import type { Meeting } from './feature.ts';
import { spokenBy } from './floor.ts';
import type { Vote } from './votes.ts';

const count = z.number().int().min(0);

/** What is added up. */
export const Sums = z.object({
  /** Sessions held while they were a delegate; in each they were present, or absent, excused where they had said why. */
  sessions: count,
  present: count,
  excused: count,
  absent: count,
  /** Votes by name on tablets that they could take part in, and those that they did. */
  votes: count,
  voted: count,
  speeches: count,
  /** Spoken on the floor, without halts. */
  seconds: count,
  /** Put to officers, and not withdrawn. */
  questions: count,
  /** Opinion sheets that asked them, and those that they answered. */
  asked: count,
  answered: count,
});
export type Sums = Readonly<z.infer<typeof Sums>>;
const NAMES = Object.keys(Sums.shape) as ReadonlyArray<keyof Sums>;
export const NO_SUMS = Object.fromEntries(NAMES.map((name) => [name, 0])) as Sums;

export const PersonFigures = Sums.partial().extend({ member: Id, name: z.string(), group: z.string().optional() });
export type PersonFigures = Readonly<z.infer<typeof PersonFigures>>;

/** Of a log that was answered without a sitting. */
export const SheetFigures = z.object({
  title: z.string(),
  asked: z.number().int(),
  answered: z.number().int(),
  counts: z.object({ agree: z.number().int(), disagree: z.number().int(), other: z.number().int() }),
});
export type SheetFigures = Readonly<z.infer<typeof SheetFigures>>;

export interface Figures {
  /** Who chaired at its end. */
  readonly chair?: string;
  readonly sheet?: SheetFigures;
  readonly people: readonly PersonFigures[];
}

export const added = (before: Sums, more: Partial<Sums>): Sums =>
  Object.fromEntries(NAMES.map((name) => [name, before[name] + (more[name] ?? 0)])) as Sums;

/** Without what is nought, which most of it is. */
const short = (sums: Partial<Sums>): Partial<Sums> => Object.fromEntries(Object.entries(sums).filter(([, value]) => value !== 0));

/** In the room at any time between the call to order and the end; who was entered by mistake was not. */
function wasThere({ roll, session }: Meeting, member: string): boolean {
  const opened = milliseconds(session.openedAt ?? session.startsAt);
  return (roll.presence.get(member) ?? []).some(({ to, undone }) => !undone && (!to || milliseconds(to.at) >= opened));
}

/**
 * Who took part in a vote that came to an end: a ballot counted, by whatever hand; of a secret one, who took a ballot paper. Undefined
 * where nobody is known by name: a show of hands, printed papers, what was set aside.
 */
export function takingPart(meeting: Meeting, vote: Vote): ReadonlySet<string> | undefined {
  if (vote.state !== 'closed' || decidedByHands(meeting, vote.vote) || putOnPaper(meeting, vote.vote)) return undefined;
  if (isSecret(vote)) return new Set(meeting.secret.votes[vote.vote]?.papers.keys());
  const { result } = vote;
  if (!result) return undefined;
  const beside = [...(result.spoken ?? []), ...(result.proxies ?? [])];
  return new Set([...Object.keys(result.roll), ...beside.map((one) => one.member)]);
}

/** Of a session that was held: of everybody who was a delegate when it closed. */
export function figuresOfSession(meeting: Meeting): Figures {
  const { session, roll, votes, speakers, questions } = meeting;
  const spoken = spokenBy(speakers.speeches, (one) => one.member);
  const taken = votes.order.flatMap((id) => {
    const vote = votes.votes[id]!;
    const by = takingPart(meeting, vote);
    return by && vote.opened ? [{ item: vote.item, opened: vote.opened.seq, by }] : [];
  });
  const put = new Map<string, number>();
  for (const { member, withdrawn } of questions.asked) if (!withdrawn) put.set(member, (put.get(member) ?? 0) + 1);
  const people = delegatesAt(meeting, session.closedSeq ?? Infinity).map((member): PersonFigures => {
    const { name = '', group } = roll.ever.get(member)!;
    const could = taken.filter(
      ({ item, opened }) => wasDelegateAt(meeting, member, opened) && !isRecused(meeting, item, member, opened),
    );
    const there = wasThere(meeting, member);
    const excused = !there && roll.absences.has(member);
    return {
      member,
      name,
      ...(group !== undefined && { group }),
      ...short({
        sessions: 1,
        present: there ? 1 : 0,
        excused: excused ? 1 : 0,
        absent: there || excused ? 0 : 1,
        votes: could.length,
        voted: could.filter(({ by }) => by.has(member)).length,
        speeches: spoken.get(member)?.times ?? 0,
        seconds: spoken.get(member)?.seconds ?? 0,
        questions: put.get(member) ?? 0,
      }),
    };
  });
  return { ...(session.chair !== undefined && { chair: session.chair }), people };
}
