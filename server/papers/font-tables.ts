/**
 * Fonts in a paper as word processors put them there carry tables for printing on old machines and for setting type anew: more than
 * half of their bytes. The tablets' reader never looks at them; in the copy that is read they are left out.
 */
import { deflateSync, inflateSync } from 'node:zlib';
import type { PDFRawStream } from '@cantoo/pdf-lib';
import type { Loaded } from './objects.ts';

/** The tables of a TrueType font that pdf.js reads (`readTables` in its fonts.js). */
const READ: ReadonlySet<string> = new Set([
  'OS/2',
  'cmap',
  'head',
  'hhea',
  'hmtx',
  'maxp',
  'name',
  'post',
  'loca',
  'glyf',
  'fpgm',
  'prep',
  'cvt ',
  'CFF ',
]);
/** Files of one font: TrueType as Windows and as Apple write it. */
const KINDS: ReadonlySet<number> = new Set([0x00010000, 0x74727565]);
/** The most that one font comes to; what is larger stays as it is. */
const MOST = 20_000_000;
const [HEAD, RECORD] = [12, 16];

/** Takes out of every embedded TrueType font what no tablet reads. A font that is anything but plain stays as it is. */
export function leaveOutUnreadTables({ library, document: { context } }: Loaded): void {
  const { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef, PDFStream } = library;
  const files = new Set<PDFRawStream>();
  // No recursion: objects may be nested as deep as somebody likes.
  const waiting = context.enumerateIndirectObjects().map(([, object]) => object);
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const object = one instanceof PDFStream ? one.dict : one;
    if (object instanceof PDFArray) waiting.push(...object.asArray());
    if (!(object instanceof PDFDict)) continue;
    const file = object.get(PDFName.of('FontFile2'));
    const stream = file instanceof PDFRef ? context.lookup(file) : undefined;
    if (stream instanceof PDFRawStream) files.add(stream);
    waiting.push(...object.values());
  }
  for (const file of files) {
    const { dict, contents } = file;
    if (dict.get(PDFName.of('Filter')) !== PDFName.of('FlateDecode') || dict.has(PDFName.of('DecodeParms'))) continue;
    const font = inflated(contents);
    const lean = font && withoutUnread(font);
    if (!lean) continue;
    file.updateContents(deflateSync(lean, { level: 9 }));
    dict.set(PDFName.of('Length1'), PDFNumber.of(lean.length));
  }
}

function inflated(bytes: Uint8Array): Buffer | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: MOST });
  } catch {
    return undefined;
  }
}

/** The font without the tables that are not read; undefined where nothing is gained, or its directory is not in order. */
export function withoutUnread(font: Buffer): Buffer | undefined {
  if (font.length < HEAD || !KINDS.has(font.readUInt32BE(0))) return undefined;
  const count = font.readUInt16BE(4);
  if (font.length < HEAD + count * RECORD) return undefined;
  const kept: { readonly tag: Buffer; readonly sum: number; readonly bytes: Buffer }[] = [];
  for (let at = HEAD; at < HEAD + count * RECORD; at += RECORD) {
    const tag = font.subarray(at, at + 4);
    const [sum, from, length] = [font.readUInt32BE(at + 4), font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)];
    if (from + length > font.length) return undefined;
    if (READ.has(tag.toString('latin1'))) kept.push({ tag, sum, bytes: font.subarray(from, from + length) });
  }
  if (kept.length === count) return undefined;
  const directory = Buffer.alloc(HEAD + kept.length * RECORD);
  font.copy(directory, 0, 0, 4);
  directory.writeUInt16BE(kept.length, 4);
  const power = Math.floor(Math.log2(Math.max(kept.length, 1)));
  directory.writeUInt16BE(2 ** power * RECORD, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE((kept.length - 2 ** power) * RECORD, 10);
  let place = directory.length;
  kept.forEach(({ tag, sum, bytes }, index) => {
    const at = HEAD + index * RECORD;
    tag.copy(directory, at);
    directory.writeUInt32BE(sum, at + 4);
    directory.writeUInt32BE(place, at + 8);
    directory.writeUInt32BE(bytes.length, at + 12);
    place += bytes.length + filling(bytes.length).length;
  });
  return Buffer.concat([directory, ...kept.flatMap(({ bytes }) => [bytes, filling(bytes.length)])]);
}

/** Tables begin at multiples of four bytes. */
const filling = (length: number): Buffer => Buffer.alloc((4 - (length % 4)) % 4);
