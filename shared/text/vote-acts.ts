/** Words of what the chair does with a vote: opens, closes, announces it, sets it aside. No other screen shows them. */
import { words } from './words.ts';

export const voteActs = words({
  ofItem: { vi: 'Nội dung biểu quyết của mục này', en: 'Votes of this item', bn: 'এই বিষয়ের ভোট' },
  openVote: { vi: 'Mở biểu quyết', en: 'Open the vote', bn: 'ভোট শুরু করুন' },
  openTitle: { vi: 'Mở biểu quyết công khai?', en: 'Open a public vote?', bn: 'প্রকাশ্য ভোট শুরু করবেন?' },
  openText: { vi: 'Từ lúc mở, nội dung, cơ sở tính và tỷ lệ không thay đổi được nữa.', en: 'Once opened, the question, the base and the majority cannot be changed.', bn: 'শুরু হলে বিষয়, ভিত্তি ও অনুপাত আর বদলানো যাবে না।' },
  belowQuorumAsk: { vi: 'Chỉ có {present} đại biểu có mặt, cần {needed}. Tôi, chủ tọa, quyết định vẫn mở biểu quyết và đồng ý ghi điều này vào biên bản.', en: 'Only {present} {present|delegate is|delegates are} present of {needed} needed. I, the chair, decide to open the vote and have this recorded.', bn: '{needed} প্রয়োজনের বিপরীতে মাত্র {present} জন উপস্থিত। আমি, সভাপতি, তবুও ভোট শুরুর সিদ্ধান্ত নিচ্ছি এবং তা লিপিবদ্ধ হোক।' },
  withoutWithdrawn: { vi: 'Tài liệu đã rút: {titles}. Tôi, chủ tọa, quyết định vẫn mở biểu quyết không kèm tài liệu này.', en: 'Withdrawn papers: {titles}. I, the chair, decide to open the vote without them.', bn: 'প্রত্যাহৃত নথি: {titles}। আমি, সভাপতি, এগুলো ছাড়াই ভোট শুরুর সিদ্ধান্ত নিচ্ছি।' },
  notYet: { vi: 'Chưa gửi phiếu ({count})', en: 'Have not voted ({count})', bn: 'এখনও ভোট দেননি ({count})' },
  allVoted: { vi: 'Tất cả đại biểu có mặt đã gửi phiếu.', en: 'All those present have voted.', bn: 'উপস্থিত সকলেই ভোট দিয়েছেন।' },
  closeVote: { vi: 'Kết thúc biểu quyết', en: 'Close the vote', bn: 'ভোট শেষ করুন' },
  closeTitle: { vi: 'Kết thúc biểu quyết?', en: 'Close the vote?', bn: 'ভোট শেষ করবেন?' },
  closeText: { vi: 'Phiếu đang trên đường gửi vẫn được nhận thêm vài giây. Sau đó không ai đổi được lựa chọn.', en: 'Ballots on their way are still taken for a few seconds. After that nobody can change a choice.', bn: 'পথে থাকা ভোট আরও কয়েক সেকেন্ড নেওয়া হবে। তারপর কেউ পছন্দ বদলাতে পারবেন না।' },
  closeMissing: { vi: '{count} đại biểu có mặt chưa gửi phiếu:', en: '{count} of those present {count|has|have} not voted:', bn: 'উপস্থিতদের মধ্যে {count} জন ভোট দেননি:' },
  sealedChair: { vi: 'Đã niêm phong, chưa công bố', en: 'Sealed, not announced', bn: 'সিল করা, ঘোষিত নয়' },
  sealedChairAll: { vi: 'Kết quả chưa ai biết, kể cả chủ tọa. Tất cả đại biểu có mặt đã gửi phiếu.', en: 'Nobody knows the result yet, the chair included. Everybody present has sent a ballot.', bn: 'সভাপতিসহ কেউ এখনও ফল জানেন না। উপস্থিত সবাই ভোট পাঠিয়েছেন।' },
  sealedChairText: { vi: 'Kết quả chưa ai biết, kể cả chủ tọa. Có {missing} đại biểu có mặt không gửi phiếu.', en: 'Nobody knows the result yet, the chair included. {missing} of those present sent no ballot.', bn: 'সভাপতিসহ কেউ এখনও ফল জানেন না। উপস্থিতদের মধ্যে {missing} জন ভোট পাঠাননি।' },
  announce: { vi: 'Công bố kết quả', en: 'Announce the result', bn: 'ফল ঘোষণা করুন' },
  announceTitle: { vi: 'Công bố kết quả?', en: 'Announce the result?', bn: 'ফল ঘোষণা করবেন?' },
  announceText: { vi: 'Kết quả hiện trên mọi màn hình và được ghi vào biên bản.', en: 'The result appears on every screen and goes into the minutes.', bn: 'ফল সব পর্দায় দেখা যাবে এবং কার্যবিবরণীতে লেখা হবে।' },
  setAside: { vi: 'Hủy hoặc biểu quyết lại', en: 'Set aside or repeat', bn: 'বাতিল বা পুনরায় ভোট' },
  setAsideTitle: { vi: 'Hủy lần biểu quyết này?', en: 'Set this vote aside?', bn: 'এই ভোট বাতিল করবেন?' },
  setAsideText: { vi: 'Kết quả lần này sẽ không được công bố và lựa chọn của các đại biểu bị xóa. Việc hủy và lý do được ghi vào biên bản.', en: 'Its result will not be announced, and how delegates voted is destroyed. The act and its reason go into the minutes.', bn: 'এর ফল ঘোষণা হবে না এবং প্রতিনিধিদের পছন্দ মুছে ফেলা হবে। বাতিল ও কারণ কার্যবিবরণীতে লেখা হবে।' },
  setAsideAfter: { vi: 'Kết quả đã công bố sẽ không còn giá trị nhưng vẫn được lưu. Việc hủy và lý do được ghi vào biên bản.', en: 'The result that was announced will no longer count, and stays on the record. The act and its reason go into the minutes.', bn: 'ঘোষিত ফল আর কার্যকর থাকবে না, তবে নথিতে থাকবে। বাতিল ও কারণ কার্যবিবরণীতে লেখা হবে।' },
  reason: { vi: 'Lý do', en: 'Reason', bn: 'কারণ' },
  reasonHint: { vi: 'Ví dụ: ba đại biểu gửi phiếu không kịp', en: 'For example: three delegates were late', bn: 'যেমন: তিনজন প্রতিনিধি সময়মতো পারেননি' },
  reasonMissing: { vi: 'Hãy ghi lý do.', en: 'Give the reason.', bn: 'কারণ লিখুন।' },
  repeat: { vi: 'Chuẩn bị biểu quyết lại cùng nội dung', en: 'Prepare a repeat of the same question', bn: 'একই বিষয়ে পুনরায় ভোট প্রস্তুত করুন' },
  setAsideAct: { vi: 'Hủy lần biểu quyết này', en: 'Set this vote aside', bn: 'এই ভোট বাতিল করুন' },
});

/** the same words are put to the vote once more. */
export const sameWords = words({
  decided: {
    vi: 'Nội dung này đã biểu quyết ở mục này lúc {time}',
    en: 'These words were voted on under this item at {time}',
    bn: 'এই বিষয়েই {time}-এ ভোট হয়েছে',
  },
  openAgain: {
    vi: 'Nếu biểu quyết lại, cả hai kết quả đều được ghi vào biên bản.',
    en: 'If they are voted on again, both results stand in the minutes.',
    bn: 'আবার ভোট হলে দুটি ফলই কার্যবিবরণীতে থাকবে।',
  },
  there: {
    vi: 'Mục này đã có biểu quyết với đúng câu hỏi này',
    en: 'This item has a vote in these very words already',
    bn: 'এই বিষয়ে হুবহু এই প্রশ্নে ইতিমধ্যে একটি ভোট আছে',
  },
  thereText: {
    vi: 'Hãy sửa câu hỏi, hoặc vẫn lưu nếu hội đồng biểu quyết nội dung này thêm một lần.',
    en: 'Change the words, or save it all the same where the council is to vote on them once more.',
    bn: 'প্রশ্নটি বদলান, বা পরিষদ আবার ভোট দিলে তবুও সংরক্ষণ করুন।',
  },
  saveAnyway: { vi: 'Vẫn lưu biểu quyết này', en: 'Save it all the same', bn: 'তবুও সংরক্ষণ করুন' },
  change: { vi: 'Sửa câu hỏi', en: 'Change the words', bn: 'প্রশ্ন বদলান' },
});

/** What the chair and the desk meet. */
export const refusals = words({
  'votes/not-in-this-state': { vi: 'Biểu quyết đã sang bước khác. Hãy xem màn hình rồi thực hiện bước tiếp theo.', en: 'The vote has moved on. Look at the screen, then take the next step.', bn: 'ভোট পরবর্তী ধাপে গেছে। পর্দা দেখে পরের কাজ করুন।' },
  'votes/not-for-all': { vi: 'Nội dung hoặc tài liệu này không dành cho mọi đại biểu nên không đưa ra biểu quyết được. Hãy mở phạm vi cho mọi đại biểu, hoặc bỏ chọn tài liệu.', en: 'This item or paper is not for every delegate, and cannot be put to a vote. Open it to all delegates, or leave the paper out.', bn: 'এই বিষয় বা নথি সব প্রতিনিধির জন্য নয়, তাই ভোটে দেওয়া যায় না। সবার জন্য খুলুন, বা নথিটি বাদ দিন।' },
  'votes/too-many': { vi: 'Phiên họp đã có {most} nội dung biểu quyết, là mức tối đa.', en: 'The meeting already has {most} votes, the most there can be.', bn: 'সভায় ইতিমধ্যে সর্বোচ্চ {most}টি ভোট আছে।' },
  'votes/no-such-paper': { vi: 'Phiếu này không ghi được: hãy kiểm tra danh sách trên phiếu, số người được bầu và số người được chọn tối đa.', en: 'This ballot paper cannot be filled in: check its list, the number of seats and how many may be marked.', bn: 'এই ব্যালট পূরণ করা যায় না: তালিকা, আসনসংখ্যা ও সর্বোচ্চ কতজন চিহ্নিত করা যাবে তা দেখুন।' },
  'votes/ranked-peoples-council': { vi: 'Bầu xếp thứ tự ưu tiên chỉ dùng cho tổ chức khác. Hội đồng nhân dân bầu theo đa số, mỗi đại biểu chọn người mình tín nhiệm.', en: 'Ranked elections are for other bodies alone. A People’s Council elects by majority.', bn: 'ক্রম-নির্বাচন কেবল অন্য সংস্থার জন্য। গণপরিষদ সংখ্যাগরিষ্ঠতায় নির্বাচন করে।' },
  'votes/ranked-named-alone': { vi: 'Bầu xếp thứ tự ưu tiên chỉ thực hiện công khai trên máy: một thứ tự dài cho biết phiếu là của ai nên không giữ kín được, và phiếu giấy chưa hỗ trợ cách này.', en: 'A ranked election is public and on devices alone: a long order tells whose paper it is, so it could not be kept secret, and printed papers do not offer it.', bn: 'ক্রম-নির্বাচন কেবল প্রকাশ্য ও যন্ত্রে: লম্বা ক্রম থেকে বোঝা যায় ব্যালট কার, তাই গোপন রাখা যায় না; ছাপা কাগজেও এটি নেই।' },
  'votes/ranked-quota': { vi: 'Bầu xếp thứ tự ưu tiên tính theo ngưỡng phiếu, không theo tỷ lệ khác. Hãy mở lại biểu mẫu và lưu lần nữa.', en: 'A ranked election goes by its quota, by no other majority. Open the form again and save once more.', bn: 'ক্রম-নির্বাচন কোটা অনুযায়ী চলে, অন্য অনুপাতে নয়। ফর্ম আবার খুলে সংরক্ষণ করুন।' },
  'votes/no-lot': { vi: 'Cuộc bầu này không chờ bốc thăm. Hãy xem kết quả trên màn hình.', en: 'This election does not wait for a lot. Look at its result on the screen.', bn: 'এই নির্বাচন লটারির অপেক্ষায় নেই। পর্দায় ফল দেখুন।' },
  'votes/other-lot': { vi: 'Việc kiểm phiếu đã sang lần bốc thăm khác. Hãy xem màn hình, rồi ghi tên bốc được của đúng lần đó.', en: 'The count has gone on to another lot. Look at the screen, then enter the name drawn for that one.', bn: 'গণনা অন্য লটারিতে গেছে। পর্দা দেখে সেই লটারিতে ওঠা নামটি লিখুন।' },
  'votes/not-in-lot': { vi: 'Người này không thuộc những người bốc thăm. Hãy chọn một tên trong danh sách.', en: 'This person is not among those the lot is drawn between. Choose one of the names shown.', bn: 'এই ব্যক্তি লটারির মধ্যে নেই। তালিকার একটি নাম বাছুন।' },
  'votes/form-by-itself': { vi: 'Cuộc bầu cử hoặc lấy phiếu tín nhiệm được mở riêng, không đưa vào danh sách biểu quyết chung.', en: 'An election or a vote of confidence is opened by itself, not in a list of votes.', bn: 'নির্বাচন বা আস্থা ভোট আলাদাভাবে খোলা হয়, ভোটের তালিকায় নয়।' },
  'votes/not-public': { vi: 'Cuộc này bỏ phiếu kín: phiếu được mở cùng Ban kiểm phiếu, không mở như biểu quyết công khai.', en: 'This one is a secret ballot: it is opened with the tellers, not as a public vote.', bn: 'এটি গোপন ভোট: এটি গণনাকারীদের সঙ্গে খোলা হয়, প্রকাশ্য ভোট হিসেবে নয়।' },
  'votes/another-running': { vi: 'Đang có một cuộc biểu quyết khác. Hãy công bố hoặc hủy cuộc đó trước.', en: 'Another vote is running. Announce it or set it aside first.', bn: 'আরেকটি ভোট চলছে। আগে সেটির ফল ঘোষণা বা বাতিল করুন।' },
  'votes/paper-withdrawn': {
    vi: 'Tài liệu “{title}” kèm biểu quyết này đã được rút. Hãy xác nhận mở biểu quyết không kèm tài liệu, hoặc đề nghị thư ký bổ sung.',
    en: 'The paper “{title}” that stood with this vote was withdrawn. Confirm that the vote opens without it, or ask the secretary for another.',
    bn: 'এই ভোটের সঙ্গে থাকা নথি “{title}” প্রত্যাহৃত হয়েছে। এটি ছাড়া ভোট শুরু হবে বলে নিশ্চিত করুন, অথবা সচিবকে নতুন নথি দিতে বলুন।',
  },
  'votes/below-quorum': {
    vi: 'Có mặt {present} đại biểu, cần {needed}. Muốn mở biểu quyết, chủ tọa phải xác nhận quyết định của mình.',
    en: '{present} {present|delegate is|delegates are} present, {needed} needed. To open the vote, the chair has to confirm that decision.',
    bn: '{present} প্রতিনিধি উপস্থিত, {needed} প্রয়োজন। ভোট শুরু করতে সভাপতিকে সিদ্ধান্ত নিশ্চিত করতে হবে।',
  },
  'votes/not-closed': { vi: 'Biểu quyết chưa kết thúc. Hãy chờ vài giây rồi thử lại.', en: 'The vote is not closed yet. Wait a few seconds, then try again.', bn: 'ভোট এখনও শেষ হয়নি। কয়েক সেকেন্ড পরে চেষ্টা করুন।' },
  'votes/reason-missing': { vi: 'Chưa ghi lý do. Hãy ghi lý do rồi xác nhận.', en: 'The reason is missing. Give it, then confirm.', bn: 'কারণ লেখা হয়নি। কারণ লিখে নিশ্চিত করুন।' },
  'votes/in-a-list': { vi: 'Nội dung này được biểu quyết theo danh sách: kết thúc và công bố cùng cả danh sách.', en: 'This vote was put in a list: the list is closed and announced as one.', bn: 'এই ভোট তালিকায় রাখা: তালিকাটি একসঙ্গে শেষ ও ঘোষিত হয়।' },
  'votes/unknown-choice': { vi: 'Lựa chọn không hợp lệ. Hãy chọn lại một trong các phương án.', en: 'There is no such choice. Choose one of those offered.', bn: 'এমন পছন্দ নেই। দেওয়া পছন্দগুলির একটি নিন।' },
  'votes/unknown-key': { vi: 'Khóa ký trên thiết bị này chưa được ghi nhận trong phiên họp. Hãy báo thư ký ngay.', en: 'The key on this device is not admitted to this meeting. Tell the secretary at once.', bn: 'এই যন্ত্রের স্বাক্ষর-চাবি এই সভায় গৃহীত নয়। এখনই সচিবকে জানান।' },
  'votes/key-not-in-force': {
    vi: 'Chứng thư số trên thiết bị này đã hết hạn hoặc chưa có hiệu lực nên phiếu không được nhận. Hãy báo thư ký để cấp khóa mới.',
    en: 'The certificate on this device has run out or is not valid yet, so the ballot was not taken. Ask the secretary for a new key.',
    bn: 'এই যন্ত্রের সনদের মেয়াদ শেষ বা এখনও শুরু হয়নি, তাই ব্যালট গ্রহণ করা হয়নি। নতুন চাবির জন্য সচিবকে বলুন।',
  },
  'votes/wrong-signature': { vi: 'Chữ ký của phiếu không hợp lệ nên phiếu không được nhận. Hãy tải lại trang và biểu quyết lại; nếu vẫn lỗi, báo thư ký ngay.', en: 'The ballot’s signature is not valid, so it was not taken. Reload and vote again; if it fails again, tell the secretary at once.', bn: 'ভোটের স্বাক্ষর বৈধ নয়, তাই নেওয়া হয়নি। আবার লোড করে ভোট দিন; না হলে এখনই সচিবকে জানান।' },
});
