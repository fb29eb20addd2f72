/** What came to a meeting since its reader looked at it on this device. */
import { useStore } from 'zustand';
import { news } from '../../shared/text/news.ts';
import type { MeetingSummary } from '../../shared/wire/http.ts';
import { wordsOfNews } from '../panels/papers/news-words.ts';
import { countNew, seenPapers } from '../reader/seen-papers.ts';
import { useWords } from '../ui/language.tsx';
import css from './home.module.css';

export default function News({ meeting: { meeting, papers, lately = [] } }: { readonly meeting: MeetingSummary }) {
  const { t } = useWords();
  const seen = useStore(seenPapers, (all) => all[meeting]);
  const count = countNew(seen, lately);
  const said = wordsOfNews(t, count);
  if (said === '') return null;
  // The list names the latest alone.
  const more = papers > lately.length && count.added + count.replaced === lately.length;
  return <strong className={css.news}>{more ? t(news.andMore, { words: said }) : said}</strong>;
}
