/** What a vote stands on, as everybody reads it: on tablets, on the wall, in the minutes. */
import { words } from './words.ts';

export const ground = words({
  line: { vi: 'Căn cứ: {name} ({article}).', en: 'Ground: {name} ({article}).', bn: 'ভিত্তি: {name} ({article})।' },
  tie: {
    vi: 'Trường hợp ngang nhau thì quyết định theo bên có ý kiến đã biểu quyết của chủ tọa.',
    en: 'On a tie the side that the chair has voted for decides.',
    bn: 'সমান ভোট হলে সভাপতি যে পক্ষে ভোট দিয়েছেন সেই পক্ষই চূড়ান্ত।',
  },
});
