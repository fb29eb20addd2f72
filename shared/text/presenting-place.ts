/** Presenting: where it is given, done and followed. */
import { words } from './words.ts';

export const presenting = words({
  presentsPage: { vi: '{name} đang trình chiếu: {title}, trang {page}', en: '{name} presents: {title}, page {page}', bn: '{name} উপস্থাপন করছেন: {title}, পৃষ্ঠা {page}' },
  follow: { vi: 'Xem theo', en: 'Follow', bn: 'অনুসরণ করুন' },
  title: { vi: 'Trình chiếu tài liệu', en: 'Presenting', bn: 'উপস্থাপনা' },
  hint: {
    vi: 'Người trình chiếu lật trang, máy của người xem theo và màn hình hội trường lật theo. Biên bản chỉ ghi ai trình chiếu, không ghi trang.',
    en: 'The presenter turns the pages; the tablets of those who follow and the screen of the hall turn with them. The record says who presented, not which pages.',
    bn: 'উপস্থাপক পৃষ্ঠা উল্টান; যাঁরা অনুসরণ করেন তাঁদের ট্যাবলেট ও সভাকক্ষের পর্দা সঙ্গে উল্টায়। নথিতে শুধু কে উপস্থাপন করেছেন তা থাকে।',
  },
  who: { vi: 'Người trình chiếu', en: 'Presenter', bn: 'উপস্থাপক' },
  myself: { vi: 'Tôi trình chiếu', en: 'I present', bn: 'আমি উপস্থাপন করি' },
  give: { vi: 'Mời trình chiếu', en: 'Let them present', bn: 'উপস্থাপন করতে দিন' },
  end: { vi: 'Kết thúc trình chiếu', en: 'End presenting', bn: 'উপস্থাপনা শেষ করুন' },
  presents: { vi: '{name} đang trình chiếu', en: '{name} is presenting', bn: '{name} উপস্থাপন করছেন' },
  back: { vi: 'Trở lại trang đang trình chiếu', en: 'Back to the page presented', bn: 'উপস্থাপিত পৃষ্ঠায় ফিরুন' },
  aside: { vi: 'Đang tự xem, không theo người trình chiếu', en: 'You are looking elsewhere', bn: 'আপনি নিজে দেখছেন' },
  waiting: { vi: 'Chưa mở tài liệu nào', en: 'No paper is open yet', bn: 'এখনও কোনো নথি খোলা হয়নি' },
  youPresent: { vi: 'Xin mời trình chiếu tài liệu', en: 'You are asked to present', bn: 'আপনাকে উপস্থাপনের আমন্ত্রণ' },
  youPresentText: {
    vi: 'Mở một tài liệu: trang đang xem sẽ hiện trên màn hình hội trường và trên máy của những người xem theo. Chạm và giữ trên trang để chỉ vào chỗ đang nói.',
    en: 'Open a paper: the page you look at stands on the screen of the hall and on the tablets of those who follow. Touch and hold the page to point.',
    bn: 'একটি নথি খুলুন: আপনি যে পৃষ্ঠা দেখছেন তা সভাকক্ষের পর্দায় ও অনুসরণকারীদের ট্যাবলেটে থাকবে। নির্দেশ করতে পৃষ্ঠা চেপে ধরে রাখুন।',
  },
  choose: { vi: 'Chọn tài liệu trình chiếu', en: 'Choose the paper', bn: 'নথি বেছে নিন' },
  none: { vi: 'Phiên họp chưa có tài liệu nào để trình chiếu.', en: 'There is no paper to present.', bn: 'উপস্থাপনের মতো কোনো নথি নেই।' },
  youDo: { vi: 'Đang trình chiếu cho cả phòng', en: 'You are presenting to the room', bn: 'আপনি সবার জন্য উপস্থাপন করছেন' },
  page: { vi: 'Trang {page}', en: 'Page {page}', bn: 'পৃষ্ঠা {page}' },
});

/** Before a paper is presented that is not for everybody. */
export const presentRestricted = words({
  presentTitle: { vi: 'Tài liệu có phạm vi hạn chế', en: 'This paper is not for everybody', bn: 'নথিটি সবার জন্য নয়' },
  presentWhat: {
    vi: 'Nếu trình chiếu “{title}”, mọi người trong phòng, kể cả khách mời, đều thấy các trang trên màn hình lớn. Máy của người ngoài phạm vi chỉ hiện tên công khai.',
    en: 'If “{title}” is presented, everybody in the room, guests included, sees its pages on the wall. Tablets of those outside its audience show the public title alone.',
    bn: '“{title}” উপস্থাপন করলে অতিথিসহ কক্ষের সবাই বড় পর্দায় পৃষ্ঠাগুলো দেখবেন। পরিসরের বাইরের ট্যাবলেটে শুধু প্রকাশ্য শিরোনাম দেখাবে।',
  },
  presentAct: { vi: 'Vẫn trình chiếu', en: 'Present it all the same', bn: 'তবুও উপস্থাপন করুন' },
});
