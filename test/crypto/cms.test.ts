import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fromBase64url, toHex, utf8 } from '../../shared/base/bytes.ts';
import {
  certificateFromPem,
  fromPem,
  isValidAt,
  parseCertificate,
  toPem,
  verifyChain,
  verifyIssued,
} from '../../shared/crypto/certificate.ts';
import { assembleCms, parseCms, verifyCms } from '../../shared/crypto/cms-file.ts';
import { signatureToDer, signatureToRaw, signedAttributes } from '../../shared/crypto/cms.ts';
import { signDetached, signInBytes } from '../../shared/crypto/signing.ts';
import { certify, P256, RSA, type Holder, type Wish } from './people.ts';

const CONTENT = utf8('{"choice":"for","kind":"ecabinet/ballot/v1","voter":"d0"}');
const SIGNED_AT = '2026-11-22T02:00:43.987Z';

let folder = '';
let ca: Holder;
let rsaCa: Holder;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cms-'));
  ca = await certify('C=VN, O=Hội đồng nhân dân xã Mẫu, CN=ca', { notBefore: new Date('2026-01-01'), notAfter: new Date('2096-01-01') });
  rsaCa = await certify('C=VN, O=Cơ quan chứng thực, CN=Gốc', {
    algorithm: RSA,
    notBefore: new Date('2026-01-01'),
    notAfter: new Date('2096-01-01'),
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function sign(holder: Holder, content = CONTENT, signedAt = SIGNED_AT): Promise<Uint8Array> {
  const signature = fromBase64url(await signDetached(holder.key, holder.certificate, content, signedAt));
  return assembleCms({
    certificate: holder.certificate,
    attributes: signedAttributes({ contentHash: sha256(content), signedAt, certificate: holder.certificate }),
    signature,
  });
}

/** The command of RECORD section 4. */
function openssl(p7s: Uint8Array, content: Uint8Array, roots: string, attime: number): string {
  writeFileSync(join(folder, 'x.p7s'), p7s);
  writeFileSync(join(folder, 'x.json'), content);
  writeFileSync(join(folder, 'ca.pem'), roots);
  const args = ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', join(folder, 'x.p7s'), '-content', join(folder, 'x.json')];
  try {
    execFileSync('openssl', [...args, '-CAfile', join(folder, 'ca.pem'), '-attime', String(Math.floor(attime)), '-out', '/dev/null'], {
      stdio: 'pipe',
    });
    return 'ok';
  } catch (error) {
    return String((error as { stderr?: Buffer }).stderr ?? error);
  }
}

const dates = { notBefore: new Date('2026-11-21'), notAfter: new Date('2029-11-21') };

describe('a detached signature', () => {
  it('is the reference’s, byte for byte, when made from the same parts', () => {
    const bundle = readFileSync(new URL('../vectors/reference.asice', import.meta.url));
    const at = bundle.indexOf('votes/v0/ballots/d0.p7s') + 'votes/v0/ballots/d0.p7s'.length;
    const p7s = new Uint8Array(bundle.subarray(at, at + 1086));
    const cms = parseCms(p7s);
    expect(cms.certificate.subject).toEqual({ organization: 'Hội đồng nhân dân xã Mẫu', commonName: 'Nguyễn Thị Lan', serialNumber: 'd0' });
    const attributes = signedAttributes({
      contentHash: cms.messageDigest,
      signedAt: '2026-11-22T02:00:43.999Z',
      certificate: cms.certificate,
    });
    expect(toHex(attributes.signed)).toBe(toHex(cms.signed));
    expect(toHex(assembleCms({ certificate: cms.certificate, attributes, signature: cms.signature }))).toBe(toHex(p7s));
  });

  it('has the same attributes whether others of its certificate were made before or not', async () => {
    const lan = await certify('O=Hội đồng nhân dân xã Mẫu, CN=Nguyễn Thị Lan, 2.5.4.5=d0', { issuer: ca, ...dates });
    const made = (signedAt: string, content: string, certificate = lan.certificate) =>
      toHex(signedAttributes({ contentHash: sha256(utf8(content)), signedAt, certificate }).signed);
    for (const at of [
      '2026-11-22T02:00:43.987Z',
      '2049-12-31T23:59:59.000Z',
      '2000-01-01T00:00:00.000Z',
      '2050-01-01T00:00:00.000Z',
      '1999-12-31T23:59:59.000Z',
      '2026-11-22T02:00:43.987Z',
    ]) {
      const first = made(at, at, { ...lan.certificate });
      expect(made(at, at)).toBe(first);
      const digits = at.slice(0, 19).replace(/\D/g, '');
      expect(first).toContain(toHex(utf8(`${/^2050/.test(digits) ? digits : digits.slice(2)}Z`)));
      expect(first).toContain(toHex(sha256(utf8(at))));
    }
    for (const wrong of ['2026-11-22T0x:00:43.987Z', '2026-11-22', '']) expect(() => made(wrong, '')).toThrow(TypeError);
    expect(() => signedAttributes({ contentHash: new Uint8Array(31), signedAt: SIGNED_AT, certificate: lan.certificate })).toThrow(
      TypeError,
    );
  });

  it('passes openssl and our own verifier with a P-256 key', async () => {
    const lan = await certify('O=Hội đồng nhân dân xã Mẫu, CN=Nguyễn Thị Lan, 2.5.4.5=d0', { issuer: ca, ...dates });
    const p7s = await sign(lan);
    const attime = Date.parse(SIGNED_AT) / 1000;
    expect(openssl(p7s, CONTENT, ca.pem, attime)).toBe('ok');
    expect(openssl(p7s, utf8('other'), ca.pem, attime)).toMatch(/digest|verif/i);
    expect(openssl(p7s, CONTENT, rsaCa.pem, attime)).toMatch(/unable to get local issuer/);
    const verdict = await verifyCms(p7s, CONTENT);
    expect(verdict.faults).toEqual([]);
    expect(verdict.cms?.certificate.subject.serialNumber).toBe('d0');
    expect(verdict.cms?.signingTime).toBe(Date.parse('2026-11-22T02:00:43Z'));
    expect(await verifyIssued(lan.certificate, ca.certificate)).toBe(true);
    expect(await verifyIssued(lan.certificate, rsaCa.certificate)).toBe(false);
  });

  it('passes openssl and our own verifier with an RSA key, under an authority in between', async () => {
    const between = await certify('O=Cơ quan chứng thực, CN=Trung gian', { issuer: rsaCa, ca: true, algorithm: RSA, ...dates });
    const minh = await certify('CN=Trần Văn Minh', { issuer: between, algorithm: RSA, ...dates });
    const p7s = await sign(minh);
    expect(openssl(p7s, CONTENT, rsaCa.pem + between.pem, Date.parse(SIGNED_AT) / 1000)).toBe('ok');
    expect(await verifyCms(p7s, CONTENT)).toMatchObject({ ok: true });
    const ms = Date.parse(SIGNED_AT);
    const chain = await verifyChain(minh.certificate, [ca.certificate, rsaCa.certificate], { ms, between: [between.certificate] });
    expect(chain?.map((one) => one.subject.commonName)).toEqual(['Trần Văn Minh', 'Trung gian', 'Gốc']);
    expect(await verifyChain(minh.certificate, [ca.certificate], { ms, between: [between.certificate] })).toBeUndefined();
    expect(await verifyChain(minh.certificate, [rsaCa.certificate], { ms, between: [] })).toBeUndefined();
    expect(
      await verifyChain(minh.certificate, [rsaCa.certificate], { ms: Date.parse('2031-01-01'), between: [between.certificate] }),
    ).toBeUndefined();
  });

  it('finds no chain through an authority that may have none below it, or whose constraints on names nobody here checks', async () => {
    const ms = Date.parse(SIGNED_AT);
    const chainOf = async (root: Wish, between: Wish) => {
      const top = await certify('CN=Trên', { ca: true, ...dates, ...root });
      const sub = await certify('CN=Dưới', { issuer: top, ca: true, ...dates, ...between });
      const leaf = await certify('CN=a', { issuer: sub, ...dates });
      return verifyChain(leaf.certificate, [top.certificate], { ms, between: [sub.certificate] });
    };
    expect(await chainOf({ pathLength: 1 }, { pathLength: 0 })).toHaveLength(3);
    expect(await chainOf({ pathLength: 0 }, {})).toBeUndefined();
    expect(await chainOf({}, { constrained: true })).toBeUndefined();
    const [top, sub] = [
      await certify('CN=Gốc', { ca: true, ...dates }),
      (await globalThis.crypto.subtle.generateKey(P256, true, ['sign', 'verify'])) as CryptoKeyPair,
    ];
    const one = await certify('CN=Một', { issuer: top, ca: true, pathLength: 0, ...dates, keys: sub });
    const two = await certify('CN=Hai', { issuer: one, ca: true, ...dates });
    const leaf = await certify('CN=a', { issuer: two, ...dates });
    expect(await verifyChain(leaf.certificate, [top.certificate], { ms, between: [two.certificate, one.certificate] })).toBeUndefined();
  });

  it('tries each pair of authorities once, however many of one name have signed each other', async () => {
    const holders = [await certify('CN=Vòng', { ca: true, ...dates })];
    for (let n = 1; n < 14; n++) holders.push(await certify('CN=Vòng', { issuer: holders[n - 1], ca: true, ...dates }));
    // Every one of them signs every other's key.
    const all = await Promise.all(
      holders.flatMap((issuer) =>
        holders.map(async ({ key, made }) =>
          certify('CN=Vòng', {
            issuer,
            ca: true,
            ...dates,
            keys: { privateKey: key, publicKey: await made.publicKey.export() } as CryptoKeyPair,
          }),
        ),
      ),
    );
    const leaf = await certify('CN=a', { issuer: holders[0], ...dates });
    const checks = vi.spyOn(globalThis.crypto.subtle, 'verify');
    try {
      expect(
        await verifyChain(leaf.certificate, [ca.certificate], { between: [...holders, ...all].map((one) => one.certificate) }),
      ).toBeUndefined();
      expect(checks.mock.calls.length).toBeLessThanOrEqual(21 * 20);
    } finally {
      checks.mockRestore();
    }
  });

  it('writes its time as GeneralizedTime from 2050 on, as openssl reads it', async () => {
    const far = await certify('CN=Cháu', { issuer: ca, notBefore: new Date('2049-01-01'), notAfter: new Date('2053-01-01') });
    for (const at of ['2049-12-31T23:59:59.999Z', '2050-01-01T00:00:00.000Z']) {
      const p7s = await sign(far, CONTENT, at);
      expect(openssl(p7s, CONTENT, ca.pem, Math.floor(Date.parse(at) / 1000))).toBe('ok');
      expect((await verifyCms(p7s, CONTENT)).cms?.signingTime).toBe(Math.floor(Date.parse(at) / 1000) * 1000);
    }
  });

  it('says what is wrong', async () => {
    const p7s = await sign(await certify('CN=a', { issuer: ca, ...dates }));
    expect((await verifyCms(p7s, utf8('other'))).faults).toEqual(['other-content']);
    const changed = Uint8Array.from(p7s);
    changed[changed.length - 1]! ^= 1;
    expect((await verifyCms(changed, CONTENT)).faults).toEqual(['bad-signature']);
    const late = await sign(await certify('CN=b', { issuer: ca, ...dates }), CONTENT, '2031-01-01T00:00:00.000Z');
    expect((await verifyCms(late, CONTENT)).faults).toEqual(['not-valid-then']);
    const web = await sign(await certify('CN=c', { issuer: ca, ...dates, eku: ['1.3.6.1.5.5.7.3.1'] }));
    expect((await verifyCms(web, CONTENT)).faults).toEqual(['purpose']);
    const short = await certify('CN=d', { issuer: ca, ...dates, algorithm: { ...RSA, modulusLength: 1024 } as unknown as typeof RSA });
    expect((await verifyCms(await sign(short), CONTENT)).faults).toEqual(['bad-signature']);
  });

  it('never throws and never passes with any one byte changed, cut or added', async () => {
    const p7s = await sign(await certify('CN=Lê Hoàng Phúc', { issuer: ca, ...dates }));
    const passed: number[] = [];
    for (let at = 0; at < p7s.length; at++) {
      const changed = Uint8Array.from(p7s);
      changed[at]! ^= 1 << (at % 8);
      const { ok } = await verifyCms(changed, CONTENT);
      if (ok) passed.push(at);
    }
    expect(passed).toEqual([]);
    expect((await verifyCms(p7s.subarray(0, -1), CONTENT)).faults).toEqual(['unreadable']);
    expect((await verifyCms(Uint8Array.of(...p7s, 0), CONTENT)).faults).toEqual(['unreadable']);
    expect((await verifyCms(new Uint8Array(), CONTENT)).faults).toEqual(['unreadable']);
    // Deeply nested: refused before the stack is.
    let deep: Uint8Array = Uint8Array.of(0x30, 0);
    for (let i = 0; i < 40; i++) deep = Uint8Array.of(0x30, deep.length, ...deep);
    expect((await verifyCms(deep, CONTENT)).faults).toEqual(['unreadable']);
  });
});

describe('signatures and certificates', () => {
  it('spells ECDSA both ways', async () => {
    const { key } = await certify('CN=x');
    for (let i = 0; i < 64; i++) {
      const raw = new Uint8Array(await crypto.subtle.sign(P256, key, Uint8Array.of(i)));
      expect(toHex(signatureToRaw(signatureToDer(raw)))).toBe(toHex(raw));
    }
    const small = new Uint8Array(64);
    small[31] = 1;
    small[63] = 0x80;
    expect(toHex(signatureToDer(small))).toBe('300702010102020080');
    expect(() => signatureToRaw(Uint8Array.of(0x30, 6, 2, 1, 0x80, 2, 1, 1))).toThrow();
    expect(() => signatureToRaw(Uint8Array.of(0x30, 7, 2, 2, 0, 1, 2, 1, 1))).toThrow();
    expect(() => signatureToDer(new Uint8Array(63))).toThrow();
  });

  it('reads a certificate as openssl does', async () => {
    const lan = await certify('C=VN, O=Hội đồng nhân dân xã Mẫu, CN=Nguyễn Thị Lan, 2.5.4.5=d0', { issuer: ca, ...dates });
    writeFileSync(join(folder, 'c.pem'), lan.pem);
    const said = execFileSync('openssl', ['x509', '-in', join(folder, 'c.pem'), '-noout', '-fingerprint', '-sha256']).toString();
    const { certificate } = lan;
    expect(said.trim().split('=')[1]!.replaceAll(':', '').toLowerCase()).toBe(certificate.fingerprint);
    expect(certificate).toMatchObject({
      algorithm: 'P-256',
      bits: 256,
      isCa: false,
      keyUsage: [0, 1],
      eku: ['1.3.6.1.5.5.7.3.4'],
      notBefore: +dates.notBefore,
    });
    expect(rsaCa.certificate).toMatchObject({ algorithm: 'RSA', bits: 2048, isCa: true, keyUsage: [5, 6] });
    expect(isValidAt(certificate, +dates.notAfter)).toBe(true);
    expect(isValidAt(certificate, +dates.notAfter + 1)).toBe(false);
  });

  it('takes exactly one PEM block', () => {
    expect(certificateFromPem(ca.pem).fingerprint).toBe(ca.certificate.fingerprint);
    expect(() => fromPem('CERTIFICATE', ca.pem + ca.pem)).toThrow();
    expect(() => fromPem('PUBLIC KEY', ca.pem)).toThrow();
    expect(() => fromPem('CERTIFICATE', `${ca.pem}x`)).toThrow();
    expect(toPem('CERTIFICATE', ca.certificate.der)).toBe(ca.pem);
    expect(() => parseCertificate(ca.certificate.der.subarray(1))).toThrow();
  });

  it('builds the bytes of signing in', () => {
    expect(new TextDecoder().decode(signInBytes('hop.example', 'abc'))).toBe('ecabinet/sign-in/v1\nhop.example\nabc');
  });
});
