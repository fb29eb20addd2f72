/** Documents as offices make them, as small as they can be. */
import { utils, write } from '@e965/xlsx';
import JSZip from 'jszip';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ' +
  'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
  '<Override PartName="/word/document.xml" ' +
  'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" ' +
  'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A cell; `down`: how many rows it is merged over, `across` columns. */
export type Cell = string | { readonly text: string; readonly down?: number; readonly across?: number };

function table(rows: ReadonlyArray<readonly Cell[]>): string {
  /** Column → rows that the cell above still covers. */
  const covered = new Map<number, number>();
  const lines = rows.map((cells) => {
    let column = 0;
    let line = '';
    const below = () => {
      for (let left = covered.get(column) ?? 0; left > 0; left = covered.get(column) ?? 0) {
        covered.set(column, left - 1);
        line += `<w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph('')}</w:tc>`;
        column++;
      }
    };
    for (const cell of cells) {
      below();
      const { text, down = 1, across = 1 } = typeof cell === 'string' ? { text: cell } : cell;
      if (down > 1) covered.set(column, down - 1);
      const how = `${across > 1 ? `<w:gridSpan w:val="${across}"/>` : ''}${down > 1 ? '<w:vMerge w:val="restart"/>' : ''}`;
      line += `<w:tc><w:tcPr>${how}</w:tcPr>${text.split('\n').map(paragraph).join('')}</w:tc>`;
      column += across;
    }
    below();
    return `<w:tr>${line}</w:tr>`;
  });
  return `<w:tbl>${lines.join('')}</w:tbl>`;
}

/** Lines of text, and tables of rows. */
export async function docx(parts: ReadonlyArray<string | ReadonlyArray<readonly Cell[]>>): Promise<Buffer> {
  const body = parts.map((one) => (typeof one === 'string' ? paragraph(one) : table(one))).join('');
  const zip = new JSZip();
  zip.file('[Content_Types].xml', TYPES);
  zip.file('_rels/.rels', RELATIONS);
  zip.file(
    'word/document.xml',
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  );
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** Its style, or the list and how deep in it; 0: none. */
type Counted = readonly [text: string, list: number | string, depth?: number];

/** A document whose numbers Word makes itself, by `numbering`, as its file of that name says it; tables have cells of text, or counted. */
export async function numberedDocx(
  numbering: string,
  parts: ReadonlyArray<Counted | ReadonlyArray<ReadonlyArray<string | Counted>>>,
  styles?: string,
): Promise<Buffer> {
  const one = ([text, list, depth = 0]: Counted): string => {
    const place = typeof list === 'string'
      ? `<w:pStyle w:val="${list}"/>`
      : `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;
    return `<w:p><w:pPr>${place}</w:pPr>${text === '' ? '' : `<w:r><w:t>${escaped(text)}</w:t></w:r>`}</w:p>`;
  };
  const isCounted = (part: (typeof parts)[number]): part is Counted => typeof part[0] === 'string';
  const cell = (what: string | Counted): string => `<w:tc>${typeof what === 'string' ? paragraph(what) : one(what)}</w:tc>`;
  const body = parts.map((part) =>
    isCounted(part) ? one(part) : `<w:tbl>${part.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`);
  const zip = new JSZip();
  const word = (root: string, inside: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inside}</w:${root}>`;
  zip.file('[Content_Types].xml', TYPES);
  zip.file('_rels/.rels', RELATIONS);
  zip.file('word/document.xml', word('document', `<w:body>${body.join('')}</w:body>`));
  zip.file('word/numbering.xml', word('numbering', numbering));
  if (styles !== undefined) zip.file('word/styles.xml', word('styles', styles));
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** A zip that calls itself a document of Word, or what `main` names, and unpacks to so many bytes, under whichever name. */
export async function bomb(bytes: number, main = 'word/document.xml', name = main): Promise<Buffer> {
  const zip = new JSZip();
  zip.file(main, '<x/>');
  zip.file(name, Buffer.alloc(bytes, ' '));
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

const LOCAL = 0x04034b50;

/**
 * A workbook with so many bytes more in it than a reader counts who believes its directory alone, and another reader believes what stands
 * elsewhere. `stored`: an entry said to be as it is. `end`: a second end, cut short, of another directory. `many`: as many entries as a
 * directory can count.
 */
export async function lying(rows: ReadonlyArray<ReadonlyArray<string>>, how: 'stored' | 'longer' | 'end' | 'many', bytes: number): Promise<Buffer> {
  const zip = await JSZip.loadAsync(xlsx(rows));
  zip.file('xl/more.xml', Buffer.alloc(bytes, ' '));
  const whole = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
  const end = whole.length - 22;
  let entry = whole.readUInt32LE(end + 16);
  const next = (at: number) => at + 46 + whole.readUInt16LE(at + 28) + whole.readUInt16LE(at + 30) + whole.readUInt16LE(at + 32);
  while (next(entry) < end) entry = next(entry);
  const local = whole.readUInt32LE(entry + 42);
  if (whole.readUInt32LE(local) !== LOCAL) throw new Error('not where it stands');
  if (how === 'stored') whole.writeUInt16LE(0, entry + 10);
  if (how === 'longer') {
    for (const at of [entry + 10, local + 8]) whole.writeUInt16LE(0, at);
    whole.writeUInt32LE(0, entry + 20);
  }
  if (how === 'many') for (const at of [end + 8, end + 10]) whole.writeUInt16LE(0xffff, at);
  if (how !== 'end') return whole;
  const short = Buffer.alloc(21);
  whole.copy(short, 0, end);
  // What is counted leaves the last entry out.
  whole.writeUInt16LE(short.length, end + 20);
  const fewer = Buffer.concat([whole.subarray(whole.readUInt32LE(end + 16), entry), whole.subarray(end)]);
  for (const at of [8, 10]) fewer.writeUInt16LE(whole.readUInt16LE(end + 8) - 1, entry - whole.readUInt32LE(end + 16) + at);
  fewer.writeUInt32LE(entry - whole.readUInt32LE(end + 16), entry - whole.readUInt32LE(end + 16) + 12);
  fewer.writeUInt32LE(end, entry - whole.readUInt32LE(end + 16) + 16);
  return Buffer.concat([whole.subarray(0, end), fewer, short]);
}

export function xlsx(rows: ReadonlyArray<ReadonlyArray<string | number>>): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((one) => [...one])), 'Chương trình');
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}
