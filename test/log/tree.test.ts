/** The tree and the line of a log: fast ways give what the slow ones give. */
import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concat, toHex, utf8 } from '../../shared/base/bytes.ts';
import { canonical } from '../../shared/base/canonical.ts';
import { lineOf, sealOf } from '../../shared/log/entry.ts';
import { includes, leafHash, rootOf, rootWith, Tree } from '../../shared/log/tree.ts';

const leaves = (count: number) => Array.from({ length: count }, (_, n) => leafHash(`${n}`));

test('proofs asked for in any order, at past sizes and while the tree grows, lead to the root of that size', () => {
  const all = leaves(40);
  const tree = new Tree();
  for (const [n, leaf] of all.entries()) {
    tree.append(leaf);
    for (const size of [n + 1, Math.ceil((n + 1) / 2), n + 1]) {
      const root = rootOf(all.slice(0, size));
      expect(toHex(tree.root(size))).toBe(toHex(root));
      for (const index of [0, Math.floor(size / 2), size - 1])
        expect(includes(root, all[index]!, index, size, tree.inclusion(index, size))).toBe(true);
    }
  }
});

test('the right edge is hashed once for all receipts of one size', () => {
  let hashes = 0;
  const tree = new Tree((bytes) => {
    hashes++;
    return sha256(bytes);
  });
  for (const leaf of leaves(999)) tree.append(leaf);
  tree.root();
  const before = hashes;
  for (let n = 0; n < 999; n++) tree.inclusion(n);
  expect(hashes).toBe(before);
});

test('a leaf is the hash of a zero and the line', () => {
  expect(toHex(leafHash('{"ý":1}'))).toBe(toHex(sha256(concat(Uint8Array.of(0), utf8('{"ý":1}')))));
});

test('a line is the canonical JSON of its members, whichever are there', () => {
  const member = fc.option(fc.string({ unit: 'grapheme-ascii' }), { nil: undefined });
  fc.assert(
    fc.property(
      fc.nat(),
      member,
      member,
      fc.dictionary(
        fc.string({ unit: 'grapheme-ascii' }).filter((key) => key !== '__proto__'),
        fc.integer(),
      ),
      (seq, by, sealed, open) => {
        const entry = {
          seq,
          at: '2026-11-22T02:00:43.987Z',
          type: 'ballotCast',
          open,
          ...(by !== undefined && { by }),
          ...(sealed !== undefined && { sealed }),
        };
        expect(lineOf(entry)).toBe(canonical({ v: 1, ...entry }));
      },
    ),
  );
});

test('names in canonical JSON are the same the second time, and a name that is refused is refused again', () => {
  expect([canonical({ 'a"b': 1, a: {} }), canonical({ 'a"b': 1, a: {} })]).toEqual(['{"a":{},"a\\"b":1}', '{"a":{},"a\\"b":1}']);
  for (let n = 0; n < 2; n++) {
    expect(() => canonical({ 'đ': 1 })).toThrow(TypeError);
    expect(() => canonical(JSON.parse('{"__proto__":1}') as never)).toThrow(TypeError);
  }
});

test('a seal is the hash of label, salt and value', () => {
  const salt = 'A'.repeat(43);
  const bytes = sha256(concat(utf8('ecabinet/sealed/v1\n'), new Uint8Array(32), utf8('{"choice":"for"}')));
  expect(sealOf({ salt, value: { choice: 'for' } })).toBe(Buffer.from(bytes).toString('base64url'));
});

test('the root with further leaves is that of a tree which has them, and the tree stays as it is', () => {
  const all = leaves(70);
  for (let size = 0; size <= 40; size++)
    for (const more of [0, 1, 2, 3, 7, 8, 30]) {
      const tree = new Tree();
      for (const leaf of all.slice(0, size)) tree.append(leaf);
      const before = tree.root();
      const after = new Tree();
      for (const leaf of all.slice(0, size + more)) after.append(leaf);
      expect(rootWith(tree, all.slice(size, size + more)), `${size} and ${more}`).toEqual(after.root());
      expect([tree.size, tree.root()]).toEqual([size, before]);
    }
});
