/** Catalogues that desks choose from, and where they are chosen from. */
import { words } from './words.ts';

export const refusals = words({
  'catalogues/unknown': {
    vi: 'Không tìm thấy mục này trong danh mục. Vui lòng tải lại trang.',
    en: 'This entry is not in the catalogue. Load the page again.',
    bn: 'তালিকায় এই অন্তর্ভুক্তি নেই। পৃষ্ঠাটি আবার লোড করুন।',
  },
  'catalogues/inherited': {
    vi: '“{name}” là mục dùng chung của hệ thống, do đơn vị quản trị hệ thống sửa. Đơn vị có thể ngừng dùng mục này hoặc thêm mục riêng.',
    en: '“{name}” is shared by the whole installation and changed there. This unit can stop using it, or add an entry of its own.',
    bn: '“{name}” পুরো ব্যবস্থার জন্য অভিন্ন, সেখানেই বদলানো যায়। এই ইউনিট এটির ব্যবহার বন্ধ করতে বা নিজস্ব অন্তর্ভুক্তি যোগ করতে পারে।',
  },
  'catalogues/name-taken': {
    vi: 'Danh mục đã có mục “{name}”.',
    en: 'The catalogue already has “{name}”.',
    bn: 'তালিকায় “{name}” আগে থেকেই আছে।',
  },
  'catalogues/retired-name': {
    vi: 'Danh mục có mục “{name}” đã ngừng dùng. Vui lòng dùng lại mục đó thay vì thêm mới.',
    en: 'The catalogue has “{name}”, which is no longer used. Take it up again instead of adding it.',
    bn: 'তালিকায় “{name}” আছে, যার ব্যবহার বন্ধ। নতুন যোগ না করে সেটিই আবার চালু করুন।',
  },
  'catalogues/full': {
    vi: 'Danh mục đã có {most} mục của đơn vị. Vui lòng dùng lại mục cũ.',
    en: 'The catalogue holds {most} entries of this unit already. Use one of those.',
    bn: 'তালিকায় এই ইউনিটের {most}টি অন্তর্ভুক্তি আছে। সেগুলোর একটি ব্যবহার করুন।',
  },
});

export const catalogues = words({
  title: { vi: 'Danh mục', en: 'Catalogues', bn: 'তালিকাসমূহ' },
  lead: {
    vi: 'Những từ dùng để chọn khi soạn kỳ họp. Mục đã dùng không bị xóa: hồ sơ cũ vẫn giữ nguyên từ đã ghi.',
    en: 'What is chosen from when a meeting is prepared. Nothing is deleted: records keep the words that they were written with.',
    bn: 'সভা প্রস্তুতের সময় যেখান থেকে বেছে নেওয়া হয়। কিছুই মোছা হয় না: পুরোনো নথিতে লেখা শব্দ একই থাকে।',
  },
  documents: { vi: 'Loại tài liệu', en: 'Kinds of papers', bn: 'নথির ধরন' },
  issuers: { vi: 'Cơ quan ban hành', en: 'Issuing bodies', bn: 'জারিকারী সংস্থা' },
  positions: { vi: 'Chức vụ', en: 'Positions', bn: 'পদ' },
  committees: { vi: 'Ban của HĐND', en: 'Committees', bn: 'কমিটি' },
  meetings: { vi: 'Loại phiên họp', en: 'Kinds of meetings', bn: 'সভার ধরন' },
  add: { vi: 'Thêm', en: 'Add', bn: 'যোগ করুন' },
  newName: { vi: 'Tên mục mới', en: 'Name of the new entry', bn: 'নতুন অন্তর্ভুক্তির নাম' },
  addThis: { vi: 'Thêm “{name}” vào danh mục', en: 'Add “{name}” to the catalogue', bn: '“{name}” তালিকায় যোগ করুন' },
  rename: { vi: 'Sửa tên', en: 'Rename', bn: 'নাম বদলান' },
  renameOf: { vi: 'Tên của “{name}”', en: 'Name of “{name}”', bn: '“{name}”-এর নাম' },
  retire: { vi: 'Ngừng dùng', en: 'Stop using', bn: 'ব্যবহার বন্ধ' },
  retireOf: { vi: 'Ngừng dùng “{name}”', en: 'Stop using “{name}”', bn: '“{name}” ব্যবহার বন্ধ করুন' },
  again: { vi: 'Dùng lại', en: 'Use again', bn: 'আবার ব্যবহার' },
  againOf: { vi: 'Dùng lại “{name}”', en: 'Use “{name}” again', bn: '“{name}” আবার ব্যবহার করুন' },
  renameOfOpen: { vi: 'Sửa tên “{name}”', en: 'Rename “{name}”', bn: '“{name}”-এর নাম বদলান' },
  retired: { vi: 'đã ngừng dùng', en: 'no longer used', bn: 'আর ব্যবহৃত নয়' },
  shared: { vi: 'dùng chung', en: 'shared', bn: 'অভিন্ন' },
  none: { vi: 'Chưa có mục nào.', en: 'There are no entries yet.', bn: 'এখনও কোনো অন্তর্ভুক্তি নেই।' },
  choose: { vi: 'Chọn hoặc nhập tên mới', en: 'Choose, or type a new one', bn: 'বেছে নিন বা নতুন লিখুন' },
  describe: { vi: 'Loại, cơ quan ban hành, đơn vị chuẩn bị', en: 'Kind, issuing and preparing body', bn: 'ধরন, জারিকারী ও প্রস্তুতকারী সংস্থা' },
  preparedBy: { vi: 'Đơn vị chuẩn bị', en: 'Prepared by', bn: 'প্রস্তুতকারী সংস্থা' },
  preparedByHint: {
    vi: 'Hiện cạnh tài liệu trên máy của người dự họp. Tài liệu nhận qua phần giao chuẩn bị được ghi sẵn đơn vị được giao.',
    en: 'Shown beside the paper on everybody’s device. Of a paper that was asked for it is the body that was asked.',
    bn: 'সবার যন্ত্রে নথির পাশে দেখানো হয়। যে নথি চাওয়া হয়েছিল, তাতে যাদের কাছে চাওয়া হয়েছিল তাদের নাম আগে থেকেই থাকে।',
  },
});
