/** The key that signs for a delegate: made here, never leaving, or taken from an official file; and how it comes to be known. */
import { fromBase64, toBase64 } from '../../shared/base/bytes.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { parseCertificate, type Certificate } from '../../shared/crypto/certificate.ts';
import { checkOf } from '../../shared/crypto/enrolment-check.ts';
import { enrolBytes, signBytes } from '../../shared/crypto/signing.ts';
import type { EnrolmentState, EnrolmentWaiting } from '../../shared/wire/enrolment.ts';
import type { Keep } from './keep.ts';

/** A key that the council knows, with its certificate. */
export interface DeviceKey {
  /** SHA-256 of the certificate, lower-case hex: its name everywhere. */
  readonly certificate: string;
  readonly der: Uint8Array<ArrayBuffer>;
  /** Not extractable: it signs, and can be shown to nobody. */
  readonly key: CryptoKey;
  readonly algorithm: 'P-256' | 'RSA';
  readonly origin: 'issued' | 'official';
  readonly member: { readonly id: string; readonly name: string };
  readonly label: string;
  /** Of the authority that answers for it, hex. */
  readonly ca: string;
}

/** An enrolment under way; kept, so that a reload or a flat battery goes on where it stood. */
export interface PendingEnrolment {
  readonly code: string;
  readonly label: string;
  readonly origin: DeviceKey['origin'];
  readonly key: CryptoKey;
  readonly spki: Uint8Array<ArrayBuffer>;
  /** For a key made here. */
  readonly csr?: string;
  /** For an official file: DER, the leaf first. */
  readonly chain?: ReadonlyArray<Uint8Array<ArrayBuffer>>;
  /** Once the server has taken it. */
  readonly waiting?: EnrolmentWaiting;
}

/** An enrolment that the server has taken, with the six digits to be shown. */
export interface Waiting extends EnrolmentWaiting {
  /** From this tablet's own key: on the way there, or at a false server, another key cannot have taken its place unseen. */
  readonly check: string;
}

/** A key and its certificates out of an official file. */
export interface OfficialKey {
  readonly key: CryptoKey;
  readonly algorithm: 'P-256' | 'RSA';
  readonly chain: ReadonlyArray<Uint8Array<ArrayBuffer>>;
  /** As written in the certificate. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly notAfter: number;
}

/** The part of the wire this needs, so that it can be tried without one. */
export interface EnrolmentWire {
  readonly host: string;
  post<T>(path: string, body: unknown): Promise<T | Refusal>;
  get<T>(path: string): Promise<T | Refusal>;
}

const KEY = 'key';
const PENDING = 'enrolment';

export const deviceKey = (keep: Keep): Promise<DeviceKey | undefined> => keep.get<DeviceKey>(KEY);
export const pendingEnrolment = (keep: Keep): Promise<PendingEnrolment | undefined> => keep.get<PendingEnrolment>(PENDING);
/** What to show of an enrolment that the server has taken; undefined where it has not. */
export const waitingOf = ({ code, spki, waiting }: PendingEnrolment): Waiting | undefined =>
  waiting && { ...waiting, check: checkOf(code, spki) };
export const dropPending = (keep: Keep): Promise<void> => keep.delete(PENDING);
/** Takes the key off this tablet for good; the secretary still has to revoke it. */
export const dropKey = (keep: Keep): Promise<void> => keep.delete(KEY);

/**
 * A P-256 key pair whose private half cannot be read out, and its request in PKCS#10. The name in it does not count: the unit
 * writes its own. `readable` is for simulated people alone, who go on with their keys after a restart.
 */
export async function makeKey(readable = false): Promise<{ key: CryptoKey; spki: Uint8Array<ArrayBuffer>; csr: string }> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const pair = await crypto.subtle.generateKey(algorithm, readable, ['sign', 'verify']);
  await import('reflect-metadata');
  const { Pkcs10CertificateRequestGenerator } = await import('@peculiar/x509');
  const request = await Pkcs10CertificateRequestGenerator.create({ name: 'CN=tablet', keys: pair, signingAlgorithm: algorithm }, crypto);
  return {
    key: pair.privateKey,
    spki: new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey)),
    csr: request.toString('pem'),
  };
}

/**
 * Sends this tablet's key, or an official one, under a code; answers what the secretary has to compare. Called again with
 * the same code it goes on with the key already made, so that nothing is enrolled twice.
 */
export async function beginEnrolment(
  keep: Keep,
  wire: EnrolmentWire,
  code: string,
  label: string,
  official?: OfficialKey,
): Promise<Waiting | Refusal> {
  const before = await pendingEnrolment(keep);
  const resumes = before?.code === code && before.origin === (official ? 'official' : 'issued') && !official;
  const taken = resumes && waitingOf(before);
  if (taken) return taken;
  let pending: PendingEnrolment;
  if (resumes) pending = before;
  else if (official) {
    const spki = parseCertificate(official.chain[0]!).spki as Uint8Array<ArrayBuffer>;
    pending = { code, label, origin: 'official', key: official.key, spki: spki.slice(), chain: official.chain };
  } else pending = { code, label, origin: 'issued', ...(await makeKey()) };
  // Kept before it is sent: an answer that gets lost must not cost the key.
  await keep.put(PENDING, pending);
  return send(keep, wire, pending);
}

async function send(keep: Keep, wire: EnrolmentWire, pending: PendingEnrolment): Promise<Waiting | Refusal> {
  const answer = pending.chain
    ? await wire.post<EnrolmentWaiting>('/enrol/official', {
        code: pending.code,
        certificates: pending.chain.map(toBase64),
        label: pending.label,
        signature: await signBytes(pending.key, enrolBytes(wire.host, pending.code)),
      })
    : await wire.post<EnrolmentWaiting>('/enrol', { code: pending.code, csr: pending.csr, label: pending.label });
  if (isRefusal(answer)) {
    // Without an answer nobody knows whether it arrived; a spoken refusal ends this try.
    if (!answer.code.startsWith('link/')) await dropPending(keep);
    return answer;
  }
  const taken = { ...pending, waiting: answer };
  await keep.put(PENDING, taken satisfies PendingEnrolment);
  return waitingOf(taken)!;
}

export type Progress = { readonly state: 'waiting' } | { readonly state: 'refused' } | { readonly state: 'done'; readonly key: DeviceKey };

/** Looks whether the secretary has approved; then checks the certificate against the key made here, and keeps it. */
export async function continueEnrolment(keep: Keep, wire: EnrolmentWire): Promise<Progress | Refusal> {
  const pending = await pendingEnrolment(keep);
  if (!pending?.waiting) return refuse('enrol/none-under-way');
  const { id, secret, member } = pending.waiting;
  const answer = await wire.get<EnrolmentState>(`/enrol/${encodeURIComponent(id)}?secret=${encodeURIComponent(secret)}`);
  if (isRefusal(answer)) return answer;
  if (answer.state === 'waiting') return answer;
  if (answer.state === 'refused') {
    await dropPending(keep);
    return answer;
  }
  const certificate = readPem(answer.certificate);
  if (!certificate || certificate.fingerprint !== answer.fingerprint || toBase64(certificate.spki) !== toBase64(pending.spki))
    return refuse('enrol/wrong-certificate');
  const key: DeviceKey = {
    certificate: certificate.fingerprint,
    der: new Uint8Array(certificate.der),
    key: pending.key,
    algorithm: certificate.algorithm,
    origin: pending.origin,
    member,
    label: pending.label,
    ca: answer.ca,
  };
  await keep.put(KEY, key);
  await dropPending(keep);
  return { state: 'done', key };
}

function readPem(pem: string): Certificate | undefined {
  const body = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(pem)?.[1];
  if (!body) return undefined;
  try {
    return parseCertificate(fromBase64(body.replace(/\s+/g, '')));
  } catch {
    return undefined;
  }
}
