/** Words of preparing an election or a vote on confidence at the desk. */
import { words } from './words.ts';

export const formDesk = words({
  kind: { vi: 'Loại phiếu', en: 'Kind of ballot', bn: 'ব্যালটের ধরন' },
  resolution: { vi: 'Biểu quyết: tán thành · không tán thành · không biểu quyết', en: 'Vote: for · against · not voting', bn: 'ভোট: পক্ষে · বিপক্ষে · ভোট নয়' },
  election: { vi: 'Bầu cử', en: 'Election', bn: 'নির্বাচন' },
  poll: { vi: 'Lấy phiếu tín nhiệm (ba mức)', en: 'Confidence poll (three levels)', bn: 'আস্থা যাচাই (তিন স্তর)' },
  confidence: { vi: 'Bỏ phiếu tín nhiệm (tín nhiệm, không tín nhiệm)', en: 'Confidence vote (confidence, no confidence)', bn: 'আস্থা ভোট (আস্থা, অনাস্থা)' },
  ranked: { vi: 'Bầu xếp thứ tự ưu tiên (phiếu chuyển nhượng đơn)', en: 'Ranked election (single transferable vote)', bn: 'ক্রম-নির্বাচন (একক হস্তান্তরযোগ্য ভোট)' },
  publicHint: {
    vi: 'Bầu cử và phiếu tín nhiệm thường là bỏ phiếu kín. Chỉ chọn công khai khi quy chế hoạt động cho phép: lựa chọn của từng đại biểu sẽ được công bố.',
    en: 'Elections and votes on confidence are secret as a rule. Take a public one only where the working rules allow it: each delegate’s choice is published.',
    bn: 'নির্বাচন ও আস্থা ভোট সাধারণত গোপন। কার্যবিধি অনুমতি দিলেই কেবল প্রকাশ্য বাছুন: প্রত্যেক প্রতিনিধির পছন্দ প্রকাশিত হবে।',
  },
  people: { vi: 'Danh sách trên phiếu, mỗi dòng một người', en: 'Who stands on the paper, one a line', bn: 'ব্যালটে যাঁরা থাকবেন, প্রতি লাইনে একজন' },
  peopleHint: { vi: 'Họ tên, rồi dấu phẩy và chức vụ hoặc một dòng giới thiệu.', en: 'Name, then a comma and an office or a line about them.', bn: 'নাম, তারপর কমা এবং পদ বা একটি পরিচয়।' },
  peopleMissing: { vi: 'Hãy ghi ít nhất hai người (phiếu tín nhiệm: một người), mỗi người một lần, mỗi dòng không quá 100 ký tự.', en: 'Give at least two people (on confidence: one), each once, at most 100 characters a line.', bn: 'অন্তত দুজন (আস্থায় একজন) লিখুন, প্রত্যেকে একবার, প্রতি লাইনে সর্বোচ্চ ১০০ অক্ষর।' },
  addDelegate: { vi: 'Thêm đại biểu vào danh sách', en: 'Add a delegate to the list', bn: 'তালিকায় প্রতিনিধি যোগ করুন' },
  seats: { vi: 'Số người được bầu', en: 'Seats', bn: 'আসনসংখ্যা' },
  most: { vi: 'Được chọn tối đa', en: 'May be marked at most', bn: 'সর্বোচ্চ চিহ্ন' },
  numbersWrong: { vi: 'Ghi số từ 1 đến số người trên phiếu.', en: 'A number from 1 to how many stand on the paper.', bn: '১ থেকে ব্যালটের লোকসংখ্যা পর্যন্ত লিখুন।' },
  onPaper: { vi: '{kind}: {count} người trên phiếu', en: '{kind}: {count} {count|person|people} on the paper', bn: '{kind}: ব্যালটে {count} জন' },
});

/** Levels as they stand on the paper, in the words of the law; the record is in Vietnamese. */
export const LEVELS = { poll: ['Tín nhiệm cao', 'Tín nhiệm', 'Tín nhiệm thấp'], confidence: ['Tín nhiệm', 'Không tín nhiệm'] } as const;
