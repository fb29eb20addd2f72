/** The chair's panel, and what the rarer acts in it are sorted by. */
import { words } from './words.ts';

export const chairGroups = words({
  chairing: { vi: 'Điều hành', en: 'Chairing', bn: 'সভা পরিচালনা' },
  moreActs: { vi: 'Việc khác của chủ tọa', en: 'Further acts of the chair', bn: 'সভাপতির অন্যান্য কাজ' },
  course: { vi: 'Điều hành chương trình', en: 'Running the agenda', bn: 'কার্যসূচি পরিচালনা' },
  voting: { vi: 'Biểu quyết, bầu cử', en: 'Votes and elections', bn: 'ভোট ও নির্বাচন' },
  speaking: { vi: 'Phát biểu, chất vấn', en: 'Speeches and questions', bn: 'বক্তব্য ও প্রশ্ন' },
  sites: { vi: 'Điểm cầu', en: 'Sites', bn: 'সংযুক্ত স্থান' },
  screens: { vi: 'Màn hình, trình chiếu', en: 'Screens and presenting', bn: 'পর্দা ও উপস্থাপন' },
  messages: { vi: 'Thông báo, nhắn riêng', en: 'Messages', bn: 'বার্তা' },
  ending: { vi: 'Kết thúc kỳ họp', en: 'Ending the session', bn: 'অধিবেশন সমাপ্তি' },
});
