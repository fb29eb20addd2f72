/** Whom an item or a paper is for. */
import { words } from './words.ts';

export const audience = words({
  everyone: { vi: 'Mọi người trong phiên họp', en: 'Everybody in the meeting', bn: 'সভার সবাই' },
  delegates: { vi: 'Chỉ đại biểu, không có khách mời', en: 'Delegates, no guests', bn: 'শুধু প্রতিনিধি, অতিথি নয়' },
  named: { vi: 'Chỉ những người được chọn', en: 'Only people chosen', bn: 'শুধু নির্বাচিতরা' },
  forDelegates: { vi: 'Chỉ dành cho đại biểu', en: 'For delegates only', bn: 'শুধু প্রতিনিধিদের জন্য' },
  forNamed: { vi: 'Chỉ dành cho {n} người được chọn', en: 'For {n} chosen {n|person|people} only', bn: 'শুধু নির্বাচিত {n} জনের জন্য' },
  notForYou: { vi: 'Tài liệu này không gửi tới ông/bà.', en: 'Not for you.', bn: 'এটি আপনার জন্য নয়।' },
  itemNotForYou: { vi: 'Nội dung này không gửi tới ông/bà', en: 'Not for you', bn: 'এটি আপনার জন্য নয়' },
});

/** Papers that bear their reader's name. */
export const internalWords = words({
  internal: { vi: 'Tài liệu nội bộ', en: 'Internal paper', bn: 'অভ্যন্তরীণ নথি' },
  mark: { vi: 'Đánh dấu nội bộ', en: 'Mark as internal', bn: 'অভ্যন্তরীণ চিহ্ন দিন' },
  unmark: { vi: 'Bỏ dấu nội bộ', en: 'Not internal any more', bn: 'অভ্যন্তরীণ চিহ্ন তুলুন' },
});
