/** A question in a list: whose, to whom, its words where this reader has them, and where it stands. */
import type { ReactNode } from 'react';
import type { Question } from '../../../shared/meeting/questions.ts';
import { asking } from '../../../shared/text/questions.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import { usePersonName } from '../speakers/names.ts';

/** Whether it was only asked, is being answered, or was; or none of these. */
export function useStanding(): (one: Question) => 'waiting' | 'asked' | 'answering' | 'answered' | 'withdrawn' {
  const { meeting } = useHere();
  return ({ question, called, withdrawn }) => {
    if (withdrawn) return 'withdrawn';
    if (!called) return 'waiting';
    const answers = meeting.speakers.speeches.filter((one) => one.about === question && one.kind === 'answer');
    if (answers.length === 0) return 'asked';
    return answers.some((one) => !one.to) ? 'answering' : 'answered';
  };
}

export function One({ one, children }: { readonly one: Question; readonly children?: ReactNode }) {
  const { t } = useWords();
  const nameOf = usePersonName();
  const standing = useStanding()(one);
  const marks = [
    t(asking[standing]),
    one.followed && t(one.followed.satisfied ? asking.satisfied : asking.asksOn),
    one.owed && t(asking.due, { day: one.owed.due.slice(0, 10).split('-').reverse().join('/') }),
  ].filter(Boolean);
  return (
    <li>
      <strong>{t(asking.to, { name: nameOf(one.member), officer: nameOf(one.officer) })}</strong>
      <p className={one.text === undefined ? panel.soft : undefined}>{one.text ?? t(asking.hidden)}</p>
      <p className={panel.soft}>{marks.join(' · ')}</p>
      {children}
    </li>
  );
}
