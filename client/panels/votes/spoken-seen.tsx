/** Spoken choices for who is concerned: the delegate for whom one was entered, and everybody once the result is announced. */
import { spokenIn } from '../../../shared/meeting/spoken.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { spokenWords } from '../../../shared/text/spoken.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useHere, useNames } from '../here.tsx';
import panel from '../panels.module.css';
import { choiceText, countsText } from './words.ts';

export default function SpokenForMe({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  const { meeting, member } = useHere();
  const mine = spokenIn(meeting, vote.vote).find((one) => one.member === member);
  if (!mine) return null;
  const label = vote.content?.options.find((one) => one.id === mine.choice)?.label;
  const choice = mine.choice === undefined ? '–' : choiceText(mine.choice, t, label);
  return (
    <Notice tone="warn" title={t(spokenWords.mine, { choice })}>
      {t(spokenWords.mineText)}
    </Notice>
  );
}

export function SpokenHeard({ vote: { result, content } }: { readonly vote: Vote }) {
  const speech = useWords();
  const { t } = speech;
  const nameOf = useNames();
  if (!result?.spoken || !result.signed) return null;
  const options = content?.options ?? [];
  return (
    <div className={panel.group}>
      <p>{t(spokenWords.heard, { count: result.spoken.length })}</p>
      <ul>
        {result.spoken.map(({ member, choice, enteredBy, countersignedBy }) => (
          <li key={member}>
            {t(spokenWords.heardOne, {
              name: nameOf(member),
              choice: choiceText(choice, t, options.find((one) => one.id === choice)?.label),
              by: nameOf(enteredBy),
              second: nameOf(countersignedBy),
            })}
          </li>
        ))}
      </ul>
      <p className={panel.soft}>{t(spokenWords.signedAlone, { counts: countsText(options, result.signed.counts, speech) })}</p>
    </div>
  );
}
