/** In which order a reader needs what is in a PDF. */
import type { PDFDict, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { Loaded } from './objects.ts';

export type Indirect = readonly [ref: PDFRef, object: PDFObject];

/** Keys that lead from a page to what is not drawn on it. */
const WAYS_OUT: ReadonlySet<string> = new Set(['Parent', 'P', 'StructTreeRoot', 'StructParents', 'B', 'Dest', 'A', 'Popup', 'Pages']);

/** All of a document's objects that go into its copy: with the first, what opens it and its first page; then each page's; then the rest. */
export function inOrder({ library, document }: Loaded): Indirect[][] {
  const { PDFArray, PDFDict, PDFRef, PDFStream, PDFName } = library;
  const { context } = document;
  const left = new Map<PDFRef, PDFObject>();
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const kind = object instanceof PDFStream ? object.dict.get(PDFName.of('Type')) : undefined;
    // Made anew, and what stood in them is among the others.
    if (kind === PDFName.of('XRef') || kind === PDFName.of('ObjStm')) continue;
    left.set(ref, object);
  }
  const [catalog, info] = [context.trailerInfo.Root, context.trailerInfo.Info];
  const take = (into: Indirect[], ref: PDFRef): PDFObject | undefined => {
    const object = left.get(ref);
    if (!object || !left.delete(ref)) return undefined;
    into.push([ref, object]);
    return object;
  };
  /** All that `from` leads to, but by a way up, to another page or into the tree of the document's structure. */
  const reach = (into: Indirect[], from: readonly (PDFObject | undefined)[]): void => {
    const waiting = [...from];
    for (let one = waiting.pop(); ; one = waiting.pop()) {
      if (one === undefined) {
        if (waiting.length === 0) return;
        continue;
      }
      const object = one instanceof PDFRef ? take(into, one) : one;
      const dict = object instanceof PDFStream ? object.dict : object;
      if (dict instanceof PDFDict) {
        for (const [key, value] of dict.entries()) if (!WAYS_OUT.has(key.decodeText())) waiting.push(value);
      } else if (dict instanceof PDFArray) for (let at = dict.size() - 1; at >= 0; at--) waiting.push(dict.get(at));
    }
  };
  const groups: Indirect[][] = [[]];
  const opens = groups[0]!;
  if (catalog instanceof PDFRef) take(opens, catalog);
  if (info instanceof PDFRef) take(opens, info);
  // A reader goes through the whole tree before it shows anything.
  const leaves: PDFDict[] = [];
  document.catalog.Pages().traverse((node, ref) => {
    take(opens, ref);
    if (node instanceof library.PDFPageLeaf) leaves.push(node);
  });
  const pagesRef = document.catalog.get(PDFName.of('Pages'));
  if (pagesRef instanceof PDFRef) take(opens, pagesRef);
  reach(opens, [document.catalog.get(PDFName.of('PageLabels'))]);
  leaves.forEach((leaf, at) => {
    const group = at === 0 ? opens : [];
    if (at > 0) groups.push(group);
    reach(group, [...leaf.entries()].filter(([key]) => !WAYS_OUT.has(key.decodeText())).map(([, value]) => value));
  });
  groups.push([...left]);
  return groups;
}
