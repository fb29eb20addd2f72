/** With an item of the agenda: that it is new or has changed since its reader looked, until they say that they have seen it. */
import { agendaNews as words } from '../../../shared/text/agenda-news.ts';
import { useWords } from '../../ui/language.tsx';
import type { OfItemProps } from '../slot.ts';
import { changeInWords, useAgendaNews } from './use-agenda-news.ts';
import css from './agenda-news.module.css';

export default function ItemNews({ item }: OfItemProps) {
  const { t } = useWords();
  const found = useAgendaNews().find((one) => one.item === item);
  if (!found) return null;
  const isNew = found.changes.some(({ what }) => what === 'added');
  return (
    <p className={css.ofItem}>
      <span className={css.mark}>{t(isNew ? words.markNew : words.mark)}</span>
      {!isNew && found.changes.map((one) => changeInWords(t, one)).join(' · ')}
    </p>
  );
}
