/** The code that people compare by eye. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { compareCode } from '../../shared/log/compare-code.ts';

const root = (byte: number) => new Uint8Array(32).fill(byte);

it('is the first 80 bits of a hash over origin, size and root, in sixteen signs that none takes for another', () => {
  const one = { origin: 'ecabinet/H23.05/ky-hop-2', size: 41, root: root(7) };
  const hash = createHash('sha256').update(`ecabinet/compare/v1\n${one.origin}\n41\n${Buffer.from(one.root).toString('base64')}\n`).digest();
  const bits = [...hash.subarray(0, 10)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const signs = bits.match(/.{5}/g)!.map((five) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Number.parseInt(five, 2)]).join('');
  expect(compareCode(one)).toBe(signs.match(/.{4}/g)!.join(' '));
  expect(compareCode(one)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}( [0-9A-HJKMNP-TV-Z]{4}){3}$/);
});

it('is another for another root, size or log', () => {
  const one = { origin: 'ecabinet/H23.05/ky-hop-2', size: 41, root: root(7) };
  const all = [one, { ...one, root: root(8) }, { ...one, size: 42 }, { ...one, origin: 'ecabinet/H23.05/ky-hop-3' }].map(compareCode);
  expect(new Set(all).size).toBe(4);
});
