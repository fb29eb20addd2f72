/** The agenda: where the meeting is, and with each item what the features have for it. */
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { IconCircleCheck, IconLock } from '@tabler/icons-react';
import type { Item } from '../../../shared/meeting/agenda.ts';
import { levelsOf, numbersOf } from '../../../shared/meeting/numbers.ts';
import { audience as audienceWords } from '../../../shared/text/audience.ts';
import { room } from '../../../shared/text/room.ts';
import { useWords } from '../../ui/language.tsx';
import { useAudienceWords } from '../audience-words.ts';
import { AboveItems, OfItem, useHere } from '../here.tsx';
import { Beside } from './beside.tsx';
import { sought } from './sought.ts';
import css from './agenda.module.css';

/** Whether what was looked for is still in sight, in milliseconds, for two seconds. */
const LOOK_MS = 50;
const MOST_LOOKS = 40;

export function Agenda() {
  const { t } = useWords();
  const { id, meeting } = useHere();
  const { items } = meeting.agenda;
  const current = meeting.session.stage === 'closed' ? undefined : meeting.agenda.current;
  const here = useRef<HTMLLIElement>(null);
  const lookedFor = useStore(sought, (one) => (one?.meeting === id ? one.item : undefined));
  const found = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // The list alone is scrolled, never the page under somebody's finger.
    const [item, list] = [here.current, here.current?.parentElement];
    if (item && list && list.scrollHeight > list.clientHeight) list.scrollTop = item.offsetTop - list.offsetTop - list.clientHeight / 4;
  }, [current]);
  useEffect(() => {
    if (lookedFor === undefined) return;
    // The room goes to its top meanwhile, and what comes into it moves what is below.
    let looks = 0;
    const show = (): void => {
      const { top = 0, bottom = 0 } = found.current?.getBoundingClientRect() ?? {};
      if (looks++ === 0 || top < 0 || bottom > window.innerHeight) found.current?.scrollIntoView({ block: 'center' });
      if (looks === 1) found.current?.focus({ preventScroll: true });
      if (looks > MOST_LOOKS) clearInterval(timer);
    };
    const timer = setInterval(show, LOOK_MS);
    const clear = (): void => sought.setState(undefined, true);
    window.addEventListener('pointerdown', clear, { once: true, capture: true });
    return () => {
      clearInterval(timer);
      window.removeEventListener('pointerdown', clear, { capture: true });
    };
  }, [lookedFor]);
  const numbers = numbersOf(items);
  const levels = levelsOf(items);
  if (items.length === 0)
    return (
      <>
        <AboveItems />
        <p className={css.empty}>{t(room.agendaEmpty)}</p>
      </>
    );
  return (
    <>
      <AboveItems />
      <ol className={css.items}>
        {items.map((item, at) => {
          const now = item.item === current;
          const isFound = item.item === lookedFor;
          return (
            <li
              key={item.item}
              ref={(node) => {
                if (now) here.current = node;
                if (isFound) found.current = node;
              }}
              className={`${now ? css.current : ''} ${isFound ? css.found : ''}`}
              aria-current={now ? 'step' : undefined}
              data-level={levels[at] || undefined}
              {...(isFound && { tabIndex: -1, 'data-found': true })}
            >
              <ItemHead item={item} number={numbers.get(item.item)!} current={now} />
              <OfItem item={item.item} at="list" />
            </li>
          );
        })}
      </ol>
    </>
  );
}

function ItemHead({ item, number: printed, current }: { readonly item: Item; readonly number: string; readonly current: boolean }) {
  const { t, digits } = useWords();
  const audience = useAudienceWords();
  return (
    <div className={css.head}>
      <span className={css.number}>{digits(printed)}</span>
      <span className={css.title}>
        {item.title}
        <Beside item={item} />
        {current && <span className={css.now}>{t(room.itemNow)}</span>}
        {item.audience && (
          <span className={css.restricted}>
            <IconLock size={18} aria-hidden /> {item.hidden ? t(audienceWords.itemNotForYou) : audience(item.audience)}
          </span>
        )}
        {!current && item.openedAt && (
          <span className={css.done}>
            <IconCircleCheck size={18} aria-hidden /> {t(room.itemDone)}
          </span>
        )}
      </span>
    </div>
  );
}
