/** The page's text, invisible over its drawing, to be selected, copied and read aloud. */
import { useEffect, useState } from 'react';
import { normalizeUnicode, TextLayer, type PageViewport, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pageText } from '../../shared/papers/page-text.ts';
import { textLines } from '../../shared/papers/text-lines.ts';
import { holdSelection } from './selection.ts';
import type { TextOnPage } from './text-places.ts';

/** Selected text as it should be pasted: pdf.js keeps a font's pieces apart, Vietnamese wants one letter with its marks. */
export function copiedText(selected: string): string {
  return normalizeUnicode(selected.replaceAll('\0', '')).normalize('NFC');
}

interface Pieces {
  readonly items: readonly unknown[];
}

/** Hands the stream on, and remembers what went by. */
const watched = (items: unknown[]): TransformStream<Pieces, Pieces> =>
  new TransformStream({
    transform(piece, on) {
      for (const one of piece.items) items.push(one);
      on.enqueue(piece);
    },
  });

/** Fills `host` with the page's text, and says where it is; the host's scale is the `--total-scale-factor` that it inherits. */
export function useText(
  host: HTMLElement | null,
  page: PDFPageProxy | undefined,
  viewport: PageViewport | undefined,
): TextOnPage | undefined {
  const [laid, setLaid] = useState<TextOnPage | undefined>(undefined);
  useEffect(() => {
    if (!host || !page || !viewport) return;
    const layer = document.createElement('div');
    host.append(layer);
    let release: (() => void) | undefined;
    const items: unknown[] = [];
    const source = page.streamTextContent({ includeMarkedContent: true, disableNormalization: true }) as ReadableStream<Pieces>;
    const text = new TextLayer({
      textContentSource: source.pipeThrough(watched(items)),
      container: layer,
      viewport,
    });
    text.render().then(
      () => {
        release = holdSelection(layer);
        setLaid({ text: pageText(items), layer, spans: text.textDivs, lines: textLines(items, page.view) });
      },
      // Cancelled, or a text that cannot be read: the page stays legible without.
      () => undefined,
    );
    return () => {
      text.cancel();
      release?.();
      layer.remove();
      setLaid(undefined);
    };
  }, [host, page, viewport]);
  return laid;
}
