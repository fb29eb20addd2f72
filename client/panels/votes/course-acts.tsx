/** What the chair does with an open vote beside closing it: pauses, resumes, says when it closes by itself. */
import { SegmentedControl } from '@mantine/core';
import { countdownOf, isPaused } from '../../../shared/meeting/access.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { courseActs, courseWords } from '../../../shared/text/vote-course.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Act } from '../act.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import css from './readiness.module.css';

const MINUTES = [1, 2, 5] as const;

export function CourseActs({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  const { meeting } = useHere();
  if (vote.state !== 'open') return null;
  if (isPaused(meeting, vote.vote))
    return (
      <>
        <Notice tone="warn" title={t(courseWords.paused)}>
          {t(courseActs.pausedChair)}
        </Notice>
        <Act type="resumeVote" big label={t(courseActs.resume)} />
      </>
    );
  const timed = countdownOf(meeting, vote.vote) !== undefined;
  return (
    <div className={panel.acts} role="group" aria-label={t(courseActs.time)}>
      <Act type="pauseVote" variant="default" label={t(courseActs.pause)} />
      {MINUTES.map((n) => (
        <Act
          key={n}
          type="timeVote"
          input={{ seconds: n * 60, more: timed }}
          variant="default"
          label={timed ? t(courseActs.more, { n }) : `${t(courseActs.time)}: ${t(courseActs.minutes, { n })}`}
        />
      ))}
      {timed && <Act type="untimeVote" variant="default" label={t(courseActs.stop)} />}
    </div>
  );
}

interface ClosesInProps {
  /** Minutes; 0: the chair closes it. */
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
}

/** At the opening. */
export function ClosesIn({ minutes, onChange }: ClosesInProps) {
  const { t } = useWords();
  return (
    <div className={css.count}>
      <span id="closes-in">{t(courseActs.closesIn)}</span>
      <SegmentedControl
        aria-labelledby="closes-in"
        value={String(minutes)}
        onChange={(value) => onChange(Number(value))}
        data={[0, ...MINUTES].map((n) => ({ value: String(n), label: n === 0 ? t(courseActs.none) : t(courseActs.minutes, { n }) }))}
      />
    </div>
  );
}
