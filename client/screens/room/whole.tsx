/** What runs now, as the whole screen of whoever has to act in it: the room's head, agenda and papers wait behind it. */
import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconArrowsDiagonalMinimize2, IconFileText } from '@tabler/icons-react';
import { room } from '../../../shared/text/room.ts';
import { useHere, useSlots } from '../../panels/here.tsx';
import type { Running } from '../../panels/slot.ts';
import { useWords } from '../../ui/language.tsx';
import { OfflineBar, useTitle } from '../../ui/page.tsx';
import { Banners } from './strip.tsx';
import css from './whole.module.css';

export interface WholeProps {
  readonly running: Running;
  /** Back to the room; a banner stays. */
  readonly onAside: () => void;
  /** To the place that somebody came from. */
  readonly onBack: (() => void) | undefined;
  /** The chair's panel. */
  readonly chair: ReactNode;
}

export function Whole({ running: { title, Head, Show, owed }, onAside, onBack, chair }: WholeProps) {
  const { t } = useWords();
  const here = useHere();
  useTitle(here.title);
  const Way = onBack ? IconFileText : IconArrowsDiagonalMinimize2;
  return (
    <main id="main" className={css.whole}>
      <OfflineBar />
      <Banners at="whole" />
      <header className={css.head}>
        <h1>
          <span className={css.lamp} aria-hidden />
          {t(title)}
        </h1>
        {useSlots().map(({ name, Mark }) => Mark && <Mark key={name} />)}
        {Head && <Head />}
        <Button variant="default" className={css.way} leftSection={<Way size={22} aria-hidden />} onClick={onBack ?? onAside}>
          {t(onBack ? room.backToPaper : room.toRoom)}
        </Button>
      </header>
      <div className={here.chair ? css.chairing : css.alone} data-owed={owed(here) ? 'yes' : 'no'}>
        <Show />
        {chair}
      </div>
    </main>
  );
}
