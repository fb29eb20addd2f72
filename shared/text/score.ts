/** Words of the council's score card. */
import { words } from './words.ts';

export const score = words({
  title: { vi: 'Bộ chỉ số đánh giá', en: 'Score card', bn: 'মূল্যায়ন সূচক' },
  lead: {
    vi: 'Tính từ hồ sơ các kỳ họp đã bế mạc, sổ theo dõi kiến nghị và số liệu nhập tay. Mức cần đạt ban đầu theo dự thảo bộ chỉ số của tỉnh Thanh Hóa, nhiệm kỳ 2026–2031.',
    en: 'Counted from the records of the sessions closed, the register of recommendations and what was entered by hand. The first targets are those of the draft of Thanh Hóa province for 2026–2031.',
    bn: 'সমাপ্ত অধিবেশনের নথি, সুপারিশের তালিকা ও হাতে লেখা তথ্য থেকে গণনা। প্রাথমিক লক্ষ্য থান হোয়া প্রদেশের ২০২৬–২০৩১ খসড়া অনুযায়ী।',
  },
  sessions: { vi: '{n} kỳ họp trong thời gian này', en: '{n} {n|session|sessions} in this period', bn: 'এই সময়ে {n}টি অধিবেশন' },
  percent: { vi: '{n}%', en: '{n}%', bn: '{n}%' },
  notKnown: { vi: 'Chưa có số liệu', en: 'Not known', bn: 'জানা নেই' },
  target: { vi: 'Cần đạt {n}%', en: 'Target {n}%', bn: 'লক্ষ্য {n}%' },
  reached: { vi: 'Đạt', en: 'Reached', bn: 'অর্জিত' },
  missed: { vi: 'Chưa đạt', en: 'Not reached', bn: 'অর্জিত নয়' },
  countedFrom: { vi: 'Số liệu từng kỳ họp', en: 'By session', bn: 'অধিবেশন অনুযায়ী' },
  register: { vi: 'Xem sổ theo dõi kiến nghị', en: 'See the register of recommendations', bn: 'সুপারিশের তালিকা দেখুন' },
  enter: { vi: 'Nhập số liệu', en: 'Enter by hand', bn: 'তথ্য লিখুন' },
  set: { vi: 'Mức cần đạt', en: 'Targets', bn: 'লক্ষ্য' },
  print: { vi: 'In', en: 'Print', bn: 'মুদ্রণ' },
  save: { vi: 'Lưu', en: 'Save', bn: 'সংরক্ষণ' },
  setLead: {
    vi: 'Áp dụng cho đơn vị này, với mọi thời gian được chọn xem.',
    en: 'They hold for this unit, whichever period is looked at.',
    bn: 'এই ইউনিটের জন্য প্রযোজ্য, যে সময়ই দেখা হোক।',
  },
  enterLead: {
    vi: 'Số liệu cả năm {year} mà hệ thống không ghi. Để trống nếu chưa có.',
    en: 'Figures of the whole year {year} that this system does not record. Leave empty what is not known yet.',
    bn: '{year} সালের তথ্য যা এই ব্যবস্থায় নেই। জানা না থাকলে খালি রাখুন।',
  },
  percentOf: { vi: '{measure} (%)', en: '{measure} (%)', bn: '{measure} (%)' },
  daysBefore: {
    vi: 'Tài liệu phải có trước ngày họp (ngày)',
    en: 'Papers stand before the session (days)',
    bn: 'অধিবেশনের আগে নথি থাকবে (দিন)',
  },
  workingDays: {
    vi: 'Thời hạn công bố kết quả sau bế mạc (ngày làm việc)',
    en: 'Results are published after the closing (working days)',
    bn: 'সমাপ্তির পরে ফল প্রকাশ (কর্মদিবস)',
  },
  allResolutions: { vi: 'Số nghị quyết đã thông qua', en: 'Resolutions passed', bn: 'গৃহীত প্রস্তাব' },
  partResolutions: { vi: 'Trong đó công bố đúng hạn', en: 'Of those published in time', bn: 'সময়মতো প্রকাশিত' },
  allPetitions: { vi: 'Số đơn thư, kiến nghị cử tri đến hạn trả lời', en: 'Petitions due for an answer', bn: 'উত্তরযোগ্য আবেদন' },
  partPetitions: { vi: 'Trong đó trả lời đúng hạn', en: 'Of those answered in time', bn: 'সময়মতো উত্তর দেওয়া' },
  tooMany: {
    vi: 'Nhập cả hai số; số đúng hạn không lớn hơn tổng số.',
    en: 'Enter both numbers; those in time are no more than all.',
    bn: 'দুটি সংখ্যাই লিখুন; সময়মতোটি মোটের বেশি নয়।',
  },
  wrongNumber: { vi: 'Nhập số từ {min} đến {max}.', en: 'A number from {min} to {max}.', bn: '{min} থেকে {max} পর্যন্ত সংখ্যা।' },
  measure: { vi: 'Chỉ số', en: 'Measure', bn: 'সূচক' },
  value: { vi: 'Kết quả (%)', en: 'Value (%)', bn: 'মান (%)' },
  counted: { vi: 'Số đếm được', en: 'Counted', bn: 'গণনা' },
  targetHead: { vi: 'Cần đạt (%)', en: 'Target (%)', bn: 'লক্ষ্য (%)' },
  standing: { vi: 'Đánh giá', en: 'Standing', bn: 'অবস্থা' },
  how: { vi: 'Cách tính', en: 'How it is counted', bn: 'গণনার পদ্ধতি' },
});

/** What each measure is called, how it is counted, and so many of so many of it. */
export const measures = words({
  discussion: { vi: 'Thời gian thảo luận, tranh luận và chất vấn', en: 'Time of discussion, debate and questions', bn: 'আলোচনা, বিতর্ক ও প্রশ্নের সময়' },
  discussion_how: {
    vi: 'Thời gian phát biểu, chất vấn theo đồng hồ và thảo luận tổ, so với thời gian họp không kể giải lao.',
    en: 'Speeches and questions by the clock and discussion in groups, of the session’s time without breaks.',
    bn: 'ঘড়ি অনুযায়ী বক্তব্য, প্রশ্ন ও দলীয় আলোচনা, বিরতি বাদে অধিবেশনের সময়ের মধ্যে।',
  },
  discussion_of: { vi: '{part} / {of} phút', en: '{part} of {of} minutes', bn: '{of} মিনিটের মধ্যে {part}' },
  inTime: { vi: 'Tài liệu điện tử gửi đúng hạn', en: 'Digital papers in time', bn: 'সময়মতো ডিজিটাল নথি' },
  inTime_how: {
    vi: 'Tài liệu có trên hệ thống ít nhất {daysBefore} ngày trước ngày họp. Tài liệu chỉ phát bản giấy không có trong hồ sơ nên không tính.',
    en: 'Papers in the record at least {daysBefore} {daysBefore|day|days} before the session. What was handed out on paper alone stands in no record and is not counted.',
    bn: 'অধিবেশনের অন্তত {daysBefore} দিন আগে নথিভুক্ত কাগজপত্র। শুধু কাগজে দেওয়া কিছু গণনায় নেই।',
  },
  inTime_of: { vi: '{part} / {of} tài liệu', en: '{part} of {of} {of|paper|papers}', bn: '{of}টি নথির মধ্যে {part}' },
  electronic: { vi: 'Kỳ họp có biểu quyết điện tử', en: 'Sessions with electronic votes', bn: 'ইলেকট্রনিক ভোটসহ অধিবেশন' },
  electronic_how: {
    vi: 'Kỳ họp có đại biểu đã xác thực biểu quyết trên máy, trong số kỳ họp có biểu quyết.',
    en: 'Sessions in which authenticated delegates voted on tablets, of those that took a vote.',
    bn: 'যেসব অধিবেশনে ভোট হয়েছে, তার মধ্যে প্রমাণীকৃত প্রতিনিধিরা ট্যাবলেটে ভোট দিয়েছেন।',
  },
  electronic_of: { vi: '{part} / {of} kỳ họp', en: '{part} of {of} {of|session|sessions}', bn: '{of}টি অধিবেশনের মধ্যে {part}' },
  results: { vi: 'Kết quả kỳ họp hoàn thành đúng hạn', en: 'Results of the session in time', bn: 'সময়মতো অধিবেশনের ফল' },
  results_how: {
    vi: 'Biên bản ghi kết quả được duyệt trong {workingDays} ngày làm việc sau bế mạc. Việc đăng tải công khai không ghi trong hệ thống.',
    en: 'Minutes, with the results in them, approved within {workingDays} working {workingDays|day|days} after the closing. Where they are made public is not recorded here.',
    bn: 'সমাপ্তির {workingDays} কর্মদিবসের মধ্যে ফলসহ কার্যবিবরণী অনুমোদিত। জনসমক্ষে প্রকাশ এখানে নথিভুক্ত নয়।',
  },
  results_of: { vi: '{part} / {of} kỳ họp', en: '{part} of {of} {of|session|sessions}', bn: '{of}টি অধিবেশনের মধ্যে {part}' },
  resolutions: { vi: 'Nghị quyết công bố đúng hạn', en: 'Resolutions published in time', bn: 'সময়মতো প্রকাশিত প্রস্তাব' },
  resolutions_how: {
    vi: 'Hệ thống không ghi ngày công bố nghị quyết; số liệu cả năm do Văn phòng nhập tay.',
    en: 'This system does not record when resolutions are published; entered by hand for a whole year.',
    bn: 'প্রস্তাব প্রকাশের তারিখ এই ব্যবস্থায় নেই; পুরো বছরের তথ্য হাতে লেখা।',
  },
  resolutions_of: { vi: '{part} / {of} nghị quyết', en: '{part} of {of} {of|resolution|resolutions}', bn: '{of}টি প্রস্তাবের মধ্যে {part}' },
  recommendations: { vi: 'Kiến nghị đến hạn đã thực hiện', en: 'Due recommendations done', bn: 'সময় হওয়া সুপারিশ সম্পন্ন' },
  recommendations_how: {
    vi: 'Theo sổ theo dõi kiến nghị, các kiến nghị đến hạn tính đến hôm nay.',
    en: 'By the register of recommendations, those due until today.',
    bn: 'সুপারিশের তালিকা অনুযায়ী, আজ পর্যন্ত যেগুলোর সময় হয়েছে।',
  },
  recommendations_of: { vi: '{part} / {of} kiến nghị', en: '{part} of {of} {of|recommendation|recommendations}', bn: '{of}টি সুপারিশের মধ্যে {part}' },
  petitions: { vi: 'Đơn thư, kiến nghị cử tri trả lời đúng hạn', en: 'Petitions answered in time', bn: 'সময়মতো উত্তর দেওয়া আবেদন' },
  petitions_how: {
    vi: 'Hệ thống không có số liệu này; số liệu cả năm do Văn phòng nhập tay.',
    en: 'This system knows no petitions; entered by hand for a whole year.',
    bn: 'এই ব্যবস্থায় আবেদনের তথ্য নেই; পুরো বছরের তথ্য হাতে লেখা।',
  },
  petitions_of: { vi: '{part} / {of} đơn thư, kiến nghị', en: '{part} of {of} {of|petition|petitions}', bn: '{of}টি আবেদনের মধ্যে {part}' },
  signed: { vi: 'Tài liệu có chữ ký số', en: 'Papers with a digital signature', bn: 'ডিজিটাল স্বাক্ষরযুক্ত নথি' },
  signed_how: {
    vi: 'Tệp tài liệu có mang chữ ký số; chữ ký có hợp lệ hay không, xem khi mở tài liệu.',
    en: 'Files that carry a digital signature; whether it holds is seen when the paper is opened.',
    bn: 'ডিজিটাল স্বাক্ষরযুক্ত ফাইল; স্বাক্ষর বৈধ কি না তা নথি খুললে দেখা যায়।',
  },
  signed_of: { vi: '{part} / {of} tài liệu', en: '{part} of {of} {of|paper|papers}', bn: '{of}টি নথির মধ্যে {part}' },
});

/** Why a number is not known. */
export const unknowns = words({
  noSessions: { vi: 'Không có kỳ họp nào trong thời gian này.', en: 'No session in this period.', bn: 'এই সময়ে কোনো অধিবেশন নেই।' },
  notClocked: { vi: 'Không dùng đồng hồ phát biểu.', en: 'The speakers’ clock was not used.', bn: 'বক্তব্যের ঘড়ি ব্যবহার হয়নি।' },
  noVotes: { vi: 'Không có biểu quyết.', en: 'No vote was taken.', bn: 'কোনো ভোট হয়নি।' },
  noPapers: { vi: 'Không có tài liệu.', en: 'No papers.', bn: 'কোনো নথি নেই।' },
  unseen: { vi: 'Chưa biết tài liệu có chữ ký hay không.', en: 'Whether its papers are signed is not known.', bn: 'নথিতে স্বাক্ষর আছে কি না জানা নেই।' },
  notDue: { vi: 'Chưa đến hạn.', en: 'Not due yet.', bn: 'এখনও সময় হয়নি।' },
  noneDue: { vi: 'Chưa có kiến nghị nào đến hạn.', en: 'No recommendation is due yet.', bn: 'কোনো সুপারিশের সময় হয়নি।' },
  byHand: { vi: 'Chưa nhập số liệu.', en: 'Nothing was entered yet.', bn: 'এখনও তথ্য লেখা হয়নি।' },
  years: { vi: 'Chỉ có số liệu cả năm; hãy chọn xem theo năm.', en: 'Known of whole years alone: choose a year.', bn: 'শুধু পুরো বছরের তথ্য আছে; বছর বেছে নিন।' },
});

export const refusals = words({
  'score/changed-meanwhile': {
    vi: 'Người khác vừa sửa bộ chỉ số. Hãy đóng lại, xem số liệu mới rồi nhập lại.',
    en: 'Somebody else has just changed the score card. Close this, look at what is there now, and enter it again.',
    bn: 'অন্য কেউ এইমাত্র সূচক বদলেছেন। বন্ধ করে নতুন তথ্য দেখুন, তারপর আবার লিখুন।',
  },
});
