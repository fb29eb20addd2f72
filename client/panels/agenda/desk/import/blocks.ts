import { unsigned } from './labels.ts';

/** What a document holds, whatever program made it: lines of text, and rows of tables with their cells. */
export interface Block {
  /** One of a line; of a table's row as many as it has columns. */
  readonly cells: readonly string[];
  /** Which table it stands in; absent for a line. */
  readonly table?: number;
  /** By its columns: what a cell that is merged down from a row above says here too. */
  readonly above?: Readonly<Record<number, string>>;
  /** Of a list: how deep, from 0. */
  readonly depth?: number;
}

const tidy = (text: string): string => text.normalize('NFC').replace(/[\u200b-\u200d\ufeff]/g, '').replace(/\s+/g, ' ').trim();
const MOST_COLUMNS = 20;

const ofItsOwn = (one: Block): Block => ({ ...one, cells: one.cells.map(unsigned) });

/** Lines of a cell, each of its paragraphs by itself. */
function linesIn(node: Element): string[] {
  const copy = node.cloneNode(true) as Element;
  for (const one of copy.querySelectorAll('style, script')) one.remove();
  for (const one of copy.querySelectorAll('br')) one.replaceWith('\n');
  for (const one of copy.querySelectorAll('p, li, div, h1, h2, h3, h4, h5, h6')) one.append('\n');
  // Word breaks its own lines anywhere: what is in HTML a space is none between paragraphs.
  const paragraphs = copy.querySelector('p, li, div, br') || (copy.textContent ?? '').includes('\n');
  return (copy.textContent ?? '').split(paragraphs ? '\n' : '\u0000').map(tidy).filter(Boolean);
}

/** A table row by row; what is merged stands in its first cell alone. */
function rowsOf(element: Element, table: number): Block[] {
  const grid: string[][] = [];
  const above: Array<Record<number, string>> = [];
  const rows = [...element.querySelectorAll('tr')].filter((row) => row.closest('table') === element);
  rows.forEach((row, r) => {
    const line = (grid[r] ??= []);
    let column = 0;
    for (const cell of row.querySelectorAll(':scope > td, :scope > th')) {
      while (line[column] !== undefined) column++;
      if (column >= MOST_COLUMNS) break;
      const across = Math.min(Number(cell.getAttribute('colspan')) || 1, MOST_COLUMNS - column);
      const down = Math.min(Number(cell.getAttribute('rowspan')) || 1, rows.length - r);
      for (let y = 0; y < down; y++) for (let x = 0; x < across; x++) (grid[r + y] ??= [])[column + x] = '';
      line[column] = linesIn(cell).join('\n');
      for (let y = 1; y < down; y++) (above[r + y] ??= {})[column] = line[column]!;
      column += across;
    }
  });
  return grid.map((cells, r) => ({
    cells: Array.from(cells, (one) => one ?? ''),
    table,
    ...(above[r] && { above: above[r] }),
  }));
}

/**
 * Of HTML, as Word, Excel and their like put it on the clipboard. Nothing of it is ever shown or run.
 *
 * @param made with labels that were put in here
 */
export function blocksOfHtml(html: string, made = false): Block[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const blocks: Block[] = [];
  let tables = 0;
  const walk = (node: Element, depth: number): void => {
    for (const child of node.children) {
      const tag = child.tagName;
      if (tag === 'STYLE' || tag === 'SCRIPT') continue;
      if (tag === 'TABLE') blocks.push(...rowsOf(child, tables++));
      else if (tag === 'LI') {
        const own = child.cloneNode(true) as Element;
        for (const list of own.querySelectorAll('ol, ul, table')) list.remove();
        for (const text of linesIn(own)) blocks.push({ cells: [text], depth: Math.max(0, depth - 1) });
        walk(child, depth);
      } else if (tag === 'OL' || tag === 'UL') walk(child, depth + 1);
      else if (child.querySelector('table, ol, ul, p, h1, h2, h3, h4, h5, h6, div')) walk(child, depth);
      else if (!child.closest('li')) for (const text of linesIn(child)) blocks.push({ cells: [text] });
    }
  };
  walk(body, 0);
  return made ? blocks : blocks.map(ofItsOwn);
}

/** Of plain text: its lines, with tabs between the cells of a table. */
export function blocksOfText(text: string): Block[] {
  const lines = unsigned(text).split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/);
  const tabbed = lines.filter((one) => one.trim().includes('\t')).length;
  // A tab behind a number is no table: "1.\tKhai mạc".
  const isTable = tabbed > 1 && lines.some((one) => one.split('\t').length > 2);
  return lines.flatMap((one): Block[] => {
    if (isTable && one.includes('\t')) return [{ cells: one.split('\t').slice(0, MOST_COLUMNS).map(tidy), table: 0 }];
    return one.trim() === '' ? [] : [{ cells: [one.normalize('NFC').trim()] }];
  });
}
