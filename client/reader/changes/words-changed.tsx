/** The words of a change: what was there struck out, what is there now marked. */
import { VisuallyHidden } from '@mantine/core';
import type { Change } from '../../../shared/papers/compare.ts';
import { text } from '../../../shared/text/changes.ts';
import { useWords } from '../../ui/language.tsx';
import css from './changes.module.css';

/** Shortened in the middle: what follows a change stands behind its end. */
const shortened = (words: string, most: number): string =>
  words.length <= most ? words : `${words.slice(0, most * 0.7)} … ${words.slice(-most * 0.25)}`;

interface WordsChangedProps {
  readonly change: Change;
  /** Signs of each of the two. */
  readonly most: number;
  /** With the words around it. */
  readonly around?: boolean;
}

export function WordsChanged({ change: { wordsBefore, wordsNow, lead, tail }, most, around = false }: WordsChangedProps) {
  const { t } = useWords();
  return (
    <>
      {around && lead !== '' && <span className={css.around}>… {lead} </span>}
      {wordsBefore !== '' && (
        <del className={css.was}>
          <VisuallyHidden>{t(text.was)}: </VisuallyHidden>
          {shortened(wordsBefore, most)}
        </del>
      )}
      {wordsBefore !== '' && wordsNow !== '' && ' '}
      {wordsNow !== '' && (
        <ins className={css.is}>
          <VisuallyHidden>{t(text.is)}: </VisuallyHidden>
          {shortened(wordsNow, most)}
        </ins>
      )}
      {around && tail !== '' && <span className={css.around}> {tail} …</span>}
    </>
  );
}
