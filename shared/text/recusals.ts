/** Words of a conflict of interest (xung đột lợi ích): a delegate takes no part in an item. */
import { words } from './words.ts';

export const recusalWords = words({
  mine: { vi: 'Đại biểu không tham gia nội dung này', en: 'You take no part in this item', bn: 'আপনি এই বিষয়ে অংশ নিচ্ছেন না' },
  mineText: {
    vi: 'Do xung đột lợi ích, đại biểu không biểu quyết và không đọc tài liệu của nội dung này; đại biểu vẫn được tính trong tổng số. Tài liệu đã tải về trước đó được gỡ khỏi thiết bị, nhưng điều đã đọc thì không thu hồi được.',
    en: 'Because of a conflict of interest you do not vote on this item and do not read its papers; you stay in the total. Papers fetched before leave this device, but what was read cannot be taken back.',
    bn: 'স্বার্থের সংঘাতের কারণে আপনি এই বিষয়ে ভোট দেন না ও নথি পড়েন না; মোট সংখ্যায় আপনি থাকেন। আগে আনা নথি যন্ত্র থেকে সরে যায়, তবে যা পড়া হয়েছে তা ফেরানো যায় না।',
  },
  list: { vi: 'Không tham gia do xung đột lợi ích: {names}', en: 'Take no part because of a conflict of interest: {names}', bn: 'স্বার্থের সংঘাতের কারণে অংশ নেন না: {names}' },
  declareOwn: { vi: 'Tôi có xung đột lợi ích với nội dung này', en: 'I have a conflict of interest in this item', bn: 'এই বিষয়ে আমার স্বার্থের সংঘাত আছে' },
  declareOwnTitle: { vi: 'Không tham gia nội dung này?', en: 'Take no part in this item?', bn: 'এই বিষয়ে অংশ নেবেন না?' },
  declare: { vi: 'Ghi đại biểu có xung đột lợi ích', en: 'Enter a conflict of interest', bn: 'স্বার্থের সংঘাত লিখুন' },
  declareTitle: { vi: 'Đại biểu nào không tham gia nội dung này?', en: 'Who takes no part in this item?', bn: 'কে এই বিষয়ে অংশ নেবেন না?' },
  declareText: {
    vi: 'Đại biểu không biểu quyết, không đọc tài liệu của nội dung này kể từ lúc ghi, vẫn được tính trong tổng số và được nêu trong biên bản. Rút lại được khi nội dung không đang biểu quyết.',
    en: 'From now on they do not vote on the item nor read its papers, stay in the total, and are named in the minutes. It can be taken back while no vote on the item runs.',
    bn: 'এখন থেকে তিনি এই বিষয়ে ভোট দেবেন না, নথি পড়বেন না, মোট সংখ্যায় থাকবেন এবং কার্যবিবরণীতে উল্লেখ থাকবে। ভোট না চললে প্রত্যাহার করা যায়।',
  },
  declareAct: { vi: 'Ghi không tham gia', en: 'Enter it', bn: 'লিখুন' },
  member: { vi: 'Đại biểu', en: 'Delegate', bn: 'প্রতিনিধি' },
  withdraw: { vi: 'Rút lại: {name}', en: 'Take back: {name}', bn: 'প্রত্যাহার: {name}' },
  withdrawTitle: { vi: 'Rút lại việc không tham gia?', en: 'Take the conflict back?', bn: 'প্রত্যাহার করবেন?' },
  withdrawText: { vi: '{name} lại được biểu quyết và đọc tài liệu của nội dung này. Cả hai việc được ghi vào biên bản.', en: '{name} takes part in the item again: in its votes and its papers. Both stand in the minutes.', bn: '{name} আবার ভোট দেবেন ও নথি পড়বেন। দুটিই কার্যবিবরণীতে থাকবে।' },
});

export const inMinutes = words({
  'recusals/declared': {
    vi: '{name} không tham gia biểu quyết nội dung “{title}” do xung đột lợi ích, vẫn được tính trong tổng số đại biểu',
    en: '{name} takes no part in the vote on “{title}” because of a conflict of interest, and stays in the total',
    bn: 'স্বার্থের সংঘাতের কারণে {name} “{title}” বিষয়ে ভোটে অংশ নেন না, মোট সংখ্যায় থাকেন',
  },
  'recusals/withdrawn': {
    vi: 'Rút lại việc {name} không tham gia biểu quyết nội dung “{title}”',
    en: 'That {name} takes no part in the vote on “{title}” is taken back',
    bn: '“{title}” বিষয়ে ভোটে {name}-এর অংশ না নেওয়া প্রত্যাহার করা হয়েছে',
  },
});

export const refusals = words({
  'votes/conflict': { vi: 'Đại biểu không tham gia biểu quyết nội dung này do xung đột lợi ích. Nếu chưa đúng, hãy báo thư ký.', en: 'This delegate takes no part in this vote because of a conflict of interest. If that is wrong, tell the secretary.', bn: 'স্বার্থের সংঘাতের কারণে এই প্রতিনিধি ভোটে অংশ নেন না। ভুল হলে সচিবকে জানান।' },
  'recusals/delegates-only': { vi: 'Chỉ ghi xung đột lợi ích cho đại biểu. Hãy chọn một đại biểu.', en: 'Only a delegate can have one. Choose a delegate.', bn: 'শুধু প্রতিনিধির জন্য লেখা যায়। একজন প্রতিনিধি বেছে নিন।' },
  'recusals/declared-already': { vi: 'Đại biểu này đã được ghi là không tham gia. Hãy xem lại danh sách.', en: 'That is entered already. Look at the list again.', bn: 'এটি আগেই লেখা আছে। তালিকা আবার দেখুন।' },
  'recusals/none': { vi: 'Đại biểu này đang tham gia nội dung. Hãy xem lại danh sách.', en: 'No conflict is entered. Look at the list again.', bn: 'কোনো সংঘাত লেখা নেই। তালিকা আবার দেখুন।' },
  'recusals/of-the-desk': { vi: 'Việc này do chủ tọa hoặc thư ký ghi. Hãy đề nghị thư ký rút lại.', en: 'The chair or a secretary has entered it. Ask the secretary to take it back.', bn: 'এটি সভাপতি বা সচিব লিখেছেন। প্রত্যাহারের জন্য সচিবকে বলুন।' },
  'recusals/vote-running': { vi: 'Nội dung này đang được biểu quyết. Hãy thực hiện sau khi công bố hoặc hủy biểu quyết.', en: 'A vote on this item is running. Do this once it is announced or set aside.', bn: 'এই বিষয়ে ভোট চলছে। ফল ঘোষণা বা বাতিলের পরে করুন।' },
  'recusals/choose': { vi: 'Hãy chọn một đại biểu.', en: 'Choose a delegate.', bn: 'একজন প্রতিনিধি বেছে নিন।' },
});
