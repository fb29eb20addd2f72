/** Whether somebody signed something, as a tablet finds by itself: by its own copy of the record, and certificates that lead to the authority which it names. */
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64url, utf8 } from '../../shared/base/bytes.ts';
import { canonical, type Json } from '../../shared/base/canonical.ts';
import { milliseconds } from '../../shared/base/time.ts';
import { certificateFromPem, isValidAt, verifyChain, type Certificate } from '../../shared/crypto/certificate.ts';
import { maySign } from '../../shared/crypto/cms-file.ts';
import { signedAttributes, verifyAttributes } from '../../shared/crypto/cms.ts';
import { entryOf } from '../../shared/log/entry.ts';
import type { UrnCertificates } from '../../shared/wire/urns.ts';
import type { Replica } from './replica.ts';

/** A signature as the record has it; `certificate`: its fingerprint. */
export interface SignedHere {
  readonly certificate: string;
  readonly signedAt: string;
  readonly signature: string;
}

/**
 * Undefined where that member has signed it with a key that was not revoked before `until`, a place in the log. `key`: no key of theirs that was
 * admitted and holds. `signature`: not signed by it. Throws on a certificate that is none.
 */
export async function notSignedBy(
  replica: Replica,
  member: string,
  { certificate: fingerprint, signedAt, signature }: SignedHere,
  statement: Json,
  { roots, certificates }: UrnCertificates,
  until = Infinity,
): Promise<'key' | 'signature' | undefined> {
  const admitted = replica.meeting.roll.keys.get(fingerprint);
  if (admitted?.member !== member || admitted.since > until || (admitted.revoked?.seq ?? Infinity) < until) return 'key';
  const certificate = await standing(replica, member, certificates[fingerprint] ?? [], roots, { fingerprint, signedAt });
  if (!certificate) return 'key';
  const { signed } = signedAttributes({ contentHash: sha256(utf8(canonical(statement))), signedAt, certificate });
  return (await verifyAttributes(certificate, signed, fromBase64url(signature))) ? undefined : 'signature';
}

/** The certificate, where it may sign for that member at that time and leads to the record's authority or to a root that it names. */
async function standing(
  { meeting, entries }: Replica,
  member: string,
  [own, ...between]: readonly string[],
  roots: readonly string[],
  { fingerprint, signedAt }: { readonly fingerprint: string; readonly signedAt: string },
): Promise<Certificate | undefined> {
  const { ca } = entryOf(entries[0]!.line).open as { readonly ca: string };
  if (own === undefined) return undefined;
  const certificate = certificateFromPem(own);
  const named = roots.map(certificateFromPem).filter(({ fingerprint: one }) => one === ca || meeting.session.trust.includes(one));
  const ms = milliseconds(signedAt);
  if (certificate.fingerprint !== fingerprint || !maySign(certificate) || !isValidAt(certificate, ms)) return undefined;
  const chain = await verifyChain(certificate, named, { ms, between: between.map(certificateFromPem) });
  const isOwn = chain?.at(-1)?.fingerprint === ca;
  return chain && (!isOwn || certificate.subject.serialNumber === member) ? certificate : undefined;
}
