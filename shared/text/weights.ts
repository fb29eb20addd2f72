/** Words of weights of votes (trọng số phiếu), in another body than a People's Council. */
import { words } from './words.ts';

export const weightWords = words({
  title: { vi: 'Trọng số phiếu', en: 'Weights of votes', bn: 'ভোটের ওজন' },
  lead: {
    vi: 'Chỉ dùng khi điều lệ quy định phiếu biểu quyết của các thành viên có giá trị khác nhau (theo cổ phần, phần vốn góp…). Trọng số được ghi vào biên bản trước khi mở biểu quyết và không sửa được trong khi biểu quyết.',
    en: 'Only where the statutes give members’ votes different weights (by shares, by contributions…). The weights go on record before a vote is opened, and cannot be changed while one is open.',
    bn: 'শুধু যেখানে বিধিতে সদস্যদের ভোটের ওজন ভিন্ন (শেয়ার, মূলধন ইত্যাদি অনুযায়ী)। ভোট খোলার আগে নথিতে লেখা হয়; ভোট চলাকালে বদলানো যায় না।',
  },
  limits: {
    vi: 'Khi có trọng số: chỉ biểu quyết công khai từng nội dung bằng phiếu ký số; không bầu cử, không bỏ phiếu kín, không giơ tay.',
    en: 'While weights stand, only resolutions are voted on, by signed ballots: no elections, no secret ballots, no shows of hands.',
    bn: 'ওজন থাকলে শুধু স্বাক্ষরিত ভোটে প্রস্তাবের ওপর ভোট হয়; নির্বাচন, গোপন ভোট বা হাত তোলা নয়।',
  },
  hint: { vi: 'Số dương, tối đa 6 chữ số thập phân; ví dụ 12,5', en: 'More than 0, at most 6 decimals; for example 12.5', bn: '০-র বেশি, সর্বাধিক ৬ দশমিক; যেমন 12.5' },
  sum: { vi: 'Tổng trọng số: {sum}', en: 'Sum of all weights: {sum}', bn: 'মোট ওজন: {sum}' },
  wrong: { vi: 'Hãy nhập số dương, tối đa 6 chữ số thập phân.', en: 'Enter a number above 0 with at most 6 decimals.', bn: '০-র বেশি সংখ্যা লিখুন, সর্বাধিক ৬ দশমিক।' },
  save: { vi: 'Ghi trọng số vào biên bản', en: 'Put the weights on record', bn: 'ওজন নথিভুক্ত করুন' },
  saved: { vi: 'Đã ghi trọng số.', en: 'The weights are on record.', bn: 'ওজন নথিভুক্ত হয়েছে।' },
  takeOff: { vi: 'Bỏ trọng số: mỗi thành viên một phiếu', en: 'Take the weights off: one vote each', bn: 'ওজন তুলে নিন: প্রত্যেকের এক ভোট' },
  takeOffText: {
    vi: 'Từ lần biểu quyết sau, mỗi thành viên có một phiếu ngang nhau.',
    en: 'From the next vote on each member has one vote.',
    bn: 'পরবর্তী ভোট থেকে প্রত্যেক সদস্যের এক ভোট।',
  },
  none: { vi: 'Chưa có trọng số: mỗi thành viên một phiếu.', en: 'No weights: each member has one vote.', bn: 'ওজন নেই: প্রত্যেকের এক ভোট।' },
  yours: { vi: 'Trọng số phiếu của quý vị: {weight} trên tổng {sum}', en: 'Your vote weighs {weight} of {sum}', bn: 'আপনার ভোটের ওজন: {sum}-এর মধ্যে {weight}' },
  result: {
    vi: 'Tính theo trọng số: tán thành {for} trên {base}; cần ít nhất {needed} ({rule}).',
    en: 'By weight: {for} for, of {base}; at least {needed} needed ({rule}).',
    bn: 'ওজন অনুযায়ী: {base}-এর মধ্যে পক্ষে {for}; অন্তত {needed} প্রয়োজন ({rule})।',
  },
  more: { vi: 'hơn {n}/{d} tổng trọng số', en: 'more than {n}/{d} of the weights', bn: 'মোট ওজনের {n}/{d}-এর বেশি' },
  least: { vi: 'từ {n}/{d} tổng trọng số', en: 'at least {n}/{d} of the weights', bn: 'মোট ওজনের অন্তত {n}/{d}' },
  ballots: { vi: 'Số phiếu (chưa tính trọng số)', en: 'Ballots, unweighed', bn: 'ভোটের সংখ্যা (ওজন ছাড়া)' },
  option: { vi: '{choice}: {weight}', en: '{choice}: {weight}', bn: '{choice}: {weight}' },
  body: { vi: 'Loại tổ chức', en: 'Kind of body', bn: 'সংস্থার ধরন' },
  bodyCouncil: { vi: 'Hội đồng nhân dân', en: 'People’s Council', bn: 'গণপরিষদ' },
  bodyOther: { vi: 'Tổ chức khác', en: 'Another body', bn: 'অন্য সংস্থা' },
  bodyHint: {
    vi: 'Tổ chức khác: hiệp hội, hội đồng quản trị, ủy ban… có điều lệ riêng; có thể đặt trọng số cho phiếu. Hội đồng nhân dân luôn mỗi đại biểu một phiếu. Không đổi được sau này.',
    en: 'Another body: an association, a company’s board, a commission with statutes of its own; its votes may be given weights. In a People’s Council each delegate has one vote, always. Cannot be changed later.',
    bn: 'অন্য সংস্থা: সমিতি, পরিচালনা পর্ষদ, কমিশন, নিজস্ব বিধিসহ; ভোটের ওজন দেওয়া যায়। গণপরিষদে সর্বদা প্রত্যেক প্রতিনিধির এক ভোট। পরে বদলানো যায় না।',
  },
});

export const inMinutes = words({
  'weights/set': {
    vi: 'Ghi nhận trọng số phiếu biểu quyết của {count} thành viên, tổng cộng {sum}',
    en: 'The weights of the votes of {count} {count|member|members} were put on record, {sum} in all',
    bn: '{count} সদস্যের ভোটের ওজন নথিভুক্ত, মোট {sum}',
  },
  'weights/taken-off': {
    vi: 'Bỏ trọng số phiếu biểu quyết: mỗi thành viên một phiếu',
    en: 'The weights of votes were taken off: each member has one vote',
    bn: 'ভোটের ওজন তুলে নেওয়া হয়: প্রত্যেক সদস্যের এক ভোট',
  },
});

export const refusals = words({
  'weights/peoples-council': { vi: 'Hội đồng nhân dân: mỗi đại biểu một phiếu, không đặt được trọng số.', en: 'A People’s Council gives votes no weights: each delegate has one vote.', bn: 'গণপরিষদে ভোটের ওজন নেই: প্রত্যেক প্রতিনিধির এক ভোট।' },
  'weights/vote-running': { vi: 'Đang có biểu quyết. Hãy sửa trọng số khi biểu quyết kết thúc.', en: 'A vote is under way. Change the weights once it is over.', bn: 'ভোট চলছে। শেষ হলে ওজন বদলান।' },
  'weights/unknown-member': { vi: 'Có người không còn trong danh sách thành viên. Hãy mở lại trang rồi nhập lại.', en: 'Somebody is no longer listed as a member. Open the page again and enter them anew.', bn: 'কেউ আর সদস্য তালিকায় নেই। পাতা আবার খুলে নতুন করে লিখুন।' },
  'weights/missing': { vi: 'Còn {lacking} thành viên chưa có trọng số. Hãy ghi đủ trọng số trước.', en: '{lacking} {lacking|member has|members have} no weight yet. Put all on record first.', bn: '{lacking} সদস্যের ওজন নেই। আগে সব লিখুন।' },
  'weights/resolutions-alone': { vi: 'Phiếu đang có trọng số: chỉ biểu quyết công khai từng nội dung bằng phiếu ký số. Hãy bỏ trọng số trước.', en: 'Votes have weights now: only resolutions are voted on, by signed ballots. Take the weights off first.', bn: 'এখন ভোটের ওজন আছে: শুধু স্বাক্ষরিত ভোটে প্রস্তাব। আগে ওজন তুলে নিন।' },
  'weights/no-casting-vote': { vi: 'Căn cứ của nội dung này lấy ý kiến chủ tọa khi ngang phiếu; không dùng cùng trọng số. Hãy bỏ trọng số hoặc chọn căn cứ khác.', en: 'The ground of this vote lets the chair decide a tie, which goes with no weights. Take the weights off, or choose another ground.', bn: 'এই ভোটের ভিত্তিতে সমান ভোটে সভাপতি সিদ্ধান্ত দেন; ওজনের সঙ্গে চলে না। ওজন তুলুন বা অন্য ভিত্তি নিন।' },
});
