/** The papers of an item, in the room. */
import { words } from './words.ts';

export const itemPapers = words({
  papers: { vi: 'Tài liệu', en: 'Papers', bn: 'নথি' },
  noPapers: { vi: 'Mục này không có tài liệu.', en: 'This item has no papers.', bn: 'এই বিষয়ে কোনো নথি নেই।' },
  earlierPapers: { vi: 'Các bản trước ({count})', en: 'Earlier versions ({count})', bn: 'আগের সংস্করণ ({count})' },
  isNewSaying: { vi: 'Bản thay thế, {at}: {line}', en: 'Replacement, {at}: {line}', bn: 'প্রতিস্থাপিত সংস্করণ, {at}: {line}' },
  isNew: { vi: 'bản thay thế, {at}', en: 'replacement, {at}', bn: 'প্রতিস্থাপিত সংস্করণ, {at}' },
  replaced: { vi: 'đã được thay thế', en: 'replaced', bn: 'প্রতিস্থাপিত' },
  withdrawn: { vi: 'đã rút: {reason}', en: 'withdrawn: {reason}', bn: 'প্রত্যাহৃত: {reason}' },
});
