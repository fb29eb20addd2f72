/**
 * The one kind of zip that a bundle is (RECORD section 8): members stored, no extra fields, one fixed time. Made again
 * from its members it is the same file, byte for byte; that comparison is what makes the reader strict.
 */
import { concat, equal, fromUtf8, joined, utf8 } from '../base/bytes.ts';

export interface ZipMember {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type ZipProblem = 'unreadable' | 'not-canonical' | 'repeated' | 'bad-name';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1980-01-01 as DOS writes it; the time is zero. */
const DATE = 0x21;
/** Made by: version 2.0 on Unix; a plain file for its owner alone. */
const MADE_BY = (3 << 8) | 20;
const ATTRIBUTES = 0o600 << 16;
const MOST = 0xffff;
const LARGEST = 0xffffffff;

const CRC = new Uint32Array(4 * 256);
for (let n = 0; n < 256; n++) {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  CRC[n] = c >>> 0;
}
for (let n = 0; n < 256; n++)
  for (let k = 1; k < 4; k++) CRC[k * 256 + n] = ((CRC[(k - 1) * 256 + n]! >>> 8) ^ CRC[CRC[(k - 1) * 256 + n]! & 255]!) >>> 0;

/** CRC-32, four bytes at a time: bundles hold hundreds of megabytes of papers. `before`: of what stands in front of these bytes. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let c = before ^ 0xffffffff;
  let i = 0;
  for (const end = bytes.length - 3; i < end; i += 4) {
    c ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    c = CRC[768 + (c & 255)]! ^ CRC[512 + ((c >>> 8) & 255)]! ^ CRC[256 + ((c >>> 16) & 255)]! ^ CRC[c >>> 24]!;
  }
  for (; i < bytes.length; i++) c = CRC[(c ^ bytes[i]!) & 255]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

/** Relative, of harmless characters only, and no part beginning with a dot: nothing a file system could take otherwise. */
export const isSafeName = (name: string): boolean =>
  name.length <= 200 && /^[A-Za-z0-9_-][A-Za-z0-9_.-]*(\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$/.test(name);

const u16 = (n: number): number[] => [n & 255, (n >>> 8) & 255];
const u32 = (n: number): number[] => [n & 255, (n >>> 8) & 255, (n >>> 16) & 255, (n >>> 24) & 255];

/** What a zip says of a member before its bytes. */
export interface ZipFacts {
  readonly name: string;
  readonly size: number;
  readonly crc: number;
}

/** The part that local header and directory have in common. */
const common = (written: Uint8Array, { size, crc }: ZipFacts): number[] =>
  [u16(20), u16(0), u16(0), u16(0), u16(DATE), u32(crc), u32(size), u32(size), u16(written.length), u16(0)].flat();

/** Everything of a zip but the members' bytes, in the order of the file: a head before each member, the directory after the last. */
export class ZipFrame {
  readonly #directory: Uint8Array[] = [];
  #members = 0;
  #at = 0;

  /** Throws `RangeError` beyond 65,535 members or 4 GiB. */
  head(member: ZipFacts): Uint8Array {
    if (++this.#members > MOST) throw new RangeError('too many files for one bundle');
    const written = utf8(member.name);
    const facts = common(written, member);
    const head = concat(Uint8Array.from([...u32(LOCAL), ...facts]), written);
    this.#directory.push(
      Uint8Array.from([...u32(CENTRAL), ...u16(MADE_BY), ...facts, ...u16(0), ...u16(0), ...u16(0), ...u32(ATTRIBUTES), ...u32(this.#at)]),
      written,
    );
    this.#at += head.length + member.size;
    if (this.#at > LARGEST) throw new RangeError('too large for one bundle');
    return head;
  }

  directory(): Uint8Array {
    const all = joined(this.#directory);
    const end = [u32(END), u16(0), u16(0), u16(this.#members), u16(this.#members), u32(all.length), u32(this.#at), u16(0)].flat();
    return concat(all, Uint8Array.from(end));
  }
}

function pieces(members: readonly ZipMember[]): Uint8Array[] {
  const frame = new ZipFrame();
  const parts: Uint8Array[] = [];
  for (const { name, bytes } of members) parts.push(frame.head({ name, size: bytes.length, crc: crc32(bytes) }), bytes);
  parts.push(frame.directory());
  return parts;
}

/** Writes the zip; the order is the caller's. Throws `RangeError` beyond 65,535 members or 4 GiB. */
export const writeZip = (members: readonly ZipMember[]): Uint8Array<ArrayBuffer> => joined(pieces(members));

/**
 * Reads a zip that a stranger made. Members come back even where something is wrong, as far as they can be found, so that
 * everything else can still be checked; `problems` is empty only for a file that `writeZip` would write, byte for byte.
 */
export function readZip(zip: Uint8Array): {
  readonly members: readonly ZipMember[];
  readonly problems: ReadonlyArray<{ readonly problem: ZipProblem; readonly where: string; readonly detail: string }>;
} {
  const problems: Array<{ problem: ZipProblem; where: string; detail: string }> = [];
  const members: ZipMember[] = [];
  const fail = (problem: ZipProblem, where: string, detail: string): void => void problems.push({ problem, where, detail });
  try {
    readDirectory(zip, members);
  } catch (error) {
    members.length = 0;
    fail('unreadable', '', error instanceof Error ? error.message : String(error));
    return { members, problems };
  }
  const seen = new Set<string>();
  for (const { name } of members) {
    // Case too: a file system that ignores it would unpack one over the other.
    if (!isSafeName(name)) fail('bad-name', name, 'not a name that a bundle holds');
    else if (seen.has(name.toLowerCase())) fail('repeated', name, 'two members of one name');
    seen.add(name.toLowerCase());
  }
  const again = pieces(members);
  let at = 0;
  let same = again.reduce((sum, one) => sum + one.length, 0) === zip.length;
  for (const one of again) {
    same &&= equal(zip.subarray(at, at + one.length), one);
    at += one.length;
    if (!same) break;
  }
  if (!same) fail('not-canonical', '', `made again from its members the file differs, at byte ${at} or before`);
  return { members, problems };
}

function readDirectory(zip: Uint8Array, members: ZipMember[]): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  if (end < 0 || view.getUint32(end, true) !== END) throw new TypeError('no end of a zip directory where it should be');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw new TypeError(`directory entry ${i} is not one`);
    const size = view.getUint32(at + 20, true);
    const length = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const name = fromUtf8(zip.subarray(at + 46, at + 46 + length));
    if (local + 30 > end || view.getUint32(local, true) !== LOCAL) throw new TypeError(`${name}: no header where the directory says`);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + size > end) throw new TypeError(`${name}: reaches beyond the file`);
    members.push({ name, bytes: zip.subarray(start, start + size) });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}
