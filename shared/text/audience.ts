/** Whom an item or a paper is for. */
import { words } from './words.ts';

export const audience = words({
  everyone: { vi: 'Mọi người trong phiên họp', en: 'Everybody in the meeting', bn: 'সভার সবাই' },
  delegates: { vi: 'Chỉ đại biểu, không có khách mời', en: 'Delegates, no guests', bn: 'শুধু প্রতিনিধি, অতিথি নয়' },
  named: { vi: 'Chỉ những người được chọn', en: 'Only people chosen', bn: 'শুধু নির্বাচিতরা' },
  forDelegates: { vi: 'Chỉ dành cho đại biểu', en: 'For delegates only', bn: 'শুধু প্রতিনিধিদের জন্য' },
  forNamed: { vi: 'Chỉ dành cho {n} người được chọn', en: 'For {n} chosen {n|person|people} only', bn: 'শুধু নির্বাচিত {n} জনের জন্য' },
  notForYou: { vi: 'Tài liệu này không gửi tới ông/bà.', en: 'Not for you.', bn: 'এটি আপনার জন্য নয়।' },
  itemNotForYou: { vi: 'Nội dung này không gửi tới ông/bà', en: 'Not for you', bn: 'এটি আপনার জন্য নয়' },
  presentTitle: { vi: 'Tài liệu có phạm vi hạn chế', en: 'This paper is not for everybody', bn: 'নথিটি সবার জন্য নয়' },
  presentWhat: {
    vi: 'Nếu trình chiếu “{title}”, mọi người trong phòng, kể cả khách mời, đều thấy các trang trên màn hình lớn. Máy của người ngoài phạm vi chỉ hiện tên công khai.',
    en: 'If “{title}” is presented, everybody in the room, guests included, sees its pages on the wall. Tablets of those outside its audience show the public title alone.',
    bn: '“{title}” উপস্থাপন করলে অতিথিসহ কক্ষের সবাই বড় পর্দায় পৃষ্ঠাগুলো দেখবেন। পরিসরের বাইরের ট্যাবলেটে শুধু প্রকাশ্য শিরোনাম দেখাবে।',
  },
  presentAct: { vi: 'Vẫn trình chiếu', en: 'Present it all the same', bn: 'তবুও উপস্থাপন করুন' },
});

/** At the desk. */
export const audienceDesk = words({
  set: { vi: 'Phạm vi người xem', en: 'Who may read it', bn: 'কারা পড়বেন' },
  who: { vi: 'Ai được xem', en: 'Who may read it', bn: 'কারা পড়তে পারবেন' },
  always: { vi: 'Chủ tọa và thư ký luôn xem được.', en: 'The chair and the secretary always may.', bn: 'সভাপতি ও সচিব সবসময় পারেন।' },
  people: { vi: 'Người được xem', en: 'People who may read it', bn: 'যাঁরা পড়বেন' },
  peopleHint: { vi: 'Gõ tên để tìm trong danh sách phiên họp', en: 'Type a name from the list of the meeting', bn: 'সভার তালিকা থেকে নাম লিখে খুঁজুন' },
  publicTitle: { vi: 'Tên công khai', en: 'Public title', bn: 'প্রকাশ্য শিরোনাম' },
  publicTitleHint: {
    vi: 'Người ngoài phạm vi, màn hình lớn và biên bản chỉ thấy tên này.',
    en: 'People outside, the wall and the minutes see this title alone.',
    bn: 'বাইরের সবাই, বড় পর্দা ও কার্যবিবরণী শুধু এটি দেখে।',
  },
  publicIs: { vi: 'Tên công khai: {title}', en: 'Public title: {title}', bn: 'প্রকাশ্য শিরোনাম: {title}' },
  narrowing: {
    vi: 'Thu hẹp không lấy lại được những gì người khác đã đọc hoặc đã chép. Tên thật từng công khai vẫn còn trong hồ sơ.',
    en: 'Narrowing takes nothing back that somebody has read or copied. A real title that was public stays in the record.',
    bn: 'সংকুচিত করলেও যা কেউ পড়েছেন বা নকল করেছেন তা ফেরে না। যে শিরোনাম প্রকাশ্য ছিল তা নথিতে থাকে।',
  },
  follows: {
    vi: 'Tài liệu của nội dung này đổi phạm vi theo.',
    en: 'The papers of this item change with it.',
    bn: 'এই বিষয়ের নথিগুলোও সঙ্গে বদলাবে।',
  },
  save: { vi: 'Lưu phạm vi', en: 'Set who may read it', bn: 'পরিসর ঠিক করুন' },
  addItem: { vi: 'Thêm nội dung có phạm vi hạn chế', en: 'Add a restricted item', bn: 'সীমিত পরিসরের বিষয় যোগ' },
  addItemTitle: { vi: 'Tên thật', en: 'Real title', bn: 'আসল শিরোনাম' },
  addPapers: { vi: 'Thêm tài liệu có phạm vi hạn chế', en: 'Add restricted papers', bn: 'সীমিত পরিসরের নথি যোগ' },
});

/** How many have opened a paper: at the desk alone. */
export const openedWords = words({
  count: { vi: '{n}/{all} đại biểu đã mở', en: 'Opened by {n} of {all}', bn: '{all} জনের মধ্যে {n} জন খুলেছেন' },
  who: { vi: '{title}: {n}/{all} đại biểu đã mở. Xem ai chưa mở', en: '{title}: opened by {n} of {all}. See who has not', bn: '{title}: {all} জনের মধ্যে {n} জন খুলেছেন। কে খোলেননি দেখুন' },
  notYet: { vi: '{n} đại biểu chưa mở:', en: '{n} {n|has|have} not opened it yet:', bn: '{n} জন এখনও খোলেননি:' },
  all: { vi: 'Mọi đại biểu được xem đều đã mở.', en: 'All who may read it have opened it.', bn: 'যাঁরা পড়তে পারেন সবাই খুলেছেন।' },
});
