/** What the chair does with an open vote beside closing it: pauses, resumes, says when it closes by itself. */
import { SegmentedControl } from '@mantine/core';
import { countdownOf, isPaused, isSecret } from '../../../shared/meeting/access.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { pacingActs, pacingWords } from '../../../shared/text/vote-pacing.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Act } from '../act.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import css from './readiness.module.css';

/** Taking a paper, marking and dropping it takes longer. */
const minutesFor = (secret: boolean): readonly number[] => (secret ? [5, 10, 15] : [1, 2, 5]);

export function PacingActs({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const secret = isSecret(vote);
  if (vote.state !== 'open') return null;
  if (isPaused(meeting, vote.vote))
    return (
      <>
        <Notice tone="warn" title={t(secret ? pacingWords.pausedSecret : pacingWords.paused)}>
          {t(secret ? pacingActs.pausedChairSecret : pacingActs.pausedChair)}
        </Notice>
        <Act type="resumeVote" big label={t(secret ? pacingActs.resumeSecret : pacingActs.resume)} />
      </>
    );
  const timed = countdownOf(meeting, vote.vote) !== undefined;
  return (
    <>
      <div className={panel.group} role="group" aria-labelledby="closing-time">
        <span id="closing-time">{t(timed ? pacingActs.later : pacingActs.closesIn)}</span>
        <div className={panel.acts}>
          {minutesFor(secret).map((n) => (
            <Act
              key={n}
              type="timeVote"
              input={{ seconds: n * 60, more: timed }}
              variant="default"
              label={t(timed ? pacingActs.more : pacingActs.minutes, { n })}
            />
          ))}
          {timed && <Act type="untimeVote" variant="default" label={t(pacingActs.stop)} />}
        </div>
      </div>
      <Act type="pauseVote" variant="default" label={t(pacingActs.pause)} />
    </>
  );
}

interface ClosesInProps {
  /** Minutes; 0: the chair closes it. */
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
  /** Of a secret ballot. */
  readonly secret?: boolean;
}

/** At the opening. */
export function ClosesIn({ minutes, onChange, secret = false }: ClosesInProps) {
  const { t } = useWords();
  return (
    <div className={css.count}>
      <span id="closes-in">{t(pacingActs.closesIn)}</span>
      <SegmentedControl
        aria-labelledby="closes-in"
        classNames={{ label: css.choice }}
        value={String(minutes)}
        onChange={(value) => onChange(Number(value))}
        data={[0, ...minutesFor(secret)].map((n) => ({
          value: String(n),
          label: n === 0 ? t(pacingActs.none) : t(pacingActs.minutes, { n }),
        }))}
      />
    </div>
  );
}
