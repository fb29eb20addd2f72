/** Who has the floor, on the wall: the name, and a clock that is read from the last row. */
import { floorOf } from '../../../shared/meeting/floor.ts';
import { speaking, speechKinds } from '../../../shared/text/speakers.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import type { HallSlots } from '../slot.ts';
import { Title } from '../wall.tsx';
import wall from '../wall.module.css';
import { Clock } from './clock.tsx';
import { useSpeakerName } from './names.ts';
import css from './speakers.module.css';

function Words() {
  const { t } = useWords();
  const { meeting } = useHere();
  const nameOf = useSpeakerName();
  const speech = floorOf(meeting);
  if (!speech) return null;
  const about = speech.about === undefined ? undefined : meeting.questions.asked.find((one) => one.question === speech.about);
  const text = about?.text ?? meeting.agenda.items.find((one) => one.item === speech.item)?.title;
  return (
    <>
      <p className={wall.stage}>
        {t(speaking.now)} · {t(speechKinds[speech.kind])}
      </p>
      <Title>{nameOf(speech)}</Title>
      <div className={css.wallClock}>
        <Clock speech={speech} tells />
      </div>
      {text !== undefined && <p className={`${wall.soft} ${wall.short}`}>{text}</p>}
    </>
  );
}

export const hall: HallSlots = {
  words: {
    when: ({ meeting }) => (floorOf(meeting) && !meeting.votes.running ? 'running' : undefined),
    Show: Words,
    alone: true,
  },
  boards: [{ board: 'speaker', when: ({ meeting }) => floorOf(meeting) !== undefined, Show: Words }],
};
