import { createCipheriv, createDecipheriv, createECDH, hkdfSync, type ECDH } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { concat, fromBase64url, fromHex, toBase64url, utf8 } from '../../shared/base/bytes.ts';
import { isPoint } from '../../shared/crypto/point.ts';
import { isUrnKey, makeUrnKey, openFromUrn, SEALED_BYTES, sealToUrn, URN_BLOB_BYTES } from '../../shared/crypto/urn.ts';
import { seeded } from './chance.ts';

const CONTEXT = { meeting: 'm-1', vote: 'v-1' };
const INFINITY = [Uint8Array.of(0), new Uint8Array(65), concat(Uint8Array.of(4), new Uint8Array(64))];

let urn: { publicKey: string; privateKey: CryptoKey };
let point: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  urn = await makeUrnKey(true);
  point = fromBase64url(urn.publicKey);
});

const open = (blob: Uint8Array, context = CONTEXT) => openFromUrn(urn.privateKey, urn.publicKey, context, blob);

/** Key and nonce as the format says, by Node alone. */
function secrets(own: ECDH, their: Uint8Array, ephemeral: Uint8Array, { meeting, vote } = CONTEXT) {
  const info = Buffer.concat([Buffer.from(`ecabinet/urn/v1\n${meeting}\n${vote}\n`), ephemeral, point]);
  const bytes = Buffer.from(hkdfSync('sha256', own.computeSecret(their), Buffer.alloc(0), info, 44));
  return { key: bytes.subarray(0, 32), iv: bytes.subarray(32) };
}

/** Seals whatever bytes it is given, padded or not, by Node alone. */
function sealed(inner: Uint8Array, ephemeral?: ECDH): Uint8Array<ArrayBuffer> {
  const own = ephemeral ?? createECDH('prime256v1');
  if (!ephemeral) own.generateKeys();
  const { key, iv } = secrets(own, point, own.getPublicKey());
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const text = [cipher.update(inner), cipher.final()];
  return Uint8Array.from(Buffer.concat([own.getPublicKey(), ...text, cipher.getAuthTag()]));
}

/** Length, paper, zeros. */
function padded(plain: Uint8Array, length = plain.length): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(2 + SEALED_BYTES);
  out.set([length >> 8, length & 255]);
  out.set(plain, 2);
  return out;
}

describe('the urn', () => {
  it('gives back what was sealed to it; each sealed paper is as long as any other, and another each time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(0, 1, 255, 256, 4096, SEALED_BYTES - 1, SEALED_BYTES), fc.nat(), async (length, seed) => {
        const plain = seeded(seed)(length);
        const [one, two] = await Promise.all([sealToUrn(urn.publicKey, CONTEXT, plain), sealToUrn(urn.publicKey, CONTEXT, plain)]);
        expect([one.length, two.length]).toEqual([URN_BLOB_BYTES, URN_BLOB_BYTES]);
        // Neither point nor any block stands in both.
        const blocks = (blob: Uint8Array): string[] =>
          Array.from({ length: blob.length / 16 }, (_, n) => toBase64url(blob.subarray(16 * n, 16 * n + 16)));
        expect(new Set([...blocks(one), ...blocks(two)]).size).toBe((2 * URN_BLOB_BYTES) / 16);
        for (const blob of [one, two]) expect(toBase64url((await open(blob))!)).toBe(toBase64url(plain));
      }),
      { numRuns: 20, seed: 6 },
    );
  });

  it('takes no paper that is longer', async () => {
    await expect(sealToUrn(urn.publicKey, CONTEXT, new Uint8Array(SEALED_BYTES + 1))).rejects.toThrow(RangeError);
  });

  it('is written as the format says: Node alone opens what is sealed here, and the other way round', async () => {
    const plain = utf8('{"choice":"for"}');
    const blob = await sealToUrn(urn.publicKey, CONTEXT, plain);
    const { d } = await crypto.subtle.exportKey('jwk', urn.privateKey);
    const own = createECDH('prime256v1');
    own.setPrivateKey(Buffer.from(d!, 'base64url'));
    const { key, iv } = secrets(own, blob.subarray(0, 65), blob.subarray(0, 65));
    const decipher = createDecipheriv('aes-256-gcm', key, iv);
    decipher.setAuthTag(blob.subarray(-16));
    const inner = Buffer.concat([decipher.update(blob.subarray(65, -16)), decipher.final()]);
    expect(inner.equals(padded(plain))).toBe(true);
    expect(await open(sealed(padded(plain)))).toEqual(plain);
    expect(await open(sealed(padded(new Uint8Array(0))))).toEqual(new Uint8Array(0));
  });

  it('does not open for another vote, meeting or key', async () => {
    const blob = await sealToUrn(urn.publicKey, CONTEXT, utf8('x'));
    expect(await open(blob)).toEqual(utf8('x'));
    expect(await open(blob, { meeting: 'm-1', vote: 'v-2' })).toBeUndefined();
    expect(await open(blob, { meeting: 'm-2', vote: 'v-1' })).toBeUndefined();
    const other = await makeUrnKey(false);
    expect(await openFromUrn(other.privateKey, other.publicKey, CONTEXT, blob)).toBeUndefined();
    expect(await openFromUrn(urn.privateKey, other.publicKey, CONTEXT, blob)).toBeUndefined();
  });

  it('has no two contexts that are written alike', async () => {
    await expect(sealToUrn(urn.publicKey, { meeting: 'm', vote: 'a\nb' }, utf8('x'))).rejects.toThrow();
    await expect(sealToUrn(urn.publicKey, { meeting: 'm\na', vote: 'b' }, utf8('x'))).rejects.toThrow();
  });

  it('opens nothing that was changed by a bit, anywhere', async () => {
    const blob = await sealToUrn(urn.publicKey, CONTEXT, utf8('a paper'));
    const places = [0, 1, 32, 33, 64, 65, 66, 67, 100, URN_BLOB_BYTES - 17, URN_BLOB_BYTES - 16, URN_BLOB_BYTES - 1];
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.constantFrom(...places), fc.nat(URN_BLOB_BYTES - 1)), fc.nat(7), async (place, bit) => {
        const changed = blob.slice();
        changed[place]! ^= 1 << bit;
        expect(await open(changed)).toBeUndefined();
      }),
      { numRuns: 150, seed: 17 },
    );
  });

  it('opens nothing that is no sealed paper, and never throws', async () => {
    const blob = await sealToUrn(urn.publicKey, CONTEXT, utf8('a paper'));
    const body = blob.subarray(65);
    const offCurve = blob.slice(0, 65);
    offCurve[64]! ^= 1;
    const wrong = [
      new Uint8Array(0),
      blob.subarray(1),
      blob.subarray(0, -1),
      concat(blob, Uint8Array.of(0)),
      new Uint8Array(URN_BLOB_BYTES),
      new Uint8Array(URN_BLOB_BYTES).fill(255),
      concat(offCurve, body),
      ...INFINITY.map((one) => concat(one, body)),
      // The compressed spelling of the same point.
      concat(Uint8Array.of(2 + (blob[64]! & 1)), blob.subarray(1, 33), new Uint8Array(32), body),
    ];
    for (const one of wrong) expect(await open(one)).toBeUndefined();
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const made = p256.getPublicKey(p256.utils.randomSecretKey(seeded(seed)(48)), false);
        expect(await open(concat(made, seeded(-seed)(body.length)))).toBeUndefined();
      }),
      { numRuns: 10, seed: 3 },
    );
  });

  it('does not open what has the urn’s own key for its ephemeral one', async () => {
    const { d } = await crypto.subtle.exportKey('jwk', urn.privateKey);
    const own = createECDH('prime256v1');
    own.setPrivateKey(Buffer.from(d!, 'base64url'));
    expect(await open(sealed(padded(utf8('x')), own))).toBeUndefined();
  });

  it('leaves no room beside the paper: padding is zeros, and the length is one that fits', async () => {
    const marked = padded(utf8('x'));
    marked[marked.length - 1] = 1;
    expect(await open(sealed(marked))).toBeUndefined();
    expect(await open(sealed(padded(utf8('xy'), 1)))).toBeUndefined();
    expect(await open(sealed(padded(new Uint8Array(0), SEALED_BYTES + 1)))).toBeUndefined();
    expect(await open(sealed(padded(new Uint8Array(0), 65_535)))).toBeUndefined();
    // Shorter or longer as a whole, it would be told from the others.
    expect(await open(sealed(padded(utf8('x')).subarray(0, -1)))).toBeUndefined();
    expect(await open(sealed(concat(padded(utf8('x')), Uint8Array.of(0))))).toBeUndefined();
    // Long zeros are a paper like any other.
    expect(await open(sealed(padded(new Uint8Array(0), SEALED_BYTES)))).toEqual(new Uint8Array(SEALED_BYTES));
  });

  it('has a key of which nothing but the public half leaves, unless that is asked for', async () => {
    const kept = await makeUrnKey(false);
    await expect(crypto.subtle.exportKey('jwk', kept.privateKey)).rejects.toThrow();
    expect(kept.privateKey.usages).toEqual(['deriveBits']);
    expect(isUrnKey(kept.publicKey)).toBe(true);
    const off = point.slice();
    off[40]! ^= 1;
    for (const one of [toBase64url(off), ...INFINITY.map(toBase64url), '', `${urn.publicKey}=`, urn.publicKey.slice(1)]) {
      expect(isUrnKey(one), one).toBe(false);
      await expect(sealToUrn(one, CONTEXT, utf8('x'))).rejects.toThrow();
    }
  });
});

describe('a point', () => {
  it('is what lies on the curve, as another library says', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(63), fc.nat(7), (seed, place, bit) => {
        const real = p256.getPublicKey(p256.utils.randomSecretKey(seeded(seed)(48)), false);
        expect(isPoint(real)).toBe(true);
        const changed = real.slice();
        changed[1 + place]! ^= 1 << bit;
        expect(isPoint(changed)).toBe(isValid(changed));
      }),
      { numRuns: 60, seed: 256 },
    );
  });

  it('is written in one way: no coordinate beyond the field, no other length or mark', () => {
    const field = 'ffffffff00000001000000000000000000000000ffffffffffffffffffffffff';
    // x = 0 lies on the curve; so would x = p, were it not too large.
    const y = p256.Point.fromBytes(concat(Uint8Array.of(2), new Uint8Array(32))).toBytes(false).subarray(33);
    expect(isPoint(concat(Uint8Array.of(4), new Uint8Array(32), y))).toBe(true);
    expect(isPoint(concat(Uint8Array.of(4), fromHex(field), y))).toBe(false);
    for (const mark of [0, 2, 3, 5, 6, 7]) expect(isPoint(concat(Uint8Array.of(mark), point.subarray(1)))).toBe(false);
    for (const one of [...INFINITY, point.subarray(0, 64), concat(point, Uint8Array.of(0)), new Uint8Array(0)])
      expect(isPoint(one)).toBe(false);
  });
});

function isValid(bytes: Uint8Array): boolean {
  try {
    p256.Point.fromBytes(bytes).assertValidity();
    return true;
  } catch {
    return false;
  }
}
