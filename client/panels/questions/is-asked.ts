/** When a question is the chair's next act. */
import { floorOf } from '../../../shared/meeting/floor.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import { isAskedOn } from '../../../shared/meeting/questions.ts';
import { nextQuestion } from './table.tsx';

/** Not where the list is closed and its hour was at another item: what is left waits among the other acts. */
const isHour = ({ questions, speakers, agenda }: Meeting): boolean => {
  const hours = speakers.speeches.filter((one) => one.kind === 'question').map((one) => one.item);
  return questions.questioning || hours.length === 0 || hours.includes(agenda.current!);
};

/** Nobody speaks, and a question waits: to be called, to be answered, or to be asked on. */
export const isAsked = (meeting: Meeting): boolean =>
  meeting.session.stage === 'underWay' &&
  meeting.agenda.current !== undefined &&
  isHour(meeting) &&
  !floorOf(meeting) &&
  (nextQuestion(meeting.questions.asked) !== undefined ||
    meeting.questions.asked.some(
      (one) =>
        one.called &&
        (isAskedOn(meeting, one) || !meeting.speakers.speeches.some(({ about, kind }) => about === one.question && kind === 'answer')),
    ));

/** Q-9 A question was called on the present item and waits for its answer, or is asked on: it goes before whoever waits to speak. */
export const isInHand = (meeting: Meeting): boolean =>
  isAsked(meeting) &&
  meeting.questions.asked.some((one) => {
    const last = meeting.speakers.speeches.findLast(({ about }) => about === one.question);
    return isAskedOn(meeting, one) || (last?.kind === 'question' && last.item === meeting.agenda.current);
  });
