import 'reflect-metadata';
import { createHash, verify, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Pkcs10CertificateRequest, X509CertificateGenerator } from '@peculiar/x509';
import { describe, expect, it } from 'vitest';
import {
  beginEnrolment,
  continueEnrolment,
  deviceKey,
  pendingEnrolment,
  waitingOf,
  type EnrolmentWire,
} from '../../client/keys/device-key.ts';
import { openOfficialFile } from '../../client/keys/official-file.ts';
import { signInWithKey } from '../../client/keys/sign-in.ts';
import { fromBase64, fromBase64url } from '../../shared/base/bytes.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { checkOf } from '../../shared/crypto/enrolment-check.ts';
import { memoryKeep } from '../../client/keys/memory-keep.ts';

const CODE = 'ABCDEFGH';
const WAITING = { id: 'e1', secret: 'geheim', member: { id: 'm1', name: 'Nguyễn Thị Hồng Ngọc' } };
const KEYS = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** A certificate as the unit's authority would make it for a request. */
async function certify(csr: string): Promise<{ pem: string; fingerprint: string }> {
  const request = new Pkcs10CertificateRequest(csr);
  expect(await request.verify()).toBe(true);
  const authority = await crypto.subtle.generateKey(KEYS, false, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.create({
    subject: 'CN=Nguyễn Thị Hồng Ngọc',
    issuer: 'CN=CA',
    notBefore: new Date('2026-01-01'),
    notAfter: new Date('2031-01-01'),
    publicKey: await request.publicKey.export(),
    signingKey: authority.privateKey,
    signingAlgorithm: KEYS,
  });
  return { pem: certificate.toString('pem'), fingerprint: createHash('sha256').update(Buffer.from(certificate.rawData)).digest('hex') };
}

interface Sent {
  readonly path: string;
  readonly body: Record<string, unknown>;
}
function server(answers: { post?: (sent: Sent) => unknown; get?: (path: string) => unknown }) {
  const sent: Sent[] = [];
  const wire: EnrolmentWire = {
    host: 'hop.local:8443',
    post: async <T>(path: string, body: unknown) => {
      const one = { path, body: body as Record<string, unknown> };
      sent.push(one);
      return (await answers.post?.(one)) as T | Refusal;
    },
    get: async <T>(path: string) => (await answers.get?.(path)) as T | Refusal,
  };
  return { wire, sent };
}

const digitsOf = ({ body }: Sent): string =>
  checkOf(CODE, new Uint8Array(new Pkcs10CertificateRequest(body.csr as string).publicKey.rawData));

describe('a key made on the tablet', () => {
  it('is enrolled, kept unreadable, and signs in', async () => {
    const keep = memoryKeep();
    const { wire, sent } = server({ post: () => WAITING });
    expect(await beginEnrolment(keep, wire, CODE, 'iPad')).toEqual({ ...WAITING, check: digitsOf(sent[0]!) });
    const made = await certify(sent[0]!.body.csr as string);
    const approved = server({
      get: () => ({ state: 'approved', certificate: made.pem, fingerprint: made.fingerprint, ca: 'c'.repeat(64) }),
    });
    const done = await continueEnrolment(keep, approved.wire);
    expect(done).toMatchObject({
      state: 'done',
      key: { certificate: made.fingerprint, member: WAITING.member, algorithm: 'P-256', origin: 'issued', label: 'iPad' },
    });
    const key = (await deviceKey(keep))!;
    expect(key.key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', key.key)).rejects.toThrow();
    expect(await pendingEnrolment(keep)).toBeUndefined();

    const signing = server({ post: ({ path }) => (path === '/key-challenge' ? { challenge: 'xyz' } : { member: {} }) });
    expect(isRefusal(await signInWithKey(key, signing.wire))).toBe(false);
    const { certificate, challenge, signature } = signing.sent[1]!.body as Record<string, string>;
    expect([certificate, challenge]).toEqual([made.fingerprint, 'xyz']);
    const bytes = new TextEncoder().encode('ecabinet/sign-in/v1\nhop.local:8443\nxyz');
    expect(verify('sha256', bytes, { key: made.pem, dsaEncoding: 'ieee-p1363' }, fromBase64url(signature!))).toBe(true);
  });

  it('survives a lost answer and a reload: the same key is sent again, not another', async () => {
    const keep = memoryKeep();
    const lost = server({ post: () => refuse('link/offline') });
    expect(await beginEnrolment(keep, lost.wire, CODE, 'iPad')).toMatchObject({ code: 'link/offline' });
    const found = server({ post: () => WAITING });
    const taken = { ...WAITING, check: digitsOf(lost.sent[0]!) };
    expect(await beginEnrolment(keep, found.wire, CODE, 'iPad')).toEqual(taken);
    expect(found.sent[0]!.body.csr).toBe(lost.sent[0]!.body.csr);
    expect(await beginEnrolment(keep, found.wire, CODE, 'iPad'), 'after a reload').toEqual(taken);
    expect(waitingOf((await pendingEnrolment(keep))!)).toEqual(taken);
    expect(found.sent).toHaveLength(1);
  });

  it('shows the digits of its own key, whatever whoever answers would have it show', async () => {
    const keep = memoryKeep();
    const { wire, sent } = server({ post: () => ({ ...WAITING, check: '482913' }) });
    const swapped = checkOf(
      CODE,
      new Uint8Array(await crypto.subtle.exportKey('spki', (await crypto.subtle.generateKey(KEYS, true, ['sign', 'verify'])).publicKey)),
    );
    const shown = await beginEnrolment(keep, wire, CODE, 'iPad');
    expect(shown).toMatchObject({ check: digitsOf(sent[0]!) });
    expect(shown).not.toMatchObject({ check: swapped });
    expect(waitingOf((await pendingEnrolment(keep))!)?.check).toBe(digitsOf(sent[0]!));
  });

  it('makes another key for another code, and forgets one whose code was refused', async () => {
    const keep = memoryKeep();
    const wrong = server({ post: () => refuse('identity/code-wrong') });
    expect(await beginEnrolment(keep, wrong.wire, 'WRONGAAA', 'iPad')).toMatchObject({ code: 'identity/code-wrong' });
    expect(await pendingEnrolment(keep)).toBeUndefined();
    const right = server({ post: () => WAITING });
    await beginEnrolment(keep, right.wire, CODE, 'iPad');
    expect(right.sent[0]!.body.csr).not.toBe(wrong.sent[0]!.body.csr);
  });

  it('does not take a certificate for somebody else\'s key, nor one with another fingerprint', async () => {
    const keep = memoryKeep();
    const { wire, sent } = server({ post: () => WAITING });
    await beginEnrolment(keep, wire, CODE, 'iPad');
    const own = await certify(sent[0]!.body.csr as string);
    const other = memoryKeep();
    const theirs = server({ post: () => WAITING });
    await beginEnrolment(other, theirs.wire, CODE, 'iPad');
    const foreign = await certify(theirs.sent[0]!.body.csr as string);
    for (const [certificate, fingerprint] of [
      [foreign.pem, foreign.fingerprint],
      [own.pem, foreign.fingerprint],
      ['-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', own.fingerprint],
      ['', own.fingerprint],
    ]) {
      const bad = server({ get: () => ({ state: 'approved', certificate, fingerprint, ca: '' }) });
      expect(await continueEnrolment(keep, bad.wire)).toMatchObject({ code: 'enrol/wrong-certificate' });
    }
    expect(await deviceKey(keep)).toBeUndefined();
  });

  it('says refused, and that nothing is under way', async () => {
    const keep = memoryKeep();
    const { wire } = server({ post: () => WAITING, get: () => ({ state: 'refused' }) });
    expect(await continueEnrolment(keep, wire)).toMatchObject({ code: 'enrol/none-under-way' });
    await beginEnrolment(keep, wire, CODE, 'iPad');
    expect(await continueEnrolment(keep, wire)).toEqual({ state: 'refused' });
    expect(await pendingEnrolment(keep)).toBeUndefined();
  });
});

describe('a key from an official file', () => {
  it('is sent with its chain and a signature over host and code', async () => {
    const keep = memoryKeep();
    const official = await openOfficialFile(
      new Uint8Array(readFileSync(join(import.meta.dirname, 'p12/rsa-aes.p12'))),
      'mat-khau-1',
      Date.UTC(2027, 0, 1),
    );
    if (isRefusal(official)) throw new Error(official.code);
    const { wire, sent } = server({ post: () => WAITING });
    const shown = await beginEnrolment(keep, wire, CODE, 'Máy bàn', official);
    expect(sent[0]!.path).toBe('/enrol/official');
    const { certificates, signature } = sent[0]!.body as { certificates: string[]; signature: string };
    const pem = readFileSync(join(import.meta.dirname, 'p12/rsa.pem'), 'utf8');
    expect(Buffer.from(fromBase64(certificates[0]!)).equals(Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64'))).toBe(true);
    const spki = new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' });
    expect(shown).toEqual({ ...WAITING, check: checkOf(CODE, new Uint8Array(spki)) });
    expect(verify('sha256', new TextEncoder().encode(`ecabinet/enrol/v1\nhop.local:8443\n${CODE}`), pem, fromBase64url(signature))).toBe(
      true,
    );
  });
});
