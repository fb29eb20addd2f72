import 'reflect-metadata';
import { X509Certificate, verify, createPublicKey } from 'node:crypto';
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import { Pkcs10CertificateRequestGenerator, X509Crl, X509Certificate as Parsed } from '@peculiar/x509';
import { utf8 } from '../../shared/base/bytes.ts';
import { certificateFromPem, fromPem, toPem, verifyIssued } from '../../shared/crypto/certificate.ts';
import { verifyCms } from '../../shared/crypto/cms-file.ts';
import { openInstallation } from '../../server/identity/authority.ts';
import { openVault } from '../../server/identity/vault.ts';
import { newFolder } from '../kit/folders.ts';
import { accepted, codeOf, tablet, UNIT, world } from './kit.ts';

const MEMBER = { id: 'a1b2c3', name: 'Nguyễn Thị Ánh' };

async function founded() {
  const one = await world();
  return { ...one, installation: (await one.identity.installation())! };
}

describe('the authority', () => {
  it('is a CA for twenty years that may sign certificates and lists, and nothing else', async () => {
    const { installation } = await founded();
    const ca = certificateFromPem(installation.caPem);
    expect(ca).toMatchObject({ isCa: true, keyUsage: [5, 6], algorithm: 'P-256', fingerprint: installation.caFingerprint });
    expect(ca.subject.organization).toBe(UNIT.name);
    expect((ca.notAfter - ca.notBefore) / (365 * 86_400_000)).toBeGreaterThan(20);
    expect(await verifyIssued(ca, ca)).toBe(true);
  });

  it('issues what RECORD section 3 describes, whatever the request asks for', async () => {
    const { installation, clock } = await founded();
    const one = await tablet('CN=Chủ tịch, O=Bộ Nội vụ');
    const issued = accepted(await installation.issue(one.csr, MEMBER));
    const certificate = certificateFromPem(issued.pem);
    expect(certificate).toMatchObject({
      isCa: false,
      keyUsage: [0, 1],
      eku: ['1.3.6.1.5.5.7.3.4'],
      algorithm: 'P-256',
      fingerprint: issued.fingerprint,
    });
    expect(certificate.subject).toEqual({ commonName: MEMBER.name, organization: UNIT.name, serialNumber: MEMBER.id });
    expect(Buffer.from(certificate.spki)).toEqual(Buffer.from(one.spki));
    expect(clock.ms - certificate.notBefore).toBe(86_400_000);
    expect(certificate.notAfter - certificate.notBefore).toBeLessThanOrEqual(5 * 365 * 86_400_000);
    expect(await verifyIssued(certificate, certificateFromPem(installation.caPem))).toBe(true);
    const node = new X509Certificate(issued.pem);
    expect(node.checkIssued(new X509Certificate(installation.caPem))).toBe(true);
    expect(node.subject).toContain('C=VN');
  });

  it('takes a name as a name: signs of the language of names do nothing in it', async () => {
    const { installation } = await founded();
    const name = '#0c03 "Hà", CN=ca+O=khác\\';
    const issued = accepted(await installation.issue((await tablet()).csr, { id: 'zz9zz9', name }));
    expect(certificateFromPem(issued.pem).subject).toEqual({ commonName: name, organization: UNIT.name, serialNumber: 'zz9zz9' });
  });

  it('refuses requests that are no proof of a P-256 key', async () => {
    const { installation } = await founded();
    const [one, other] = [await tablet(), await tablet()];
    const der = fromPem('CERTIFICATE REQUEST', one.csr);
    const forged = Buffer.from(der);
    // Another's key in a request that this key signed.
    Buffer.from(other.spki).copy(forged, forged.indexOf(Buffer.from(one.spki)));
    const changed = Buffer.from(der);
    changed[changed.length - 5]! ^= 1;
    for (const bytes of [forged, changed])
      expect(codeOf(await installation.issue(toPem('CERTIFICATE REQUEST', bytes), MEMBER))).toBe('identity/request-signature');
    const offCurve = Buffer.from(der);
    offCurve[offCurve.indexOf(Buffer.from(one.spki)) + one.spki.length - 1]! ^= 1;
    expect(codeOf(await installation.issue(offCurve.toString('base64'), MEMBER))).toBe('identity/request-unreadable');
    for (const [name, params] of [
      ['P-384', { name: 'ECDSA', namedCurve: 'P-384' }],
      ['RSA', { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' }],
    ] as const) {
      const keys = (await crypto.subtle.generateKey(params, true, ['sign', 'verify'])) as CryptoKeyPair;
      const signingAlgorithm = name === 'RSA' ? params : { name: 'ECDSA', hash: 'SHA-256' };
      const csr = await Pkcs10CertificateRequestGenerator.create({ name: 'CN=x', keys, signingAlgorithm });
      expect(codeOf(await installation.issue(csr.toString('pem'), MEMBER)), name).toBe('identity/request-key');
    }
    // A whole request, and something after it.
    expect(codeOf(await installation.issue(toPem('CERTIFICATE REQUEST', Buffer.concat([der, der])), MEMBER))).toBe(
      'identity/request-unreadable',
    );
    for (const text of ['', 'không phải', 'AAAA', '3080'.repeat(900), Buffer.alloc(2900, 0x30).toString('base64')]) {
      expect(codeOf(await installation.issue(text, MEMBER))).toMatch(/^identity\/request-/);
    }
  });

  it('seals manifests with a certificate that says so', async () => {
    const { installation } = await founded();
    const manifest = utf8('<ASiCManifest/>');
    const result = await verifyCms(await installation.signSeal(sha256(manifest)), manifest);
    expect(result.faults).toEqual([]);
    const seal = certificateFromPem(installation.sealPem);
    expect(result.cms?.certificate.fingerprint).toBe(seal.fingerprint);
    expect(seal).toMatchObject({ isCa: false, keyUsage: [0, 1], eku: ['1.3.6.1.5.5.7.3.4', '1.3.6.1.5.5.7.3.36'] });
    expect((await verifyCms(await installation.signSeal(sha256(manifest)), utf8('<other/>'))).ok).toBe(false);
  });

  it('signs notes with the log key', async () => {
    const { installation } = await founded();
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), installation.logPublicKey]);
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    expect(verify(null, utf8('note'), key, installation.signNote(utf8('note')))).toBe(true);
  });

  it('lists what is revoked, under the label that openssl reads, and leaves foreign certificates out', async () => {
    const { installation, clock } = await founded();
    const stranger = (await founded()).installation;
    const [mine, other, theirs] = [
      await installation.issue((await tablet()).csr, MEMBER),
      await installation.issue((await tablet()).csr, MEMBER),
      await stranger.issue((await tablet()).csr, MEMBER),
    ].map(accepted);
    const pem = await installation.crl([{ pem: mine!.pem, at: clock.ms }, { pem: theirs!.pem, at: clock.ms }]);
    expect(pem).toMatch(/^-----BEGIN X509 CRL-----\n/);
    const crl = new X509Crl(fromPem('X509 CRL', pem));
    expect(crl.entries).toHaveLength(1);
    expect(crl.findRevoked(new Parsed(mine!.der))).not.toBeNull();
    expect(crl.findRevoked(new Parsed(other!.der))).toBeNull();
    const ca = new Parsed(fromPem('CERTIFICATE', installation.caPem));
    expect(await crl.verify({ publicKey: ca })).toBe(true);
    expect(new X509Crl(fromPem('X509 CRL', await installation.crl([]))).entries).toHaveLength(0);
  });

  it('is the same after a restart, and says which key is missing', async () => {
    const { identity, again, store, clock } = await founded();
    const [before, after] = [(await identity.installation())!, (await (await again()).installation())!];
    expect(after).toMatchObject({ caPem: before.caPem, sealPem: before.sealPem, unit: UNIT });
    expect(after.signNote(utf8('x'))).toEqual(before.signNote(utf8('x')));
    const empty = accepted(await openVault(await newFolder()));
    expect(codeOf(await openInstallation(store.records, empty, () => clock.ms))).toBe('identity/key-missing');
  });

  it('makes the key of the store’s hidden parts where an older one stands without, once, and in no foreign vault', async () => {
    const { again, store, clock } = await founded();
    const { version, value } = (await store.records.get('installation', 'authority'))!;
    const { keys, ...rest } = value as { keys: Record<string, string> };
    const { data: _data, ...older } = keys;
    await store.records.put('installation', 'authority', { ...rest, keys: older }, version);
    const empty = accepted(await openVault(await newFolder()));
    expect(codeOf(await openInstallation(store.records, empty, () => clock.ms))).toBe('identity/key-missing');
    const both = await Promise.all([again(), again()]);
    const [one, two] = await Promise.all(both.map((identity) => identity.installation()));
    expect(one!.dataKey).toHaveLength(32);
    expect(two!.dataKey).toEqual(one!.dataKey);
    expect((await (await again()).installation())!.dataKey).toEqual(one!.dataKey);
  });

  it('renews the paper of its seal in its last year, for the same key', async () => {
    const { identity, again, clock } = await founded();
    const before = certificateFromPem((await identity.installation())!.sealPem);
    clock.ms += 4.5 * 365 * 86_400_000;
    const after = certificateFromPem((await (await again()).installation())!.sealPem);
    expect(after.fingerprint).not.toBe(before.fingerprint);
    expect(after.spki).toEqual(before.spki);
    expect(after.notAfter).toBeGreaterThan(before.notAfter);
  });

  it('is founded once, also when the button is pressed twice', async () => {
    const { identity } = await world({ setUp: false });
    const administrator = { name: 'Vừ Bá Chò', login: 'quantri', password: 'mười chữ trở lên' };
    const both = await Promise.all([identity.setUp(UNIT, administrator), identity.setUp(UNIT, administrator)]);
    expect(both.map(codeOf)).toEqual([undefined, 'identity/set-up-done']);
    const first = accepted(both[0]!);
    expect(first.passphrase).toBeTruthy();
    expect(await identity.sessions.find(first.opened.token)).toMatchObject({
      by: 'password',
      member: { rights: ['administrator', 'secretariat'] },
    });
    expect(await identity.accounts.list()).toHaveLength(1);
  });
});
