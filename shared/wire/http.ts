/** The HTTP contract: who asks what, what comes back. All answers but files are JSON; a refusal is `{refusal}` with a 4xx status. */
import { z } from 'zod';
import { Day, HexHash, Id, line, prose, Timestamp } from '../base/ids.ts';
import type { Refusal } from '../base/refusal.ts';
import { Leaving, MemberInput, Unit, type Device, type Member, type OfficialName, type Right } from '../council/council.ts';
import type { OwnEntry, WireEntry } from './socket.ts';

export interface Refused {
  readonly refusal: Refusal;
  /** Names the line of the server's log, where something broke. */
  readonly incident?: string;
}

/** GET /api/installation — to everybody. */
export interface Installation {
  /** `new`: nothing set up yet. */
  readonly state: 'new' | 'ready';
  readonly sample: boolean;
  readonly unit?: Unit;
  /** Fingerprint of the signing authority, hex. */
  readonly ca?: string;
  /** Keys can be made here: a secure context under a name, not a bare IP address. */
  readonly canEnrol: boolean;
  readonly maxUploadBytes: number;
  /** Screens lock after so long without a touch; absent: never. */
  readonly lockMinutes?: number;
  /** Days before a session by which the council's rules want it convened; 0 or absent: none. */
  readonly noticeDays?: number;
  /** Whoever asks set this installation up and has not yet said that the passphrase is written down. */
  readonly toWriteDown?: true;
  readonly now: string;
}

/** POST /api/setup {code, unit, administrator} → SetUpDone. The code is printed by the server at its start. */
export const SetUp = z.object({
  code: z.string().trim().max(40),
  unit: Unit,
  administrator: z.object({
    name: line(80),
    login: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/),
    password: z.string().min(10).max(200),
  }),
});
export interface SetUpDone {
  readonly me: Me;
  /** To be written down: opens the keys in a backup. Absent when it was set by a setting. */
  readonly passphrase?: string;
  readonly ca: string;
}

/** POST /api/setup/code {code} → {}: is it the code? */
export const SetUpCode = z.object({ code: z.string().trim().max(40) });
/**
 * GET /api/setup/passphrase → PassphraseToKeep: to the first administrator alone, until they say that it is written down;
 * POST /api/setup/passphrase: it is.
 */
export interface PassphraseToKeep {
  readonly passphrase: string;
  readonly ca: string;
}

/** POST /api/sample {code} → SampleDone: a commune of 29 with a session under way. */
export interface SampleDone {
  readonly links: ReadonlyArray<{
    readonly role: 'delegate' | 'chair' | 'secretary' | 'hall';
    readonly name: string;
    readonly url: string;
  }>;
}
/**
 * POST /api/sample/enter {token} → SampleEntered: a desk is signed in at once; a delegate or chair gets a code for /enrol, which
 * the sample's secretary approves by herself.
 */
export type SampleEntered = { readonly meeting: string } & ({ readonly me: Me } | { readonly code: string; readonly member: string });
export const SampleEnter = z.object({ token: z.string().max(100) });

/** GET /api/me → Me; 401 otherwise. POST /api/sign-in {login, password} → Me or SecondFactorAsked · /api/sign-out. */
export interface Me {
  readonly member: Member;
  readonly rights: readonly Right[];
  /** How this session was signed in. A desk signs nothing: it has no key. */
  readonly by: 'password' | 'key' | 'hall';
  readonly certificate?: string;
  /** A second factor is required and not there: nothing else is possible before. */
  readonly lacksFactor?: true;
  /** Name of the person's own unit, where that is not the installation's. */
  readonly council?: string;
  /** For a hall screen: the one meeting it shows. */
  readonly meeting?: string;
}
export const SignIn = z.object({ login: z.string().trim().toLowerCase().max(80), password: z.string().max(200) });
/** POST /api/unlock {password} → {}: opens the locked screen of a session that was signed in by password. */
export const Unlock = z.object({ password: z.string().max(200) });
/** POST /api/change-password. Other sessions of the person end. */
export const ChangePassword = z.object({ old: z.string().max(200), new: z.string().min(10).max(200) });
/**
 * POST /api/key-challenge → {challenge}; POST /api/key-sign-in: signature over "ecabinet/sign-in/v1\n" host "\n" challenge,
 * base64url (r‖s or RSA).
 */
export const KeySignIn = z.object({ certificate: HexHash, challenge: z.string().max(100), signature: z.string().max(700) });

/**
 * GET /api/sessions → OwnAccess: what lets somebody in, for themselves. POST /api/sessions/:id/end · /api/sessions/end-others;
 * POST /api/devices/:certificate/revoke of one's own other device.
 */
export interface OwnAccess {
  /** Those that stand, the last seen first. */
  readonly sessions: readonly OwnSession[];
  /** Every key, revoked ones too. */
  readonly devices: readonly Device[];
}
export interface OwnSession {
  readonly id: string;
  readonly by: Me['by'];
  /** The one that asks. */
  readonly here: boolean;
  /** Of the key that opened it. */
  readonly certificate?: string | undefined;
  /** Of the device, where it was opened by a key. */
  readonly label?: string | undefined;
  /** User-Agent, as the browser says of itself. */
  readonly browser?: string | undefined;
  readonly since?: string | undefined;
  readonly seen?: string | undefined;
}

/**
 * GET /api/news → {news: AccountNews[]}: what others did to one's account since this key, or the password, was last told. POST
 * /api/news/seen {until}.
 */
export interface AccountNews {
  readonly what: 'password' | 'rights' | 'keyApproved' | 'keyRevoked';
  readonly at: string;
  /** Name of whoever did it. */
  readonly by: string;
  /** Of the device. */
  readonly label?: string;
  /** As they are since then. */
  readonly rights?: readonly Right[];
}
export const NewsSeen = z.object({ until: Timestamp });

/**
 * Which units besides their own a delegate sits in (`also`) is an administrator of the installation's to say: of anybody else who
 * edits the person it is left as it was.
 */

/**
 * GET /api/members → {members: Member[], disabled: ids of accounts closed for being idle} (secretariat); POST /:id/enable
 * (administrator). POST one → MemberDone; PUT /:id → MemberDone; POST /:id/password {password?} →
 * MemberDone; POST /:id/office {inOffice}; DELETE /:id, while nothing names the person.
 * A password by another's hand is a first one: until it is changed, its session may do nothing else (`identity/change-password`).
 */
/** `on`: since when somebody new is a delegate of the term that runs; today where none is given. */
export const NewMember = MemberInput.extend({ on: Day.optional() });
/** `on`: the day of the decision, today where none is given; `why` somebody leaves, and what else is to be said of it. */
export const MemberOffice = z.object({ inOffice: z.boolean(), on: Day.optional(), why: Leaving.optional(), note: line(200).optional() });
/** Without a password the server makes one. */
export const SetPassword = z.object({ password: z.string().min(10).max(200).optional() });
export interface FirstPassword {
  readonly member: string;
  readonly login: string;
  /** Shown once. */
  readonly password: string;
}
export interface MemberDone {
  readonly member: Member;
  /** Somebody new with a sign-in name, or one whose old password was withdrawn. */
  readonly first?: FirstPassword;
  /** Keys (by their labels) that a new right could not rest on, and so were revoked. */
  readonly revoked?: readonly string[];
}
/** Of somebody who is in the register: as the list says it now; what it does not say stays. */
export const PersonChange = MemberInput.pick({
  name: true,
  kind: true,
  title: true,
  positions: true,
  group: true,
  committee: true,
  committees: true,
}).extend({
  id: Id,
  /** Somebody whose office has ended, who comes back into it as a delegate. */
  returns: z.literal(true).optional(),
});
export type PersonChange = z.infer<typeof PersonChange>;
/**
 * POST /api/members/import {rows, changes} → {members, passwords: FirstPassword[]} or {rows: RowRefusal[]}: nothing is taken in
 * unless every row is right; changes are counted on from the last row. `on`: since when whoever comes with it is a delegate of the term
 * that runs; its first day where none is given.
 */
export const ImportMembers = z.object({
  rows: z.array(MemberInput).max(500),
  changes: z.array(PersonChange).max(400).default([]),
  /** Since when whoever comes with it is a delegate of the term that runs; its first day where none is given. */
  on: Day.optional(),
});
export interface RowRefusal {
  readonly row: number;
  readonly refusal: Refusal;
}

/** GET /api/devices → {devices: Device[]}; POST /api/devices/:certificate/revoke (secretariat). */
export interface Devices {
  readonly devices: readonly Device[];
}

/**
 * Enrolment. The secretary: POST /api/enrolments {member} → EnrolmentOffer; GET /api/enrolments → {enrolments: Enrolment[]};
 * POST /api/enrolments/:id/approve {check, otherName?} → {device}; POST /:id/refuse.
 * The tablet, not signed in: POST /api/enrol {code, csr, label} → EnrolmentWaiting; GET /api/enrol/:id?secret=… → EnrolmentState.
 * With an official file instead: POST /api/enrol/official {code, certificates (DER base64, leaf first), label, signature over
 * "ecabinet/enrol/v1\n" host "\n" code}.
 */
export const NewEnrolment = z.object({ member: Id });
export interface EnrolmentOffer {
  readonly id: string;
  readonly member: string;
  /** Eight letters without look-alikes. */
  readonly code: string;
  /** https://host/enrol#code */
  readonly url: string;
  readonly expiresAt: string;
}
export interface Enrolment {
  readonly id: string;
  readonly member: string;
  readonly state: 'offered' | 'waiting' | 'approved' | 'refused';
  readonly label?: string;
  readonly origin?: Device['origin'];
  /** Of an official certificate: to be looked at before it is approved. */
  readonly official?: OfficialName & { readonly notBefore: string; readonly notAfter: string };
  readonly at: string;
}
export const Enrol = z.object({ code: z.string().trim().toUpperCase().max(20), csr: z.string().max(4000), label: line(120) });
export const EnrolOfficial = z.object({
  code: z.string().trim().toUpperCase().max(20),
  certificates: z.array(z.string().max(16_000)).min(1).max(6),
  signature: z.string().max(700),
  label: line(120),
});
/** Without the six digits: a tablet takes them from its own key, never from whoever answers. */
export interface EnrolmentWaiting {
  readonly id: string;
  readonly secret: string;
  readonly member: { readonly id: string; readonly name: string };
}
export type EnrolmentState =
  | { readonly state: 'waiting' }
  | { readonly state: 'refused' }
  | { readonly state: 'approved'; readonly /** PEM */ certificate: string; readonly fingerprint: string; readonly ca: string };
/**
 * `check`: the six digits that the secretary reads on the tablet; the desk is not shown them. `otherName`: the name in the
 * official certificate differs, and it is the same person.
 */
export const ApproveEnrolment = z.object({ check: z.string().regex(/^\d{6}$/), otherName: z.boolean().optional() });

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

/** GET /api/meetings/:id/log?from=N → LogPage, compressed. */
export interface LogPage {
  readonly meeting: string;
  readonly from: number;
  readonly entries: readonly WireEntry[];
  /** Signed note over the log with all of these in it; absent for a draft, which is no record. */
  readonly checkpoint?: string;
  readonly now: string;
  /** The log came from a backup made then, and waits for what tablets still hold. */
  readonly restoring?: { readonly madeAt: string };
}

/**
 * POST /api/meetings/:id/opened (OpenedPapers) → {}: ids of papers that a delegate has opened, also a while ago without a network.
 * GET → PapersOpened (the meeting's secretary): paper → delegates who have; empty once the session is closed.
 */
export const OpenedPapers = z.object({ papers: z.array(Id).max(1000) });
export interface PapersOpened {
  readonly opened: Readonly<Record<string, readonly string[]>>;
}

/** GET /api/meetings/:id/keys → KeysInForce (the chair, a secretary): of each certificate that is admitted and not revoked. */
export interface KeysInForce {
  readonly keys: Readonly<Record<string, { readonly from: string; readonly until: string }>>;
}

/** POST /api/meetings/:id/log/held (HeldEntries) → {}: what a tablet holds and a restored log lacks; `checkpoint` covers just these. */
export const HeldEntries = z.object({
  from: z.number().int().min(0).max(1_000_000),
  entries: z
    .array(z.object({ line: z.string().max(200_000), sealed: z.object({ salt: z.string().max(64), value: z.json() }).optional() }))
    .min(1)
    .max(20_000),
  checkpoint: z.string().max(1000),
});
export type HeldEntries = z.infer<typeof HeldEntries>;

/**
 * GET /api/meetings/:id/sublogs/:sublog/proof?seq=N → SublogProof: an entry of a sealed sub-log against its final root; without
 * `seq`, one's own last entry alone. With `authority=1` also what says whose the log is.
 */
export interface SublogProof {
  readonly seq: number;
  readonly size: number;
  readonly proof: readonly string[];
  /** What it holds of the person who asks, where they signed in by key and something stands of them. */
  readonly own?: OwnEntry;
  /** The authority's certificate and its seal over the log key, both DER in base64 (shared/archive/log-authority.ts). */
  readonly authority?: { readonly ca: string; readonly p7s: string };
}

/** What a networked system may hold; it is asked before a byte is read, and what is classified is refused. */
export const TAKEN_LEVELS = ['ordinary', 'internal'] as const;
export type TakenLevel = (typeof TAKEN_LEVELS)[number];

/** PUT /api/papers (body: the file; X-Paper-Name; X-Secrecy: a TakenLevel) → PaperTaken (secretariat). */
export interface PaperTaken {
  readonly sha256: string;
  readonly pages: number;
  readonly size: number;
  /** Proposed from the document or the file's name. */
  readonly title: string;
  /** What is in the file beside pages, and stays unseen in the room: files inside it; scripts, forms to send, films. */
  readonly carries: ReadonlyArray<'attachments' | 'active'>;
}
/**
 * GET /api/meetings/:id/papers/:sha256 → the reading copy, with ranges; ?original → the bytes whose hash it is. GET …/text → `PaperText`
 * (shared/papers).
 */

/** A signature that came inside a paper. */
export interface PaperSignature {
  /** `clock`: an authority's timestamp of the whole paper. */
  readonly kind: 'signer' | 'clock';
  /**
   * `whole`: what it covers is as it was signed. `changed`: it is not. `elsewhere`: what it covers is not the paper around it.
   * `unreadable`: of a kind that is not checked here.
   */
  readonly state: 'whole' | 'changed' | 'elsewhere' | 'unreadable';
  /** Over a hash for which papers have been forged. */
  readonly weak: boolean;
  /** What came into the file after it. `pages`: the pages may be others. */
  readonly after: 'nothing' | 'waste' | 'signatures' | 'notes' | 'pages';
  /** As its certificate says; empty where that cannot be read. */
  readonly name: string;
  readonly organization?: string;
  readonly issuer: string;
  /** By the signer's own clock. */
  readonly claimed?: string;
  readonly stamped?: { readonly at: string; readonly trusted: boolean; readonly by: string };
  /** The signer's clock gave local time for UTC. */
  readonly clockAhead: boolean;
  /** `since`: from when it was so, for all but `trusted` and `unknown`; when it begins, for `early`. */
  readonly trust: 'trusted' | 'unknown' | 'expired' | 'early' | 'revoked';
  readonly since?: string;
  /** What the file holds of its authorities says that it was not taken back when it signed: when they said so. Of `trusted` alone. */
  readonly notRevoked?: string;
}
/**
 * GET /api/meetings/:id/papers/:sha256/signatures → PaperSignatures, in the order in which they came into the file.
 * `looked` is false for papers that were taken in before signatures were looked at, or whose look had no end.
 */
export interface PaperSignatures {
  readonly looked: boolean;
  readonly signatures: readonly PaperSignature[];
}

/** GET /api/meetings/:id/minutes → MinutesDraft; PUT the same (secretary); POST /minutes/approve {sha256}; GET /minutes.pdf, and /minutes.docx for the secretary. */
export const MinutesTexts = z.object({
  /** Number and symbol, e.g. "12/BB-HĐND". */
  number: line(60).optional(),
  place: line(200).optional(),
  /** Paragraphs before what was decided: how the meeting went. */
  course: prose(20_000).default(''),
  conclusion: prose(20_000).default(''),
  /** Guests to be named, one a line: names are personal, so only those that the secretary puts here are printed. */
  guests: prose(5_000).default(''),
  recipients: prose(2_000).default(''),
});
export type MinutesTexts = z.infer<typeof MinutesTexts>;
export interface MinutesDraft {
  readonly version: number;
  readonly texts: MinutesTexts;
  /** Of the PDF these texts give. */
  readonly sha256: string;
  readonly approved?: string;
}
/** GET /api/meetings/:id/archive.asice → the bundle (members of the meeting). */

/** GET /api/meetings/:id/code and …/code/own: six signs, until when they are shown, by the server's clock, and what an address here begins with. */
export interface ShownCode {
  readonly code: string;
  readonly until: string;
  readonly now: string;
  readonly address: string;
}

/** POST /api/meetings/:id/hall → HallLink (secretariat), the token after "#"; POST /api/hall/enter {token} → Me. */
export interface HallLink {
  readonly url: string;
}
/** Sent with every request of a hall screen: beside a desk that is signed in in the same browser, it is the wall that asks. */
export const HALL_HEADER = 'x-hall';
/**
 * The id of whoever a page believes to be signed in, with what it asks in their session. Where the session is another's by now, because
 * another tab has signed in, it is refused with `border/other-session` and the other's name: nothing is done in the wrong name.
 */
export const AS_HEADER = 'x-as';
/** The same of a plain link, which sends no header: a file of many megabytes that the browser itself opens or saves. */
export const AS_QUERY = 'as';
export const HallEnter = z.object({ token: z.string().max(100) });

/** GET /api/lan → how tablets in the room reach this server. */
export interface LanInfo {
  readonly addresses: readonly string[];
  /** The root to trust, where the server made its own. */
  readonly root?: { readonly fingerprint: string; readonly url: string };
}
