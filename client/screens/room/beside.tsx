/** Beside what is read on a wide screen: what runs now, or else where the session is, so that nobody leaves a paper to vote. */
import type { ReactNode } from 'react';
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { room } from '../../../shared/text/room.ts';
import { useSlots } from '../../panels/here.tsx';
import type { Front, Running } from '../../panels/slot.ts';
import { useWords } from '../../ui/language.tsx';
import css from './beside.module.css';

export interface BesideProps {
  /** What this person has to act in. */
  readonly running: Running | undefined;
  readonly front: Front | undefined;
  /** The chair's panel. */
  readonly chair: ReactNode;
  readonly onClose: () => void;
}

export function Beside({ running, front, chair, onClose }: BesideProps) {
  const { t } = useWords();
  const slots = useSlots();
  const name = t(running?.title ?? room.beside);
  return (
    <aside className={css.beside} aria-label={name}>
      <header className={css.head}>
        <h2>
          {running && <span className={css.lamp} aria-hidden />}
          {name}
        </h2>
        {running && slots.map(({ name: of, Mark }) => Mark && <Mark key={of} />)}
        {running?.Head && <running.Head />}
        <ActionIcon variant="subtle" color="gray" c="var(--ink)" aria-label={t(room.closeBeside)} onClick={onClose}>
          <IconX aria-hidden />
        </ActionIcon>
      </header>
      {running ? (
        <div className={css.running}>
          <running.Show />
          {chair}
        </div>
      ) : (
        <div className={css.body}>
          {front && <front.Show />}
          {chair}
          {slots.map(({ name: of, side }) => side && (
            <nav key={of} className={css.side} aria-label={t(side.title)}>
              <h3>{t(side.title)}</h3>
              <side.Show />
            </nav>
          ))}
        </div>
      )}
    </aside>
  );
}
