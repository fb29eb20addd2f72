/** What a page without text shows: nothing, or pictures, and which. */
import { createHash } from 'node:crypto';
import type { PDFContext, PDFDict, PDFObject, PDFPage, PDFStream } from '@cantoo/pdf-lib';
import type { TextOfPage } from '../../shared/papers/paper-text.ts';
import { load, type Loaded } from './objects.ts';

export interface Shown {
  readonly isPicture: boolean;
  /** Undefined where that is not to be said. */
  readonly which?: NonNullable<TextOfPage['p']>;
}

const UNKNOWN: Shown = { isPicture: true };
/** Forms within forms are followed so deep, and so many things of a page are looked at. */
const DEEPEST = 5;
const MOST_SHOWN = 200;

/** The file is read when first asked, for most papers have text on every page. One that cannot be read so is said to have pictures. */
export function pictured(bytes: Uint8Array): (number: number) => Promise<Shown> {
  let loaded: Promise<{ readonly pages: readonly PDFPage[]; readonly library: Loaded['library'] } | undefined> | undefined;
  return async (number) => {
    loaded ??= load(bytes).then(({ document, library }) => ({ pages: document.getPages(), library }), () => undefined);
    const found = await loaded;
    const page = found?.pages[number - 1];
    if (!found || !page) return UNKNOWN;
    try {
      return shownOn(found.library, page);
    } catch {
      return UNKNOWN;
    }
  };
}

function shownOn(library: Loaded['library'], page: PDFPage): Shown {
  const { PDFDict: Dict, PDFName } = library;
  const resources = page.node.Resources();
  if (!resources?.lookupMaybe(PDFName.of('XObject'), Dict)?.keys().length) return { isPicture: false };
  const content = contentOf(library, page.node.context, page.node.Contents());
  const pictures = picturesOf(library, content, resources);
  if (pictures.length === 0) return UNKNOWN;
  const { width, height } = page.getCropBox();
  const turn = ((page.getRotation().angle % 360) + 360) % 360;
  const size = [tenths(width), tenths(height)] as const;
  // The same pictures on a page of the same size: what its file calls them, and the order of its objects, is nobody's matter.
  const id = createHash('sha256').update(`${size.join(' ')} ${turn}\n${pictures.join('\n')}`).digest('hex').slice(0, 32);
  return { isPicture: true, which: { id, ...(turn === 0 && { size: [...size] }) } };
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** In Latin 1: names and operators are plain. */
function contentOf(library: Loaded['library'], context: PDFContext, contents: PDFObject | undefined): string {
  const { PDFArray, PDFRawStream, PDFStream: Stream, decodePDFRawStream } = library;
  const one = context.lookup(contents);
  if (one instanceof PDFArray) return one.asArray().map((part) => contentOf(library, context, part)).join('\n');
  if (one instanceof PDFRawStream) return Buffer.from(decodePDFRawStream(one).decode()).toString('latin1');
  return one instanceof Stream ? Buffer.from(one.getContents()).toString('latin1') : '';
}

/**
 * Hashes of the pictures that a content draws, in the order in which it does. `left`: so many things more are looked at, forms like
 * pictures: a form may draw a hundred that each draw a hundred.
 */
function picturesOf(
  library: Loaded['library'],
  content: string,
  resources: PDFDict,
  left = { things: MOST_SHOWN },
  depth = 0,
): string[] {
  const { PDFDict: Dict, PDFName, PDFStream: Stream } = library;
  const objects = resources.lookupMaybe(PDFName.of('XObject'), Dict);
  const found: string[] = [];
  for (const [, name] of content.matchAll(/\/([^\s/[\]<>(){}%]+)\s+Do\b/g)) {
    if (left.things-- <= 0) break;
    const one = objects?.lookupMaybe(PDFName.of(name!), Stream);
    if (!one) continue;
    const kind = one.dict.lookup(PDFName.of('Subtype'));
    if (kind === PDFName.of('Image')) found.push(hashOf(one));
    else if (kind === PDFName.of('Form') && depth < DEEPEST) {
      const own = one.dict.lookupMaybe(PDFName.of('Resources'), Dict) ?? resources;
      found.push(...picturesOf(library, contentOf(library, resources.context, one), own, left, depth + 1));
    }
  }
  return found;
}

const hashOf = (picture: PDFStream): string => createHash('sha256').update(picture.getContents()).digest('hex');
