/** What a unit's desk sees of papers that its people are asked for. */
import { words } from './words.ts';

export const unitPreparing = words({
  title: { vi: 'Tài liệu đơn vị được giao chuẩn bị', en: 'Papers asked of this unit', bn: 'এই ইউনিটের কাছে চাওয়া কাগজ' },
  state: { vi: 'Lọc theo tình trạng', en: 'By state', bn: 'অবস্থা অনুযায়ী' },
  open: { vi: 'Chưa nộp', en: 'To hand in', bn: 'জমা বাকি' },
  late: { vi: 'Quá hạn', en: 'Late', bn: 'মেয়াদোত্তীর্ণ' },
  handedIn: { vi: 'Đã nộp, chờ duyệt', en: 'Handed in', bn: 'জমা দেওয়া' },
  approved: { vi: 'Đã duyệt', en: 'Approved', bn: 'অনুমোদিত' },
  none: { vi: 'Không có tài liệu nào.', en: 'None.', bn: 'কোনোটি নেই।' },
  forMeeting: { vi: '{title}, {date}', en: '{title}, {date}', bn: '{title}, {date}' },
  asked: { vi: '{names} · hạn {time}, {date}', en: '{names} · due {time}, {date}', bn: '{names} · শেষ সময় {time}, {date}' },
});
