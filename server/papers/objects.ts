/** What stands in a PDF's objects, as pdf-lib reads them: whether any is missing, and what no page shows. */
import type * as pdfLib from '@cantoo/pdf-lib';
import type { PDFContext, PDFDict as Dict, PDFDocument, PDFObject } from '@cantoo/pdf-lib';

/** `attachments`: files inside the file. `active`: scripts, programs to start, forms to send, films. */
export type Carried = 'attachments' | 'active';

type Library = typeof pdfLib;

/** Kinds of action that do more than go to a page or an address (ISO 32000 12.6.4). */
const ACTIONS = ['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'Rendition', 'Movie', 'Sound', 'RichMediaExecute', 'GoToE'];
/** Kinds of annotation that play something. */
const PLAYERS = ['RichMedia', 'Screen', 'Movie', 'Sound', '3D'];

export interface Loaded {
  readonly library: Library;
  readonly document: PDFDocument;
}

/** All of pdf-lib in one file: hundreds of small ones take a third of a second, and every paper has a process of its own. */
const ONE_FILE = new URL('../dist/pdf-lib.esm.min.js', import.meta.resolve('@cantoo/pdf-lib'));

/** Loads without a word to standard output. @throws where pdf-lib cannot: encrypted files among others. */
export async function load(bytes: Uint8Array): Promise<Loaded> {
  const library = (await import(ONE_FILE.href)) as Library;
  return { library, document: await library.PDFDocument.load(bytes, { updateMetadata: false }) };
}

/** Every object reachable from `roots`, references followed; `undefined` where one leads nowhere. */
function* reachable(
  { PDFArray, PDFDict, PDFRef, PDFStream, PDFInvalidObject }: Library,
  context: PDFContext,
  roots: Iterable<PDFObject>,
): Generator<PDFObject | undefined> {
  const seen = new Set<PDFObject>();
  // No recursion: objects may be nested as deep as somebody likes.
  const waiting: PDFObject[] = [...roots];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    if (seen.has(one)) continue;
    if (one instanceof PDFRef) {
      seen.add(one);
      const found = context.lookup(one);
      if (found === undefined || found instanceof PDFInvalidObject) yield undefined;
      else waiting.push(found);
      continue;
    }
    if (one instanceof PDFStream) waiting.push(one.dict);
    else if (one instanceof PDFDict) waiting.push(...one.values());
    else if (one instanceof PDFArray) for (let at = 0; at < one.size(); at++) waiting.push(one.get(at));
    else continue;
    seen.add(one);
    yield one;
  }
}

/** Whether everything that the document names is in the file. */
export function isComplete(library: Library, { context }: PDFDocument): boolean {
  const root = context.trailerInfo.Root;
  if (!root) return false;
  for (const one of reachable(library, context, [root])) if (one === undefined) return false;
  return true;
}

/** What is in the file beside pages. */
export function carriedBy(library: Library, { context }: PDFDocument): Carried[] {
  const { PDFDict, PDFName } = library;
  const found = new Set<Carried>();
  const nameOf = (dict: Dict, key: string): string | undefined => {
    const value = dict.get(PDFName.of(key));
    return value instanceof PDFName ? value.decodeText() : undefined;
  };
  for (const one of reachable(library, context, context.trailerInfo.Root ? [context.trailerInfo.Root] : [])) {
    if (!(one instanceof PDFDict)) continue;
    if (one.has(PDFName.of('EF'))) found.add('attachments');
    if (ACTIONS.includes(nameOf(one, 'S') ?? '') || PLAYERS.includes(nameOf(one, 'Subtype') ?? '')) found.add('active');
    if (found.size === 2) break;
  }
  return [...found].sort();
}
