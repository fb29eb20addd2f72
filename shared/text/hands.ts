/** Words of a show of hands (giơ tay). */
import { words } from './words.ts';

export const handsWords = words({
  result: { vi: 'Biểu quyết bằng hình thức giơ tay: {outcome}', en: 'By a show of hands: {outcome}', bn: 'হাত তুলে ভোট: {outcome}' },
  counts: {
    vi: 'Tán thành {for}, không tán thành {against}, không biểu quyết {notVoting}; cần {needed}/{base} tán thành.',
    en: 'For {for}, against {against}, not voting {notVoting}; {needed} of {base} had to be for.',
    bn: 'পক্ষে {for}, বিপক্ষে {against}, ভোটদানে বিরত {notVoting}; {base}-এর মধ্যে {needed} প্রয়োজন।',
  },
  who: { vi: '{by} ghi, {second} xác nhận bằng chữ ký số.', en: 'Entered by {by}, countersigned by {second}.', bn: '{by} লিখেছেন, {second} স্বাক্ষর করেছেন।' },
  enter: { vi: 'Ghi kết quả giơ tay', en: 'Enter a show of hands', bn: 'হাত তোলা ভোট লিখুন' },
  enterTitle: { vi: 'Ghi kết quả biểu quyết giơ tay?', en: 'Enter a show of hands?', bn: 'হাত তোলা ভোটের ফল লিখবেন?' },
  enterText: {
    vi: 'Chỉ dùng khi không biểu quyết được bằng thiết bị. Chủ tọa hoặc thư ký khác xác nhận bằng chữ ký số thì kết quả mới có giá trị; không ghi lựa chọn của từng đại biểu.',
    en: 'Only where devices cannot be used. It counts once the chair or another secretary has countersigned it; nobody’s own choice is on record.',
    bn: 'শুধু যন্ত্র ব্যবহার না করা গেলে। সভাপতি বা অন্য সচিব স্বাক্ষর করলে তবেই গণ্য; কারও ব্যক্তিগত পছন্দ লেখা হয় না।',
  },
  ofPresent: { vi: 'Đã ghi {sum} trên {present} đại biểu có mặt và tham gia.', en: '{sum} of {present} present and taking part.', bn: 'উপস্থিত ও অংশগ্রহণকারী {present} জনের মধ্যে {sum}।' },
  enterAct: { vi: 'Ghi kết quả', en: 'Enter it', bn: 'লিখুন' },
  waits: { vi: 'Kết quả giơ tay chờ người thứ hai xác nhận: {text}', en: 'A show of hands waits for a countersignature: {text}', bn: 'হাত তোলা ভোট দ্বিতীয় স্বাক্ষরের অপেক্ষায়: {text}' },
  numbers: { vi: 'Tán thành {for}, không tán thành {against}, không biểu quyết {notVoting}.', en: 'For {for}, against {against}, not voting {notVoting}.', bn: 'পক্ষে {for}, বিপক্ষে {against}, ভোটদানে বিরত {notVoting}।' },
  countersign: { vi: 'Xác nhận bằng chữ ký số', en: 'Countersign', bn: 'স্বাক্ষর করে নিশ্চিত করুন' },
  countersignTitle: { vi: 'Xác nhận kết quả giơ tay?', en: 'Countersign the show of hands?', bn: 'হাত তোলা ভোট নিশ্চিত করবেন?' },
  takeBack: { vi: 'Bỏ kết quả đã ghi', en: 'Take it back', bn: 'প্রত্যাহার করুন' },
});

export const inMinutes = words({
  'hands/adopted': {
    vi: 'Biểu quyết bằng hình thức giơ tay: {text}. Tán thành {for}, không tán thành {against}, không biểu quyết {notVoting}, còn lại {silent}, trên {base}. Được thông qua',
    en: 'By a show of hands: {text}. For {for}, against {against}, not voting {notVoting}, others {silent}, of {base}. Adopted',
    bn: 'হাত তুলে ভোট: {text}। পক্ষে {for}, বিপক্ষে {against}, বিরত {notVoting}, অন্যান্য {silent}, মোট {base}। গৃহীত',
  },
  'hands/rejected': {
    vi: 'Biểu quyết bằng hình thức giơ tay: {text}. Tán thành {for}, không tán thành {against}, không biểu quyết {notVoting}, còn lại {silent}, trên {base}. Không được thông qua',
    en: 'By a show of hands: {text}. For {for}, against {against}, not voting {notVoting}, others {silent}, of {base}. Rejected',
    bn: 'হাত তুলে ভোট: {text}। পক্ষে {for}, বিপক্ষে {against}, বিরত {notVoting}, অন্যান্য {silent}, মোট {base}। গৃহীত হয়নি',
  },
});

export const refusals = words({
  'hands/unknown': { vi: 'Kết quả giơ tay này đã được bỏ. Hãy xem lại màn hình.', en: 'It was taken back. Look at the screen again.', bn: 'এটি প্রত্যাহৃত। পর্দা আবার দেখুন।' },
  'hands/decided-already': { vi: 'Kết quả giơ tay này đã được xác nhận. Hãy xem lại màn hình.', en: 'It is countersigned already. Look at the screen again.', bn: 'এটি আগেই নিশ্চিত। পর্দা আবার দেখুন।' },
  'hands/entered-already': { vi: 'Nội dung này đã có kết quả giơ tay. Hãy bỏ kết quả đó trước khi ghi lại.', en: 'One is entered for this vote. Take it back before entering another.', bn: 'এই ভোটে একটি লেখা আছে। আগে সেটি প্রত্যাহার করুন।' },
  'hands/more-than-present': { vi: 'Tổng số vượt quá {present} đại biểu có mặt và tham gia. Hãy đếm lại hoặc điểm danh đủ.', en: 'That is more than the {present} present and taking part. Count again, or check everybody in.', bn: 'উপস্থিত ও অংশগ্রহণকারী {present} জনের বেশি। আবার গুনুন বা উপস্থিতি ঠিক করুন।' },
  'hands/tied': { vi: 'Số phiếu ngang nhau và căn cứ theo ý kiến của chủ tọa: hãy biểu quyết bằng thiết bị hoặc ghi tên.', en: 'It is tied, and the chair’s own opinion decides: vote by device, where that is known.', bn: 'সমান সংখ্যা, সভাপতির মত চূড়ান্ত: যন্ত্রে ভোট নিন।' },
  'hands/other-question': { vi: 'Nội dung biểu quyết đã thay đổi sau khi ghi. Hãy bỏ kết quả và ghi lại.', en: 'The question was changed since. Take it back and enter it anew.', bn: 'বিষয়টি পরে বদলানো হয়েছে। প্রত্যাহার করে আবার লিখুন।' },
});
