/** The platform's base64url and random bytes in the place of our own. */
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { fromBase64url, toBase64url } from '../../shared/base/bytes.ts';
import { readBase64url, writeBase64url } from '../../server/room/base64url.ts';
import { makeSalts } from '../../server/room/salts.ts';

test('base64url by the platform is ours, and what ours refuses is refused', () => {
  for (let length = 0; length < 70; length++) {
    const bytes = new Uint8Array(randomBytes(length + 3)).subarray(3);
    expect(writeBase64url(bytes)).toBe(toBase64url(bytes));
    expect([...readBase64url(toBase64url(bytes))]).toEqual([...bytes]);
  }
  for (const wrong of ['A', 'AB=', 'AB==', 'A+/A', 'AB ', 'AA\n', 'AB', 'ABB', 'ýAAA']) {
    expect(() => fromBase64url(wrong)).toThrow();
    expect(() => readBase64url(wrong)).toThrow();
  }
});

test('salts are 32 bytes each, and none comes twice', () => {
  const salt = makeSalts();
  const all = Array.from({ length: 500 }, salt);
  expect(new Set(all).size).toBe(500);
  for (const one of all) expect(fromBase64url(one).length).toBe(32);
});
