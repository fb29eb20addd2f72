/** Words of ballots on which candidates are put in order (phiếu xếp thứ tự ưu tiên), and of what they came to round by round. */
import { words } from './words.ts';

export const rankedBallot = words({
  how: {
    vi: 'Chạm tên theo thứ tự ưu tiên: người đầu tiên được số 1. Chạm lần nữa để bỏ. Xếp được tối đa {places} người; không cần xếp hết.',
    en: 'Tap the names in the order you prefer: the first gets number 1. Tap again to take one out. Up to {places} can be ranked; not all have to be.',
    bn: 'পছন্দের ক্রমে নাম স্পর্শ করুন: প্রথমজন ১ নম্বর পাবেন। সরাতে আবার স্পর্শ করুন। সর্বোচ্চ {places} জন; সবাইকে ক্রম দেওয়া জরুরি নয়।',
  },
  ranked: { vi: 'Đã xếp {count}/{places}', en: '{count} of {places} ranked', bn: '{places}-এর মধ্যে {count} জন ক্রমে' },
  full: { vi: 'Đã xếp đủ. Muốn xếp người khác, hãy bỏ một người.', en: 'All places are taken. Take somebody out to rank another.', bn: 'সব স্থান পূর্ণ। অন্য কাউকে দিতে একজনকে সরান।' },
  candidates: { vi: 'Ứng cử viên', en: 'Candidates', bn: 'প্রার্থী' },
  order: { vi: 'Thứ tự của tôi', en: 'My order', bn: 'আমার ক্রম' },
  empty: { vi: 'Chưa xếp ai.', en: 'Nobody is ranked yet.', bn: 'এখনও কাউকে ক্রম দেওয়া হয়নি।' },
  inPlace: { vi: '{name}: thứ {place}', en: '{name}: place {place}', bn: '{name}: স্থান {place}' },
  takenOut: { vi: '{name}: đã bỏ', en: '{name}: taken out', bn: '{name}: সরানো হয়েছে' },
  up: { vi: 'Lên', en: 'Up', bn: 'ওপরে' },
  upOf: { vi: 'Chuyển lên: {name}', en: 'Move up: {name}', bn: 'ওপরে তুলুন: {name}' },
  down: { vi: 'Xuống', en: 'Down', bn: 'নিচে' },
  downOf: { vi: 'Chuyển xuống: {name}', en: 'Move down: {name}', bn: 'নিচে নামান: {name}' },
});

/** What a vote takes, and what it came to. */
export const rankedResult = words({
  takes: {
    vi: 'Bầu {seats} người. Trúng cử khi đạt ngưỡng: quá 1/{parts} số phiếu hợp lệ, tính cả phiếu chuyển theo thứ tự ưu tiên.',
    en: 'For {seats} {seats|seat|seats}. Elected with the quota: more than 1/{parts} of valid ballots, with those transferred by order of preference.',
    bn: '{seats}টি আসন। কোটা পেলে নির্বাচিত: বৈধ ব্যালটের ১/{parts}-এর বেশি, পছন্দের ক্রমে হস্তান্তরিতসহ।',
  },
  elected: { vi: 'Trúng cử {count}/{seats} người', en: '{count} of {seats} elected', bn: '{seats}-এর মধ্যে {count} জন নির্বাচিত' },
  nobody: { vi: 'Chưa có người trúng cử', en: 'Nobody is elected', bn: 'কেউ নির্বাচিত হননি' },
  quota: { vi: 'Ngưỡng trúng cử: {quota} phiếu, trên {papers} phiếu có xếp thứ tự.', en: 'Quota: {quota} of {papers} ranked ballots.', bn: 'কোটা: ক্রমযুক্ত {papers}টি ব্যালটের মধ্যে {quota}টি।' },
  blank: { vi: 'Phiếu trống: {count}.', en: 'Blank ballots: {count}.', bn: 'শূন্য ব্যালট: {count}।' },
  rounds: { vi: 'Kết quả từng vòng', en: 'Round by round', bn: 'পর্ব অনুযায়ী ফল' },
  candidate: { vi: 'Ứng cử viên', en: 'Candidate', bn: 'প্রার্থী' },
  round: { vi: 'Vòng {n}', en: 'Round {n}', bn: 'পর্ব {n}' },
  first: { vi: 'Lựa chọn thứ nhất', en: 'First choices', bn: 'প্রথম পছন্দ' },
  surplus: { vi: 'Chuyển phiếu vượt ngưỡng của {name}', en: 'Surplus of {name} is transferred', bn: '{name}-এর উদ্বৃত্ত হস্তান্তর' },
  exclusion: { vi: 'Loại {name}, chuyển phiếu', en: '{name} is out, ballots are transferred', bn: '{name} বাদ, ব্যালট হস্তান্তর' },
  byEarlier: { vi: 'Bằng phiếu: xét vòng trước', en: 'Tied: by an earlier round', bn: 'সমান: আগের পর্ব অনুযায়ী' },
  byLot: { vi: 'Bằng phiếu: bốc thăm', en: 'Tied: by lot', bn: 'সমান: লটারিতে' },
  lost: { vi: 'Không chuyển tiếp', en: 'Not transferable', bn: 'হস্তান্তর অযোগ্য' },
  isElected: { vi: 'Trúng cử', en: 'Elected', bn: 'নির্বাচিত' },
  electedIn: { vi: 'Trúng cử, vòng {n}', en: 'Elected, round {n}', bn: 'নির্বাচিত, পর্ব {n}' },
  outIn: { vi: 'Bị loại, vòng {n}', en: 'Out, round {n}', bn: 'বাদ, পর্ব {n}' },
  waits: { vi: 'Bằng phiếu giữa {names}. Chờ bốc thăm.', en: 'Tied: {names}. A lot is to be drawn.', bn: 'সমান: {names}। লটারি হবে।' },
  drew: { vi: 'Bốc thăm lúc {time} giữa {names}: {name}.', en: 'Lot drawn at {time} between {names}: {name}.', bn: '{time}-এ লটারি, {names}-এর মধ্যে: {name}।' },
});

/** The chair, where the count waits. */
export const rankedLot = words({
  title: { vi: 'Bốc thăm', en: 'Draw a lot', bn: 'লটারি করুন' },
  forSurplus: {
    vi: 'Những người này vượt ngưỡng bằng nhau. Bốc thăm tại hội trường để biết chuyển phiếu vượt của ai trước, rồi chọn tên vừa bốc được.',
    en: 'Their surpluses are equal. Draw in the hall whose is transferred first, then choose the name that was drawn.',
    bn: 'এঁদের উদ্বৃত্ত সমান। কারটি আগে হস্তান্তর হবে তা হলে লটারি করুন, তারপর ওঠা নামটি বাছুন।',
  },
  forExclusion: {
    vi: 'Những người này ít phiếu nhất và bằng nhau ở mọi vòng. Bốc thăm tại hội trường để biết ai bị loại, rồi chọn tên vừa bốc được.',
    en: 'They have the fewest votes, and as many in every round. Draw in the hall who is out, then choose the name that was drawn.',
    bn: 'এঁদের ভোট সবচেয়ে কম এবং প্রতি পর্বে সমান। কে বাদ যাবেন তা হলে লটারি করুন, তারপর ওঠা নামটি বাছুন।',
  },
  drawnSurplus: { vi: 'Bốc được: {name}', en: 'Drawn: {name}', bn: 'উঠেছে: {name}' },
  sureSurplus: { vi: 'Chuyển phiếu vượt của {name} trước? Tên bốc được ghi vào biên bản và không đổi được.', en: 'Transfer the surplus of {name} first? The name drawn goes into the minutes and stays.', bn: 'আগে {name}-এর উদ্বৃত্ত হস্তান্তর? ওঠা নাম কার্যবিবরণীতে লেখা হয় ও বদলায় না।' },
  sureExclusion: { vi: '{name} bị loại? Tên bốc được ghi vào biên bản và không đổi được.', en: 'Is {name} out? The name drawn goes into the minutes and stays.', bn: '{name} বাদ? ওঠা নাম কার্যবিবরণীতে লেখা হয় ও বদলায় না।' },
});

/** Preparing one at the desk. */
export const rankedDesk = words({
  places: { vi: 'Xếp thứ tự tối đa', en: 'Can be ranked at most', bn: 'সর্বোচ্চ ক্রম' },
  placesHint: { vi: 'Để trống: xếp được tất cả người trên phiếu. Số người nhân số thứ tự không quá 200.', en: 'Empty: everybody on the paper. People times places come to 200 at most.', bn: 'খালি: ব্যালটের সবাই। লোক গুণ স্থান সর্বোচ্চ ২০০।' },
  wrong: { vi: 'Ghi số từ 1 đến số người trên phiếu; số người nhân số thứ tự không quá 200.', en: 'A number from 1 to how many stand on the paper; people times places at most 200.', bn: '১ থেকে ব্যালটের লোকসংখ্যা পর্যন্ত; লোক গুণ স্থান সর্বোচ্চ ২০০।' },
  named: {
    vi: 'Phiếu xếp thứ tự được ký tên và công khai: thứ tự của từng người được công bố sau khi chủ tọa công bố kết quả.',
    en: 'Ranked ballots are signed and named: everybody’s order is published once the chair has announced the result.',
    bn: 'ক্রম-ব্যালট স্বাক্ষরিত ও নামসহ: সভাপতি ফল ঘোষণা করলে প্রত্যেকের ক্রম প্রকাশিত হয়।',
  },
});

/** Of the rounds in the minutes (Vietnamese alone is printed). */
export const rankedMinutes = words({
  rule: {
    vi: 'Bầu {seats} người theo phiếu xếp thứ tự ưu tiên (phiếu chuyển nhượng đơn). Ngưỡng trúng cử: {quota} phiếu, là quá 1/{parts} của {papers} phiếu có xếp thứ tự.',
    en: 'For {seats} {seats|seat|seats}, by ranked ballots (single transferable vote). Quota: {quota}, more than 1/{parts} of {papers} ranked ballots.',
    bn: '{seats}টি আসনে ক্রম-ব্যালটে (একক হস্তান্তরযোগ্য ভোট)। কোটা: {quota}, ক্রমযুক্ত {papers}টির ১/{parts}-এর বেশি।',
  },
  line: { vi: 'Vòng {n}: {what}.', en: 'Round {n}: {what}.', bn: 'পর্ব {n}: {what}।' },
  elects: { vi: ' Trúng cử: {names}.', en: ' Elected: {names}.', bn: ' নির্বাচিত: {names}।' },
  drew: { vi: 'Chủ tọa bốc thăm lúc {time} giữa {names}: bốc được {name}.', en: 'The chair drew a lot at {time} between {names}: {name}.', bn: 'সভাপতি {time}-এ {names}-এর মধ্যে লটারি করেন: {name}।' },
  waits: { vi: ' Còn chờ bốc thăm giữa {names}.', en: ' A lot between {names} is still to be drawn.', bn: ' {names}-এর মধ্যে লটারি বাকি।' },
});
