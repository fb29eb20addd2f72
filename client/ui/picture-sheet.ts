/**
 * A picture on a sheet of its own, behind those that stand in a book for Excel: what writes tables writes no pictures, but opens and
 * closes the file that a book is, so that the four parts which a picture takes are put in here.
 */

interface Placed {
  readonly png: Uint8Array;
  /** For whoever cannot see it. */
  readonly alt: string;
}

/** What writes tables says no types of it. */
interface Container {
  readonly read: (bytes: Uint8Array, how: { readonly type: 'array' }) => object;
  readonly write: (file: object, how: { readonly fileType: 'zip'; readonly type: 'array'; readonly compression: true }) => ArrayLike<number>;
  readonly find: (file: object, path: string) => { readonly content: ArrayLike<number> } | null;
  readonly utils: {
    readonly cfb_add: (file: object, path: string, content: Uint8Array) => unknown;
    readonly cfb_del: (file: object, path: string) => unknown;
  };
}

/** In pixels, as it is seen. */
const WIDTH = 900;

/** English metric units, by which drawings are measured. */
const EMU = 9525;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const relation = (kind: string, target: string): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  `<Relationship Id="rId1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`;
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replace(/[^\P{Cc}\t\n]/gu, '');

/** A PNG names its size in its first block. */
const heightOf = ({ buffer, byteOffset }: Uint8Array): number => {
  const block = new DataView(buffer, byteOffset);
  return Math.round((WIDTH / block.getUint32(16)) * block.getUint32(20));
};

const drawing = ({ alt }: Placed, width: number, height: number): string =>
  `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}"><xdr:oneCellAnchor>` +
  '<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>' +
  `<xdr:ext cx="${width * EMU}" cy="${height * EMU}"/><xdr:pic>` +
  `<xdr:nvPicPr><xdr:cNvPr id="2" name="Picture 1" descr="${escaped(alt)}"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>` +
  '<xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>' +
  `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width * EMU}" cy="${height * EMU}"/></a:xfrm>` +
  '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>';

/** @param nth the sheet's number in the book, from 1; it stands there and is empty */
export async function withPicture(book: ArrayBuffer, nth: number, picture: Placed): Promise<ArrayBuffer> {
  const { CFB } = (await import('@e965/xlsx')) as unknown as { readonly CFB: Container };
  const file = CFB.read(new Uint8Array(book), { type: 'array' });
  const textOf = (path: string): string => new TextDecoder().decode(Uint8Array.from(CFB.find(file, path)!.content));
  const put = (path: string, content: string | Uint8Array): void => {
    CFB.utils.cfb_add(file, path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  };
  const sheet = `/xl/worksheets/sheet${nth}.xml`;
  put(sheet, textOf(sheet).replace('</worksheet>', '<drawing r:id="rId1"/></worksheet>'));
  put(`/xl/worksheets/_rels/sheet${nth}.xml.rels`, relation('drawing', '../drawings/drawing1.xml'));
  put('/xl/drawings/drawing1.xml', drawing(picture, WIDTH, heightOf(picture.png)));
  put('/xl/drawings/_rels/drawing1.xml.rels', relation('image', '../media/image1.png'));
  put('/xl/media/image1.png', picture.png);
  const type = '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>';
  put('/[Content_Types].xml', textOf('/[Content_Types].xml').replace('</Types>', type));
  CFB.utils.cfb_del(file, '/Sh33tJ5');
  return Uint8Array.from(CFB.write(file, { fileType: 'zip', type: 'array', compression: true })).buffer;
}
