import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openOfficialFile } from '../../client/keys/official-file.ts';
import { isRefusal } from '../../shared/base/refusal.ts';
import { fromBase64url, toHex } from '../../shared/base/bytes.ts';
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
    expect(chain.map((one) => createHash('sha256').update(one).digest('hex')).slice(1)).toEqual([createHash('sha256').update(ca).digest('hex')]);
  });

  it('opens with a password of Vietnamese letters', async () => {
    expect((await opened('rsa-vietnamese-password.p12', 'mật khẩu')).name).toBe('Nguyễn Thị Hồng Ngọc');
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
    expect(await refusalOf(file('expired.p12'))).toMatchObject({ code: 'official/expired', params: { day: '2021-01-01' } });
    expect((await refusalOf(file('ec-aes.p12'), PASSWORD, Date.UTC(2001, 0, 1)))?.code).toBe('official/not-yet-valid');
  });

  it('refuses what is no such file, and never throws', async () => {
    for (const bytes of [new Uint8Array(), new Uint8Array(300_000), file('ca.pem'), new TextEncoder().encode('%PDF-1.7'), new Uint8Array([0x30, 0x84, 0xff, 0xff, 0xff, 0xff]), new Uint8Array([0x30, 0x00])])
      expect((await refusalOf(bytes))?.code).toBe('official/not-a-key-file');
    const good = file('ec-aes.p12');
    for (let cut = 1; cut < good.length; cut += 97) expect((await refusalOf(good.slice(0, cut)))?.code, `cut at ${cut}`).toMatch(/^official\//);
    for (let at = 0; at < good.length; at += 61) {
      const bent = good.slice();
      bent[at]! ^= 0x55;
      const answer = await openOfficialFile(bent, PASSWORD, NOW);
      if (isRefusal(answer)) expect(answer.code).toMatch(/^official\//);
    }
  });
});
