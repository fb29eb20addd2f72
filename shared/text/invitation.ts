/** The invitation: on the paper, and at the desk. */
import { words } from './words.ts';

export const refusals = words({
  'invitation/number-taken': { vi: 'Số {number} đã dùng cho giấy mời khác trong năm. Vui lòng chọn số khác hoặc để trống.', en: 'Number {number} is that of another invitation this year. Choose another, or leave it empty.', bn: '{number} নম্বরটি এ বছর অন্য আমন্ত্রণে ব্যবহৃত। অন্য নম্বর দিন বা খালি রাখুন।' },
  'invitation/called-off': { vi: 'Phiên họp đã hủy nên không có giấy mời.', en: 'The meeting was called off: there is no invitation to it.', bn: 'সভা বাতিল হয়েছে: এর কোনো আমন্ত্রণ নেই।' },
  'invitation/not-written': { vi: 'Chưa lập giấy mời. Vui lòng lưu giấy mời trước.', en: 'There is no invitation yet. Save it first.', bn: 'এখনও আমন্ত্রণপত্র নেই। আগে সংরক্ষণ করুন।' },
});

export const invitationPaper = words({
  fileTitle: { vi: 'Giấy mời – {title}', en: 'Invitation – {title}', bn: 'আমন্ত্রণ – {title}' },
  title: { vi: 'GIẤY MỜI', en: 'INVITATION', bn: 'আমন্ত্রণপত্র' },
  to: { vi: 'Kính gửi:', en: 'To:', bn: 'প্রতি:' },
  toOne: { vi: 'Kính gửi: {to}.', en: 'To: {to}.', bn: 'প্রতি: {to}।' },
  invites: { vi: '{body} trân trọng kính mời các đồng chí, các vị đại biểu tới dự {title}.', en: '{body} respectfully invites you to {title}.', bn: '{body} আপনাকে {title}-এ সসম্মানে আমন্ত্রণ জানাচ্ছে।' },
  time: { vi: 'Thời gian: {clock}, {day}.', en: 'Time: {clock}, {day}.', bn: 'সময়: {clock}, {day}।' },
  place: { vi: 'Địa điểm: {place}.', en: 'Place: {place}.', bn: 'স্থান: {place}।' },
  presiding: { vi: 'Chủ trì: {name}.', en: 'Presiding: {name}.', bn: 'সভাপতি: {name}।' },
  programme: { vi: 'Nội dung:', en: 'Programme:', bn: 'আলোচ্য:' },
  closing: { vi: 'Rất mong các đồng chí, các vị đại biểu bố trí thời gian tham dự đầy đủ, đúng giờ./.', en: 'You are kindly asked to attend, and to be on time.', bn: 'যথাসময়ে উপস্থিত থাকার জন্য বিনীত অনুরোধ।' },
  recipients: { vi: 'Nơi nhận:', en: 'Recipients:', bn: 'প্রাপক:' },
});

export const invitation = words({
  title: { vi: 'Giấy mời', en: 'Invitation', bn: 'আমন্ত্রণপত্র' },
  lead: { vi: 'Giấy mời theo thể thức Nghị định 30/2020/NĐ-CP, lấy thời gian, địa điểm và nội dung từ phiên họp.', en: 'The invitation in the form of Decree 30/2020/NĐ-CP; time, place and programme are the meeting’s.', bn: 'ডিক্রি ৩০/২০২০ অনুযায়ী আমন্ত্রণপত্র; সময়, স্থান ও আলোচ্য সভা থেকে নেওয়া।' },
  number: { vi: 'Số', en: 'Number', bn: 'নম্বর' },
  numberHint: { vi: 'Để trống: lấy số tiếp theo ({next}).', en: 'Left empty: the next one ({next}).', bn: 'খালি রাখলে পরবর্তী নম্বর ({next})।' },
  numberKept: { vi: 'Đang dùng số {number}. Số đã cấp không dùng lại cho giấy mời khác.', en: 'It has number {number}. A number given is used for no other invitation.', bn: 'এর নম্বর {number}। দেওয়া নম্বর অন্য আমন্ত্রণে ব্যবহৃত হয় না।' },
  symbol: { vi: 'Ký hiệu', en: 'Symbol', bn: 'চিহ্ন' },
  symbolWrong: { vi: 'Chữ in hoa, số và gạch nối, ví dụ GM-HĐND', en: 'Capitals, digits and hyphens, such as GM-HĐND', bn: 'বড় হাতের অক্ষর, সংখ্যা ও হাইফেন, যেমন GM-HĐND' },
  day: { vi: 'Ngày ban hành', en: 'Day of the paper', bn: 'জারির তারিখ' },
  about: { vi: 'Trích yếu', en: 'About', bn: 'বিষয়' },
  to: { vi: 'Kính gửi', en: 'To', bn: 'প্রতি' },
  toHint: { vi: 'Mỗi nơi một dòng', en: 'One on each line', bn: 'প্রতি লাইনে একটি' },
  toDefault: { vi: 'Các vị đại biểu {council};\nCác vị khách mời', en: 'Delegates of {council};\nGuests', bn: '{council}-এর প্রতিনিধিগণ;\nঅতিথিবৃন্দ' },
  note: { vi: 'Nội dung ghi thêm', en: 'What else is said', bn: 'আরও যা বলা হবে' },
  programme: { vi: 'Liệt kê nội dung chương trình', en: 'List the programme', bn: 'আলোচ্যসূচি লিখুন' },
  authority: { vi: 'Quyền hạn ký', en: 'In whose name', bn: 'কার পক্ষে' },
  capacity: { vi: 'Chức vụ người ký', en: 'Capacity', bn: 'স্বাক্ষরকারীর পদ' },
  signer: { vi: 'Người ký', en: 'Signed by', bn: 'স্বাক্ষরকারী' },
  recipients: { vi: 'Nơi nhận', en: 'Recipients', bn: 'প্রাপক' },
  save: { vi: 'Lưu và lấy số', en: 'Save, and number it', bn: 'সংরক্ষণ ও নম্বর দিন' },
  saveAgain: { vi: 'Lưu', en: 'Save', bn: 'সংরক্ষণ' },
  download: { vi: 'Mở giấy mời (PDF)', en: 'Open the invitation (PDF)', bn: 'আমন্ত্রণপত্র খুলুন (PDF)' },
});
