/** The item that is being dealt with, on the wall; and the one after it. */
import { nextItem } from '../../../shared/meeting/adjusting.ts';
import { hall as words } from '../../../shared/text/hall.ts';
import { useWords } from '../../ui/language.tsx';
import { useItemTime, useServerNow } from '../course/times.tsx';
import { useHere } from '../here.tsx';
import type { HallSlots } from '../slot.ts';
import { Title } from '../wall.tsx';
import { placeOf } from './place-of.ts';
import css from '../wall.module.css';
import { underDiscussion } from './under-discussion.ts';

function Subject() {
  const { t } = useWords();
  const { meeting, followed } = useHere();
  const { items, current } = meeting.agenda;
  const at = items.findIndex((one) => one.item === current);
  const next = nextItem(meeting);
  const timeOf = useItemTime(meeting, useServerNow(followed));
  // Without a plan the wall has nothing to measure by.
  const time = current !== undefined && meeting.course.durations[current] !== undefined ? timeOf(current) : undefined;
  return (
    <>
      <p className={css.stage}>
        {current !== undefined && t(...placeOf(items, current))}
        {time && ` · ${time.text}`}
      </p>
      <Title>{items[at]?.title ?? ''}</Title>
      {next && <p className={`${css.soft} ${css.short}`}>{t(words.next, { title: next.title })}</p>}
    </>
  );
}

export const hall: HallSlots = { words: { when: (here) => underDiscussion(here) && 'subject', Show: Subject } };
