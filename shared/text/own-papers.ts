/** Papers of one's own: a page of files in folders. */
import { words } from './words.ts';

export const refusals = words({
  'own/unknown': {
    vi: 'Tài liệu hoặc thư mục này không còn. Có thể đã được bỏ từ thiết bị khác.',
    en: 'This paper or folder is no longer there. It may have been removed from another device.',
    bn: 'এই নথি বা ফোল্ডার আর নেই। হয়তো অন্য যন্ত্র থেকে সরানো হয়েছে।',
  },
  'own/name-taken': { vi: 'Đã có thư mục “{name}”.', en: 'There is a folder “{name}” already.', bn: '“{name}” ফোল্ডার আগে থেকেই আছে।' },
  'own/full': {
    vi: 'Đã có {most}, là mức nhiều nhất. Hãy bỏ bớt những gì không còn dùng.',
    en: 'There are {most} already, the most there can be. Remove what is no longer needed.',
    bn: 'ইতিমধ্যে সর্বোচ্চ {most}টি আছে। যা দরকার নেই সরান।',
  },
  'own/too-much': {
    vi: 'Tài liệu cá nhân chiếm nhiều nhất {most} MB; hiện đã dùng {used} MB. Tệp này chưa được lưu.',
    en: 'Papers of one’s own take {most} MB at most; {used} MB are used. This file was not kept.',
    bn: 'নিজের নথি সর্বোচ্চ {most} MB; {used} MB ব্যবহৃত। এই ফাইল রাখা হয়নি।',
  },
});

export const ownPapers = words({
  title: { vi: 'Tài liệu cá nhân', en: 'My own papers', bn: 'আমার নিজের নথি' },
  lead: {
    vi: 'Chỉ người tải lên mở được tài liệu ở đây. Tệp nằm trên máy chủ của Hội đồng, không mã hóa riêng, và cần mạng để đọc. Không tải lên tài liệu bí mật nhà nước.',
    en: 'Nobody but you opens them here. The files lie on the council’s server, not encrypted apart, and are read with a network. Bring no state secrets.',
    bn: 'এখানে কেবল আপনিই খুলতে পারেন। ফাইল পরিষদের সার্ভারে থাকে, আলাদা এনক্রিপ্ট করা নয়, পড়তে নেটওয়ার্ক লাগে। রাষ্ট্রীয় গোপন নথি আনবেন না।',
  },
  used: { vi: 'Đã dùng {used} trên {most} MB', en: '{used} of {most} MB used', bn: '{most} MB-এর মধ্যে {used} ব্যবহৃত' },
  bring: { vi: 'Tải tệp lên', en: 'Bring files', bn: 'ফাইল আনুন' },
  bringing: { vi: 'Đang tải lên và kiểm tra tệp…', en: 'Files are being sent and looked at…', bn: 'ফাইল পাঠানো ও পরীক্ষা চলছে…' },
  none: { vi: 'Chưa có tài liệu nào ở đây', en: 'There are no papers here', bn: 'এখানে কোনো নথি নেই' },
  noneFound: { vi: 'Không có tài liệu nào mang những chữ này', en: 'No paper has these words in its name', bn: 'নামে এই শব্দ আছে এমন নথি নেই' },
  find: { vi: 'Tìm theo tên tài liệu', en: 'Look for a name', bn: 'নাম দিয়ে খুঁজুন' },
  folders: { vi: 'Thư mục', en: 'Folders', bn: 'ফোল্ডার' },
  all: { vi: 'Tất cả', en: 'All', bn: 'সব' },
  loose: { vi: 'Không ở thư mục nào', en: 'In no folder', bn: 'কোনো ফোল্ডারে নয়' },
  addFolder: { vi: 'Thêm thư mục', en: 'Add a folder', bn: 'ফোল্ডার যোগ করুন' },
  folderName: { vi: 'Tên thư mục', en: 'Name of the folder', bn: 'ফোল্ডারের নাম' },
  renameFolder: { vi: 'Đổi tên thư mục', en: 'Rename the folder', bn: 'ফোল্ডারের নাম বদলান' },
  removeFolder: { vi: 'Bỏ thư mục', en: 'Remove the folder', bn: 'ফোল্ডার সরান' },
  removeFolderText: {
    vi: 'Tài liệu trong thư mục vẫn còn, ở ngoài thư mục.',
    en: 'The papers in it stay, in no folder.',
    bn: 'ভেতরের নথি থাকে, কোনো ফোল্ডারে নয়।',
  },
  facts: { vi: '{pages} trang · {date}', en: '{pages} {pages|page|pages} · {date}', bn: '{pages} পৃষ্ঠা · {date}' },
  acts: { vi: 'Việc với “{title}”', en: 'What to do with “{title}”', bn: '“{title}” নিয়ে কাজ' },
  rename: { vi: 'Đổi tên', en: 'Rename', bn: 'নাম বদলান' },
  name: { vi: 'Tên tài liệu', en: 'Name of the paper', bn: 'নথির নাম' },
  moveTo: { vi: 'Chuyển vào “{name}”', en: 'Move to “{name}”', bn: '“{name}”-এ নিন' },
  moveOut: { vi: 'Đưa ra khỏi thư mục', en: 'Take out of its folder', bn: 'ফোল্ডার থেকে বের করুন' },
  download: { vi: 'Tải bản gốc', en: 'Download the original', bn: 'মূল কপি নামান' },
  remove: { vi: 'Bỏ tài liệu', en: 'Remove the paper', bn: 'নথি সরান' },
  removeText: {
    vi: 'Tài liệu không còn trong danh sách này trên mọi thiết bị. Bản lưu trên máy chủ và trong các bản sao lưu không bị xóa ngay.',
    en: 'It goes from this list on every device. The bytes on the server and in its backups are not wiped at once.',
    bn: 'সব যন্ত্রে এই তালিকা থেকে যায়। সার্ভার ও ব্যাকআপের কপি সঙ্গে সঙ্গে মোছে না।',
  },
  save: { vi: 'Lưu tên', en: 'Save the name', bn: 'নাম রাখুন' },
});
