/** Papers scanned at 600 dots an inch, and pages whose picture is none. */
import { PDFName, PDFRawStream, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { createCanvas } from '@napi-rs/canvas';

/** A4 at 600 dots an inch, in pixels. */
const [WIDTH, HEIGHT] = [4_960, 7_016];

/** Dark letters on yellowed paper, and a red seal, as a JPEG. */
export function scanned(): Buffer {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#f4f1e8';
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = '#26231f';
  pen.font = '100px serif';
  for (let line = 0; line < 30; line++)
    pen.fillText(`Dieu ${line + 1}. Hoi dong nhan dan xa quyet nghi thong qua du toan ngan sach.`, 500, 600 + line * 150);
  pen.strokeStyle = '#c01818';
  pen.lineWidth = 60;
  pen.beginPath();
  pen.arc(3600, 5900, 500, 0, 7);
  pen.stroke();
  return canvas.toBuffer('image/jpeg', 60);
}

/** In place of what stands on a page. @param spoiled its bytes make no picture */
export async function scanOn(file: PDFDocument, page: PDFPage, picture: Buffer, spoiled = false): Promise<void> {
  page.node.delete(PDFName.of('Contents'));
  const image = await file.embedJpg(picture);
  page.drawImage(image, { x: 0, y: 0, width: page.getWidth(), height: page.getHeight() });
  if (!spoiled) return;
  await file.flush();
  const made = file.context.lookup(image.ref) as PDFRawStream;
  const noise = Uint8Array.from({ length: 900 }, (_, at) => (at * 37) % 251);
  file.context.assign(image.ref, PDFRawStream.of(made.dict, noise));
}
