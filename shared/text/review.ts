/** Words of the look before a meeting goes out: who gets what, and what should be looked at again. */
import { words } from './words.ts';

export const review = words({
  title: { vi: 'Ai xem được gì', en: 'Who gets what', bn: 'কে কী পাবেন' },
  lead: {
    vi: 'Kỳ họp đã mở cho mọi người trong danh sách. Mỗi thay đổi đến máy của họ ngay khi được lưu.',
    en: 'The session is open to everybody on its list. Each change reaches their devices as soon as it is saved.',
    bn: 'অধিবেশন তালিকার সবার জন্য উন্মুক্ত। প্রতিটি পরিবর্তন সংরক্ষণের সঙ্গে সঙ্গে তাঁদের যন্ত্রে পৌঁছায়।',
  },
  checks: { vi: 'Việc cần xem lại', en: 'To look at again', bn: 'আবার দেখার বিষয়' },
  nothing: { vi: 'Không có việc nào cần xem lại.', en: 'There is nothing to look at again.', bn: 'আবার দেখার কিছু নেই।' },
  whoGets: { vi: 'Nội dung và tài liệu dành cho ai', en: 'Whom items and papers are for', bn: 'বিষয় ও নথি কাদের জন্য' },
  what: { vi: 'Nội dung, tài liệu', en: 'Item, paper', bn: 'বিষয়, নথি' },
  forWhom: { vi: 'Dành cho', en: 'For', bn: 'যাঁদের জন্য' },
  others: { vi: 'Người khác thấy', en: 'Others see', bn: 'অন্যরা দেখেন' },
  everyone: { vi: 'Mọi người ({n})', en: 'Everybody ({n})', bn: 'সবাই ({n})' },
  everyoneBut: { vi: 'Mọi người, trừ {left} người không tham gia ({n})', en: 'Everybody but {left} who {left|takes|take} no part ({n})', bn: 'অংশ না নেওয়া {left} জন ছাড়া সবাই ({n})' },
  delegates: { vi: 'Đại biểu ({n} người xem được)', en: 'Delegates ({n} {n|reader|readers})', bn: 'প্রতিনিধি ({n} জন পাঠক)' },
  named: { vi: '{n} người: {names}', en: '{n} {n|person|people}: {names}', bn: '{n} জন: {names}' },
  onlyRestricted: { vi: 'Chỉ hiện phần có phạm vi hạn chế ({n})', en: 'Show restricted ones alone ({n})', bn: 'শুধু সীমিত পরিসরের ({n})' },
  noRestricted: {
    vi: 'Mọi nội dung và tài liệu đều mở cho mọi người trong danh sách ({n} người).',
    en: 'All items and papers are open to everybody on the list ({n}).',
    bn: 'সব বিষয় ও নথি তালিকার সবার জন্য উন্মুক্ত ({n} জন)।',
  },
  paper: { vi: 'Tài liệu', en: 'Paper', bn: 'নথি' },
  empty: { vi: 'Chưa có nội dung nào.', en: 'There are no items yet.', bn: 'এখনও কোনো বিষয় নেই।' },
  viewAs: { vi: 'Xem như người khác', en: 'See it as somebody else does', bn: 'অন্যের চোখে দেখুন' },
  viewAsLead: {
    vi: 'Chọn một người để xem đúng chương trình và tài liệu như trên máy của họ. Những gì bản thân không được xem thì ở đây cũng không hiện.',
    en: 'Choose somebody to see the agenda and papers just as their device shows them. What you may not read yourself is not shown here either.',
    bn: 'কাউকে বাছুন: আলোচ্যসূচি ও নথি ঠিক তাঁর যন্ত্রের মতো দেখাবে। আপনি নিজে যা দেখতে পারেন না তা এখানেও দেখানো হয় না।',
  },
  person: { vi: 'Người xem', en: 'Person', bn: 'ব্যক্তি' },
  personHint: { vi: 'Gõ tên để tìm', en: 'Type a name', bn: 'নাম লিখুন' },
  chair: { vi: 'chủ tọa', en: 'chair', bn: 'সভাপতি' },
  delegate: { vi: 'đại biểu', en: 'delegate', bn: 'প্রতিনিধি' },
  guest: { vi: 'khách mời', en: 'guest', bn: 'অতিথি' },
  secretary: { vi: 'thư ký', en: 'secretary', bn: 'সচিব' },
  asSeen: {
    vi: '{name} xem được {items} trong {allItems} nội dung, {papers} trong {allPapers} tài liệu.',
    en: '{name}: items shown {items} of {allItems}, papers {papers} of {allPapers}.',
    bn: '{name} {allItems}টির মধ্যে {items}টি বিষয়, {allPapers}টির মধ্যে {papers}টি নথি পান।',
  },
  takesNoPart: {
    vi: '{n} nội dung người này không tham gia do xung đột lợi ích: tài liệu không hiện.',
    en: 'Takes no part in {n} {n|item|items} because of a conflict of interest: their papers are not shown.',
    bn: 'স্বার্থের সংঘাতে {n}টি বিষয়ে অংশ নেন না: সেগুলোর নথি দেখানো হয় না।',
  },
  gone: { vi: 'Người này không còn trong danh sách.', en: 'This person is not on the list any more.', bn: 'এই ব্যক্তি আর তালিকায় নেই।' },
});

export const reviewChecks = words({
  getNothing: { vi: '{n} người không xem được tài liệu nào: {names}', en: '{n} {n|person gets|people get} no paper: {names}', bn: '{n} জন কোনো নথি পান না: {names}' },
  notHandedIn: { vi: '{n} tài liệu đã giao chuẩn bị nhưng chưa được nộp: {titles}', en: '{n} {n|paper|papers} asked for and not handed in: {titles}', bn: '{n}টি চাওয়া নথি জমা হয়নি: {titles}' },
  notApproved: { vi: '{n} tài liệu đã nộp, chờ duyệt: {titles}', en: '{n} {n|paper|papers} handed in and not approved: {titles}', bn: '{n}টি জমা নথি অনুমোদিত নয়: {titles}' },
  overdue: { vi: '{n} tài liệu giao chuẩn bị đã quá hạn: {titles}', en: '{n} {n|paper is|papers are} late: {titles}', bn: '{n}টি নথির সময় পেরিয়েছে: {titles}' },
  noInvitation: { vi: 'Chưa lập giấy mời, chưa có số', en: 'No invitation was written, nor numbered', bn: 'আমন্ত্রণপত্র লেখা বা নম্বর দেওয়া হয়নি' },
  invitation: { vi: 'Giấy mời số {number}', en: 'Invitation no. {number}', bn: 'আমন্ত্রণপত্র নং {number}' },
  noTablet: { vi: '{n} đại biểu chưa có máy đăng ký: {names}', en: '{n} {n|delegate has|delegates have} no enrolled tablet: {names}', bn: '{n} জন প্রতিনিধির নিবন্ধিত যন্ত্র নেই: {names}' },
  allTablets: { vi: 'Đại biểu nào cũng có máy đăng ký', en: 'Every delegate has an enrolled tablet', bn: 'সব প্রতিনিধির নিবন্ধিত যন্ত্র আছে' },
  noWay: { vi: '{n} người không có máy đăng ký và không có mật khẩu, nên không nhận được thông báo: {names}', en: '{n} {n|person has|people have} neither a tablet nor a password, and cannot be told: {names}', bn: '{n} জনের যন্ত্র বা পাসওয়ার্ড নেই, জানানো যাবে না: {names}' },
  notAsked: { vi: 'Không hỏi được máy chủ về giấy mời, tài liệu giao chuẩn bị hoặc máy của đại biểu: phần này chưa kiểm tra.', en: 'The server did not answer about the invitation, papers asked for or tablets: these were not checked.', bn: 'আমন্ত্রণপত্র, চাওয়া নথি বা যন্ত্র নিয়ে সার্ভার উত্তর দেয়নি: এগুলো দেখা হয়নি।' },
});
