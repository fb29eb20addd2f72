/** What came since somebody looked at the meeting first, and they have not opened: said over the agenda and on its papers. */
import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import { news } from '../../../shared/text/changes.ts';
import { countNew, isNewTo, sawAllPapers, seenPapers, type MaybeNew } from '../../reader/seen-papers.ts';
import { useWords, type Speech } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import css from './papers.module.css';

/** "3 tài liệu mới, 1 bản thay thế"; empty where nothing is new. */
export function wordsOfNews(t: Speech['t'], { added, replaced }: ReturnType<typeof countNew>): string {
  return [added > 0 ? t(news.added, { n: added }) : '', replaced > 0 ? t(news.replaced, { n: replaced }) : ''].filter((one) => one !== '').join(', ');
}

/** Whether a paper is new to who looks. */
export function useIsNew(paper: MaybeNew): boolean {
  const { id } = useHere();
  return useStore(seenPapers, (all) => isNewTo(all[id], paper));
}

/** Above the items of the agenda. */
export function News() {
  const { t } = useWords();
  const { id, meeting: { papers } } = useHere();
  const seen = useStore(seenPapers, (all) => all[id]);
  const stand = Object.values(papers.papers).filter((one) => one.state === 'current');
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
