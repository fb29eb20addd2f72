/** Tellers: naming them, and what only they may do. */
import { words } from './words.ts';

export const refusals = words({
  'access/tellers-only': { vi: 'Chỉ thành viên Ban kiểm phiếu được làm việc này.', en: 'Only a teller may do this.', bn: 'শুধু ভোট গণনাকারী এটি করতে পারেন।' },
  'tellers/delegates-only': { vi: 'Ban kiểm phiếu gồm các đại biểu có trong danh sách kỳ họp. Hãy xem lại danh sách đã chọn.', en: 'Tellers are delegates listed in the session. Look at the names again.', bn: 'গণনাকারীরা অধিবেশনের তালিকাভুক্ত প্রতিনিধি। নামগুলো আবার দেখুন।' },
  'tellers/named-twice': { vi: 'Có đại biểu được chọn hai lần. Hãy bỏ bớt một lần.', en: 'Somebody is named twice. Take one of them out.', bn: 'কেউ দুইবার নির্বাচিত হয়েছেন। একটি বাদ দিন।' },
  'tellers/head-missing': { vi: 'Hãy chọn trưởng ban kiểm phiếu.', en: 'Choose the head of the tellers.', bn: 'গণনাকারী প্রধান বেছে নিন।' },
  'tellers/while-voting': { vi: 'Đang có cuộc biểu quyết hoặc bỏ phiếu. Hãy kết thúc rồi mới thay Ban kiểm phiếu.', en: 'A vote is running. End it before the tellers are changed.', bn: 'ভোট চলছে। শেষ হলে তবেই গণনাকারী বদলান।' },
});
