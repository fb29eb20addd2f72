/** Words of the session's life: khai mạc, tạm nghỉ, bế mạc; and of the chair. */
import { words } from './words.ts';

export const session = words({
  published: { vi: 'Chưa khai mạc', en: 'Not yet opened', bn: 'এখনও শুরু হয়নি' },
  underWay: { vi: 'Đang họp', en: 'Under way', bn: 'চলছে' },
  adjourned: { vi: 'Đang tạm nghỉ', en: 'Adjourned', bn: 'সাময়িক স্থগিত' },
  closed: { vi: 'Đã bế mạc', en: 'Closed', bn: 'সমাপ্ত' },
  draft: { vi: 'Bản chuẩn bị', en: 'Draft', bn: 'খসড়া' },
  startsAt: { vi: 'Khai mạc lúc {time}, {date}, tại {place}.', en: 'Opens at {time}, {date}, {place}.', bn: 'শুরু {time}, {date}, {place}।' },
  waiting: { vi: 'Chờ chủ tọa khai mạc', en: 'Waiting for the chair to open', bn: 'সভাপতির উদ্বোধনের অপেক্ষায়' },
  adjournedSince: { vi: 'Tạm nghỉ từ {time}', en: 'Adjourned since {time}', bn: '{time} থেকে স্থগিত' },
  adjournedText: { vi: 'Chủ tọa sẽ mời họp tiếp. Tài liệu vẫn đọc được.', en: 'The chair will resume. Papers can still be read.', bn: 'সভাপতি আবার শুরু করবেন। কাগজপত্র পড়া যাবে।' },
  closedAt: { vi: 'Bế mạc lúc {time}', en: 'Closed at {time}', bn: '{time}-এ সমাপ্ত' },
  calledOff: { vi: 'Kỳ họp không tiến hành', en: 'Called off', bn: 'সভা বাতিল' },
  chairIs: { vi: 'Chủ tọa: {name}', en: 'Chair: {name}', bn: 'সভাপতি: {name}' },
  noChair: { vi: 'Chưa có chủ tọa', en: 'No chair yet', bn: 'এখনও সভাপতি নেই' },
  rehearsal: { vi: 'Tập dượt: mọi nội dung và kết quả đều không có giá trị.', en: 'Rehearsal: nothing here counts.', bn: 'মহড়া: এখানকার কিছুই কার্যকর নয়।' },
  rehearsalShort: { vi: 'Tập dượt', en: 'Rehearsal', bn: 'মহড়া' },
  restored: {
    vi: 'Lúc {at}, phiên họp tiếp tục sau khi khôi phục dữ liệu. {reason}.',
    en: 'At {at} the meeting went on after its data were restored. {reason}.',
    bn: '{at}-এ তথ্য পুনরুদ্ধারের পর সভা আবার চলছে। {reason}।',
  },
  /** Stands in the record, in Vietnamese. */
  restoredReason: {
    vi: 'Khôi phục từ bản sao lưu lập lúc {at}; máy tính bảng của đại biểu đã trả lại {n} mục ghi sau đó',
    en: 'Restored from the backup made at {at}; tablets gave back {n} later {n|entry|entries}',
    bn: '{at}-এর ব্যাকআপ থেকে পুনরুদ্ধার; ট্যাবলেটগুলো পরের {n}টি ভুক্তি ফিরিয়ে দিয়েছে',
  },
  restoring: {
    vi: 'Máy chủ vừa được khôi phục từ bản sao lưu lúc {at}. Những gì các máy tính bảng còn giữ đang được trả lại biên bản; chủ tọa hoặc thư ký sẽ cho họp tiếp.',
    en: 'The server was restored from the backup of {at}. What tablets still hold is being given back to the record; the chair or the secretary will go on.',
    bn: 'সার্ভার {at}-এর ব্যাকআপ থেকে পুনরুদ্ধার হয়েছে। ট্যাবলেটে রাখা অংশ নথিতে ফেরানো হচ্ছে; সভাপতি বা সচিব সভা আবার শুরু করবেন।',
  },
  goOn: { vi: 'Họp tiếp', en: 'Go on', bn: 'সভা চালিয়ে যান' },
  goOnTitle: { vi: 'Họp tiếp với những gì đã có?', en: 'Go on with what is there?', bn: 'যা আছে তা নিয়ে চালিয়ে যাবেন?' },
  goOnText: {
    vi: 'Đã kết nối {connected} thiết bị. Hãy chờ các máy tính bảng từng dự họp kết nối lại: phần chưa được trả lại sẽ mất hẳn, và biên bản sẽ ghi rõ việc khôi phục.',
    en: '{connected} {connected|device is|devices are} connected. Wait until the tablets that were in the meeting are back: what has not been given back by now is lost, and the minutes will say that there was a restore.',
    bn: '{connected}টি যন্ত্র সংযুক্ত। সভায় থাকা ট্যাবলেটগুলো ফিরে আসা পর্যন্ত অপেক্ষা করুন: যা ফেরেনি তা হারিয়ে যাবে, এবং কার্যবিবরণীতে পুনরুদ্ধারের কথা লেখা থাকবে।',
  },
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
  resumesAt: { vi: 'Tiếp tục lúc {time}', en: 'Resumes at {time}', bn: '{time}-এ আবার শুরু' },
  adjournText: { vi: 'Giờ tạm nghỉ được ghi vào biên bản. Khi họp tiếp, bấm “Họp tiếp”.', en: 'The time goes into the minutes. Press “Resume” to go on.', bn: 'সময় কার্যবিবরণীতে লেখা হবে। আবার শুরু করতে “পুনরায় শুরু” চাপুন।' },
  adjournUntil: { vi: 'Tiếp tục lúc (không bắt buộc)', en: 'Resumes at (optional)', bn: 'আবার শুরু (ঐচ্ছিক)' },
  adjournNote: { vi: 'Ghi chú (không bắt buộc)', en: 'Note (optional)', bn: 'মন্তব্য (ঐচ্ছিক)' },
  resume: { vi: 'Họp tiếp', en: 'Resume', bn: 'পুনরায় শুরু' },
  close: { vi: 'Bế mạc', en: 'Close the session', bn: 'অধিবেশন সমাপ্ত করুন' },
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
  'session/restoring': {
    vi: 'Máy chủ vừa được khôi phục và đang nhận lại biên bản. Chưa ghi gì thêm cho đến khi chủ tọa hoặc thư ký cho họp tiếp; hãy thử lại sau.',
    en: 'The server was restored and is taking the record back. Nothing is recorded until the chair or the secretary goes on; try again then.',
    bn: 'সার্ভার পুনরুদ্ধার হয়েছে এবং নথি ফেরত নিচ্ছে। সভাপতি বা সচিব সভা চালু না করা পর্যন্ত কিছু লেখা হবে না; পরে আবার চেষ্টা করুন।',
  },
  'session/vote-running': { vi: 'Đang có một cuộc biểu quyết. Hãy công bố kết quả hoặc hủy cuộc biểu quyết đó trước.', en: 'A vote is running. Announce its result or set it aside first.', bn: 'একটি ভোট চলছে। আগে ফল ঘোষণা করুন বা ভোটটি বাতিল করুন।' },
});
