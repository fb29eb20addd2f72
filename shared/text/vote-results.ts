/** Words of what came of a vote, and of one's own ballot in it: shown once it is announced, and not with the ballot. */
import { words } from './words.ts';

export const voteResults = words({
  silentText: { vi: 'Không gửi phiếu: {silent} đại biểu (vẫn tính trong tổng số).', en: 'Delegates who sent nothing: {silent} (still in the total).', bn: 'ভোট পাঠাননি: {silent} প্রতিনিধি (মোট সংখ্যায় গণ্য)।' },
  voidText: { vi: 'Không hợp lệ: {count} phiếu.', en: 'Not counted: {count} {count|ballot|ballots}.', bn: 'বাতিল: {count}টি ভোট।' },
  resultAt: { vi: 'Công bố lúc {time}', en: 'Announced at {time}', bn: '{time}-এ ঘোষিত' },
  who: { vi: 'Danh sách biểu quyết', en: 'How each delegate voted', bn: 'কে কীভাবে ভোট দিয়েছেন' },
  yours: { vi: 'Phiếu của đại biểu: {choice}', en: 'Your ballot: {choice}', bn: 'আপনার ভোট: {choice}' },
  included: { vi: 'Phiếu của đại biểu đã có trong biên bản', en: 'Your ballot is in the record', bn: 'আপনার ভোট কার্যবিবরণীতে আছে' },
  checking: { vi: 'Đang kiểm tra phiếu trong biên bản…', en: 'Checking the ballot in the record…', bn: 'কার্যবিবরণীতে ভোট যাচাই হচ্ছে…' },
  youSilent: { vi: 'Đại biểu không gửi phiếu trong lần biểu quyết này.', en: 'You sent no ballot in this vote.', bn: 'এই ভোটে আপনি ভোট পাঠাননি।' },
  alarmTitle: { vi: 'Phiếu của đại biểu không khớp với biên bản', en: 'Your ballot does not match the record', bn: 'আপনার ভোট কার্যবিবরণীর সঙ্গে মিলছে না' },
  alarmNotIncluded: { vi: 'Phiếu đã gửi ({choice}) không được chứng minh là có trong hòm phiếu đã đóng. Hãy báo ngay cho chủ tọa và thư ký; giữ nguyên thiết bị.', en: 'The ballot you sent ({choice}) is not proved to be in the closed box. Tell the chair and the secretary at once; keep this device as it is.', bn: 'আপনার পাঠানো ভোট ({choice}) বন্ধ বাক্সে আছে বলে প্রমাণিত নয়। এখনই সভাপতি ও সচিবকে জানান; যন্ত্রটি যেমন আছে রাখুন।' },
  alarmOtherwise: { vi: 'Biên bản ghi khác với phiếu đã gửi ({choice}). Hãy báo ngay cho chủ tọa và thư ký; giữ nguyên thiết bị.', en: 'The record says otherwise than the ballot you sent ({choice}). Tell the chair and the secretary at once; keep this device as it is.', bn: 'কার্যবিবরণী আপনার পাঠানো ভোট ({choice}) থেকে ভিন্ন। এখনই সভাপতি ও সচিবকে জানান; যন্ত্রটি যেমন আছে রাখুন।' },
  alarmUnsigned: {
    vi: 'Biên bản có phiếu mang tên đại biểu nhưng không chứng minh được là do khóa của đại biểu ký. Hãy báo ngay cho chủ tọa và thư ký; giữ nguyên thiết bị.',
    en: 'The record holds a ballot in your name that is not proved to be signed by a key of yours. Tell the chair and the secretary at once; keep this device as it is.',
    bn: 'কার্যবিবরণীতে আপনার নামে একটি ভোট আছে, যা আপনার চাবিতে স্বাক্ষরিত বলে প্রমাণিত নয়। এখনই সভাপতি ও সচিবকে জানান; যন্ত্রটি যেমন আছে রাখুন।',
  },
  alarmVoid: { vi: 'Phiếu của đại biểu ({choice}) không được tính. Lý do: {reason}', en: 'Your ballot ({choice}) was not counted. Reason: {reason}', bn: 'আপনার ভোট ({choice}) গণ্য হয়নি। কারণ: {reason}' },
});
