/** The words of notes that are shared, one by one, with one's delegate group. */
import { words } from './words.ts';

export const sharing = words({
  share: { vi: 'Chia sẻ với tổ đại biểu', en: 'Share with the delegate group', bn: 'প্রতিনিধি দলের সঙ্গে ভাগ করুন' },
  sharedNow: { vi: 'Đang chia sẻ với tổ đại biểu', en: 'Shared with the delegate group', bn: 'প্রতিনিধি দলের সঙ্গে ভাগ করা' },
  who: {
    vi: 'Chỉ {names} ({group}) đọc được ghi chú này; máy chủ, Thư ký và người khác không đọc được.',
    en: '{names} ({group}) alone can read this note; neither the server, nor the secretary, nor anybody else can.',
    bn: 'কেবল {names} ({group}) এই নোট পড়তে পারবেন; সার্ভার, সচিব বা অন্য কেউ নয়।',
  },
  notIn: { vi: 'Ghi chú không vào biên bản và hồ sơ kỳ họp. Ông/Bà thôi chia sẻ lúc nào cũng được; ai đã đọc thì đã biết.', en: 'It comes into neither the minutes nor the archive. You can take it back at any time; who has read it has read it.', bn: 'এটি কার্যবিবরণী বা নথিতে যায় না। যেকোনো সময় ফেরানো যায়; যিনি পড়েছেন, তিনি জেনেছেন।' },
  noDevice: { vi: 'Chưa có thiết bị đọc được, sẽ nhận sau: {names}.', en: 'No device to read it yet, and given it later: {names}.', bn: 'এখনও পড়ার যন্ত্র নেই, পরে পাবেন: {names}।' },
  newcomers: { vi: 'Mới vào tổ, chưa được chia sẻ: {names}.', en: 'In the group since, and not given it: {names}.', bn: 'পরে দলে এসেছেন, পাননি: {names}।' },
  alone: { vi: '{group} chưa có đại biểu nào khác.', en: 'There is nobody else in {group}.', bn: '{group}-এ আর কেউ নেই।' },
  doShare: { vi: 'Chia sẻ', en: 'Share', bn: 'ভাগ করুন' },
  shareMore: { vi: 'Chia sẻ cả với người mới', en: 'Share with them too', bn: 'তাঁদের সঙ্গেও ভাগ করুন' },
  takeBack: { vi: 'Thôi chia sẻ', en: 'Share no more', bn: 'আর ভাগ নয়' },
  leave: { vi: 'Để nguyên', en: 'Leave it', bn: 'যেমন আছে থাক' },
  ofGroup: { vi: 'Của các đại biểu cùng tổ', en: 'Of others in the group', bn: 'দলের অন্যদের' },
  ofGroupNowhere: {
    vi: 'Của các đại biểu cùng tổ ở bản trước, chưa rõ chỗ trong bản này',
    en: 'Of others in the group on the earlier version, without a sure place in this one',
    bn: 'আগের সংস্করণে দলের অন্যদের নোট, এই সংস্করণে স্থান নিশ্চিত নয়',
  },
  by: { vi: 'Ghi chú của {name}', en: 'Note of {name}', bn: '{name}-এর নোট' },
  hide: { vi: 'Ẩn', en: 'Hide', bn: 'লুকান' },
  hideOf: { vi: 'Ẩn ghi chú của {name}', en: 'Hide the note of {name}', bn: '{name}-এর নোট লুকান' },
  showHidden: { vi: 'Hiện lại {n} ghi chú đã ẩn', en: 'Show {n} hidden {n|note|notes} again', bn: 'লুকানো {n}টি নোট আবার দেখান' },
});
