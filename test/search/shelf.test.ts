import { afterEach, describe, expect, test } from 'vitest';
import { gzipSync } from 'node:zlib';
import { encodePaperText, type PaperText } from '../../shared/papers/paper-text.ts';
import { shelfBeside, type ShelfBeside } from '../../server/search/shelf-beside.ts';
import { Shelf, shownPages, titleExcerpt } from '../../server/search/shelf.ts';

const text = (...pages: readonly string[]): PaperText => ({ v: 1, pages: pages.map((t) => ({ t })) });
const ROOM = { bytes: 1_000_000, meetings: 100 };
const meeting = (points: readonly string[], papers: Readonly<Record<string, string>> = {}) => ({
  points,
  papers: Object.entries(papers).map(([sha256, title]) => ({ sha256, title })),
});

function shelved(bounds = ROOM): Shelf {
  const shelf = new Shelf(bounds);
  shelf.putTitles('m2', meeting(['Khai mạc', 'Dự toán ngân sách xã'], { a: 'Tờ trình về ngân sách', b: 'Báo cáo thuỷ lợi' }));
  shelf.putTitles('m1', meeting(['Bế mạc'], { c: 'Báo cáo' }));
  return shelf;
}
const papersOf = (shelf: Shelf, typed: string, meetings = ['m2', 'm1']) =>
  shelf.find(typed, meetings).meetings.flatMap((one) => one.papers.map(({ sha256 }) => sha256));

describe('the shelf', () => {
  test('says what is not here, finds titles meanwhile, and words once they are here; with or without diacritics', () => {
    const shelf = shelved();
    const first = shelf.find('ngan sach', ['m2', 'm1']);
    expect(first.lacking).toEqual(['a', 'b', 'c']);
    expect(first.meetings.map((one) => [one.meeting, one.points, one.papers.map(({ sha256 }) => sha256)])).toEqual([['m2', [1], ['a']]]);
    shelf.putText('c', text('trang bìa', 'Quyết toán NGÂN SÁCH năm 2025', 'ngân sách'));
    const [, other] = shelf.find('ngân sách', ['m2', 'm1']).meetings;
    expect(other).toMatchObject({ meeting: 'm1', papers: [{ sha256: 'c', inTitle: false, count: 2 }] });
    expect([...other!.papers[0]!.pages].sort()).toEqual([1, 2]);
    expect(papersOf(shelf, 'thủy lợi')).toEqual(['b']);
    expect(shelf.find('', ['m2']).meetings).toEqual([]);
  });

  test('says of words that are not made yet that they are to come, and not any more once they are here', () => {
    const shelf = shelved();
    shelf.putText('a', text(''));
    shelf.putText('b', undefined);
    shelf.putText('c', text(''));
    expect(shelf.find('x', ['m2', 'm1'])).toMatchObject({ lacking: [], isEarly: true });
    expect(shelf.find('x', ['m1'])).toMatchObject({ lacking: [], isEarly: false });
    shelf.putText('b', text('ngân sách'));
    expect(shelf.find('x', ['m2', 'm1'])).toMatchObject({ lacking: [], isEarly: false });
  });

  test('looks through the meetings that it is asked for, and no other', () => {
    const shelf = shelved();
    shelf.putText('c', text('ngân sách'));
    expect(papersOf(shelf, 'ngân sách', ['m2'])).toEqual(['a']);
    expect(papersOf(shelf, 'ngân sách', ['m1', 'unknown'])).toEqual(['c']);
    expect(shelf.find('ngân sách', []).lacking).toEqual([]);
  });

  test('puts a title before a page, a phrase before words that stand apart', () => {
    const shelf = new Shelf(ROOM);
    shelf.putTitles('m', meeting([], { apart: 'Một', row: 'Hai', title: 'Ngân sách' }));
    shelf.putText('apart', text('Ngân hàng và sách giáo khoa, ngân quỹ và sách vở'));
    shelf.putText('row', text('Về việc quyết toán ngân sách của xã trong năm vừa qua'));
    shelf.putText('title', text('Không có gì'));
    expect(papersOf(shelf, 'ngân sách', ['m'])).toEqual(['title', 'row', 'apart']);
  });

  test('has bounded room: what nobody asks for goes first, and where all is asked for it says that it is full', () => {
    const page = 'ngân sách xã '.repeat(100);
    const bytes = page.length + 120;
    const shelf = new Shelf({ bytes: bytes * 2.1, meetings: 100 });
    shelf.putTitles('m2', meeting([], { a: 'A', b: 'B' }));
    shelf.putTitles('m1', meeting([], { c: 'C' }));
    shelf.find('x', ['m1']);
    shelf.putText('c', text(page));
    shelf.find('x', ['m2']);
    for (const one of ['a', 'b']) shelf.putText(one, text(page));
    expect(shelf.bytes).toBeLessThanOrEqual(bytes * 2.1);
    expect(papersOf(shelf, 'ngân sách', ['m2'])).toEqual(['a', 'b']);
    const all = shelf.find('ngân sách', ['m2', 'm1']);
    expect(all).toMatchObject({ lacking: [], isFull: true });
    // Nobody can push out what another is looking through at that moment.
    shelf.putText('c', text(page));
    expect(papersOf(shelf, 'ngân sách', ['m2', 'm1'])).toEqual(['a', 'b']);
  });

  test('a paper without words is not asked for all the time; one that has others now is asked for again', () => {
    const shelf = shelved();
    for (const one of ['a', 'b', 'c']) shelf.putText(one, undefined);
    expect(shelf.find('x', ['m2', 'm1']).lacking).toEqual([]);
    shelf.drop('b');
    expect(shelf.find('x', ['m2', 'm1']).lacking).toEqual(['b']);
    for (let n = 0; n < 25; n++) shelf.find('x', ['m2', 'm1']);
    expect(shelf.find('x', ['m2', 'm1']).lacking).toEqual(['a', 'b', 'c']);
  });
});

describe('what is shown of it', () => {
  test('pages with the diacritics that were typed come first, with their number, their line and whether a machine has read them', () => {
    const { pages } = shownPages(
      {
        v: 1,
        pages: [
          { t: 'nghi le nghi le' },
          { t: 'Ngày nghỉ lễ', l: 'ii' },
          { t: 'nghỉ lễ', s: 2, w: [0, 0, 1, 1, 1, 1, 1, 1] },
          { t: 'khác' },
        ],
      },
      'nghỉ lễ',
    );
    expect(pages.map(({ page, label, recognised }) => [page, label, recognised])).toEqual([
      [2, undefined, true],
      [1, 'ii', undefined],
      [0, undefined, undefined],
    ]);
    expect(pages[1]!.excerpt).toEqual({ text: 'Ngày nghỉ lễ', marks: [{ from: 5, to: 12 }] });
    expect(titleExcerpt('Ngày nghỉ lễ', 'nghi le')?.marks).toEqual([{ from: 5, to: 12 }]);
    expect(titleExcerpt('Ngày', 'nghi le')).toBeUndefined();
  });
});

describe('beside the event loop', () => {
  let beside: ShelfBeside | undefined;
  afterEach(() => beside?.close());

  test('answers as the shelf does; what is no text is none, and a thread that has ended is followed by another', async () => {
    let ended = 0;
    beside = shelfBeside(ROOM, () => void ended++);
    const puts = (): void => {
      beside!.putTitles('m', meeting(['Ngân sách'], { a: 'A', b: 'B' }));
      beside!.putText('a', gzipSync(encodePaperText(text('ngân sách xã'))));
      beside!.putText('b', new Uint8Array([1, 2, 3]));
    };
    puts();
    expect(await beside.find('ngan sach', ['m'])).toMatchObject({
      meetings: [{ points: [0], papers: [{ sha256: 'a', count: 1 }] }],
      lacking: [],
    });
    expect(await beside.shown('ngan sach', [gzipSync(encodePaperText(text('', 'ngân sách'))), undefined])).toMatchObject([
      { pages: [{ page: 1 }] },
      { pages: [] },
    ]);
    // The first may be answered before the thread has ended.
    const asked = Promise.allSettled(Array.from({ length: 500 }, () => beside!.find('ngan', ['m'])));
    await beside.close();
    expect((await asked).at(-1)).toMatchObject({ status: 'rejected', reason: { message: 'the search has ended' } });
    expect(ended).toBe(1);
    expect(await beside.find('ngan', ['m'])).toMatchObject({ meetings: [] });
    puts();
    expect((await beside.find('ngan', ['m'])).meetings).toHaveLength(1);
  });
});
