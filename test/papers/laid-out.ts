/** Texts as a program sets them on pages: lines and pages that break by their width, running heads, page numbers. */
import fc from 'fast-check';

const SYLLABLES = (
  'hội đồng nhân dân xã mường mẫu quyết định dự toán ngân sách năm chi thường xuyên đầu tư phát triển đường giao thông nông thôn trường học ' +
  'trạm y tế giao ủy ban tổ chức thực hiện báo cáo kết quả kỳ họp giữa đại biểu thẩm tra tờ trình nghị quyết bổ sung kinh phí sửa chữa công ' +
  'trình thủy lợi hỗ trợ hộ nghèo dân tộc thiểu số đất rừng khoản điều luật'
).split(' ');

/** A row of numbers that a seed gives, each below 1. */
function drawn(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Sentences that say different things: each bears a number of its own. */
export const sentences = (least: number, most: number): fc.Arbitrary<string[]> =>
  fc.tuple(fc.integer(), fc.integer({ min: least, max: most })).map(([seed, count]) => {
    const next = drawn(seed);
    return Array.from({ length: count }, (_, at) => {
      const words = Array.from({ length: 6 + Math.floor(next() * 24) }, () => SYLLABLES[Math.floor(next() * SYLLABLES.length)]!);
      return `${words.slice(0, 3).join(' ')} số ${1000 + at * 7} ${words.slice(3).join(' ')}.`;
    });
  });

export interface Setting {
  /** Signs of a line, lines of a page. */
  readonly width: number;
  readonly lines: number;
  readonly head?: string;
  readonly number?: (page: number, pages: number) => string;
}

export const settings: fc.Arbitrary<Setting> = fc.record({
  width: fc.integer({ min: 30, max: 90 }),
  lines: fc.integer({ min: 12, max: 40 }),
  head: fc.option(fc.constant('CÔNG BÁO/Số 12/Ngày 01-12-2026'), { nil: undefined }),
  number: fc.constantFrom(undefined, (page: number) => String(page), (page: number, pages: number) => `Trang ${page}/${pages}`),
});

export function laidOut(text: readonly string[], { width, lines, head, number }: Setting): string[] {
  const all: string[] = [];
  let line = '';
  for (const word of text.join(' ').split(' ')) {
    if (line !== '' && line.length + word.length >= width) {
      all.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  if (line !== '') all.push(line);
  const pages = Array.from({ length: Math.ceil(all.length / lines) }, (_, page) => all.slice(page * lines, (page + 1) * lines));
  return pages.map((one, at) => [...(head ? [head] : []), ...one, ...(number ? [number(at + 1, pages.length)] : [])].join('\n'));
}
