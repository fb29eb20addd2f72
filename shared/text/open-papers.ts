/** Papers that are open beside each other, and one that was replaced meanwhile: words that come with the reader. */
import { words } from './words.ts';

export const openWords = words({
  preparedBy: { vi: 'Đơn vị chuẩn bị: {unit}', en: 'Prepared by: {unit}', bn: 'প্রস্তুত করেছে: {unit}' },
  issuedBy: { vi: 'Cơ quan ban hành: {unit}', en: 'Issued by: {unit}', bn: 'প্রকাশ করেছে: {unit}' },
  replacedOpen: { vi: 'Tài liệu này đã được thay thế. Đại biểu đang đọc bản cũ.', en: 'This paper was replaced. You are reading the old version.', bn: 'এই নথি প্রতিস্থাপিত হয়েছে। আপনি পুরোনো সংস্করণ পড়ছেন।' },
  openNew: { vi: 'Mở bản mới', en: 'Open the new one', bn: 'নতুনটি খুলুন' },
  openPapers: { vi: 'Tài liệu đang mở', en: 'Open papers', bn: 'খোলা নথি' },
  closePaper: { vi: 'Đóng tài liệu {title}', en: 'Close {title}', bn: '{title} বন্ধ করুন' },
  paperMadeRoom: {
    vi: 'Mở được cùng lúc {most} tài liệu; tài liệu đọc lâu nhất đã được đóng: {title}.',
    en: 'Up to {most} papers are open at once; the one read longest ago was closed: {title}.',
    bn: 'একসঙ্গে সর্বাধিক {most}টি নথি খোলা থাকে; সবচেয়ে আগে পড়া নথিটি বন্ধ হয়েছে: {title}।',
  },
  openPaperAgain: { vi: 'Mở lại', en: 'Open it again', bn: 'আবার খুলুন' },
  besideShow: { vi: 'Xem chương trình bên cạnh', en: 'Show the agenda beside', bn: 'পাশে আলোচ্যসূচি দেখান' },
});
