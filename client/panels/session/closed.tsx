/** A session that is over, and what each feature has left to keep of it. */
import { session } from '../../../shared/text/session.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere, useSlots } from '../here.tsx';
import panel from '../panels.module.css';

export function Closed() {
  const { t, time } = useWords();
  const { closedAt, startsAt, calledOff } = useHere().meeting.session;
  return (
    <section className={`${panel.panel} ${panel.now}`} aria-labelledby="closed">
      <h2 id="closed" className={panel.headline}>
        {calledOff === undefined ? t(session.closedAt, { time: time(closedAt ?? startsAt) }) : t(session.calledOff)}
      </h2>
      {calledOff !== undefined && <p>{calledOff}</p>}
      {useSlots().map(({ name, Left }) => Left && <Left key={name} />)}
    </section>
  );
}
