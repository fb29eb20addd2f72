/** Across a page of an internal paper: who opened it, and when. It keeps nobody from reading, selecting or writing on the page. */
import type { CSSProperties } from 'react';
import css from './reader-mark.module.css';

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
  const size = Math.max(8, (100 * width * 0.9) / context.measureText(mark).width);
  context.font = `${size}px sans-serif`;
  for (const row of ROWS) {
    context.setTransform(1, 0, 0, 1, width / 2, (height * (row + 0.5)) / ROWS.length);
    context.rotate(-Math.PI / 9);
    context.fillText(mark, 0, 0);
  }
  context.restore();
}
