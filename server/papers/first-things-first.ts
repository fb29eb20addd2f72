/**
 * Writes a PDF so that a reader has its first page after the first bytes: cross-references, page tree and all that the first page
 * needs stand in front, then page after page, in the manner of a linearized file (ISO 32000-2 annex F) but with all small objects
 * in object streams. Without hint tables: the tablets' reader reads none. The first dictionary's /E says where the first page ends.
 */
import { deflateSync } from 'node:zlib';
import type { PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { Loaded } from './objects.ts';
import { inOrder, type Indirect } from './reading-order.ts';


/** Objects that share a stream: a reader that wants one inflates it whole. */
const TOGETHER = 60;
/** Bytes of an entry of the cross-references: its kind, a place or the number of a stream, a place in that stream. */
const WIDTHS = [1, 4, 2] as const;
const ENTRY = WIDTHS[0] + WIDTHS[1] + WIDTHS[2];
/** How much longer the cross-references may become once they hold the places: they are pressed together, and the front must not move. */
const SLACK = 1.1;

/** More numbers than any paper has objects: the table of them would be what fills the memory. */
const NUMBERS_MOST = 2_000_000;

/** @throws where the document has no page, or numbers that nobody gives. */
export function firstThingsFirst({ library, document }: Loaded): Buffer {
  const { context } = document;
  if (context.largestObjectNumber > NUMBERS_MOST) throw new Error('numbers too high');
  const [first, ...later] = inOrder({ library, document });
  let next = context.largestObjectNumber + 1;
  const written: { readonly ref: PDFRef; readonly bytes: Buffer }[] = [];
  /** Of each object: where it stands once that is known, or in which stream and as which of its objects. */
  const stands = new Map<number, readonly [stream: number, at: number]>();
  const write = (all: readonly Indirect[]): void => {
    const alone = ([ref, object]: Indirect): boolean =>
      object instanceof library.PDFStream || object instanceof library.PDFInvalidObject || ref.generationNumber !== 0;
    const small = all.filter((one) => !alone(one));
    for (let from = 0; from < small.length; from += TOGETHER) {
      const some = small.slice(from, from + TOGETHER);
      some.forEach(([ref], at) => stands.set(ref.objectNumber, [next, at]));
      const stream = library.PDFObjectStream.withContextAndObjects(context, some as [PDFRef, PDFObject][], true);
      const ref = library.PDFRef.of(next);
      written.push({ ref, bytes: asObject(ref, stream) });
      next += 1;
    }
    for (const [ref, object] of all.filter(alone)) written.push({ ref, bytes: asObject(ref, object) });
  };
  write(first!);
  const inFront = written.length;
  for (const page of later) write(page);

  const references = library.PDFRef.of(next);
  const linearized = library.PDFRef.of(next + 1);
  const size = next + 2;
  const places = new Map<PDFRef, number>();
  const body = (room: number): Buffer => {
    const pressed = deflateSync(tableOf(size, places, stands), { level: 9 });
    const { Root, Info, ID } = context.trailerInfo;
    const trailer = context.obj({ Type: 'XRef', Size: size, W: [...WIDTHS], Filter: 'FlateDecode', Root, Info, ID });
    const object = asObject(references, library.PDFRawStream.of(trailer, pressed));
    return Buffer.concat([object, Buffer.alloc(Math.max(0, room - object.length), ' ')]);
  };
  const head = Buffer.from(String(context.header) + '\n', 'latin1');
  const opening = (length: number, end: number, tail: number): Buffer => {
    const [pad, pages] = [(n: number) => String(n).padStart(10, '0'), document.getPageCount()];
    const page = document.getPage(0).ref.objectNumber;
    return Buffer.from(
      `${linearized.objectNumber} 0 obj\n<< /Linearized 1 /L ${pad(length)} /H [ 1 1 ] /O ${page} /E ${pad(end)} /N ${pages} /T ${pad(tail)} >>\nendobj\n`,
      'latin1',
    );
  };
  const before = head.length + opening(0, 0, 0).length;
  places.set(linearized, head.length).set(references, before);
  let room = 0;
  for (let tries = 0; ; tries++) {
    let at = before + room;
    let end = at;
    written.forEach(({ ref, bytes }, index) => {
      places.set(ref, at);
      at += bytes.length;
      if (index < inFront) end = at;
    });
    const table = body(room);
    if (table.length > room) {
      if (tries > 4) throw new Error('the cross-references find no room');
      room = Math.ceil(table.length * SLACK);
      continue;
    }
    const tail = Buffer.from(`startxref\n${before}\n%%EOF\n`, 'latin1');
    return Buffer.concat([head, opening(at + tail.length, end, at), table, ...written.map(({ bytes }) => bytes), tail]);
  }
}

/** What a number is to a reader of cross-references: an object that stands by itself at a place, or the how manieth of an object stream. */
function tableOf(
  size: number,
  places: ReadonlyMap<PDFRef, number>,
  stands: ReadonlyMap<number, readonly [stream: number, at: number]>,
): Buffer {
  const table = Buffer.alloc(size * ENTRY);
  const put = (number: number, kind: 1 | 2, where: number, which: number): void => {
    table.writeUInt8(kind, number * ENTRY);
    table.writeUInt32BE(where, number * ENTRY + 1);
    table.writeUInt16BE(which, number * ENTRY + 5);
  };
  for (const [{ objectNumber, generationNumber }, place] of places) put(objectNumber, 1, place, generationNumber);
  for (const [number, [stream, at]] of stands) put(number, 2, stream, at);
  // The first one is no object, and says so.
  table.writeUInt16BE(0xffff, 5);
  return table;
}

function asObject(ref: PDFRef, object: PDFObject): Buffer {
  const bytes = Buffer.alloc(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return Buffer.concat([
    Buffer.from(`${ref.objectNumber} ${ref.generationNumber} obj\n`, 'latin1'),
    bytes,
    Buffer.from('\nendobj\n', 'latin1'),
  ]);
}
