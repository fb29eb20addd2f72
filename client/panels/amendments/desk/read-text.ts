/** A draft's text out of a Word file, a line a paragraph; the numbers that Word has made itself are counted anew. */
import { readAgendaFile } from '../../agenda/desk/import/read-file.ts';
import type { Block } from '../../agenda/desk/import/blocks.ts';

const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** Undefined where it cannot be read. */
export async function readText(bytes: Uint8Array): Promise<string | undefined> {
  const read = await readAgendaFile(bytes);
  return 'blocks' in read && read.blocks.length > 0 ? linesOf(read.blocks).join('\n') : undefined;
}

/** An item of a list is a clause, one a step deeper a point: each list is counted from its beginning. */
export function linesOf(blocks: readonly Block[]): string[] {
  let counts: number[] = [];
  return blocks.map(({ cells, depth }) => {
    const text = cells.filter(Boolean).join(' ');
    if (depth === undefined) {
      counts = [];
      return text;
    }
    const n = counts[depth] ?? 0;
    counts = [...counts.slice(0, depth), n + 1];
    return depth === 0 ? `${n + 1}. ${text}` : `${LETTERS[n] ?? '-'}) ${text}`;
  });
}
