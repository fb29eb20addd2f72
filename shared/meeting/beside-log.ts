/** What a feature declares beside its part of the log: what is shown and never recorded, urns, tidings, lines of the minutes. */
import type { z } from 'zod';
import type { Verdict } from '../base/refusal.ts';
import type { Timestamp } from '../base/time.ts';
import type { Meeting, Actor } from './feature.ts';

/* eslint-disable @typescript-eslint/no-explicit-any -- the kernel holds features of all shapes; each file is checked where it is declared */

/**
 * What listed people are told outside of the meeting, for as long as it is so. Each is told once of what stands under `about`; again,
 * in other words, where its value differs from the one that they were told.
 */
export interface Tidings {
  /** `[A-Za-z0-9._-]+`, one of each in a meeting. */
  readonly about: string;
  readonly value: string;
  /** `<feature>/<what>`, whose words stand in `shared/text/notices.ts`. */
  readonly what: string;
  readonly again?: string;
  /** What somebody may choose not to be told of by one way or another. */
  readonly group: 'meetings' | 'papers' | 'inTime';
  /** Absent: everybody listed but the secretaries, whose doing it is. */
  readonly to?: readonly string[];
  /** When it came, of what is told several in one; who has heard of the meeting only since is not told of it. */
  readonly at?: Timestamp;
  /** Told between these alone, and by day. */
  readonly from?: Timestamp;
  readonly until?: Timestamp;
  /** Not put off until the morning. */
  readonly urgent?: true;
  /** Told also to those of `to` who are listed no more: they have heard of the meeting while they were. */
  readonly left?: true;
  /** Where it stands, under the meeting's own address; absent: the meeting itself. */
  readonly place?: string;
}

/** A line of the minutes: words by their code, which `shared/text` exports as `inMinutes`, and their parameters. */
export interface Noted {
  readonly at: Timestamp;
  /** `<feature>/<what>`. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * What one person shows to all for as long as it lasts, such as the page that is spoken of: passed on to whoever follows the
 * meeting, never in the log.
 */
export interface ShownKind<Value = any> {
  readonly shape: z.ZodType<Value>;
  /** "yes" for who may show it now; asked for each value, and again whenever the log grows. */
  may(actor: Actor, meeting: Meeting, value: Value): Verdict;
  /** SHA-256 of papers that the wall of the hall may read while it is shown. */
  papers?(value: Value, meeting: Meeting): readonly string[];
}

/** Declares something that is shown. */
export const shown = <Value>(one: ShownKind<Value>): ShownKind<Value> => one;

/**
 * An urn: takes what anybody drops into it, nameless and sealed to a key that the host has not. Beside it the host keeps an issuing key
 * for that one urn. One for each key, which is an id of the meeting.
 */
export interface UrnKind {
  there(meeting: Meeting, key: string): boolean;
  /** Whether it takes anything now. */
  takes(meeting: Meeting, key: string): Verdict;
  /** How many pieces it takes at most, junk among them. */
  most(meeting: Meeting, key: string): number;
  /** Where in the log the line stands that whoever drops must have read; no stranger has. */
  readBy(meeting: Meeting, key: string): number | undefined;
  /** Who has its key. */
  keeps(actor: Actor, meeting: Meeting, key: string): Verdict;
  /** Who has signed what came out of it: all who follow the meeting may check with which key. */
  signs(meeting: Meeting, key: string): string | undefined;
  /** Who may empty it, once it is sealed. */
  mayEmpty(actor: Actor, meeting: Meeting, key: string): Verdict;
}
