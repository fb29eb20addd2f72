/** Words of the session's life: khai mạc, tạm nghỉ, bế mạc; and of the chair. */
import { words } from './words.ts';

export const session = words({
  published: { vi: 'Chưa khai mạc', en: 'Not yet opened', bn: 'এখনও শুরু হয়নি' },
  underWay: { vi: 'Đang họp', en: 'Under way', bn: 'চলছে' },
  goesOnAt: { vi: 'Tiếp tục lúc {time}', en: 'Goes on at {time}', bn: '{time}-এ আবার শুরু' },
  groups: { vi: 'Thảo luận tổ: {title}', en: 'Groups discuss: {title}', bn: 'দলে আলোচনা: {title}' },
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
  resume: { vi: 'Họp tiếp', en: 'Resume', bn: 'পুনরায় শুরু' },
  close: { vi: 'Bế mạc', en: 'Close the session', bn: 'অধিবেশন সমাপ্ত করুন' },
});

export const refusals = words({
  'session/restoring': {
    vi: 'Máy chủ vừa được khôi phục và đang nhận lại biên bản. Chưa ghi gì thêm cho đến khi chủ tọa hoặc thư ký cho họp tiếp; hãy thử lại sau.',
    en: 'The server was restored and is taking the record back. Nothing is recorded until the chair or the secretary goes on; try again then.',
    bn: 'সার্ভার পুনরুদ্ধার হয়েছে এবং নথি ফেরত নিচ্ছে। সভাপতি বা সচিব সভা চালু না করা পর্যন্ত কিছু লেখা হবে না; পরে আবার চেষ্টা করুন।',
  },
});
