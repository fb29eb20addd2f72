/** Tables with ruled cells that break over pages between rows and repeat their heading on each. */
import type { Paper } from './paper.ts';
import { MARGIN, PAGE, WIDTH, type Block, type TableSpec } from './setting.ts';
import type { Line, Style, Text } from './typeset.ts';

const PAD = { x: 4, y: 2.5 } as const;
const FULL = PAGE.height - MARGIN.top - MARGIN.bottom;

interface Row {
  readonly cells: ReadonlyArray<readonly Line[]>;
  readonly height: number;
  readonly head: boolean;
}

export function setTable(paper: Paper, { columns, rows, size = 12, x = 0, width = WIDTH }: TableSpec): Block {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (share * width) / shares);
  const style = (index: number, head: boolean): Style => ({
    size,
    face: head ? 'bold' : 'regular',
    align: head ? 'center' : columns[index]!.align,
    indent: 0,
    leading: 1.2,
  });
  const step = size * 1.2;
  const heightOf = (cells: ReadonlyArray<readonly Line[]>): number => Math.max(...cells.map(({ length }) => length)) * step + 2 * PAD.y;
  const set = (texts: readonly Text[], head: boolean): Row => {
    const cells = texts.map((text, index) => paper.lines(text, style(index, head), widths[index]! - 2 * PAD.x));
    return { cells, height: heightOf(cells), head };
  };
  const head = set(columns.map(({ head: text }) => text), true);
  const body = rows.map((row) => set(row, false));

  /** Heights of the rows on this page, whose lines are drawn in one go when the page or the table ends. */
  let drawn: number[] = [];
  const draw = ({ cells, height, head: heading }: Row): void => {
    const top = paper.y;
    paper.element('TR', () => {
      let left = MARGIN.left + x;
      cells.forEach((lines, index) => {
        const down = heading ? (height - lines.length * step) / 2 : PAD.y;
        paper.place(lines, style(index, heading), left + PAD.x, top + down, widths[index]! - 2 * PAD.x, heading ? 'TH' : 'TD');
        left += widths[index]!;
      });
    });
    drawn.push(height);
    paper.y += height;
  };
  const grid = (): void => {
    const all = drawn.reduce((sum, height) => sum + height, 0);
    const top = paper.y - all;
    const left = MARGIN.left + x;
    paper.artifact(() => {
      paper.doc.lineWidth(0.5).rect(left, top, width, all);
      let across = top;
      for (const height of drawn.slice(0, -1)) paper.doc.moveTo(left, (across += height)).lineTo(left + width, across);
      let along = left;
      for (const cell of widths.slice(0, -1)) paper.doc.moveTo((along += cell), top).lineTo(along, top + all);
      paper.doc.stroke();
    });
    drawn = [];
  };

  return {
    height: head.height + body.reduce((sum, { height }) => sum + height, 0),
    least: head.height + (body[0]?.height ?? 0),
    draw: () =>
      paper.element('Table', () => {
        if (head.height + (body[0]?.height ?? 0) > paper.room && paper.y > MARGIN.top) paper.newPage();
        draw(head);
        for (let row of body) {
          // A row goes whole to the next page, unless no page could hold it: then it is cut between lines.
          while (row.height > paper.room) {
            const fit = row.height > FULL - head.height ? Math.floor((paper.room - 2 * PAD.y) / step) : 0;
            if (fit > 0) draw({ ...row, cells: row.cells.map((lines) => lines.slice(0, fit)), height: fit * step + 2 * PAD.y });
            const cells = row.cells.map((lines) => lines.slice(Math.max(0, fit)));
            row = { cells, height: heightOf(cells), head: false };
            grid();
            paper.newPage();
            draw(head);
          }
          draw(row);
        }
        grid();
      }),
  };
}
