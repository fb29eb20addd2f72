/**
 * A chosen file as blocks: Word, a workbook, or text with tabs, commas or HTML; by what is in it, never by its name. Read in the browser
 * alone.
 */
import Papa from 'papaparse';
import type { Words } from '../../../../../shared/text/words.ts';
import { agendaImport } from '../../../../../shared/text/agenda-import.ts';
import { entriesOf, isWithin } from '../../../../ui/zip-bounds.ts';
import { blocksOfHtml, blocksOfText, type Block } from './blocks.ts';
import { unsigned } from './labels.ts';
import { withNumbers } from './word-numbers.ts';

/** An agenda of a two-day session with pictures in it is a tenth of that. */
export const LARGEST = 20 * 1024 * 1024;
/** Unpacked; a hundred pages of agenda are some ten million bytes, pictures are packed already. */
const LARGEST_UNPACKED = 50 * 1024 * 1024;
const MOST_ROWS = 2_000;
const MOST_COLUMNS = 20;

export type ReadAgenda = { readonly blocks: readonly Block[] } | { readonly wrong: Words };

const startsWith = (bytes: Uint8Array, ...first: number[]): boolean => first.every((one, at) => bytes[at] === one);

/** With the numbers in it that its readers see; as it is, where Word makes none, or says nothing of them that can be read. */
async function numbered(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: JSZip } = await import('jszip');
  const zip = await JSZip.loadAsync(bytes);
  const [document, numbering, styles] = await Promise.all(
    ['document', 'numbering', 'styles'].map((part) => zip.file(`word/${part}.xml`)?.async('string')),
  );
  if (document === undefined || numbering === undefined) return bytes;
  try {
    zip.file('word/document.xml', withNumbers({ document, numbering, styles }));
  } catch {
    return bytes;
  }
  return zip.generateAsync({ type: 'uint8array' });
}

async function ofWord(file: Uint8Array): Promise<readonly Block[]> {
  const bytes = await numbered(file);
  const { default: mammoth } = await import('mammoth');
  // Pictures are left out; the browser's build takes an ArrayBuffer, Node's a Buffer.
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  const arrayBuffer = bytes.slice().buffer;
  const input = typeof Buffer === 'undefined' ? { arrayBuffer } : { buffer: Buffer.from(arrayBuffer) };
  const { value } = await mammoth.convertToHtml(input, { convertImage, externalFileAccess: false });
  return blocksOfHtml(value, bytes !== file);
}

async function ofWorkbook(bytes: Uint8Array): Promise<readonly Block[]> {
  const { read, utils } = await import('@e965/xlsx');
  const book = read(bytes, { type: 'array', sheetRows: MOST_ROWS, cellFormula: false, cellHTML: false });
  return book.SheetNames.flatMap((name, table) => {
    const sheet = book.Sheets[name]!;
    // A sheet says by itself how wide it is, often to its last column: no more is looked at than an agenda has.
    const { s, e } = utils.decode_range(sheet['!ref'] ?? 'A1');
    const range = { s, e: { r: Math.min(e.r, s.r + MOST_ROWS - 1), c: Math.min(e.c, s.c + MOST_COLUMNS - 1) } };
    const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: false, defval: '', blankrows: false, range });
    return rows.map((cells) => ({ cells: cells.map((one) => unsigned(String(one)).normalize('NFC').trim()), table }));
  });
}

function ofText(bytes: Uint8Array): readonly Block[] | undefined {
  let text: string;
  try {
    const wide = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : 'utf-8';
    text = new TextDecoder(wide, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
  if (text.includes('\0')) return undefined;
  if (/^\ufeff?\s*<(?:!doctype|html|table|meta|head|body)/i.test(text)) return blocksOfHtml(text);
  const { data } = Papa.parse<string[]>(text.trim(), { preview: MOST_ROWS, delimitersToGuess: [';', ',', '\t'] });
  const columns = new Set(data.map((cells) => cells.length));
  // Lines of a text have commas too, but never as many in each.
  if (columns.size === 1 && !columns.has(1))
    return data.map((cells) => ({ cells: cells.map((one) => unsigned(one).normalize('NFC').trim()), table: 0 }));
  return blocksOfText(text);
}

/** Says in words what it cannot read. */
export async function readAgendaFile(bytes: Uint8Array): Promise<ReadAgenda> {
  if (bytes.length === 0) return { wrong: agendaImport.empty };
  if (bytes.length > LARGEST) return { wrong: agendaImport.tooLarge };
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return { wrong: agendaImport.isPdf };
  try {
    if (startsWith(bytes, 0x50, 0x4b)) {
      const entries = entriesOf(bytes);
      if (!entries) return { wrong: agendaImport.damaged };
      const has = (name: string) => entries.some((one) => one.name === name);
      if (!has('word/document.xml') && !has('xl/workbook.xml')) return { wrong: agendaImport.notOffice };
      if (!(await isWithin(bytes, entries, LARGEST_UNPACKED))) return { wrong: agendaImport.tooMuch };
      return { blocks: await (has('word/document.xml') ? ofWord(bytes) : ofWorkbook(bytes)) };
    }
    // Of before 2007: workbooks are read, Word's are to be saved anew.
    if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { blocks: await ofWorkbook(bytes).catch(() => []) };
    const blocks = ofText(bytes);
    return blocks ? { blocks } : { wrong: agendaImport.notOffice };
  } catch {
    return { wrong: agendaImport.damaged };
  }
}
