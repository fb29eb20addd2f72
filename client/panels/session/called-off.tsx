/** X-31 a session that was called off, to whoever was invited: that it was, why and when, and what is left of it. */
import { Button } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { Link } from 'wouter';
import { calledOffWords as words } from '../../../shared/text/called-off.ts';
import { session } from '../../../shared/text/session.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';

export function CalledOff() {
  const { t, time, date } = useWords();
  const { closedAt, startsAt, place, calledOff = '' } = useHere().meeting.session;
  return (
    <section className={`${panel.panel} ${panel.now}`} aria-labelledby="called-off">
      <h2 id="called-off" className={panel.headline}>
        {t(session.calledOff)}
      </h2>
      <p>
        <strong>{t(words.why, { reason: calledOff })}</strong>
      </p>
      <p>{t(words.planned, { time: time(startsAt), date: date(startsAt), place })}</p>
      {closedAt !== undefined && <p>{t(words.since, { time: time(closedAt), date: date(closedAt) })}</p>}
      <p>{t(words.left)}</p>
      <div className={panel.acts}>
        <Button component={Link} to="/calendar" size="lg" variant="default" leftSection={<IconCalendar size={22} aria-hidden />}>
          {t(words.calendar)}
        </Button>
      </div>
    </section>
  );
}
