/** All that is unsent, in one place: what, and since when. Shows nothing while there is nothing. */
import { useStore } from 'zustand';
import { unsentWords } from '../../shared/text/unsent.ts';
import { useWords } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import css from './panels.module.css';
import { unsent } from './unsent.ts';

export default function UnsentList() {
  const { t, time, date } = useWords();
  const all = useStore(unsent);
  const waiting = Object.entries(all).flatMap(([meeting, list]) => list.filter(({ going }) => !going).map((one) => ({ meeting, ...one })));
  if (waiting.length === 0) return null;
  return (
    <Notice tone="warn" title={t(unsentWords.title)}>
      <ul className={css.unsent}>
        {waiting.map(({ meeting, id, what, since, paused }) => (
          <li key={`${meeting} ${id}`}>
            {what(t)}
            {since !== undefined && <div className={css.since}>{t(unsentWords.since, { time: time(since), date: date(since) })}</div>}
            {paused && <div className={css.since}>{t(unsentWords.paused)}</div>}
          </li>
        ))}
      </ul>
      {waiting.some(({ paused }) => !paused) && t(unsentWords.hint)}
    </Notice>
  );
}
