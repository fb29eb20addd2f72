/** A session that is over, and what each feature has left to keep of it; of one that was called off, that it was. */
import { session } from '../../../shared/text/session.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere, useSlots } from '../here.tsx';
import panel from '../panels.module.css';
import { CalledOff } from './called-off.tsx';

export function Closed() {
  const { t, time } = useWords();
  const { closedAt, startsAt, calledOff } = useHere().meeting.session;
  const left = useSlots();
  if (calledOff !== undefined) return <CalledOff />;
  return (
    <section className={`${panel.panel} ${panel.now}`} aria-labelledby="closed">
      <h2 id="closed" className={panel.headline}>
        {t(session.closedAt, { time: time(closedAt ?? startsAt) })}
      </h2>
      {left.map(({ name, Left }) => Left && <Left key={name} />)}
    </section>
  );
}
