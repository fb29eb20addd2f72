/** From places in a page's text to rectangles on the page, and back. */
import type { Rectangle } from '../../shared/papers/recognised-page.ts';
import type { TextLine } from '../../shared/papers/text-lines.ts';
import { itemAt, rawLength, type PageText, type TextRange } from '../../shared/papers/page-text.ts';

/** A page's text as it lies over its drawing. */
export interface TextOnPage {
  readonly text: PageText;
  /** The layer that holds them, as large as the page. */
  readonly layer: HTMLElement;
  /** Of each item of `text.starts`, in the same order. */
  readonly spans: readonly HTMLElement[];
  /** Where its lines are, in the page's own points. */
  readonly lines: readonly TextLine[];
}

export type { Rectangle };

/** From a page as it is printed upright to one that its reader has turned, by degrees clockwise. */
export function turned({ left, top, width, height }: Rectangle, degrees: number): Rectangle {
  if (degrees === 90) return { left: 1 - top - height, top: left, width: height, height: width };
  if (degrees === 180) return { left: 1 - left - width, top: 1 - top - height, width, height };
  if (degrees === 270) return { left: top, top: 1 - left - width, width: height, height: width };
  return { left, top, width, height };
}

/**
 * One rectangle a line, in fractions of the page as it is shown, turned or not, at whatever size that is now. Asks for the layout:
 * not to be called for pages nobody sees.
 */
export function rectanglesOf({ text, layer, spans }: Omit<TextOnPage, 'lines'>, { from, to }: TextRange): Rectangle[] {
  const page = layer.getBoundingClientRect();
  if (page.width === 0 || page.height === 0) return [];
  const found: Rectangle[] = [];
  for (let item = itemAt(text, from); item < spans.length && text.starts[item]! < to; item++) {
    const node = spans[item]?.firstChild;
    const start = text.starts[item]!;
    if (!(node instanceof Text) || node.data === '') continue;
    const range = document.createRange();
    range.setStart(node, rawLength(node.data, Math.max(0, from - start)));
    range.setEnd(node, rawLength(node.data, to - start));
    for (const box of range.getClientRects()) {
      if (box.width < 0.5) continue;
      found.push({
        left: (box.left - page.left) / page.width,
        top: (box.top - page.top) / page.height,
        width: box.width / page.width,
        height: box.height / page.height,
      });
    }
  }
  return found;
}

/** What is selected of a page's text; undefined where nothing of it is. */
export function selectedOn({ text, spans }: TextOnPage, selection: Selection | null): TextRange | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  let from: number | undefined;
  let to: number | undefined;
  for (const [item, span] of spans.entries()) {
    const node = span.firstChild;
    if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
    const start = text.starts[item]!;
    const kept = (raw: number): number => start + node.data.slice(0, raw).replaceAll('\0', '').normalize('NFC').length;
    from ??= kept(node === range.startContainer ? range.startOffset : 0);
    to = kept(node === range.endContainer ? range.endOffset : node.data.length);
  }
  return from !== undefined && to !== undefined && from < to ? { from, to } : undefined;
}
