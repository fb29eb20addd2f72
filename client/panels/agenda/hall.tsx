/** The item that is being dealt with, on the wall; and the one after it. */
import { hall as words } from '../../../shared/text/hall.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import type { HallSlots } from '../slot.ts';
import { Title } from '../wall.tsx';
import { placeOf } from './place-of.ts';
import css from '../wall.module.css';
import { underDiscussion } from './under-discussion.ts';

function Subject() {
  const { t } = useWords();
  const { items, current } = useHere().meeting.agenda;
  const at = items.findIndex((one) => one.item === current);
  const next = items[at + 1];
  return (
    <>
      <p className={css.stage}>{current !== undefined && t(...placeOf(items, current))}</p>
      <Title>{items[at]?.title ?? ''}</Title>
      {next && <p className={`${css.soft} ${css.short}`}>{t(words.next, { title: next.title })}</p>}
    </>
  );
}

export const hall: HallSlots = { words: { when: (here) => underDiscussion(here) && 'subject', Show: Subject } };
