import { constants, createPrivateKey, createPublicKey, generateKeyPairSync, privateDecrypt, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { concat, fromBase64url, fromHex, toBase64url, utf8 } from '../../shared/base/bytes.ts';
import {
  blind,
  blindSign,
  finalize,
  isBlinded,
  makeIssuer,
  prepare,
  readIssuer,
  verifyToken,
  type IssuerKey,
} from '../../shared/crypto/blind-rsa.ts';
import { der, oid, positive, sequence, TAG } from '../../shared/crypto/der.ts';
import { inverseOf, power, toBytes, toNumber } from '../../shared/crypto/modular.ts';
import { given, seeded } from './chance.ts';

const VECTOR = JSON.parse(readFileSync(new URL('../vectors/blind-rsa-rfc9474.json', import.meta.url), 'utf8')) as Record<string, string>;
const E = 65537n;
const RSA = '1.2.840.113549.1.1.1';

/** The key of the RFC, whose primes are all that is given. */
function issuerOfTheRfc(): { key: IssuerKey; privateKey: JsonWebKey } {
  const [n, p, q] = ['n', 'p', 'q'].map((name) => BigInt(`0x${VECTOR[name]}`)) as [bigint, bigint, bigint];
  const text = (number: bigint, length: number): string => toBase64url(toBytes(number, length));
  const d = inverseOf(E, (p - 1n) * (q - 1n));
  const privateKey = {
    kty: 'RSA',
    n: text(n, 512),
    e: 'AQAB',
    d: text(d, 512),
    p: text(p, 256),
    q: text(q, 256),
    dp: text(d % (p - 1n), 256),
    dq: text(d % (q - 1n), 256),
    qi: text(inverseOf(q, p), 256),
  };
  const spki = createPublicKey({ key: { kty: 'RSA', n: privateKey.n, e: 'AQAB' }, format: 'jwk' }).export({ type: 'spki', format: 'der' });
  return { key: readIssuer(toBase64url(spki)), privateKey };
}

const bytesOf = (name: string): Uint8Array<ArrayBuffer> => fromHex(VECTOR[name]!);
const textOf = (name: string): string => toBase64url(bytesOf(name));

/** What OpenSSL makes of a number and a private key, without padding. */
const byOpenssl = (privateKey: JsonWebKey, blinded: string): string =>
  toBase64url(
    privateDecrypt(
      { key: createPrivateKey({ key: privateKey as never, format: 'jwk' }), padding: constants.RSA_NO_PADDING },
      fromBase64url(blinded),
    ),
  );

describe('the vector of RFC 9474, A.1', () => {
  const { key, privateKey } = issuerOfTheRfc();
  const prepared = bytesOf('prepared_msg');
  const factor = toBytes(inverseOf(toNumber(bytesOf('inv')), key.n), key.length);

  it('is prepared, hidden, signed and uncovered as it stands there', async () => {
    expect(toBase64url(prepare(bytesOf('msg'), bytesOf('msg_prefix')))).toBe(toBase64url(prepared));
    const { blinded, inverse } = await blind(key, prepared, given(bytesOf('salt'), factor));
    expect({ blinded, inverse }).toEqual({ blinded: textOf('blinded_msg'), inverse: textOf('inv') });
    expect(isBlinded(key, blinded)).toBe(true);
    expect(blindSign(privateKey, blinded)).toBe(textOf('blind_sig'));
    expect(await finalize(key, prepared, textOf('blind_sig'), inverse)).toBe(textOf('sig'));
    expect(await verifyToken(key, prepared, textOf('sig'))).toBe(true);
  });

  it('is signed alike behind a veil, and by OpenSSL', () => {
    expect(blindSign(privateKey, textOf('blinded_msg'), seeded('veil'))).toBe(textOf('blind_sig'));
    expect(byOpenssl(privateKey, textOf('blinded_msg'))).toBe(textOf('blind_sig'));
  });

  it('is refused with the modulus added to it, which is as long', async () => {
    const beyond = toBase64url(toBytes(toNumber(bytesOf('sig')) + key.n, key.length));
    expect(await verifyToken(key, prepared, beyond)).toBe(false);
  });

  it('is not finished from the blind signature with the modulus added to it', async () => {
    const beyond = toBase64url(toBytes(toNumber(bytesOf('blind_sig')) + key.n, key.length));
    await expect(finalize(key, prepared, beyond, textOf('inv'))).rejects.toThrow(TypeError);
  });

  it('draws a factor again that is no number from 1 to n - 1', async () => {
    const none = [new Uint8Array(key.length), new Uint8Array(key.length).fill(255), toBytes(key.n, key.length)];
    const { blinded } = await blind(key, prepared, given(bytesOf('salt'), ...none, factor));
    expect(blinded).toBe(textOf('blinded_msg'));
  });
});

let issuer: { publicKey: string; privateKey: JsonWebKey };
let other: { publicKey: string; privateKey: JsonWebKey };
let key: IssuerKey;
beforeAll(async () => {
  issuer = await makeIssuer();
  other = await makeIssuer();
  key = readIssuer(issuer.publicKey);
});

/** One message all the way. */
async function signed(message: Uint8Array, seed: string | number) {
  const random = seeded(seed);
  const prepared = prepare(message, random(32));
  const { blinded, inverse } = await blind(key, prepared, random);
  const blindSignature = blindSign(issuer.privateKey, blinded);
  return { prepared, blinded, inverse, blindSignature, signature: await finalize(key, prepared, blindSignature, inverse) };
}

describe('a blind signature', () => {
  it('is one that OpenSSL and the platform know, whatever the message', async () => {
    const publicKey = createPublicKey({ key: Buffer.from(fromBase64url(issuer.publicKey)), format: 'der', type: 'spki' });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(), async (message, seed) => {
        const { prepared, blinded, blindSignature, signature } = await signed(message, seed);
        expect(blindSignature).toBe(byOpenssl(issuer.privateKey, blinded));
        expect(await verifyToken(key, prepared, signature)).toBe(true);
        const padding = { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
        expect(verify('sha384', prepared, padding, fromBase64url(signature))).toBe(true);
      }),
      { numRuns: 12, seed: 9474 },
    );
  });

  it('says nothing of what was signed: any request fits any token, by some factor', async () => {
    const all = await Promise.all([1, 2, 3, 4].map((n) => signed(utf8(`message ${n}`), n)));
    for (const request of all) {
      for (const token of all) {
        const [z, s, answer] = [request.blinded, token.signature, request.blindSignature].map((one) => toNumber(fromBase64url(one))) as [
          bigint, bigint, bigint,
        ];
        // The factor that would have made this request out of that token's message.
        const factor = (answer * inverseOf(s, key.n)) % key.n;
        expect((power(s, E, key.n) * power(factor, E, key.n)) % key.n).toBe(z);
        const inverse = toBase64url(toBytes(inverseOf(factor, key.n), key.length));
        expect(await finalize(key, token.prepared, request.blindSignature, inverse)).toBe(token.signature);
      }
    }
  });

  it('hides the same message otherwise each time', async () => {
    const prepared = prepare(utf8('one'), new Uint8Array(32));
    const random = seeded('again');
    const all = await Promise.all(Array.from({ length: 5 }, () => blind(key, prepared, random)));
    expect(new Set(all.map((one) => one.blinded)).size).toBe(5);
  });

  it('does not verify for another message, prefix, issuer or salt', async () => {
    const { prepared, signature } = await signed(utf8('a message'), 'refused');
    expect(await verifyToken(key, concat(prepared, Uint8Array.of(0)), signature)).toBe(false);
    expect(await verifyToken(key, prepare(utf8('a message'), new Uint8Array(32)), signature)).toBe(false);
    expect(await verifyToken(readIssuer(other.publicKey), prepared, signature)).toBe(false);
    const jwk = { ...issuer.privateKey, alg: 'PS384' };
    const signer = await crypto.subtle.importKey('jwk', jwk, { name: 'RSA-PSS', hash: 'SHA-384' }, false, ['sign']);
    for (const [saltLength, holds] of [[48, true], [0, false], [32, false]] as const) {
      const own = new Uint8Array(await crypto.subtle.sign({ name: 'RSA-PSS', saltLength }, signer, prepared));
      expect(await verifyToken(key, prepared, toBase64url(own))).toBe(holds);
    }
  });

  it('is refused in any spelling but one', async () => {
    const { prepared, signature } = await signed(utf8('a message'), 'spelling');
    const s = toNumber(fromBase64url(signature));
    const written = (number: bigint, length = key.length): string => toBase64url(toBytes(number, length));
    // The last letter holds four bits that mean nothing: other letters in its place would decode to the same bytes.
    const last = signature.at(-1)!;
    const alike = signature.slice(0, -1) + String.fromCharCode(last.charCodeAt(0) + 1);
    const wrong = ['', '=', `${signature}==`, `${signature}A`, signature.slice(1), alike, written(s, 257), '*'.repeat(342)];
    const numbers = [0n, 1n, key.n - s, key.n - 1n, key.n, key.n + 1n].map((one) => written(one));
    for (const one of [...wrong, ...numbers, '\u0110'.repeat(342)]) expect(await verifyToken(key, prepared, one), one).toBe(false);
    expect(await verifyToken(key, prepared, signature)).toBe(true);
  });

  it('is not finished from what the issuer did not sign so', async () => {
    const one = await signed(utf8('a'), 'finish a');
    const two = await signed(utf8('b'), 'finish b');
    const fail = (prepared: Uint8Array, answer: string, inverse: string) =>
      expect(finalize(key, prepared, answer, inverse)).rejects.toThrow(TypeError);
    await fail(one.prepared, two.blindSignature, one.inverse);
    await fail(one.prepared, one.blindSignature, two.inverse);
    await fail(two.prepared, one.blindSignature, one.inverse);
    await fail(one.prepared, one.blindSignature.slice(1), one.inverse);
    await fail(one.prepared, toBase64url(toBytes(key.n, key.length)), one.inverse);
    await fail(one.prepared, one.blindSignature, '');
    await fail(one.prepared, blindSign(other.privateKey, toBase64url(toBytes(5n, 256))), one.inverse);
  });
});

describe('an issuer', () => {
  it('signs what is a number between 1 and n - 1 without a factor of n, of exactly its length', () => {
    const number = (one: bigint, length = key.length): string => toBase64url(toBytes(one, length));
    const p = toNumber(fromBase64url(issuer.privateKey.p!));
    const none = [0n, 1n, key.n - 1n, key.n, key.n + 1n, 2n ** 2048n - 1n, p, key.n - p];
    for (const one of none) expect(isBlinded(key, number(one))).toBe(false);
    for (const one of [number(2n, 255), number(2n, 257), number(2n, 512), '', 'A', `${number(2n)}=`, '/'.repeat(342), '\u20ac'])
      expect(isBlinded(key, one), one).toBe(false);
    for (const one of [2n, key.n - 2n, key.n >> 1n]) expect(isBlinded(key, number(one))).toBe(true);
    for (const one of [number(0n), number(key.n), number(2n, 257), '', 'x'])
      expect(() => blindSign(issuer.privateKey, one)).toThrow(RangeError);
  });

  it('gives no answer at all where a fault would have made it wrong', () => {
    const blinded = toBase64url(toBytes(12345n, key.length));
    const bent = (part: 'dp' | 'dq' | 'qi'): JsonWebKey => {
      const value = fromBase64url(issuer.privateKey[part]!);
      value[value.length - 1]! ^= 2;
      return { ...issuer.privateKey, [part]: toBase64url(value) };
    };
    for (const part of ['dp', 'dq', 'qi'] as const) {
      expect(() => blindSign(bent(part), blinded)).toThrow('signing failed');
      expect(() => blindSign(bent(part), blinded, seeded(part))).toThrow('signing failed');
    }
  });

  it('does not sign with less than a whole key', () => {
    const blinded = toBase64url(toBytes(12345n, key.length));
    const { kty, n, e } = issuer.privateKey;
    for (const one of [{ kty, n, e }, { ...issuer.privateKey, e: 'Aw' }, { ...issuer.privateKey, p: other.privateKey.p }, {}])
      expect(() => blindSign(one, blinded)).toThrow(TypeError);
  });

  it('has a private key of its numbers alone, which OpenSSL takes', () => {
    expect(Object.keys(issuer.privateKey).sort()).toEqual(['d', 'dp', 'dq', 'e', 'kty', 'n', 'p', 'q', 'qi']);
    const details = createPrivateKey({ key: issuer.privateKey as never, format: 'jwk' }).asymmetricKeyDetails;
    expect(details).toMatchObject({ modulusLength: 2048, publicExponent: 65537n });
  });
});

describe('an issuer’s public key', () => {
  const spkiOf = (bits: number, publicExponent = 65537): string =>
    toBase64url(generateKeyPairSync('rsa', { modulusLength: bits, publicExponent }).publicKey.export({ type: 'spki', format: 'der' }));
  const exponent = positive(Uint8Array.of(1, 0, 1));
  const modulus = (number: bigint, length: number): Uint8Array => positive(toBytes(number, length));
  const nothing = der(TAG.null);
  /** As a key is written, or as it is not. */
  const written = (
    parts: { n?: Uint8Array; e?: Uint8Array; algorithm?: Uint8Array; more?: Uint8Array; unused?: number },
  ): string => {
    const numbers = sequence(parts.n ?? modulus(key.n, key.length), parts.e ?? exponent, ...(parts.more ? [parts.more] : []));
    const bits = der(TAG.bitString, Uint8Array.of(parts.unused ?? 0), numbers);
    return toBase64url(sequence(parts.algorithm ?? sequence(oid(RSA), nothing), bits));
  };

  it('is RSA of 2048 to 4096 bits with 65537 and an odd modulus, as it is written', () => {
    expect(key).toMatchObject({ publicKey: issuer.publicKey, length: 256 });
    expect(readIssuer(written({})).n).toBe(key.n);
    for (const length of [256, 384, 512]) {
      const largest = modulus(2n ** BigInt(8 * length) - 1n, length);
      expect(readIssuer(written({ n: largest })).length).toBe(length);
    }
  });

  it.each([
    ['too small', () => spkiOf(1024)],
    ['a bit too small', () => written({ n: modulus(2n ** 2047n - 1n, 256) })],
    ['a byte too long', () => written({ n: modulus(2n ** 4104n - 1n, 513) })],
    ['not of whole bytes', () => written({ n: modulus(2n ** 2060n + 1n, 258) })],
    ['far too long', () => 'A'.repeat(100_000)],
    ['even', () => written({ n: modulus(key.n - 1n, 256) })],
    ['with three for an exponent', () => spkiOf(2048, 3)],
    ['with a long exponent', () => written({ e: positive(Uint8Array.of(1, 0, 0, 1)) })],
    ['negative', () => written({ n: der(TAG.integer, toBytes(key.n, 256)) })],
    ['with zeros in front', () => written({ n: der(TAG.integer, Uint8Array.of(0, 0), toBytes(key.n, 256)) })],
    ['with an exponent with zeros in front', () => written({ e: der(TAG.integer, Uint8Array.of(0, 1, 0, 1)) })],
    ['without parameters', () => written({ algorithm: sequence(oid(RSA)) })],
    ['with other parameters', () => written({ algorithm: sequence(oid(RSA), der(TAG.octetString)) })],
    ['for PSS alone', () => written({ algorithm: sequence(oid('1.2.840.113549.1.1.10'), nothing) })],
    ['with a third number', () => written({ more: exponent })],
    ['with bits that are not used', () => written({ unused: 1 })],
    ['with something after it', () => toBase64url(concat(fromBase64url(issuer.publicKey), Uint8Array.of(5, 0)))],
    ['of a curve', () => toBase64url(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'der' }))],
    ['in another alphabet', () => Buffer.from(fromBase64url(issuer.publicKey)).toString('base64')],
    ['nothing', () => ''],
  ])('is refused %s', (_, make) => {
    expect(() => readIssuer(make())).toThrow();
  });
});
