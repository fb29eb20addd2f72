/** Before the name of a paper that came since who looks looked first, until they have opened it. */
import { useStore } from 'zustand';
import type { Paper } from '../../../shared/meeting/paper-events.ts';
import { news } from '../../../shared/text/news.ts';
import { isNewTo, seenPapers } from '../../reader/seen-papers.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import css from './papers.module.css';

export default function Fresh({ paper }: { readonly paper: Paper }) {
  const { t } = useWords();
  const { id } = useHere();
  const fresh = useStore(seenPapers, (all) => isNewTo(all[id], paper));
  return fresh ? <span className={css.fresh}>{t(paper.replaces ? news.newVersion : news.new)}</span> : null;
}
