/** What follows from low confidence, said before anybody has voted: at the desk, before the chair, on ballots, on the wall, in the minutes. */
import { words } from './words.ts';

export const thresholds = words({
  low: { vi: 'Tín nhiệm thấp', en: 'Low confidence', bn: 'নিম্ন আস্থা' },
  no: { vi: 'Không tín nhiệm', en: 'No confidence', bn: 'অনাস্থা' },
  moreThanHalf: { vi: 'quá nửa {of}', en: 'of more than half of {of}', bn: '{of}-এর অর্ধেকের বেশি' },
  atLeastTwoThirds: { vi: 'từ hai phần ba {of} trở lên', en: 'of at least two thirds of {of}', bn: '{of}-এর অন্তত দুই-তৃতীয়াংশ' },
  moreThan: { vi: 'quá {n}/{d} {of}', en: 'of more than {n}/{d} of {of}', bn: '{of}-এর {n}/{d}-এর বেশি' },
  atLeast: { vi: 'từ {n}/{d} {of} trở lên', en: 'of at least {n}/{d} of {of}', bn: '{of}-এর অন্তত {n}/{d}' },
  line: { vi: '{level} {share}: {what}.', en: '{level} {share}: {what}.', bn: '{level} {share}: {what}।' },
  lineOf: {
    vi: '{level} {share} (ít nhất {needed}/{base} phiếu): {what}.',
    en: '{level} {share} (at least {needed} of {base}): {what}.',
    bn: '{level} {share} ({base}-এর মধ্যে অন্তত {needed}): {what}।',
  },
});

/** The fields at the desk. */
export const thresholdFields = words({
  when: { vi: 'Tín nhiệm thấp đến mức nào thì {what}', en: 'From which share of low confidence: {what}', bn: 'নিম্ন আস্থার কোন অনুপাতে: {what}' },
  of: { vi: 'Dùng cho', en: 'Used for', bn: 'যার জন্য' },
  none: { vi: 'Biểu quyết, bầu cử', en: 'Votes and elections', bn: 'ভোট ও নির্বাচন' },
  poll: { vi: 'Lấy phiếu tín nhiệm (ba mức)', en: 'Confidence polls (three levels)', bn: 'আস্থা যাচাই (তিন স্তর)' },
  confidence: { vi: 'Bỏ phiếu tín nhiệm', en: 'Confidence votes', bn: 'আস্থা ভোট' },
});
