/** The course of an open vote, on every tablet: that it is paused, or how long until it closes by itself. */
import { IconClockHour4, IconPlayerPause } from '@tabler/icons-react';
import { countdownOf, isPaused, isSecret } from '../../../shared/meeting/access.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { pacingWords } from '../../../shared/text/vote-pacing.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useHere, useSecondsUntil } from '../here.tsx';
import css from './votes.module.css';

/** "1:05" */
const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** In words; undefined while it is neither paused nor timed. By the server's clock: the same second on every screen. */
export function usePacing({ vote, state, ballot }: Pick<Vote, 'vote' | 'state' | 'ballot'>): string | undefined {
  const { t } = useWords();
  const { meeting } = useHere();
  const open = state === 'open';
  const paused = open && isPaused(meeting, vote);
  const countdown = open ? countdownOf(meeting, vote) : undefined;
  const seconds = useSecondsUntil(paused ? undefined : countdown?.until, 0);
  if (paused) {
    const left = countdown?.left;
    const word = isSecret({ ballot }) ? pacingWords.pausedShort : pacingWords.paused;
    return left === undefined ? t(word) : t(pacingWords.leftPaused, { time: clock(Math.ceil(left / 1000)) });
  }
  return countdown && t(pacingWords.left, { time: clock(seconds) });
}

export default function PacingNow({ vote }: { readonly vote: Vote }) {
  const { meeting } = useHere();
  const text = usePacing(vote);
  const Icon = isPaused(meeting, vote.vote) ? IconPlayerPause : IconClockHour4;
  return (
    text !== undefined && (
      <span className={css.countdown} role="timer">
        <Icon size={26} style={{ flex: 'none' }} aria-hidden />
        {text}
      </span>
    )
  );
}

/** On the ballot: what is chosen stays. */
export function Paused({ secret = false }: { readonly secret?: boolean }) {
  const { t } = useWords();
  return (
    <Notice tone="warn" title={t(secret ? pacingWords.pausedSecret : pacingWords.paused)}>
      {t(secret ? pacingWords.pausedSecretText : pacingWords.pausedText)}
    </Notice>
  );
}
