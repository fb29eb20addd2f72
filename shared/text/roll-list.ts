/** Words that desks and the chair alone meet: of who belongs to a meeting, who is away, and how a session is prepared. */
import { words } from './words.ts';

export const rollList = words({
  absent: { vi: 'Chưa có mặt ({count})', en: 'Not present ({count})', bn: 'অনুপস্থিত ({count})' },
  nobodyAbsent: { vi: 'Tất cả đại biểu đã có mặt.', en: 'All delegates are present.', bn: 'সকল প্রতিনিধি উপস্থিত।' },
});

export const refusals = words({
  'access/audience-empty': { vi: 'Hãy chọn ít nhất một người được xem.', en: 'Choose at least one person who may read it.', bn: 'অন্তত একজন পাঠক বেছে নিন।' },
  'access/audience-not-listed': { vi: 'Chỉ chọn được người có trong danh sách phiên họp. Hãy xem lại danh sách người được xem.', en: 'Only people listed in the meeting can be chosen. Look at the list of readers again.', bn: 'শুধু সভার তালিকাভুক্তদের বেছে নেওয়া যায়। পাঠকদের তালিকা আবার দেখুন।' },
  'access/audience-votes': { vi: 'Đang có biểu quyết chưa xong gắn với nội dung hoặc tài liệu này, nên mọi đại biểu phải xem được. Hãy sửa biểu quyết trước.', en: 'A vote that is not over stands on this item or paper, so every delegate must be able to read it. Change the vote first.', bn: 'এই বিষয় বা নথির সঙ্গে অসমাপ্ত ভোট আছে, তাই সব প্রতিনিধির পড়তে পারা চাই। আগে ভোটটি বদলান।' },
  'access/title-not-neutral': { vi: 'Tên công khai trùng với tên thật nên không che được gì. Hãy đặt tên công khai khác.', en: 'The public title is the real one and hides nothing. Give another.', bn: 'প্রকাশ্য শিরোনামটি আসল শিরোনামই, কিছুই আড়াল হয় না। অন্য শিরোনাম দিন।' },
  'session/nothing-restored': { vi: 'Phiên họp này không chờ khôi phục.', en: 'This meeting is not waiting after a restore.', bn: 'এই সভা পুনরুদ্ধারের অপেক্ষায় নেই।' },
  'session/held-not-signed': {
    vi: 'Phần biên bản do thiết bị gửi lại không có chữ ký của máy chủ này nên không được nhận.',
    en: 'What the device gave back is not signed by this server, so it was not taken.',
    bn: 'যন্ত্রের ফেরত দেওয়া অংশে এই সার্ভারের স্বাক্ষর নেই, তাই নেওয়া হয়নি।',
  },
  'session/no-chair': { vi: 'Chưa chọn chủ tọa. Hãy chọn chủ tọa trước khi công bố phiên họp.', en: 'No chair is named. Name the chair before publishing.', bn: 'সভাপতি নির্ধারিত হয়নি। প্রকাশের আগে সভাপতি ঠিক করুন।' },
  'session/no-items': { vi: 'Chương trình chưa có mục nào. Hãy thêm ít nhất một mục.', en: 'The agenda is empty. Add at least one item.', bn: 'আলোচ্যসূচি খালি। অন্তত একটি বিষয় যোগ করুন।' },
  'session/chair-is-a-delegate': { vi: 'Chủ tọa phải là đại biểu. Hãy chọn một đại biểu.', en: 'The chair must be a delegate. Choose a delegate.', bn: 'সভাপতিকে প্রতিনিধি হতে হবে। একজন প্রতিনিধি বেছে নিন।' },
  'session/already-chair': { vi: 'Người này đang là chủ tọa.', en: 'This person is already the chair.', bn: 'ইনি আগে থেকেই সভাপতি।' },
  'session/chair-not-present': { vi: 'Người nhận quyền chủ tọa chưa điểm danh. Hãy mời người đó điểm danh trước.', en: 'The new chair is not checked in. Ask them to check in first.', bn: 'নতুন সভাপতি উপস্থিতি জানাননি। আগে উপস্থিতি জানাতে বলুন।' },
  'session/publish-first': { vi: 'Phiên họp chưa được công bố. Hãy công bố trước.', en: 'The meeting is not published yet. Publish it first.', bn: 'সভা এখনও প্রকাশিত হয়নি। আগে প্রকাশ করুন।' },
  'roll/already-listed': { vi: 'Người này đã có trong danh sách.', en: 'This person is already listed.', bn: 'এই ব্যক্তি আগে থেকেই তালিকায় আছেন।' },
  'roll/not-in-office': { vi: 'Người này không còn giữ nhiệm vụ nên không thể đưa vào danh sách.', en: 'This person is no longer in office and cannot be listed.', bn: 'এই ব্যক্তি আর দায়িত্বে নেই, তাই তালিকাভুক্ত করা যাবে না।' },
  'roll/delegates-stay': {
    vi: 'Đại biểu đương nhiệm luôn có trong danh sách vì được tính vào tổng số. Nếu vắng, hãy ghi báo vắng.',
    en: 'Delegates in office are always listed, for they make up the total. Report an absence instead.',
    bn: 'দায়িত্বরত প্রতিনিধিরা সর্বদা তালিকায় থাকেন, কারণ তাঁরা মোট সংখ্যার অংশ। অনুপস্থিত হলে তা নথিভুক্ত করুন।',
  },
  'roll/is-chair': { vi: 'Người này đang là chủ tọa. Hãy giao quyền chủ tọa cho người khác trước.', en: 'This person is the chair. Hand over the chair first.', bn: 'ইনি বর্তমান সভাপতি। আগে সভাপতিত্ব হস্তান্তর করুন।' },
  'roll/not-oneself': { vi: 'Không thể tự đưa mình ra khỏi danh sách. Hãy nhờ thư ký khác.', en: 'You cannot take yourself off the list. Ask another secretary.', bn: 'নিজেকে তালিকা থেকে সরানো যায় না। অন্য সচিবকে বলুন।' },
  'roll/root-not-in-record': {
    vi: 'Tổ chức cấp chứng thư này được công nhận sau khi phiên họp đã công bố. Hãy dùng khóa do Hội đồng cấp cho phiên họp này.',
    en: 'The authority behind this certificate was accepted after the meeting was published. Use a key issued by the council for this meeting.',
    bn: 'এই সনদের কর্তৃপক্ষকে সভা প্রকাশের পরে স্বীকৃতি দেওয়া হয়েছে। এই সভার জন্য পরিষদের দেওয়া চাবি ব্যবহার করুন।',
  },
  'roll/key-not-in-force': {
    vi: 'Chứng thư số này đã hết hạn hoặc chưa có hiệu lực. Hãy gặp thư ký để cấp khóa mới.',
    en: 'This certificate has run out or is not valid yet. See the secretary for a new key.',
    bn: 'এই সনদের মেয়াদ শেষ বা এখনও শুরু হয়নি। নতুন চাবির জন্য সচিবের কাছে যান।',
  },
  'roll/key-revoked': { vi: 'Khóa ký này đã bị thu hồi. Hãy gặp thư ký để cấp khóa mới.', en: 'This key was revoked. See the secretary for a new one.', bn: 'এই স্বাক্ষর-চাবি বাতিল হয়েছে। নতুন চাবির জন্য সচিবের কাছে যান।' },
});
