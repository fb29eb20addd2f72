/**
 * Statistics over a period (Vietnam's days), of what was over by then: by person, by delegate group, by opinion sheet; and by meeting, how
 * much paper it did without.
 */
import { z } from 'zod';
import type { PagesSent } from '../meeting/pages-sent.ts';
import type { PersonFigures, SheetFigures, Sums } from '../meeting/figures.ts';

const Day = z.string().regex(/^\d{4}-\d\d-\d\d$/).refine((day) => {
  const at = new Date(`${day}T00:00:00.000Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
});

/** Of one answer. */
export const STATISTICS_PAGE = 500;

const Days = z.object({ from: Day, until: Day });
const inOrder = ({ from, until }: z.infer<typeof Days>): boolean => from <= until;
const WRONG = { path: ['until'] };

/** From one day to another, both within. */
export const PeriodOf = Days.refine(inOrder, WRONG);

/**
 * GET /api/statistics?from=2026-01-01&until=2026-12-31&by=…&after=… → Statistics: both days are in it. The unit's for its desk and for
 * who chaired its last session; everybody else is answered of themselves alone, `by` whatever.
 */
export const AskStatistics = Days.extend({
  by: z.enum(['people', 'groups', 'sheets', 'papers', 'units']).default('people'),
  /** Rows passed over. */
  after: z.coerce.number().int().min(0).max(100_000).default(0),
}).refine(inOrder, WRONG);
export type AskStatistics = z.infer<typeof AskStatistics>;
export type StatisticsBy = AskStatistics['by'];

export type StatisticsPerson = Sums & Pick<PersonFigures, 'member' | 'name' | 'group'>;
/** `group` is empty for those in none; `people`: how many were counted in it. */
export type StatisticsGroup = Sums & { readonly group: string; readonly people: number };
export interface StatisticsSheet extends SheetFigures {
  readonly id: string;
  /** Its deadline. */
  readonly at: string;
}

/** An estimate (M-28): what was printed all the same is not known. */
export interface StatisticsPages extends PagesSent {
  readonly id: string;
  /** When it began, or its deadline. */
  readonly at: string;
  readonly title: string;
  /** An opinion sheet. */
  readonly sheet: boolean;
}

/** The same of all meetings of one unit: sums alone, and of no meeting anything. */
export interface StatisticsUnit extends Pick<PagesSent, 'papers' | 'pages' | 'leaves'> {
  /** Its code. */
  readonly unit: string;
  readonly name: string;
  readonly sessions: number;
  readonly sheets: number;
}

export interface Statistics {
  /** `own`: of whoever asks alone. */
  readonly of: 'unit' | 'own';
  /** Sessions held and sheets ended in the period. */
  readonly sessions: number;
  readonly sheets: number;
  /** Records that cannot be read, and are in no sum. */
  readonly unreadable: number;
  /** Of rows in all; those of this page stand in one of the lists. */
  readonly total: number;
  readonly people?: readonly StatisticsPerson[];
  readonly groups?: readonly StatisticsGroup[];
  readonly ended?: readonly StatisticsSheet[];
  readonly sent?: readonly StatisticsPages[];
  /** For the installation's administrator, by whom that of all units is read. */
  readonly units?: readonly StatisticsUnit[];
  /** Units that are not counted yet: what was counted is kept, so that asking again comes further. */
  readonly left?: number;
  /** Whoever asks may ask `by` units, and there are several. */
  readonly byUnit?: true;
  /** Of all meetings in `sent`, or all units in `units`, also those of other pages. */
  readonly sum?: Pick<PagesSent, 'pages' | 'leaves'>;
}
