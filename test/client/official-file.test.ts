import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openOfficialFile } from '../../client/keys/official-file.ts';
import { writtenAt } from '../../shared/council/working-days.ts';
import { isRefusal } from '../../shared/base/refusal.ts';
import { fromBase64url, toHex } from '../../shared/base/bytes.ts';
import { isValidAt, parseCertificate } from '../../shared/crypto/certificate.ts';
import { maySign } from '../../shared/crypto/cms-file.ts';
import { signBytes } from '../../shared/crypto/signing.ts';

const folder = join(import.meta.dirname, 'p12');
const file = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
const PASSWORD = 'mat-khau-1';
const NOW = Date.UTC(2027, 0, 1);

async function opened(name: string, password = PASSWORD) {
  const key = await openOfficialFile(file(name), password, NOW);
  if (isRefusal(key)) throw new Error(key.code);
  return key;
}
const refusalOf = async (bytes: Uint8Array, password = PASSWORD, now = NOW) => {
  const answer = await openOfficialFile(bytes, password, now);
  return isRefusal(answer) ? answer : undefined;
};

describe('an official file (files made by openssl)', () => {
  for (const [name, leaf, algorithm] of [
    ['rsa-aes.p12', 'rsa.pem', 'RSA'],
    ['rsa-3des.p12', 'rsa.pem', 'RSA'],
    ['rsa-rc2.p12', 'rsa.pem', 'RSA'],
    ['ec-aes.p12', 'ec.pem', 'P-256'],
    ['ec-3des.p12', 'ec.pem', 'P-256'],
  ] as const)
    it(`gives key, certificate and Vietnamese name: ${name}`, async () => {
      const key = await opened(name);
      expect(key.algorithm).toBe(algorithm);
      expect(key.name).toBe('Nguyễn Thị Hồng Ngọc');
      expect(key.key.extractable).toBe(false);
      const pem = readFileSync(join(folder, leaf), 'utf8');
      const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
      expect(toHex(key.chain[0]!), 'the certificate byte for byte').toBe(der.toString('hex'));
      const bytes = new TextEncoder().encode('tán thành');
      const signature = fromBase64url(await signBytes(key.key, bytes));
      expect(verify('sha256', bytes, { key: createPublicKey(pem), dsaEncoding: 'ieee-p1363' }, signature)).toBe(true);
    });

  it('brings the issuer along, after the leaf', async () => {
    const { chain } = await opened('ec-aes.p12');
    const ca = Buffer.from(readFileSync(join(folder, 'ca.pem'), 'utf8').replace(/-----[^-]+-----|\s/g, ''), 'base64');
    expect(chain.map((one) => createHash('sha256').update(one).digest('hex')).slice(1)).toEqual([
      createHash('sha256').update(ca).digest('hex'),
    ]);
  });

  it('opens with a password of Vietnamese letters', async () => {
    expect((await opened('rsa-vietnamese-password.p12', 'mật khẩu')).name).toBe('Nguyễn Thị Hồng Ngọc');
  });

  it('takes the identity that may sign and is valid, wherever it stands in the file', async () => {
    const at = Date.UTC(2026, 11, 1);
    for (const name of ['two-old-first.p12', 'dual-enc-first.p12']) {
      const key = await openOfficialFile(file(name), PASSWORD, at);
      if (isRefusal(key)) throw new Error(`${name}: ${key.code}`);
      const leaf = parseCertificate(key.chain[0]!);
      expect(maySign(leaf) && isValidAt(leaf, at), name).toBe(true);
      expect(leaf.subject.organization, name).toBe('Hội đồng nhân dân');
      const bytes = new TextEncoder().encode('tán thành');
      const open = createPublicKey({ key: Buffer.from(leaf.spki), format: 'der', type: 'spki' });
      expect(verify('sha256', bytes, { key: open, dsaEncoding: 'ieee-p1363' }, fromBase64url(await signBytes(key.key, bytes))), name).toBe(
        true,
      );
    }
  });

  it('opens with a password in the other normal form of a keyboard', async () => {
    for (const form of ['NFC', 'NFD'] as const) {
      expect((await opened('pw-viet-aes.p12', 'mật khẩu Đỗ'.normalize(form))).name).toBe('Nguyễn Văn Kiểm');
      expect((await opened('rsa-vietnamese-password.p12', 'mật khẩu'.normalize(form))).name).toBe('Nguyễn Thị Hồng Ngọc');
    }
    expect((await refusalOf(file('pw-viet-aes.p12'), 'mật khẩu Đố'))?.code).toBe('official/wrong-password');
  });

  it('opens a file with something after its end, as base64, and as PEM', async () => {
    expect((await opened('trail-newline.p12')).name).toBe('Nguyễn Văn Kiểm');
    const der = file('ec-aes.p12');
    const base64 = Buffer.from(der).toString('base64').replace(/(.{64})/g, '$1\r\n');
    const texts = [
      base64,
      `\ufeff${base64}\n\n`,
      `-----BEGIN PKCS12-----\n${base64}\n-----END PKCS12-----\n`,
      `Bag Attributes\n-----BEGIN PFX-----\n${base64}\n-----END PFX-----`,
    ];
    for (const bytes of [
      ...texts.map((one) => new TextEncoder().encode(one)),
      new Uint8Array([...der, 0, 0, 0]),
      new Uint8Array([...der, ...new TextEncoder().encode('\r\n')]),
    ])
      expect(await openOfficialFile(bytes, PASSWORD, NOW)).toMatchObject({ name: 'Nguyễn Thị Hồng Ngọc' });
    for (const name of ['key-and-certificate.pem', 'encrypted-key.pem'])
      expect(await openOfficialFile(file(name), PASSWORD, NOW), name).toMatchObject({ name: 'Lò Văn Páo', algorithm: 'P-256' });
    expect((await refusalOf(file('encrypted-key.pem'), 'mat-khau-2'))?.code).toBe('official/wrong-password');
  });

  it('speaks of the kind of key only where it is the kind', async () => {
    expect((await refusalOf(file('p384.p12')))?.code).toBe('official/unsupported');
    expect((await refusalOf(file('scrypt-key.pem')))?.code).toBe('official/unknown-protection');
    expect((await refusalOf(file('for-agreement.p12')))?.code).toBe('official/not-for-signing');
    // A key whose certificate is no longer one.
    const pem = Buffer.from(file('key-and-certificate.pem')).toString('latin1').replace(/(BEGIN CERTIFICATE-----\n.{4})./, '$1/');
    expect((await refusalOf(new TextEncoder().encode(pem)))?.code).toBe('official/bad-certificate');
  });

  it('tells each fault apart', async () => {
    for (const name of ['rsa-aes.p12', 'rsa-3des.p12', 'ec-aes.p12']) {
      expect((await refusalOf(file(name), 'mat-khau-2'))?.code, name).toBe('official/wrong-password');
      expect((await refusalOf(file(name), ''))?.code, name).toBe('official/wrong-password');
    }
    expect((await refusalOf(file('no-key.p12')))?.code).toBe('official/no-key');
    expect((await refusalOf(file('no-certificate.p12')))?.code).toBe('official/no-certificate');
    expect((await refusalOf(file('p384.p12')))?.code).toBe('official/unsupported');
    expect(await refusalOf(file('rsa-1024.p12'))).toMatchObject({ code: 'official/weak', params: { bits: 1024 } });
    expect(await refusalOf(file('expired.p12'))).toMatchObject({ code: 'official/expired', params: { day: '01/01/2021' } });
    expect((await refusalOf(file('ec-aes.p12'), PASSWORD, Date.UTC(2001, 0, 1)))?.code).toBe('official/not-yet-valid');
    // Past five in the evening by UTC it is tomorrow in Vietnam.
    expect([Date.UTC(2026, 11, 31, 16, 59), Date.UTC(2026, 11, 31, 17)].map(writtenAt)).toEqual(['31/12/2026', '01/01/2027']);
  });

  it('refuses what is no such file, and never throws', async () => {
    for (const bytes of [
      new Uint8Array(),
      new Uint8Array(300_000),
      file('ca.pem'),
      new TextEncoder().encode('%PDF-1.7'),
      new Uint8Array([0x30, 0x84, 0xff, 0xff, 0xff, 0xff]),
      new Uint8Array([0x30, 0x00]),
    ])
      expect((await refusalOf(bytes))?.code).toBe('official/not-a-key-file');
    const good = file('ec-aes.p12');
    for (let cut = 1; cut < good.length; cut += 97)
      expect((await refusalOf(good.slice(0, cut)))?.code, `cut at ${cut}`).toMatch(/^official\//);
    for (let at = 0; at < good.length; at += 61) {
      const bent = good.slice();
      bent[at]! ^= 0x55;
      const answer = await openOfficialFile(bent, PASSWORD, NOW);
      if (isRefusal(answer)) expect(answer.code).toMatch(/^official\//);
    }
  });
});
