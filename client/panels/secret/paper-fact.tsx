/** What became of one's own paper once it left one's hands: never what is on it. */
import { Loader } from '@mantine/core';
import { IconCheck, IconClockExclamation, IconInbox, IconShieldCheckFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { isPaused } from '../../../shared/meeting/access.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { countedChecks, paperAlarms, secretVote as words } from '../../../shared/text/secret-vote.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { useHere } from '../here.tsx';
import css from './secret.module.css';

interface PaperFactProps {
  readonly vote: Vote;
  /** One line, without the explanations. */
  readonly small?: boolean;
}

export function PaperFact({ vote, small = false }: PaperFactProps) {
  const { t } = useWords();
  const { followed, canSign, meeting } = useHere();
  const own = followed.papers[vote.vote];
  switch (own?.state) {
    case 'dropping': {
      const late = vote.state !== 'open' && vote.state !== 'closing';
      const paused = isPaused(meeting, vote.vote);
      const waits = late || paused || !followed.live || own.refused !== undefined;
      const mark = waits ? (
        <IconClockExclamation size={small ? 28 : 48} aria-hidden />
      ) : (
        <Loader size={small ? 22 : 40} color="var(--ink)" aria-hidden />
      );
      const text = late ? words.notKnown : !followed.live ? words.droppingOffline : paused ? words.droppingPaused : words.droppingText;
      return (
        <>
          <Fact small={small} look={waits ? css.notYet : css.going} mark={mark}>
            <strong>{t(paused && !late ? words.droppingWaits : words.dropping)}</strong>
            {!small && <p>{t(text)}</p>}
          </Fact>
          {!small && <Refused refusal={own.refused} />}
        </>
      );
    }
    case 'dropped':
      return (
        <Fact small={small} look={css.there} mark={<IconInbox size={small ? 28 : 56} aria-hidden />}>
          <strong>{t(words.dropped)}</strong>
          {!small && <p>{t(words.droppedText)}</p>}
        </Fact>
      );
    case 'counted':
      return (
        <Fact small={small} look={css.there} mark={<IconShieldCheckFilled size={small ? 28 : 48} aria-hidden />}>
          <strong>{t(words.counted)}</strong>
          {!small && (
            <>
              <p>{t(words.countedText)}</p>
              <ul className={css.checks}>
                {Object.entries(countedChecks).map(([name, one]) => (
                  <li key={name}>
                    <IconCheck size={22} aria-hidden />
                    {t(one)}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Fact>
      );
    case 'alarm':
      return (
        <Notice tone="bad" title={t(words.alarm)}>
          {t(paperAlarms[own.why!])}
          {!small && <p>{t(words.alarmAct)}</p>}
        </Notice>
      );
    case 'unused':
      return (
        <Notice tone="warn" title={t(words.unused)}>
          {t(words.unusedText)}
        </Notice>
      );
    case 'void':
      return canSign ? <Notice tone="info">{t(words.void)}</Notice> : null;
    case 'none':
      return own.refused?.code === 'secret/paper-taken' ? <Elsewhere /> : <p>{t(words.none)}</p>;
    default:
      return null;
  }
}

export function Elsewhere() {
  const { t } = useWords();
  return (
    <Notice tone="warn" title={t(words.elsewhere)}>
      {t(words.elsewhereText)}
    </Notice>
  );
}

interface FactProps {
  readonly small: boolean;
  readonly look: string | undefined;
  readonly mark: ReactNode;
  readonly children: ReactNode;
}

function Fact({ small, look, mark, children }: FactProps) {
  return (
    <div className={`${css.fact} ${look} ${small ? css.small : ''}`} role="status">
      {mark}
      <div>{children}</div>
    </div>
  );
}
