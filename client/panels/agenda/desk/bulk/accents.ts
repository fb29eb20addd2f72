/** Diacritics for a paper's title whose file was named without: out of the agenda's own words, and of those that papers begin with. */
import { plain } from '../../../../../shared/base/find.ts';

const USUAL =
  'báo cáo,tờ trình,dự thảo,nghị quyết,phụ lục,thẩm tra,quyết định,kế hoạch,thông báo,diễn văn,giấy mời,danh mục,tài liệu,tham khảo,phiếu,' +
  'biểu quyết,về việc,về,kèm theo,của,và,các,tháng,năm,đầu năm,cuối năm,tình hình,thực hiện,tổng hợp,ý kiến,kiến nghị,cử tri,chất vấn,' +
  'câu hỏi,trả lời,ngân sách,biểu thu,biểu chi,dự toán,quyết toán,khai mạc,bế mạc,kỳ họp,số,sửa,chương trình,giám sát,pháp chế,đầu tư công';
const LONGEST = 6;

/** Words of a text and what stands between them: words at odd places. */
const parted = (text: string): string[] => text.split(/([\p{L}\p{M}\d]+)/u);
const accented = (text: string): boolean => plain(text) !== text.toLowerCase();

/** Runs of words by how they are written without diacritics. Where two runs are written alike, none is known. */
function learn(known: Map<string, string | undefined>, text: string, shortest: number): void {
  for (const clause of text.split(/[^\p{L}\p{M}\d ]+/u)) {
    const words = clause.split(/ +/).filter((one) => one !== '');
    for (let from = 0; from < words.length; from++)
      for (let n = shortest; n <= Math.min(LONGEST, words.length - from); n++) {
        const run = words.slice(from, from + n).join(' ');
        const key = plain(run);
        const before = known.get(key);
        known.set(key, before !== undefined && before.toLowerCase() !== run.toLowerCase() ? undefined : (before ?? run));
      }
  }
}

/**
 * The title with its diacritics, where every word of it is known; otherwise as it is: half of them would look like a mistake.
 *
 * @param own the title of the item to which it goes: single words of it count
 * @param agenda titles of all items: runs of two words or more
 */
export function accentsFor(title: string, own: string, agenda: readonly string[]): string {
  if (accented(title)) return title;
  const [near, far] = [new Map<string, string | undefined>(), new Map<string, string | undefined>()];
  learn(near, own, 1);
  for (const one of agenda) learn(far, one, 2);
  for (const one of USUAL.split(',')) far.set(plain(one), one);
  const parts = parted(title);
  for (let at = 1; at < parts.length; ) {
    const left = Math.min(LONGEST, (parts.length - at) / 2);
    let taken = 0;
    for (let n = Math.floor(left); n >= 1 && taken === 0; n--) {
      const run = parts.slice(at, at + 2 * n - 1);
      if (run.some((between, place) => place % 2 === 1 && between !== ' ')) continue;
      const key = plain(run.join(''));
      const found = near.get(key) ?? far.get(key);
      if (found === undefined) continue;
      found.split(' ').forEach((word, place) => {
        const typed = parts[at + 2 * place]!;
        const capital = /^\p{Lu}/u.test(typed);
        const short = /\p{Lu}.*\p{Lu}/u.test(typed);
        parts[at + 2 * place] = short ? typed : (capital ? word[0]!.toUpperCase() : word[0]!.toLowerCase()) + word.slice(1).toLowerCase();
      });
      taken = n;
    }
    // Figures and what is shortened in capitals bear none.
    if (taken === 0 && !/^\d+$|\p{Lu}.*\p{Lu}/u.test(parts[at]!)) return title;
    at += 2 * Math.max(1, taken);
  }
  return parts.join('');
}
