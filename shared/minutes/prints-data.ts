/** What is printed while a meeting stands: ballot papers for a hall that votes on paper, what its tellers counted, and the texts of drafts. */
import { refuse, type Refusal } from '../base/refusal.ts';
import type { Unit } from '../council/council.ts';
import { LIVE, PREPARING } from '../meeting/access.ts';
import type { Meeting } from '../meeting/feature.ts';
import { contentOf, type QuestionContent } from '../meeting/question.ts';
import { paperVoteInMinutes } from './from-meeting.ts';
import type { MinutesData, MinutesVote } from './minutes-data.ts';
import { textData, type TextData } from './text-data.ts';

export const PRINTS = ['blank', 'counted', 'text'] as const;

/** Most papers in one file: two for each seat of the largest hall. */
export const MOST_PAPERS = 500;

interface Head extends Pick<MinutesData, 'unit'> {
  readonly meeting: MinutesData['meeting'];
}

/** So many papers to be filled in, numbered on their stubs. */
export interface BlankPapers extends Head {
  readonly print: 'blank';
  readonly content: Pick<QuestionContent, 'text' | 'options' | 'form'>;
  readonly many: number;
}

/** The tellers' minutes of a vote that is announced. */
export interface CountedPapers extends Head {
  readonly print: 'counted';
  readonly vote: MinutesVote;
}
export type PrintData = BlankPapers | CountedPapers | TextData;

/** What is printed: `of` is a vote's id, or a draft's; `many` papers; for whom. */
export interface Printed {
  readonly what: (typeof PRINTS)[number];
  readonly of: string;
  readonly many: number;
  readonly reader: string;
}

export function printData(meeting: Meeting, unit: Unit, { what, of, many, reader }: Printed): PrintData | Refusal {
  if (what === 'text') return textData(meeting, unit, of, reader);
  const vote = Object.hasOwn(meeting.votes.votes, of) ? meeting.votes.votes[of] : undefined;
  if (vote?.ballot?.way !== 'paper') return refuse('paper/not-on-paper');
  const { session } = meeting;
  if (what === 'blank' && ![...PREPARING, ...LIVE].includes(session.stage)) return refuse('access/not-in-this-stage', { stage: session.stage });
  const head = {
    unit: { name: unit.name, ...(unit.place && { place: unit.place }) },
    meeting: {
      id: session.meeting,
      title: session.title,
      place: session.place,
      startedAt: session.openedAt ?? session.startsAt,
      endedAt: session.openedAt ?? session.startsAt,
      rehearsal: session.rehearsal,
    },
  };
  const out = Object.hasOwn(meeting.paperBallots.votes, of) ? meeting.paperBallots.votes[of] : undefined;
  if (what === 'blank') return { print: 'blank', ...head, content: out?.content ?? contentOf(meeting, vote), many };
  const [counted] = paperVoteInMinutes(meeting, vote);
  if (!counted || !out?.result) return refuse('paper/not-counted');
  return { print: 'counted', ...head, meeting: { ...head.meeting, endedAt: out.result.at }, vote: counted };
}
