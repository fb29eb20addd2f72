/** Words of the chair's acts on a session, and what is refused around them: they come with the chair's panel, and with nobody's first screen. */
import { words } from './words.ts';

export const sessionActs = words({
  callToOrder: { vi: 'Khai mạc phiên họp', en: 'Call to order', bn: 'সভা শুরু করুন' },
  callToOrderText: {
    vi: 'Có mặt {present} trên tổng số {total} đại biểu. Giờ khai mạc và số có mặt được ghi vào biên bản, không sửa được.',
    en: '{present} of {total} {total|delegate|delegates} {present|is|are} present. The time and the number go into the minutes and cannot be changed.',
    bn: 'মোট {total} প্রতিনিধির মধ্যে {present} জন উপস্থিত। সময় ও সংখ্যা কার্যবিবরণীতে লেখা হবে এবং বদলানো যাবে না।',
  },
  belowQuorumCall: {
    vi: 'Chưa đủ {needed} đại biểu theo quy định. Chủ tọa vẫn có thể khai mạc; biên bản sẽ ghi rõ số có mặt.',
    en: 'Fewer than the {needed} required are present. The chair may still open; the minutes will show the number.',
    bn: 'প্রয়োজনীয় {needed} জন উপস্থিত নেই। সভাপতি তবুও শুরু করতে পারেন; সংখ্যা কার্যবিবরণীতে থাকবে।',
  },
  goTo: { vi: 'Chuyển sang mục {number}: {title}', en: 'Go to item {number}: {title}', bn: 'বিষয় {number}-এ যান: {title}' },
  begin: { vi: 'Bắt đầu mục {number}: {title}', en: 'Begin with item {number}: {title}', bn: 'বিষয় {number} দিয়ে শুরু: {title}' },
  goToTitle: { vi: 'Chuyển mục?', en: 'Go to this item?', bn: 'এই বিষয়ে যাবেন?' },
  goToAct: { vi: 'Chuyển sang mục này', en: 'Go to this item', bn: 'এই বিষয়ে যান' },
  wentTo: { vi: 'Đã chuyển sang mục {number}.', en: 'Now at item {number}.', bn: 'এখন {number} নম্বর বিষয়।' },
  goBack: { vi: 'Quay lại mục trước', en: 'Back to the item before', bn: 'আগের বিষয়ে ফিরুন' },
  earlyCall: {
    vi: 'Giờ khai mạc đã thông báo là {time}, {date}. Có thật sự khai mạc ngay bây giờ không?',
    en: 'The time announced is {time}, {date}. Really open now?',
    bn: 'ঘোষিত সময় {time}, {date}। সত্যিই এখন শুরু করবেন?',
  },
  unopenedVotes: { vi: 'Mục đang thảo luận còn {count} nội dung chưa biểu quyết.', en: 'The present item still has {count} {count|vote|votes} not opened.', bn: 'বর্তমান বিষয়ে {count}টি ভোট এখনও বাকি।' },
  adjourn: { vi: 'Tạm nghỉ', en: 'Adjourn', bn: 'সাময়িক স্থগিত' },
  adjournTitle: { vi: 'Tạm nghỉ phiên họp?', en: 'Adjourn the meeting?', bn: 'সভা স্থগিত করবেন?' },
  adjournText: { vi: 'Giờ tạm nghỉ được ghi vào biên bản. Khi họp tiếp, bấm “Họp tiếp”.', en: 'The time goes into the minutes. Press “Resume” to go on.', bn: 'সময় কার্যবিবরণীতে লেখা হবে। আবার শুরু করতে “পুনরায় শুরু” চাপুন।' },
  adjournUntil: { vi: 'Tiếp tục lúc (không bắt buộc)', en: 'Resumes at (optional)', bn: 'আবার শুরু (ঐচ্ছিক)' },
  adjournNote: { vi: 'Ghi chú (không bắt buộc)', en: 'Note (optional)', bn: 'মন্তব্য (ঐচ্ছিক)' },
  closeTitle: { vi: 'Bế mạc phiên họp?', en: 'Close the session?', bn: 'অধিবেশন সমাপ্ত করবেন?' },
  closeText: {
    vi: 'Sau khi bế mạc không thể mở thêm biểu quyết hay họp tiếp. Thư ký sẽ hoàn thiện biên bản.',
    en: 'Once closed, no vote can be opened and the session cannot be resumed. The secretary completes the minutes.',
    bn: 'সমাপ্তির পরে আর ভোট খোলা বা সভা চালানো যাবে না। সচিব কার্যবিবরণী সম্পূর্ণ করবেন।',
  },
  closeLeft: { vi: 'Còn {items} mục chưa thảo luận và {votes} nội dung chưa biểu quyết.', en: '{items} {items|item was|items were} not taken up and {votes} {votes|vote was|votes were} not opened.', bn: '{items}টি বিষয় ও {votes}টি ভোট বাকি আছে।' },
  handOver: { vi: 'Giao quyền chủ tọa', en: 'Hand over the chair', bn: 'সভাপতিত্ব হস্তান্তর' },
  handOverText: { vi: 'Người nhận điều hành phiên họp ngay. Việc giao quyền được ghi vào biên bản.', en: 'The person chosen chairs at once. The act goes into the minutes.', bn: 'নির্বাচিত ব্যক্তি সঙ্গে সঙ্গে সভা পরিচালনা করবেন। এটি কার্যবিবরণীতে লেখা হবে।' },
  handOverTo: { vi: 'Giao cho đại biểu có mặt', en: 'To a delegate who is present', bn: 'উপস্থিত প্রতিনিধিকে' },
  nothingLeft: { vi: 'Đã hết chương trình.', en: 'The agenda is finished.', bn: 'আলোচ্যসূচি শেষ।' },
});

export const refusals = words({
  'session/nothing-restored': { vi: 'Phiên họp này không chờ khôi phục.', en: 'This meeting is not waiting after a restore.', bn: 'এই সভা পুনরুদ্ধারের অপেক্ষায় নেই।' },
  'session/held-not-signed': {
    vi: 'Phần biên bản do thiết bị gửi lại không có chữ ký của máy chủ này nên không được nhận.',
    en: 'What the device gave back is not signed by this server, so it was not taken.',
    bn: 'যন্ত্রের ফেরত দেওয়া অংশে এই সার্ভারের স্বাক্ষর নেই, তাই নেওয়া হয়নি।',
  },
  'session/no-chair': { vi: 'Chưa chọn chủ tọa. Hãy chọn chủ tọa trước khi công bố phiên họp.', en: 'No chair is named. Name the chair before publishing.', bn: 'সভাপতি নির্ধারিত হয়নি। প্রকাশের আগে সভাপতি ঠিক করুন।' },
  'session/chair-left': {
    vi: '{name} không còn là đại biểu đương nhiệm. Hãy chọn chủ tọa khác trước khi công bố phiên họp.',
    en: '{name} is no delegate in office any more. Name another chair before publishing.',
    bn: '{name} আর দায়িত্বরত প্রতিনিধি নন। প্রকাশের আগে অন্য সভাপতি ঠিক করুন।',
  },
  'session/no-items': { vi: 'Chương trình chưa có mục nào. Hãy thêm ít nhất một mục.', en: 'The agenda is empty. Add at least one item.', bn: 'আলোচ্যসূচি খালি। অন্তত একটি বিষয় যোগ করুন।' },
  'session/chair-is-a-delegate': { vi: 'Chủ tọa phải là đại biểu. Hãy chọn một đại biểu.', en: 'The chair must be a delegate. Choose a delegate.', bn: 'সভাপতিকে প্রতিনিধি হতে হবে। একজন প্রতিনিধি বেছে নিন।' },
  'session/already-chair': { vi: 'Người này đang là chủ tọa.', en: 'This person is already the chair.', bn: 'ইনি আগে থেকেই সভাপতি।' },
  'session/chair-not-present': { vi: 'Người nhận quyền chủ tọa chưa điểm danh. Hãy mời người đó điểm danh trước.', en: 'The new chair is not checked in. Ask them to check in first.', bn: 'নতুন সভাপতি উপস্থিতি জানাননি। আগে উপস্থিতি জানাতে বলুন।' },
  'session/lot-to-draw': { vi: 'Cuộc bầu xếp thứ tự đang chờ bốc thăm. Hãy bốc thăm và ghi kết quả, hoặc hủy cuộc bầu đó trước.', en: 'A ranked election waits for a lot. Draw it and enter the name, or set the election aside first.', bn: 'ক্রম-নির্বাচনটি লটারির অপেক্ষায়। লটারি করে নাম লিখুন, বা আগে নির্বাচনটি বাতিল করুন।' },
  'session/vote-running': { vi: 'Đang có một cuộc biểu quyết. Hãy công bố kết quả hoặc hủy cuộc biểu quyết đó trước.', en: 'A vote is running. Announce its result or set it aside first.', bn: 'একটি ভোট চলছে। আগে ফল ঘোষণা করুন বা ভোটটি বাতিল করুন।' },
  'session/publish-first': { vi: 'Phiên họp chưa được công bố. Hãy công bố trước.', en: 'The meeting is not published yet. Publish it first.', bn: 'সভা এখনও প্রকাশিত হয়নি। আগে প্রকাশ করুন।' },
});

/** Whoever chairs counts like every delegate: once they have checked in. */
export const chairThere = words({
  notYet: { vi: 'Chủ tọa chưa điểm danh', en: 'The chair has not checked in', bn: 'সভাপতি উপস্থিতি জানাননি' },
  counts: {
    vi: 'Chủ tọa chỉ được tính vào số đại biểu có mặt và được biểu quyết khi đã điểm danh.',
    en: 'The chair counts as present, and may vote, only once checked in.',
    bn: 'উপস্থিতি জানালে তবেই সভাপতি উপস্থিত গণ্য হবেন ও ভোট দিতে পারবেন।',
  },
  callAnyway: {
    vi: 'Chủ tọa chưa điểm danh: số có mặt ghi vào biên bản không tính chủ tọa.',
    en: 'The chair has not checked in, and is not among those whom the minutes will have as present.',
    bn: 'সভাপতি উপস্থিতি জানাননি: কার্যবিবরণীর উপস্থিত সংখ্যায় তিনি গণ্য নন।',
  },
});
