/** The Merkle tree of a log, as RFC 6962: leaf = SHA-256(0x00 ‖ line), node = SHA-256(0x01 ‖ left ‖ right). */
import { sha256 } from '@noble/hashes/sha2.js';
import { equal, utf8 } from '../base/bytes.ts';

export type Digest = Uint8Array;

/** What does the hashing; the server passes its platform's, which is faster. Same results. */
export type Sha256 = (bytes: Uint8Array) => Digest;

export function leafHash(line: string, hash: Sha256 = sha256): Digest {
  return hash(utf8(`\u0000${line}`));
}

function nodeHash(left: Digest, right: Digest, hash: Sha256): Digest {
  const bytes = new Uint8Array(65);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, 33);
  return hash(bytes);
}

const EMPTY = sha256(new Uint8Array());

/**
 * An append-only tree that keeps every complete node: appending costs two hashes on average, a proof at any past size
 * O(log n), whatever the length of the log.
 */
export class Tree {
  /** levels[h][i] is the root of the complete subtree over leaves [i·2^h, (i+1)·2^h). */
  readonly #levels: Digest[][] = [[]];
  readonly #hash: Sha256;
  /** Roots of incomplete subtrees at one size, by their first leaf: every proof at that size ends in some of them. */
  readonly #edge = new Map<number, Digest>();
  #edgeSize = 0;

  constructor(hash: Sha256 = sha256) {
    this.#hash = hash;
  }

  get size(): number {
    return this.#levels[0]!.length;
  }

  append(leaf: Digest): void {
    let node = leaf;
    for (let height = 0; ; height++) {
      const level = (this.#levels[height] ??= []);
      level.push(node);
      if (level.length % 2 === 1) return;
      node = nodeHash(level[level.length - 2]!, node, this.#hash);
    }
  }

  leaf(index: number): Digest {
    const leaf = this.#levels[0]![index];
    if (!leaf) throw new RangeError('no such leaf');
    return leaf;
  }

  /** Root at a past or the present size. */
  root(size = this.size): Digest {
    if (size > this.size) throw new RangeError('larger than the tree');
    return size === 0 ? EMPTY : this.#range(0, size);
  }

  /** Root of the complete subtree over 2^height leaves, the index-th of them. */
  subtree(height: number, index: number): Digest {
    return this.#levels[height]![index]!;
  }

  /** Audit path of a leaf in the tree of `size` leaves (RFC 6962 section 2.1.1). */
  inclusion(index: number, size = this.size): Digest[] {
    if (index >= size || size > this.size) throw new RangeError('outside the tree');
    const path: Digest[] = [];
    let from = 0;
    let to = size;
    while (to - from > 1) {
      const middle = from + split(to - from);
      if (index < middle) {
        path.push(this.#range(middle, to));
        to = middle;
      } else {
        path.push(this.#range(from, middle));
        from = middle;
      }
    }
    return path.reverse();
  }

  #range(from: number, to: number): Digest {
    const width = to - from;
    if ((width & (width - 1)) === 0 && from % width === 0) return this.#levels[31 - Math.clz32(width)]![from / width]!;
    // What is not complete always reaches to the end: `to` is the size that is asked about.
    if (this.#edgeSize !== to) {
      this.#edge.clear();
      this.#edgeSize = to;
    }
    const known = this.#edge.get(from);
    if (known) return known;
    const middle = from + split(width);
    const node = nodeHash(this.#range(from, middle), this.#range(middle, to), this.#hash);
    this.#edge.set(from, node);
    return node;
  }
}

/** The largest power of two below n. */
const split = (n: number): number => 2 ** (31 - Math.clz32(n - 1));

/** The root that an audit path leads to, or undefined when the path has the wrong length. */
function rootFrom(leaf: Digest, index: number, size: number, path: readonly Digest[], hash: Sha256 = sha256): Digest | undefined {
  if (index < 0 || index >= size) return undefined;
  let node = leaf;
  let at = index;
  let last = size - 1;
  let used = 0;
  while (last > 0) {
    if (at % 2 === 1 || at === last) {
      // A right edge without a sibling at this height is carried up unchanged.
      while (at % 2 === 0 && at !== 0) {
        at = Math.floor(at / 2);
        last = Math.floor(last / 2);
      }
      if (at === 0 && last === 0) break;
      const sibling = path[used++];
      if (!sibling) return undefined;
      node = at % 2 === 1 ? nodeHash(sibling, node, hash) : nodeHash(node, sibling, hash);
    } else {
      const sibling = path[used++];
      if (!sibling) return undefined;
      node = nodeHash(node, sibling, hash);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return used === path.length ? node : undefined;
}

export function includes(root: Digest, leaf: Digest, index: number, size: number, path: readonly Digest[]): boolean {
  const found = rootFrom(leaf, index, size, path);
  return found !== undefined && equal(found, root);
}

/** The root over a list of leaves, for whoever needs it once. */
export function rootOf(leaves: readonly Digest[], hash: Sha256 = sha256): Digest {
  const tree = new Tree(hash);
  for (const leaf of leaves) tree.append(leaf);
  return tree.root();
}

/** Root as it would be with these leaves after the tree's own. Nothing is added, and nothing but them is hashed. */
export function rootWith(tree: Tree, leaves: readonly Digest[], hash: Sha256 = sha256): Digest {
  // Complete subtrees, the largest first: one for each bit of the size.
  const peaks: Array<{ readonly height: number; readonly root: Digest }> = [];
  for (let height = 31, at = 0; height >= 0; height--) {
    if (Math.floor(tree.size / 2 ** height) % 2 === 0) continue;
    peaks.push({ height, root: tree.subtree(height, at / 2 ** height) });
    at += 2 ** height;
  }
  for (const leaf of leaves) {
    let last = { height: 0, root: leaf };
    while (peaks.at(-1)?.height === last.height) last = { height: last.height + 1, root: nodeHash(peaks.pop()!.root, last.root, hash) };
    peaks.push(last);
  }
  return peaks.length === 0 ? EMPTY : peaks.map(({ root }) => root).reduceRight((right, left) => nodeHash(left, right, hash));
}
