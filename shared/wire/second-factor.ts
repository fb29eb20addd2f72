/** The second factor over HTTP, for people with rights who sign in by password. */
import { z } from 'zod';
import { line } from '../base/ids.ts';

/** `offered`: who has one is asked for it; `required`: who has none does nothing else before. */
export const SECOND_FACTOR_SETTINGS = ['off', 'offered', 'required'] as const;
export type SecondFactorSetting = (typeof SECOND_FACTOR_SETTINGS)[number];

/** GET /api/second-factor → SecondFactors. */
export interface SecondFactors {
  readonly setting: SecondFactorSetting;
  /** Since when there is an authenticator. */
  readonly totp?: string;
  readonly passkeys: ReadonlyArray<{ readonly id: string; readonly label: string; readonly addedAt: string }>;
  readonly recoveryLeft: number;
}

/** Of POST /api/sign-in, where the password was right and is not enough. */
export interface SecondFactorAsked {
  readonly secondFactor: {
    /** For five minutes. */
    readonly ticket: string;
    readonly totp: boolean;
    /** What the browser's own `navigator.credentials.get` is asked with. */
    readonly passkey?: object;
  };
}

/** A browser's answer, as @simplewebauthn/browser makes it: looked at in full by the server's half of that library. */
const Credential = z.object({ id: z.string().max(2000) }).catchall(z.json());

/** POST /api/sign-in/second {ticket, code} (six digits or a recovery code) or {ticket, passkey} → Me. */
export const SecondSignIn = z.object({
  ticket: z.string().max(200),
  code: z.string().trim().max(40).optional(),
  passkey: Credential.optional(),
});

/**
 * What changes them asks for the password again. POST /api/second-factor/totp {password} → TotpOffer; …/totp/confirm {code} →
 * FactorAdded.
 */
export const WithPassword = z.object({ password: z.string().max(200) });
export interface TotpOffer {
  /** Base32, to be typed. */
  readonly secret: string;
  /** otpauth://…, for a QR code. */
  readonly uri: string;
}
export const ConfirmTotp = z.object({ code: z.string().trim().max(10) });
export interface FactorAdded {
  /** Shown once, where this is the first factor. */
  readonly recovery?: readonly string[];
}
/** POST /api/second-factor/passkey/options {password} → {options}; POST /api/second-factor/passkey {label, passkey} → FactorAdded. */
export const AddPasskey = z.object({ label: line(60), passkey: Credential });
/**
 * POST /api/second-factor/remove {password, what: 'totp' or a passkey's id} · /recovery {password} → {recovery} · POST
 * /api/members/:id/second-factor/reset (administrator).
 */
export const RemoveFactor = WithPassword.extend({ what: z.string().max(2000) });
