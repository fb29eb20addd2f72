/** Words of the room's screen itself. */
import { words } from './words.ts';

export const room = words({
  now: { vi: 'Đang diễn ra', en: 'Now', bn: 'এখন' },
  agenda: { vi: 'Chương trình', en: 'Agenda', bn: 'আলোচ্যসূচি' },
  agendaEmpty: { vi: 'Chương trình chưa có mục nào.', en: 'The agenda is empty.', bn: 'আলোচ্যসূচি খালি।' },
  item: { vi: 'Mục {number}', en: 'Item {number}', bn: 'বিষয় {number}' },
  itemOf: { vi: 'Mục {number}/{total}', en: 'Item {number} of {total}', bn: 'বিষয় {number}/{total}' },
  itemNow: { vi: 'đang thảo luận', en: 'now', bn: 'চলছে' },
  itemDone: { vi: 'đã thảo luận', en: 'done', bn: 'সম্পন্ন' },
  noItemYet: { vi: 'Chờ chủ tọa bắt đầu chương trình.', en: 'Waiting for the chair to begin the agenda.', bn: 'সভাপতি আলোচ্যসূচি শুরু করার অপেক্ষায়।' },
  papers: { vi: 'Tài liệu', en: 'Papers', bn: 'নথি' },
  noPapers: { vi: 'Mục này không có tài liệu.', en: 'This item has no papers.', bn: 'এই বিষয়ে কোনো নথি নেই।' },
  earlierPapers: { vi: 'Các bản trước ({count})', en: 'Earlier versions ({count})', bn: 'আগের সংস্করণ ({count})' },
  pages: { vi: '{pages} trang', en: '{pages} pages', bn: '{pages} পৃষ্ঠা' },
  isNew: { vi: 'bản thay thế, {at}', en: 'replacement, {at}', bn: 'প্রতিস্থাপিত সংস্করণ, {at}' },
  replaced: { vi: 'đã được thay thế', en: 'replaced', bn: 'প্রতিস্থাপিত' },
  withdrawn: { vi: 'đã rút: {reason}', en: 'withdrawn: {reason}', bn: 'প্রত্যাহৃত: {reason}' },
  replacedOpen: { vi: 'Tài liệu này đã được thay thế. Đại biểu đang đọc bản cũ.', en: 'This paper was replaced. You are reading the old version.', bn: 'এই নথি প্রতিস্থাপিত হয়েছে। আপনি পুরোনো সংস্করণ পড়ছেন।' },
  openNew: { vi: 'Mở bản mới', en: 'Open the new one', bn: 'নতুনটি খুলুন' },
  results: { vi: 'Kết quả biểu quyết', en: 'Results', bn: 'ভোটের ফল' },
  noResults: { vi: 'Không có biểu quyết nào được công bố.', en: 'No vote was announced.', bn: 'কোনো ভোটের ফল ঘোষিত হয়নি।' },
  minutes: { vi: 'Mở biên bản', en: 'Open the minutes', bn: 'কার্যবিবরণী খুলুন' },
  archive: { vi: 'Tải hồ sơ lưu trữ', en: 'Download the archive', bn: 'সংরক্ষণ নথি ডাউনলোড' },
  prepare: { vi: 'Bàn thư ký', en: 'Prepare', bn: 'প্রস্তুতি' },
  attested: { vi: '{n}/{m} thiết bị đại biểu đã chứng kiến biên bản.', en: '{n} of {m} delegates’ devices have witnessed the record.', bn: '{m}টির মধ্যে {n}টি প্রতিনিধি-যন্ত্র কার্যবিবরণীর সাক্ষী।' },
});
