/** Nothing is being dealt with: before the call to order, in a pause, before the first item. */
import { room } from '../../../shared/text/room.ts';
import { session } from '../../../shared/text/session.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';

export function Waiting() {
  const { t, time, date } = useWords();
  const { session: { stage, startsAt, place, breaks }, agenda } = useHere().meeting;
  const pause = breaks.at(-1);
  const about = agenda.items.find((one) => one.item === pause?.groups);
  const title = () => {
    if (stage === 'adjourned') return t(session.adjournedSince, { time: time(pause?.from ?? startsAt) });
    return t(stage === 'underWay' ? room.noItemYet : session.waiting);
  };
  return (
    <section className={`${panel.panel} ${panel.now}`}>
      <h2 className={panel.headline}>{title()}</h2>
      {stage === 'adjourned' && (
        <>
          {pause?.until && <p className={panel.big}>{t(session.goesOnAt, { time: time(pause.until) })}</p>}
          {about && <p>{t(session.groups, { title: about.title })}</p>}
          {pause?.note && <p>{pause.note}</p>}
          <p>{t(session.adjournedText)}</p>
        </>
      )}
      {stage !== 'adjourned' && stage !== 'underWay' && <p>{t(session.startsAt, { time: time(startsAt), date: date(startsAt), place })}</p>}
    </section>
  );
}
