import { expect, it } from 'vitest';
import type { Json } from '../../shared/base/canonical.ts';
import { leafHash, sealOf } from '../../shared/log/entry.ts';
import { leafOf, sealFor } from '../../server/room/hashing.ts';
import { makeSalts } from '../../server/room/salts.ts';

/** Short and long, of letters of one, two, three and four bytes, across the size of the memory that they are put into. */
const texts = ['', 'Tán thành', 'ế'.repeat(1365), 'é'.repeat(4000), 'e'.repeat(20_000), '🙂'.repeat(9000), 'a\u0000\n"\\'];

it('the platform seals hidden parts and hashes lines as the record says', () => {
  const salt = makeSalts();
  const values: Json[] = [...texts, ...texts.map((text) => ({ z: text, a: [1, null, true, text] })), 7, null, []];
  for (const value of values) {
    const opening = { salt: salt(), value };
    expect(sealFor(opening)).toBe(sealOf(opening));
  }
  for (const text of texts) expect(Buffer.from(leafOf(text)).toString('hex')).toBe(Buffer.from(leafHash(text)).toString('hex'));
});

it('what the record cannot hold is refused before it is sealed', () => {
  expect(() => sealFor({ salt: makeSalts()(), value: 1.5 })).toThrow(TypeError);
  expect(() => sealFor({ salt: makeSalts()(), value: 'e\u0302\u0301' })).toThrow(TypeError);
});
