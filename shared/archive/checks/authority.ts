/** Who vouches: the authority that the reader expects, the seal and log key under it, and every certificate (RECORD section 3). */
import { equal, fromBase64url, toHex } from '../../base/bytes.ts';
import {
  certificateFromPem,
  fromPem,
  isValidAt,
  KEY_USAGE,
  OID,
  verifyChain,
  verifyIssued,
  type Certificate,
} from '../../crypto/certificate.ts';
import { verifyCms } from '../../crypto/cms-file.ts';
import { parseCrl, verifyCrl } from '../../crypto/crl.ts';
import { FILES } from '../layout.ts';
import { messageOf } from './message-of.ts';
import type { Check, Subject } from './subject.ts';

export const authority: Check = {
  name: 'authority',
  async run(subject) {
    const { pki, history } = subject;
    pki.ca = read(subject, FILES.ca);
    if (pki.ca) {
      const { ca } = pki;
      if (ca.fingerprint !== subject.expectedCa) subject.find('authority/unexpected', FILES.ca, `has the fingerprint ${ca.fingerprint}`);
      if (!(await verifyIssued(ca, ca))) subject.find('authority/not-one', FILES.ca, 'no authority that signed itself');
    }
    if (history.created && history.created.ca !== subject.expectedCa)
      subject.find('authority/other-in-log', `${FILES.entries}:0`, history.created.ca);
    logKey(subject);
    trust(subject);
    certificates(subject);
    await revocations(subject);
  },
};

export const seal: Check = {
  name: 'seal',
  async run(subject) {
    const { pki } = subject;
    pki.seal = read(subject, FILES.seal);
    const p7s = subject.files.get(FILES.signature);
    const manifest = subject.files.get(FILES.manifest);
    if (pki.seal) {
      if (!pki.ca || !(await verifyIssued(pki.seal, pki.ca))) subject.find('seal/untrusted', FILES.seal, 'not issued by the authority');
      if (
        pki.seal.isCa ||
        pki.seal.unknownCritical ||
        !pki.seal.eku?.includes(OID.documentSigning) ||
        !pki.seal.keyUsage?.includes(KEY_USAGE.digitalSignature)
      ) {
        subject.find('seal/purpose', FILES.seal, 'the certificate is not for signing documents');
      }
      if ([...subject.history.keys.keys()].includes(pki.seal.fingerprint))
        subject.find('seal/of-a-member', FILES.seal, 'a member’s certificate');
    }
    if (!p7s || !manifest) return;
    const { faults, cms, detail } = await verifyCms(p7s, manifest);
    for (const fault of faults) subject.find(`seal/${fault}`, FILES.signature, detail ?? '');
    if (cms && pki.seal && cms.certificate.fingerprint !== pki.seal.fingerprint)
      subject.find('seal/other-key', FILES.signature, `signed by ${cms.certificate.fingerprint}`);
  },
};

function read(subject: Subject, name: string): Certificate | undefined {
  const text = subject.text(name);
  if (text === undefined) return undefined;
  try {
    return certificateFromPem(text);
  } catch (error) {
    subject.find('certificate/unreadable', name, messageOf(error));
    return undefined;
  }
}

/** SubjectPublicKeyInfo of an Ed25519 key up to the key itself (RFC 8410). */
const ED25519 = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);

function logKey(subject: Subject): void {
  const text = subject.text(FILES.logKey);
  const { created } = subject.history;
  if (text === undefined) return;
  try {
    const spki = fromPem('PUBLIC KEY', text);
    if (spki.length !== 44 || !equal(spki.subarray(0, 12), ED25519)) throw new TypeError('not an Ed25519 key');
    subject.logKey = spki.subarray(12);
  } catch (error) {
    subject.find('log-key/unreadable', FILES.logKey, messageOf(error));
    return;
  }
  if (created && !equal(fromBase64url(created.logKey), subject.logKey))
    subject.find('log-key/other', FILES.logKey, 'not the key that the log’s first entry names');
}

function trust(subject: Subject): void {
  const listed = new Set(subject.history.created?.trust ?? []);
  const found = new Set<string>();
  for (const { name } of subject.under('pki/trust/')) {
    const root = read(subject, name);
    if (!root) continue;
    if (!listed.has(root.fingerprint)) subject.find('authority/not-listed', name, 'the log’s first entry does not name this root');
    else if (!root.isCa) subject.find('authority/not-one', name, 'no authority');
    else if (found.has(root.fingerprint)) subject.find('file/unexpected', name, 'the same root again');
    else subject.pki.trust.push(root);
    found.add(root.fingerprint);
  }
  for (const one of listed)
    if (!found.has(one)) subject.find('authority/missing', `pki/trust/${one}.pem`, 'a root that the log’s first entry names');
}

function certificates(subject: Subject): void {
  const { pki, history } = subject;
  for (const { name, rest } of subject.under('pki/certificates/')) {
    const certificate = read(subject, name);
    if (!certificate) continue;
    if (`${certificate.fingerprint}.pem` !== rest) subject.find('certificate/other-name', name, `holds ${certificate.fingerprint}`);
    else if (!certificate.isCa && !history.keys.has(certificate.fingerprint))
      subject.find('certificate/unexpected', name, 'of a key that was never admitted');
    else pki.certificates.set(certificate.fingerprint, certificate);
  }
  for (const fingerprint of history.keys.keys()) {
    if (!pki.certificates.has(fingerprint))
      subject.find('certificate/missing', `pki/certificates/${fingerprint}.pem`, 'of a key that was admitted');
  }
}

async function revocations(subject: Subject): Promise<void> {
  const text = subject.text(FILES.crl);
  const { ca, revoked } = subject.pki;
  if (text === undefined) return;
  try {
    const crl = parseCrl(fromPem('X509 CRL', text));
    if (!ca || !(await verifyCrl(crl, ca))) subject.find('revocations/bad-signature', FILES.crl, 'not signed by the authority');
    else for (const [serial, ms] of crl.revoked) revoked.set(serial, ms);
  } catch (error) {
    subject.find('revocations/unreadable', FILES.crl, messageOf(error));
  }
}

export interface Standing {
  readonly chain?: readonly Certificate[];
  /** Its root is the installation's own authority. */
  readonly own: boolean;
}

const standings = new WeakMap<Subject, Map<string, Promise<Standing>>>();

/** The chain of a signer's certificate to the authority or to a root that the log's first entry names; found once. */
export function standingOf(subject: Subject, certificate: Certificate, others: readonly Certificate[]): Promise<Standing> {
  const known = standings.get(subject) ?? new Map<string, Promise<Standing>>();
  standings.set(subject, known);
  const held = known.get(certificate.fingerprint);
  if (held) return held;
  const { ca, trust: roots, certificates: all } = subject.pki;
  const between = [...all.values(), ...others].filter((one) => one.isCa);
  const found = verifyChain(certificate, ca ? [ca, ...roots] : roots, { between }).then((chain) => ({
    chain,
    own: chain !== undefined && ca !== undefined && chain[chain.length - 1]!.fingerprint === ca.fingerprint,
  }));
  known.set(certificate.fingerprint, found);
  return found;
}

/** The chain stands at that moment, in milliseconds since 1970. */
export const stoodAt = (chain: readonly Certificate[], ms: number): boolean => chain.every((one) => isValidAt(one, ms));

export const serialOf = (certificate: Certificate): string => toHex(certificate.serialRaw);
