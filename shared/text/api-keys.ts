/** Keys by which other systems ask this server. */
import { words } from './words.ts';

export const apiKeys = words({
  title: { vi: 'Kết nối với hệ thống khác', en: 'Other systems', bn: 'অন্য সিস্টেমের সংযোগ' },
  lead: {
    vi: 'Mỗi khóa cho một hệ thống khác đọc lịch họp, chương trình và tài liệu các kỳ họp đã triệu tập của một đơn vị. Tài liệu có phạm vi hạn chế chỉ hiện tên trung tính; tài liệu nội bộ không được tải qua kết nối này. Mọi lần sử dụng đều ghi vào nhật ký an toàn.',
    en: 'A key lets another system read a unit’s convened sessions, their agendas and papers. What is restricted shows its neutral title; internal papers are never handed out this way. Every use stands in the security log.',
    bn: 'একটি চাবি দিয়ে অন্য সিস্টেম একটি ইউনিটের আহূত অধিবেশন, কার্যসূচি ও কাগজ পড়ে। সীমিত বিষয়ের কেবল নিরপেক্ষ শিরোনাম দেখা যায়; অভ্যন্তরীণ কাগজ এভাবে দেওয়া হয় না। প্রতিটি ব্যবহার নিরাপত্তা লগে থাকে।',
  },
  description: { vi: 'Mô tả kỹ thuật (OpenAPI)', en: 'Technical description (OpenAPI)', bn: 'কারিগরি বিবরণ (OpenAPI)' },
  none: { vi: 'Chưa có khóa nào.', en: 'There is no key yet.', bn: 'এখনও কোনো চাবি নেই।' },
  add: { vi: 'Tạo khóa', en: 'Make a key', bn: 'চাবি তৈরি করুন' },
  name: { vi: 'Hệ thống được dùng khóa', en: 'Which system it is for', bn: 'কোন সিস্টেমের জন্য' },
  nameHint: { vi: 'Ví dụ: Cổng thông tin điện tử tỉnh', en: 'For example: the province’s portal', bn: 'যেমন: প্রদেশের পোর্টাল' },
  unit: { vi: 'Kỳ họp của đơn vị', en: 'Sessions of', bn: 'যে ইউনিটের অধিবেশন' },
  reach: { vi: 'Được đọc', en: 'May read', bn: 'পড়তে পারে' },
  everybody: { vi: 'Phần gửi mọi người dự họp', en: 'What is for everybody in the session', bn: 'যা সভার সবার জন্য' },
  delegates: { vi: 'Cả phần gửi toàn thể đại biểu', en: 'Also what is for all delegates', bn: 'সব প্রতিনিধির জন্য যা, তাও' },
  until: { vi: 'Ngày cuối cùng được dùng', en: 'Last day of use', bn: 'ব্যবহারের শেষ দিন' },
  make: { vi: 'Tạo khóa', en: 'Make the key', bn: 'চাবি তৈরি' },
  key: { vi: 'Khóa', en: 'Key', bn: 'চাবি' },
  once: {
    vi: 'Khóa chỉ hiện một lần. Hãy chép ngay và giao cho người quản trị hệ thống kia qua kênh an toàn.',
    en: 'The key is shown this once. Copy it now, and hand it to whoever runs the other system by a safe way.',
    bn: 'চাবিটি একবারই দেখানো হয়। এখনই কপি করে নিরাপদ পথে অন্য সিস্টেমের পরিচালককে দিন।',
  },
  validUntil: { vi: 'Dùng đến hết {day}', en: 'Until {day}', bn: '{day} পর্যন্ত' },
  used: { vi: 'lần dùng gần nhất: {at}', en: 'last used: {at}', bn: 'শেষ ব্যবহার: {at}' },
  unused: { vi: 'chưa dùng lần nào', en: 'never used', bn: 'কখনও ব্যবহৃত হয়নি' },
  revoked: { vi: 'Đã thu hồi', en: 'Revoked', bn: 'প্রত্যাহৃত' },
  ended: { vi: 'Đã hết hạn', en: 'Ended', bn: 'মেয়াদোত্তীর্ণ' },
  revoke: { vi: 'Thu hồi', en: 'Revoke', bn: 'প্রত্যাহার' },
  revokeOf: { vi: 'Thu hồi khóa của {name}', en: 'Revoke the key of {name}', bn: '{name}-এর চাবি প্রত্যাহার' },
  revokeWhat: {
    vi: 'Hệ thống “{name}” không đọc được gì nữa, ngay từ lần hỏi tiếp theo. Không khôi phục được khóa đã thu hồi.',
    en: '“{name}” can read nothing any more, from its next request on. A revoked key does not come back.',
    bn: '“{name}” পরের অনুরোধ থেকেই আর কিছু পড়তে পারবে না। প্রত্যাহৃত চাবি ফেরে না।',
  },
});

export const refusals = words({
  'exchange/too-many-keys': { vi: 'Đơn vị đã có {most} khóa đang dùng. Hãy thu hồi khóa không còn cần.', en: 'The unit has {most} keys in use. Revoke those that are not needed.', bn: 'ইউনিটের {most}টি চাবি চালু আছে। অপ্রয়োজনীয়গুলি প্রত্যাহার করুন।' },
  'exchange/key-days': { vi: 'Ngày cuối cùng phải từ hôm nay và không quá {most} ngày nữa.', en: 'The last day is today at the earliest, and at most {most} days from now.', bn: 'শেষ দিন আজ বা তার পরে, সর্বোচ্চ {most} দিনের মধ্যে।' },
});
