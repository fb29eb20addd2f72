/** The agenda on the wall: where we are, what comes, how long it takes, when it will probably end. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isPostponed } from '../../../shared/meeting/access.ts';
import { deferredNow, isToCome, nextItem } from '../../../shared/meeting/adjusting.ts';
import { numbersOf } from '../../../shared/meeting/numbers.ts';
import { course } from '../../../shared/text/course.ts';
import { room } from '../../../shared/text/room.ts';
import { useWords } from '../../ui/language.tsx';
import { placeOf } from '../agenda/place-of.ts';
import { useHere } from '../here.tsx';
import type { HallSlots } from '../slot.ts';
import wall from '../wall.module.css';
import css from './course.module.css';
import { useForecast, useItemTime, useServerNow } from './times.tsx';

/** As many as are read from the last row; fewer where their titles are long. One before the present item, the rest behind it. */
const SHOWN = 7;

function Board() {
  const { t } = useWords();
  const { meeting, followed } = useHere();
  const now = useServerNow(followed);
  const timeOf = useItemTime(meeting, now);
  const ends = useForecast(meeting, now);
  const { items, current } = meeting.agenda;
  const at = items.findIndex((one) => one.item === (current ?? nextItem(meeting)?.item));
  const list = useRef<HTMLOListElement>(null);
  const [shown, setShown] = useState(SHOWN);
  const from = Math.max(0, Math.min(at - 1, items.length - shown));
  // Rows are whole or not there; after the agenda has moved, or the wall has changed, as many are tried as before.
  // eslint-disable-next-line react-hooks/exhaustive-deps -- after every rendering: whatever changed may have taken room
  useLayoutEffect(() => {
    const one = list.current;
    if (one && one.scrollHeight > one.clientHeight + 2 && shown > 2) setShown(shown - 1);
  });
  useEffect(() => {
    const again = (): void => setShown(SHOWN);
    again();
    window.addEventListener('resize', again);
    // Letters that come late are of other widths.
    document.fonts.addEventListener('loadingdone', again);
    return () => {
      window.removeEventListener('resize', again);
      document.fonts.removeEventListener('loadingdone', again);
    };
  }, [items, current]);
  const time = current === undefined ? undefined : timeOf(current);
  const said = (item: string): string => {
    if (isPostponed(meeting, item)) return t(course.postponed);
    if (deferredNow(meeting, item)) return t(course.later);
    const one = items.find((other) => other.item === item)!;
    if (item === current) return '';
    return !isToCome(meeting, one) ? t(room.itemDone) : (timeOf(item)?.text ?? '');
  };
  const numbers = numbersOf(items);
  return (
    <>
      <p className={wall.stage}>
        {current === undefined ? t(room.agenda) : t(...placeOf(items, current))}
        {time && ` · ${time.text}`}
      </p>
      <ol ref={list} className={css.wall}>
        {items.slice(from, from + shown).map((one) => (
          <li
            key={one.item}
            className={one.item === current ? css.now : one.openedAt && !isToCome(meeting, one) ? css.done : ''}
            aria-current={one.item === current ? 'step' : undefined}
          >
            <b>{numbers.get(one.item)}</b>
            <span className={css.title}>{one.title}</span>
            <span>{said(one.item)}</span>
          </li>
        ))}
      </ol>
      {ends.length > 0 && (
        <p className={css.wallTimes}>
          {ends.map((one) => (
            <span key={one}>{one}</span>
          ))}
        </p>
      )}
    </>
  );
}

export const hall: HallSlots = { boards: [{ board: 'agenda', when: ({ meeting }) => meeting.agenda.items.length > 0, Show: Board }] };
