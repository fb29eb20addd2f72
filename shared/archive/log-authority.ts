/**
 * Whose a log is: the authority's seal says that a log key is its own for a meeting. A log's first entry names its authority by
 * itself, and anybody can name one; what the seal has signed, nobody else can have made. It stands outside of the bundle, whose own
 * seal says the same.
 */
import { z } from 'zod';
import { fromBase64, toBase64url, utf8 } from '../base/bytes.ts';
import { canonical } from '../base/canonical.ts';
import { isValidAt, KEY_USAGE, OID, parseCertificate, verifyIssued } from '../crypto/certificate.ts';
import { verifyCms } from '../crypto/cms-file.ts';
import { meetingOrigin } from '../log/checkpoint.ts';

/** The authority's certificate (DER in base64), and the seal's detached CMS (RECORD section 4) over the statement. */
export const LogAuthority = z.object({ ca: z.string().max(20_000), p7s: z.string().max(20_000) });
export type LogAuthority = z.infer<typeof LogAuthority>;

/** What is signed: canonical JSON. Its `kind` is in nothing else that a seal or a delegate's key ever signs. `logKey`: 32 bytes. */
export const logKeyStatement = (meeting: string, unit: string, logKey: Uint8Array): string =>
  canonical({ kind: 'ecabinet/log-key/v1', meeting, unit, logKey: toBase64url(logKey), origin: meetingOrigin(unit, meeting) });

/**
 * Whether the seal of the authority with that fingerprint (SHA-256 of its certificate, hex) has signed the statement. Delegates'
 * certificates come from the same authority: only one for signing documents is a seal's. Throws on certificates that cannot be read.
 */
export async function isVouchedFor({ ca, p7s }: LogAuthority, statement: string, fingerprint: string): Promise<boolean> {
  const authority = parseCertificate(fromBase64(ca));
  if (authority.fingerprint !== fingerprint || !authority.isCa || !(await verifyIssued(authority, authority))) return false;
  const { ok, cms } = await verifyCms(fromBase64(p7s), utf8(statement));
  if (!ok || !cms) return false;
  const { certificate: seal, signingTime } = cms;
  if (!seal.eku?.includes(OID.documentSigning) || !seal.keyUsage?.includes(KEY_USAGE.digitalSignature)) return false;
  return isValidAt(authority, signingTime) && verifyIssued(seal, authority);
}
