/** Words of what was said of a paper: gathered at the desk, and as a file to take along. */
import { words } from './words.ts';

export const paperOpinions = words({
  open: { vi: 'Ý kiến về tài liệu', en: 'Opinions on it', bn: 'নথি নিয়ে মতামত' },
  title: { vi: 'Ý kiến về tài liệu', en: 'Opinions on the paper', bn: 'নথি নিয়ে মতামত' },
  lead: {
    vi: 'Gồm ý kiến trong phiếu lấy ý kiến có kèm tài liệu này, đề nghị sửa đổi, bổ sung dự thảo và lượt phát biểu về nội dung của tài liệu. Lời phát biểu không được ghi lại từng câu; xem biên bản. Chỉ gồm những gì người xem được phép đọc.',
    en: 'Answers of the opinion sheets that carry this paper, amendments to its text, and speeches on its item. What was said in a speech is not taken down word for word: see the minutes. Only what whoever looks may read is in it.',
    bn: 'এই নথি যে মতামতপত্রে আছে তার উত্তর, পাঠের সংশোধনী, এবং বিষয়টিতে বক্তব্য। বক্তব্যের প্রতিটি কথা লেখা থাকে না; কার্যবিবরণী দেখুন। যিনি দেখছেন তাঁর পড়ার অনুমতি আছে এমন লেখাই এতে থাকে।',
  },
  none: { vi: 'Chưa có ý kiến nào về tài liệu này.', en: 'Nobody has said anything of this paper yet.', bn: 'এই নথি নিয়ে এখনও কোনো মতামত নেই।' },
  more: {
    vi: 'Chỉ xem trong 200 phiếu lấy ý kiến gần nhất.',
    en: 'The latest 200 opinion sheets alone were looked at.',
    bn: 'কেবল সাম্প্রতিক ২০০টি মতামতপত্র দেখা হয়েছে।',
  },
  ofSheet: { vi: 'Phiếu lấy ý kiến: {title}', en: 'Opinion sheet: {title}', bn: 'মতামতপত্র: {title}' },
  ofText: { vi: 'Đề nghị sửa đổi, bổ sung', en: 'Amendment', bn: 'সংশোধনী' },
  ofItem: { vi: 'Phát biểu tại kỳ họp', en: 'Speech in the session', bn: 'অধিবেশনে বক্তব্য' },
  source: { vi: 'Nguồn', en: 'Where', bn: 'উৎস' },
  person: { vi: 'Người nêu ý kiến', en: 'By whom', bn: 'কে' },
  at: { vi: 'Thời điểm', en: 'When', bn: 'কখন' },
  said: { vi: 'Ý kiến', en: 'What', bn: 'মতামত' },
  noted: { vi: 'Ghi chú', en: 'Note', bn: 'মন্তব্য' },
  amends: { vi: '{place}: {how}', en: '{place}: {how}', bn: '{place}: {how}' },
  spoke: { vi: '{kind}, {minutes} phút {seconds} giây', en: '{kind}, {minutes} min {seconds} s', bn: '{kind}, {minutes} মিনিট {seconds} সেকেন্ড' },
  count: { vi: '{n} ý kiến', en: '{n} {n|opinion|opinions}', bn: '{n}টি মতামত' },
  saveXlsx: { vi: 'Tải bảng Excel', en: 'Save as Excel', bn: 'Excel হিসেবে রাখুন' },
  saveDocx: { vi: 'Tải bản Word', en: 'Save as Word', bn: 'Word হিসেবে রাখুন' },
  ofMeeting: { vi: 'Kỳ họp: {title}', en: 'Session: {title}', bn: 'অধিবেশন: {title}' },
  asOf: { vi: 'Tổng hợp lúc {at}', en: 'Gathered at {at}', bn: '{at}-এ সংকলিত' },
});
