/** Words of ballot papers with a form (bầu cử, tín nhiệm), and of what they came to. */
import { words } from './words.ts';

export const formBallot = words({
  most: { vi: 'Chọn không quá {most} người trong {all} ứng cử viên.', en: 'Mark at most {most} of {all} candidates.', bn: '{all} জন প্রার্থীর মধ্যে সর্বোচ্চ {most} জনকে চিহ্নিত করুন।' },
  marked: { vi: 'Đã chọn {count}/{most} người', en: '{count} of {most} marked', bn: '{most}-এর মধ্যে {count} জন চিহ্নিত' },
  full: { vi: 'Đã chọn đủ. Muốn chọn người khác, hãy bỏ chọn một người.', en: 'All marks are used. Take one away to mark somebody else.', bn: 'সব চিহ্ন ব্যবহৃত। অন্য কাউকে বেছে নিতে একটি চিহ্ন সরান।' },
  levels: { vi: 'Chọn một mức cho từng người. Người không chọn mức nào được tính là không ghi.', en: 'Choose one level for each person. Who is given none is counted as not marked.', bn: 'প্রত্যেকের জন্য একটি স্তর বাছুন। কাউকে কোনো স্তর না দিলে অচিহ্নিত গণ্য হবে।' },
  levelled: { vi: 'Đã ghi {count}/{all} người', en: '{count} of {all} marked', bn: '{all}-এর মধ্যে {count} জন চিহ্নিত' },
  takeBack: { vi: 'Bỏ chọn', en: 'Take back', bn: 'তুলে নিন' },
  takeBackOf: { vi: 'Bỏ chọn: {name}', en: 'Take back: {name}', bn: 'তুলে নিন: {name}' },
  sign: { vi: 'Ký và gửi phiếu', en: 'Sign and send the ballot', bn: 'ব্যালটে স্বাক্ষর করে পাঠান' },
  signBlank: { vi: 'Ký và gửi phiếu trống', en: 'Sign and send a blank ballot', bn: 'শূন্য ব্যালটে স্বাক্ষর করে পাঠান' },
  unmarkedYet: { vi: 'Chưa chọn. Nếu không chọn ai, đại biểu gửi phiếu trống: phiếu vẫn được tính là đã gửi.', en: 'Nothing is marked. Who wants to mark nobody sends a blank ballot: it counts as sent.', bn: 'কিছু চিহ্নিত নয়। কাউকে না বাছলে শূন্য ব্যালট পাঠান: তা পাঠানো গণ্য হবে।' },
  stillToSign: { vi: 'Chưa ký. Hãy kiểm tra rồi ký và gửi.', en: 'Not signed yet. Check it, then sign and send.', bn: 'এখনও স্বাক্ষর হয়নি। দেখে স্বাক্ষর করে পাঠান।' },
  keep: { vi: 'Giữ phiếu đã gửi', en: 'Keep the ballot that was sent', bn: 'পাঠানো ব্যালট রাখুন' },
});

export const elected = words({
  elected: { vi: 'Trúng cử {count}/{seats} người', en: '{count} of {seats} elected', bn: '{seats}-এর মধ্যে {count} জন নির্বাচিত' },
  nobody: { vi: 'Chưa có người trúng cử', en: 'Nobody is elected', bn: 'কেউ নির্বাচিত হননি' },
  needed: { vi: 'Trúng cử: ít nhất {needed} phiếu trên {base}, và nhiều phiếu hơn.', en: 'Elected with at least {needed} of {base}, and the most marks.', bn: 'নির্বাচিত হতে {base}-এর মধ্যে অন্তত {needed} এবং সর্বাধিক ভোট লাগে।' },
  isElected: { vi: 'Trúng cử', en: 'Elected', bn: 'নির্বাচিত' },
  isTied: { vi: 'Bằng phiếu', en: 'Tied', bn: 'সমান ভোট' },
  tied: { vi: 'Bằng phiếu ở vị trí cuối: {names}. Chưa ai trong số này trúng cử; cần bầu lại giữa những người này.', en: 'Tied for the last seats: {names}. None of them is elected; a new vote between them is needed.', bn: 'শেষ আসনে সমান ভোট: {names}। এঁদের কেউ নির্বাচিত নন; এঁদের মধ্যে আবার ভোট লাগবে।' },
  others: { vi: 'và {count} người khác, xem trên máy', en: 'and {count} more, on the tablets', bn: 'এবং আরও {count} জন, ট্যাবলেটে দেখুন' },
  blank: { vi: 'Phiếu trống: {count}.', en: 'Blank ballots: {count}.', bn: 'শূন্য ব্যালট: {count}।' },
  confidence: { vi: 'Kết quả tín nhiệm', en: 'Levels of confidence', bn: 'আস্থার ফল' },
  unmarked: { vi: 'Không ghi', en: 'Not marked', bn: 'অচিহ্নিত' },
});

/** What comes of low confidence. */
export const consequences = words({
  mayResign: { vi: 'có thể xin từ chức', en: 'may resign', bn: 'পদত্যাগ করতে পারেন' },
  confidenceVote: { vi: 'trình bỏ phiếu tín nhiệm', en: 'goes to a vote of confidence', bn: 'আস্থা ভোটে যাবে' },
  relieved: { vi: 'trình miễn nhiệm', en: 'to be relieved', bn: 'অব্যাহতির প্রস্তাব' },
});
