/** The urn and the issuing key, over a store. */
import { constants, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../shared/base/refusal.ts';
import { Issuers } from '../../server/room/issuers.ts';
import { makeSalts } from '../../server/room/salts.ts';
import { Urns } from '../../server/room/urns.ts';
import { memoryStore } from '../../server/stores/memory.ts';

const piece = (): string => randomBytes(64).toString('base64url');
const house = () => {
  const store = memoryStore();
  const urns = () => new Urns(store.records, 'm1');
  return { store, urns: urns(), another: urns(), issuers: () => new Issuers(store.logs, 'm1', makeSalts()) };
};

describe('U-6 an urn', () => {
  test('holds what was dropped, in the order of its bytes, whichever server took it', async () => {
    const { urns, another } = house();
    const pieces = Array.from({ length: 40 }, piece);
    const answers = await Promise.all(pieces.map((one, n) => (n % 2 ? urns : another).drop('v1', one, 100)));
    expect(answers.filter(isRefusal)).toEqual([]);
    expect(await urns.pieces('v1')).toEqual([...pieces].sort());
    expect(await urns.seal('v1')).toMatchObject({ size: 40 });
    expect(urns.isEmpty).toBe(true);
  });
  test('knows a piece that came twice', async () => {
    const { urns } = house();
    const one = piece();
    await Promise.all([urns.drop('v1', one, 100), urns.drop('v1', one, 100)]);
    await urns.drop('v1', one, 100);
    expect(await urns.pieces('v1')).toEqual([one]);
  });
  test('takes what waits before it is sealed, and nothing after: but what it holds is answered again', async () => {
    const { urns, another } = house();
    const [early, late] = [piece(), piece()];
    const dropping = urns.drop('v1', early, 100);
    const sealed = await urns.seal('v1');
    expect(await dropping).toBeUndefined();
    expect(sealed.size).toBe(1);
    expect(await another.drop('v1', late, 100)).toMatchObject({ code: 'urn/sealed' });
    expect(await another.drop('v1', early, 100)).toBeUndefined();
    expect(await another.seal('v1')).toEqual(sealed);
  });
  test('says when somebody fills it', async () => {
    const { urns } = house();
    const answers = await Promise.all(Array.from({ length: 6000 }, () => urns.drop('v1', piece(), 100)));
    expect(answers.filter(isRefusal).length).toBeGreaterThan(1000);
  });
  test('is gone once it is destroyed, and so is that of no other vote', async () => {
    const { urns, store } = house();
    await Promise.all([urns.drop('v1', piece(), 100), urns.drop('v2', piece(), 100)]);
    await urns.destroy('v1');
    await urns.destroy('v1');
    expect(await urns.pieces('v1')).toEqual([]);
    expect(await store.records.list('urns')).toHaveLength(1);
  });
  test('what a store refuses is no answer that it was taken', async () => {
    const { store } = house();
    const broken = { ...store.records, put: () => Promise.reject(new Error('disk')) };
    await expect(new Urns(broken, 'm1').drop('v1', piece(), 100)).rejects.toThrow('disk');
  });
});

describe('U-2 an issuing key', () => {
  test('is made once, whichever server is asked, and signs blindly', async () => {
    const { issuers } = house();
    const [one, other] = [issuers(), issuers()];
    const [a, b] = await Promise.all([one.publicKey('v1'), other.publicKey('v1')]);
    expect(a).toBe(b);
    expect(await issuers().publicKey('v1')).toBe(a);
    const key = createPublicKey({ key: Buffer.from(a, 'base64url'), type: 'spki', format: 'der' });
    const message = Buffer.concat([Buffer.of(0), randomBytes(255)]);
    const signed = await other.sign('v1', message.toString('base64url'));
    const opened = publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, Buffer.from(signed!, 'base64url'));
    expect(opened.equals(message)).toBe(true);
  });
  test('signs nothing that is no message of its own', async () => {
    const issuers = house().issuers();
    for (const odd of ['', 'AA', '?', Buffer.alloc(256, 255).toString('base64url'), Buffer.alloc(512, 1).toString('base64url')])
      expect(await issuers.sign('v1', odd)).toBeUndefined();
  });
  test('signs nothing any more once it is destroyed, here and at another server that reads anew', async () => {
    const { issuers } = house();
    const one = issuers();
    const key = await one.publicKey('v1');
    await one.destroy('v1');
    const message = Buffer.alloc(256, 1).toString('base64url');
    expect(await one.sign('v1', message)).toBeUndefined();
    expect(await issuers().sign('v1', message)).toBeUndefined();
    expect(await issuers().publicKey('v1')).toBe(key);
  });
});
