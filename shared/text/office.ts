/** Words of somebody's office: how it came, ended and moved; and of the list of people as a file. */
import { words } from './words.ts';

/** Why somebody has left office. */
export const leaving = words({
  resigned: { vi: 'Thôi làm nhiệm vụ theo nguyện vọng', en: 'Resigned', bn: 'পদত্যাগ' },
  relieved: { vi: 'Miễn nhiệm', en: 'Relieved of office', bn: 'অব্যাহতি' },
  removed: { vi: 'Bãi nhiệm', en: 'Removed from office', bn: 'অপসারণ' },
  deceased: { vi: 'Từ trần', en: 'Deceased', bn: 'মৃত্যু' },
  moved: { vi: 'Chuyển công tác', en: 'Moved elsewhere', bn: 'অন্যত্র বদলি' },
  termEnded: { vi: 'Hết nhiệm kỳ', en: 'End of term', bn: 'মেয়াদ শেষ' },
  other: { vi: 'Lý do khác', en: 'Another reason', bn: 'অন্য কারণ' },
});

export const office = words({
  why: { vi: 'Lý do', en: 'Reason', bn: 'কারণ' },
  left: { vi: 'Thôi nhiệm vụ', en: 'Left office', bn: 'দায়িত্ব ত্যাগ' },
  tookTerm: { vi: 'Đại biểu khóa {term}', en: 'Delegate of term {term}', bn: '{term} মেয়াদের প্রতিনিধি' },
  ofTerm: { vi: 'khóa {term}', en: 'term {term}', bn: 'মেয়াদ {term}' },
  took: { vi: 'Trở lại đương nhiệm', en: 'Returned to office', bn: 'দায়িত্বে ফেরা' },
  moved: { vi: 'Chuyển đến từ {name}', en: 'Came from {name}', bn: '{name} থেকে আগত' },
});

export const peopleFile = words({
  save: { vi: 'Xuất danh sách', en: 'Save the list', bn: 'তালিকা রাখুন' },
  file: { vi: 'Danh sách', en: 'People', bn: 'তালিকা' },
  number: { vi: 'STT', en: 'No.', bn: 'ক্রম' },
  group: { vi: 'Tổ', en: 'Group', bn: 'দল' },
});
