/**
 * The council’s score card (bộ chỉ số đánh giá hoạt động): what its sessions, its recommendations and what is entered by hand come to
 * over a period, held against targets. Defaults are those of the draft of Thanh Hóa province for councils of 2026–2031.
 */
import { z } from 'zod';
import { recommendationFigures, type Counted as CountedOne, type Within } from './recommendation-figures.ts';
import { dayAt, daysUntil, dueDay, type Day, type WorkingCalendar } from './working-days.ts';

/** In the order of the card. */
export const MEASURES = ['discussion', 'inTime', 'electronic', 'results', 'resolutions', 'recommendations', 'petitions', 'signed'] as const;
export type Measure = (typeof MEASURES)[number];
/** What no log of this system knows. */
export const BY_HAND = ['resolutions', 'petitions'] as const;
export type Entered = (typeof BY_HAND)[number];
const isByHand = (measure: Measure): measure is Entered => (BY_HAND as readonly Measure[]).includes(measure);

const Percent = z.number().int().min(1).max(100);
/** How many of how many. */
export const Counted = z
  .object({ part: z.number().int().min(0).max(1_000_000), of: z.number().int().min(1).max(1_000_000) })
  .refine(({ part, of }) => part <= of, { path: ['part'] });

/** What a unit is measured by. */
export const ScoreRules = z.object({
  targets: z.object(Object.fromEntries(MEASURES.map((one) => [one, Percent])) as Record<Measure, typeof Percent>),
  /** Days of the calendar before the session by which its papers have to stand. */
  daysBefore: z.number().int().min(0).max(90),
  /** Working days after the closing within which what it came to is published. */
  workingDays: z.number().int().min(1).max(90),
});
export type ScoreRules = Readonly<z.infer<typeof ScoreRules>>;

export const ScoreSettings = ScoreRules.extend({
  /** By year. */
  byHand: z.record(z.string().regex(/^20\d\d$/), z.object({ resolutions: Counted.optional(), petitions: Counted.optional() })),
});
export type ScoreSettings = Readonly<z.infer<typeof ScoreSettings>>;

/** @param level of the unit: a commune's papers are to be signed in 70 of 100 cases */
export const defaultScore = (level: 'province' | 'commune'): ScoreSettings => ({
  targets: {
    ...{ discussion: 40, inTime: 100, electronic: 100, results: 100, resolutions: 100, recommendations: 85, petitions: 90 },
    signed: level === 'commune' ? 70 : 100,
  },
  ...{ daysBefore: 5, workingDays: 5, byHand: {} },
});

/** A session that was held, as it is kept; see `SessionScore`. */
export interface ScoredSession {
  readonly meeting: string;
  readonly title: string;
  readonly startsAt: string;
  readonly closedAt: string;
  readonly approvedAt?: string | undefined;
  readonly seconds: number;
  readonly discussed: number;
  readonly clocked: number;
  readonly votes: number;
  readonly electronic: number;
  readonly papers: ReadonlyArray<{ readonly since: string; readonly signed?: boolean | undefined }>;
}

/** Why a number is not known. */
export type Unknown = 'noSessions' | 'notClocked' | 'noVotes' | 'noPapers' | 'unseen' | 'notDue' | 'noneDue' | 'byHand' | 'years';

/** So much of so much: sessions, papers, recommendations; of the discussion seconds. */
export interface Share {
  readonly part: number;
  readonly of: number;
}
export interface OfSession extends Partial<Share> {
  readonly meeting: string;
  readonly title: string;
  /** Its start. */
  readonly at: string;
  readonly unknown?: Unknown;
}

export interface ScoreLine extends Partial<Share> {
  readonly measure: Measure;
  /** Percent. */
  readonly target: number;
  /** Absent where nothing is known; without any rounding. */
  readonly reached?: boolean;
  readonly unknown?: Unknown;
  /** What it was counted from, the latest first. */
  readonly sessions: readonly OfSession[];
}

export interface ScoredFrom {
  /** The latest first. */
  readonly sessions: readonly ScoredSession[];
  readonly recommendations: readonly CountedOne[];
  readonly settings: ScoreSettings;
  readonly within: Within;
  /** In Vietnam. */
  readonly today: Day;
  readonly calendar: WorkingCalendar;
}

const days = (at: string): Day => dayAt(Date.parse(at));
const orUnknown = (part: number, of: number, unknown: Unknown): Share | Unknown => (of === 0 ? unknown : { part, of });

/** What one session adds. */
function ofSession(measure: Measure, one: ScoredSession, { settings, today, calendar }: ScoredFrom): Share | Unknown {
  const { daysBefore, workingDays } = settings;
  if (measure === 'discussion') {
    const { clocked, discussed, seconds } = one;
    return clocked === 0 ? 'notClocked' : orUnknown(Math.min(discussed, seconds), seconds, 'notClocked');
  }
  if (measure === 'electronic') return one.votes === 0 ? 'noVotes' : { part: one.electronic > 0 ? 1 : 0, of: 1 };
  if (measure === 'inTime') {
    const inTime = one.papers.filter(({ since }) => daysUntil(days(since), days(one.startsAt)) >= daysBefore);
    return orUnknown(inTime.length, one.papers.length, 'noPapers');
  }
  if (measure === 'signed') {
    const known = one.papers.filter(({ signed }) => signed !== undefined);
    return orUnknown(known.filter(({ signed }) => signed).length, known.length, one.papers.length === 0 ? 'noPapers' : 'unseen');
  }
  const due = dueDay(days(one.closedAt), { days: workingDays, count: 'working' }, calendar);
  if (one.approvedAt !== undefined) return { part: days(one.approvedAt) <= due ? 1 : 0, of: 1 };
  return today > due ? { part: 0, of: 1 } : 'notDue';
}

/** The year that a period is, `2026`. */
export const yearIn = ({ from, until }: Within): string | undefined =>
  from.endsWith('-01-01') && until === `${from.slice(0, 4)}-12-31` ? from.slice(0, 4) : undefined;

function shareOf(measure: Measure, from: ScoredFrom, sessions: readonly OfSession[]): Share | Unknown {
  const { settings, within, today, recommendations } = from;
  if (isByHand(measure)) {
    const year = yearIn(within);
    return year === undefined ? 'years' : (settings.byHand[year]?.[measure] ?? 'byHand');
  }
  if (measure === 'recommendations') {
    // What is due later this year is nobody's failing yet.
    const figures = recommendationFigures(recommendations, { ...within, until: within.until < today ? within.until : today }, today);
    return orUnknown(figures.done, figures.due, 'noneDue');
  }
  const known = sessions.filter((one) => one.of !== undefined);
  if (known.length === 0) return sessions[0]?.unknown ?? 'noSessions';
  const sum = (of: 'part' | 'of'): number => known.reduce((all, one) => all + one[of]!, 0);
  return { part: sum('part'), of: sum('of') };
}

export const scoreCard = (from: ScoredFrom): ScoreLine[] =>
  MEASURES.map((measure): ScoreLine => {
    const isOfSessions = !isByHand(measure) && measure !== 'recommendations';
    const sessions = (isOfSessions ? from.sessions : []).map((one): OfSession => {
      const share = ofSession(measure, one, from);
      return { meeting: one.meeting, title: one.title, at: one.startsAt, ...(typeof share === 'string' ? { unknown: share } : share) };
    });
    const target = from.settings.targets[measure];
    const share = shareOf(measure, from, sessions);
    if (typeof share === 'string') return { measure, target, sessions, unknown: share };
    return { measure, target, sessions, ...share, reached: share.part * 100 >= target * share.of };
  });

/** Percent to one decimal, rounded down: what falls short of a target never reads as if it did not. */
export const percentOf = ({ part, of }: Partial<Share>): number | undefined =>
  part === undefined || of === undefined || of === 0 ? undefined : Math.floor((part * 1000) / of) / 10;
