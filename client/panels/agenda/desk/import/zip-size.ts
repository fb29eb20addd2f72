/**
 * What a zip holds before anybody unpacks it: names, and how much all in it comes to, counted and not believed; and one of its texts put
 * in the place of another.
 */

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const FILE = 0x04034b50;

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  /** Packed. */
  readonly size: number;
  readonly at: number;
  /** Where the directory tells of it. */
  readonly told: number;
}

/**
 * The entries of its directory; undefined where it is no zip, one of more than 4 GB, or one whose end tells of its directory otherwise than
 * it stands there: others who read it go by something else of that, and would unpack what nobody has counted.
 */
export function entriesOf(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  for (const first = Math.max(0, end - 0xffff); end >= first && view.getUint32(end, true) !== END; end--);
  if (end < 0 || view.getUint32(end, true) !== END) return undefined;
  const found: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  const isWhole = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === view.getUint16(end + 10, true);
  if (!isWhole || at + view.getUint32(end + 12, true) !== end) return undefined;
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return undefined;
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    const [method, size] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true)];
    found.push({ name, method, size, at: view.getUint32(at + 42, true), told: at });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return at === end ? found : undefined;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function packedOf(bytes: Uint8Array, { at, size }: Pick<ZipEntry, 'at' | 'size'>): Uint8Array<ArrayBuffer> {
  const view = viewOf(bytes);
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return bytes.slice(from, from + size);
}

/** Whether all that is in it, by whatever name, unpacked is no more than `most` bytes: unpacked piece by piece, and given up where it is more. */
export async function isWithin(bytes: Uint8Array, entries: readonly ZipEntry[], most: number): Promise<boolean> {
  let sum = 0;
  for (const { method, size, at } of entries) {
    if (at + 30 > bytes.length) return false;
    const packed = packedOf(bytes, { at, size });
    if (method === 0) sum += packed.length;
    else {
      const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        sum += piece.value.length;
        if (sum > most) {
          await reader.cancel().catch(() => undefined);
          return false;
        }
      }
    }
    if (sum > most) return false;
  }
  return true;
}

/** One of its texts; undefined where there is none of that name. Only of what is known to be within bounds. */
export async function textIn(bytes: Uint8Array, entries: readonly ZipEntry[], name: string): Promise<string | undefined> {
  const entry = entries.find((one) => one.name === name);
  if (!entry) return undefined;
  const packed = new Blob([packedOf(bytes, entry)]);
  const stream = entry.method === 0 ? packed.stream() : packed.stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).text();
}

function crcOf(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** The same with another text in the place of one: behind all that is there, and its directory tells of that. */
export function withText(bytes: Uint8Array, { told }: ZipEntry, text: string): Uint8Array {
  const view = viewOf(bytes);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== END) end--;
  const from = view.getUint32(end + 16, true);
  const [name, content] = [bytes.slice(told + 46, told + 46 + view.getUint16(told + 28, true)), new TextEncoder().encode(text)];
  const crc = crcOf(content);
  const head = new DataView(new ArrayBuffer(30));
  head.setUint32(0, FILE, true);
  head.setUint16(4, 20, true);
  const directory = bytes.slice(from);
  const [entry, last] = [viewOf(directory), end - from];
  // Its name is in UTF-8 or not as before; the text lies there as it is.
  for (const [to, flags] of [[head, 6], [viewOf(directory.subarray(told - from)), 8]] as const) {
    to.setUint16(flags, view.getUint16(told + 8, true) & 0x0800, true);
    to.setUint16(flags + 2, 0, true);
    to.setUint32(flags + 8, crc, true);
    to.setUint32(flags + 12, content.length, true);
    to.setUint32(flags + 16, content.length, true);
  }
  head.setUint16(26, name.length, true);
  entry.setUint32(told - from + 42, from, true);
  entry.setUint32(last + 16, from + 30 + name.length + content.length, true);
  const parts = [bytes.subarray(0, from), new Uint8Array(head.buffer), name, content, directory];
  const all = new Uint8Array(parts.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const one of parts) {
    all.set(one, at);
    at += one.length;
  }
  return all;
}
