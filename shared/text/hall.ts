/** Words on the wall of the hall. */
import { words } from './words.ts';

export const hall = words({
  title: { vi: 'Màn hình hội trường', en: 'Hall screen', bn: 'হলের পর্দা' },
  voting: { vi: 'Đang biểu quyết', en: 'Voting', bn: 'ভোট চলছে' },
  voted: { vi: 'đã gửi phiếu; {present} đang có mặt', en: 'have voted; {present} are present', bn: 'ভোট দিয়েছেন; {present} জন উপস্থিত' },
  present: { vi: 'có mặt, trong tổng số {total} đại biểu', en: 'present, of {total} {total|delegate|delegates}', bn: 'উপস্থিত, মোট {total} প্রতিনিধির মধ্যে' },
  next: { vi: 'Tiếp theo: {title}', en: 'Next: {title}', bn: 'এরপর: {title}' },
  closing: { vi: 'Sắp kết thúc biểu quyết', en: 'The vote is closing', bn: 'ভোট শেষ হচ্ছে' },
  sealed: { vi: 'Đã niêm phong phiếu, chờ công bố kết quả', en: 'Sealed, awaiting the announcement', bn: 'সিল করা, ঘোষণার অপেক্ষা' },
  offline: { vi: 'Mất kết nối, đang kết nối lại', en: 'Connection lost, reconnecting', bn: 'সংযোগ বিচ্ছিন্ন, আবার সংযোগ হচ্ছে' },
  notOpen: { vi: 'Đường dẫn này không mở được màn hình hội trường', en: 'This link does not open a hall screen', bn: 'এই লিঙ্কে হলের পর্দা খোলে না' },
  notOpenText: { vi: 'Hãy lấy đường dẫn mới ở bàn thư ký.', en: 'Get a new link at the secretary’s desk.', bn: 'সচিবালয় থেকে নতুন লিঙ্ক নিন।' },
});
