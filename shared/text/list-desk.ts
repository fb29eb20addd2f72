/** Words of lists of candidates at the desk. */
import { words } from './words.ts';

export const listDesk = words({
  title: { vi: 'Danh sách bầu cử', en: 'Candidates', bn: 'প্রার্থী তালিকা' },
  lead: {
    vi: 'Danh sách được giới thiệu trước; tại kỳ họp các đại biểu đề cử, ứng cử, chủ tọa chốt danh sách, Hội đồng biểu quyết danh sách rồi mới bầu.',
    en: 'What is proposed beforehand. In the room delegates nominate and stand, the chair closes the list, the council votes on it, and then elects.',
    bn: 'আগে থেকে প্রস্তাবিত তালিকা। সভায় প্রতিনিধিরা মনোনয়ন দেন, সভাপতি তালিকা চূড়ান্ত করেন, পরিষদ তালিকায় ভোট দেয়, তারপর নির্বাচন।',
  },
  item: { vi: 'Thuộc nội dung', en: 'Item', bn: 'বিষয়' },
  edit: { vi: 'Sửa', en: 'Edit', bn: 'সম্পাদনা' },
  drop: { vi: 'Bỏ danh sách', en: 'Drop the list', bn: 'তালিকা বাদ' },
  dropWhat: { vi: 'Danh sách “{title}” được bỏ.', en: 'The list “{title}” is dropped.', bn: '“{title}” তালিকা বাদ যাবে।' },
  none: { vi: 'Chưa có danh sách nào.', en: 'There is no list yet.', bn: 'এখনও কোনো তালিকা নেই।' },
});
