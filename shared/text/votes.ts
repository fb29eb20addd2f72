/** Words of a vote (biểu quyết): the choices in the words of the law, the ballot, the chair's acts, the result. */
import { words } from './words.ts';

/** By option id. The record itself is in Vietnamese; these are its translations on the screen. */
export const choices = words({
  for: { vi: 'Tán thành', en: 'For', bn: 'পক্ষে' },
  against: { vi: 'Không tán thành', en: 'Against', bn: 'বিপক্ষে' },
  notVoting: { vi: 'Không biểu quyết', en: 'Not voting', bn: 'ভোটদানে বিরত' },
});

export const votes = words({
  open: { vi: 'Đang biểu quyết', en: 'Vote open', bn: 'ভোট চলছে' },
  secret: { vi: 'Bỏ phiếu kín', en: 'Secret ballot', bn: 'গোপন ভোট' },
  openedNow: { vi: 'Đã mở biểu quyết: {text}', en: 'A vote was opened: {text}', bn: 'ভোট শুরু হয়েছে: {text}' },
  listSent: { vi: '{count} nội dung; đã gửi {sent} phiếu', en: '{count} questions; {sent} {sent|ballot|ballots} sent', bn: '{count}টি বিষয়; {sent}টি ভোট পাঠানো হয়েছে' },
  toBallot: { vi: 'Biểu quyết ngay', en: 'Vote now', bn: 'এখনই ভোট দিন' },
  choose: { vi: 'Lựa chọn của đại biểu', en: 'Your choice', bn: 'আপনার পছন্দ' },
  sign: { vi: 'Ký và gửi phiếu', en: 'Sign and send', bn: 'স্বাক্ষর করে পাঠান' },
  blank: { vi: 'phiếu trống', en: 'blank ballot', bn: 'শূন্য ব্যালট' },
  signChoice: { vi: 'Ký và gửi: {choice}', en: 'Sign and send: {choice}', bn: 'স্বাক্ষর করে পাঠান: {choice}' },
  signChange: { vi: 'Ký và gửi lựa chọn mới: {choice}', en: 'Sign and send the new choice: {choice}', bn: 'নতুন পছন্দ স্বাক্ষর করে পাঠান: {choice}' },
  stillToSign: { vi: 'CHƯA GỬI: còn phải ký', en: 'NOT SENT: still to be signed', bn: 'পাঠানো হয়নি: স্বাক্ষর বাকি' },
  chooseFirst: { vi: 'Hãy chọn một trong ba phương án.', en: 'Choose one of the three.', bn: 'তিনটির একটি বেছে নিন।' },
  sending: { vi: 'Đang gửi phiếu “{choice}”…', en: 'Sending “{choice}”…', bn: '“{choice}” পাঠানো হচ্ছে…' },
  waiting: { vi: 'CHƯA GỬI: {choice}', en: 'NOT SENT: {choice}', bn: 'পাঠানো হয়নি: {choice}' },
  unsent: { vi: 'Phiếu biểu quyết “{choice}”: {text}', en: 'Ballot “{choice}”: {text}', bn: 'ভোট “{choice}”: {text}' },
  waitingText: {
    vi: 'Phiếu đã ký và được giữ trên thiết bị; thiết bị tự gửi lại khi có mạng. Hãy để ứng dụng mở. Nếu sắp kết thúc biểu quyết, hãy báo thư ký.',
    en: 'The ballot is signed and kept on this device, which sends it once the network is back. Keep the app open. If the vote is about to close, tell the secretary.',
    bn: 'ভোটটি স্বাক্ষরিত ও যন্ত্রে রাখা আছে; নেটওয়ার্ক ফিরলে নিজে থেকেই যাবে। অ্যাপটি খোলা রাখুন। ভোট শেষ হওয়ার মুখে থাকলে সচিবকে জানান।',
  },
  recorded: { vi: 'Đã ghi nhận: {choice}', en: 'Recorded: {choice}', bn: 'লিপিবদ্ধ: {choice}' },
  recordedAt: { vi: 'Máy chủ ghi nhận lúc {time}. Biên nhận đã được thiết bị kiểm tra.', en: 'Recorded by the server at {time}. This device has checked the receipt.', bn: '{time}-এ সার্ভারে লিপিবদ্ধ। যন্ত্রটি রসিদ যাচাই করেছে।' },
  recordedElsewhere: {
    vi: 'Phiếu ký trên thiết bị khác của đại biểu ({device}), ghi nhận lúc {time}.',
    en: 'Signed on another of your devices ({device}), recorded at {time}.',
    bn: 'আপনার অন্য যন্ত্রে ({device}) স্বাক্ষরিত, {time}-এ লিপিবদ্ধ।',
  },
  mayChange: { vi: 'Có thể đổi lựa chọn đến khi kết thúc biểu quyết; lựa chọn cuối cùng được tính.', en: 'You can change your choice until the vote closes; the last one counts.', bn: 'ভোট শেষ হওয়া পর্যন্ত বদলানো যাবে; শেষ পছন্দটিই গণ্য হবে।' },
  change: { vi: 'Đổi lựa chọn', en: 'Change my choice', bn: 'পছন্দ বদলান' },
  keep: { vi: 'Giữ nguyên', en: 'Keep my choice', bn: 'আগের পছন্দ রাখুন' },
  earlierStands: { vi: 'Phiếu đã ghi nhận trước đó vẫn có hiệu lực: {choice}.', en: 'The ballot recorded before still stands: {choice}.', bn: 'আগে লিপিবদ্ধ ভোটটি বহাল আছে: {choice}।' },
  receiptFault: { vi: 'Biên nhận của phiếu không hợp lệ', en: 'The receipt is not in order', bn: 'রসিদটি সঠিক নয়' },
  receiptFaultText: {
    vi: 'Máy chủ báo đã ghi nhận nhưng biên nhận không chứng minh được điều đó ({fault}). Hãy báo ngay cho thư ký và chủ tọa trước khi công bố kết quả.',
    en: 'The server says that it was recorded, but the receipt does not prove it ({fault}). Tell the secretary and the chair at once, before the result is announced.',
    bn: 'সার্ভার বলছে লিপিবদ্ধ হয়েছে, কিন্তু রসিদ তা প্রমাণ করে না ({fault})। ফল ঘোষণার আগে এখনই সচিব ও সভাপতিকে জানান।',
  },
  closing: { vi: 'Sắp kết thúc: còn {seconds} giây', en: 'Closing: {seconds} s left', bn: 'শেষ হচ্ছে: আর {seconds} সেকেন্ড' },
  closingNow: { vi: 'Đang kết thúc biểu quyết', en: 'The vote is closing', bn: 'ভোট শেষ হচ্ছে' },
  sealed: { vi: 'Đã kết thúc biểu quyết', en: 'The vote is closed', bn: 'ভোট শেষ হয়েছে' },
  sealedText: { vi: 'Phiếu đã được niêm phong, chưa ai biết kết quả. Chờ chủ tọa công bố.', en: 'The ballots are sealed and nobody knows the result. Waiting for the chair to announce.', bn: 'ভোট সিল করা হয়েছে, ফল কেউ জানেন না। সভাপতির ঘোষণার অপেক্ষা।' },
  announcing: { vi: 'Đang công bố kết quả…', en: 'Announcing the result…', bn: 'ফল ঘোষণা করা হচ্ছে…' },
  castLabel: { vi: 'đại biểu có mặt đã gửi phiếu', en: 'of those present have voted', bn: 'উপস্থিতদের মধ্যে ভোট দিয়েছেন' },
  noKeyTitle: { vi: 'Thiết bị này không có khóa ký', en: 'This device has no key', bn: 'এই যন্ত্রে স্বাক্ষর-চাবি নেই' },
  noKeyText: {
    vi: 'Hãy biểu quyết trên máy tính bảng của đại biểu. Nếu máy hỏng, báo thư ký để được cấp máy dự phòng ngay.',
    en: 'Vote on your own tablet. If it has failed, tell the secretary, who gives you a spare one at once.',
    bn: 'নিজের ট্যাবলেটে ভোট দিন। সেটি নষ্ট হলে সচিবকে জানান; সঙ্গে সঙ্গে অতিরিক্ত ট্যাবলেট দেওয়া হবে।',
  },
  keyNotAdmitted: {
    vi: 'Khóa ký trên thiết bị này chưa được ghi nhận trong phiên họp hoặc đã bị thu hồi. Hãy báo thư ký ngay.',
    en: 'The key on this device is not admitted to this meeting or was revoked. Tell the secretary at once.',
    bn: 'এই যন্ত্রের স্বাক্ষর-চাবি এই সভায় গৃহীত নয় বা বাতিল হয়েছে। এখনই সচিবকে জানান।',
  },
  question: { vi: 'Nội dung biểu quyết', en: 'Question', bn: 'ভোটের বিষয়' },
  papersOfVote: { vi: 'Tài liệu của nội dung biểu quyết', en: 'Papers of this vote', bn: 'এই ভোটের নথি' },
  ruleLine: { vi: 'Thông qua khi {rule}.', en: 'Adopted by {rule}.', bn: 'গৃহীত হবে {rule} হলে।' },
  moreThanHalf: { vi: 'quá nửa {base} tán thành', en: 'more than half of {base}', bn: '{base}-এর অর্ধেকের বেশি পক্ষে' },
  atLeastTwoThirds: { vi: 'ít nhất hai phần ba {base} tán thành', en: 'at least two thirds of {base}', bn: '{base}-এর অন্তত দুই-তৃতীয়াংশ পক্ষে' },
  moreThan: { vi: 'quá {n}/{d} {base} tán thành', en: 'more than {n}/{d} of {base}', bn: '{base}-এর {n}/{d}-এর বেশি পক্ষে' },
  atLeast: { vi: 'ít nhất {n}/{d} {base} tán thành', en: 'at least {n}/{d} of {base}', bn: '{base}-এর অন্তত {n}/{d} পক্ষে' },
  adopted: { vi: 'Được thông qua', en: 'Adopted', bn: 'গৃহীত' },
  rejected: { vi: 'Không được thông qua', en: 'Rejected', bn: 'গৃহীত হয়নি' },
  none: { vi: 'Không có kết quả', en: 'No result', bn: 'কোনো ফল নেই' },
  belowQuorum: { vi: 'Mở khi có mặt {present}, cần {needed}: chủ tọa đã quyết định và được ghi vào biên bản.', en: 'Opened with {present} present of {needed} needed, by the chair’s recorded decision.', bn: '{needed} প্রয়োজনের বিপরীতে {present} উপস্থিতিতে খোলা: সভাপতির লিপিবদ্ধ সিদ্ধান্ত।' },
  nothingSentHere: { vi: 'Thiết bị này không gửi phiếu nào trong lần biểu quyết này.', en: 'This device sent no ballot in this vote.', bn: 'এই ভোটে এই যন্ত্র থেকে কোনো ভোট পাঠানো হয়নি।' },
  voided: { vi: 'Biểu quyết này đã bị hủy', en: 'This vote was set aside', bn: 'এই ভোট বাতিল হয়েছে' },
  repeats: { vi: 'Biểu quyết lại', en: 'A repeated vote', bn: 'পুনরায় ভোট' },
  prepared: { vi: 'Chưa biểu quyết', en: 'Not opened', bn: 'এখনও খোলা হয়নি' },
});

/** By the kind of base. */
export const bases = words({
  total: { vi: 'tổng số đại biểu Hội đồng', en: 'all delegates of the council', bn: 'পরিষদের মোট প্রতিনিধি' },
  present: { vi: 'số đại biểu có mặt', en: 'delegates present', bn: 'উপস্থিত প্রতিনিধি' },
  cast: { vi: 'số đại biểu tham gia biểu quyết', en: 'delegates who voted', bn: 'ভোটদাতা প্রতিনিধি' },
  valid: { vi: 'số phiếu hợp lệ', en: 'valid ballots', bn: 'বৈধ ভোট' },
});

export const refusals = words({
  'votes/unknown-vote': { vi: 'Không tìm thấy nội dung biểu quyết này. Hãy xem lại chương trình.', en: 'There is no such vote. Look at the agenda again.', bn: 'এমন কোনো ভোট নেই। আলোচ্যসূচি আবার দেখুন।' },
  'votes/not-open': { vi: 'Biểu quyết chưa mở. Hãy chờ chủ tọa mở biểu quyết.', en: 'The vote is not open. Wait for the chair to open it.', bn: 'ভোট খোলা নেই। সভাপতি শুরু করা পর্যন্ত অপেক্ষা করুন।' },
  'votes/closed': { vi: 'Biểu quyết đã kết thúc trước khi phiếu đến nơi nên phiếu không được nhận. Hãy báo chủ tọa nếu cần biểu quyết lại.', en: 'The vote closed before this ballot arrived, so it was not taken. Tell the chair if it should be repeated.', bn: 'ভোটটি পৌঁছানোর আগেই ভোট শেষ হয়েছে, তাই নেওয়া হয়নি। পুনরায় ভোট দরকার হলে সভাপতিকে জানান।' },
  'votes/newer-recorded': { vi: 'Đã có lựa chọn mới hơn của đại biểu, gửi từ thiết bị khác. Nếu muốn đổi, hãy chọn và ký lại.', en: 'A newer choice of yours was sent from another device. To change it, choose and sign again.', bn: 'আপনার নতুনতর পছন্দ অন্য যন্ত্র থেকে পাঠানো হয়েছে। বদলাতে চাইলে আবার বেছে স্বাক্ষর করুন।' },
  'votes/wrong-time': {
    vi: 'Giờ ký lệch quá mười phút so với đồng hồ của máy chủ nên không được nhận. Hãy ký lại; nếu vẫn bị từ chối, hãy báo thư ký.',
    en: 'The time of signing is more than ten minutes off the server’s clock, so it was not taken. Sign again; if it is refused again, tell the secretary.',
    bn: 'স্বাক্ষরের সময় সার্ভারের ঘড়ি থেকে দশ মিনিটের বেশি আলাদা, তাই গ্রহণ করা হয়নি। আবার স্বাক্ষর করুন; আবার প্রত্যাখ্যাত হলে সচিবকে জানান।',
  },
  'votes/listed-later': {
    vi: 'Đại biểu được đưa vào danh sách sau khi biểu quyết này mở nên không tham gia biểu quyết này.',
    en: 'You were listed after this vote was opened, so you do not take part in it.',
    bn: 'এই ভোট শুরু হওয়ার পরে আপনি তালিকাভুক্ত হয়েছেন, তাই এতে অংশ নিতে পারবেন না।',
  },
  'votes/key-revoked': { vi: 'Khóa ký trên thiết bị này đã bị thu hồi. Hãy nhận thiết bị dự phòng từ thư ký.', en: 'The key on this device was revoked. Get a spare device from the secretary.', bn: 'এই যন্ত্রের স্বাক্ষর-চাবি বাতিল হয়েছে। সচিবের কাছ থেকে অতিরিক্ত যন্ত্র নিন।' },
  'votes/delegates-only': { vi: 'Chỉ đại biểu được biểu quyết.', en: 'Only delegates may vote.', bn: 'শুধু প্রতিনিধিরা ভোট দিতে পারেন।' },
  'votes/check-in-first': { vi: 'Đại biểu chưa điểm danh. Hãy điểm danh rồi biểu quyết.', en: 'You are not checked in. Check in, then vote.', bn: 'আপনি উপস্থিতি জানাননি। আগে উপস্থিতি জানিয়ে ভোট দিন।' },
  'votes/no-key-here': { vi: 'Thiết bị này không có khóa ký. Hãy biểu quyết trên máy tính bảng của đại biểu.', en: 'This device has no key. Vote on your own tablet.', bn: 'এই যন্ত্রে স্বাক্ষর-চাবি নেই। নিজের ট্যাবলেটে ভোট দিন।' },
  'votes/question-differs': { vi: 'Nội dung hiện trên màn hình khác với nội dung trong biên bản nên thiết bị không ký. Hãy báo ngay cho thư ký.', en: 'The question on the screen is not the one in the record, so this device does not sign. Tell the secretary at once.', bn: 'পর্দার বিষয়টি নথির বিষয় থেকে ভিন্ন, তাই যন্ত্রটি স্বাক্ষর করছে না। এখনই সচিবকে জানান।' },
});
