/** Words of the statistics over a period. */
import { words } from './words.ts';

export const statistics = words({
  title: { vi: 'Thống kê', en: 'Statistics', bn: 'পরিসংখ্যান' },
  lead: {
    vi: 'Số liệu của các kỳ họp đã bế mạc và phiếu lấy ý kiến đã kết thúc trong thời gian được chọn, không kể các buổi tập dượt.',
    en: 'Figures of the sessions closed and the opinion sheets ended in the period chosen, rehearsals left out.',
    bn: 'নির্বাচিত সময়ে সমাপ্ত অধিবেশন ও মতামতপত্রের হিসাব; মহড়া বাদে।',
  },
  ownLead: {
    vi: 'Số liệu của riêng tôi trong các kỳ họp đã bế mạc và phiếu lấy ý kiến đã kết thúc.',
    en: 'My own figures in the sessions closed and the opinion sheets ended.',
    bn: 'সমাপ্ত অধিবেশন ও মতামতপত্রে শুধু আমার নিজের হিসাব।',
  },
  period: { vi: 'Thời gian', en: 'Period', bn: 'সময়কাল' },
  year: { vi: 'Năm', en: 'Year', bn: 'বছর' },
  quarter: { vi: 'Quý', en: 'Quarter', bn: 'ত্রৈমাসিক' },
  range: { vi: 'Chọn ngày', en: 'Days', bn: 'তারিখ' },
  from: { vi: 'Từ ngày', en: 'From', bn: 'থেকে' },
  until: { vi: 'Đến ngày', en: 'To', bn: 'পর্যন্ত' },
  wrongOrder: { vi: 'Ngày cuối phải sau ngày đầu.', en: 'The last day comes after the first.', bn: 'শেষ দিন প্রথম দিনের পরে হতে হবে।' },
  ofYear: { vi: 'Năm {year}', en: '{year}', bn: '{year}' },
  ofQuarter: { vi: 'Quý {quarter} năm {year}', en: 'Quarter {quarter} of {year}', bn: '{year}-এর ত্রৈমাসিক {quarter}' },
  earlier: { vi: 'Trước', en: 'Earlier', bn: 'আগে' },
  later: { vi: 'Sau', en: 'Later', bn: 'পরে' },
  by: { vi: 'Xem theo', en: 'By', bn: 'কী অনুযায়ী' },
  people: { vi: 'Đại biểu', en: 'Delegates', bn: 'প্রতিনিধি' },
  groups: { vi: 'Tổ đại biểu', en: 'Delegate groups', bn: 'প্রতিনিধি দল' },
  sheets: { vi: 'Phiếu lấy ý kiến', en: 'Opinion sheets', bn: 'মতামতপত্র' },
  papers: { vi: 'Giấy không phải in', en: 'Paper saved', bn: 'বাঁচানো কাগজ' },
  saved: {
    vi: 'Ước tính không phải in {n} trang tài liệu, tương đương {leaves} tờ giấy nếu in hai mặt',
    en: 'An estimated {n} {n|page|pages} did not have to be printed: {leaves} {leaves|sheet|sheets} of paper, printed on both sides',
    bn: 'আনুমানিক {n} পৃষ্ঠা ছাপতে হয়নি: দুই পিঠে ছাপলে {leaves}টি কাগজ',
  },
  counted: {
    vi: '{sessions} kỳ họp, {sheets} phiếu lấy ý kiến',
    en: '{sessions} {sessions|session|sessions}, {sheets} opinion {sheets|sheet|sheets}',
    bn: '{sessions}টি অধিবেশন, {sheets}টি মতামতপত্র',
  },
  unreadable: {
    vi: '{n} hồ sơ chưa đọc được nên chưa có trong số liệu.',
    en: '{n} {n|record|records} cannot be read and {n|is|are} not in the figures.',
    bn: '{n}টি নথি পড়া যায়নি, তাই হিসাবে নেই।',
  },
  none: {
    vi: 'Chưa có số liệu trong thời gian này.',
    en: 'There are no figures in this period.',
    bn: 'এই সময়ে কোনো হিসাব নেই।',
  },
  noGroup: { vi: 'Không thuộc tổ nào', en: 'In no group', bn: 'কোনো দলে নেই' },
  chart: { vi: 'Biểu đồ', en: 'Chart', bn: 'লেখচিত্র' },
  measure: { vi: 'Số liệu của biểu đồ', en: 'What the chart shows', bn: 'লেখচিত্রের হিসাব' },
  highest: {
    vi: '{n} dòng cao nhất trong các dòng dưới đây',
    en: 'The {n} highest of the rows below',
    bn: 'নিচের সারিগুলোর মধ্যে সর্বোচ্চ {n}টি',
  },
  more: { vi: 'Xem thêm (còn {n})', en: 'More ({n} left)', bn: 'আরও ({n}টি বাকি)' },
  save: { vi: 'Xuất tệp', en: 'Export', bn: 'রপ্তানি' },
  note: {
    vi: 'Tham gia biểu quyết chỉ cho biết đại biểu có bỏ phiếu hay không, không cho biết đã chọn gì. Biểu quyết giơ tay và phiếu giấy không ghi tên nên không tính.',
    en: 'Part taken in votes says only whether a delegate voted, never how. Shows of hands and printed papers bear no names and are not counted.',
    bn: 'ভোটে অংশগ্রহণ শুধু জানায় প্রতিনিধি ভোট দিয়েছেন কি না, কী বেছেছেন তা নয়। হাত তোলা ও কাগজের ভোটে নাম থাকে না, তাই গণনায় নেই।',
  },
  of: { vi: '{n}/{all}', en: '{n} of {all}', bn: '{all}-এর মধ্যে {n}' },
});

/** How much paper was done without: an estimate wherever it is shown. */
export const pagesSaved = words({
  line: {
    vi: 'Cuộc họp này ước tính không phải in {n} trang tài liệu ({papers} tài liệu, {people} người nhận), tương đương {leaves} tờ giấy nếu in hai mặt.',
    en: 'An estimated {n} {n|page|pages} did not have to be printed for this meeting ({papers} {papers|paper|papers}, {people} {people|reader|readers}): {leaves} {leaves|sheet|sheets} of paper, printed on both sides.',
    bn: 'এই সভায় আনুমানিক {n} পৃষ্ঠা ছাপতে হয়নি ({papers}টি নথি, {people} জন প্রাপক): দুই পিঠে ছাপলে {leaves}টি কাগজ।',
  },
  how: {
    vi: 'Cách tính: số trang của từng tài liệu nhân với số người có tên trong danh sách được đọc tài liệu đó; bản thay thế tính thêm một lần, tài liệu đã rút không tính. Số trang đại biểu tự in không ghi nhận được nên chưa trừ.',
    en: 'How it is counted: the pages of each paper times the people on the list who may read it; a replacement counts again, a withdrawn paper does not. What readers printed for themselves is not known and not taken off.',
    bn: 'গণনার নিয়ম: প্রতিটি নথির পৃষ্ঠা গুণ তালিকাভুক্ত যাঁরা তা পড়তে পারেন; প্রতিস্থাপিত সংস্করণ আবার গণনা হয়, প্রত্যাহৃত নথি নয়। পাঠকেরা নিজে যা ছেপেছেন তা জানা যায় না, তাই বাদ দেওয়া হয়নি।',
  },
});

/** Heads of columns, and what a bar is of. */
export const figureWords = words({
  name: { vi: 'Họ và tên', en: 'Name', bn: 'নাম' },
  group: { vi: 'Tổ đại biểu', en: 'Group', bn: 'দল' },
  members: { vi: 'Số đại biểu', en: 'Delegates', bn: 'প্রতিনিধি' },
  sessions: { vi: 'Số kỳ họp', en: 'Sessions', bn: 'অধিবেশন' },
  present: { vi: 'Có mặt', en: 'Present', bn: 'উপস্থিত' },
  excused: { vi: 'Vắng có lý do', en: 'Absent with reason', bn: 'কারণসহ অনুপস্থিত' },
  absent: { vi: 'Vắng không lý do', en: 'Absent without reason', bn: 'কারণ ছাড়া অনুপস্থিত' },
  votes: { vi: 'Lượt biểu quyết được tham gia', en: 'Votes open to them', bn: 'ভোটের সুযোগ' },
  voted: { vi: 'Đã tham gia biểu quyết', en: 'Votes taken part in', bn: 'ভোটে অংশগ্রহণ' },
  speeches: { vi: 'Lượt phát biểu', en: 'Speeches', bn: 'বক্তব্য' },
  minutes: { vi: 'Số phút phát biểu', en: 'Minutes spoken', bn: 'বক্তব্যের মিনিট' },
  questions: { vi: 'Câu hỏi chất vấn', en: 'Questions put', bn: 'প্রশ্ন' },
  asked: { vi: 'Phiếu được hỏi ý kiến', en: 'Opinion sheets received', bn: 'প্রাপ্ত মতামতপত্র' },
  answered: { vi: 'Phiếu đã trả lời', en: 'Opinion sheets answered', bn: 'উত্তর দেওয়া মতামতপত্র' },
  sheet: { vi: 'Phiếu lấy ý kiến', en: 'Opinion sheet', bn: 'মতামতপত্র' },
  deadline: { vi: 'Hạn trả lời', en: 'Deadline', bn: 'শেষ সময়' },
  askedPeople: { vi: 'Số người được hỏi', en: 'Asked', bn: 'জিজ্ঞাসিত' },
  answeredPeople: { vi: 'Đã trả lời', en: 'Answered', bn: 'উত্তর দিয়েছেন' },
  silent: { vi: 'Không trả lời', en: 'Did not answer', bn: 'উত্তর দেননি' },
  agree: { vi: 'Đồng ý', en: 'Agree', bn: 'সম্মত' },
  disagree: { vi: 'Không đồng ý', en: 'Disagree', bn: 'অসম্মত' },
  other: { vi: 'Ý kiến khác', en: 'Other opinion', bn: 'অন্য মত' },
  meeting: { vi: 'Cuộc họp, phiếu lấy ý kiến', en: 'Meeting or opinion sheet', bn: 'সভা বা মতামতপত্র' },
  day: { vi: 'Ngày', en: 'Day', bn: 'তারিখ' },
  pages: { vi: 'Số trang không phải in (ước tính)', en: 'Pages not printed (estimate)', bn: 'না ছাপা পৃষ্ঠা (আনুমানিক)' },
  leaves: { vi: 'Số tờ giấy, in hai mặt (ước tính)', en: 'Sheets of paper, both sides (estimate)', bn: 'কাগজের সংখ্যা, দুই পিঠ (আনুমানিক)' },
  papers: { vi: 'Số tài liệu', en: 'Papers', bn: 'নথি' },
  readers: { vi: 'Số người nhận', en: 'Readers', bn: 'প্রাপক' },
});
