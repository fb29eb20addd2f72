/** Presenting (trình chiếu): one person turns the pages of a paper for all who follow; who may is in the record, the pages are not. */
import { z } from 'zod';
import { Id } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import { byChairOrSecretary, inStage, isListed, LIVE } from './access.ts';
import { mayReadPaper } from './may-read.ts';
import { command, feature, maker, openEvent } from './feature.ts';
import { shown } from './beside-log.ts';

export interface PresentingState {
  /** Who presents; undefined while nobody does. */
  readonly by?: string;
}

declare module './feature.ts' {
  interface Meeting {
    readonly presenting: PresentingState;
  }
}

const Share = z.number().min(0).max(1);

/** What the presenter's tablet shows. */
export const Presented = z.object({
  paper: Id,
  /** From 0. */
  page: z.number().int().min(0).max(100_000),
  /** Where the presenter points, in shares of the page's width and height. */
  point: z.object({ x: Share, y: Share }).optional(),
  /** The presenter was asked, and shows to all in the room what is not for all. */
  openly: z.literal(true).optional(),
});
export type Presented = z.infer<typeof Presented>;

const events = {
  presentingGiven: openEvent(z.object({ member: Id })),
  presentingEnded: openEvent(z.object({})),
};
const event = maker(events);

export const presenting = feature<PresentingState, typeof events>('presenting', {
  initial: {},
  events,
  commands: {
    /** To oneself or to somebody else who is listed; whoever presented before does no more. */
    givePresenting: command({
      input: z.object({ member: Id }),
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, ...LIVE),
      decide: ({ input: { member }, meeting }) => {
        if (!isListed({ kind: 'person', id: member }, meeting)) return refuse('presenting/not-listed');
        if (meeting.presenting.by === member) return refuse('presenting/already');
        return [event('presentingGiven', { member })];
      },
    }),
    endPresenting: command({
      input: z.object({}),
      may: (actor, meeting) =>
        actor.kind === 'person' && meeting.presenting.by === actor.id
          ? inStage(meeting, ...LIVE)
          : byChairOrSecretary(actor, meeting, ...LIVE),
      decide: ({ meeting }) => (meeting.presenting.by === undefined ? refuse('presenting/nobody') : [event('presentingEnded', {})]),
    }),
  },
  evolve: {
    presentingGiven: (_state, { open }) => ({ by: open.member }),
    presentingEnded: () => ({}),
  },
  shows: {
    presented: shown<Presented>({
      shape: Presented,
      may: (actor, meeting, { paper, page, openly }) => {
        const found = meeting.papers.papers[paper];
        if (actor.kind !== 'person' || meeting.presenting.by !== actor.id || !isListed(actor, meeting)) return refuse('presenting/not-you');
        if (!found || !mayReadPaper(actor.id, found, meeting) || page >= found.pages) return refuse('papers/unknown-paper');
        if (!openly && !mayReadPaper(undefined, found, meeting)) return refuse('presenting/not-for-all');
        return inStage(meeting, ...LIVE);
      },
      papers: ({ paper }, meeting) => [meeting.papers.papers[paper]?.sha256 ?? ''],
    }),
  },
});
