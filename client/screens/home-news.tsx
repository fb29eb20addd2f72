/** What came to a meeting since its reader looked at it on this device. */
import { useStore } from 'zustand';
import { agendaNews } from '../../shared/text/agenda-news.ts';
import { news } from '../../shared/text/news.ts';
import type { MeetingSummary } from '../../shared/wire/meeting-list.ts';
import { wordsOfNews } from '../panels/papers/news-words.ts';
import { itemsWithNews } from '../reader/seen-agenda.ts';
import { countNew, seenPapers } from '../reader/seen-papers.ts';
import { useWords } from '../ui/language.tsx';
import css from './home.module.css';

export default function News({ meeting: { meeting, papers, lately = [] } }: { readonly meeting: MeetingSummary }) {
  const { t } = useWords();
  const seen = useStore(seenPapers, (all) => all[meeting]);
  const count = countNew(seen, lately);
  const items = useStore(itemsWithNews, (all) => all[meeting] ?? 0);
  const ofPapers = wordsOfNews(t, count);
  // The list names the latest alone.
  const more = ofPapers !== '' && papers > lately.length && count.added + count.replaced === lately.length;
  const said = [items > 0 && t(agendaNews.items, { n: items }), more ? t(news.andMore, { words: ofPapers }) : ofPapers].filter(Boolean);
  return said.length > 0 ? <strong className={css.news}>{said.join(' · ')}</strong> : null;
}
