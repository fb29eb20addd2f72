/** What came since somebody looked at the meeting first, and they have not opened: said over the agenda and on its papers. */
import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import { news } from '../../../shared/text/news.ts';
import { canRead } from '../../reader/wanted.ts';
import { countNew, sawAllPapers, seenPapers } from '../../reader/seen-papers.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import { wordsOfNews } from './news-words.ts';
import css from './papers.module.css';

/** Above the items of the agenda. */
export function News() {
  const { t } = useWords();
  const { id, meeting: { papers } } = useHere();
  const seen = useStore(seenPapers, (all) => all[id]);
  const stand = Object.values(papers.papers).filter((one) => one.state === 'current' && canRead(one));
  const said = wordsOfNews(t, countNew(seen, stand));
  if (said === '') return null;
  return (
    <div className={css.news} role="status">
      <span>{said}</span>
      <Button variant="subtle" color="gray.8" size="sm" onClick={() => sawAllPapers(id, stand)}>
        {t(news.sawAll)}
      </Button>
    </div>
  );
}
