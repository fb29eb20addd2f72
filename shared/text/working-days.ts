/** Days off and working days, where they are entered. */
import { words } from './words.ts';

export const refusals = words({
  'holidays/changed-meanwhile': { vi: 'Người khác vừa sửa lịch ngày nghỉ. Vui lòng mở lại trang rồi nhập lại.', en: 'Somebody else has just changed the days off. Open the page again.', bn: 'অন্য কেউ এইমাত্র ছুটির দিন বদলেছেন। পৃষ্ঠাটি আবার খুলুন।' },
});

export const workingDays = words({
  title: { vi: 'Ngày nghỉ, ngày làm bù', en: 'Days off and working days', bn: 'ছুটি ও কর্মদিবস' },
  lead: { vi: 'Dùng để tính thời hạn. Hệ thống tự tính ngày lễ, Tết Nguyên đán, Giỗ Tổ; phần Chính phủ công bố hằng năm nhập tại đây.', en: 'Terms are counted by them. Holidays by law and by the lunar calendar are known; what the Government announces each year is entered here.', bn: 'মেয়াদ গণনায় ব্যবহৃত। আইনি ও চান্দ্র ছুটি জানা; সরকার প্রতি বছর যা ঘোষণা করে এখানে লিখুন।' },
  year: { vi: 'Năm', en: 'Year', bn: 'বছর' },
  notAnnounced: { vi: 'Chưa nhập lịch Chính phủ công bố cho năm này: đang tính theo luật.', en: 'Nothing is entered for this year yet: the law’s days alone are counted.', bn: 'এ বছরের ঘোষণা লেখা হয়নি: কেবল আইনি ছুটি ধরা হচ্ছে।' },
  tetBefore: { vi: 'Tết Nguyên đán: số ngày nghỉ trước mùng Một', en: 'Tết: days off before its first day', bn: 'তেত: প্রথম দিনের আগে ছুটি' },
  nationalDay: { vi: 'Quốc khánh: ngày nghỉ liền kề', en: 'National Day: its second day', bn: 'জাতীয় দিবস: দ্বিতীয় দিন' },
  before: { vi: '1/9', en: '1 September', bn: '১ সেপ্টেম্বর' },
  after: { vi: '3/9', en: '3 September', bn: '৩ সেপ্টেম্বর' },
  off: { vi: 'Ngày nghỉ do hoán đổi', en: 'Working days that are off', bn: 'বদলি ছুটি' },
  works: { vi: 'Ngày nghỉ phải làm bù', en: 'Days off that are worked', bn: 'বদলি কর্মদিবস' },
  save: { vi: 'Lưu lịch năm {year}', en: 'Save {year}', bn: '{year} রাখুন' },
  saved: { vi: 'Đã lưu.', en: 'Saved.', bn: 'রাখা হয়েছে।' },
  list: { vi: 'Các ngày nghỉ năm {year}', en: 'Days off in {year}', bn: '{year}-এর ছুটি' },
  name_newYear: { vi: 'Tết Dương lịch', en: 'New Year’s Day', bn: 'নববর্ষ' },
  name_tet: { vi: 'Tết Nguyên đán', en: 'Tết', bn: 'তেত' },
  name_kings: { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ Day', bn: 'হুং রাজাদের দিবস' },
  name_reunification: { vi: 'Ngày Chiến thắng', en: 'Reunification Day', bn: 'পুনর্মিলন দিবস' },
  name_labour: { vi: 'Quốc tế Lao động', en: 'Labour Day', bn: 'শ্রমিক দিবস' },
  name_national: { vi: 'Quốc khánh', en: 'National Day', bn: 'জাতীয় দিবস' },
  name_culture: { vi: 'Ngày Văn hóa Việt Nam', en: 'Day of Vietnamese Culture', bn: 'ভিয়েতনামি সংস্কৃতি দিবস' },
  name_instead: { vi: 'Nghỉ bù', en: 'Off in exchange for a weekend', bn: 'সাপ্তাহিক ছুটির বদলে' },
  name_swapped: { vi: 'Hoán đổi', en: 'Swapped', bn: 'বদলি' },
});
