/** The page's text, invisible over its drawing, to be selected, copied and read aloud. */
import { useEffect } from 'react';
import { normalizeUnicode, TextLayer, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { holdSelection } from './selection.ts';

/** Selected text as it should be pasted: pdf.js keeps a font's pieces apart, Vietnamese wants one letter with its marks. */
export function copiedText(selected: string): string {
  return normalizeUnicode(selected.replaceAll('\0', '')).normalize('NFC');
}

/** Fills `host` with the page's text; the host's scale is the `--total-scale-factor` that it inherits. */
export function useText(host: HTMLElement | null, page: PDFPageProxy | undefined): void {
  useEffect(() => {
    if (!host || !page) return;
    const layer = document.createElement('div');
    host.append(layer);
    let release: (() => void) | undefined;
    const text = new TextLayer({
      textContentSource: page.streamTextContent({ includeMarkedContent: true, disableNormalization: true }),
      container: layer,
      viewport: page.getViewport({ scale: 1 }),
    });
    text.render().then(
      () => {
        release = holdSelection(layer);
      },
      // Cancelled, or a text that cannot be read: the page stays legible without.
      () => undefined,
    );
    return () => {
      text.cancel();
      release?.();
      layer.remove();
    };
  }, [host, page]);
}
