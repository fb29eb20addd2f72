/**
 * The council's score card over HTTP. GET /api/score?from=2026-01-01&until=2026-12-31 → Score, for the unit's desk and for who chaired its
 * last session. PUT /api/score (WriteScore) → ScoreKept: what is entered by hand by the desk, targets and terms by its administrator; of
 * another version it refuses `score/changed-meanwhile`.
 */
import { z } from 'zod';
import { ScoreSettings, type ScoreLine } from '../council/score.ts';
import { PeriodOf } from './statistics.ts';

export const AskScore = PeriodOf;
export const WriteScore = z.object({ version: z.number().int().min(0), settings: ScoreSettings });

/** Version 0: nothing was ever written, and the defaults hold. */
export type ScoreKept = z.infer<typeof WriteScore>;

export interface Score extends ScoreKept {
  readonly lines: readonly ScoreLine[];
  /** Sessions held in the period; and records that cannot be read, which are in no line. */
  readonly sessions: number;
  readonly unreadable: number;
  /** Whoever asks may enter by hand; and set targets. */
  readonly enters: boolean;
  readonly sets: boolean;
}
