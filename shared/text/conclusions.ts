/** Conclusions on items: on tablets, before the chair, at the desk and in the minutes. */
import { words } from './words.ts';

export const refusals = words({
  'conclusions/unknown': { vi: 'Kết luận này không có hoặc đã được bỏ.', en: 'This conclusion is not there, or was removed.', bn: 'এই সিদ্ধান্তটি নেই বা সরানো হয়েছে।' },
  'conclusions/unknown-paper': {
    vi: 'Một tài liệu kèm theo không còn trong phiên họp. Vui lòng chọn lại.',
    en: 'An attached paper does not stand in the meeting any more. Choose again.',
    bn: 'সংযুক্ত একটি নথি আর সভায় নেই। আবার বেছে নিন।',
  },
  'conclusions/minutes-approved': {
    vi: 'Biên bản đã được thông qua nên kết luận không sửa, không bỏ được nữa. Vui lòng ghi một kết luận bổ sung.',
    en: 'The minutes are approved: a conclusion is neither changed nor removed any more. Write an additional one.',
    bn: 'কার্যবিবরণী অনুমোদিত: সিদ্ধান্ত আর বদলানো বা সরানো যায় না। একটি অতিরিক্ত সিদ্ধান্ত লিখুন।',
  },
  'conclusions/too-many': { vi: 'Mỗi phiên họp có tối đa {most} kết luận.', en: 'A meeting has at most {most} conclusions.', bn: 'একটি সভায় সর্বাধিক {most}টি সিদ্ধান্ত।' },
  'conclusions/called-off': { vi: 'Kỳ họp không tiến hành nên không có kết luận.', en: 'The session was called off: there is nothing to conclude.', bn: 'সভা বাতিল হয়েছে: কোনো সিদ্ধান্ত নেই।' },
  'conclusions/say-text': { vi: 'Vui lòng ghi nội dung kết luận.', en: 'Write the conclusion.', bn: 'সিদ্ধান্তটি লিখুন।' },
  'conclusions/say-reason': { vi: 'Vui lòng ghi lý do bỏ kết luận.', en: 'State why the conclusion is removed.', bn: 'কেন সিদ্ধান্ত সরানো হচ্ছে লিখুন।' },
});

export const conclusions = words({
  title: { vi: 'Kết luận', en: 'Conclusions', bn: 'সিদ্ধান্ত' },
  one: { vi: 'Kết luận', en: 'Conclusion', bn: 'সিদ্ধান্ত' },
  addition: { vi: 'Kết luận bổ sung sau khi thông qua biên bản', en: 'Added after the minutes were approved', bn: 'কার্যবিবরণী অনুমোদনের পরে যোগ করা' },
  lead: {
    vi: 'Kết luận của chủ tọa về từng nội dung, hiện ngay trên máy của mọi người dự họp và ghi vào biên bản. Mỗi lần sửa đều lưu trong hồ sơ.',
    en: 'What the chair concludes on each item. It is shown to everybody in the meeting at once and stands in the minutes. Each version stays on the record.',
    bn: 'প্রতিটি বিষয়ে সভাপতির সিদ্ধান্ত। সভার সবাই সঙ্গে সঙ্গে দেখেন এবং কার্যবিবরণীতে থাকে। প্রতিটি সংস্করণ নথিতে থাকে।',
  },
  leadApproved: {
    vi: 'Biên bản đã được thông qua. Kết luận đã ghi được giữ nguyên; có thể ghi kết luận bổ sung, không đưa vào biên bản.',
    en: 'The minutes are approved. What was concluded stays as it is; additions can be written, and do not stand in the minutes.',
    bn: 'কার্যবিবরণী অনুমোদিত। লেখা সিদ্ধান্ত যেমন আছে থাকবে; অতিরিক্ত সিদ্ধান্ত লেখা যায়, তা কার্যবিবরণীতে থাকে না।',
  },
  notYet: { vi: 'Kết luận được ghi từ khi khai mạc kỳ họp.', en: 'Conclusions are written from the call to order on.', bn: 'সভা শুরু হলে সিদ্ধান্ত লেখা যায়।' },
  none: { vi: 'Chưa có kết luận', en: 'No conclusion yet', bn: 'এখনও সিদ্ধান্ত নেই' },
  write: { vi: 'Ghi kết luận', en: 'Write a conclusion', bn: 'সিদ্ধান্ত লিখুন' },
  writeAddition: { vi: 'Ghi kết luận bổ sung', en: 'Write an additional conclusion', bn: 'অতিরিক্ত সিদ্ধান্ত লিখুন' },
  writeOn: { vi: 'Ghi kết luận về nội dung {number} “{title}”', en: 'Write a conclusion on item {number} “{title}”', bn: '{number} নম্বর বিষয় “{title}”-এ সিদ্ধান্ত লিখুন' },
  record: { vi: 'Ghi vào hồ sơ', en: 'Put on record', bn: 'নথিভুক্ত করুন' },
  change: { vi: 'Sửa kết luận', en: 'Change', bn: 'বদলান' },
  remove: { vi: 'Bỏ kết luận', en: 'Remove', bn: 'সরান' },
  removeText: {
    vi: 'Kết luận không còn hiện trên các máy và không ghi vào biên bản. Hồ sơ vẫn lưu kết luận này cùng lý do bỏ.',
    en: 'The conclusion is shown no more and does not stand in the minutes. The record keeps it, with the reason.',
    bn: 'সিদ্ধান্তটি আর দেখানো হবে না এবং কার্যবিবরণীতে থাকবে না। নথিতে কারণসহ থাকবে।',
  },
  reason: { vi: 'Lý do', en: 'Reason', bn: 'কারণ' },
  text: { vi: 'Nội dung kết luận', en: 'The conclusion', bn: 'সিদ্ধান্তের বিবরণ' },
  papers: { vi: 'Tài liệu kèm theo', en: 'Attached papers', bn: 'সংযুক্ত নথি' },
  choosePapers: { vi: 'Chọn tài liệu của phiên họp', en: 'Choose papers of the meeting', bn: 'সভার নথি বেছে নিন' },
  upload: { vi: 'Tải tệp mới lên', en: 'Upload a new file', bn: 'নতুন ফাইল আপলোড করুন' },
  uploading: { vi: 'Đang tải lên và kiểm tra tệp…', en: 'Uploading and checking…', bn: 'আপলোড ও যাচাই হচ্ছে…' },
  uploadHint: { vi: 'Tệp mới là tài liệu của nội dung này, gửi tới mọi người được xem nội dung.', en: 'A new file becomes a paper of this item, for everybody who may read the item.', bn: 'নতুন ফাইল এই বিষয়ের নথি হয়, যাঁরা বিষয়টি পড়তে পারেন তাঁদের জন্য।' },
  uploadOver: {
    vi: 'Kỳ họp đã bế mạc: chỉ đính kèm được tài liệu đã có trong phiên họp.',
    en: 'The session is over: only papers that it already has can be attached.',
    bn: 'অধিবেশন শেষ: কেবল সভায় থাকা নথিই সংযুক্ত করা যায়।',
  },
  changedAt: { vi: 'Sửa lúc {time}, {date}', en: 'Changed at {time}, {date}', bn: 'বদলানো হয়েছে {time}, {date}' },
  writtenAt: { vi: 'Ghi lúc {time}, {date}', en: 'Written at {time}, {date}', bn: 'লেখা হয়েছে {time}, {date}' },
  versions: { vi: 'Các lần ghi trước ({n})', en: 'Earlier versions ({n})', bn: 'আগের সংস্করণ ({n})' },
  removedOnes: { vi: 'Kết luận đã bỏ ({n})', en: 'Removed ({n})', bn: 'সরানো ({n})' },
  removedFor: { vi: 'Đã bỏ: {reason}', en: 'Removed: {reason}', bn: 'সরানো হয়েছে: {reason}' },
  itemTitle: { vi: '{number}. {title}', en: '{number}. {title}', bn: '{number}. {title}' },
});

/** In the minutes, which are in Vietnamese. */
export const conclusionsMinuted = words({
  head: { vi: 'Kết luận: ', en: 'Conclusion: ', bn: 'সিদ্ধান্ত: ' },
  papers: { vi: 'Kèm theo: {titles}.', en: 'Attached: {titles}.', bn: 'সংযুক্ত: {titles}।' },
  restricted: { vi: 'Có kết luận, phạm vi hạn chế.', en: 'There is a conclusion, of restricted circulation.', bn: 'সিদ্ধান্ত আছে, সীমিত প্রচার।' },
  after: { vi: 'ghi sau khi bế mạc, {at}', en: 'written after the closing, {at}', bn: 'সমাপ্তির পরে লেখা, {at}' },
});
