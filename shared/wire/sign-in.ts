/** Who somebody is to the server: signing in and out, their own sessions and keys, and what others did to their account: HTTP. */
import { z } from 'zod';
import { HexHash, Timestamp } from '../base/ids.ts';
import type { Device, Member, Right } from '../council/council.ts';

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
