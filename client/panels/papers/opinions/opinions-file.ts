/** What was said of a paper as a Word file in the state's letters. */
import { AlignmentType, Document, PageOrientation, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Table as Rows } from '../../../ui/table-files.ts';

/** Of papers of the state: Times New Roman 13, in half points; margins 20, 15, 20 and 30 mm, in twentieths of a point. */
const LETTERS = { font: 'Times New Roman', size: 26 };
const MARGINS = { top: 1134, right: 850, bottom: 1134, left: 1701 };
/** Hundredths of the page's width. */
const WIDTHS = [5, 22, 18, 13, 27, 15];

const paragraphs = (text: string, bold = false): Paragraph[] =>
  text.split('\n').map((line) => new Paragraph({ children: [new TextRun({ text: line, bold, ...LETTERS })] }));
const row = (cells: readonly string[], isHead = false): TableRow =>
  new TableRow({
    tableHeader: isHead,
    children: cells.map(
      (text, n) => new TableCell({ children: paragraphs(text, isHead), width: { size: WIDTHS[n] ?? 10, type: WidthType.PERCENTAGE } }),
    ),
  });

/** @param head its lines, the first the name of the file's kind */
export async function opinionsFile(head: readonly string[], { heads, rows }: Rows): Promise<Blob> {
  const above = head.map(
    (text, n) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: 120 },
        children: [new TextRun({ text: n === 0 ? text.toLocaleUpperCase('vi') : text, bold: n < 2, ...LETTERS })],
      }),
  );
  const lines = [row(heads, true), ...rows.map((one) => row(one.map(String)))];
  const table = new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: lines });
  const page = { margin: MARGINS, size: { orientation: PageOrientation.LANDSCAPE } };
  return Packer.toBlob(new Document({ title: head[1] ?? '', sections: [{ properties: { page }, children: [...above, table] }] }));
}
