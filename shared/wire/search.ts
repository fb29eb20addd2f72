/**
 * POST /api/search (Search) → Found: everything that somebody may see of their meetings, looked through at once. Without words the meetings
 * that are narrowed down to are answered, the latest first.
 */
import { z } from 'zod';
import { Timestamp, UnitCode } from '../base/ids.ts';
import type { Excerpt } from '../papers/find.ts';
import { MOST_TYPED } from '../papers/query.ts';
import type { MeetingSummary } from './meeting-list.ts';

/** Of a meeting: still to come, begun and not over, over. */
export const TIMES = ['coming', 'underWay', 'over'] as const;

/** Whose meetings, of which kind, when: the second time is exclusive. */
export const Narrowed = z.object({
  time: z.enum(TIMES).optional(),
  from: Timestamp.optional(),
  until: Timestamp.optional(),
  meetingKind: z.string().min(1).max(120).optional(),
  unit: UnitCode.optional(),
});
export type Narrowed = Readonly<z.infer<typeof Narrowed>>;
export const Search = Narrowed.extend({ typed: z.string().max(MOST_TYPED) });

export interface FoundPoint {
  /** Of the agenda: its id. */
  readonly point: string;
  /** As it is printed: "2a". */
  readonly number: string;
  readonly excerpt: Excerpt;
}

export interface FoundPaperPage {
  /** From 0. */
  readonly page: number;
  /** The number printed on it, where it is another than its place. */
  readonly label?: string;
  /** Its words were read in a picture by a machine. */
  readonly recognised?: true;
  readonly excerpt: Excerpt;
}

export interface FoundPaper {
  readonly paper: string;
  readonly sha256: string;
  readonly title: string;
  /** Where its title has it. */
  readonly inTitle?: Excerpt;
  /** The likeliest first, and not more than shown. */
  readonly pages: readonly FoundPaperPage[];
  /** Pages that have it. */
  readonly count: number;
}

export interface FoundMeeting {
  readonly meeting: string;
  readonly title: string;
  /** Where its own title has it. */
  readonly inTitle?: Excerpt;
  /** Every word stands in what it is called by: title, kind, body, place. */
  readonly own?: true;
  readonly startsAt: string;
  /** Empty of what has none. */
  readonly place: string;
  readonly meetingKind?: string;
  readonly stage: MeetingSummary['stage'];
  readonly calledOff?: true;
  readonly rehearsal: boolean;
  /** Code and name of the unit whose meeting it is. */
  readonly unit?: string;
  readonly council?: string;
  readonly points: readonly FoundPoint[];
  readonly papers: readonly FoundPaper[];
}

export interface Found {
  /** The likeliest first; of equals, the latest. */
  readonly meetings: readonly FoundMeeting[];
  /** What whoever asks can narrow it down to, by name; absent where there is no choice. */
  readonly units?: ReadonlyArray<{ readonly code: string; readonly name: string }>;
  readonly meetingKinds?: readonly string[];
  /** More meetings have it than are shown. */
  readonly more?: true;
  /** Texts are still being read: asked again a moment later, more may be found. */
  readonly coming?: true;
  /** There is more than can be held at once: of the oldest meetings, titles alone were looked through. */
  readonly titlesAlone?: true;
}
