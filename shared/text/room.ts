/** Words of the room's screen itself. */
import { words } from './words.ts';

export const room = words({
  search: { vi: 'Tìm kiếm', en: 'Search', bn: 'অনুসন্ধান' },
  searchHere: { vi: 'Tìm trong phiên họp', en: 'Search this session', bn: 'এই অধিবেশনে খুঁজুন' },
  now: { vi: 'Đang diễn ra', en: 'Now', bn: 'এখন' },
  asking: { vi: 'Đang hỏi máy chủ…', en: 'Asking the server…', bn: 'সার্ভারকে জিজ্ঞাসা করা হচ্ছে…' },
  agenda: { vi: 'Chương trình', en: 'Agenda', bn: 'আলোচ্যসূচি' },
  agendaEmpty: { vi: 'Chương trình chưa có mục nào.', en: 'The agenda is empty.', bn: 'আলোচ্যসূচি খালি।' },
  item: { vi: 'Mục {number}', en: 'Item {number}', bn: 'বিষয় {number}' },
  itemOf: { vi: 'Mục {number}/{total}', en: 'Item {number} of {total}', bn: 'বিষয় {number}/{total}' },
  itemNow: { vi: 'đang thảo luận', en: 'now', bn: 'চলছে' },
  itemDone: { vi: 'đã thảo luận', en: 'done', bn: 'সম্পন্ন' },
  noItemYet: { vi: 'Chờ chủ tọa bắt đầu chương trình.', en: 'Waiting for the chair to begin the agenda.', bn: 'সভাপতি আলোচ্যসূচি শুরু করার অপেক্ষায়।' },
  kept: { vi: 'Đã lưu trên thiết bị', en: 'Saved on this device', bn: 'ডিভাইসে সংরক্ষিত' },
  pages: { vi: '{pages} trang', en: '{pages} {pages|page|pages}', bn: '{pages} পৃষ্ঠা' },
  beside: { vi: 'Phiên họp', en: 'The session', bn: 'অধিবেশন' },
  closeBeside: { vi: 'Đóng phần bên cạnh', en: 'Close what stands beside', bn: 'পাশের অংশ বন্ধ করুন' },
  results: { vi: 'Kết quả biểu quyết', en: 'Results', bn: 'ভোটের ফল' },
  noResults: { vi: 'Không có biểu quyết nào được công bố.', en: 'No vote was announced.', bn: 'কোনো ভোটের ফল ঘোষিত হয়নি।' },
  prepare: { vi: 'Bàn thư ký', en: 'Prepare', bn: 'প্রস্তুতি' },
  toRoom: { vi: 'Chương trình', en: 'Agenda', bn: 'আলোচ্যসূচি' },
  backToPaper: { vi: 'Đọc tiếp tài liệu', en: 'Back to the paper', bn: 'নথি পড়া চালিয়ে যান' },
});
