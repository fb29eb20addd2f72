/** The foot of a printed page: that it is a print, of which file, which page, and when; and what of the page is not there. */

/** Of a letter's height, in points: legible, and within the margin that the state's form leaves. */
const SIZE = 7.5;
/** From the paper's lower edge, in points. */
const UP = 14;

/**
 * Writes lines at the foot of a page that is drawn to be printed, on a white ground, one above the other; what is too long for the page
 * is set smaller.
 * @param dots of the drawing, an inch
 */
export function drawFoot(canvas: HTMLCanvasElement, lines: readonly string[], dots: number): void {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no picture to write on');
  const point = dots / 72;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  [...lines].reverse().forEach((line, up) => {
    context.font = `${SIZE * point}px sans-serif`;
    const wide = context.measureText(line).width;
    const size = SIZE * point * Math.min(1, (canvas.width * 0.92) / wide);
    context.font = `${size}px sans-serif`;
    const width = context.measureText(line).width;
    const base = canvas.height - UP * point - up * SIZE * 1.6 * point;
    context.fillStyle = '#ffffff';
    context.fillRect((canvas.width - width) / 2 - 2 * point, base - size * 1.1, width + 4 * point, size * 1.45);
    context.fillStyle = '#333333';
    context.fillText(line, canvas.width / 2, base);
  });
  context.restore();
}
