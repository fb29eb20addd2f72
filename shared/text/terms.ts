/** A council's terms, what people hold within them, and its committees. */
import { words } from './words.ts';

export const refusals = words({
  'terms/still-running': {
    vi: 'Khóa {number} chưa kết thúc. Vui lòng kết thúc nhiệm kỳ đó trước khi mở nhiệm kỳ mới.',
    en: 'Term {number} has not ended. End it before a new one begins.',
    bn: '{number} মেয়াদ শেষ হয়নি। নতুন মেয়াদের আগে সেটি শেষ করুন।',
  },
  'terms/overlap': {
    vi: 'Ngày bắt đầu sớm hơn ngày kết thúc của khóa {number}.',
    en: 'It would begin before the last day of term {number}.',
    bn: 'শুরুর দিন {number} মেয়াদের শেষ দিনের আগে।',
  },
  'terms/number-taken': { vi: 'Đã có khóa {number}.', en: 'There is a term {number} already.', bn: '{number} মেয়াদ আগে থেকেই আছে।' },
  'terms/too-many': {
    vi: 'Đã có {most} nhiệm kỳ.',
    en: 'There are {most} terms already.',
    bn: 'ইতিমধ্যে {most}টি মেয়াদ আছে।',
  },
  'terms/unknown': {
    vi: 'Không tìm thấy nhiệm kỳ này. Vui lòng tải lại trang.',
    en: 'There is no such term. Load the page again.',
    bn: 'এমন মেয়াদ নেই। পৃষ্ঠাটি আবার লোড করুন।',
  },
  'terms/ended': { vi: 'Khóa {number} đã kết thúc.', en: 'Term {number} has ended.', bn: '{number} মেয়াদ শেষ হয়েছে।' },
  'terms/before-its-term': {
    vi: 'Ngày này sớm hơn ngày bắt đầu của khóa {number}.',
    en: 'That day is before the first of term {number}.',
    bn: 'এই দিন {number} মেয়াদের প্রথম দিনের আগে।',
  },
  'terms/meeting-open': {
    vi: '“{title}” đã công bố và chưa kết thúc. Vui lòng bế mạc hoặc hủy trước khi kết thúc nhiệm kỳ.',
    en: '“{title}” is published and not over. Close it or call it off before the term ends.',
    bn: '“{title}” প্রকাশিত এবং শেষ হয়নি। মেয়াদ শেষের আগে সেটি সমাপ্ত বা বাতিল করুন।',
  },
});

export const terms = words({
  title: { vi: 'Nhiệm kỳ và các Ban', en: 'Terms and committees', bn: 'মেয়াদ ও কমিটি' },
  lead: {
    vi: 'Khi nhiệm kỳ kết thúc, đại biểu thôi nhiệm vụ từ ngày đó và vẫn đọc được các kỳ họp đã dự. Người tái cử giữ nguyên tài khoản, thiết bị và khóa ký.',
    en: 'When a term ends its delegates leave office that day, and still read the meetings that they attended. Who is elected again keeps account, device and key.',
    bn: 'মেয়াদ শেষে প্রতিনিধিরা সেদিন দায়িত্ব ছাড়েন, আগের সভাগুলো পড়তে পারেন। পুনর্নির্বাচিতদের অ্যাকাউন্ট, যন্ত্র ও চাবি একই থাকে।',
  },
  list: { vi: 'Nhiệm kỳ', en: 'Terms', bn: 'মেয়াদ' },
  column: { vi: 'Khóa', en: 'Term', bn: 'মেয়াদ' },
  none: { vi: 'Chưa ghi nhiệm kỳ nào.', en: 'No term is entered yet.', bn: 'এখনও কোনো মেয়াদ নেই।' },
  numbered: { vi: 'Khóa {number}', en: 'Term {number}', bn: '{number} মেয়াদ' },
  since: { vi: 'từ {from}', en: 'since {from}', bn: '{from} থেকে' },
  between: { vi: '{from} – {to}', en: '{from} – {to}', bn: '{from} – {to}' },
  until: { vi: 'đến {to}', en: 'until {to}', bn: '{to} পর্যন্ত' },
  inOffice: { vi: '{n} đại biểu đương nhiệm', en: '{n} {n|delegate|delegates} in office', bn: 'দায়িত্বে {n} জন প্রতিনিধি' },
  ofSeats: {
    vi: '{n}/{seats} đại biểu đương nhiệm',
    en: 'In office: {n} of {seats}',
    bn: '{seats} জনের মধ্যে {n} জন দায়িত্বে',
  },
  begin: { vi: 'Mở nhiệm kỳ', en: 'Begin a term', bn: 'মেয়াদ শুরু' },
  number: { vi: 'Khóa', en: 'Number of the term', bn: 'মেয়াদের সংখ্যা' },
  numberHint: { vi: 'Ví dụ: XVIII; sau sáp nhập có thể ghi lại từ I.', en: 'For example XVIII; after a merger it may be I again.', bn: 'যেমন XVIII; একীভূতের পর আবার I হতে পারে।' },
  firstDay: { vi: 'Ngày bắt đầu', en: 'First day', bn: 'প্রথম দিন' },
  years: { vi: 'Nhiệm kỳ', en: 'Years', bn: 'বছর' },
  yearsHint: {
    vi: 'Biên bản, giấy mời và hồ sơ các kỳ họp ghi theo. Khóa lập sau sáp nhập ghi đúng nhiệm kỳ chung, ví dụ 2021-2026.',
    en: 'Minutes, invitations and records say them. One begun by a merger bears the years of its time, for example 2021-2026.',
    bn: 'কার্যবিবরণী, আমন্ত্রণপত্র ও নথিতে লেখা হয়। একীভূতের পরেরটি সাধারণ মেয়াদ লেখে, যেমন 2021-2026।',
  },
  yearsWrong: { vi: 'Ghi hai năm, ví dụ 2026-2031.', en: 'Two years, for example 2026-2031.', bn: 'দুটি বছর, যেমন 2026-2031।' },
  seats: { vi: 'Số đại biểu được bầu', en: 'Delegates elected', bn: 'নির্বাচিত প্রতিনিধি' },
  seatsHint: {
    vi: 'Để đối chiếu. Tổng số đại biểu khi họp và biểu quyết luôn tính theo số đang đương nhiệm.',
    en: 'To compare with. The total at meetings and votes is always counted from who is in office.',
    bn: 'তুলনার জন্য। সভা ও ভোটে মোট সংখ্যা সবসময় দায়িত্বে থাকা থেকে গোনা হয়।',
  },
  goOn: {
    vi: '{n} đại biểu đang đương nhiệm được ghi là đại biểu khóa mới.',
    en: '{n} {n|delegate|delegates} in office {n|is|are} entered as of the new term.',
    bn: 'দায়িত্বে থাকা {n} জন নতুন মেয়াদের প্রতিনিধি হিসেবে লেখা হবে।',
  },
  back: { vi: 'Đại biểu khóa trước tái cử', en: 'Delegates of before who were elected again', bn: 'আগের মেয়াদের পুনর্নির্বাচিত প্রতিনিধি' },
  backHint: {
    vi: 'Người được chọn đương nhiệm trở lại với tài khoản, thiết bị và khóa ký cũ. Người mới nhập sau, bằng danh sách hoặc từng người.',
    en: 'Who is chosen comes back with the account, device and key of before. New people are entered after this, by a list or one by one.',
    bn: 'বাছাই করা ব্যক্তিরা আগের অ্যাকাউন্ট, যন্ত্র ও চাবি নিয়ে ফেরেন। নতুনদের পরে তালিকা দিয়ে বা একে একে লিখুন।',
  },
  chooseAll: { vi: 'Chọn tất cả', en: 'Choose all', bn: 'সবাইকে বাছুন' },
  end: { vi: 'Kết thúc nhiệm kỳ', en: 'End the term', bn: 'মেয়াদ শেষ করুন' },
  endWhat: {
    vi: 'Từ ngày này {n} đại biểu thôi nhiệm vụ với lý do hết nhiệm kỳ; việc tham gia các Ban cũng kết thúc. Các kỳ họp đã công bố phải bế mạc trước. Không thể hoàn tác: ghi nhầm thì phải sửa lại từng đại biểu.',
    en: 'On that day {n} {n|delegate leaves|delegates leave} office, their term over; committees end with it. Published meetings have to be closed before. This cannot be undone: a mistake is mended delegate by delegate.',
    bn: 'সেদিন {n} জন প্রতিনিধি মেয়াদ শেষে দায়িত্ব ছাড়েন; কমিটিও শেষ হয়। প্রকাশিত সভা আগে সমাপ্ত হতে হবে। এটি ফেরানো যায় না: ভুল হলে প্রতিনিধি ধরে ধরে ঠিক করতে হয়।',
  },
  sitElsewhere: {
    vi: '{n} đại biểu cũng là đại biểu hội đồng khác. Nhiệm vụ ở đó giữ nguyên; khi tái cử, quản trị toàn hệ thống ghi thêm họ vào hội đồng này.',
    en: '{n} {n|delegate also sits|delegates also sit} in another council. That office is untouched; who is elected again is put into this council by an administrator of the installation.',
    bn: '{n} জন অন্য পরিষদেরও প্রতিনিধি। সেই দায়িত্ব অপরিবর্তিত; পুনর্নির্বাচিত হলে সার্ভারের প্রশাসক তাঁদের এই পরিষদে যোগ করেন।',
  },
  lastDay: { vi: 'Ngày kết thúc', en: 'Last day', bn: 'শেষ দিন' },
  begun: { vi: 'Đã mở khóa {number}.', en: 'Term {number} has begun.', bn: '{number} মেয়াদ শুরু হয়েছে।' },
  joined: { vi: 'Làm đại biểu từ ngày', en: 'Delegate since', bn: 'যেদিন থেকে প্রতিনিধি' },
});

export const held = words({
  positions: { vi: 'Chức vụ', en: 'Positions', bn: 'পদসমূহ' },
  position: { vi: 'Chức vụ {n}', en: 'Position {n}', bn: 'পদ {n}' },
  from: { vi: 'Từ ngày', en: 'Since', bn: 'যেদিন থেকে' },
  add: { vi: 'Thêm chức vụ', en: 'Add a position', bn: 'পদ যোগ করুন' },
  end: { vi: 'Thôi giữ', en: 'End', bn: 'শেষ' },
  endOf: { vi: 'Thôi giữ chức vụ “{name}”', en: 'End the position “{name}”', bn: '“{name}” পদ শেষ করুন' },
  remove: { vi: 'Bỏ', en: 'Remove', bn: 'সরান' },
  removeOf: { vi: 'Bỏ “{name}” (ghi nhầm)', en: 'Remove “{name}” (entered by mistake)', bn: '“{name}” সরান (ভুলে লেখা)' },
  ended: { vi: 'Đã giữ', en: 'Held before', bn: 'আগে ছিল' },
  dates: { vi: 'Ngày và các chức vụ khác', en: 'Days and other positions', bn: 'দিন ও অন্যান্য পদ' },
});

export const committees = words({
  title: { vi: 'Các Ban của Hội đồng nhân dân', en: 'Committees of the council', bn: 'পরিষদের কমিটি' },
  column: { vi: 'Ban', en: 'Committees', bn: 'কমিটি' },
  committee: { vi: 'Ban', en: 'Committee', bn: 'কমিটি' },
  none: { vi: 'Chưa ghi thành viên của Ban nào.', en: 'Nobody sits in a committee yet.', bn: 'কোনো কমিটিতে এখনও কেউ নেই।' },
  set: { vi: 'Ghi thành viên Ban', en: 'Enter who sits in a committee', bn: 'কমিটির সদস্য লিখুন' },
  change: { vi: 'Sửa', en: 'Change', bn: 'বদলান' },
  changeOf: { vi: 'Sửa thành viên {name}', en: 'Change who sits in {name}', bn: '{name}-এর সদস্য বদলান' },
  head: { vi: 'Trưởng Ban', en: 'Head', bn: 'প্রধান' },
  deputies: { vi: 'Phó Trưởng Ban', en: 'Deputies', bn: 'উপপ্রধান' },
  members: { vi: 'Ủy viên', en: 'Members', bn: 'সদস্য' },
  on: { vi: 'Từ ngày', en: 'From', bn: 'যেদিন থেকে' },
  what: {
    vi: 'Người không còn trong danh sách thôi là thành viên từ ngày này; lịch sử được giữ lại.',
    en: 'Who is no longer named leaves the committee that day; what was before is kept.',
    bn: 'যাঁর নাম আর নেই তিনি সেদিন কমিটি ছাড়েন; আগের তথ্য থাকে।',
  },
  count: { vi: '{n} thành viên', en: '{n} {n|member|members}', bn: '{n} জন সদস্য' },
  only: { vi: 'Ban hoặc tổ đại biểu', en: 'Committee or delegate group', bn: 'কমিটি বা প্রতিনিধি দল' },
  there: { vi: '{name}: có mặt {present}/{total} đại biểu', en: '{name}: {present} of {total} {total|delegate is|delegates are} present', bn: '{name}: {total} জনের মধ্যে {present} জন উপস্থিত' },
  invite: { vi: 'Ghi thành viên một Ban', en: 'Write in the members of a committee', bn: 'একটি কমিটির সদস্য লিখুন' },
  invitedHead: { vi: '{name}, Trưởng {committee}', en: '{name}, head of {committee}', bn: '{name}, {committee}-এর প্রধান' },
  invitedDeputy: { vi: '{name}, Phó Trưởng {committee}', en: '{name}, deputy head of {committee}', bn: '{name}, {committee}-এর উপপ্রধান' },
  invitedMember: { vi: '{name}, Ủy viên {committee}', en: '{name}, member of {committee}', bn: '{name}, {committee}-এর সদস্য' },
  choose: { vi: 'Chọn theo tổ hoặc Ban', en: 'Choose a group or committee', bn: 'দল বা কমিটি বাছুন' },
});
