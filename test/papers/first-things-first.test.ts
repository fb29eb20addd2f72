/** The copy of a paper that tablets read: its first page stands in front, and every page shows what the original's does. */
import { deflateSync, inflateSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { getDocument, PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { firstPageEnd } from '../../client/reader/first-page.ts';
import { CHUNK } from '../../client/reader/ranged-file.ts';
import { firstThingsFirst } from '../../server/papers/first-things-first.ts';
import { leaveOutUnreadTables, withoutUnread } from '../../server/papers/font-tables.ts';
import { pagesAsDrawn } from '../../server/papers/look.ts';
import { load } from '../../server/papers/objects.ts';

const sample = (name: string) => readFile(join(import.meta.dirname, '../samples', name));
const DECREE = 'nghi-dinh-335-2025.pdf';

async function copyOf(bytes: Uint8Array): Promise<Buffer> {
  const loaded = await load(bytes);
  leaveOutUnreadTables(loaded);
  return firstThingsFirst(loaded);
}

/** Draws a page as a tablet does that has the first piece, and answers where the pieces begin that it asks for. */
async function piecesFor(file: Buffer, page: number): Promise<number[]> {
  const asked: number[] = [];
  class Line extends PDFDataRangeTransport {
    override requestDataRange(begin: number, end: number): void {
      for (let at = begin; at < end; at += CHUNK) asked.push(at / CHUNK);
      queueMicrotask(() => this.onDataRange(begin, new Uint8Array(file.subarray(begin, end))));
    }
  }
  const range = new Line(file.length, new Uint8Array(file.subarray(0, CHUNK)), false);
  const task = getDocument({ range, rangeChunkSize: CHUNK, disableAutoFetch: true, disableStream: true, verbosity: 0 });
  await (await (await task.promise).getPage(page)).getOperatorList();
  await task.destroy();
  return asked.sort((one, other) => one - other);
}

/** Three hundred pages with scans among them, as if they had been put together by a clerk. */
async function longPaper(): Promise<Uint8Array> {
  const paper = await PDFDocument.create();
  const files = await Promise.all([DECREE, 'thong-bao-79.pdf', 'quyet-dinh-46.pdf'].map(sample));
  while (paper.getPageCount() < 120)
    for (const file of files) {
      const from = await PDFDocument.load(file);
      for (const page of await paper.copyPages(from, from.getPageIndices())) paper.addPage(page);
    }
  return paper.save({ useObjectStreams: false });
}

describe.each([DECREE, 'nghi-dinh-47-2020.pdf', 'thong-bao-79.pdf', 'quyet-dinh-46.pdf'])('%s', (name) => {
  it('shows the same on every page, in fewer bytes or about as many', async () => {
    const original = await sample(name);
    const copy = await copyOf(original);
    expect(await pagesAsDrawn(copy)).toBe(await pagesAsDrawn(original));
    expect(copy.length).toBeLessThan(original.length * 1.02);
  });
});

it('a long paper opens with its first piece, and the pieces of its first page are the next ones, as its beginning says', async () => {
  const copy = await copyOf(await longPaper());
  const end = firstPageEnd(copy)!;
  expect(end).toBeLessThan(250_000);
  const asked = await piecesFor(copy, 1);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked).toEqual(Array.from({ length: Math.ceil(end / CHUNK) - 1 }, (_, at) => at + 1));
  // One in the middle is there after its own bytes as well.
  expect((await piecesFor(copy, 60)).length).toBeLessThanOrEqual(6);
});

it('a file that says nothing of where its first page ends has no such place', async () => {
  expect(firstPageEnd(await sample(DECREE))).toBeUndefined();
  expect(firstPageEnd(new Uint8Array())).toBeUndefined();
  expect(firstPageEnd(Buffer.from('%PDF-1.7\n1 0 obj\n<< /Linearized 1 /E 99999999999999 >>'))).toBeUndefined();
});

it('objects of a later generation and those that cannot be read as any come over as they are', async () => {
  const paper = await PDFDocument.load(await sample('thong-bao-79.pdf'));
  const note = PDFRef.of(paper.context.largestObjectNumber + 1, 3);
  paper.context.assign(note, paper.context.obj({ Word: 'sau' }));
  paper.getPage(1).node.set(PDFName.of('PieceInfo'), note);
  const copy = firstThingsFirst({ library: await import('@cantoo/pdf-lib'), document: paper });
  expect(copy.includes(`${note.objectNumber} 3 obj`)).toBe(true);
  expect(await pagesAsDrawn(copy)).toBe(await pagesAsDrawn(await sample('thong-bao-79.pdf')));
});

describe('of an embedded font', () => {
  const fontsIn = (document: PDFDocument): PDFRawStream[] =>
    document.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter((object): object is PDFRawStream => object instanceof PDFRawStream && object.dict.has(PDFName.of('Length1')));
  const tags = (font: Buffer): string[] =>
    Array.from({ length: font.readUInt16BE(4) }, (_, at) => font.toString('latin1', 12 + at * 16, 16 + at * 16));

  it('stays what is read, byte for byte, and goes what is not', async () => {
    const document = await PDFDocument.load(await sample(DECREE));
    const before = fontsIn(document).map((one) => inflateSync(one.contents));
    leaveOutUnreadTables({ library: await import('@cantoo/pdf-lib'), document });
    const after = fontsIn(document).map((one) => inflateSync(one.contents));
    expect(after.length).toBeGreaterThan(2);
    after.forEach((font, at) => {
      const old = before[at]!;
      expect(tags(font)).not.toContain('GPOS');
      expect(tags(font)).toContain('glyf');
      expect(font.length).toBeLessThan(old.length / 2);
      for (const tag of tags(font)) expect(table(font, tag).equals(table(old, tag)), tag).toBe(true);
    });
  });

  const table = (font: Buffer, tag: string): Buffer => {
    const at = 12 + tags(font).indexOf(tag) * 16;
    return font.subarray(font.readUInt32BE(at + 8), font.readUInt32BE(at + 8) + font.readUInt32BE(at + 12));
  };

  it('whose directory leads out of it, is cut off or is not one nothing is changed', () => {
    const font = Buffer.alloc(12 + 16);
    font.writeUInt32BE(0x00010000, 0);
    font.writeUInt16BE(1, 4);
    font.write('GPOS', 12, 'latin1');
    font.writeUInt32BE(0xffffffff, 12 + 12);
    expect(withoutUnread(font)).toBeUndefined();
    font.writeUInt16BE(500, 4);
    expect(withoutUnread(font)).toBeUndefined();
    expect(withoutUnread(Buffer.from('OTTO'))).toBeUndefined();
    expect(withoutUnread(deflateSync('x'))).toBeUndefined();
  });
});
