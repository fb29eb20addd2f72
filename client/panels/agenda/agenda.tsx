/** The agenda: where the meeting is, and with each item what the features have for it. */
import { useEffect, useRef } from 'react';
import { IconCircleCheck, IconLock } from '@tabler/icons-react';
import type { Item } from '../../../shared/meeting/agenda.ts';
import { audience as audienceWords } from '../../../shared/text/audience.ts';
import { room } from '../../../shared/text/room.ts';
import { useWords } from '../../ui/language.tsx';
import { useAudienceWords } from '../audience-words.ts';
import { AboveItems, OfItem, useHere } from '../here.tsx';
import css from './agenda.module.css';

export function Agenda() {
  const { t } = useWords();
  const { meeting } = useHere();
  const { items } = meeting.agenda;
  const current = meeting.session.stage === 'closed' ? undefined : meeting.agenda.current;
  const here = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // The list alone is scrolled, never the page under somebody's finger.
    const [item, list] = [here.current, here.current?.parentElement];
    if (item && list && list.scrollHeight > list.clientHeight) list.scrollTop = item.offsetTop - list.offsetTop - list.clientHeight / 4;
  }, [current]);
  if (items.length === 0) return <p className={css.empty}>{t(room.agendaEmpty)}</p>;
  return (
    <>
      <AboveItems />
      <ol className={css.items}>
        {items.map((item, at) => {
          const now = item.item === current;
          return (
            <li key={item.item} ref={now ? here : undefined} className={now ? css.current : ''} aria-current={now ? 'step' : undefined}>
              <ItemHead item={item} at={at + 1} current={now} />
              <OfItem item={item.item} at="list" />
            </li>
          );
        })}
      </ol>
    </>
  );
}

function ItemHead({ item, at, current }: { readonly item: Item; readonly at: number; readonly current: boolean }) {
  const { t, number } = useWords();
  const audience = useAudienceWords();
  return (
    <div className={css.head}>
      <span className={css.number}>{number(at)}</span>
      <span className={css.title}>
        {item.title}
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
