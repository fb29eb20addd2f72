/** What a person is told outside of a meeting: their list, the ways it goes besides, and what a meeting's desk sees of it. */
import { z } from 'zod';
import { Id } from '../base/ids.ts';

/** Meetings and sheets themselves; papers; what comes when its time has come. */
export const NOTICE_GROUPS = ['meetings', 'papers', 'inTime'] as const;
export const NoticeGroup = z.enum(NOTICE_GROUPS);
export type NoticeGroup = z.infer<typeof NoticeGroup>;

/** Besides the list itself, where everything stands. */
export const NOTICE_WAYS = ['push', 'mail'] as const;
export type NoticeWay = (typeof NOTICE_WAYS)[number];

/** GET /api/notices?after=&limit= → Notices: one's own of the last ninety days, the latest first; `limit=0`: how many are unread alone. */
export const NoticesQuery = z.object({ after: Id.optional(), limit: z.coerce.number().int().min(0).max(300).default(30) });
export interface Notices {
  readonly notices: readonly Notice[];
  /** Of all, on whatever page. */
  readonly unread: number;
  readonly next?: string;
}
export interface Notice {
  readonly id: string;
  /** A key of `noticeWords` in `shared/text/notices.ts`. */
  readonly what: string;
  /** How many of those came together, e.g. papers. */
  readonly count: number;
  readonly at: string;
  readonly seenAt?: string;
  /** The meeting as it is now; absent where its reader belongs to it no more, and once it is not there. */
  readonly meeting?: NoticeMeeting;
  /** What it is about where that belongs to no meeting, e.g. a recommendation; an empty title: of several together. */
  readonly matter?: { readonly title: string; readonly due?: string };
  /** Where one tap leads; absent with the meeting. */
  readonly path?: string;
}

export interface NoticeMeeting {
  readonly id: string;
  readonly title: string;
  readonly startsAt: string;
  /** Empty for who belongs to it no more. */
  readonly place: string;
  /** Why it does not take place. */
  readonly reason?: string;
}

/** POST /api/notices/seen (NoticesSeen) → {unread}: without ids all that there are. Holds on each of one's devices. */
export const NoticesSeen = z.object({ ids: z.array(Id).max(400).optional() });

/**
 * GET /api/notices/ways → NoticeWays; PUT /api/notices/ways (SetNoticeWays) → NoticeWays. What is not set goes on as it was.
 */
export interface NoticeWays {
  /** Given to a browser that subscribes; absent where the server sends nothing to devices. */
  readonly pushKey?: string;
  /** This session's device is among those that are subscribed. */
  readonly devices: readonly NoticeDevice[];
  /** Whether the server can send e-mail at all. */
  readonly mails: boolean;
  /** Confirmed by its owner. */
  readonly address?: string;
  /** A code was sent there, and has not come back yet. */
  readonly asked?: string;
  /** What goes by which way. */
  readonly by: Readonly<Record<NoticeWay, readonly NoticeGroup[]>>;
}
export interface NoticeDevice {
  /** SHA-256 of where it is reached, hex. */
  readonly id: string;
  readonly at: string;
  readonly browser?: string;
}
const Groups = z.array(NoticeGroup).max(NOTICE_GROUPS.length);
export const SetNoticeWays = z.object({ push: Groups.optional(), mail: Groups.optional() });

const key = (bytes: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((bytes * 4) / 3)}}=*$`));
const Reads = z.enum(['vi', 'en', 'bn']);
/**
 * POST /api/notices/devices (SubscribeDevice) → NoticeWays: what the browser's PushSubscription says, on a clear yes alone, and again
 * whenever the app opens; DELETE /api/notices/devices/:id.
 */
export const SubscribeDevice = z.object({
  endpoint: z.string().max(1000),
  keys: z.object({ p256dh: key(65), auth: key(16) }),
  language: Reads.default('vi'),
});
export type SubscribeDevice = z.infer<typeof SubscribeDevice>;

/**
 * POST /api/notices/mail (AskMail) sends six digits there; POST /api/notices/mail/confirm (ConfirmMail) → NoticeWays: from then on
 * it is used; DELETE /api/notices/mail: it is forgotten.
 */
export const AskMail = z.object({ address: z.email().max(200).trim(), language: Reads.default('vi') });
export const ConfirmMail = z.object({ code: z.string().regex(/^\d{6}$/) });

/** GET /api/meetings/:meeting/notices → MeetingNotices (its secretary): who was told what, by which way and when. */
export interface MeetingNotices {
  readonly told: readonly ToldMember[];
}
export interface ToldMember {
  readonly member: string;
  readonly what: string;
  readonly count: number;
  /** In their list. */
  readonly at: string;
  /** Taken by the push service, and by the mail server. */
  readonly pushedAt?: string;
  readonly mailedAt?: string;
  readonly seenAt?: string;
}
