/**
 * Recommendations, over HTTP. GET /api/recommendations?part=&after= → MyRecommendations: what whoever asks is to answer (`addressee`), or
 * follows up (`follower`), by pages, then what has ended. GET /api/recommendations-open → OpenCount of what is to be answered.
 * GET /api/recommendations-of-unit (UnitQuery) → RecommendationsOfUnit, for its desk.
 * POST /api/recommendations (NewRecommendation) → RecommendationSeen drafts one, by a desk.
 * GET /api/recommendations/:recommendation → RecommendationSeen, and POST (RecommendationAct) → RecommendationSeen,
 * by those who may. GET /api/recommendations/:recommendation/papers/:sha256 → a paper of an answer.
 * GET /api/meetings/:meeting/follows → FollowsFrom: what one of its desk can draft from.
 * GET /api/due-day?from=2026-12-01&days=15&count=calendar → DueDay. GET /api/working-days?year=2027 → WorkingDaysOfYear, for desks, and
 * PUT (EnterYear) → WorkingDaysOfYear by an administrator of the installation.
 */
import { z } from 'zod';
import { Id } from '../base/ids.ts';
import { Act } from '../council/following-up.ts';
import { Content, type Recommendation } from '../council/recommendations.ts';
import type { RecommendationFigures } from '../council/recommendation-figures.ts';
import { SHOWN, type Shown } from '../council/recommendation-list.ts';
import type { OwnPage } from './tasks.ts';
import { Day, type Holiday, Term, YearOff } from '../council/working-days.ts';

export const NewRecommendation = Content;
export const RecommendationAct = Act;

/** One with what whoever reads it needs. */
export interface RecommendationSeen extends Recommendation {
  /** Name of the council whose it is. */
  readonly council: string;
  /** Of the meeting that it follows from, to whoever may know it. */
  readonly meetingTitle?: string;
  /** Of everybody who is named in it. */
  readonly names: Readonly<Record<string, string>>;
  /** Whoever reads it is at the desk of its council; one of its addressee's people. */
  readonly desk: boolean;
  readonly addressed: boolean;
  /** The day in Vietnam by the server's clock. */
  readonly today: Day;
}

/** `today`: the day in Vietnam by the server's clock. */
export interface MyRecommendations extends OwnPage {
  readonly recommendations: readonly RecommendationSeen[];
  readonly today: Day;
}
/** Whether they answer it, or follow it up without answering it. */
export const PARTS_IN_IT = ['addressee', 'follower'] as const;

export const UnitQuery = z.object({
  shown: z.enum(SHOWN).default('all'),
  /** By its name. */
  addressee: z.string().max(200).optional(),
  meeting: Id.optional(),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

export type RecommendationRow = Omit<RecommendationSeen, 'steps' | 'said' | 'text' | 'desk' | 'addressed' | 'today' | 'answers'> & {
  /** When it was answered first. */
  readonly answeredOn?: Day;
};
export interface RecommendationsOfUnit {
  readonly recommendations: readonly RecommendationRow[];
  /** How many the unit has, whatever is asked for. */
  readonly all: number;
  /** Of the addressee and meeting asked for, how many there are under each heading. */
  readonly counts: Readonly<Record<Shown, number>>;
  /** What it can be narrowed down to; with the first page alone. */
  readonly addressees?: readonly string[];
  readonly meetings?: ReadonlyArray<{ readonly meeting: string; readonly title: string }>;
  /** Of this year. */
  readonly figures: RecommendationFigures;
  readonly today: Day;
  readonly next?: string;
}

/** What stands in a meeting's record that can be followed up, with the words that are kept. */
export interface FollowsFrom {
  readonly meetingTitle: string;
  readonly found: ReadonlyArray<{
    readonly id: string;
    readonly source: 'session' | 'promise';
    readonly text: string;
    readonly title: string;
    /** Until when an answer in writing was promised. */
    readonly due?: Day;
    /** Who promised it, and their name. */
    readonly person?: string;
    readonly name?: string;
  }>;
}

export const AskDueDay = z.object({ from: Day, days: z.coerce.number().pipe(Term.shape.days), count: Term.shape.count });
export interface DueDay {
  readonly due: Day;
}

export const AskYear = z.object({ year: z.coerce.number().int().min(2024).max(2099) });
export const EnterYear = z.object({ version: z.number().int().min(0), year: AskYear.shape.year, set: YearOff });
export interface WorkingDaysOfYear {
  readonly version: number;
  readonly year: number;
  readonly set: YearOff;
  /** False: neither entered nor known; the law's days alone. */
  readonly announced: boolean;
  /** Days off but weekends, in order. */
  readonly holidays: ReadonlyArray<{ readonly day: Day; readonly name: Holiday }>;
}
