/** Who has the floor: on every tablet, and on the speaker's own with the act by which they end. */
import { floorOf } from '../../../shared/meeting/floor.ts';
import { speaking, speechKinds } from '../../../shared/text/speakers.ts';
import { useWords } from '../../ui/language.tsx';
import { Act } from '../act.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import { Clock } from './clock.tsx';
import { useSpeakerName } from './names.ts';
import css from './speakers.module.css';

/** Large, on the speaker's own tablet. */
export function OwnFloor() {
  const { t } = useWords();
  const { meeting, member, delegate } = useHere();
  const speech = floorOf(meeting);
  if (!speech || speech.member !== member) return null;
  const about = meeting.questions.asked.find((one) => one.question === speech.about);
  return (
    <section className={`${panel.panel} ${css.own}`} aria-labelledby="own-floor">
      <h2 id="own-floor" className={css.yours}>
        <span className={panel.lamp} aria-hidden />
        <span>
          {t(delegate ? speaking.you : speaking.youOther)} · {t(speechKinds[speech.kind])}
        </span>
      </h2>
      {about && <p>{about.text}</p>}
      <Clock speech={speech} tells />
      <Act type="endSpeech" input={{ speech: speech.speech }} big label={t(speaking.finish)} />
    </section>
  );
}

/** In a line, on everybody's. */
export function Now() {
  const { t } = useWords();
  const { meeting, member } = useHere();
  const nameOf = useSpeakerName();
  const speech = floorOf(meeting);
  return (
    speech &&
    speech.member !== member && (
      <div className={`${css.floor} ${css.banner}`}>
        <p>
          {t(speaking.now)}: <strong>{nameOf(speech)}</strong> · {t(speechKinds[speech.kind])}
        </p>
        <Clock speech={speech} size="line" />
      </div>
    )
  );
}
