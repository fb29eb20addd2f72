/** Words of the verifier: the command and the page in the browser. What findings mean stands in `findings.ts`. */
import { words, type Words } from './words.ts';
import { findings } from './findings.ts';

export const verifyWords = words({
  title: { vi: '{title} — đơn vị {unit}, phiên họp {meeting}', en: '{title} — unit {unit}, meeting {meeting}', bn: '{title} — ইউনিট {unit}, সভা {meeting}' },
  summary: {
    vi: '{entries} mục nhật ký, {votes} lần biểu quyết, {ballots} phiếu đã kiểm, {documents} tài liệu',
    en: '{entries} log {entries|entry|entries}, {votes} {votes|vote|votes}, {ballots} {ballots|ballot|ballots} checked, {documents} {documents|paper|papers}',
    bn: 'লগে {entries}টি ঘটনা, {votes}টি ভোট, {ballots}টি ব্যালট যাচাই, {documents}টি নথি',
  },
  keptBack: {
    vi: '{n} tài liệu có phạm vi hạn chế không nằm trong bản này; nhật ký vẫn giữ mã băm của chúng.',
    en: '{n} restricted {n|paper is|papers are} kept back from this copy; the log holds {n|its hash|their hashes}.',
    bn: '{n}টি সীমিত পরিসরের নথি এই কপিতে নেই; লগে সেগুলোর হ্যাশ আছে।',
  },
  witnesses: {
    vi: 'Xác nhận cuối cùng: {n} trong {m} máy của đại biểu đã ký',
    en: 'Last attestation, tablets of delegates that signed: {n} of {m}',
    bn: 'শেষ প্রত্যয়ন: প্রতিনিধিদের {m}টি ট্যাবলেটের মধ্যে {n}টি স্বাক্ষর করেছে',
  },
  good: {
    vi: 'Hồ sơ đúng: mọi kiểm tra đều khớp với cơ quan ký đã nêu.',
    en: 'The record holds: every check agrees, under the authority that was given.',
    bn: 'নথি সঠিক: প্রদত্ত কর্তৃপক্ষের অধীনে সব যাচাই মিলেছে।',
  },
  bad: { vi: 'KHÔNG tin cậy được hồ sơ này: có {n} điểm sai.', en: 'Do NOT rely on this record: {n} findings.', bn: 'এই নথির উপর নির্ভর করবেন না: {n}টি অসঙ্গতি।' },
  usage: {
    vi: 'Cách dùng: npm run verify -- HỒ-SƠ.asice --ca VÂN-TAY [--json]',
    en: 'Usage: npm run verify -- BUNDLE.asice --ca FINGERPRINT [--json]',
    bn: 'ব্যবহার: npm run verify -- BUNDLE.asice --ca FINGERPRINT [--json]',
  },
  whichBundle: { vi: 'Hãy nêu đúng một tệp hồ sơ.', en: 'Name exactly one bundle.', bn: 'ঠিক একটি নথি-ফাইলের নাম দিন।' },
  whichAuthority: {
    vi: 'Thiếu --ca: vân tay của cơ quan ký phải lấy từ biên bản in hoặc thông báo công khai, không lấy từ hồ sơ.',
    en: '--ca is missing: the authority’s fingerprint comes from the printed minutes or a public notice, never from the bundle.',
    bn: '--ca নেই: কর্তৃপক্ষের আঙুলছাপ মুদ্রিত কার্যবিবরণী বা প্রকাশ্য বিজ্ঞপ্তি থেকে আসে, কখনও নথি থেকে নয়।',
  },
  notAFingerprint: { vi: 'Vân tay phải có 64 chữ số hệ 16.', en: 'A fingerprint has 64 hex digits.', bn: 'আঙুলছাপে ৬৪টি হেক্স অঙ্ক থাকে।' },
  noSuchFile: { vi: 'Không đọc được tệp {file}.', en: 'Cannot read {file}.', bn: '{file} পড়া যায়নি।' },
});

/** The groups of checks, by the names that a report gives them. */
export const checkNames: Readonly<Record<string, Words>> = words({
  container: { vi: 'Tệp nén đúng khuôn dạng', en: 'The container has its one form', bn: 'ধারক-ফাইলের গঠন ঠিক আছে' },
  files: { vi: 'Các tệp đầy đủ, không bị đổi', en: 'All files are there, unchanged', bn: 'সব ফাইল আছে ও অপরিবর্তিত' },
  log: { vi: 'Nhật ký phiên họp liền mạch', en: 'The meeting’s log is whole', bn: 'সভার লগ অখণ্ড' },
  authority: { vi: 'Cơ quan ký, chứng thư và khóa', en: 'Authority, certificates and keys', bn: 'কর্তৃপক্ষ, সনদ ও চাবি' },
  seal: { vi: 'Con dấu của hệ thống', en: 'The installation’s seal', bn: 'প্রতিষ্ঠানের সিল' },
  checkpoints: { vi: 'Các mốc nhật ký đã ký', en: 'Signed checkpoints of the log', bn: 'লগের স্বাক্ষরিত চেকপয়েন্ট' },
  documents: { vi: 'Tài liệu', en: 'Papers', bn: 'নথিপত্র' },
  votes: { vi: 'Nội dung và diễn biến biểu quyết', en: 'Questions and course of votes', bn: 'প্রশ্ন ও ভোটের ধারা' },
  boxes: { vi: 'Hòm phiếu', en: 'Ballot boxes', bn: 'ব্যালট বাক্স' },
  ballots: { vi: 'Phiếu và chữ ký của đại biểu', en: 'Ballots and delegates’ signatures', bn: 'ব্যালট ও প্রতিনিধিদের স্বাক্ষর' },
  results: { vi: 'Kiểm phiếu lại', en: 'Results counted again', bn: 'ফলাফল পুনর্গণনা' },
  elections: { vi: 'Kết quả bầu cử, tín nhiệm', en: 'Elections and confidence', bn: 'নির্বাচন ও আস্থা' },
  'spoken choices': { vi: 'Lựa chọn bằng lời và quyết định', en: 'Spoken choices and decisions', bn: 'মৌখিক পছন্দ ও সিদ্ধান্ত' },
  'votes by proxy': { vi: 'Biểu quyết theo ủy quyền (tổ chức khác)', en: 'Votes by proxy (other bodies)', bn: 'প্রতিনিধির দেওয়া ভোট (অন্য সংস্থা)' },
  substitutes: { vi: 'Người dự họp thay', en: 'Substitutes', bn: 'বদলি উপস্থিতি' },
  weights: { vi: 'Trọng số phiếu (tổ chức khác)', en: 'Weights of votes (other bodies)', bn: 'ভোটের ওজন (অন্য সংস্থা)' },
  'shows of hands': { vi: 'Biểu quyết giơ tay', en: 'Shows of hands', bn: 'হাত তোলা ভোট' },
  'votes on paper': { vi: 'Bỏ phiếu bằng phiếu giấy', en: 'Votes on paper', bn: 'কাগজের ব্যালটে ভোট' },
  'changes of the agenda': { vi: 'Điều chỉnh chương trình', en: 'Changes of the agenda', bn: 'কার্যসূচির পরিবর্তন' },
  amendments: { vi: 'Sửa đổi, bổ sung dự thảo và văn bản được thông qua', en: 'Amendments and the text that is adopted', bn: 'সংশোধনী ও গৃহীত পাঠ' },
  opinions: { vi: 'Ý kiến trên phiếu lấy ý kiến', en: 'Opinions on a sheet', bn: 'মতামতপত্রের মতামত' },
  'secret ballots': { vi: 'Bỏ phiếu kín: khóa, phiếu đã nhận và bảng công bố', en: 'Secret ballots: keys, papers taken, boards', bn: 'গোপন ভোট: চাবি, নেওয়া ব্যালটপত্র ও ফলক' },
  speaking: { vi: 'Phát biểu và thời gian phát biểu', en: 'Speeches and their times', bn: 'বক্তব্য ও তার সময়' },
  witnesses: { vi: 'Xác nhận từ máy của đại biểu', en: 'Witness of the delegates’ tablets', bn: 'প্রতিনিধিদের ট্যাবলেটের সাক্ষ্য' },
  minutes: { vi: 'Biên bản', en: 'Minutes', bn: 'কার্যবিবরণী' },
  conclusions: { vi: 'Kết luận', en: 'Conclusions', bn: 'সিদ্ধান্ত' },
});

/** What a finding means, by its code. */
export const findingNames: Readonly<Record<string, Words>> = findings;
