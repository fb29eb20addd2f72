/** One page of a paper, as large as its box lets it be, turned by somebody else: for the wall of the hall. */
import { useElementSize } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { paperUrl } from './kept-index.ts';
import { PIXELS_KEPT } from './layout.ts';
import { useDocument, type Reading } from './use-document.ts';
import { useDrawing, usePage } from './use-page.ts';
import css from './one-page.module.css';

interface Place {
  /** From 0. */
  readonly page: number;
  /** Where somebody points, in shares of the page's width and height. */
  readonly point?: { readonly x: number; readonly y: number };
}

export function OnePage({ meeting, sha256, ...place }: Place & { readonly meeting: string; readonly sha256: string }) {
  const { reading } = useDocument(paperUrl(meeting, sha256), false, () => place.page + 1);
  return reading.state === 'open' ? <Drawn reading={reading} {...place} /> : null;
}

function Drawn({
  reading: { doc, watch, size, skipped },
  page: at,
  point,
}: Place & { readonly reading: Extract<Reading, { state: 'open' }> }) {
  const { ref, width, height } = useElementSize();
  const [host, setHost] = useState<HTMLElement | null>(null);
  const number = Math.min(at + 1, doc.numPages);
  const loaded = usePage(doc, number, skipped.has(number));
  // The page before stays until the next one is there.
  const page = loaded.state === 'here' ? loaded.page : undefined;
  const viewport = useMemo(() => page?.getViewport({ scale: 1 }), [page]);
  const { width: wide, height: high } = viewport ?? size;
  const scale = Math.min(width / wide, height / high);
  const shown = Math.round(wide * scale);
  useDrawing(width > 0 ? host : null, page, viewport, watch, {
    width: Math.max(shown, 1),
    ratio: window.devicePixelRatio,
    most: PIXELS_KEPT,
  });
  return (
    <div ref={ref} className={css.box}>
      <div className={css.page} style={{ width: shown, height: Math.round(high * scale) }}>
        <div ref={setHost} className={css.drawing} />
        {point && <span className={css.point} style={{ left: `${point.x * 100}%`, top: `${point.y * 100}%` }} aria-hidden />}
      </div>
    </div>
  );
}
