/** Questions on the chair's panel. */
import { LIVE } from '../../../shared/meeting/access.ts';
import { floorOf } from '../../../shared/meeting/floor.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import type { ChairSlots } from '../slot.ts';
import { NextQuestion, nextQuestion, QuestionTable } from './table.tsx';

/** Nobody speaks, and a question waits: to be called, or to be answered. */
export const isAsked = (meeting: Meeting): boolean =>
  meeting.session.stage === 'underWay' &&
  meeting.agenda.current !== undefined &&
  !floorOf(meeting) &&
  (nextQuestion(meeting.questions.asked) !== undefined ||
    meeting.questions.asked.some(
      (one) => one.called && !meeting.speakers.speeches.some(({ about, kind }) => about === one.question && kind === 'answer'),
    ));

export const chair: ChairSlots = {
  next: { when: ({ meeting }) => (isAsked(meeting) ? 'outcome' : undefined), Show: NextQuestion },
  more: { when: ({ meeting }) => LIVE.includes(meeting.session.stage), Show: QuestionTable },
};
