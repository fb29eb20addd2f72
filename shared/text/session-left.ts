/** What is left of a session once it is over. */
import { words } from './words.ts';

export const sessionLeft = words({
  minutes: { vi: 'Mở biên bản', en: 'Open the minutes', bn: 'কার্যবিবরণী খুলুন' },
  archive: { vi: 'Tải hồ sơ lưu trữ', en: 'Download the archive', bn: 'সংরক্ষণ নথি ডাউনলোড' },
  attested: { vi: '{n}/{m} thiết bị đại biểu đã chứng kiến biên bản.', en: 'Devices of delegates that have witnessed the record: {n} of {m}', bn: '{m}টির মধ্যে {n}টি প্রতিনিধি-যন্ত্র কার্যবিবরণীর সাক্ষী।' },
});
