/** Words of who is ready to vote, before a vote is opened: for the chair and the secretaries. */
import { words } from './words.ts';

export const readinessWords = words({
  count: { vi: 'Sẵn sàng biểu quyết: {ready}/{all} đại biểu.', en: 'Ready to vote: {ready} of {all} {all|delegate|delegates}.', bn: 'ভোটের জন্য প্রস্তুত: {all} জনের মধ্যে {ready} জন প্রতিনিধি।' },
  show: { vi: 'Xem ai chưa sẵn sàng', en: 'See who is not ready', bn: 'কারা প্রস্তুত নন দেখুন' },
  title: { vi: 'Sẵn sàng biểu quyết', en: 'Ready to vote', bn: 'ভোটের প্রস্তুতি' },
  filter: { vi: 'Hiển thị', en: 'Show', bn: 'দেখান' },
  all: { vi: 'Tất cả ({count})', en: 'All ({count})', bn: 'সকল ({count})' },
  notReady: { vi: 'Chưa sẵn sàng ({count})', en: 'Not ready ({count})', bn: 'প্রস্তুত নন ({count})' },
  everybody: { vi: 'Tất cả đại biểu đã sẵn sàng.', en: 'All delegates are ready.', bn: 'সকল প্রতিনিধি প্রস্তুত।' },
  ready: { vi: 'Sẵn sàng', en: 'Ready', bn: 'প্রস্তুত' },
});

/** What is lacking. */
export const lacks = words({
  conflict: { vi: 'Không tham gia do xung đột lợi ích', en: 'Takes no part: conflict of interest', bn: 'স্বার্থের সংঘাতে অংশ নেন না' },
  absent: { vi: 'Chưa điểm danh', en: 'Not checked in', bn: 'উপস্থিতি জানাননি' },
  noKey: { vi: 'Chưa có khóa ký', en: 'Has no key', bn: 'স্বাক্ষর-চাবি নেই' },
  keyRevoked: { vi: 'Khóa ký đã bị thu hồi', en: 'The key was revoked', bn: 'স্বাক্ষর-চাবি বাতিল' },
  keyNotInForce: { vi: 'Chứng thư số không còn hoặc chưa có hiệu lực', en: 'The certificate is not in force', bn: 'সনদটি কার্যকর নয়' },
  notConnected: { vi: 'Thiết bị chưa kết nối', en: 'The device is not connected', bn: 'যন্ত্র সংযুক্ত নয়' },
});

/** What is to be done about it. */
export const remedies = words({
  conflict: { vi: 'Không cần làm gì: đại biểu vẫn được tính trong tổng số.', en: 'Nothing is to be done: the delegate stays in the total.', bn: 'কিছু করার নেই: মোট সংখ্যায় থাকেন।' },
  absent: { vi: 'Nếu đại biểu đã có mặt, đề nghị đại biểu hoặc thư ký điểm danh.', en: 'If the delegate is in the room, have them or the secretary check them in.', bn: 'কক্ষে থাকলে নিজে বা সচিব উপস্থিতি জানান।' },
  noKey: { vi: 'Thư ký cấp khóa ký trên máy của đại biểu hoặc cấp máy dự phòng.', en: 'The secretary enrols the delegate’s device, or gives a spare one.', bn: 'সচিব প্রতিনিধির যন্ত্রে চাবি দিন বা অতিরিক্ত যন্ত্র দিন।' },
  keyRevoked: { vi: 'Thư ký cấp khóa ký mới hoặc máy dự phòng.', en: 'The secretary gives a new key or a spare device.', bn: 'সচিব নতুন চাবি বা অতিরিক্ত যন্ত্র দিন।' },
  keyNotInForce: { vi: 'Thư ký cấp khóa ký mới trước khi mở biểu quyết.', en: 'The secretary gives a new key before the vote is opened.', bn: 'ভোট শুরুর আগে সচিব নতুন চাবি দিন।' },
  notConnected: { vi: 'Đề nghị đại biểu mở ứng dụng và kiểm tra Wi-Fi; nếu máy hỏng, cấp máy dự phòng.', en: 'Have the delegate open the app and check the Wi-Fi; if the device has failed, give a spare one.', bn: 'প্রতিনিধিকে অ্যাপ খুলে ওয়াই-ফাই দেখতে বলুন; যন্ত্র নষ্ট হলে অতিরিক্ত যন্ত্র দিন।' },
});
