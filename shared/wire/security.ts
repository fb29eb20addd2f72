/** The security log over HTTP: what is recorded, as administrators read it, filter it and take it away. */
import { z } from 'zod';
import { Id, Timestamp } from '../base/ids.ts';

/** Everything that is ever recorded: a closed list, each with its words in `shared/text/security.ts`. */
export const SECURITY_KINDS = [
  'signIn',
  'signOut',
  'screenUnlocked',
  'sessionsEnded',
  'passwordChanged',
  'passwordSet',
  'passwordReset',
  'unitAdded',
  'unitChanged',
  'unitEnded',
  'unitRemoved',
  'unitsMerged',
  'votingRulesChanged',
  'catalogueChanged',
  'guideChanged',
  'invitationNumbered',
  'preparingAsked',
  'preparingDone',
  'preparingRead',
  'followingGiven',
  'followingDone',
  'recommendationMade',
  'recommendationDone',
  'recommendationRead',
  'workingDaysChanged',
  'scoreChanged',
  'venueChanged',
  'planTakenOver',
  'templateChanged',
  'termBegun',
  'termEnded',
  'committeeSeated',
  'memberAdded',
  'membersImported',
  'memberChanged',
  'memberRemoved',
  'memberMoved',
  'rightsChanged',
  'leftOffice',
  'returnedToOffice',
  'accountDisabled',
  'accountEnabled',
  'enrolmentOffered',
  'enrolmentAsked',
  'enrolmentApproved',
  'enrolmentRefused',
  'keyRevoked',
  'rootAdded',
  'listAdded',
  'rootRemoved',
  'secondFactorAsked',
  'secondFactorAdded',
  'secondFactorRemoved',
  'secondFactorReset',
  'meetingCreated',
  'roleChanged',
  'hallLink',
  'feedMade',
  'feedStopped',
  'apiKeyMade',
  'apiKeyRevoked',
  'apiUsed',
  'pushOn',
  'pushOff',
  'mailAsked',
  'mailOn',
  'mailOff',
  'paperRead',
  'internalDownloaded',
  'minutesRead',
  'archiveDownloaded',
  'logRead',
  'logExported',
  'setUpCode',
  'setUp',
  'passphraseWritten',
  'sampleMade',
  'started',
  'stopped',
  'backedUp',
  'restored',
  'clockAlarm',
  'clockConfirmed',
  'diskAlarm',
  'alarmOver',
  'recordUnreadable',
  'recordsLost',
  'notRecorded',
  'purged',
] as const;
export type SecurityKind = (typeof SECURITY_KINDS)[number];

/** `slowed`: kept waiting after several failures; `broke`: the server's own fault. */
export const OUTCOMES = ['done', 'refused', 'slowed', 'broke'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How somebody was there; `machine`: at the server itself, by a command; `server`: the program of its own accord; `api`: another system. */
export const WAYS = ['password', 'key', 'hall', 'machine', 'server', 'api'] as const;
export type Way = (typeof WAYS)[number];

export interface Person {
  readonly id: string;
  /** As it was then. */
  readonly name: string;
}

/** What an act was about; a code or an id, a name from the register, a number: never what somebody typed who was not let in. */
export interface About {
  /** Whom it was done to; at a failed sign-in whose name was tried, where it is one. */
  readonly person?: Person;
  /** A name was tried that nobody has. */
  readonly unknownName?: boolean;
  /** The code of the refusal. */
  readonly why?: string;
  readonly rights?: string;
  /** SHA-256 of the certificate, or of the paper: its first 16 digits. */
  readonly key?: string;
  readonly meeting?: string;
  /** A device's, a root's, a file's or a command's. */
  readonly label?: string;
  readonly count?: number;
  readonly freeMb?: number;
  /** Names of the settings that differ from the default. */
  readonly settings?: string;
}

/** What is forgotten when its time has come. */
export interface SecurityDetails {
  readonly who?: Person;
  readonly way?: Way;
  readonly address?: string;
  /** What the browser calls itself. */
  readonly browser?: string;
  readonly about?: About;
}

export interface SecurityEntry {
  readonly seq: number;
  readonly at: string;
  readonly kind: SecurityKind;
  readonly outcome: Outcome;
  /** Absent once forgotten by policy. */
  readonly details?: SecurityDetails;
  /** Of a `purged` record: the entries from…to, exclusive, whose details were forgotten. */
  readonly range?: { readonly from: number; readonly to: number };
}

/** GET /api/security?… → SecurityPage, newest first (administrator); GET /api/security.csv?… the same as a table. */
export const SecurityQuery = z.object({
  /** Who did it, or to whom it was done; `unknown`: where nobody is known. */
  person: Id.optional(),
  kind: z.enum(SECURITY_KINDS).optional(),
  outcome: z.enum(OUTCOMES).optional(),
  from: Timestamp.optional(),
  /** Exclusive. */
  until: Timestamp.optional(),
  /** Entries before this one: `next` of the page before. */
  before: z.coerce.number().int().min(0).optional(),
});
export type SecurityQuery = z.infer<typeof SecurityQuery>;

export interface SecurityPage {
  readonly entries: readonly SecurityEntry[];
  /** Where to go on; absent at the end. A page with few entries may still have a next one: a search stops for breath. */
  readonly next?: number;
}

/** GET /api/security/check → SecurityCheck: every line, hash and hidden part looked at. */
export interface SecurityCheck {
  readonly entries: number;
  /** Time of the first entry. */
  readonly since?: string;
  /** The first entry that is not what it was, or not where it was. */
  readonly brokenAt?: number;
  /** Entries whose details are gone although no record says that they were forgotten. */
  readonly missing: number;
  /** So long it knows who, from where and about what (`SECURITY_LOG_MONTHS`). */
  readonly months: number;
}

/** What the server's clock can contradict: its authority's validity, the last entry of its logs, its build, most tablets. */
export const CONTRADICTIONS = ['before-authority', 'after-authority', 'before-last-entry', 'before-build', 'tablets'] as const;
export interface Contradiction {
  readonly kind: (typeof CONTRADICTIONS)[number];
  /** The time that says otherwise; `tablets`: what most of them show now. */
  readonly at: string;
}

/** GET /api/alarms → {alarms: Alarm[]}: what stands wrong with this server now; who is not of the secretariat hears of the clock alone. */
export interface Alarm {
  readonly kind: 'disk' | 'log' | 'clock' | 'record' | 'scans' | 'minutes';
  readonly since: string;
  readonly freeMb?: number;
  /** Of scans that wait to be read: what is not installed, the program or its knowledge of Vietnamese. */
  readonly lacking?: 'program' | 'language';
  /** Of a meeting's record that cannot be read: the log as the store names it, its entry from 0, and what is wrong there. */
  readonly record?: { readonly meeting: string; readonly log: string; readonly entry: number; readonly why: string };
  /** Of minutes whose approved file is not in the store any more. */
  readonly minutes?: { readonly meeting: string; readonly sha256: string };
  /** Of the clock: what it says now, and what says otherwise. */
  readonly clock?: { readonly now: string; readonly against: readonly Contradiction[] };
}

/** POST /api/clock/confirm (ConfirmClock) → {} (administrator): the clock is right although it contradicts these. */
export const ConfirmClock = z.object({ kinds: z.array(z.enum(CONTRADICTIONS)).min(1).max(CONTRADICTIONS.length) });
