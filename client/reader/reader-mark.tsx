/** Across a page of an internal paper: who opened it, and when. It keeps nobody from reading, selecting or writing on the page. */
import type { CSSProperties } from 'react';
import { MARK_DEGREES, MARK_WIDE, markRows } from '../../shared/papers/mark-rows.ts';
import css from './reader-mark.module.css';

/** On a wide page fewer are shown, by its shape (reader-mark.module.css). */
const ROWS = [0, 1, 2];

export function ReaderMark({ mark }: { readonly mark: string }) {
  return (
    <div className={css.mark} aria-hidden data-reader-mark style={{ '--signs': mark.length } as CSSProperties}>
      {ROWS.map((row) => (
        <span key={row}>{mark}</span>
      ))}
    </div>
  );
}

/** The same on a page that is drawn to be printed. */
export function drawMark(canvas: HTMLCanvasElement, mark: string): void {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no picture to write on');
  const { width, height } = canvas;
  context.save();
  context.globalAlpha = 0.2;
  context.fillStyle = '#7a1010';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = '100px sans-serif';
  const size = Math.max(8, (100 * width * MARK_WIDE) / context.measureText(mark).width);
  context.font = `${size}px sans-serif`;
  const rows = markRows(width, height);
  for (let row = 0; row < rows; row++) {
    context.setTransform(1, 0, 0, 1, width / 2, (height * (row + 0.5)) / rows);
    context.rotate((-MARK_DEGREES * Math.PI) / 180);
    context.fillText(mark, 0, 0);
  }
  context.restore();
}
