/** What a council's recommendations come to over a period: for its overview, and for whoever scores the council's work. */
import { isLate, type ENDS, type Recommendation } from './recommendations.ts';
import { dayAt, type Day } from './working-days.ts';

export interface RecommendationFigures {
  /** Sent, and to be answered within the period as the day stands now; without those that were taken back. */
  readonly due: number;
  /** Of those: done as recommended. */
  readonly done: number;
  /** Of those: answered at least once; and first answered no later than the day that was set first. */
  readonly answered: number;
  readonly inTime: number;
  /** Of those that wait for their addressee: all, and late ones. */
  readonly waiting: number;
  readonly late: number;
}

/** Days `YYYY-MM-DD` in Vietnam, both within. */
export interface Within {
  readonly from: Day;
  readonly until: Day;
}

export type Counted = Pick<Recommendation, 'state' | 'due' | 'firstDue'> & {
  readonly answers: ReadonlyArray<{ readonly on: Day }>;
  readonly ended?: { readonly how: (typeof ENDS)[number] };
};

/** Whether it counts in a period. */
const isDueWithin = ({ due, ended }: Counted, { from, until }: Within): boolean =>
  due !== undefined && ended?.how !== 'withdrawn' && due >= from && due <= until;

/** @param today in Vietnam */
export function recommendationFigures(all: readonly Counted[], within: Within, today: Day): RecommendationFigures {
  const due = all.filter((one) => isDueWithin(one, within));
  const count = (fits: (one: Counted) => boolean): number => due.filter(fits).length;
  return {
    due: due.length,
    done: count(({ ended }) => ended?.how === 'satisfied'),
    answered: count(({ answers }) => answers.length > 0),
    inTime: count(({ answers, firstDue }) => answers.length > 0 && answers[0]!.on <= firstDue!),
    waiting: count(({ state }) => state === 'waiting'),
    late: count((one) => isLate(one, today)),
  };
}

/** Percent to two decimals, half up; undefined where there is nothing that it could be of. */
export const shareDone = ({ done, due }: RecommendationFigures): number | undefined =>
  due === 0 ? undefined : Math.round((done * 10_000) / due) / 100;

/** The year of a day. */
export const yearOf = (ms: number): Within => {
  const year = dayAt(ms).slice(0, 4);
  return { from: `${year}-01-01`, until: `${year}-12-31` };
};
