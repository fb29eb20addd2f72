/** Will you come? Yes by one press, no with its reason. */
import { attending } from '../../../shared/text/attending.ts';
import { useWords } from '../../ui/language.tsx';
import { Act } from '../act.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import Absence from './absence.tsx';

export default function Ask() {
  const { t, time, date } = useWords();
  const { delegate, meeting, member = '' } = useHere();
  const { startsAt, place } = meeting.session;
  const comes = meeting.attending.promised.has(member);
  // Nobody is asked twice. Who will come after all, or cannot, finds what they have said, and says otherwise.
  if (comes || meeting.roll.absences.has(member))
    return (
      <section className={panel.panel} aria-label={t(attending.desk)}>
        {comes && !meeting.roll.absences.has(member) && <p>{t(attending.promised)}</p>}
        <Absence />
      </section>
    );
  return (
    <section className={`${panel.panel} ${panel.now}`} aria-labelledby="attending">
      <h2 id="attending" className={panel.headline}>
        {t(delegate ? attending.title : attending.titleGuest)}
      </h2>
      <p>{t(attending.when, { time: time(startsAt), date: date(startsAt), place })}</p>
      <Act type="promiseAttending" big label={t(attending.confirm)} />
      <Absence />
    </section>
  );
}
