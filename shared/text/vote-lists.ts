/** Words of a list of votes (biểu quyết theo danh sách). */
import { words } from './words.ts';

export const voteLists = words({
  title: { vi: 'Biểu quyết {count} nội dung', en: 'Vote on {count} questions', bn: '{count}টি বিষয়ে ভোট' },
  hint: {
    vi: 'Chọn cho từng nội dung, hoặc chọn tán thành tất cả rồi sửa nội dung muốn khác. Mỗi nội dung là một phiếu, được ký và ghi nhận riêng.',
    en: 'Choose for each question, or for all of them and then change those you want otherwise. Each is a ballot of its own, signed and recorded by itself.',
    bn: 'প্রতিটি বিষয়ে বেছে নিন, অথবা সবগুলির পক্ষে দিয়ে যেটি ভিন্ন চান তা বদলান। প্রতিটি আলাদা ভোট, আলাদাভাবে স্বাক্ষরিত ও লিপিবদ্ধ।',
  },
  allFor: { vi: 'Tán thành tất cả', en: 'For all of them', bn: 'সবগুলির পক্ষে' },
  sign: { vi: 'Ký và gửi {count} phiếu', en: 'Sign and send {count} {count|ballot|ballots}', bn: '{count}টি ভোট স্বাক্ষর করে পাঠান' },
  signNone: { vi: 'Ký và gửi phiếu', en: 'Sign and send', bn: 'স্বাক্ষর করে পাঠান' },
  toSign: { vi: 'CHƯA GỬI: còn phải ký {count} phiếu', en: 'NOT SENT: {count} {count|ballot|ballots} still to be signed', bn: 'পাঠানো হয়নি: {count}টি ভোটে স্বাক্ষর বাকি' },
  toChoose: { vi: 'Còn {count} nội dung chưa chọn.', en: '{count} {count|question is|questions are} still without a choice.', bn: '{count}টি বিষয়ে এখনও পছন্দ নেই।' },
  allSent: { vi: 'Đã ghi nhận đủ {count} phiếu. Có thể đổi đến khi kết thúc biểu quyết.', en: 'All are recorded: {count}. They can be changed until the vote closes.', bn: '{count}টি ভোটই লিপিবদ্ধ। ভোট শেষ হওয়া পর্যন্ত বদলানো যায়।' },

  open: { vi: 'Biểu quyết theo danh sách', en: 'Vote on a list', bn: 'তালিকা ধরে ভোট' },
  openTitle: { vi: 'Mở biểu quyết công khai theo danh sách?', en: 'Open a public vote on a list?', bn: 'তালিকা ধরে প্রকাশ্য ভোট শুরু করবেন?' },
  openAct: { vi: 'Mở biểu quyết {count} nội dung', en: 'Open {count} {count|vote|votes}', bn: '{count}টি ভোট শুরু করুন' },
  choose: { vi: 'Các nội dung đưa ra biểu quyết cùng lúc', en: 'Questions to be put at once', bn: 'একসঙ্গে যে বিষয়গুলিতে ভোট' },
  ofItem: { vi: 'Mục: {title}', en: 'Item: {title}', bn: 'বিষয়: {title}' },
  tooFew: { vi: 'Hãy chọn ít nhất hai nội dung.', en: 'Choose two questions at least.', bn: 'অন্তত দুটি বিষয় বেছে নিন।' },
  base: { vi: 'Nội dung cần {needed} phiếu tán thành trên {of} ({base}): {count}.', en: 'Questions that need {needed} for, of {of} ({base}): {count}.', bn: '{of} ({base})-এর মধ্যে পক্ষে {needed} প্রয়োজন এমন বিষয়: {count}।' },
  complete: { vi: 'đại biểu có mặt đã gửi đủ {count} phiếu', en: 'of those present have sent all {count} {count|ballot|ballots}', bn: 'উপস্থিতদের মধ্যে {count}টি ভোটই পাঠিয়েছেন' },
  incomplete: { vi: 'Chưa gửi đủ phiếu ({count})', en: 'Have not sent all ballots ({count})', bn: 'সব ভোট পাঠাননি ({count})' },
  allComplete: { vi: 'Tất cả đại biểu có mặt đã gửi đủ phiếu.', en: 'All those present have sent all ballots.', bn: 'উপস্থিত সকলেই সব ভোট পাঠিয়েছেন।' },
  cast: { vi: '{cast} phiếu', en: '{cast} {cast|ballot|ballots}', bn: '{cast}টি ভোট' },
  castAll: { vi: 'phiếu đã gửi; đại biểu đang có mặt có {all} phiếu', en: 'ballots sent; those present have {all}', bn: 'ভোট পাঠানো হয়েছে; উপস্থিতদের ভোট {all}টি' },
  announce: { vi: 'Công bố kết quả {count} nội dung', en: 'Announce {count} {count|result|results}', bn: '{count}টি ফল ঘোষণা করুন' },
  adopted: { vi: 'được thông qua, trên {count} nội dung', en: 'adopted, of {count} questions', bn: 'গৃহীত, {count}টি বিষয়ের মধ্যে' },
  tied: { vi: 'ngang nhau', en: 'tied', bn: 'সমান' },
  part: { vi: 'Phần {part} trên {parts}', en: 'Part {part} of {parts}', bn: '{parts}-এর মধ্যে {part}' },
});

export const refusals = words({
  'votes/list-too-short': { vi: 'Hãy chọn ít nhất hai nội dung để biểu quyết theo danh sách.', en: 'Choose two questions at least for a list.', bn: 'তালিকার জন্য অন্তত দুটি বিষয় বেছে নিন।' },
});
