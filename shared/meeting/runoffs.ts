/**
 * The new vote between those tied for the last seats of an election (bầu lại giữa những người bằng phiếu): on as many seats as are left,
 * by the same rule, taken in the same way.
 */
import { z } from 'zod';
import type { Json } from '../base/canonical.ts';
import { Id } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import { byChairOrSecretary } from './access.ts';
import { runoffPaper, standingVote, type Runoff } from './candidates.ts';
import { command, feature, maker, openEvent } from './feature.ts';
import { grounded, groundOf, known } from './question.ts';

export interface RunoffsState {
  /** In the order in which they were prepared. */
  readonly all: readonly Runoff[];
}

declare module './feature.ts' {
  interface Meeting {
    readonly runoffs: RunoffsState;
  }
}

const events = { runoffPrepared: openEvent(z.object({ vote: Id, follows: Id })) };
const event = maker(events);

/** The record is in Vietnamese; said on the ballot, before the chair, on the wall and in the minutes by the question itself. */
const again = (text: string): string => {
  const said = `Bầu lại giữa những người bằng phiếu – ${text.replace(/^Bầu lại giữa những người bằng phiếu – /, '')}`;
  return said.length > 2000 ? text : said;
};

export const runoffs = feature<RunoffsState, typeof events>('runoffs', {
  initial: { all: [] },
  events,
  commands: {
    /** In one act: its candidates and seats follow from the election's outcome. */
    prepareRunoff: command({
      input: z.object({ vote: Id }),
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, 'underWay'),
      decide: ({ input, meeting, context }) => {
        const papers = meeting.paperBallots.votes[input.vote];
        const found = papers?.state === 'closed' ? meeting.votes.votes[input.vote]! : known(meeting, input.vote, 'closed');
        if ('refused' in found) return found;
        // What was counted on printed papers has its question with them.
        const before = papers ? { ...found, content: papers.content } : found;
        const ballot = runoffPaper(before);
        if (!ballot) return refuse('runoffs/no-tie');
        const there = meeting.runoffs.all.some((one) => {
          const stands = one.follows === input.vote ? standingVote(meeting, one.vote) : undefined;
          return stands !== undefined && meeting.paperBallots.votes[stands.vote]?.state !== 'voided';
        });
        if (there) return refuse('runoffs/prepared-already');
        const vote = context.newId();
        const { item, text, rule } = before;
        const open = { vote, item, text: again(text), rule, papers: [], ballot };
        const ground = groundOf(meeting, before);
        return [
          { type: 'votePrepared', open: open as unknown as Json },
          ...(ground ? [grounded(vote, ground)] : []),
          event('runoffPrepared', { vote, follows: input.vote }),
        ];
      },
    }),
  },
  evolve: { runoffPrepared: ({ all }, { open, at }) => ({ all: [...all, { ...open, at }] }) },
  minutes: ({ all }, { votes }) =>
    all.flatMap(({ vote, follows, at }) => {
      const { content, ballot } = votes.votes[vote] ?? {};
      // One that was dropped again was none.
      if (!ballot?.options) return [];
      const names = (content?.options ?? ballot.options).map(({ label }) => label).join('; ');
      return [{ at, code: 'runoffs/prepared', params: { text: votes.votes[follows]?.text ?? '', names } }];
    }),
});
