/** With an item: that it was put off or to another session, or taken on as urgent. */
import { IconArrowForwardUp, IconCalendarDue, IconPlus } from '@tabler/icons-react';
import { isPostponed } from '../../../shared/meeting/access.ts';
import { deferredNow } from '../../../shared/meeting/adjusting.ts';
import { course } from '../../../shared/text/course.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import type { OfItemProps } from '../slot.ts';
import css from './course.module.css';

export default function OfItem({ item }: OfItemProps) {
  const { t } = useWords();
  const { meeting } = useHere();
  const later = deferredNow(meeting, item);
  const isUrgent = meeting.course.adjustments.some((one) => one.kind === 'insert' && one.done && one.item === item);
  if (isPostponed(meeting, item))
    return (
      <p className={css.mark}>
        <IconCalendarDue size={20} aria-hidden /> {t(course.postponed)}
      </p>
    );
  return (
    <>
      {isUrgent && (
        <p className={css.mark}>
          <IconPlus size={20} aria-hidden /> {t(course.urgent)}
        </p>
      )}
      {later && (
        <p className={css.mark}>
          <IconArrowForwardUp size={20} aria-hidden /> {t(course.deferred, { reason: later.reason })}
        </p>
      )}
    </>
  );
}
