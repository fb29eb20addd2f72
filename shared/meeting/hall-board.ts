/** What the wall of the hall shows (màn hình hội trường): by itself what is going on, or what the chair or a secretary has chosen. */
import { z } from 'zod';
import { refuse } from '../base/refusal.ts';
import { byChairOrSecretary, LIVE } from './access.ts';
import { command, feature, maker, openEvent } from './feature.ts';

/** What can be chosen; `automatic`: what is going on. */
export const BOARDS = ['automatic', 'welcome', 'agenda', 'speaker', 'paper', 'vote', 'result', 'break'] as const;
export type Board = (typeof BOARDS)[number];

export interface HallBoardState {
  readonly board: Board;
}

declare module './feature.ts' {
  interface Meeting {
    readonly hallBoard: HallBoardState;
  }
}

const Chosen = z.object({ board: z.enum(BOARDS) });
const events = { boardChosen: openEvent(Chosen) };
const event = maker(events);

export const hallBoard = feature<HallBoardState, typeof events>('hallBoard', {
  initial: { board: 'automatic' },
  events,
  commands: {
    chooseBoard: command({
      input: Chosen,
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, ...LIVE),
      decide: ({ input, meeting }) =>
        meeting.hallBoard.board === input.board ? refuse('hallboard/shown-already') : [event('boardChosen', input)],
    }),
  },
  evolve: { boardChosen: (_state, { open }) => ({ board: open.board }) },
});
