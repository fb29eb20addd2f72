/** Words about papers that are new since somebody looked at a meeting first. */
import { words } from './words.ts';

export const news = words({
  added: { vi: '{n} tài liệu mới', en: '{n} new {n|paper|papers}', bn: '{n}টি নতুন নথি' },
  replaced: { vi: '{n} tài liệu được thay', en: '{n} {n|paper|papers} replaced', bn: '{n}টি নথি প্রতিস্থাপিত' },
  andMore: { vi: '{words} trở lên', en: '{words} or more', bn: '{words} বা তার বেশি' },
  new: { vi: 'Mới', en: 'New', bn: 'নতুন' },
  newVersion: { vi: 'Bản mới', en: 'New version', bn: 'নতুন সংস্করণ' },
});
