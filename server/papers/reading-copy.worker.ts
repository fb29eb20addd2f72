/**
 * Looks at one PDF and makes its reading copy, in a process of its own: what a hostile file does to this process, the
 * server does not feel. Arguments: source file, file to write the copy to, most pages, most bytes of memory,
 * milliseconds of processor time for all of it and for drawing.
 * Answers over IPC with `Finding`s, at most one of each kind, in the order of the type below.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { firstThingsFirst } from './first-things-first.ts';
import { leaveOutUnreadTables } from './font-tables.ts';
import { look, Refused, type Look, type Refusing } from './look.ts';
import { carriedBy, isComplete, load, type Carried, type Loaded } from './objects.ts';
import type { SignatureFound } from './signatures/found.ts';
import type { signaturesIn } from './signatures/read.ts';
import { tailOf } from './tail.ts';
import { watchProcess } from './watch-process.ts';

export type Finding =
  | Refusing
  /** The original opens in the tablets' reader, and its first pages draw. */
  | { readonly kind: 'opened'; readonly pages: number; readonly signed: boolean; readonly carries: readonly Carried[] }
  /** All that is in the file beside pages. */
  | { readonly kind: 'searched'; readonly carries: readonly Carried[] }
  /** The copy is written and shows the same pages. */
  | { readonly kind: 'copied' }
  /** No copy is worth having: read the original. */
  | { readonly kind: 'kept'; readonly why: 'larger' | 'differs' | 'not-made' }
  | { readonly kind: 'signatures'; readonly signatures: readonly SignatureFound[] };

/** A copy that much larger than its original saves nobody anything. */
const LARGEST_RATIO = 1.5;

/** A copy that a village's line brings to its first page in a second, where the original may take a minute. */
async function copyOf(loaded: Loaded, original: Buffer, expected: Look, target: string, mostPages: number): Promise<Finding> {
  leaveOutUnreadTables(loaded);
  const copy = firstThingsFirst(loaded);
  if (copy.length > original.length * LARGEST_RATIO) return { kind: 'kept', why: 'larger' };
  // pdf-lib reads a file from its first byte, readers from its cross-references: the two must see the same document.
  const seen = await look(copy, mostPages);
  if (seen.pages !== expected.pages || seen.shapes !== expected.shapes) return { kind: 'kept', why: 'differs' };
  await writeFile(target, copy, { mode: 0o600 });
  return { kind: 'copied' };
}

/**
 * Called once, by `reading-copy.start.mjs`; the packages are loaded inside, after it has turned its loader off. `signatures` brings
 * what reads them, which is TypeScript of ours and needs that loader again.
 */
export async function work(
  [source = '', target = '', mostPages, mostBytes, processorMs, drawingMs]: string[],
  signatures: () => Promise<typeof signaturesIn>,
): Promise<void> {
  process.once('disconnect', () => process.exit(1));
  const bound = watchProcess(Number(mostBytes), Number(processorMs));
  const tell = (finding: Finding) => new Promise<void>((told) => process.send!(finding, () => told()));
  const original = await readFile(source);
  const parsed = () => load(original).catch(() => undefined);
  try {
    const tail = tailOf(original);
    const early = tail === 'none' ? await parsed() : undefined;
    if (tail === 'cut' || (tail === 'none' && !(early && isComplete(early.library, early.document))))
      throw new Refused({ kind: 'refused', reason: 'damaged' });
    const seen = await look(original, Number(mostPages), (begins) => bound(begins ? Number(drawingMs) : 0));
    // A signature's byte range stands outside any compressed object, or it could not name bytes of the file.
    const signed = original.includes('/ByteRange');
    await tell({ kind: 'opened', pages: seen.pages, signed, carries: seen.carries });
    const loaded = early ?? (await parsed());
    if (!loaded) return await tell({ kind: 'kept', why: 'not-made' });
    await tell({ kind: 'searched', carries: carriedBy(loaded.library, loaded.document) });
    await tell(await copyOf(loaded, original, seen, target, Number(mostPages)).catch(() => ({ kind: 'kept', why: 'not-made' }) as const));
    if (!signed) return await tell({ kind: 'signatures', signatures: [] });
    // Making the copy has changed the objects.
    const again = await parsed();
    const read = await signatures();
    if (again) await tell({ kind: 'signatures', signatures: await read(again, original) });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await tell(error.finding);
  }
}
