/** Ways to check in: the room's code, one's own at the desk, and many at once. */
import { words } from './words.ts';

export const arrivals = words({
  how: { vi: 'Cách điểm danh', en: 'How people check in', bn: 'উপস্থিতির পদ্ধতি' },
  anywhere: { vi: 'Tự điểm danh trên máy', en: 'By themselves, on their tablets', bn: 'নিজের ট্যাবলেটে নিজে' },
  anywhereHint: {
    vi: 'Bấm “Điểm danh” trên máy là được, dù đang ở đâu.',
    en: 'A press on “Check in” is enough, wherever they are.',
    bn: '“উপস্থিতি জানান” চাপলেই হয়, যেখানেই থাকুন।',
  },
  code: { vi: 'Tự điểm danh bằng mã phòng họp', en: 'By themselves, with the room’s code', bn: 'কক্ষের কোড দিয়ে নিজে' },
  codeHint: {
    vi: 'Mã hiện trên màn hình hội trường và đổi sau mỗi 25 giây. Ảnh chụp gửi ra ngoài một phút sau không còn dùng được; mã không chứng minh ai đang cầm máy, cũng không ngăn được người trong phòng đọc mã cho người ở ngoài ngay lúc đó.',
    en: 'It stands on the screen of the hall and changes every 25 seconds. A photograph sent elsewhere is worth nothing a minute later; the code does not prove who holds the tablet, nor does it keep somebody in the room from reading it out to somebody outside at once.',
    bn: 'এটি হলের পর্দায় থাকে এবং প্রতি ২৫ সেকেন্ডে বদলায়। বাইরে পাঠানো ছবি এক মিনিট পরে অকেজো; কোডটি প্রমাণ করে না কার হাতে ট্যাবলেট, এবং কক্ষের কেউ তখনই বাইরের কাউকে পড়ে শোনালে তা আটকায় না।',
  },
  desk: { vi: 'Chỉ tại bàn thư ký', en: 'At the desk alone', bn: 'শুধু ডেস্কে' },
  deskHint: {
    vi: 'Thư ký điểm danh cho từng người; không ai tự điểm danh được.',
    en: 'The secretary checks everybody in; nobody does so by themselves.',
    bn: 'সচিব সবার উপস্থিতি নেন; কেউ নিজে নিতে পারেন না।',
  },
  always: { vi: 'Thư ký luôn điểm danh được cho mọi người.', en: 'The secretary can always check people in.', bn: 'সচিব সবসময় উপস্থিতি নিতে পারেন।' },
  roomCode: { vi: 'Mã điểm danh', en: 'Code to check in', bn: 'উপস্থিতির কোড' },
  roomCodeHall: { vi: 'Quét mã hoặc nhập 6 ký tự để điểm danh', en: 'Scan the code or type its 6 signs to check in', bn: 'উপস্থিতি দিতে কোড স্ক্যান করুন বা ৬টি চিহ্ন লিখুন' },
  showCode: { vi: 'Hiện mã phòng họp', en: 'Show the room’s code', bn: 'কক্ষের কোড দেখান' },
  noCode: { vi: 'Chưa lấy được mã. Hệ thống đang thử lại.', en: 'The code could not be had. It is being tried again.', bn: 'কোড পাওয়া যায়নি। আবার চেষ্টা হচ্ছে।' },
  typeLead: {
    vi: 'Nhập mã đang hiện trên màn hình hội trường, hoặc quét mã đó bằng máy này.',
    en: 'Type the code that stands on the screen of the hall, or scan it with this tablet.',
    bn: 'হলের পর্দার কোড লিখুন, অথবা এই ট্যাবলেটে স্ক্যান করুন।',
  },
  typeLabel: { vi: 'Mã 6 ký tự', en: 'Code of 6 signs', bn: '৬ চিহ্নের কোড' },
  scan: { vi: 'Quét mã', en: 'Scan the code', bn: 'কোড স্ক্যান করুন' },
  stopScan: { vi: 'Thôi quét', en: 'Stop scanning', bn: 'স্ক্যান থামান' },
  noCamera: {
    vi: 'Không dùng được máy ảnh của máy này. Hãy nhập 6 ký tự.',
    en: 'The camera cannot be used here. Type the 6 signs.',
    bn: 'এখানে ক্যামেরা ব্যবহার করা যায় না। ৬টি চিহ্ন লিখুন।',
  },
  ownCode: { vi: 'Mã của tôi cho bàn thư ký', en: 'My code for the desk', bn: 'ডেস্কের জন্য আমার কোড' },
  ownCodeHint: {
    vi: 'Đưa mã này cho thư ký quét hoặc đọc 6 ký tự. Mã đổi sau mỗi 25 giây.',
    en: 'Let the secretary scan it, or read the 6 signs out. It changes every 25 seconds.',
    bn: 'সচিবকে স্ক্যান করতে দিন বা ৬টি চিহ্ন পড়ে শোনান। এটি প্রতি ২৫ সেকেন্ডে বদলায়।',
  },
  hideCode: { vi: 'Ẩn mã', en: 'Hide the code', bn: 'কোড লুকান' },
  atDesk: {
    vi: 'Kỳ họp này điểm danh tại bàn thư ký. Mời đại biểu đến bàn thư ký.',
    en: 'In this session people check in at the desk. Please go to the secretary.',
    bn: 'এই অধিবেশনে ডেস্কে উপস্থিতি নেওয়া হয়। সচিবের কাছে যান।',
  },
  wentIn: { vi: 'Đã điểm danh lúc {time}.', en: 'Checked in at {time}.', bn: '{time}-এ উপস্থিতি নেওয়া হয়েছে।' },
  toRoom: { vi: 'Vào phòng họp', en: 'To the meeting', bn: 'সভায় যান' },
  checkingIn: { vi: 'Đang điểm danh…', en: 'Checking in…', bn: 'উপস্থিতি নেওয়া হচ্ছে…' },
  byCode: { vi: 'Điểm danh bằng mã của từng người', en: 'Check in by people’s own codes', bn: 'প্রত্যেকের নিজের কোডে উপস্থিতি' },
  byCodeHint: {
    vi: 'Quét hoặc nhập mã hiện trên máy của người đó (mục “Mã của tôi cho bàn thư ký”).',
    en: 'Scan or type the code on that person’s tablet (“My code for the desk”).',
    bn: 'ওই ব্যক্তির ট্যাবলেটের কোড স্ক্যান করুন বা লিখুন (“ডেস্কের জন্য আমার কোড”)।',
  },
  cameIn: { vi: 'Đã điểm danh: {name}', en: 'Checked in: {name}', bn: 'উপস্থিত: {name}' },
  many: { vi: 'Điểm danh nhiều người', en: 'Check in many', bn: 'অনেকের উপস্থিতি' },
  choose: { vi: 'Chọn {name}', en: 'Choose {name}', bn: '{name}-কে বাছুন' },
  chooseShown: { vi: 'Chọn tất cả đang hiện ({n})', en: 'Choose all that are shown ({n})', bn: 'দেখানো সবাইকে বাছুন ({n})' },
  chooseGroup: { vi: 'Chọn cả tổ', en: 'Choose a whole group', bn: 'পুরো দল বাছুন' },
  chooseNone: { vi: 'Bỏ chọn', en: 'Choose none', bn: 'বাছাই বাতিল' },
  checkInChosen: { vi: 'Điểm danh {n} người', en: 'Check in {n} {n|person|people}', bn: '{n} জনের উপস্থিতি নিন' },
  done: { vi: 'Đã điểm danh {n} người.', en: '{n} {n|person|people} checked in.', bn: '{n} জনের উপস্থিতি নেওয়া হয়েছে।' },
  undo: { vi: 'Hoàn tác', en: 'Undo', bn: 'ফেরান' },
  undone: { vi: 'Đã hoàn tác: {n} người chưa điểm danh.', en: 'Taken back: {n} {n|person is|people are} not checked in.', bn: 'ফেরানো হয়েছে: {n} জন উপস্থিত নন।' },
  nobodyLeft: { vi: 'Mọi người đang hiện đều đã điểm danh.', en: 'Everybody who is shown is checked in.', bn: 'দেখানো সবাই উপস্থিত।' },
});

/** The roll as a table for other programs. */
export const rollTable = words({
  save: { vi: 'Xuất danh sách điểm danh', en: 'Save the roll', bn: 'উপস্থিতি তালিকা রাখুন' },
  file: { vi: 'Điểm danh', en: 'Roll', bn: 'উপস্থিতি' },
  number: { vi: 'STT', en: 'No.', bn: 'ক্রম' },
  name: { vi: 'Họ và tên', en: 'Name', bn: 'নাম' },
  title: { vi: 'Chức vụ', en: 'Title', bn: 'পদ' },
  group: { vi: 'Tổ, đơn vị', en: 'Group', bn: 'দল' },
  kind: { vi: 'Thành phần', en: 'Takes part as', bn: 'ধরন' },
  site: { vi: 'Điểm cầu', en: 'Site', bn: 'স্থান' },
  status: { vi: 'Tình trạng', en: 'State', bn: 'অবস্থা' },
  firstIn: { vi: 'Giờ đến', en: 'Came', bn: 'আগমন' },
  times: { vi: 'Thời gian có mặt', en: 'Times of presence', bn: 'উপস্থিতির সময়' },
  how: { vi: 'Cách điểm danh', en: 'Checked in', bn: 'পদ্ধতি' },
  reason: { vi: 'Lý do vắng', en: 'Reason of absence', bn: 'অনুপস্থিতির কারণ' },
  present: { vi: 'Có mặt', en: 'Present', bn: 'উপস্থিত' },
  late: { vi: 'Có mặt, đến sau khai mạc', en: 'Present, came after the opening', bn: 'উপস্থিত, উদ্বোধনের পরে এসেছেন' },
  gone: { vi: 'Đã rời phòng họp', en: 'Left', bn: 'চলে গেছেন' },
  absentTold: { vi: 'Vắng, có báo', en: 'Absent, reported', bn: 'অনুপস্থিত, জানানো' },
  absent: { vi: 'Vắng, chưa rõ lý do', en: 'Absent, no reason known', bn: 'অনুপস্থিত, কারণ অজানা' },
  byRoom: { vi: 'Mã phòng họp', en: 'Room’s code', bn: 'কক্ষের কোড' },
  byOwn: { vi: 'Mã cá nhân tại bàn thư ký', en: 'Own code at the desk', bn: 'ডেস্কে নিজের কোড' },
  delegate: { vi: 'Đại biểu', en: 'Delegate', bn: 'প্রতিনিধি' },
  secretary: { vi: 'Thư ký', en: 'Secretary', bn: 'সচিব' },
  guest: { vi: 'Khách mời', en: 'Guest', bn: 'অতিথি' },
  counts: {
    vi: 'Đại biểu: có mặt {present}/{total} (đến sau khai mạc {late}), vắng có báo {told}, vắng chưa rõ lý do {unknown}. Khách mời có mặt {guests}/{invited}.',
    en: 'Delegates: {present}/{total} present ({late} came after the opening), {told} absent with a report, {unknown} without. Guests present {guests}/{invited}.',
    bn: 'প্রতিনিধি: উপস্থিত {present}/{total} (উদ্বোধনের পরে {late}), জানিয়ে অনুপস্থিত {told}, কারণ অজানা {unknown}। অতিথি উপস্থিত {guests}/{invited}।',
  },
});

export const refusals = words({
  'arrivals/counted-already': {
    vi: 'Sau lần điểm danh này đã khai mạc hoặc đã có biểu quyết tính đến người đó, nên không hoàn tác được. Hãy ghi người đó rời phòng họp.',
    en: 'Since then the session was called to order, or a vote counted that person: it cannot be taken back. Check them out instead.',
    bn: 'এরপর অধিবেশন শুরু হয়েছে বা ভোটে ওই ব্যক্তি গণ্য হয়েছেন, তাই ফেরানো যায় না। প্রস্থান লিখুন।',
  },
  'roll/code-asked': {
    vi: 'Kỳ họp này điểm danh bằng mã hiện trên màn hình hội trường. Hãy nhập hoặc quét mã đó.',
    en: 'In this session people check in with the code on the screen of the hall. Type or scan it.',
    bn: 'এই অধিবেশনে হলের পর্দার কোড দিয়ে উপস্থিতি দিতে হয়। কোড লিখুন বা স্ক্যান করুন।',
  },
  'roll/wrong-code': {
    vi: 'Mã không đúng hoặc đã đổi. Hãy nhập mã đang hiện.',
    en: 'That code is wrong, or has changed. Type the one that is shown now.',
    bn: 'কোডটি ভুল, বা বদলে গেছে। এখনকার কোড লিখুন।',
  },
  'roll/at-the-desk': {
    vi: 'Kỳ họp này điểm danh tại bàn thư ký. Hãy đến bàn thư ký.',
    en: 'In this session people check in at the desk. Go to the secretary.',
    bn: 'এই অধিবেশনে ডেস্কে উপস্থিতি নেওয়া হয়। সচিবের কাছে যান।',
  },
});
