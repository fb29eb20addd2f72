/** What came of the votes of an item, in a line each. */
import { Suspense } from 'react';
import { votes } from '../../../shared/text/votes.ts';
import { useWords } from '../../ui/language.tsx';
import { piece } from '../../ui/piece.tsx';
import { useHere } from '../here.tsx';
import type { OfItemProps } from '../slot.ts';
import { choiceClass, ChoiceMark } from './choice-mark.tsx';
import { preparedOf, votesOf } from './now-running.ts';
import { countsText } from './words.ts';
import css from './outcomes.module.css';

const FormOutcome = piece(() => import('./form-outcome.tsx'));
const ReadyToVote = piece(() => import('./ready-to-vote.tsx'));

/** In the list of items: the item that is being dealt with shows its votes itself. */
export function Outcomes({ item, at }: OfItemProps) {
  const speech = useWords();
  const { t, number } = speech;
  const { meeting, secretary } = useHere();
  // Before a vote of the item that is being dealt with is opened.
  if (at === 'subject' && secretary && preparedOf(meeting, item).length > 0)
    return (
      <Suspense>
        <ReadyToVote />
      </Suspense>
    );
  const mine = votesOf(meeting, item).filter((one) => one.result || one.voided);
  if (at !== 'list' || mine.length === 0) return null;
  return (
    <ul className={css.outcomes}>
      {mine.map((one) => (
        <li key={one.vote}>
          <strong>{one.decision && !one.voided ? <FormOutcome vote={one} /> : t(one.voided ? votes.voided : votes[one.result!.outcome])}</strong>
          {!one.voided && !one.decision && one.result && (
            <span className={css.counts} role="img" aria-label={countsText(one.content?.options ?? [], one.result.counts, speech)}>
              {one.content?.options.map(({ id }) => (
                <span key={id} className={choiceClass(id)}>
                  <ChoiceMark option={id} size={20} /> {number(one.result!.counts[id] ?? 0)}
                </span>
              ))}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
