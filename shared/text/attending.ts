/** Words of saying beforehand that one will come. */
import { words } from './words.ts';

export const attending = words({
  title: { vi: 'Đại biểu có dự kỳ họp này không?', en: 'Will you come to this session?', bn: 'আপনি কি এই অধিবেশনে আসবেন?' },
  titleGuest: { vi: 'Ông/bà có dự kỳ họp này không?', en: 'Will you come to this session?', bn: 'আপনি কি এই অধিবেশনে আসবেন?' },
  when: { vi: '{time}, {date}, tại {place}.', en: '{time}, {date}, {place}.', bn: '{time}, {date}, {place}।' },
  confirm: { vi: 'Tôi sẽ dự họp', en: 'I will come', bn: 'আমি আসব' },
  cannot: { vi: 'Tôi không dự được', en: 'I cannot come', bn: 'আমি আসতে পারব না' },
  reason: { vi: 'Lý do vắng mặt', en: 'Why you cannot come', bn: 'অনুপস্থিতির কারণ' },
  reasonHint: { vi: 'Chỉ thư ký và chủ tọa đọc được.', en: 'Read by the secretary and the chair alone.', bn: 'শুধু সচিব ও সভাপতি পড়বেন।' },
  report: { vi: 'Gửi báo vắng', en: 'Report the absence', bn: 'অনুপস্থিতি জানান' },
  promised: {
    vi: 'Đã xác nhận sẽ dự họp.',
    en: 'You have said that you will come.',
    bn: 'আপনি জানিয়েছেন যে আসবেন।',
  },
  reported: {
    vi: 'Đã gửi báo vắng. Nếu đến được, xin điểm danh như thường.',
    en: 'Your absence has been reported. If you come after all, check in as usual.',
    bn: 'অনুপস্থিতি জানানো হয়েছে। আসতে পারলে যথারীতি উপস্থিতি দিন।',
  },
  desk: { vi: 'Xác nhận dự họp', en: 'Who will come', bn: 'কে আসবেন' },
  sums: {
    vi: '{yes} đã xác nhận, {no} báo vắng, {open} chưa trả lời.',
    en: '{yes} will come, {no} will not, {open} {open|has|have} not answered.',
    bn: '{yes} জন আসবেন, {no} জন আসবেন না, {open} জন উত্তর দেননি।',
  },
  delegates: { vi: 'Đại biểu', en: 'Delegates', bn: 'প্রতিনিধি' },
  others: { vi: 'Khách mời', en: 'Guests', bn: 'অতিথি' },
  willCome: { vi: 'Sẽ dự', en: 'Will come', bn: 'আসবেন' },
  willNot: { vi: 'Báo vắng', en: 'Will not', bn: 'আসবেন না' },
  sends: { vi: 'Cử người dự thay', en: 'Sends a substitute', bn: 'বদলি পাঠান' },
  silent: { vi: 'Chưa trả lời', en: 'No answer', bn: 'উত্তর নেই' },
  confirmFor: { vi: 'Ghi sẽ dự', en: 'Enter: will come', bn: 'আসবেন লিখুন' },
  enough: { vi: 'Đã đủ {needed} đại biểu theo quy định.', en: 'The {needed} required will be there.', bn: 'প্রয়োজনীয় {needed} জন থাকবেন।' },
  short: { vi: 'Còn thiếu {missing} đại biểu so với mức tối thiểu {needed}.', en: '{missing} fewer than the {needed} required so far.', bn: 'প্রয়োজনীয় {needed}-এর চেয়ে এখনও {missing} জন কম।' },
});

export const refusals = words({
  'attending/all-answered': {
    vi: 'Tất cả đã trả lời; không cần nhắc.',
    en: 'Everybody has answered; nobody needs a reminder.',
    bn: 'সবাই উত্তর দিয়েছেন; মনে করানোর দরকার নেই।',
  },
  'attending/reminded-lately': {
    vi: 'Vừa nhắc trong vòng một giờ qua. Hãy chờ rồi nhắc lại.',
    en: 'A reminder went out within the last hour. Wait before the next.',
    bn: 'গত এক ঘণ্টায় মনে করানো হয়েছে। পরে আবার করুন।',
  },
  'attending/already-confirmed': { vi: 'Đã xác nhận dự họp trước đó.', en: 'This was confirmed before.', bn: 'আগেই নিশ্চিত করা হয়েছে।' },
  'attending/absence-reported': {
    vi: 'Đã có báo vắng. Nếu nay dự được, xin điểm danh khi đến hoặc báo thư ký.',
    en: 'An absence has been reported. If that has changed, check in on arrival or tell the secretary.',
    bn: 'অনুপস্থিতি জানানো আছে। এখন আসতে পারলে পৌঁছে উপস্থিতি দিন বা সচিবকে জানান।',
  },
});
