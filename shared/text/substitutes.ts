/** Words of attending in somebody's place (ủy quyền dự họp): a substitute attends and never votes. */
import { words } from './words.ts';

export const inMinutes = words({
  'substitutes/attends': {
    vi: '{name} dự họp thay {of}.',
    en: '{name} attends in the place of {of}.',
    bn: '{of}-এর স্থলে {name} উপস্থিত।',
  },
});

export const refusals = words({
  'substitutes/delegates-never': {
    vi: 'Đại biểu Hội đồng nhân dân không cử người dự thay. Nếu không dự được, vui lòng báo vắng.',
    en: 'A delegate of a People’s Council sends nobody in their place. Report an absence instead.',
    bn: 'জন পরিষদের প্রতিনিধি নিজের বদলে কাউকে পাঠান না। অনুপস্থিতি জানান।',
  },
  'substitutes/not-secretary': {
    vi: 'Thư ký phiên họp không cử người dự thay.',
    en: 'A secretary of the meeting sends nobody in their place.',
    bn: 'সভার সচিব নিজের বদলে কাউকে পাঠান না।',
  },
  'substitutes/not-chair': {
    vi: 'Người chủ trì không cử người dự thay. Vui lòng chuyển quyền chủ trì trước.',
    en: 'The chair sends nobody in their place. Hand the chair over first.',
    bn: 'সভাপতি নিজের বদলে কাউকে পাঠান না। আগে সভাপতিত্ব হস্তান্তর করুন।',
  },
  'substitutes/chain': {
    vi: 'Người dự thay không cử tiếp người khác.',
    en: 'Who attends in somebody’s place sends nobody else.',
    bn: 'যিনি অন্যের স্থলে এসেছেন তিনি আর কাউকে পাঠান না।',
  },
  'substitutes/is-there': {
    vi: 'Người này đang có mặt nên không cần người dự thay.',
    en: 'That person is in the room: nobody attends in their place.',
    bn: 'তিনি কক্ষে আছেন; তাঁর স্থলে কেউ আসেন না।',
  },
  'substitutes/too-many': {
    vi: 'Đã đổi người dự thay quá nhiều lần. Vui lòng liên hệ thư ký.',
    en: 'This was changed too often. Turn to the secretary.',
    bn: 'খুব বেশিবার বদলানো হয়েছে। সচিবের সঙ্গে যোগাযোগ করুন।',
  },
  'substitutes/named-already': {
    vi: 'Đã đề nghị người này dự thay.',
    en: 'That person was named already.',
    bn: 'এই ব্যক্তির নাম আগেই দেওয়া হয়েছে।',
  },
  'substitutes/none': {
    vi: 'Không còn đề nghị dự thay này. Vui lòng tải lại trang.',
    en: 'There is no such request any more. Load the page again.',
    bn: 'এমন অনুরোধ আর নেই। পৃষ্ঠাটি আবার লোড করুন।',
  },
  'substitutes/confirmed-already': {
    vi: 'Việc dự thay này đã được xác nhận.',
    en: 'It was confirmed already.',
    bn: 'এটি আগেই নিশ্চিত হয়েছে।',
  },
  'substitutes/listed-already': {
    vi: '{name} đã có tên trong phiên họp hoặc là đại biểu, thư ký. Vui lòng chọn người khác.',
    en: '{name} is listed in the meeting already, or is a delegate or secretary. Choose somebody else.',
    bn: '{name} ইতিমধ্যে সভার তালিকায়, বা প্রতিনিধি বা সচিব। অন্য কাউকে বাছুন।',
  },
});

export const substituteWords = words({
  title: { vi: 'Người dự thay', en: 'Substitutes', bn: 'বদলি উপস্থিতি' },
  lead: {
    vi: 'Khách mời có thể cử người dự họp thay; thư ký xác nhận. Người dự thay đọc những tài liệu mà người được thay được đọc, không biểu quyết, không tính vào tổng số và số có mặt của đại biểu.',
    en: 'Whoever is invited may send somebody in their place; the secretary confirms it. A substitute reads what the represented person may read, does not vote and counts in no total.',
    bn: 'আমন্ত্রিত ব্যক্তি নিজের স্থলে কাউকে পাঠাতে পারেন; সচিব নিশ্চিত করেন। বদলি ব্যক্তি একই কাগজ পড়েন, ভোট দেন না, কোনো মোটে গণ্য নন।',
  },
  other: {
    vi: 'Thành viên ủy quyền biểu quyết cho thành viên khác ở mục Ủy quyền biểu quyết; người dự thay chỉ dự họp.',
    en: 'A member’s vote goes to another member under “Voting by proxy”; a substitute only attends.',
    bn: 'সদস্যের ভোট “প্রতিনিধি দিয়ে ভোট”-এ অন্য সদস্যের কাছে যায়; বদলি ব্যক্তি শুধু উপস্থিত থাকেন।',
  },
  none: { vi: 'Chưa có đề nghị dự thay nào.', en: 'Nobody has named a substitute.', bn: 'কেউ বদলি দেননি।' },
  send: { vi: 'Cử người dự thay', en: 'Send somebody in your place', bn: 'নিজের স্থলে কাউকে পাঠান' },
  change: { vi: 'Đổi người dự thay', en: 'Send somebody else', bn: 'অন্য কাউকে পাঠান' },
  sendTitle: { vi: 'Ai dự họp thay?', en: 'Who is to attend in your place?', bn: 'আপনার স্থলে কে আসবেন?' },
  sendText: {
    vi: 'Thư ký xác nhận trước khi người này được mời dự họp. Người dự thay không biểu quyết.',
    en: 'The secretary confirms it before that person is invited. A substitute does not vote.',
    bn: 'আমন্ত্রণের আগে সচিব নিশ্চিত করেন। বদলি ব্যক্তি ভোট দেন না।',
  },
  name: { vi: 'Họ và tên', en: 'Name', bn: 'নাম' },
  position: { vi: 'Chức vụ, đơn vị', en: 'Position and office', bn: 'পদ ও দপ্তর' },
  act: { vi: 'Gửi thư ký', en: 'Send to the secretary', bn: 'সচিবকে পাঠান' },
  waiting: { vi: 'Đã đề nghị {name} dự thay, chờ thư ký xác nhận', en: '{name} is to attend in your place; the secretary has to confirm it', bn: '{name} আপনার স্থলে আসবেন; সচিবের নিশ্চয়নের অপেক্ষা' },
  confirmed: { vi: '{name} dự họp thay', en: '{name} attends in your place', bn: '{name} আপনার স্থলে উপস্থিত' },
  declined: { vi: 'Thư ký không chấp nhận {name} dự thay', en: 'The secretary did not accept {name}', bn: 'সচিব {name}-কে গ্রহণ করেননি' },
  takeBack: { vi: 'Rút lại', en: 'Take it back', bn: 'ফিরিয়ে নিন' },
  takeBackTitle: { vi: 'Rút việc cử người dự thay?', en: 'Take it back?', bn: 'ফিরিয়ে নেবেন?' },
  takeBackText: {
    vi: 'Người dự thay không còn trong danh sách và không đọc tài liệu nữa.',
    en: 'The substitute leaves the list, and reads no papers any more.',
    bn: 'বদলি ব্যক্তি তালিকা থেকে বাদ যান, কাগজ আর পড়েন না।',
  },
  inPlaceOf: { vi: 'Ông/bà dự họp thay {name}. Người dự thay không biểu quyết.', en: 'You attend in the place of {name}. A substitute does not vote.', bn: 'আপনি {name}-এর স্থলে উপস্থিত। বদলি ব্যক্তি ভোট দেন না।' },
  inPlace: { vi: 'Ông/bà dự họp thay người được mời. Người dự thay không biểu quyết.', en: 'You attend in somebody’s place. A substitute does not vote.', bn: 'আপনি অন্যের স্থলে উপস্থিত। বদলি ব্যক্তি ভোট দেন না।' },
  pair: { vi: '{name} thay {of}', en: '{name} for {of}', bn: '{of}-এর স্থলে {name}' },
  stateWaiting: { vi: 'Chờ xác nhận', en: 'To be confirmed', bn: 'নিশ্চয়ন বাকি' },
  stateConfirmed: { vi: 'Đã xác nhận', en: 'Confirmed', bn: 'নিশ্চিত' },
  stateDeclined: { vi: 'Không chấp nhận', en: 'Declined', bn: 'প্রত্যাখ্যাত' },
  stateOver: { vi: 'Đã rút', en: 'Taken back', bn: 'ফেরত নেওয়া' },
  confirm: { vi: 'Xác nhận', en: 'Confirm', bn: 'নিশ্চিত করুন' },
  confirmTitle: { vi: 'Xác nhận {name} dự họp thay {of}', en: 'Confirm {name} in the place of {of}', bn: '{of}-এর স্থলে {name}-কে নিশ্চিত করুন' },
  person: { vi: 'Người trong danh sách của đơn vị', en: 'Person of the unit’s list', bn: 'ইউনিটের তালিকার ব্যক্তি' },
  personHint: {
    vi: 'Chọn khách mời trong danh sách; nếu chưa có, thêm người này ở mục “Đại biểu và khách mời” rồi quay lại.',
    en: 'Choose a guest of the list; where there is none yet, add the person under “Delegates and guests” first.',
    bn: 'তালিকার অতিথি বাছুন; না থাকলে আগে “প্রতিনিধি ও অতিথি”-তে যোগ করুন।',
  },
  minuted: { vi: 'Ghi tên vào biên bản: “{name}, thay {of}”', en: 'Put it into the minutes: “{name}, for {of}”', bn: 'কার্যবিবরণীতে লিখুন: “{of}-এর স্থলে {name}”' },
  decline: { vi: 'Không chấp nhận', en: 'Decline', bn: 'প্রত্যাখ্যান' },
  declineTitle: { vi: 'Không chấp nhận {name} dự thay {of}?', en: 'Decline {name} in the place of {of}?', bn: '{of}-এর স্থলে {name}-কে প্রত্যাখ্যান করবেন?' },
  declineText: {
    vi: 'Việc này được ghi vào hồ sơ và không rút lại được. {of} được báo ngay và có thể cử người khác.',
    en: 'This stands on the record and cannot be taken back. {of} is told at once, and may send somebody else.',
    bn: 'এটি নথিতে থাকে, ফেরত নেওয়া যায় না। {of}-কে সঙ্গে সঙ্গে জানানো হয়; তিনি অন্য কাউকে পাঠাতে পারেন।',
  },
  why: { vi: 'Lý do (không bắt buộc)', en: 'Why (may be left out)', bn: 'কারণ (ঐচ্ছিক)' },
  whyHint: {
    vi: 'Chỉ người được mời, chủ tọa và thư ký đọc được.',
    en: 'For whoever was invited, the chair and the secretaries alone.',
    bn: 'কেবল আমন্ত্রিত ব্যক্তি, সভাপতি ও সচিবেরা পড়েন।',
  },
  declinedFor: { vi: 'Lý do: {reason}', en: 'The reason: {reason}', bn: 'কারণ: {reason}' },
  endTitle: { vi: 'Rút việc cử {name} dự thay {of}?', en: 'Take back that {name} attends for {of}?', bn: '{of}-এর স্থলে {name}-এর উপস্থিতি ফিরিয়ে নেবেন?' },
  enter: { vi: 'Ghi đề nghị dự thay', en: 'Enter a request', bn: 'অনুরোধ লিখুন' },
  represented: { vi: 'Người được thay', en: 'Who is represented', bn: 'যাঁর স্থলে' },
});
