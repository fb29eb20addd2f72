/** What the wall of the hall can be told to show. */
import { words } from './words.ts';

export const hallBoard = words({
  title: { vi: 'Màn hình hội trường', en: 'The hall’s screen', bn: 'সভাকক্ষের পর্দা' },
  now: { vi: 'Đang chọn: {board}', en: 'Chosen: {board}', bn: 'নির্বাচিত: {board}' },
  hint: {
    vi: 'Khi đang biểu quyết, màn hình luôn hiện biểu quyết. Nội dung chọn mà chưa có gì để hiện thì màn hình tự động.',
    en: 'An open vote is always shown. Where what was chosen has nothing to show, the screen chooses by itself.',
    bn: 'খোলা ভোট সব সময় দেখানো হয়। নির্বাচিত বিষয়ে কিছু না থাকলে পর্দা নিজে বেছে নেয়।',
  },
  automatic: { vi: 'Tự động theo diễn biến', en: 'Automatic', bn: 'স্বয়ংক্রিয়' },
  welcome: { vi: 'Chào mừng, mã điểm danh', en: 'Welcome, check-in code', bn: 'স্বাগতম, উপস্থিতির কোড' },
  agenda: { vi: 'Chương trình', en: 'Agenda', bn: 'কার্যসূচি' },
  speaker: { vi: 'Người phát biểu', en: 'Speaker', bn: 'বক্তা' },
  paper: { vi: 'Tài liệu trình chiếu', en: 'Paper presented', bn: 'উপস্থাপিত নথি' },
  vote: { vi: 'Biểu quyết', en: 'Vote', bn: 'ভোট' },
  result: { vi: 'Kết quả biểu quyết', en: 'Result', bn: 'ফলাফল' },
  break: { vi: 'Nghỉ giải lao', en: 'Break', bn: 'বিরতি' },
  groups: { vi: 'Thảo luận tổ', en: 'Discussion in groups', bn: 'দলে আলোচনা' },
  soon: { vi: 'Sắp tiếp tục', en: 'Goes on soon', bn: 'শিগগির শুরু' },
  toVote: { vi: 'Chuẩn bị biểu quyết', en: 'The vote to come', bn: 'আসন্ন ভোট' },
  welcomeTo: { vi: 'Kính chào quý vị đại biểu', en: 'Welcome, delegates', bn: 'সম্মানিত প্রতিনিধিগণ, স্বাগতম' },
});

export const refusals = words({
  'hallboard/shown-already': { vi: 'Màn hình đang hiện nội dung này.', en: 'The screen shows that already.', bn: 'পর্দায় এটিই দেখানো হচ্ছে।' },
});
