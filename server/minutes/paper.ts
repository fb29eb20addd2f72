/**
 * Sheets of A4 in the state's form (Decree 30/2020, annex I): margins, page numbers in the top margin from the second page on,
 * each annex numbered for itself, as PDF/A-2b with embedded fonts and a structure that screen readers follow.
 */
import PDFDocument from 'pdfkit';
import { FACES, fontFile, printable, type Face } from './glyphs.ts';
import { setTable } from './paper-table.ts';
import { BODY, MARGIN, MM, PAGE, WIDTH, type Block, type ParagraphStyle, type Setting, type TableSpec } from './setting.ts';
import { breakLines, setLine, type Line, type Measure, type Style, type Text } from './typeset.ts';

const BOTTOM = PAGE.height - MARGIN.bottom;

type Parent = PDFKit.PDFStructureElement;

interface Sheet {
  /** Title of the annex, where it is one. */
  readonly annex?: string;
  /** Counted from 1 in each part. */
  readonly number: number;
}

export class Paper implements Setting {
  readonly doc: PDFKit.PDFDocument;
  /** Where the next block begins, in points from the top. */
  y = MARGIN.top;
  /** Codes of characters that no font here prints. */
  readonly missing = new Set<string>();
  private readonly sheets: Sheet[] = [];
  private readonly bytes: Promise<Buffer>;
  private readonly root: Parent;
  private parent: Parent;
  private annex: string | undefined;
  private readonly widths = new Map<string, number>();
  /** Names and choices come again in every roll. */
  private readonly broken = new Map<string, readonly Line[]>();
  private readonly watermark: string | undefined;

  /** `at` becomes the file's date, and with the title its identifier: the same paper always gives the same bytes. */
  constructor(title: string, author: string, at: Date, watermark?: string) {
    const plain = (text: string): string => printable(text, this.missing).replaceAll('&', '+').replace(/[<>]/g, ' ');
    this.watermark = watermark;
    this.doc = new PDFDocument({
      size: 'A4',
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      subset: 'PDF/A-2b',
      pdfVersion: '1.7',
      tagged: true,
      lang: 'vi-VN',
      displayTitle: true,
      // The maker of these PDFs puts the title into XML unescaped: & and < would break the archive's metadata.
      info: { Title: plain(title), Author: plain(author), Creator: 'e-Cabinet', CreationDate: at },
      // None to begin with: a first font given here would be opened anew at each change of face.
      font: '',
    });
    for (const face of FACES) this.doc.registerFont(face, fontFile(face));
    const chunks: Buffer[] = [];
    this.bytes = new Promise((resolve, reject) => {
      this.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.doc.on('end', () => resolve(Buffer.concat(chunks)));
      this.doc.on('error', reject);
    });
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
    this.parent = this.root;
    this.newPage();
  }

  readonly measure: Measure = (text, face, size) => {
    const key = `${face}${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      width = this.doc.font(face).fontSize(1000).widthOfString(text);
      this.widths.set(key, width);
    }
    return (width * size) / 1000;
  };

  /** Which page of the file is being written, from 0. */
  get page(): number {
    return this.sheets.length - 1;
  }

  get room(): number {
    return BOTTOM - this.y;
  }

  newPage(): void {
    this.doc.addPage();
    this.sheets.push({ annex: this.annex, number: (this.sheets.at(-1)?.annex === this.annex ? (this.sheets.at(-1)?.number ?? 0) : 0) + 1 });
    this.y = MARGIN.top;
    if (this.watermark !== undefined) this.stamp(this.watermark);
  }

  beginAnnex(title: string): void {
    this.annex = title;
    this.newPage();
  }

  /** What `draw` puts down is an element of the structure, e.g. a table. */
  element(type: string, draw: () => void): void {
    const outer = this.parent;
    const element = this.doc.struct(type);
    outer.add(element);
    this.parent = element;
    draw();
    element.end();
    this.parent = outer;
  }

  /** Not part of what is read aloud: lines, page numbers. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  /**
   * One line, wherever it is told, in black. A space that must not be broken at has done its work and is written as any other, to
   * be found by a search.
   */
  write(text: string, face: Face, size: number, x: number, y: number): void {
    this.doc.font(face).fontSize(size).text(text.replaceAll('\u00a0', ' '), x, y, { lineBreak: false });
  }

  /** The lines of a text in a width; the text is made printable. */
  lines(text: Text, style: Style, width: number): readonly Line[] {
    if (typeof text !== 'string')
      return breakLines(
        text.map((run) => ({ ...run, text: printable(run.text, this.missing) })),
        style,
        width,
        this.measure,
      );
    const key = `${style.size}|${style.face}|${style.indent}|${width}|${text}`;
    let lines = this.broken.get(key);
    if (!lines) this.broken.set(key, (lines = breakLines(printable(text, this.missing), style, width, this.measure)));
    return lines;
  }

  /** Centred lines of about the same length, as titles are set: the least width that needs no more lines. */
  balanced(text: string, style: Style, width: number): readonly Line[] {
    const count = this.lines(text, style, width).length;
    let narrow = width;
    while (narrow > width / 2 && this.lines(text, style, narrow - 8).length === count) narrow -= 8;
    return this.lines(text, style, narrow);
  }

  /** Draws lines as one element from `x`, `y` down, without looking for the page's end. */
  place(lines: readonly Line[], style: Style, x: number, y: number, width: number, tag: string): void {
    this.element(tag, () => this.content(tag, lines, style, x, y, width));
  }

  private content(tag: string, lines: readonly Line[], style: Style, x: number, y: number, width: number): void {
    this.parent.add(this.doc.markStructureContent(tag));
    lines.forEach((line, index) => {
      const top = y + index * style.size * style.leading;
      setLine(line, style, x, width, this.measure, (text, face, at) => this.write(text, face, style.size, at, top));
    });
    this.doc.endMarkedContent();
  }

  /** A paragraph that flows over pages, never leaving one line of several alone on either. */
  paragraph(text: Text, { before = 6, inset = 0, tag = 'P', ...given }: ParagraphStyle = {}): Block {
    const style: Style = { ...BODY, ...given };
    const width = WIDTH - inset;
    const lines = style.align === 'center' && typeof text === 'string' ? this.balanced(text, style, width) : this.lines(text, style, width);
    const step = style.size * style.leading;
    const draw = (): void => {
      if (this.y > MARGIN.top) this.y += before;
      this.element(tag, () => {
        let rest = lines;
        while (rest.length > 0) {
          const count = linesThatFit(rest.length, Math.floor((this.room + 0.01) / step));
          if (count > 0) {
            this.content(tag, rest.slice(0, count), style, MARGIN.left + inset, this.y, width);
            this.y += count * step;
          }
          rest = rest.slice(count);
          if (rest.length > 0) this.newPage();
        }
      });
    };
    return { height: before + lines.length * step, least: before + (lines.length < 4 ? lines.length : 2) * step, draw };
  }

  table(spec: TableSpec): Block {
    return setTable(this, spec);
  }

  gap(height: number): Block {
    return { height, least: height, draw: () => { if (this.y > MARGIN.top) this.y += height; } };
  }

  add(...blocks: readonly Block[]): void {
    for (const block of blocks) block.draw();
  }

  /** Kept on one page; what is taller than a page keeps at least its beginning together. */
  together(...blocks: readonly Block[]): void {
    const all = blocks.reduce((sum, { height }) => sum + height, 0);
    const least = blocks.slice(0, -1).reduce((sum, { height }) => sum + height, blocks.at(-1)?.least ?? 0);
    const wanted = all <= BOTTOM - MARGIN.top ? all : least;
    if (wanted > this.room && this.y > MARGIN.top) this.newPage();
    this.add(...blocks);
  }

  /** A heading, and the beginning of what follows it. */
  headed(heading: Block, ...blocks: readonly Block[]): void {
    if (heading.height + (blocks[0]?.least ?? 0) > this.room && this.y > MARGIN.top) this.newPage();
    this.add(heading, ...blocks);
  }

  rule(x: number, y: number, width: number): void {
    this.artifact(() => this.doc.lineWidth(0.7).moveTo(x, y).lineTo(x + width, y).stroke());
  }

  /** Numbers the pages and closes the file. */
  async finish(): Promise<Buffer> {
    const style: Style = { ...BODY, size: 13, align: 'center' };
    this.sheets.forEach(({ annex, number }, index) => {
      this.doc.switchToPage(index);
      if (number === 1) return;
      this.artifact(() => {
        setLine(this.lines(String(number), style, WIDTH)[0]!, style, MARGIN.left, WIDTH, this.measure, (text, face, x) =>
          this.write(text, face, 13, x, 11 * MM),
        );
        if (annex !== undefined) this.write(annex, 'italic', 11, PAGE.width - MARGIN.right - this.measure(annex, 'italic', 11), 11.4 * MM);
      }, 'Pagination');
    });
    this.root.end();
    this.doc.end();
    return this.bytes;
  }

  private stamp(text: string): void {
    const width = this.measure(text, 'bold', 96);
    this.artifact(() => {
      this.doc.save().translate(PAGE.width / 2, PAGE.height / 2).rotate(-52);
      this.doc.font('bold').fontSize(96).fillColor('#f3e3e0').text(text, -width / 2, -52, { lineBreak: false });
      this.doc.restore();
    }, 'Pagination');
  }
}

/** Of `lines` left and `room` for some: how many to set here, so that neither the first nor the last stands alone. */
function linesThatFit(lines: number, room: number): number {
  if (lines <= room) return lines;
  const count = lines - room === 1 ? room - 1 : room;
  return count < 2 ? 0 : count;
}
