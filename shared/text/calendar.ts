/** Words of the calendar: its views, the feeds that other programs follow, and what those show. */
import { words } from './words.ts';

/** In a feed, which other programs show: in Vietnamese. */
export const calendarWords = words({
  mine: { vi: 'Lịch họp của tôi', en: 'My meetings', bn: 'আমার সভাসমূহ' },
  ofUnit: { vi: 'Lịch họp của {unit}', en: 'Meetings of {unit}', bn: '{unit}-এর সভাসমূহ' },
  rehearsal: { vi: 'Tập dượt: {title}', en: 'Rehearsal: {title}', bn: 'মহড়া: {title}' },
  calledOff: { vi: 'ĐÃ HỦY: {title}', en: 'CALLED OFF: {title}', bn: 'বাতিল: {title}' },
  calledOffFor: { vi: 'Không tiến hành: {reason}', en: 'Called off: {reason}', bn: 'বাতিলের কারণ: {reason}' },
});

export const calendar = words({
  title: { vi: 'Lịch họp', en: 'Calendar', bn: 'ক্যালেন্ডার' },
  month: { vi: 'Tháng', en: 'Month', bn: 'মাস' },
  week: { vi: 'Tuần', en: 'Week', bn: 'সপ্তাহ' },
  list: { vi: 'Danh sách', en: 'List', bn: 'তালিকা' },
  view: { vi: 'Cách xem', en: 'View', bn: 'দৃশ্য' },
  whose: { vi: 'Của ai', en: 'Whose', bn: 'কার' },
  all: { vi: 'Tất cả', en: 'All', bn: 'সব' },
  unitsOwn: { vi: 'Của đơn vị tôi', en: 'My unit’s', bn: 'আমার ইউনিটের' },
  unitsMine: { vi: 'Của các đơn vị tôi', en: 'My units’', bn: 'আমার ইউনিটগুলোর' },
  ofUnit: { vi: 'Đơn vị', en: 'Unit', bn: 'ইউনিট' },
  earlier: { vi: 'Trước', en: 'Earlier', bn: 'আগে' },
  later: { vi: 'Sau', en: 'Later', bn: 'পরে' },
  today: { vi: 'Hôm nay', en: 'Today', bn: 'আজ' },
  none: { vi: 'Không có kỳ họp nào trong thời gian này.', en: 'There is no meeting in this time.', bn: 'এই সময়ে কোনো সভা নেই।' },
  more: { vi: 'và {n} kỳ họp khác', en: 'and {n} more', bn: 'আরও {n}টি' },
  feeds: { vi: 'Theo dõi trong ứng dụng lịch khác', en: 'Follow in another calendar', bn: 'অন্য ক্যালেন্ডারে অনুসরণ' },
  feedsLead: {
    vi: 'Điện thoại và máy tính có thể tự cập nhật lịch họp từ một địa chỉ riêng. Ai có địa chỉ này đều xem được tên, thời gian và địa điểm họp; không xem được tài liệu.',
    en: 'A telephone or computer can keep the meetings up to date from an address of your own. Whoever has the address reads title, time and place of meetings, and no papers.',
    bn: 'ফোন বা কম্পিউটার একটি নিজস্ব ঠিকানা থেকে সভাগুলো হালনাগাদ রাখতে পারে। ঠিকানা যার কাছে আছে তিনি সভার নাম, সময় ও স্থান দেখবেন, কাগজপত্র নয়।',
  },
  feedMine: { vi: 'Các kỳ họp của tôi', en: 'My meetings', bn: 'আমার সভা' },
  feedUnit: { vi: 'Các kỳ họp của đơn vị', en: 'My unit’s meetings', bn: 'ইউনিটের সভা' },
  address: { vi: 'Địa chỉ lịch', en: 'Address', bn: 'ঠিকানা' },
  make: { vi: 'Tạo địa chỉ', en: 'Make an address', bn: 'ঠিকানা তৈরি করুন' },
  makeAnew: { vi: 'Tạo địa chỉ mới', en: 'Make a new address', bn: 'নতুন ঠিকানা' },
  anewText: { vi: 'Địa chỉ cũ sẽ ngừng hoạt động ngay.', en: 'The address made before stops working at once.', bn: 'আগের ঠিকানা সঙ্গে সঙ্গে বন্ধ হবে।' },
  isMade: { vi: 'Đang có một địa chỉ.', en: 'An address is in use.', bn: 'একটি ঠিকানা চালু আছে।' },
  once: { vi: 'Địa chỉ chỉ hiện một lần. Hãy chép ngay vào ứng dụng lịch.', en: 'It is shown this once. Copy it into your calendar now.', bn: 'এটি একবারই দেখানো হয়। এখনই ক্যালেন্ডারে কপি করুন।' },
  stop: { vi: 'Ngừng địa chỉ này', en: 'Stop this address', bn: 'ঠিকানা বন্ধ করুন' },
  stopText: { vi: 'Các ứng dụng lịch đang theo dõi sẽ không cập nhật nữa.', en: 'Calendars that follow it are not brought up to date any more.', bn: 'অনুসরণকারী ক্যালেন্ডার আর হালনাগাদ হবে না।' },
});
