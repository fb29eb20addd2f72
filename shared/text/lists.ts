/** Words of long lists that come a page at a time, and of what they are filtered by. */
import { words } from './words.ts';

export const listWords = words({
  more: { vi: 'Xem thêm', en: 'Show more', bn: 'আরও দেখান' },
  shownOf: { vi: 'Đang hiện {n} trên {all}.', en: 'Showing {n} of {all}.', bn: '{all}টির মধ্যে {n}টি দেখানো হচ্ছে।' },
  looking: { vi: 'Đang tìm…', en: 'Looking…', bn: 'খোঁজা হচ্ছে…' },
  nobody: { vi: 'Không tìm thấy ai', en: 'Nobody found', bn: 'কাউকে পাওয়া যায়নি' },
  foundPeople: { vi: 'Tìm thấy {n} người.', en: '{n} {n|person|people} found.', bn: '{n} জন পাওয়া গেছে।' },
  typeToFind: { vi: 'Có {n} người; gõ tên để tìm.', en: '{n} {n|person|people}; type a name to find one.', bn: '{n} জন আছেন; খুঁজতে নাম লিখুন।' },
});
