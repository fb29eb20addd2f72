/** Words of who may read what, as the desk sets it. */
import { words } from './words.ts';

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

/** Pages that readers' devices could not draw. */
export const undrawnWords = words({
  page: {
    vi: 'Trang {page} không hiển thị được đầy đủ trên {n} máy.',
    en: 'Page {page} could not be shown whole on {n} {n|device|devices}.',
    bn: 'পৃষ্ঠা {page} {n}টি ডিভাইসে সম্পূর্ণ দেখানো যায়নি।',
  },
  more: { vi: 'Và {n} trang khác.', en: 'And {n} more {n|page|pages}.', bn: 'এবং আরও {n}টি পৃষ্ঠা।' },
  what: {
    vi: 'Hãy mở tài liệu kiểm tra; nếu trang bị lỗi, thay bằng bản khác.',
    en: 'Open the paper and look; if the page is spoilt, replace it with another file.',
    bn: 'নথিটি খুলে দেখুন; পৃষ্ঠাটি নষ্ট হলে অন্য ফাইল দিয়ে প্রতিস্থাপন করুন।',
  },
});

export const refusals = words({
  'access/audience-empty': { vi: 'Hãy chọn ít nhất một người được xem.', en: 'Choose at least one person who may read it.', bn: 'অন্তত একজন পাঠক বেছে নিন।' },
  'access/audience-not-listed': { vi: 'Chỉ chọn được người có trong danh sách phiên họp. Hãy xem lại danh sách người được xem.', en: 'Only people listed in the meeting can be chosen. Look at the list of readers again.', bn: 'শুধু সভার তালিকাভুক্তদের বেছে নেওয়া যায়। পাঠকদের তালিকা আবার দেখুন।' },
  'access/audience-votes': { vi: 'Đang có biểu quyết chưa xong gắn với nội dung hoặc tài liệu này, nên mọi đại biểu phải xem được. Hãy sửa biểu quyết trước.', en: 'A vote that is not over stands on this item or paper, so every delegate must be able to read it. Change the vote first.', bn: 'এই বিষয় বা নথির সঙ্গে অসমাপ্ত ভোট আছে, তাই সব প্রতিনিধির পড়তে পারা চাই। আগে ভোটটি বদলান।' },
  'access/title-not-neutral': { vi: 'Tên công khai trùng với tên thật nên không che được gì. Hãy đặt tên công khai khác.', en: 'The public title is the real one and hides nothing. Give another.', bn: 'প্রকাশ্য শিরোনামটি আসল শিরোনামই, কিছুই আড়াল হয় না। অন্য শিরোনাম দিন।' },
});
