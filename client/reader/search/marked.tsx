/** A sentence with the words in it that were looked for. */
import type { ReactNode } from 'react';
import type { Excerpt } from '../../../shared/papers/find.ts';
import css from './search.module.css';

export function Marked({ excerpt: { text, marks } }: { readonly excerpt: Excerpt }) {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { from, to } of marks) {
    pieces.push(text.slice(at, from), <mark key={from} className={css.word}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return <span className={css.excerpt}>{pieces}{text.slice(at)}</span>;
}
