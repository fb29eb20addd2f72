/** Setting an installation up, the sample council, and what everybody may know of it: HTTP. */
import { z } from 'zod';
import { line } from '../base/ids.ts';
import { Unit } from '../council/council.ts';
import type { Me } from './sign-in.ts';

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
