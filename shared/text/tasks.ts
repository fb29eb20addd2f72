/** What is said alike of papers to prepare and of tasks from conclusions. */
import { words } from './words.ts';

export const taskWords = words({
  unit: { vi: 'Chọn người thuộc đơn vị', en: 'People of the unit', bn: 'কোন ইউনিটের ব্যক্তি' },
  sendBack: { vi: 'Trả lại', en: 'Send back', bn: 'ফেরত দিন' },
  reason: { vi: 'Lý do trả lại', en: 'Why it is sent back', bn: 'কেন ফেরত' },
  dueAt: { vi: 'Hạn: {time}, {date}', en: 'Due: {time}, {date}', bn: 'শেষ সময়: {time}, {date}' },
  sentBackFor: { vi: 'Lý do trả lại: {reason}', en: 'Sent back: {reason}', bn: 'ফেরতের কারণ: {reason}' },
  forMeeting: { vi: '{title}, {date}', en: '{title}, {date}', bn: '{title}, {date}' },
  forItem: { vi: 'Nội dung: {title}', en: 'Item: {title}', bn: 'বিষয়: {title}' },
  show: { vi: 'Hiện', en: 'Show', bn: 'দেখান' },
  open: { vi: 'Chưa xong', en: 'Open', bn: 'বাকি' },
  all: { vi: 'Tất cả', en: 'All', bn: 'সব' },
});
