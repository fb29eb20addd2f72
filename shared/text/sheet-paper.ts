/** The minutes of an opinion sheet, as a paper of the state. */
import { words } from './words.ts';

export const sheetPaper = words({
  title: { vi: 'BIÊN BẢN TỔNG HỢP Ý KIẾN', en: 'MINUTES OF OPINIONS', bn: 'মতামতের কার্যবিবরণী' },
  fileTitle: { vi: 'Biên bản tổng hợp ý kiến – {title}', en: 'Minutes of opinions – {title}', bn: 'মতামতের কার্যবিবরণী – {title}' },
  asked: { vi: 'I. NỘI DUNG LẤY Ý KIẾN', en: 'I. WHAT WAS ASKED', bn: 'I. যা জিজ্ঞাসা করা হয়েছে' },
  papers: { vi: 'Tài liệu kèm theo: ', en: 'Papers: ', bn: 'সংযুক্ত নথি: ' },
  course: { vi: 'II. THỜI GIAN LẤY Ý KIẾN', en: 'II. TIME', bn: 'II. সময়' },
  issued: { vi: 'Phiếu được phát hành lúc {at}; hạn trả lời đến hết {deadline} (giờ Việt Nam).', en: 'Issued at {at}; to be answered by the end of {deadline} (Vietnam time).', bn: '{at}-এ জারি; {deadline} দিনশেষ পর্যন্ত উত্তর (ভিয়েতনামের সময়)।' },
  extended: { vi: 'Gia hạn lúc {at}, từ hết {from} đến hết {to}; lý do: {reason}', en: 'Extended at {at}, from {from} to {to}; reason: {reason}', bn: '{at}-এ {from} থেকে {to} পর্যন্ত বাড়ানো; কারণ: {reason}' },
  reminded: { vi: 'Nhắc {n} đại biểu chưa trả lời lúc {at}', en: '{n} {n|delegate|delegates} reminded at {at}', bn: '{at}-এ {n} জনকে মনে করানো হয়েছে' },
  ended: { vi: 'Việc lấy ý kiến kết thúc lúc {at}.', en: 'It ended at {at}.', bn: '{at}-এ শেষ হয়েছে।' },
  endedEarly: { vi: 'Việc lấy ý kiến kết thúc trước hạn, lúc {at}; lý do: {reason}.', en: 'It ended before its time, at {at}; reason: {reason}.', bn: 'সময়ের আগে {at}-এ শেষ; কারণ: {reason}।' },
  outcome: { vi: 'III. KẾT QUẢ', en: 'III. OUTCOME', bn: 'III. ফলাফল' },
  numbers: { vi: 'Số đại biểu được lấy ý kiến: {asked}; đã trả lời: {answered}; không trả lời: {silent}.', en: 'Asked: {asked}; answered: {answered}; silent: {silent}.', bn: 'জিজ্ঞাসিত: {asked}; উত্তর: {answered}; নীরব: {silent}।' },
  choice: { vi: 'Ý kiến', en: 'Opinion', bn: 'মতামত' },
  count: { vi: 'Số đại biểu', en: 'Delegates', bn: 'প্রতিনিধি' },
  share: { vi: 'Tỷ lệ trên số được hỏi', en: 'Of those asked', bn: 'জিজ্ঞাসিতের অনুপাত' },
  annexTitle: { vi: 'Ý kiến của từng đại biểu', en: 'Each delegate’s opinion', bn: 'প্রত্যেক প্রতিনিধির মতামত' },
  unnamed: { vi: 'Theo quy định của phiếu, biên bản không nêu ý kiến của từng đại biểu.', en: 'As the sheet says, these minutes name nobody’s opinion.', bn: 'মতামতপত্র অনুযায়ী এখানে কারও মতামত নামসহ দেওয়া হয় না।' },
  end: {
    vi: 'Biên bản được lập từ nhật ký điện tử của phiếu lấy ý kiến, đã được thư ký và người theo dõi thông qua./.',
    en: 'These minutes were made from the sheet’s electronic log and approved by the secretary and whoever followed it up.',
    bn: 'এই কার্যবিবরণী মতামতপত্রের ইলেকট্রনিক লগ থেকে প্রস্তুত এবং সচিব ও অনুসরণকারী কর্তৃক অনুমোদিত।',
  },
  officer: { vi: 'NGƯỜI THEO DÕI', en: 'FOLLOWED UP BY', bn: 'অনুসরণকারী' },
  recipients: { vi: '- Các đại biểu được lấy ý kiến;\n- Lưu: VT, Hồ sơ lấy ý kiến.', en: '- Those asked;\n- File.', bn: '- যাঁদের জিজ্ঞাসা করা হয়েছে;\n- নথি।' },
});
