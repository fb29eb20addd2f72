/**
 * Before whoever answers: what is asked of them. The clock stands above it while they speak; who has still to check in finds that first,
 * and opens the list.
 */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { asking } from '../../../shared/text/questions.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import { One } from './one.tsx';

export default function ForYou() {
  const { t } = useWords();
  const { meeting, member, present } = useHere();
  const [open, setOpen] = useState(false);
  const all = meeting.questions.asked.filter((one) => one.officer === member && !one.withdrawn);
  if (all.length === 0) return null;
  return (
    <section className={panel.panel} aria-labelledby="asked-of-you">
      <h2 id="asked-of-you" className={panel.stage}>
        {t(asking.forYou, { n: all.length })}
      </h2>
      {present || open ? (
        <ul className={panel.cards}>
          {all.map((one) => (
            <One key={one.question} one={one} />
          ))}
        </ul>
      ) : (
        <Button variant="default" size="lg" w="fit-content" onClick={() => setOpen(true)}>
          {t(asking.show)}
        </Button>
      )}
    </section>
  );
}
