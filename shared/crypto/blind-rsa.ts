/**
 * Blind signatures: RSABSSA-SHA384-PSS-Randomized of RFC 9474. An issuer signs a message without learning it; anybody verifies what
 * comes out as an ordinary RSA-PSS signature.
 *
 * Written here, on the language's integers, because the platform has no RSA without padding, and because the one library that is kept
 * for browsers (@cloudflare/blindrsa-ts) draws its salt and its blinding itself, so that nothing that rests on it can be tried with
 * given ones, wants extractable keys, and signs without the primes on an arithmetic of its own: a hundred times slower.
 *
 * Keys: SPKI DER. Messages: bytes. What travels: base64url of exactly as many bytes as the modulus has.
 */
import { concat, equal, fromBase64url, toBase64url } from '../base/bytes.ts';
import { OID } from './certificate.ts';
import { der, oid, partsOf, positive, readBits, readDer, readInteger, sequence, TAG } from './der.ts';
import { areCoprime, inverseOf, power, toBytes, toNumber } from './modular.ts';
export { PREFIX_BYTES, prepare } from './prepared.ts';

/** Draws that many bytes nobody can foresee. */
export type Random = (bytes: number) => Uint8Array;

/** An issuer's public key that has been checked. `length`: bytes of its modulus. */
export interface IssuerKey {
  readonly publicKey: string;
  readonly n: bigint;
  readonly length: number;
}

const SALT_BYTES = 48;
const HASH_BYTES = 48;
const E = 65537n;
const MODULUS_BYTES = { least: 256, most: 512 };

const { subtle } = globalThis.crypto;
type Bytes = Uint8Array<ArrayBuffer>;

/** A fresh key pair for one vote: RSA of 2048 bits, e = 65537. The private key's JWK has the primes and nothing of its use. */
export async function makeIssuer(): Promise<{ publicKey: string; privateKey: JsonWebKey }> {
  const algorithm = { name: 'RSA-PSS', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-384' };
  const pair = await subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const spki = new Uint8Array(await subtle.exportKey('spki', pair.publicKey));
  const { kty, n, e, d, p, q, dp, dq, qi } = await subtle.exportKey('jwk', pair.privateKey);
  return { publicKey: toBase64url(spki), privateKey: { kty, n, e, d, p, q, dp, dq, qi } };
}

/**
 * Reads an issuer's public key. Throws on anything but the one DER encoding of a rsaEncryption key with e = 65537 and an odd
 * modulus of 2048 to 4096 bits, in whole bytes. Worth keeping: the platform's key is made once for each.
 */
export function readIssuer(publicKey: string): IssuerKey {
  if (publicKey.length > 2 * MODULUS_BYTES.most) throw new TypeError('issuer: too long');
  const bytes = fromBase64url(publicKey);
  const [, bits] = partsOf(readDer(bytes));
  const modulus = readInteger(partsOf(readDer(readBits(bits)))[0]);
  const n = toNumber(modulus);
  const length = modulus.length - 1;
  // Positive with a highest bit that is set: then its INTEGER has a zero in front.
  if (modulus[0] !== 0 || length < MODULUS_BYTES.least || length > MODULUS_BYTES.most) throw new TypeError('issuer: modulus');
  if (n % 2n === 0n) throw new TypeError('issuer: even modulus');
  const key = sequence(positive(modulus), positive(Uint8Array.of(1, 0, 1)));
  const only = sequence(sequence(oid(OID.rsa), der(TAG.null)), der(TAG.bitString, Uint8Array.of(0), key));
  if (!equal(bytes, only)) throw new TypeError('issuer: not an RSA key as it is written');
  return { publicKey, n, length };
}

/**
 * Hides a prepared message for an issuer. `inverse` is what takes the hiding off again and must stay with whoever asked. Draws the
 * salt (48 bytes), then the factor (as many bytes as the modulus has, again where they are no number below it).
 */
export async function blind(key: IssuerKey, prepared: Uint8Array, random: Random): Promise<{ blinded: string; inverse: string }> {
  const m = toNumber(await encode(prepared, key.length, random(SALT_BYTES)));
  if (!areCoprime(m, key.n)) throw new RangeError('the message has a factor of the modulus');
  const { factor, inverse } = unit(key.n, key.length, random);
  const blinded = (m * power(factor, E, key.n)) % key.n;
  return { blinded: write(blinded, key.length), inverse: write(inverse, key.length) };
}

/** Whether an issuer may sign it: exactly as long as the modulus, 1 < x < n - 1, and without a factor of n. Never throws. */
export function isBlinded(key: IssuerKey, blinded: string): boolean {
  const x = read(blinded, key.length);
  return x !== undefined && x > 1n && x < key.n - 1n && areCoprime(x, key.n);
}

/**
 * Signs what is blinded, and signs nothing that fails under the public key: a fault under way would give the primes away (RFC 9474,
 * 4.3). With `random` the exponent is applied to a hidden number, so that the time that it takes says nothing to whoever chose
 * `blinded`: always give it where others wait for the answer. Throws on a key without its primes and on what is not below n.
 */
export function blindSign(privateKey: JsonWebKey, blinded: string, random?: Random): string {
  const { n, p, q, dp, dq, qi, length } = primesOf(privateKey);
  const m = read(blinded, length);
  if (m === undefined || m < 1n || m >= n) throw new RangeError('not a blinded message of this key');
  const veil = random && unit(n, length, random);
  const hidden = veil ? (m * power(veil.factor, E, n)) % n : m;
  const [ofP, ofQ] = [power(hidden % p, dp, p), power(hidden % q, dq, q)];
  const s = ofQ + q * ((((qi * (ofP - ofQ)) % p) + p) % p);
  const signature = veil ? (s * veil.inverse) % n : s;
  if (power(signature, E, n) !== m) throw new Error('signing failed');
  return write(signature, length);
}

/** The signature over the prepared message, out of the blind one. Throws where that does not verify. */
export async function finalize(key: IssuerKey, prepared: Uint8Array, blindSignature: string, inverse: string): Promise<string> {
  const [z, factor] = [read(blindSignature, key.length), read(inverse, key.length)];
  if (z === undefined || factor === undefined || z >= key.n) throw new TypeError('not a blind signature of this key');
  const signature = write((z * factor) % key.n, key.length);
  if (!(await verifyToken(key, prepared, signature))) throw new TypeError('the issuer has not signed this');
  return signature;
}

/** Whether it is the issuer's signature over the prepared message: RSA-PSS, SHA-384, salt of 48 bytes. Never throws. */
export async function verifyToken(key: IssuerKey, prepared: Uint8Array, signature: string): Promise<boolean> {
  const s = read(signature, key.length);
  if (s === undefined || s >= key.n) return false;
  const algorithm = { name: 'RSA-PSS', saltLength: SALT_BYTES };
  return subtle.verify(algorithm, await platformKey(key), toBytes(s, key.length), prepared as Bytes);
}

const platformKeys = new WeakMap<IssuerKey, Promise<CryptoKey>>();

function platformKey(key: IssuerKey): Promise<CryptoKey> {
  const known = platformKeys.get(key);
  if (known) return known;
  const made = subtle.importKey('spki', fromBase64url(key.publicKey), { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify']);
  platformKeys.set(key, made);
  return made;
}

const write = (number: bigint, length: number): string => toBase64url(toBytes(number, length));

/** The number of exactly that many bytes; undefined for anything else. */
function read(text: string, length: number): bigint | undefined {
  if (text.length !== Math.ceil((length * 4) / 3)) return undefined;
  try {
    return toNumber(fromBase64url(text));
  } catch {
    return undefined;
  }
}

/** A number from 1 to n - 1, each as likely, that has an inverse. */
function unit(n: bigint, length: number, random: Random): { factor: bigint; inverse: bigint } {
  for (;;) {
    const factor = toNumber(random(length));
    if (factor > 0n && factor < n) return { factor, inverse: inverseOf(factor, n) };
  }
}

function primesOf(key: JsonWebKey) {
  const number = (text: string | undefined): bigint => toNumber(fromBase64url(text ?? ''));
  const [n, p, q, dp, dq, qi] = [key.n, key.p, key.q, key.dp, key.dq, key.qi].map(number) as [
    bigint, bigint, bigint, bigint, bigint, bigint,
  ];
  if (p < 2n || q < 2n || p * q !== n || number(key.e) !== E) throw new TypeError('not an issuer’s private key');
  return { n, p, q, dp, dq, qi, length: fromBase64url(key.n!).length };
}

const sha384 = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await subtle.digest('SHA-384', bytes));

/** EMSA-PSS of RFC 8017, 9.1.1, for a modulus of whole bytes: its highest bit is left clear. */
async function encode(prepared: Uint8Array, length: number, salt: Uint8Array): Promise<Bytes> {
  if (salt.length !== SALT_BYTES) throw new TypeError('a salt has 48 bytes');
  const hash = await sha384(concat(new Uint8Array(8), await sha384(prepared as Bytes), salt));
  const room = length - HASH_BYTES - 1;
  const mask = await maskOf(hash, room);
  const data = concat(new Uint8Array(room - SALT_BYTES - 1), Uint8Array.of(1), salt).map((byte, at) => byte ^ mask[at]!);
  data[0]! &= 0x7f;
  return concat(data, hash, Uint8Array.of(0xbc));
}

/** MGF1 with SHA-384. */
async function maskOf(seed: Uint8Array, length: number): Promise<Bytes> {
  const rows = Array.from({ length: Math.ceil(length / HASH_BYTES) }, (_, n) => sha384(concat(seed, Uint8Array.of(0, 0, 0, n))));
  return concat(...(await Promise.all(rows))).slice(0, length);
}
