/** One amendment: whose, where, what it changes, what the drafting body says, and how it stands. */
import type { ReactNode } from 'react';
import { adoptedOf, numberOf, partsTo } from '../../../shared/meeting/about-text.ts';
import { basisIn, collidingWith, isUndecided, stateOfAmendment, whereOf, wholeOf } from '../../../shared/meeting/amended.ts';
import type { Amendment, Wording } from '../../../shared/meeting/amendment-shapes.ts';
import { authorOf, countsOf } from '../../../shared/meeting/amendments-minutes.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import { insertedBy, lineOf } from '../../../shared/meeting/wording.ts';
import { amendmentWords as words } from '../../../shared/text/amendments.ts';
import { useWords } from '../../ui/language.tsx';
import css from './amendments.module.css';
import { Changed, Pieces } from './pieces.tsx';

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
  const whole = wholeOf(meeting, one);
  const ofInsertion = state === 'adopted' ? words.inInsertion : state === 'fallen' && !one.fallen ? words.fellWith : undefined;
  const stateInWords = whole && ofInsertion ? t(ofInsertion, { n: numberOf(meeting, whole) }) : t(words[state]);
  const others = isUndecided(meeting, one) ? collidingWith(meeting, one) : [];
  return (
    <article className={css.one}>
      <strong>{t(words.number, { n: numberOf(meeting, one), place: whereOf(meeting, one) })}</strong>
      <span>{t(words.by, { name: authorOf(meeting, one) })}</span>
      <Changed basis={basisIn(meeting, one)} change={one} />
      <AsAmended meeting={meeting} wording={wording} one={one} />
      {one.reason && <p>{t(words.because, { reason: one.reason })}</p>}
      {one.answer && (
        <p>
          <strong>{t(one.answer.accepted ? words.accepted : words.notAccepted)}</strong>
          {one.answer.explanation && `: ${one.answer.explanation}`}
        </p>
      )}
      <p className={css.state}>
        {stateInWords}
        {counts && state !== 'withdrawn' && ` · ${t(words.counts, { inFavour: counts.inFavour, against: counts.against })}`}
      </p>
      {others.length > 0 && <p>{t(words.collides, { numbers: numbersOf(meeting, others) })}</p>}
      {children}
    </article>
  );
}

/** What an insertion has become by what the council has adopted to it. */
function AsAmended({ meeting, wording, one }: Omit<AmendedProps, 'children'>) {
  const { t } = useWords();
  const adopted = adoptedOf(meeting, wording);
  if (!partsTo(meeting, one).some((part) => adopted.includes(part))) return null;
  return (
    <div className={css.words}>
      <p className={css.soft}>{t(words.amendedFirst)}</p>
      {insertedBy(one, adopted).map((each, n) => (
        <p key={n}>
          <Pieces pieces={[{ words: lineOf(each), mark: 'in' }]} />
        </p>
      ))}
    </div>
  );
}
