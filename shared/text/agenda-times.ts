/** Times and presenters of all items in a table, and what two people have written at once. */
import { words } from './words.ts';

export const times = words({
  open: { vi: 'Giờ và người trình bày', en: 'Times and presenters', bn: 'সময় ও উপস্থাপক' },
  title: { vi: 'Giờ và người trình bày của mọi nội dung', en: 'Times and presenters of all items', bn: 'সব বিষয়ের সময় ও উপস্থাপক' },
  lead: { vi: 'Enter hoặc mũi tên xuống: sang dòng dưới. Dán cả một cột, hoặc hai cột từ Excel, vào ô đầu tiên: các dòng dưới được điền theo.', en: 'Enter or arrow down: the next row. Paste a column, or two from Excel, into the first cell: the rows below are filled.', bn: 'Enter বা নিচের তীর: পরের সারি। প্রথম ঘরে একটি বা Excel থেকে দুটি কলাম পেস্ট করুন: নিচের সারিগুলি পূরণ হবে।' },
  number: { vi: 'Số', en: 'No.', bn: 'নং' },
  item: { vi: 'Nội dung', en: 'Item', bn: 'বিষয়' },
  time: { vi: 'Giờ', en: 'Time', bn: 'সময়' },
  presenter: { vi: 'Người trình bày', en: 'Presenter', bn: 'উপস্থাপক' },
  timeOf: { vi: 'Giờ của mục {number}', en: 'Time of item {number}', bn: '{number} নম্বর বিষয়ের সময়' },
  presenterOf: { vi: 'Người trình bày mục {number}', en: 'Presenter of item {number}', bn: '{number} নম্বর বিষয়ের উপস্থাপক' },
  save: { vi: 'Lưu {n} dòng đã sửa', en: 'Save {n} changed {n|row|rows}', bn: '{n}টি পরিবর্তিত সারি সংরক্ষণ করুন' },
  beyond: { vi: '{n} dòng cuối không có nội dung tương ứng nên không được dán.', en: 'The last {n} {n|line|lines} had no item to go to, and {n|was|were} left out.', bn: 'শেষ {n}টি লাইনের জন্য কোনো বিষয় নেই, তাই বাদ গেছে।' },
  saved: { vi: 'Đã lưu.', en: 'Saved.', bn: 'সংরক্ষিত।' },
  back: { vi: 'Về chương trình', en: 'Back to the agenda', bn: 'সূচিতে ফিরুন' },
});

export const clash = words({
  by: { vi: '{name} đã sửa lúc {time}, {date}.', en: '{name} changed this at {time}, {date}.', bn: '{name} এটি {date}, {time}-এ বদলেছেন।' },
  byUnknown: { vi: 'Người khác đã sửa trong lúc đồng chí đang nhập.', en: 'Somebody else changed this while you were typing.', bn: 'আপনি লেখার সময় অন্য কেউ এটি বদলেছেন।' },
  mine: { vi: 'Đồng chí nhập', en: 'Yours', bn: 'আপনার' },
  theirs: { vi: 'Hiện nay', en: 'Now', bn: 'এখন' },
  yes: { vi: 'có', en: 'yes', bn: 'হ্যাঁ' },
  no: { vi: 'không', en: 'no', bn: 'না' },
  empty: { vi: '(để trống)', en: '(empty)', bn: '(খালি)' },
  takeMine: { vi: 'Dùng bản của tôi', en: 'Take mine', bn: 'আমারটি নিন' },
  takeTheirs: { vi: 'Giữ bản hiện nay', en: 'Take theirs', bn: 'বর্তমানটি রাখুন' },
});
