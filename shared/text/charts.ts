/** Words of charts that are taken along as pictures or printed. */
import { words } from './words.ts';

export const charts = words({
  save: { vi: 'Tải biểu đồ (PNG)', en: 'Download the chart (PNG)', bn: 'লেখচিত্র ডাউনলোড (PNG)' },
  print: { vi: 'In trang này', en: 'Print this page', bn: 'এই পাতা ছাপুন' },
  made: { vi: 'Lập {date}', en: 'Made on {date}', bn: 'তৈরি: {date}' },
  between: { vi: 'Từ {from} đến {until}', en: '{from} to {until}', bn: '{from} থেকে {until}' },
  highest: { vi: '{n} dòng cao nhất', en: 'The {n} highest', bn: 'সর্বোচ্চ {n}টি সারি' },
  whole: { vi: '{what} (tổng số)', en: '{what} (of how many)', bn: '{what} (মোট)' },
  target: { vi: 'Mức cần đạt', en: 'Target', bn: 'লক্ষ্য' },
  failed: { vi: 'Trình duyệt này không vẽ được biểu đồ thành ảnh.', en: 'This browser cannot draw the chart as a picture.', bn: 'এই ব্রাউজার লেখচিত্রটি ছবি হিসেবে আঁকতে পারে না।' },
});
