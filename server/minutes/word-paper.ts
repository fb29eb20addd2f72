/** A paper of the state as a file for Word: Times New Roman, the margins and page numbers of Decree 30/2020, annex I. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  LineRuleType,
  NumberFormat,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type ISectionOptions,
} from 'docx';
import { BODY, MARGIN, PAGE, WIDTH, type Block, type ParagraphStyle, type Setting, type TableSpec } from './setting.ts';
import type { Face } from './glyphs.ts';
import type { Text } from './typeset.ts';

const FONT = 'Times New Roman';
/** Twentieths of a point, as Word measures. */
const twips = (points: number): number => Math.round(points * 20);
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT, justify: AlignmentType.JUSTIFIED };
const LEVELS: Partial<Record<string, number>> = { H1: 0, H2: 1, H3: 2, H4: 3 };
const NONE = { style: BorderStyle.NIL, size: 0, color: 'auto' };
const UNRULED = { top: NONE, bottom: NONE, left: NONE, right: NONE };

/** Runs of a text; breaks of lines stay. */
function runs(text: Text, face: Face, size: number): TextRun[] {
  const parts = typeof text === 'string' ? [{ text }] : text;
  return parts.flatMap((part) => {
    const own = 'face' in part && part.face ? part.face : face;
    const look = { font: FONT, size: Math.round(size * 2), bold: own.startsWith('bold'), italics: /italic/i.test(own) };
    return part.text.split('\n').map((line, n) => new TextRun({ text: line, ...(n > 0 && { break: 1 }), ...look }));
  });
}

/** A paragraph by the same style as on sheets. */
export function wordParagraph(text: Text, { before = 6, inset = 0, tag, ...given }: ParagraphStyle = {}, keepNext = false): Paragraph {
  const style = { ...BODY, ...given };
  const level = tag && LEVELS[tag];
  return new Paragraph({
    children: runs(text, style.face, style.size),
    alignment: ALIGN[style.align],
    indent: { left: twips(inset), firstLine: twips(style.indent) },
    spacing: { before: twips(before), after: 0, line: twips(style.size * style.leading), lineRule: LineRuleType.AT_LEAST },
    keepNext,
    widowControl: true,
    ...(level !== undefined && { outlineLevel: level }),
  });
}

/** Cells beside each other without lines: of a letterhead, or of signatures. @param widths in points */
export function besides(widths: readonly number[], cells: ReadonlyArray<readonly Paragraph[]>): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widths.reduce((all, one) => all + one, 0)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    borders: { ...UNRULED, insideHorizontal: NONE, insideVertical: NONE },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map((children, n) => {
          const width = { size: twips(widths[n]!), type: WidthType.DXA };
          return new TableCell({ borders: UNRULED, width, children: [...children] });
        }),
      }),
    ],
  });
}

/** A line of that length in the middle of a width, under what stands above it. */
export const wordRule = (length: number, width: number): Paragraph =>
  new Paragraph({
    indent: { left: twips((width - length) / 2), right: twips((width - length) / 2) },
    spacing: { before: 0, after: 0, line: 60, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
  });

type Put = Paragraph | Table;

export class WordPaper implements Setting {
  private readonly parts: Array<{ readonly annex?: string; readonly children: Put[] }> = [{ children: [] }];
  private keep = false;

  constructor(private readonly about: { readonly title: string; readonly author: string }) {}

  put(...children: readonly Put[]): void {
    this.parts.at(-1)!.children.push(...children);
  }

  private block(make: () => Put): Block {
    return { height: 0, least: 0, draw: () => this.put(make()) };
  }

  paragraph(text: Text, style: ParagraphStyle = {}): Block {
    return this.block(() => wordParagraph(text, style, this.keep));
  }

  gap(height: number): Block {
    return this.block(
      () => new Paragraph({ keepNext: this.keep, spacing: { before: 0, after: 0, line: twips(height), lineRule: LineRuleType.EXACT } }),
    );
  }

  table({ columns, rows, size = 12 }: TableSpec): Block {
    const shares = columns.reduce((sum, { share }) => sum + share, 0);
    const widths = columns.map(({ share }) => twips((share * WIDTH) / shares));
    const cell = (text: Text, n: number, isHead: boolean): TableCell =>
      new TableCell({
        width: { size: widths[n]!, type: WidthType.DXA },
        margins: { top: 40, bottom: 40, left: 80, right: 80 },
        ...(isHead && { verticalAlign: VerticalAlignTable.CENTER }),
        children: [
          wordParagraph(text, {
            size,
            face: isHead ? 'bold' : 'regular',
            align: isHead ? 'center' : columns[n]!.align,
            before: 0,
            leading: 1.15,
          }),
        ],
      });
    const row = (texts: readonly Text[], isHead = false): TableRow =>
      new TableRow({ tableHeader: isHead, cantSplit: true, children: texts.map((text, n) => cell(text, n, isHead)) });
    return this.block(
      () =>
        new Table({
          layout: TableLayoutType.FIXED,
          width: { size: twips(WIDTH), type: WidthType.DXA },
          columnWidths: widths,
          rows: [row(columns.map(({ head }) => head), true), ...rows.map((one) => row(one))],
        }),
    );
  }

  add(...blocks: readonly Block[]): void {
    for (const block of blocks) block.draw();
  }

  together(...blocks: readonly Block[]): void {
    blocks.forEach((block, n) => {
      this.keep = n < blocks.length - 1;
      block.draw();
    });
    this.keep = false;
  }

  headed(heading: Block, ...blocks: readonly Block[]): void {
    this.keep = true;
    heading.draw();
    this.keep = false;
    this.add(...blocks);
  }

  beginAnnex(annex: string): void {
    this.parts.push({ annex, children: [] });
  }

  /** The file's bytes; pages are numbered in their top margin from the second on, each annex for itself. */
  finish(): Promise<Buffer> {
    const number = { font: FONT, size: 26, children: [PageNumber.CURRENT] };
    const head = (annex?: string): Header =>
      new Header({
        children: [
          new Paragraph({
            tabStops: [
              { type: TabStopType.CENTER, position: twips(WIDTH / 2) },
              { type: TabStopType.RIGHT, position: twips(WIDTH) },
            ],
            children: [
              new TextRun({ text: '\t' }),
              new TextRun(number),
              ...(annex === undefined ? [] : [new TextRun({ text: `\t${annex}`, font: FONT, size: 22, italics: true })]),
            ],
          }),
        ],
      });
    const margin = { top: MARGIN.top, bottom: MARGIN.bottom, left: MARGIN.left, right: MARGIN.right, header: 31 };
    const page = {
      size: { width: twips(PAGE.width), height: twips(PAGE.height) },
      margin: Object.fromEntries(Object.entries(margin).map(([side, points]) => [side, twips(points)])),
      pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
    };
    const sections = this.parts.map(
      ({ annex, children }): ISectionOptions => ({
        properties: { type: SectionType.NEXT_PAGE, titlePage: true, page },
        headers: { default: head(annex), first: new Header({ children: [] }) },
        children,
      }),
    );
    const { title, author } = this.about;
    const document = { run: { font: FONT, size: BODY.size * 2, language: { value: 'vi-VN' } } };
    return Packer.toBuffer(new Document({ title, creator: author, styles: { default: { document } }, sections }));
  }
}
