/** What came into a file after it was signed: its pages, or only what may be added to a signed paper. */
import type { PDFDict as Dict, PDFObject, PDFPage } from '@cantoo/pdf-lib';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { pagesAsDrawn } from '../look.ts';
import { load, type Loaded } from '../objects.ts';
import type { SignatureFound } from './found.ts';

/** Keys that lead out of a page, or say nothing of how it looks. */
const OUTSIDE = ['Parent', 'Annots', 'StructParents', 'StructParent', 'P', 'Popup', 'LastModified', 'PieceInfo', 'Metadata'];
/** Of what is added to a page a signature's field alone is no note. */
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];

/** @param end where the bytes that it covers end */
export async function after(bytes: Uint8Array, end: number, now: Loaded): Promise<SignatureFound['after']> {
  const rest = Buffer.from(bytes.buffer, bytes.byteOffset + end, bytes.length - end).toString('latin1');
  if (rest.trim() === '') return 'nothing';
  if (!/obj|xref|trailer/.test(rest)) return 'waste';
  // What pdf-lib takes for the inside of a stream, another reader may be led to by the cross-references.
  if (hidesObjects(rest)) return 'pages';
  const signed = bytes.slice(0, end);
  const before = await load(signed);
  const [pagesBefore, pagesNow] = [before.document.getPages(), now.document.getPages()];
  if (pagesBefore.length !== pagesNow.length || layersOf(before) !== layersOf(now)) return 'pages';
  for (const [at, page] of pagesBefore.entries()) if (pictureOf(before, page) !== pictureOf(now, pagesNow[at]!)) return 'pages';
  // A second witness, which reads the file by its cross-references as tablets do.
  if ((await pagesAsDrawn(signed)) !== (await pagesAsDrawn(bytes))) return 'pages';
  for (const [at, page] of pagesBefore.entries()) if (notesOf(before, page) !== notesOf(now, pagesNow[at]!)) return 'notes';
  return 'signatures';
}

/** Whether there are beginnings of objects inside of streams. */
function hidesObjects(text: string): boolean {
  for (const [stream] of text.matchAll(/stream\r?\n[\s\S]*?endstream/g)) if (/\d\s+\d+\s+obj\b/.test(stream)) return true;
  return false;
}

const layersOf = (loaded: Loaded): string =>
  hashOf(loaded, [loaded.document.catalog.get(loaded.library.PDFName.of('OCProperties'))]);

function pictureOf(loaded: Loaded, { node }: PDFPage): string {
  const { PDFName } = loaded.library;
  return hashOf(loaded, [node, ...INHERITED.map((one) => node.getInheritableAttribute(PDFName.of(one)))]);
}

/** All that is noted on a page, but for fields of signatures. */
function notesOf(loaded: Loaded, { node }: PDFPage): string {
  const { PDFDict, PDFName } = loaded.library;
  const notes = node.Annots()?.asArray() ?? [];
  const kept = notes.filter((one) => {
    const dict = loaded.document.context.lookup(one);
    return !(dict instanceof PDFDict && fieldKind(loaded, dict) === PDFName.of('Sig'));
  });
  return hashOf(loaded, kept);
}

function fieldKind({ library: { PDFDict, PDFName }, document: { context } }: Loaded, widget: Dict): PDFObject | undefined {
  let one: Dict | undefined = widget;
  for (let depth = 0; one && depth < 20; depth++) {
    const kind = one.get(PDFName.of('FT'));
    if (kind) return kind;
    const parent: PDFObject | undefined = context.lookup(one.get(PDFName.of('Parent')));
    one = parent instanceof PDFDict ? parent : undefined;
  }
  return undefined;
}

/**
 * The same for two graphs of objects that say the same, however their objects are numbered. No recursion: they may be as deep as
 * somebody likes.
 */
function hashOf(
  { library: { PDFArray, PDFDict, PDFRef, PDFStream }, document: { context } }: Loaded,
  roots: ReadonlyArray<PDFObject | undefined>,
): string {
  const hash = sha256.create();
  const say = (text: string): void => void hash.update(Buffer.from(`${text}\n`));
  const numbers = new Map<PDFObject, number>();
  const waiting: Array<PDFObject | string | undefined> = [...roots].reverse();
  while (waiting.length > 0) {
    let one = waiting.pop();
    if (typeof one === 'string' || one === undefined) {
      say(one ?? 'nothing');
      continue;
    }
    if (one instanceof PDFRef) one = context.lookup(one);
    if (!one) {
      say('nothing');
      continue;
    }
    const dict = one instanceof PDFStream ? one.dict : one instanceof PDFDict ? one : undefined;
    if (dict === undefined && !(one instanceof PDFArray)) {
      say(one.toString());
      continue;
    }
    const known = numbers.get(one);
    if (known !== undefined) {
      say(`again ${known}`);
      continue;
    }
    numbers.set(one, numbers.size);
    if (one instanceof PDFStream) hash.update(one.getContents());
    if (one instanceof PDFArray) {
      say(`[ ${one.size()}`);
      waiting.push(...one.asArray().reverse());
      continue;
    }
    const entries = dict!
      .entries()
      .map(([key, value]) => [key.decodeText(), value] as const)
      .filter(([key]) => !OUTSIDE.includes(key) && !(one instanceof PDFStream && key === 'Length'))
      .sort(([a], [b]) => (a < b ? 1 : a > b ? -1 : 0));
    say(`< ${entries.length}`);
    for (const [key, value] of entries) waiting.push(value, key);
  }
  return bytesToHex(hash.digest());
}
