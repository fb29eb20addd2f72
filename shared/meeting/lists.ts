/**
 * Lists of votes (biểu quyết theo danh sách): several resolutions that the chair puts at once. Each stays a vote of its own, with its
 * question, its box, its ballots and its result; they are opened, closed and announced together.
 */
import { z } from 'zod';
import { Id } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import { byChair } from './access.ts';
import { command, feature, maker, openEvent, type Meeting } from './feature.ts';
import { announcing, ChairsWord, closing, opening, type Vote } from './votes.ts';

/** A delegate reads and answers them on one sheet. */
const MOST_IN_A_LIST = 30;

export interface VoteList {
  readonly list: string;
  /** In the order in which they were put. */
  readonly votes: readonly string[];
  /** The item that was being dealt with. */
  readonly item?: string;
}

export interface ListsState {
  /** In the order in which they were put. */
  readonly all: readonly VoteList[];
}

declare module './feature.ts' {
  interface Meeting {
    readonly lists: ListsState;
  }
}

const List1 = z.object({ list: Id });
const Votes = z.array(Id).min(2).max(MOST_IN_A_LIST);
const events = { listPut: openEvent(List1.extend({ votes: Votes, item: Id.optional() })) };
const event = maker(events);

/** The list that a vote was put in. */
export const listOf = ({ lists }: Meeting, vote: string): VoteList | undefined => lists.all.find((one) => one.votes.includes(vote));

/** The votes of a list in one of those states. */
function of(meeting: Meeting, id: string, ...states: ReadonlyArray<Vote['state']>) {
  const list = meeting.lists.all.find((one) => one.list === id);
  return list?.votes.filter((one) => states.includes(meeting.votes.votes[one]!.state)) ?? [];
}

export const lists = feature<ListsState, typeof events>('lists', {
  initial: { all: [] },
  events,
  commands: {
    openList: command({
      input: z.object({ votes: Votes.refine((votes) => new Set(votes).size === votes.length) }).extend(ChairsWord.shape),
      byTheClock: true,
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input, meeting, context }) => {
        const opened = opening(meeting, input.votes, input);
        if ('refused' in opened) return opened;
        const { current } = meeting.agenda;
        return [event('listPut', { list: context.newId(), votes: input.votes, ...(current !== undefined && { item: current }) }), ...opened];
      },
    }),
    closeList: command({
      input: List1,
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input, meeting }) => {
        const open = of(meeting, input.list, 'open');
        return open.length === 0 ? refuse('votes/not-open') : open.map(closing);
      },
    }),
    /** All that are sealed by now; one that was set aside before stays so. */
    announceList: command({
      input: List1,
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input, meeting }) => {
        if (of(meeting, input.list, 'open', 'closing').length > 0) return refuse('votes/not-closed');
        const sealed = of(meeting, input.list, 'sealed');
        return sealed.length === 0 ? refuse('votes/not-closed') : sealed.map(announcing);
      },
    }),
  },
  evolve: { listPut: (state, { open }) => ({ all: [...state.all, open] }) },
});
