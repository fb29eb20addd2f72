/** What is new since its reader looked at the meeting: items of the agenda, and papers. One press says that all of it was seen. */
import { useEffect, useState } from 'react';
import { Button, UnstyledButton } from '@mantine/core';
import { useStore } from 'zustand';
import { agendaNews as words } from '../../../shared/text/agenda-news.ts';
import { countNew, sawAllPapers, seenPapers } from '../../reader/seen-papers.ts';
import { sawAgenda, sayItemsWithNews } from '../../reader/seen-agenda.ts';
import { canRead } from '../../reader/wanted.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import { wordsOfNews } from '../papers/news-words.ts';
import { sought } from './sought.ts';
import { changeInWords, useAgendaNews } from './use-agenda-news.ts';
import css from './agenda-news.module.css';

/** So many are shown at once: the agenda itself begins below. */
const FIRST = 4;

/** Above the items of the agenda. */
export function News() {
  const { t, digits } = useWords();
  const { id, meeting: { papers }, following, followed } = useHere();
  const news = useAgendaNews();
  const seen = useStore(seenPapers, (all) => all[id]);
  const stand = Object.values(papers.papers).filter((one) => one.state === 'current' && canRead(one));
  const ofPapers = wordsOfNews(t, countNew(seen, stand));
  const [all, setAll] = useState(false);
  useEffect(() => sayItemsWithNews(id, news.length), [id, news.length]);
  if (ofPapers === '' && news.length === 0) return null;
  const shown = all ? news : news.slice(0, FIRST);
  const saw = () => {
    sawAllPapers(id, stand);
    if (following) sawAgenda(id, followed.size);
    setAll(false);
  };
  return (
    <section className={css.news} aria-labelledby="agenda-news">
      <h3 id="agenda-news">{t(words.title)}</h3>
      {ofPapers !== '' && <p className={css.papers}>{ofPapers}</p>}
      {news.length > 0 && (
        <ul className={css.list}>
          {shown.map((one) => {
            const isThere = one.changes.every(({ what }) => what !== 'removed');
            const inside = (
              <>
                <strong>
                  {digits(one.number)}. {one.title}
                </strong>
                {one.changes.map((change) => (
                  <span key={change.what}>{changeInWords(t, change)}</span>
                ))}
              </>
            );
            return (
              <li key={one.item}>
                {isThere ? (
                  <UnstyledButton className={css.one} onClick={() => sought.setState({ meeting: id, item: one.item }, true)}>
                    {inside}
                  </UnstyledButton>
                ) : (
                  <div className={css.one}>{inside}</div>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <div className={css.acts}>
        {shown.length < news.length && (
          <Button variant="default" onClick={() => setAll(true)}>
            {t(words.all, { n: news.length })}
          </Button>
        )}
        <Button variant="default" onClick={saw}>
          {t(words.seen)}
        </Button>
      </div>
    </section>
  );
}
