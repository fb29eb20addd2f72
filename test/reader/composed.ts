/** A paper made for a test: any number of pages, each of any size, with what a decree may have. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import PdfKit from 'pdfkit';

export const SAMPLES = join(import.meta.dirname, '../samples');
export const A4 = [595, 842] as const;
export const A3_WIDE = [1191, 842] as const;

export interface Composing {
  readonly sizes: ReadonlyArray<readonly [width: number, height: number]>;
  /** Page (from 0) to what the file says of its turning, in degrees. */
  readonly turned?: Readonly<Record<number, number>>;
  /** On the first page, 200 points from the top: an address outside, and beside it a page of the paper (from 0). */
  readonly links?: { readonly outside: string; readonly within: number };
  /** A red seal and a coloured picture on this page (from 0). */
  readonly picture?: number;
  /** Text in two columns. */
  readonly columns?: boolean;
}

const LETTERS = createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf');
/** 2 × 2: red, green, blue, yellow. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFElEQVR4nGP4z8DAAMIM////ZwAAHu8E/KPItPcAAAAASUVORK5CYII=',
  'base64',
);

export async function composed({ sizes, turned = {}, links, picture, columns = false }: Composing): Promise<Buffer> {
  const paper = new PdfKit({ autoFirstPage: false, font: LETTERS });
  for (const [at, [width, height]] of sizes.entries()) {
    paper.addPage({ size: [width, height], margin: 0 });
    if (turned[at] !== undefined) (paper.page.dictionary as unknown as { data: { Rotate?: number } }).data.Rotate = turned[at];
    paper.addNamedDestination(`trang-${at}`);
    paper.fontSize(24).text(`Trang ${at + 1}`, 60, 60, { lineBreak: false });
    for (let line = 0; line < 18; line++) {
      const words = columns
        ? `Điều ${line + 1}. Quyết nghị thông qua.`
        : `Điều ${line + 1}. Hội đồng nhân dân xã quyết nghị thông qua dự toán.`;
      paper.fontSize(12).text(words, 60, 130 + line * 16, { lineBreak: false });
      if (columns) paper.text(words, width / 2 + 20, 130 + line * 16, { lineBreak: false });
    }
    if (links && at === 0) {
      paper.link(60, 480, 140, 30, links.outside);
      paper.goTo(260, 480, 140, 30, `trang-${links.within}`);
    }
    if (picture === at) {
      paper.image(PICTURE, 100, 550, { width: 200, height: 150 });
      paper.lineWidth(6).strokeColor('#cc0000').circle(420, 620, 50).stroke();
    }
  }
  paper.end();
  return buffer(paper);
}
