/** A draft's text out of a Word file, a line a paragraph; the numbers that Word has made itself are those that its readers see. */
import { readAgendaFile } from '../../agenda/desk/import/read-file.ts';
import type { Block } from '../../agenda/desk/import/blocks.ts';
import { labelOf, printed } from '../../agenda/desk/import/labels.ts';

const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** Undefined where it cannot be read. */
export async function readText(bytes: Uint8Array): Promise<string | undefined> {
  const read = await readAgendaFile(bytes);
  return 'blocks' in read && read.blocks.length > 0 ? linesOf(read.blocks).join('\n') : undefined;
}

/** Of a list whose numbers are not known an item is a clause, one a step deeper a point: each list is counted from its beginning. */
export function linesOf(blocks: readonly Block[]): string[] {
  let counts: number[] = [];
  return blocks.map(({ cells, depth }) => {
    const text = printed(cells.filter(Boolean).join(' '));
    if (depth === undefined) counts = [];
    if (depth === undefined || labelOf(cells[0] ?? '')) return text;
    const n = counts[depth] ?? 0;
    counts = [...counts.slice(0, depth), n + 1];
    return depth === 0 ? `${n + 1}. ${text}` : `${LETTERS[n] ?? '-'}) ${text}`;
  });
}
