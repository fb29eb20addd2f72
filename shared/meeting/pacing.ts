/**
 * The course of votes that are open (diễn biến biểu quyết): the chair pauses and resumes them, and sets when they close by themselves.
 * A list goes as one. A secret ballot goes alike: while it is paused no paper is given out, and its urn takes nothing.
 */
import { z } from 'zod';
import { Id, Timestamp } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import { milliseconds, timestamp } from '../base/time.ts';
import { byChair, bySystem, countdownOf, isPaused, isSecret } from './access.ts';
import { command, feature, maker, openEvent, type Actor, type Meeting } from './feature.ts';
import { ending, Seconds, timed } from './question.ts';
import type { Moment } from './roll.ts';

export interface Pause {
  readonly votes: readonly string[];
  readonly from: Moment;
  /** Absent while it lasts; for ever where a vote was set aside in it. */
  readonly to?: Moment;
}

/** When votes close by themselves. */
export interface Countdown {
  readonly votes: readonly string[];
  /** Seq of the entry that set it last. */
  readonly set: number;
  readonly until: string;
  /** While they are paused it stands still: milliseconds that were left. */
  readonly left?: number;
}

export interface PacingState {
  readonly halts: readonly Pause[];
  /** The last there was. */
  readonly countdown?: Countdown;
}

declare module './feature.ts' {
  interface Meeting {
    readonly pacing: PacingState;
  }
}

const Votes = z.object({ votes: z.array(Id).min(1) });
const events = {
  votePaused: openEvent(Votes),
  voteResumed: openEvent(Votes),
  voteTimed: openEvent(Votes.extend({ until: Timestamp })),
  voteUntimed: openEvent(Votes),
};
const event = maker(events);

/** Those that take ballots now. */
function open({ votes: { running, votes } }: Meeting): string[] {
  return (running ?? []).filter((one) => votes[one]!.state === 'open');
}

/** What is put is one secret ballot, or public votes. */
const isOfSecret = ({ votes: { votes } }: Meeting, of: readonly string[]): boolean => of.some((one) => votes[one] && isSecret(votes[one]));
const paused = (meeting: Meeting, votes: readonly string[]) => refuse(isOfSecret(meeting, votes) ? 'secret/paused' : 'votes/paused');

const byChairNow = (actor: Actor, meeting: Meeting) => byChair(actor, meeting, 'underWay');
const concerns = (one: { readonly votes: readonly string[] } | undefined, votes: readonly string[]): boolean =>
  one?.votes.some((vote) => votes.includes(vote)) ?? false;

export const pacing = feature<PacingState, typeof events>('pacing', {
  initial: { halts: [] },
  events,
  commands: {
    /** No ballot is taken until it is resumed; those in the box stay there. */
    pauseVote: command({
      input: z.object({}),
      may: byChairNow,
      decide: ({ meeting }) => {
        const votes = open(meeting);
        if (votes.length === 0) return refuse('votes/not-open');
        return votes.some((one) => isPaused(meeting, one)) ? paused(meeting, votes) : [event('votePaused', { votes })];
      },
    }),
    resumeVote: command({
      input: z.object({}),
      may: byChairNow,
      decide: ({ meeting }) => {
        const votes = open(meeting).filter((one) => isPaused(meeting, one));
        return votes.length === 0 ? refuse('votes/not-paused') : [event('voteResumed', { votes })];
      },
    }),
    /** Closes by itself so many seconds from now; with `more`, so many after the time that was set before. */
    timeVote: command({
      input: z.object({ seconds: Seconds, more: z.boolean().default(false) }),
      may: byChairNow,
      decide: ({ input: { seconds, more }, meeting, context }) => {
        const votes = open(meeting);
        if (votes.length === 0) return refuse('votes/not-open');
        if (votes.some((one) => isPaused(meeting, one))) return paused(meeting, votes);
        const before = more ? countdownOf(meeting, votes[0]!) : undefined;
        return [timed(votes, before?.until ?? context.now(), seconds)];
      },
    }),
    untimeVote: command({
      input: z.object({}),
      may: byChairNow,
      decide: ({ meeting }) => {
        const votes = open(meeting).filter((one) => countdownOf(meeting, one));
        return votes.length === 0 ? refuse('votes/not-timed') : [event('voteUntimed', { votes })];
      },
    }),
    /** What the time that was set comes to, unless another was set since, or none. */
    closeInTime: command({
      input: z.object({ set: z.number().int() }),
      may: bySystem,
      decide: ({ input, meeting }) => {
        const votes = open(meeting).filter((one) => countdownOf(meeting, one)?.set === input.set && !isPaused(meeting, one));
        return votes.length === 0 ? refuse('votes/not-timed') : votes.flatMap((one) => ending(meeting.votes.votes[one]!));
      },
    }),
  },
  evolve: {
    votePaused: ({ halts, countdown }, { open: { votes }, seq, at }) => {
      const left = countdown && concerns(countdown, votes) && Math.max(0, milliseconds(countdown.until) - milliseconds(at));
      const still = typeof left === 'number' ? { ...countdown!, left } : countdown;
      return { halts: [...halts, { votes, from: { seq, at } }], ...(still && { countdown: still }) };
    },
    voteResumed: ({ halts, countdown }, { open: { votes }, seq, at }) => {
      const { left, ...rest } = countdown ?? {};
      const goesOn = left !== undefined && concerns(countdown, votes);
      const now = goesOn ? { ...(rest as Countdown), set: seq, until: timestamp(milliseconds(at) + left) } : countdown;
      const to = { seq, at };
      return { halts: halts.map((one) => (!one.to && concerns(one, votes) ? { ...one, to } : one)), ...(now && { countdown: now }) };
    },
    voteTimed: ({ halts }, { open: { votes, until }, seq }) => ({ halts, countdown: { votes, until, set: seq } }),
    voteUntimed: ({ halts }) => ({ halts }),
  },
  after: {
    voteTimed: ({ open: { until }, seq, at }) => closesAt(until, at, seq),
    voteResumed: ({ seq, at }, { pacing: { countdown } }) => (countdown?.set === seq ? closesAt(countdown.until, at, seq) : undefined),
  },
  minutes: ({ halts }, meeting) =>
    halts.flatMap(({ votes: of, from, to }) => {
      const params = { text: of.map((one) => meeting.votes.votes[one]?.text ?? '').join('; ') };
      const secret = isOfSecret(meeting, of);
      const began = { at: from.at, code: secret ? 'pacing/secret-paused' : 'pacing/paused', params };
      const ended = to && { at: to.at, code: secret ? 'pacing/secret-resumed' : 'pacing/resumed', params };
      return ended ? [began, ended] : [began];
    }),
});

const closesAt = (until: string, at: string, set: number) => ({
  delay: Math.max(0, milliseconds(until) - milliseconds(at)),
  command: 'closeInTime',
  input: { set },
});
