/** The line on top of the room, the banners under it, and its foot: what the features have to say there. */
import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { link } from '../../../shared/text/link.ts';
import { useHere, useSlots } from '../../panels/here.tsx';
import panel from '../../panels/panels.module.css';
import type { BannerProps } from '../../panels/slot.ts';
import { unsent } from '../../panels/unsent.ts';
import { useWords } from '../../ui/language.tsx';
import { useOnline } from '../../ui/online.tsx';
import { piece } from '../../ui/piece.tsx';
import css from './room.module.css';

/** Hardly ever there to be shown, and the chair's and the secretary's alone. */
const ClockAlarm = lazy(() => import('../../panels/clock-alarm.tsx'));

/** Nothing is unsent as long as the network holds. */
const UnsentList = piece(() => import('../../panels/unsent-list.tsx'));

export function Strip() {
  const slots = useSlots();
  return (
    <div className={css.strip}>
      <div className={css.what}>
        <h1>{useHere().title}</h1>
        {slots.map(({ name, About }) => About && <p key={name}><About /></p>)}
      </div>
      {slots.map(({ name, Strip: Show }) => Show && <Show key={name} />)}
    </div>
  );
}

/** What goes wrong, and what is to be known of the meeting; nothing while nothing does and is. */
export function Banners({ at }: BannerProps) {
  const { t } = useWords();
  const { followed, chair, secretary } = useHere();
  const online = useOnline();
  const owes = useStore(unsent, (all) => Object.keys(all).length > 0);
  return (
    <>
      {at !== 'place' && <div role="status">{online && followed.cutOff && <div className={panel.bar}>{t(link.catchingUp)}</div>}</div>}
      {at === 'room' && owes && (
        <Suspense>
          <div className={panel.notices}>
            <UnsentList />
          </div>
        </Suspense>
      )}
      {at !== 'place' && (chair || secretary) && (
        <Suspense>
          <div className={panel.notices}>
            <ClockAlarm />
          </div>
        </Suspense>
      )}
      {useSlots().map(({ name, Banner }) => Banner && <Banner key={name} at={at} />)}
    </>
  );
}

export function Foot() {
  return (
    <div className={css.foot}>
      {useSlots().map(({ name, Foot: Show }) => Show && <Show key={name} />)}
    </div>
  );
}
