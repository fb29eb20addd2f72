/** What became of one's own ballot: on its way, not sent, or recorded. The three are told apart from across the table. */
import type { ReactNode } from 'react';
import { Loader } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import type { Choice } from '../../../shared/meeting/forms.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { votes } from '../../../shared/text/votes.ts';
import { standing } from '../../link/store.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import { choiceClass, ChoiceMark } from './choice-mark.tsx';
import { answerText, secondsText } from './words.ts';
import css from './own-fact.module.css';

interface OwnFactProps {
  readonly vote: Vote;
  /** One line, without the explanations. */
  readonly small?: boolean;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** Nothing for who has sent nothing. */
export function OwnFact({ vote, small = false, children }: OwnFactProps) {
  const { t, language } = useWords();
  const { followed } = useHere();
  const kept = followed.votes[vote.vote];
  // From whichever of this person's devices it came.
  const recorded = kept && standing(kept);
  const pending = kept?.pending;
  const device = recorded && 'device' in recorded ? recorded.device : undefined;
  const fault = recorded && 'fault' in recorded ? recorded.fault : undefined;
  const name = (choice: Choice) => answerText(choice, t, vote.content?.options);
  const look = (kind: string | undefined) => `${css.fact} ${kind} ${small ? css.small : ''}`;
  if (pending) {
    const waits = followed.sending[vote.vote] === 'waiting' || !followed.live;
    return (
      <div className={look(waits ? css.notSent : css.sending)}>
        {waits ? (
          <IconClockExclamation size={small ? 32 : 52} aria-hidden />
        ) : (
          <Loader size={small ? 24 : 40} color="var(--ink)" aria-hidden />
        )}
        <div className={css.words}>
          <strong>{t(waits ? votes.waiting : votes.sending, { choice: name(pending.choice) })}</strong>
          {waits && !small && <p>{t(votes.waitingText)}</p>}
          {recorded && !small && <p>{t(votes.earlierStands, { choice: name(recorded.choice) })}</p>}
        </div>
        {children}
      </div>
    );
  }
  if (!recorded) return null;
  return (
    <div className={`${look(css.recorded)} ${typeof recorded.choice === 'string' ? choiceClass(recorded.choice) : ''}`}>
      {typeof recorded.choice === 'string' && <ChoiceMark option={recorded.choice} size={small ? 32 : 52} />}
      <div className={css.words}>
        <strong>{t(votes.recorded, { choice: name(recorded.choice) })}</strong>
        {!small && device !== undefined && <p>{t(votes.recordedElsewhere, { device, time: secondsText(recorded.at, language) })}</p>}
        {!small && device === undefined && !fault && <p>{t(votes.recordedAt, { time: secondsText(recorded.at, language) })}</p>}
        {!small && vote.state === 'open' && <p>{t(votes.mayChange)}</p>}
      </div>
      {children}
    </div>
  );
}
