/** Words on ballot papers and in the tellers' minutes, as papers of the state. */
import { words } from './words.ts';

export const paperPrint = words({
  fileTitle: { vi: 'Phiếu giấy – {title}', en: 'Ballot papers – {title}', bn: 'কাগজের ব্যালট – {title}' },
  countTitle: { vi: 'Biên bản kiểm phiếu – {title}', en: 'Tellers’ minutes – {title}', bn: 'গণনার কার্যবিবরণী – {title}' },
  stub: { vi: 'Cuống phiếu số {n} (xé theo đường cắt trước khi phát; không ghi tên đại biểu)', en: 'Stub no. {n} (tear off before the paper is given out; no name is written)', bn: 'কাউন্টারফয়েল নং {n} (দেওয়ার আগে ছিঁড়ে রাখুন; নাম লিখবেন না)' },
  seal: { vi: '(Đóng dấu của Hội đồng nhân dân)', en: '(Seal of the People’s Council)', bn: '(গণপরিষদের সিল)' },
  resolution: { vi: 'PHIẾU BIỂU QUYẾT', en: 'BALLOT PAPER', bn: 'ভোটের ব্যালট' },
  election: { vi: 'PHIẾU BẦU', en: 'ELECTION PAPER', bn: 'নির্বাচনী ব্যালট' },
  poll: { vi: 'PHIẾU LẤY PHIẾU TÍN NHIỆM', en: 'CONFIDENCE POLL', bn: 'আস্থা যাচাই ব্যালট' },
  confidence: { vi: 'PHIẾU BỎ PHIẾU TÍN NHIỆM', en: 'CONFIDENCE VOTE', bn: 'আস্থা ভোটের ব্যালট' },
  markOne: { vi: 'Đánh dấu X vào một ô.', en: 'Mark one box with X.', bn: 'একটি ঘরে X দিন।' },
  markMost: { vi: 'Đánh dấu X vào ô của không quá {most} người; số người được bầu là {seats}.', en: 'Mark at most {most} with X; {seats} {seats|is|are} to be elected.', bn: 'সর্বাধিক {most} জনের ঘরে X দিন; নির্বাচিত হবেন {seats} জন।' },
  markLevels: { vi: 'Với mỗi người, đánh dấu X vào một mức.', en: 'For each person mark one level with X.', bn: 'প্রত্যেকের জন্য একটি স্তরে X দিন।' },
  person: { vi: 'Họ và tên, chức vụ', en: 'Name and office', bn: 'নাম ও পদ' },
  minutes: { vi: 'BIÊN BẢN KIỂM PHIẾU', en: 'TELLERS’ MINUTES', bn: 'গণনার কার্যবিবরণী' },
  annex: { vi: 'Biên bản kiểm phiếu: {text}', en: 'Tellers’ minutes: {text}', bn: 'গণনার কার্যবিবরণী: {text}' },
  asked: { vi: 'Nội dung bỏ phiếu: {text}', en: 'Put to the vote: {text}', bn: 'ভোটের বিষয়: {text}' },
  tellers: { vi: 'Ban kiểm phiếu gồm {count} thành viên: {names} (Trưởng ban: {head}).', en: 'Tellers, {count} in number: {names} (head: {head}).', bn: 'গণনাকারী {count} জন: {names} (প্রধান: {head})।' },
  times: { vi: 'Bỏ phiếu từ {opened} đến {closed}; hai thành viên kiểm phiếu độc lập, số liệu giống nhau ở lần kiểm thứ {round}.', en: 'Voting from {opened} to {closed}; two tellers counted independently, and their numbers were alike at count {round}.', bn: 'ভোট {opened} থেকে {closed}; দুজন পৃথকভাবে গুনেছেন, {round} নম্বর গণনায় সংখ্যা এক।' },
  line: { vi: 'Nội dung', en: 'Line', bn: 'সারি' },
  number: { vi: 'Số lượng', en: 'Number', bn: 'সংখ্যা' },
  total: { vi: 'Tổng số đại biểu Hội đồng nhân dân', en: 'Delegates in all', bn: 'মোট প্রতিনিধি' },
  issued: { vi: 'Số phiếu phát ra', en: 'Papers given out', bn: 'দেওয়া ব্যালট' },
  returned: { vi: 'Số phiếu thu về', en: 'Papers back', bn: 'ফেরত ব্যালট' },
  valid: { vi: 'Số phiếu hợp lệ', en: 'Valid papers', bn: 'বৈধ ব্যালট' },
  invalid: { vi: 'Số phiếu không hợp lệ', en: 'Invalid papers', bn: 'অবৈধ ব্যালট' },
  blank: { vi: 'Số phiếu trắng', en: 'Blank papers', bn: 'ফাঁকা ব্যালট' },
  marks: { vi: 'Kết quả trên phiếu hợp lệ', en: 'On valid papers', bn: 'বৈধ ব্যালটে' },
  signed: { vi: '{name} đã ký số số liệu trên lúc {at}, chứng thư {certificate}.', en: '{name} signed these numbers at {at}, certificate {certificate}.', bn: '{name} {at}-এ এই সংখ্যায় স্বাক্ষর করেছেন, সনদ {certificate}।' },
  signatures: { vi: 'BAN KIỂM PHIẾU', en: 'THE TELLERS', bn: 'গণনাকারীগণ' },
});

/** At the desk. */
export const paperDeskWords = words({
  print: { vi: 'In phiếu giấy', en: 'Print the papers', bn: 'ব্যালট ছাপুন' },
  printTitle: { vi: 'In phiếu giấy', en: 'Print the papers', bn: 'ব্যালট ছাপুন' },
  many: { vi: 'Số phiếu cần in', en: 'How many papers', bn: 'কতটি ব্যালট' },
  manyHint: { vi: 'Bằng tổng số đại biểu, cộng vài phiếu dự phòng. Mỗi phiếu có cuống đánh số; xé cuống trước khi phát để phiếu không mang số.', en: 'As many as delegates, and some spare ones. Each has a numbered stub; tear it off before the paper is given out, so that it bears no number.', bn: 'মোট প্রতিনিধির সমান ও কিছু অতিরিক্ত। প্রতিটির নম্বরযুক্ত অংশ দেওয়ার আগে ছিঁড়ে রাখুন।' },
  download: { vi: 'Tải tệp PDF để in', en: 'Download the PDF', bn: 'PDF নামান' },
  counted: { vi: 'Biên bản kiểm phiếu (PDF)', en: 'Tellers’ minutes (PDF)', bn: 'গণনার কার্যবিবরণী (PDF)' },
});
