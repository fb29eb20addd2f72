/** What votes stand on: presets, articles, the council's working rules. */
import { words } from './words.ts';

export const grounds = words({
  preset: { vi: 'Nội dung biểu quyết và căn cứ', en: 'Matter and ground', bn: 'বিষয় ও ভিত্তি' },
  ofCouncil: { vi: 'Hội đồng nhân dân', en: 'People’s Council', bn: 'জনপরিষদ' },
  ofCommittee: { vi: 'Ủy ban nhân dân, cơ quan khác', en: 'People’s Committee, other bodies', bn: 'জনকমিটি ও অন্যান্য সংস্থা' },
  besides: { vi: 'Ngoài danh sách', en: 'Not in the list', bn: 'তালিকার বাইরে' },
  other: { vi: 'Khác (không ghi căn cứ)', en: 'Another rule (no ground on record)', bn: 'অন্য নিয়ম (ভিত্তি লেখা হবে না)' },
  asRecorded: { vi: '{name} (như đã ghi)', en: '{name} (as recorded)', bn: '{name} (যেমন লেখা আছে)' },
  workingRules: { vi: 'Quy chế hoạt động của Hội đồng', en: 'The council’s working rules', bn: 'পরিষদের কার্যবিধি' },
  workingRulesHint: {
    vi: 'Số, ngày, cơ quan ban hành quy chế cho phép biểu quyết điện tử, từ xa; được ghi vào biên bản.',
    en: 'Number, date and issuer of the rules that allow electronic and remote votes; cited in the minutes.',
    bn: 'যে কার্যবিধি ইলেকট্রনিক ও দূর থেকে ভোট অনুমোদন করে তার নম্বর, তারিখ ও প্রণেতা; কার্যবিবরণীতে লেখা হয়।',
  },
  workingRulesExample: {
    vi: 'Ví dụ: Quy chế hoạt động ban hành kèm theo Nghị quyết số 05/NQ-HĐND ngày 01/7/2026',
    en: 'For example: Quy chế hoạt động ban hành kèm theo Nghị quyết số 05/NQ-HĐND ngày 01/7/2026',
    bn: 'যেমন: Quy chế hoạt động ban hành kèm theo Nghị quyết số 05/NQ-HĐND ngày 01/7/2026',
  },
});

export const refusals = words({
  'grounds/another-rule': {
    vi: 'Điều kiện thông qua của biểu quyết đã khác với căn cứ được chọn. Hãy mở lại biểu quyết và chọn căn cứ.',
    en: 'The vote’s rule is not the one of this ground any more. Open the vote again and choose its ground.',
    bn: 'ভোটের নিয়ম আর এই ভিত্তির নিয়ম নয়। ভোটটি আবার খুলে ভিত্তি বেছে নিন।',
  },
  'grounds/other-thresholds': {
    vi: 'Tỷ lệ tín nhiệm trên phiếu khác với căn cứ được chọn. Hãy mở lại biểu mẫu và chọn căn cứ.',
    en: 'The thresholds of confidence are not those of this ground. Open the form again and choose its ground.',
    bn: 'আস্থার সীমা এই ভিত্তির সীমা নয়। ফর্মটি আবার খুলে ভিত্তি বেছে নিন।',
  },
  'grounds/none': {
    vi: 'Biểu quyết này vốn không ghi căn cứ.',
    en: 'This vote has no ground on record.',
    bn: 'এই ভোটের কোনো ভিত্তি লেখা নেই।',
  },
  'grounds/named-already': {
    vi: 'Quy chế này đã được ghi như vậy rồi.',
    en: 'The working rules are named like this already.',
    bn: 'কার্যবিধি ইতিমধ্যে এভাবেই লেখা আছে।',
  },
  'grounds/no-preset': {
    vi: 'Căn cứ này không còn đúng với căn cứ biểu quyết của đơn vị. Hãy mở lại biểu mẫu và chọn căn cứ trong danh sách.',
    en: 'This is not one of the unit’s grounds as they stand. Open the form again and choose one from the list.',
    bn: 'এটি এখন ইউনিটের কোনো ভিত্তি নয়। ফর্মটি আবার খুলে তালিকা থেকে ভিত্তি বেছে নিন।',
  },
});

export const inMinutes = words({
  'grounds/working-rules': {
    vi: 'Căn cứ để biểu quyết bằng phương tiện điện tử, từ xa: {text}',
    en: 'Ground for electronic and remote votes: {text}',
    bn: 'ইলেকট্রনিক ও দূর থেকে ভোটের ভিত্তি: {text}',
  },
});
