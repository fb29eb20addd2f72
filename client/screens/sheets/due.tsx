/** Until when: the day in Vietnam, and how many are left. */
import { daysLeft } from '../../../shared/sheets/deadline.ts';
import { sheets } from '../../../shared/text/sheets.ts';
import { useWords } from '../../ui/language.tsx';

export function Due({ deadline, open, now }: { readonly deadline: string; readonly open: boolean; readonly now?: string }) {
  const { t, date } = useWords();
  const left = daysLeft(deadline, now ?? new Date().toISOString());
  const day = date(deadline).replace(/^ngày /, '');
  const rest = left < 0 ? t(sheets.pastDue) : left === 0 ? t(sheets.lastDay) : t(sheets.daysLeft, { n: left });
  return (
    <>
      {t(sheets.due, { day })}
      {open && ` · ${rest}`}
    </>
  );
}
