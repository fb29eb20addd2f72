/** One entry of a log, its line and its leaf (RECORD section 2). */
import { sha256 } from '@noble/hashes/sha2.js';
import { canonical, parseCanonical, type Json } from '../base/canonical.ts';
import { concat, fromBase64url, toBase64url, utf8 } from '../base/bytes.ts';
import { isInstant, type Timestamp } from '../base/time.ts';
import type { Sha256 } from './tree.ts';

export interface Entry {
  readonly seq: number;
  readonly at: Timestamp;
  /** A person's id, "system", or absent for an anonymous act. */
  readonly by?: string;
  /** Event name, with `.2`, `.3` for later versions of its shape. */
  readonly type: string;
  readonly open: Json;
  /** base64url of the hash that commits to the hidden part. */
  readonly sealed?: string;
}

/** The hidden part and its salt (base64url, 32 bytes), as they travel beside the line. */
export interface Opening {
  readonly salt: string;
  readonly value: Json;
}

/** The line that is hashed: canonical JSON without a newline. */
export function lineOf(entry: Entry): string {
  const { seq, at, by, type, open, sealed } = entry;
  // In the order of names, member by member: a thousand ballots need no sorting.
  const bys = by === undefined ? '' : `"by":${canonical(by)},`;
  const seals = sealed === undefined ? '' : `"sealed":${canonical(sealed)},`;
  return `{"at":${canonical(at)},${bys}"open":${canonical(open)},${seals}"seq":${canonical(seq)},"type":${canonical(type)},"v":1}`;
}

const NAMES = new Set(['v', 'seq', 'at', 'by', 'type', 'open', 'sealed']);

/** Reads a line; throws where it is not canonical or not the shape of an entry. */
export function entryOf(line: string): Entry {
  const raw = parseCanonical(line);
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new TypeError('an entry is an object');
  const entry = raw as { readonly [key: string]: Json | undefined };
  for (const name of Object.keys(entry)) if (!NAMES.has(name)) throw new TypeError(`unknown member ${name}`);
  const { v, seq, at, by, type, open, sealed } = entry;
  if (v !== 1) throw new TypeError('unknown version of an entry');
  if (typeof seq !== 'number' || seq < 0) throw new TypeError('seq');
  if (typeof at !== 'string' || !isInstant(at)) throw new TypeError('at');
  if (by !== undefined && (typeof by !== 'string' || !/^[A-Za-z0-9_-]{1,64}$/.test(by))) throw new TypeError('by');
  if (typeof type !== 'string' || !/^[A-Za-z][A-Za-z0-9]*(\.[0-9]+)?$/.test(type)) throw new TypeError('type');
  if (open === undefined) throw new TypeError('open');
  if (sealed !== undefined && (typeof sealed !== 'string' || !/^[A-Za-z0-9_-]{43}$/.test(sealed))) throw new TypeError('sealed');
  return { seq, at, ...(by !== undefined && { by }), type, open, ...(sealed !== undefined && { sealed }) };
}

/** What every hash of a hidden part begins with. */
export const SEAL = utf8('ecabinet/sealed/v1\n');

/** The commitment to a hidden part: SHA-256(label ‖ salt ‖ JCS(value)), base64url. */
export function sealOf({ salt, value }: Opening, hash: Sha256 = sha256): string {
  return toBase64url(hash(concat(SEAL, fromBase64url(salt), utf8(canonical(value)))));
}

export { leafHash } from './tree.ts';
