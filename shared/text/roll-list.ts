/** Words of who belongs to a meeting, and of who is away: of desks and the chair. */
import { words } from './words.ts';

export const rollList = words({
  absent: { vi: 'Chưa có mặt ({count})', en: 'Not present ({count})', bn: 'অনুপস্থিত ({count})' },
  nobodyAbsent: { vi: 'Tất cả đại biểu đã có mặt.', en: 'All delegates are present.', bn: 'সকল প্রতিনিধি উপস্থিত।' },
});

export const refusals = words({
  'roll/no-absence': {
    vi: 'Không có báo vắng nào để hủy.',
    en: 'There is no absence to take back.',
    bn: 'ফিরিয়ে নেওয়ার মতো কোনো অনুপস্থিতি নেই।',
  },
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
