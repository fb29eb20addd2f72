/** Lines of a page with their places, and what is drawn beside them. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { carrier } from '../../shared/papers/carry.ts';
import { pageText } from '../../shared/papers/page-text.ts';
import { anchorOf, movedWith, textLines } from '../../shared/papers/text-lines.ts';

const VIEW = [10, 20, 605, 862];
const item = (str: string, x: number, y: number, hasEOL = false) => ({
  str,
  hasEOL,
  transform: [12, 0, 0, 12, x, y],
  width: str.length * 6,
  height: 12,
});

describe('lines of a page', () => {
  test('are put together of their pieces, in points from the top left', () => {
    const items = [item('Điều 1.', 40, 800), item(' Phạm vi', 82, 800, true), item('Quy định này', 40, 780)];
    expect(textLines(items, VIEW)).toEqual([
      { from: 0, to: 15, left: 30, right: 120, top: 50, bottom: 62 },
      { from: 16, to: 28, left: 30, right: 102, top: 70, bottom: 82 },
    ]);
  });
  test('leave out what stands upright beside the page or holds nothing', () => {
    const turned = { ...item('DỰ THẢO', 5, 400), transform: [0, 12, -12, 0, 5, 400] };
    expect(
      textLines([turned, item('  ', 40, 800), { type: 'beginMarkedContent' }, item('Điều 1', 40, 790)], VIEW).map(({ from, to }) => [
        from,
        to,
      ]),
    ).toEqual([[9, 15]]);
  });
});

const drawnAt = (top: number) => ({ left: 20, right: 28, top, bottom: top + 10 });

describe('what is drawn', () => {
  const items = [item('Điều 1. Phạm vi điều chỉnh', 40, 800, true), item('Điều 2. Đối tượng áp dụng', 40, 700, true), item('-', 40, 650)];
  const text = pageText(items).text;
  test('belongs to the line beside it, and to none where none is near', () => {
    const lines = textLines(items, VIEW);
    expect(anchorOf(text, lines, drawnAt(52))?.quote.exact).toBe('Điều 1. Phạm vi điều chỉnh');
    expect(anchorOf(text, lines, drawnAt(130))?.quote.exact).toBe('Điều 2. Đối tượng áp dụng');
    // A dash is no line that could be told from others.
    expect(anchorOf(text, lines, drawnAt(210))?.quote.exact).toBeUndefined();
    expect(anchorOf(text, lines, drawnAt(400))).toBeUndefined();
  });
  test('goes with its line to where that is in the new version', () => {
    const fresh = [
      item('Điều 1. Phạm vi điều chỉnh', 40, 800, true),
      item('Khoản mới', 40, 760, true),
      item('Điều 2. Đối tượng áp dụng', 52, 640),
    ];
    const anchor = anchorOf(text, textLines(items, VIEW), drawnAt(150))!;
    const place = carrier([pageText(fresh).text], [text]).place(anchor.quote, 0)!;
    expect(movedWith(anchor.line, textLines(fresh, VIEW), place)).toEqual({ right: 12, down: 60 });
  });
});

test('of a real paper each line is as wide and as high as it is printed', async () => {
  const data = new Uint8Array(readFileSync(resolve(import.meta.dirname, '../samples/nghi-dinh-335-2025.pdf')));
  const task = getDocument({ data, verbosity: 0 });
  const page = await (await task.promise).getPage(2);
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const { text } = pageText(items);
  const lines = textLines(items, page.view);
  expect(lines.length).toBeGreaterThan(30);
  const first = lines[0]!;
  expect(text.slice(first.from, first.to)).toBe(
    '1. Cơ quan trực tiếp sử dụng công chức là đơn vị cấu thành của cơ quan sử dụng công chức,',
  );
  for (const { left, right, top, bottom } of lines)
    expect([left >= 0, right <= page.view[2]!, top >= 0, bottom <= page.view[3]!, bottom - top < 40]).not.toContain(false);
  await task.destroy();
});
