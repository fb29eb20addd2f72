/** Words of the units that one server holds: a province and its communes. */
import { words } from './words.ts';

export const units = words({
  title: { vi: 'Các đơn vị dùng chung máy chủ', en: 'Units on this server', bn: 'এই সার্ভারের ইউনিটসমূহ' },
  lead: {
    vi: 'Mỗi đơn vị có danh sách người, kỳ họp và tài liệu riêng; thư ký và quản trị của đơn vị nào chỉ thấy và làm việc trong đơn vị đó. Sau khi thêm đơn vị, hãy thêm người quản trị hoặc thư ký của đơn vị vào danh sách.',
    en: 'Each unit has its own people, sessions and papers; its secretaries and administrators see and do what is their unit’s alone. Once a unit is added, add its administrator or secretary to the list of people.',
    bn: 'প্রতিটি ইউনিটের নিজস্ব ব্যক্তি, অধিবেশন ও কাগজপত্র থাকে; তার সচিব ও প্রশাসকেরা কেবল নিজ ইউনিটেরটুকু দেখেন ও করেন। ইউনিট যোগ করার পর তালিকায় তার প্রশাসক বা সচিব যোগ করুন।',
  },
  none: { vi: 'Hiện chỉ có đơn vị quản lý máy chủ này.', en: 'There is only the unit that runs this server.', bn: 'এখন কেবল এই সার্ভার পরিচালনাকারী ইউনিট আছে।' },
  add: { vi: 'Thêm đơn vị', en: 'Add the unit', bn: 'ইউনিট যোগ করুন' },
  addNew: { vi: 'Thêm một đơn vị', en: 'Add a unit', bn: 'একটি ইউনিট যোগ করুন' },
  forGood: {
    vi: 'Mã và loại đơn vị được ghi vào hồ sơ các kỳ họp nên không sửa được sau khi thêm. Tên đổi được, kèm ngày áp dụng.',
    en: 'Code and kind go into the records of sessions, and cannot be changed later. A name can, with the day from which it holds.',
    bn: 'কোড ও ধরন অধিবেশনের নথিতে লেখা হয়, তাই পরে বদলানো যায় না। নাম তারিখসহ বদলানো যায়।',
  },
  added: { vi: 'Đã thêm {name}.', en: '{name} is added.', bn: '{name} যোগ করা হয়েছে।' },
  unit: { vi: 'Đơn vị', en: 'Unit', bn: 'ইউনিট' },
  unitHint: { vi: 'Quản trị chuyển người sang đơn vị khác ở mục Nhiệm kỳ bên dưới.', en: 'An administrator moves people to another unit under Office, below.', bn: 'প্রশাসক নিচের দায়িত্ব অংশে অন্য ইউনিটে সরান।' },
  also: { vi: 'Đồng thời là đại biểu của', en: 'Also a delegate of', bn: 'একই সঙ্গে প্রতিনিধি' },
  alsoNowhere: { vi: 'Không có Hội đồng nào khác', en: 'No other council', bn: 'অন্য কোনো পরিষদ নয়' },
  alsoHint: {
    vi: 'Người này được tính vào tổng số đại biểu và dự kỳ họp của cả Hội đồng đó.',
    en: 'Counts in the total of that council too, and takes part in its sessions.',
    bn: 'ওই পরিষদেরও মোট সংখ্যায় গণ্য হন ও অধিবেশনে অংশ নেন।',
  },
  shown: { vi: 'Danh sách của đơn vị', en: 'People of', bn: 'যে ইউনিটের তালিকা' },
  ofAnother: {
    vi: 'Thông tin, tài khoản và thiết bị của người này do {name} quản lý.',
    en: 'What the register says of this person, their account and their devices are kept by {name}.',
    bn: 'এই ব্যক্তির তথ্য, অ্যাকাউন্ট ও যন্ত্র {name} পরিচালনা করে।',
  },
  anotherUnit: { vi: 'đơn vị khác', en: 'another unit', bn: 'অন্য ইউনিট' },
});
