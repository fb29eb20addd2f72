/** The list of meetings, and making one: HTTP. */
import { z } from 'zod';
import { Id, line, Timestamp } from '../base/ids.ts';

export const Lately = z.object({ paper: Id, addedAt: Timestamp, replaces: z.literal(true).optional() });

/**
 * GET /api/meetings?kind=&after=&limit=&typed=&from=&until= → MeetingList: those the person is listed in, their drafts included for
 * secretaries. The first page has all that are being prepared, to come and under way, and the latest of those before, which go on page by
 * page. With words or times: those alone that have them, the latest first. POST /api/meetings {title, …} → {meeting: id} a draft
 * (secretariat).
 */
export const MeetingsQuery = z.object({
  /** Of another kind of log than a meeting. */
  kind: Id.optional(),
  /** `next` of the page before. */
  after: z.string().regex(/^\d{13}:[A-Za-z0-9_-]{1,64}$/).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  /** Words that stand somewhere in name, place, unit and kind, without regard to accents, case and order. */
  typed: z.string().max(200).optional(),
  /** When they start; the second is exclusive. */
  from: Timestamp.optional(),
  until: Timestamp.optional(),
});
export const MeetingSummary = z.object({
  meeting: Id,
  /** Code and name of the unit whose meeting it is; absent in summaries of earlier versions: the installation's own. */
  unit: z.string().optional(),
  council: z.string().optional(),
  title: z.string(),
  startsAt: Timestamp,
  place: z.string(),
  stage: z.enum(['draft', 'published', 'underWay', 'adjourned', 'closed', 'approved']),
  rehearsal: z.boolean(),
  meetingKind: z.string().optional(),
  /** Why it does not take place. */
  calledOff: z.string().optional(),
  /** A draft that was given up: it stands in no list. */
  discarded: z.boolean().optional(),
  items: z.number(),
  papers: z.number(),
  /** The latest of those, the latest first; absent once the meeting is over, and in summaries of earlier versions. */
  lately: z.array(Lately).readonly().optional(),
  /** Of what is answered without a sitting, once issued: how many are asked, and have answered. */
  asked: z.number().optional(),
  answered: z.number().optional(),
  /** Whoever reads the list owes something to it. */
  owing: z.boolean().optional(),
  /** Whoever reads the list works at its desk. */
  desk: z.boolean().optional(),
});
export type MeetingSummary = Readonly<z.infer<typeof MeetingSummary>>;
export interface MeetingList {
  readonly meetings: readonly MeetingSummary[];
  /** Ids of those whose summary cannot be read: they are named, and keep no other from being shown. */
  readonly unreadable?: readonly string[];
  /** Asks for the next page, as `after`; absent at the end. */
  readonly next?: string;
}
/** `kind`: of another kind of log than a meeting, which alone has a place; what it `startsAt` is its first line's matter. */
export const NewMeeting = z
  .object({
    kind: Id.optional(),
    title: line(300),
    startsAt: Timestamp,
    place: line(200).optional(),
    rehearsal: z.boolean().default(false),
    /** Of the unit's catalogue. */
    meetingKind: line(120).optional(),
  })
  .refine(({ kind, place }) => kind !== undefined || place !== undefined, { path: ['place'] });
