/** PDFs as nobody means them, made from their parts. */
import { constants, deflateRawSync, deflateSync } from 'node:zlib';

/** A PDF of these objects (number → body), with a right cross-reference table and trailer; object 1 is the catalog. */
function pdfOf(objects: Readonly<Record<number, string | Buffer>>, trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let at = parts[0]!.length;
  const add = (part: Buffer) => {
    parts.push(part);
    at += part.length;
  };
  const places = new Map<number, number>();
  for (const [number, body] of Object.entries(objects)) {
    places.set(Number(number), at);
    add(Buffer.concat([Buffer.from(`${number} 0 obj\n`), Buffer.from(body as string), Buffer.from('\nendobj\n')]));
  }
  const start = at;
  const numbers = [...places.keys()].sort((a, b) => a - b);
  const table = numbers.map((number) => `${number} 1\n${String(places.get(number)).padStart(10, '0')} 00000 n \n`).join('');
  add(
    Buffer.from(
      `xref\n0 1\n0000000000 65535 f \n${table}trailer\n<</Size ${numbers.at(-1)! + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const CATALOG = '<</Type/Catalog/Pages 2 0 R>>';
const PAGE = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>';

export const onePage = (more: Readonly<Record<number, string | Buffer>> = {}): Buffer =>
  pdfOf({ 1: CATALOG, 2: '<</Type/Pages/Kids[3 0 R]/Count 1>>', 3: PAGE, ...more });

export const noPages = (): Buffer => pdfOf({ 1: CATALOG, 2: '<</Type/Pages/Kids[]/Count 0>>' });

export const noPageTree = (): Buffer => pdfOf({ 1: '<</Type/Catalog>>' });

/** Says it has two thousand million pages, and has one. */
export const boastful = (): Buffer => pdfOf({ 1: CATALOG, 2: '<</Type/Pages/Kids[3 0 R]/Count 2000000000>>', 3: PAGE });

export const manyPages = (pages: number): Buffer =>
  pdfOf({ 1: CATALOG, 2: `<</Type/Pages/Kids[${'3 0 R '.repeat(pages)}]/Count ${pages}>>`, 3: PAGE });

/** A page tree that contains itself. */
export const circular = (): Buffer => pdfOf({ 1: CATALOG, 2: '<</Type/Pages/Kids[3 0 R 2 0 R]/Count 2>>', 3: PAGE });

/** Each level names the next ten times: 10^levels pages in a few hundred bytes. */
export function exponential(levels: number): Buffer {
  const objects: Record<number, string> = { 1: CATALOG };
  for (let level = 0; level < levels; level++) {
    objects[2 + level] = `<</Type/Pages/Kids[${`${3 + level} 0 R `.repeat(10)}]/Count ${10 ** (levels - level)}>>`;
  }
  objects[2 + levels] = PAGE;
  return pdfOf(objects);
}

/** Page trees within page trees, one page at the bottom. */
export function deep(levels: number): Buffer {
  const objects: Record<number, string> = { 1: CATALOG };
  for (let level = 0; level < levels; level++) objects[2 + level] = `<</Type/Pages/Kids[${3 + level} 0 R]/Count 1>>`;
  objects[2 + levels] = PAGE;
  return pdfOf(objects);
}

/** An object stream that unpacks to `megabytes`. */
export function inflating(megabytes: number): Buffer {
  // Packed a megabyte at a time, so that whoever makes the bomb does not swallow it.
  const one = deflateRawSync(Buffer.alloc(2 ** 20, 0x20), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([Buffer.from([0x78, 0xda]), ...Array<Buffer>(megabytes).fill(one), deflateRawSync(Buffer.alloc(0))]);
  const head = Buffer.from(`<</Type/ObjStm/N 1/First 5/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`);
  return onePage({ 4: Buffer.concat([head, packed, Buffer.from('\nendstream')]) });
}

/** Arrays within arrays, for parsers that recurse. */
export const nested = (depth: number): Buffer => onePage({ 4: '['.repeat(depth) + ']'.repeat(depth) });

/** The head of a Word document: a ZIP. */
export const zip = (): Buffer => Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), Buffer.alloc(4000, 7)]);

const stream = (content: string, dict = ''): string => `<<${dict}/Length ${content.length}>>\nstream\n${content}\nendstream`;

/** Opens at once; its page is filled with a pattern that is drawn with that same page's filling. */
export const patternCycle = (): Buffer =>
  pdfOf({
    1: CATALOG,
    2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>',
    4: stream('/F Do'),
    5: stream('/Pattern cs /P scn 0 0 300 200 re f', '/Type/XObject/Subtype/Form/BBox[0 0 300 200]/Resources<</Pattern<</P 6 0 R>>>>'),
    6: stream('/F Do', '/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 300 200]/XStep 300/YStep 200/Resources<</XObject<</F 5 0 R>>>>'),
  });

/** A form whose real content only Adobe's reader makes. */
export const xfaForm = (): Buffer =>
  onePage({
    1: '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[]/XFA 4 0 R>>/NeedsRendering true>>',
    4: stream('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"></xdp:xdp>'),
  });

const ATTACHED = '/Names<</EmbeddedFiles<</Names[(a.xlsx)4 0 R]>>>>';
const FILE = { 4: '<</Type/Filespec/F(a.xlsx)/EF<</F 5 0 R>>>>', 5: stream('abc', '/Type/EmbeddedFile') };

export const portfolio = (): Buffer => onePage({ 1: `<</Type/Catalog/Pages 2 0 R/Collection<</View/D>>${ATTACHED}>>`, ...FILE });
export const withAttachment = (): Buffer => onePage({ 1: `<</Type/Catalog/Pages 2 0 R${ATTACHED}>>`, ...FILE });
export const withLaunch = (): Buffer => onePage({ 1: '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/Launch/F(calc.exe)>>>>' });

const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';

/** One page a stream of drawing operators, each compressed, with Helvetica as /F and a picture as /I. */
export function drawn(contents: readonly Buffer[], resources = '/Font<</F 3 0 R>>', size = '595 842'): Buffer {
  const objects: Record<number, string | Buffer> = { 3: FONT };
  const kids: number[] = [];
  for (const [at, content] of contents.entries()) {
    const number = 10 + at * 2;
    const squeezed = deflateSync(content, { level: 1 });
    objects[number] = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${size}]/Contents ${number + 1} 0 R/Resources<<${resources}>>>>`;
    objects[number + 1] = Buffer.concat([
      Buffer.from(`<</Length ${squeezed.length}/Filter/FlateDecode>>\nstream\n`),
      squeezed,
      Buffer.from('\nendstream'),
    ]);
    kids.push(number);
  }
  objects[1] = CATALOG;
  objects[2] = `<</Type/Pages/Kids[${kids.map((one) => `${one} 0 R`).join(' ')}]/Count ${kids.length}>>`;
  objects[4] = '<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\nstream\n0\nendstream';
  return pdfOf(objects);
}

export const saying = (text: string): Buffer => Buffer.from(`BT /F 12 Tf 50 700 Td (${text}) Tj ET`);

/** So many pieces of text on one page. */
export const pieces = (count: number): Buffer =>
  Buffer.from(`BT /F 9 Tf ${'1 0 0 1 50 700 Tm (a) Tj 1 0 0 1 300 90 Tm (b) Tj '.repeat(count / 2)}ET`);
