/** One person's signature (RECORD section 4): over one file, as ballots and witnesses have it, or over what an entry of the log says. */
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64url, toBase64url, utf8 } from '../../base/bytes.ts';
import { isNear } from '../../base/time.ts';
import { parseCertificate, type Certificate } from '../../crypto/certificate.ts';
import { attributesToSign, verifyAttributes } from '../../crypto/cms.ts';
import { maySign, verifyCms, type Cms } from '../../crypto/cms-file.ts';
import { serialOf, standingOf, stoodAt } from './authority.ts';
import type { At } from './history-kernel.ts';
import type { Subject } from './subject.ts';

const readers = new WeakMap<Subject, (der: Uint8Array) => Certificate>();

/** Reads each certificate once, however many signatures carry it. */
function reader(subject: Subject): (der: Uint8Array) => Certificate {
  const held = readers.get(subject);
  if (held) return held;
  const known = new Map<string, Certificate>();
  const read = (der: Uint8Array): Certificate => {
    const key = toBase64url(der);
    const certificate = known.get(key) ?? parseCertificate(der);
    known.set(key, certificate);
    return certificate;
  };
  readers.set(subject, read);
  return read;
}

/** Digest and signature; every fault is found. Answers what was read. */
export async function checkSignature(subject: Subject, p7s: string, content: string): Promise<Cms | undefined> {
  const signature = subject.files.get(p7s);
  const bytes = subject.files.get(content);
  if (!signature || !bytes) return undefined;
  const { faults, cms, detail } = await verifyCms(signature, bytes, reader(subject));
  for (const fault of faults) {
    if (fault === 'not-valid-then' || fault === 'purpose') continue;
    subject.find(`signature/${fault}`, p7s, detail ?? `over ${content}`);
  }
  return cms;
}

/** That the signer's certificate could stand for this member then: its chain, its times, its purpose, its name. */
export async function checkSigner(subject: Subject, cms: Cms, member: string, where: string, ms: number): Promise<void> {
  const { certificate } = cms;
  const { chain, own } = await standingOf(subject, certificate, cms.others);
  if (!chain) subject.find('certificate/untrusted', where, `${certificate.fingerprint} does not come from the authority or a named root`);
  else if (!stoodAt(chain, cms.signingTime) || !stoodAt(chain, ms))
    subject.find('certificate/not-valid-then', where, `${certificate.fingerprint} was not valid at the time`);
  if (!maySign(certificate)) subject.find('certificate/purpose', where, `${certificate.fingerprint} is not for such signatures`);
  if (own && certificate.subject.serialNumber !== member)
    subject.find('certificate/other-member', where, `issued to ${certificate.subject.serialNumber ?? 'nobody'}`);
  if (!subject.pki.certificates.has(certificate.fingerprint))
    subject.find('certificate/missing', `pki/certificates/${certificate.fingerprint}.pem`, `signed ${where}`);
  if (certificate.fingerprint === subject.pki.seal?.fingerprint) subject.find('certificate/purpose', where, 'signed by the seal');
}

/** The authority's list says the key was revoked by then. The list knows whole seconds only. */
export function revokedBefore(subject: Subject, certificate: Certificate, ms: number): boolean {
  const at = subject.pki.revoked.get(serialOf(certificate));
  return at !== undefined && at + 1000 <= ms && subject.pki.ca !== undefined;
}

/** What an entry holds of a signature: whose, by which certificate, when. */
export interface Signed {
  readonly member: string;
  readonly certificate: string;
  readonly signedAt: string;
  readonly signature: string;
}

/**
 * Whether what an entry holds is the member's signature over that content: near the entry's own time, by a key that was theirs, admitted
 * and not revoked there, whose certificate comes from the authority or a named root and was valid when it signed.
 */
export async function isSignedBy(subject: Subject, signed: Signed, content: string, { seq, at }: At): Promise<boolean> {
  const { member, signedAt } = signed;
  const key = subject.history.keys.get(signed.certificate);
  const certificate = subject.pki.certificates.get(signed.certificate);
  const standing = key !== undefined && key.from <= seq && (key.revoked === undefined || key.revoked > seq);
  if (!isNear(signedAt, at) || !certificate || !standing || key.member !== member) return false;
  try {
    const attributes = attributesToSign({ contentHash: sha256(utf8(content)), signedAt, certificate });
    const { chain } = await standingOf(subject, certificate, []);
    if (!chain || !stoodAt(chain, Date.parse(signedAt))) return false;
    return await verifyAttributes(certificate, attributes, fromBase64url(signed.signature));
  } catch {
    return false;
  }
}
