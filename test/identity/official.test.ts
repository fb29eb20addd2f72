import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509CertificateGenerator,
  type X509Certificate,
} from '@peculiar/x509';
import { isRefusal } from '../../shared/base/refusal.ts';
import { MemberInput } from '../../shared/council/council.ts';
import { checkOf } from '../../shared/crypto/enrolment-check.ts';
import { enrolBytes, signBytes } from '../../shared/crypto/signing.ts';
import { accepted, codeOf, world } from './kit.ts';

const HOST = 'hdnd.example';
const DAY = 86_400_000;
const P256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const rsa = (modulusLength: number) =>
  ({ name: 'RSASSA-PKCS1-v1_5', modulusLength, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' }) as const;
const keysOf = (algorithm: typeof P256 | ReturnType<typeof rsa>) =>
  crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']) as Promise<CryptoKeyPair>;

interface Party {
  readonly certificate: X509Certificate;
  readonly keys: CryptoKeyPair;
}
interface Shape {
  readonly ca?: boolean;
  readonly from?: number;
  readonly to?: number;
  readonly eku?: string[];
  readonly usage?: number;
  readonly algorithm?: Parameters<typeof keysOf>[0];
}

const NOW = Date.parse('2026-11-22T02:00:00.000Z');

async function certify(name: string, issuer: Party | undefined, shape: Shape = {}): Promise<Party> {
  const keys = await keysOf(shape.algorithm ?? P256);
  const signer = issuer ?? { keys };
  const certificate = await X509CertificateGenerator.create({
    subject: `CN=${name}`,
    issuer: issuer?.certificate.subject ?? `CN=${name}`,
    publicKey: keys.publicKey,
    signingKey: signer.keys.privateKey,
    signingAlgorithm: { name: signer.keys.privateKey.algorithm.name, hash: 'SHA-256' },
    notBefore: new Date(shape.from ?? NOW - DAY),
    notAfter: new Date(shape.to ?? NOW + 300 * DAY),
    extensions: [
      new BasicConstraintsExtension(shape.ca ?? false, undefined, true),
      new KeyUsagesExtension(shape.usage ?? (shape.ca ? KeyUsageFlags.keyCertSign : KeyUsageFlags.nonRepudiation), true),
      ...(shape.eku ? [new ExtendedKeyUsageExtension(shape.eku)] : []),
    ],
  });
  return { certificate, keys };
}

async function scene() {
  const one = await world();
  const { identity, admin } = one;
  const member = accepted(await identity.accounts.add(MemberInput.parse({ name: 'Lê Văn Sơn', kind: 'delegate' })));
  const root = await certify('Gốc', undefined, { ca: true });
  const between = await certify('Trung gian', root, { ca: true });
  accepted(await identity.trust.add(root.certificate.toString('pem')));
  const bring = async (leaf: Party, { host = HOST, chain = [between], by = leaf }: { host?: string; chain?: Party[]; by?: Party } = {}) => {
    const { code } = accepted(await identity.enrolments.offer(member.id, admin));
    const signature = await signBytes(by.keys.privateKey, enrolBytes(host, code));
    const certificates = [leaf, ...chain].map(({ certificate }) => Buffer.from(certificate.rawData).toString('base64'));
    const waiting = await identity.enrolments.enrolOfficial({ code, certificates, signature, label: 'Tệp .p12' }, HOST, 'a');
    return isRefusal(waiting) ? waiting : { ...waiting, code };
  };
  return { ...one, member, root, between, bring };
}

describe('official certificates', () => {
  it.each([['P-256', P256], ['RSA', rsa(2048)]] as const)('are taken in from a trusted authority: %s', async (algorithm, key) => {
    const { identity, between, bring, admin, member } = await scene();
    const leaf = await certify('Lê Văn Sơn', between, { algorithm: key, eku: ['1.3.6.1.5.5.7.3.4'] });
    const { code, ...waiting } = accepted(await bring(leaf));
    expect((await identity.enrolments.list())[0]?.official).toMatchObject({
      subject: 'Lê Văn Sơn',
      issuer: 'Trung gian',
      serial: expect.stringMatching(/^[0-9a-f]+$/),
      notAfter: new Date(NOW + 300 * DAY).toISOString(),
    });
    const check = checkOf(code, new Uint8Array(leaf.certificate.publicKey.rawData));
    const device = accepted(await identity.enrolments.approve(waiting.id, check, admin));
    expect(device).toMatchObject({ member: member.id, origin: 'official', algorithm, notAfter: new Date(NOW + 300 * DAY).toISOString() });
    expect(await identity.devices.chain(device.certificate)).toHaveLength(1);
    // The unit's list of revoked certificates is of its own alone.
    await identity.revoke(device.certificate, admin);
    expect(await identity.crl()).not.toContain('undefined');
  });

  it('are refused, each fault with words of its own', async () => {
    const { between, root, bring } = await scene();
    const leaf = await certify('Lê Văn Sơn', between);
    const other = await certify('Người khác', between);
    const faults: Array<[string, Promise<unknown>]> = [
      ['identity/certificate-expired', certify('x', between, { from: NOW - 9 * DAY, to: NOW - DAY }).then(bring)],
      ['identity/certificate-early', certify('x', between, { from: NOW + DAY }).then(bring)],
      ['identity/certificate-weak', certify('x', between, { algorithm: rsa(1024) }).then(bring)],
      ['identity/certificate-purpose', certify('x', between, { eku: ['1.3.6.1.5.5.7.3.1'] }).then(bring)],
      ['identity/certificate-purpose', certify('x', between, { usage: KeyUsageFlags.keyEncipherment }).then(bring)],
      ['identity/certificate-purpose', bring(between, { chain: [] })],
      // No authority in between is brought along; one that is none; one that nobody trusts; one that has run out.
      ['identity/certificate-chain', bring(leaf, { chain: [] })],
      ['identity/certificate-chain', certify('x', other).then((one) => bring(one, { chain: [other, between] }))],
      [
        'identity/certificate-chain',
        certify('Gốc', undefined, { ca: true }).then(async (fake) => bring(await certify('x', fake), { chain: [fake] })),
      ],
      [
        'identity/certificate-chain',
        certify('y', root, { ca: true, to: NOW - 1000 }).then(async (old) => bring(await certify('x', old), { chain: [old] })),
      ],
      ['identity/certificate-signature', bring(leaf, { by: other })],
      ['identity/certificate-signature', bring(leaf, { host: 'lua-dao.example' })],
    ];
    for (const [code, answer] of faults) expect(codeOf(await answer)).toBe(code);
    // The day is Vietnam's, as it is written there.
    const early = await certify('x', between, { from: Date.UTC(2030, 11, 31, 17), to: Date.UTC(2031, 11, 31) }).then(bring);
    expect(early).toMatchObject({ params: { from: '01/01/2031' } });
  });

  it('are the member’s own by name, or somebody says and it is kept that the names differ; valid and trusted when approved too', async () => {
    const one = await scene();
    const { identity, between, bring, admin, clock, root } = one;
    const approve = async (name: string, shape: Shape, otherName?: boolean) => {
      const leaf = await certify(name, between, shape);
      const { id, code } = accepted(await bring(leaf));
      return {
        again: () => identity.enrolments.approve(id, checkOf(code, new Uint8Array(leaf.certificate.publicKey.rawData)), admin, otherName),
      };
    };
    const written = await (await approve('LÊ VĂN SƠN\u200b', {})).again();
    expect(accepted(written).official).not.toHaveProperty('otherName');
    const { again } = await approve('Nguyễn Văn Người Khác', {});
    expect(await again()).toMatchObject({
      code: 'identity/certificate-other-name',
      params: { subject: 'Nguyễn Văn Người Khác', name: 'Lê Văn Sơn' },
    });
    const said = accepted(await (await approve('Lê Văn Sơn (Ban Pháp chế)', {}, true)).again());
    expect((await identity.devices.get(said.certificate))?.official).toMatchObject({
      subject: 'Lê Văn Sơn (Ban Pháp chế)',
      otherName: true,
    });
    const short = await approve('Lê Văn Sơn', { to: NOW + 60_000 });
    const untrusted = await approve('Lê Văn Sơn', {});
    clock.ms += 120_000;
    expect(codeOf(await short.again())).toBe('identity/certificate-expired');
    await identity.trust.remove((await identity.trust.list())[0]!.certificate);
    expect(codeOf(await untrusted.again())).toBe('identity/certificate-chain');
    accepted(await identity.trust.add(root.certificate.toString('pem')));
    accepted(await untrusted.again());
  });

  it('refuses what is no certificate without breaking', async () => {
    const { identity, admin, member } = await scene();
    for (const certificates of [['AAAA'], ['%%%'], [''], [Buffer.alloc(9000, 0x30).toString('base64')]]) {
      const { code } = accepted(await identity.enrolments.offer(member.id, admin));
      expect(codeOf(await identity.enrolments.enrolOfficial({ code, certificates, signature: 'AAAA', label: 'x' }, HOST, 'b'))).toBe(
        'identity/certificate-unreadable',
      );
    }
  });

  it('trusts authorities only, once each, until they are taken away', async () => {
    const { identity, root, between, bring } = await scene();
    const leaf = await certify('Lê Văn Sơn', between);
    expect(codeOf(await identity.trust.add(leaf.certificate.toString('pem')))).toBe('identity/root-not-authority');
    expect(codeOf(await identity.trust.add('-----BEGIN CERTIFICATE-----'))).toBe('identity/certificate-unreadable');
    accepted(await identity.trust.add(root.certificate.toString('pem')));
    const [kept, ...more] = await identity.trust.list();
    expect(more).toEqual([]);
    expect(kept).toMatchObject({ name: 'Gốc' });
    await identity.trust.remove(kept!.certificate);
    expect(codeOf(await bring(leaf))).toBe('identity/certificate-chain');
    // Records that name it keep it for their archives, and it can be trusted again.
    expect(await identity.trust.list()).toEqual([]);
    expect(await identity.trust.ever()).toEqual([kept!.pem]);
    expect(await identity.trust.rootOf(leaf.certificate.toString('pem'), [between.certificate.toString('pem')])).toBe(kept!.certificate);
    accepted(await identity.trust.add(root.certificate.toString('pem')));
    expect(await identity.trust.list()).toEqual([kept]);
  });
});
