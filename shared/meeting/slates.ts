/**
 * Lists of votes (biểu quyết theo danh sách): several resolutions that the chair puts at once. Each stays a vote of its own, with its
 * question, its box, its ballots and its result; they are opened, closed and announced together.
 */
import { z } from 'zod';
import { Id } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import { byChair, isPaused } from './access.ts';
import { command, feature, maker, openEvent, type Meeting } from './feature.ts';
import { announcing, ChairsWord, closing, opening, Seconds, timed } from './question.ts';
import type { Vote } from './votes.ts';

/** A delegate reads and answers them on one sheet. */
const MOST_AT_ONCE = 30;

export interface Slate {
  readonly slate: string;
  /** In the order in which they were put. */
  readonly votes: readonly string[];
  /** The item that was being dealt with. */
  readonly item?: string;
}

export interface SlatesState {
  /** In the order in which they were put. */
  readonly all: readonly Slate[];
}

declare module './feature.ts' {
  interface Meeting {
    readonly slates: SlatesState;
  }
}

const Slate1 = z.object({ slate: Id });
const Votes = z.array(Id).min(2).max(MOST_AT_ONCE);
const events = { slatePut: openEvent(Slate1.extend({ votes: Votes, item: Id.optional() })) };
const event = maker(events);

/** The list that a vote was put in. */
export const slateOf = ({ slates }: Meeting, vote: string): Slate | undefined => slates.all.find((one) => one.votes.includes(vote));

/** The votes of a list in one of those states. */
function of(meeting: Meeting, id: string, ...states: ReadonlyArray<Vote['state']>) {
  const slate = meeting.slates.all.find((one) => one.slate === id);
  return slate?.votes.filter((one) => states.includes(meeting.votes.votes[one]!.state)) ?? [];
}

export const slates = feature<SlatesState, typeof events>('slates', {
  initial: { all: [] },
  events,
  commands: {
    openSlate: command({
      input: z
        .object({ votes: Votes.refine((votes) => new Set(votes).size === votes.length), closesIn: Seconds.optional() })
        .extend(ChairsWord.shape),
      byTheClock: true,
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input, meeting, context }) => {
        // Its sheet asks for and against alone.
        if (input.votes.some((one) => meeting.votes.votes[one]?.ballot?.form)) return refuse('votes/form-by-itself');
        const opened = opening(meeting, input.votes, input);
        if ('refused' in opened) return opened;
        const { current } = meeting.agenda;
        const put = event('slatePut', { slate: context.newId(), votes: input.votes, ...(current !== undefined && { item: current }) });
        return [put, ...opened, ...(input.closesIn === undefined ? [] : [timed(input.votes, context.now(), input.closesIn)])];
      },
    }),
    closeSlate: command({
      input: Slate1,
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input, meeting }) => {
        const open = of(meeting, input.slate, 'open');
        if (open.length === 0) return refuse('votes/not-open');
        return open.some((one) => isPaused(meeting, one)) ? refuse('votes/paused') : open.map(closing);
      },
    }),
    /** All that are sealed by now; one that was set aside before stays so. */
    announceSlate: command({
      input: Slate1,
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input, meeting }) => {
        if (of(meeting, input.slate, 'open', 'closing').length > 0) return refuse('votes/not-closed');
        const sealed = of(meeting, input.slate, 'sealed');
        return sealed.length === 0 ? refuse('votes/not-closed') : sealed.map(announcing);
      },
    }),
  },
  evolve: { slatePut: (state, { open }) => ({ all: [...state.all, open] }) },
});
