/**
 * Looks at one PDF and makes its reading copy, in a process of its own: what a hostile file does to this process, the
 * server does not feel. Arguments: source file, file to write the copy to, most pages, most bytes of memory.
 * Answers over IPC with `Finding`s, at most one of each kind, in the order of the type below.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';

export type Finding =
  | { readonly kind: 'refused'; readonly reason: 'damaged' | 'encrypted' | 'no-pages' }
  | { readonly kind: 'refused'; readonly reason: 'too-many-pages'; readonly pages: number }
  /** The original opens in the tablets' reader. */
  | { readonly kind: 'opened'; readonly pages: number; readonly signed: boolean }
  /** The copy is written and shows the same pages. */
  | { readonly kind: 'copied' }
  /** No copy is worth having: read the original. */
  | { readonly kind: 'kept'; readonly why: 'larger' | 'differs' | 'not-made' };

/** A copy that much larger than its original saves nobody anything. */
const LARGEST_RATIO = 1.5;

class Refused extends Error {
  constructor(readonly finding: Finding) {
    super(finding.kind);
  }
}

/**
 * Decompression bombs grow outside the JavaScript heap, where no limit of Node's applies and a busy loop lets no timer
 * run; so a thread watches the whole process and ends it at once.
 */
function watchMemory(mostBytes: number): void {
  const watch = `setInterval(() => { if (process.memoryUsage.rss() > ${mostBytes}) process.kill(process.pid, 'SIGKILL'); }, 20);`;
  new Worker(watch, { eval: true, execArgv: [] }).unref();
}

/**
 * A file cut off on its way often still opens, with pages missing: readers repair in silence. A whole one ends with
 * startxref and %%EOF (ISO 32000 7.5.5; scanners may pad after it), and a linearised one states its length.
 */
export function isWhole(bytes: Buffer): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - 4096)).toString('latin1').replace(/[\s\0]+$/, '').slice(-1024);
  if (!/startxref\s+\d+\s+%%EOF/.test(tail)) return false;
  const head = bytes.subarray(0, 2048).toString('latin1');
  const linearized = /\/Linearized\b[^>]*?\/L\s+(\d+)/.exec(head);
  return !linearized || Number(linearized[1]) <= bytes.length;
}

/** How many pages are opened to see that they are there: all of a usual paper; of a thick one, some all the way through (each costs a walk). */
const LOOKED_AT = 100;

interface Look {
  readonly pages: number;
  /** What the pages looked at measure. */
  readonly shapes: string;
}

/** The document as the tablets' reader sees it. Throws `Refused` on what they could not open. */
async function look(bytes: Uint8Array, mostPages: number): Promise<Look> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, disableFontFace: true, useSystemFonts: false, useWorkerFetch: false, isEvalSupported: false });
  try {
    const pdf = await task.promise;
    // Also a file that opens without a password is refused when it is encrypted: an archive must outlive its restrictions.
    if (await pdf.getPermissions()) throw new Refused({ kind: 'refused', reason: 'encrypted' });
    const pages = pdf.numPages;
    if (!(pages >= 1)) throw new Refused({ kind: 'refused', reason: 'no-pages' });
    if (pages > mostPages) throw new Refused({ kind: 'refused', reason: 'too-many-pages', pages });
    const shapes: string[] = [];
    const steps = Math.min(pages, LOOKED_AT);
    for (let step = 0; step < steps; step++) {
      const page = await pdf.getPage(steps === 1 ? 1 : 1 + Math.round((step * (pages - 1)) / (steps - 1)));
      shapes.push(`${page.view.map((side) => side.toFixed(2)).join()}/${page.rotate}`);
      page.cleanup();
    }
    return { pages, shapes: shapes.join(';') };
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused({ kind: 'refused', reason: (error as Error).name === 'PasswordException' ? 'encrypted' : 'damaged' });
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

/** Object streams let a reader fetch the page tree in a few requests: the first page of a long paper in 2 s instead of 100 s over 3G. */
async function copyOf(original: Buffer, expected: Look, target: string, mostPages: number): Promise<Finding> {
  const { PDFDict, PDFDocument, PDFPageLeaf, PDFPageTree, PDFStreamWriter } = await import('@cantoo/pdf-lib');
  const { context } = await PDFDocument.load(original, { updateMetadata: false });
  // The writer leaves its own kinds for pages outside of object streams; as plain dictionaries they go in, and it is they that a reader walks.
  for (const [ref, one] of context.enumerateIndirectObjects()) {
    if (one instanceof PDFPageLeaf || one instanceof PDFPageTree) context.assign(ref, PDFDict.fromMapWithContext(new Map(one.entries()), context));
  }
  const copy = await PDFStreamWriter.forContext(context, 50).serializeToBuffer();
  if (copy.length > original.length * LARGEST_RATIO) return { kind: 'kept', why: 'larger' };
  // pdf-lib reads a file from its first byte, readers from its cross-references: the two must see the same document.
  const seen = await look(copy, mostPages);
  if (seen.pages !== expected.pages || seen.shapes !== expected.shapes) return { kind: 'kept', why: 'differs' };
  await writeFile(target, copy, { mode: 0o600 });
  return { kind: 'copied' };
}

/** Called once, by `reading-copy.start.mjs`; the packages are loaded inside, after it has turned its loader off. */
export async function work([source = '', target = '', mostPages, mostBytes]: string[]): Promise<void> {
  process.once('disconnect', () => process.exit(1));
  watchMemory(Number(mostBytes));
  const tell = (finding: Finding) => new Promise<void>((told) => process.send!(finding, () => told()));
  const original = await readFile(source);
  try {
    if (!isWhole(original)) throw new Refused({ kind: 'refused', reason: 'damaged' });
    const seen = await look(original, Number(mostPages));
    // A signature's byte range stands outside any compressed object, or it could not name bytes of the file.
    await tell({ kind: 'opened', pages: seen.pages, signed: original.includes('/ByteRange') });
    await tell(await copyOf(original, seen, target, Number(mostPages)).catch(() => ({ kind: 'kept', why: 'not-made' }) as const));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await tell(error.finding);
  }
}
