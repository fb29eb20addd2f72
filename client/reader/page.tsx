/** One page: its place, its drawing, its text, its links. */
import { memo, useEffect, useMemo, useState, type ClipboardEvent, type CSSProperties } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { text } from '../../shared/text/reader.ts';
import { useWords } from '../ui/language.tsx';
import type { Place } from './destination.ts';
import type { Box, PageSize, Turn } from './layout.ts';
import { PageLinks } from './page-links.tsx';
import { parts } from './parts.ts';
import { ReaderMark } from './reader-mark.tsx';
import { useDrawing, usePage, type PageTurn, type Picture } from './use-page.ts';
import { copiedText, useText } from './use-text.ts';
import type { Watch } from './watch.ts';
import styles from './reader.module.css';

interface PageProps {
  readonly doc: PDFDocumentProxy;
  readonly watch: Watch;
  /** From 0. */
  readonly at: number;
  /** The paper hung at it before: its place is shown, not the page. */
  readonly skipped: boolean;
  readonly inTurn: PageTurn;
  /** The number printed on it, where the file says one. */
  readonly label: string;
  readonly box: Box;
  readonly ratio: number;
  readonly turn: Turn;
  /** Device pixels that its canvas may have. */
  readonly most: number;
  readonly night: boolean;
  readonly mark?: string | undefined;
  readonly onSize: (page: number, size: PageSize) => void;
  readonly onGo: (place: Place) => void;
  /** It is drawn, or never will be. */
  readonly onDone: (page: number) => void;
  /** It cannot be drawn, or not whole. */
  readonly onUndrawn: (page: number) => void;
}

/** How long a page must be seen to be undrawn before it is told, in milliseconds. */
const STANDS_MS = 1_500;

export const Page = memo(function Page(props: PageProps) {
  const { doc, watch, at, skipped, inTurn, label, box, ratio, turn, most, night, mark, onSize, onGo, onDone, onUndrawn } = props;
  const { t } = useWords();
  const loaded = usePage(doc, at + 1, skipped, inTurn);
  const page = loaded.state === 'here' ? loaded.page : undefined;
  const [canvasHost, setCanvasHost] = useState<HTMLElement | null>(null);
  const [textHost, setTextHost] = useState<HTMLElement | null>(null);
  const viewport = useMemo(() => page?.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 }), [page, turn]);
  const { drawn, done, pictures, lost } = useDrawing(canvasHost, page, viewport, watch, { width: box.width, ratio, most });
  // What is drawn is waited for, not what is selected in it.
  const laid = useText(textHost, done ? page : undefined, viewport);
  const isOver = done || loaded.state === 'broken';
  useEffect(() => {
    if (isOver) onDone(at);
  }, [isOver, at, onDone]);

  const isUndrawn = loaded.state === 'broken' || !drawn || lost;
  useEffect(() => {
    if (!isUndrawn) return;
    // A paper that is being put away has pages that cannot be had either.
    const timer = setTimeout(() => onUndrawn(at), STANDS_MS);
    return () => clearTimeout(timer);
  }, [isUndrawn, at, onUndrawn]);

  useEffect(() => {
    if (!page) return;
    const { width, height } = page.getViewport({ scale: 1 });
    onSize(at, { width, height });
  }, [page, at, onSize]);

  const copy = (event: ClipboardEvent): void => {
    event.clipboardData.setData('text/plain', copiedText(document.getSelection()?.toString() ?? ''));
    event.preventDefault();
  };
  const style = {
    left: box.left,
    top: box.top,
    width: box.width,
    height: box.height,
    '--total-scale-factor': box.scale * (page?.userUnit ?? 1),
  } as CSSProperties;
  return (
    <section className={styles.page} style={style} aria-label={t(text.page, { page: label })} data-page={at + 1}>
      {loaded.state === 'broken' || !drawn ? (
        <p className={styles.pageBroken}>{t(text.pageBroken)}</p>
      ) : (
        <span className={styles.pageNumber} aria-hidden>
          {label}
        </span>
      )}
      <div ref={setCanvasHost} className={styles.drawing} aria-hidden />
      {night && <div className={styles.night} style={{ clipPath: allBut(pictures) }} />}
      {lost && <p className={styles.lost}>{t(text.pictureBroken)}</p>}
      {mark !== undefined && <ReaderMark mark={mark} />}
      <div ref={setTextHost} className={styles.text} data-text onCopy={copy} />
      {page && viewport && <PageLinks doc={doc} page={page} viewport={viewport} onGo={onGo} />}
      {page &&
        viewport &&
        parts.map(({ name, Layer }) => Layer && <Layer key={name} at={at} page={page} viewport={viewport} box={box} text={laid} />)}
    </section>
  );
});

/** The page without its pictures: each is a hole, reached from the page's corner and left again the same way. */
function allBut(pictures: readonly Picture[]): string {
  const corner = '0 0';
  const holes = pictures.map((corners) => {
    const points = corners.map(({ x, y }) => `${x * 100}% ${y * 100}%`);
    return [...points, points[0]!, corner].join(', ');
  });
  return `polygon(evenodd, ${[corner, '100% 0', '100% 100%', '0 100%', corner, ...holes].join(', ')})`;
}
