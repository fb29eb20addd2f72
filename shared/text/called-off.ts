/** Words of a session that was convened and called off, to whoever was invited and at the desk. */
import { words } from './words.ts';

export const calledOffWords = words({
  why: { vi: 'Lý do: {reason}', en: 'The reason: {reason}', bn: 'কারণ: {reason}' },
  planned: {
    vi: 'Theo giấy mời: {time}, {date}, tại {place}.',
    en: 'It was convened for {time}, {date}, {place}.',
    bn: 'আহ্বান করা হয়েছিল: {time}, {date}, {place}।',
  },
  since: { vi: 'Thông báo không tiến hành lúc {time}, {date}.', en: 'Called off at {time}, {date}.', bn: 'বাতিল করা হয়: {time}, {date}।' },
  left: {
    vi: 'Chương trình và tài liệu đã gửi vẫn đọc được. Không có biểu quyết, biên bản.',
    en: 'The agenda and the papers that were sent can still be read. There are no votes and no minutes.',
    bn: 'পাঠানো সূচি ও কাগজপত্র পড়া যাবে। কোনো ভোট বা কার্যবিবরণী নেই।',
  },
  calendar: { vi: 'Xem lịch họp', en: 'To the calendar', bn: 'ক্যালেন্ডারে যান' },
  desk: {
    vi: 'Kỳ họp không tiến hành, thông báo lúc {time}, {date}. Lý do: {reason}',
    en: 'The session was called off at {time}, {date}. The reason: {reason}',
    bn: 'অধিবেশন বাতিল: {time}, {date}। কারণ: {reason}',
  },
  deskNext: {
    vi: 'Có thể lấy chương trình, tài liệu và thành phần sang một kỳ họp mới ở mục “{part}”.',
    en: 'Its agenda and papers can be taken over into a new session under “{part}”.',
    bn: '“{part}” থেকে সূচি ও কাগজপত্র নতুন অধিবেশনে নেওয়া যায়।',
  },
});
