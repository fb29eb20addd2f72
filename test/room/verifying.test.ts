/** Signatures verified on threads: none is left unanswered, none is looked at with another's key. */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeVerifying, type Verifying } from '../../server/room/verifying.ts';

const people = Array.from({ length: 5 }, () => generateKeyPairSync('ec', { namedCurve: 'P-256' }));
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** Many signatures of several keys at once, every third one spoilt: what is found must be what was done. */
async function rightlyTold(verifying: Verifying): Promise<void> {
  const cases = Array.from({ length: 150 }, (_, n) => {
    const { privateKey, publicKey } = n % 7 === 0 ? rsa : people[(n * 3) % people.length]!;
    const bytes = randomBytes(200 + (n % 9));
    const signature = sign(
      'sha256',
      bytes,
      publicKey.asymmetricKeyType === 'ec' ? { key: privateKey, dsaEncoding: 'ieee-p1363' } : privateKey,
    );
    if (n % 3 === 0) signature[5]! ^= 1;
    return { publicKey, bytes, signature, valid: n % 3 !== 0 };
  });
  const found = await Promise.all(cases.map(({ publicKey, bytes, signature }) => verifying.verify(publicKey, bytes, signature)));
  expect(found).toEqual(cases.map(({ valid }) => valid));
}

test('signatures of several keys and kinds, good and spoilt', () => rightlyTold(makeVerifying()));

test('a thread holds a bounded number of keys, and none is taken for another', () =>
  rightlyTold(makeVerifying({ mostThreads: 1, mostKeys: 2 })));

test('keys given beforehand are the ones that are verified with', async () => {
  const verifying = makeVerifying({ mostThreads: 2, mostKeys: 3 });
  verifying.warm([...people, rsa].map((one) => one.publicKey));
  await rightlyTold(verifying);
});

test('a thread that ends leaves no ballot unanswered', async () => {
  const verifying = makeVerifying({ file: new URL('./exiting-thread.mjs', import.meta.url), mostThreads: 1 });
  await rightlyTold(verifying);
  await rightlyTold(verifying);
});

test('what is no signature at all is none', async () => {
  const verifying = makeVerifying();
  expect(await verifying.verify(people[0]!.publicKey, randomBytes(9), new Uint8Array())).toBe(false);
  expect(await verifying.verify(people[0]!.publicKey, new Uint8Array(), randomBytes(64))).toBe(false);
});
