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
  needed: { vi: 'Cần ít nhất {needed} phiếu tán thành ({rule}).', en: 'At least {needed} {needed|vote for is|votes for are} needed ({rule}).', bn: 'অন্তত {needed}টি পক্ষের ভোট প্রয়োজন ({rule})।' },
  formula: { vi: '{for} phiếu tán thành trên {of} ({base}) = {percent}', en: '{for} for, of {of} ({base}) = {percent}', bn: '{of} ({base})-এর মধ্যে পক্ষে {for} = {percent}' },
  tie: {
    vi: 'Số phiếu tán thành và không tán thành ngang nhau: theo ý kiến {name} đã biểu quyết ({choice}).',
    en: 'As many for as against: the opinion that {name} has voted decides ({choice}).',
    bn: 'পক্ষে ও বিপক্ষে সমান: {name} যে মত দিয়েছেন তা-ই সিদ্ধান্ত ({choice})।',
  },
  tieOpen: {
    vi: 'Số phiếu tán thành và không tán thành ngang nhau, {name} không biểu quyết tán thành hoặc không tán thành: không có kết quả.',
    en: 'As many for as against, and {name} has voted neither for nor against: there is no result.',
    bn: 'পক্ষে ও বিপক্ষে সমান, এবং {name} পক্ষে বা বিপক্ষে ভোট দেননি: কোনো ফল নেই।',
  },
  missing: { vi: 'Còn thiếu {missing} phiếu tán thành.', en: '{missing} {missing|vote for was|votes for were} lacking.', bn: 'পক্ষে {missing}টি ভোট কম পড়েছে।' },
  silent: { vi: 'Không gửi phiếu', en: 'Sent nothing', bn: 'ভোট পাঠাননি' },
  quorumLost: {
    vi: 'Lúc {time}, trong khi biểu quyết, số đại biểu có mặt còn {present}, dưới mức cần có {needed}.',
    en: 'At {time}, while the vote was open, {present} {present|delegate was|delegates were} left, below the quorum of {needed}.',
    bn: '{time}-এ, ভোট চলাকালে, {present} জন প্রতিনিধি উপস্থিত ছিলেন, যা কোরাম {needed}-এর নিচে।',
  },
  voidedText: { vi: 'Lý do: {reason}. Kết quả không được công bố.', en: 'Reason: {reason}. No result is announced.', bn: 'কারণ: {reason}। কোনো ফল ঘোষিত হয়নি।' },
  voidedAfter: { vi: 'Lý do: {reason}. Kết quả đã công bố không còn giá trị.', en: 'Reason: {reason}. The result that was announced no longer counts.', bn: 'কারণ: {reason}। ঘোষিত ফল আর কার্যকর নয়।' },
});

/** Why a ballot did not count. */
export const voidReasons = words({
  notADelegate: { vi: 'không có trong danh sách đại biểu khi kết thúc biểu quyết', en: 'not listed as a delegate at the closing', bn: 'সমাপ্তির সময় প্রতিনিধি তালিকায় ছিলেন না' },
  unknownKey: { vi: 'khóa ký chưa được ghi nhận', en: 'the key was not admitted', bn: 'স্বাক্ষর-চাবি গৃহীত ছিল না' },
  keyNotInForce: { vi: 'chứng thư số không còn hiệu lực', en: 'the certificate was not in force', bn: 'সনদটি কার্যকর ছিল না' },
  keyRevoked: { vi: 'khóa ký đã bị thu hồi', en: 'the key was revoked', bn: 'স্বাক্ষর-চাবি বাতিল হয়েছিল' },
  conflict: { vi: 'không tham gia do xung đột lợi ích', en: 'takes no part because of a conflict of interest', bn: 'স্বার্থের সংঘাতের কারণে অংশ নেন না' },
  notPresent: { vi: 'không điểm danh trong thời gian biểu quyết', en: 'not checked in while the vote was open', bn: 'ভোট চলাকালে উপস্থিত ছিলেন না' },
});
