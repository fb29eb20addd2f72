/** Whether a page shows a picture: one that has no text is then a scan, and not just empty. */
import type { PDFDict, PDFPage } from '@cantoo/pdf-lib';
import { load, type Loaded } from './objects.ts';

/** The file is read when first asked, for most papers have text on every page. One that cannot be read so is said to have pictures. */
export function pictured(bytes: Uint8Array): (number: number) => Promise<boolean> {
  let loaded: Promise<{ readonly pages: readonly PDFPage[]; readonly library: Loaded['library'] } | undefined> | undefined;
  return async (number) => {
    loaded ??= load(bytes).then(({ document, library }) => ({ pages: document.getPages(), library }), () => undefined);
    const found = await loaded;
    const page = found?.pages[number - 1];
    return !found || !page || showsOne(found.library, page);
  };
}

function showsOne({ PDFDict: Dict, PDFName }: Loaded['library'], page: PDFPage): boolean {
  try {
    const objects = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), Dict) as PDFDict | undefined;
    return objects !== undefined && objects.keys().length > 0;
  } catch {
    return true;
  }
}
