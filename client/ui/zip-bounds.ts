/** What a zip holds before anybody unpacks it: names, and how much all in it comes to, counted and not believed. */

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** Of a count: it stands elsewhere, where those who know of zips with more entries look for it. */
const MORE = 0xffff;
/** In a field of extras: sizes that hold in the place of others. */
const SIZES = 1;

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  /** Packed. */
  readonly size: number;
  readonly at: number;
}

function hasSizes(view: DataView, from: number, length: number): boolean {
  for (let at = from; at + 4 <= Math.min(from + length, view.byteLength); at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === SIZES) return true;
  return false;
}

/** Whether an entry is packed as the directory has it: some readers believe the one, some the other. */
function isToldAlike(view: DataView, { method, size, at }: ZipEntry): boolean {
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL || view.getUint16(at + 8, true) !== method) return false;
  if (method !== 0) return true;
  // As it is: what counts is how long. Written behind it, it is told as nothing here.
  const told = view.getUint32(at + 18, true);
  return (told === size || told === 0) && !hasSizes(view, at + 30 + view.getUint16(at + 26, true), view.getUint16(at + 28, true));
}

/**
 * The entries of its directory; undefined where it is no zip, one of more than 4 GB, or one whose end or whose entries tell otherwise than
 * that directory: others who read it go by something else of that, and would unpack what nobody has counted.
 */
export function entriesOf(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The last such mark, also one cut short: there are readers who take it for the end.
  let end = bytes.length - 4;
  for (const first = Math.max(0, end - 22 - 0xffff); end >= first && view.getUint32(end, true) !== END; end--);
  if (end < 0 || end + 22 > bytes.length || view.getUint32(end, true) !== END) return undefined;
  const found: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  const count = view.getUint16(end + 10, true);
  const isWhole = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count && count !== MORE;
  if (!isWhole || at + view.getUint32(end + 12, true) !== end) return undefined;
  for (let left = count; left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return undefined;
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    const [method, size] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true)];
    const extra = view.getUint16(at + 30, true);
    const entry = { name, method, size, at: view.getUint32(at + 42, true) };
    if (!isToldAlike(view, entry) || (method === 0 && hasSizes(view, at + 46 + length, extra))) return undefined;
    found.push(entry);
    at += 46 + length + extra + view.getUint16(at + 32, true);
  }
  return at === end ? found : undefined;
}

function packedOf(bytes: Uint8Array, { at, size }: Pick<ZipEntry, 'at' | 'size'>): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return bytes.slice(from, from + size);
}

/** Whether all in it, by whatever name, is no more than `most` bytes unpacked: piece by piece, and given up where it is more. */
export async function isWithin(bytes: Uint8Array, entries: readonly ZipEntry[], most: number): Promise<boolean> {
  let sum = 0;
  for (const { method, size, at } of entries) {
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
