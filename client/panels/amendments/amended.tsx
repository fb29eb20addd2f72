/** One amendment: whose, where, what it changes, what the drafting body says, and how it stands. */
import type { ReactNode } from 'react';
import { numberOf } from '../../../shared/meeting/about-text.ts';
import { collidingWith, isUndecided, stateOfAmendment } from '../../../shared/meeting/amended.ts';
import type { Amendment, Wording } from '../../../shared/meeting/amendment-shapes.ts';
import { authorOf, countsOf } from '../../../shared/meeting/amendments-minutes.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import { placeName } from '../../../shared/meeting/wording.ts';
import { amendmentWords as words } from '../../../shared/text/amendments.ts';
import { useWords } from '../../ui/language.tsx';
import css from './amendments.module.css';
import { Changed } from './pieces.tsx';

interface AmendedProps {
  readonly meeting: Meeting;
  readonly wording: Wording;
  readonly one: Amendment;
  /** What may be done to it. */
  readonly children?: ReactNode;
}

export const numbersOf = (meeting: Meeting, all: readonly Amendment[]): string => all.map((one) => numberOf(meeting, one)).join(', ');

export function Amended({ meeting, wording, one, children }: AmendedProps) {
  const { t } = useWords();
  const state = stateOfAmendment(meeting, one);
  const counts = countsOf(meeting, one.vote);
  const others = isUndecided(meeting, one) ? collidingWith(meeting, one) : [];
  return (
    <article className={css.one}>
      <strong>{t(words.number, { n: numberOf(meeting, one), place: placeName(wording.provisions, one.place) })}</strong>
      <span>{t(words.by, { name: authorOf(meeting, one) })}</span>
      <Changed wording={wording} change={one} />
      {one.reason && <p>{t(words.because, { reason: one.reason })}</p>}
      {one.answer && (
        <p>
          <strong>{t(one.answer.accepted ? words.accepted : words.notAccepted)}</strong>
          {one.answer.explanation && `: ${one.answer.explanation}`}
        </p>
      )}
      <p className={css.state}>
        {t(words[state])}
        {counts && state !== 'withdrawn' && ` · ${t(words.counts, { inFavour: counts.inFavour, against: counts.against })}`}
      </p>
      {others.length > 0 && <p>{t(words.collides, { numbers: numbersOf(meeting, others) })}</p>}
      {children}
    </article>
  );
}
