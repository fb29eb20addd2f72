/** What a vote stands on, as everybody reads it: on tablets, on the wall, in the minutes. */
import { words } from './words.ts';

export const ground = words({
  line: { vi: 'Căn cứ: {name} ({article}).', en: 'Ground: {name} ({article}).', bn: 'ভিত্তি: {name} ({article})।' },
  short: { vi: 'Căn cứ: {article}.', en: 'Ground: {article}.', bn: 'ভিত্তি: {article}।' },
  electedBy: {
    vi: 'Trúng cử khi được {rule} và nhiều phiếu hơn.',
    en: 'Elected by {rule} and the most marks.',
    bn: 'নির্বাচিত হতে লাগবে {rule} এবং সর্বাধিক ভোট।',
  },
  needed: {
    vi: 'Cần {needed}/{base} phiếu tán thành.',
    en: '{needed} of {base} have to be for.',
    bn: '{base}-এর মধ্যে {needed}টি পক্ষে ভোট প্রয়োজন।',
  },
  neededLater: {
    vi: 'Số phiếu cần có được xác định khi kết thúc biểu quyết.',
    en: 'How many are needed is known when the vote closes.',
    bn: 'কত ভোট লাগবে তা ভোট শেষে নির্ধারিত হয়।',
  },
  tie: {
    vi: 'Trường hợp ngang nhau thì quyết định theo bên có ý kiến đã biểu quyết của chủ tọa.',
    en: 'On a tie the side that the chair has voted for decides.',
    bn: 'সমান ভোট হলে সভাপতি যে পক্ষে ভোট দিয়েছেন সেই পক্ষই চূড়ান্ত।',
  },
});
