/** What stands on a draft resolution's text as a paper of the state, beside its own words. */
import { words } from './words.ts';

export const draftPaper = words({
  noNumber: { vi: '        /NQ-HĐND', en: '        /NQ-HĐND', bn: '        /NQ-HĐND' },
  noNumberOther: { vi: '        /NQ', en: '        /NQ', bn: '        /NQ' },
  draft: { vi: '(Dự thảo)', en: '(Draft)', bn: '(খসড়া)' },
  amended: {
    vi: '(Dự thảo đã chỉnh lý theo {n} sửa đổi, bổ sung được Hội đồng thông qua)',
    en: '(Draft with {n} {n|amendment|amendments} adopted by the council)',
    bn: '(পরিষদ গৃহীত {n}টি সংশোধনীসহ খসড়া)',
  },
  hash: { vi: 'Mã SHA-256 của văn bản: {sha256}', en: 'SHA-256 of the text: {sha256}', bn: 'পাঠের SHA-256: {sha256}' },
  named: {
    vi: 'Biểu quyết toàn văn nêu đúng mã này.',
    en: 'The vote on the whole names this very hash.',
    bn: 'পূর্ণ পাঠের ভোটে ঠিক এই হ্যাশ উল্লেখিত।',
  },
});
