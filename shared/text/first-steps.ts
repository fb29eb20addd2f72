/** First steps: a short way through the application for each kind of person, step by step. */
import { words } from './words.ts';

export const firstSteps = words({
  title: { vi: 'Những bước đầu tiên', en: 'First steps', bn: 'প্রথম ধাপগুলো' },
  lead: { vi: 'Mới dùng lần đầu? Xem qua {n} bước.', en: 'New here? Go through {n} {n|step|steps}.', bn: 'নতুন? {n}টি ধাপ দেখুন।' },
  begin: { vi: 'Xem từng bước', en: 'Go through them', bn: 'ধাপগুলো দেখুন' },
  dismiss: { vi: 'Không cần', en: 'No need', bn: 'দরকার নেই' },
  step: { vi: 'Bước {n} trên {of}', en: 'Step {n} of {of}', bn: '{of}টির মধ্যে ধাপ {n}' },
  next: { vi: 'Tiếp', en: 'Next', bn: 'পরের' },
  back: { vi: 'Quay lại', en: 'Back', bn: 'আগের' },
  go: { vi: 'Đến đó', en: 'Go there', bn: 'সেখানে যান' },
  done: { vi: 'Đã hiểu', en: 'Understood', bn: 'বুঝেছি' },
});

export const steps = words({
  key: { vi: 'Thiết bị và mã PIN', en: 'The device and its PIN', bn: 'যন্ত্র ও PIN' },
  keyText: {
    vi: 'Thiết bị này giữ khóa ký của riêng đại biểu. Mã PIN mở khóa ấy: đừng cho ai biết. Mất máy thì thu hồi khóa ở Thiết bị của tôi hoặc báo ngay thư ký.',
    en: 'This device holds your own signing key. The PIN opens it: tell it to nobody. If the device is lost, revoke its key under My devices or tell the secretary at once.',
    bn: 'এই যন্ত্রে আপনার নিজের স্বাক্ষরের চাবি আছে। PIN তা খোলে: কাউকে বলবেন না। হারালে আমার যন্ত্র থেকে চাবি বাতিল করুন বা সচিবকে জানান।',
  },
  papers: { vi: 'Đọc tài liệu', en: 'Read the papers', bn: 'নথি পড়ুন' },
  papersText: {
    vi: 'Mở một kỳ họp, chạm vào tài liệu. Tài liệu tự về máy khi có Wi-Fi và đọc được cả khi mất mạng. Chạm hai lần để phóng to; kính lúp để tìm.',
    en: 'Open a meeting and tap a paper. Papers come by themselves on Wi-Fi and can be read without a network. Two taps enlarge; the magnifying glass finds words.',
    bn: 'সভা খুলে নথিতে স্পর্শ করুন। Wi-Fi থাকলে নথি নিজে আসে, নেটওয়ার্ক ছাড়াও পড়া যায়। দুবার স্পর্শে বড় হয়; আতশ কাচে খোঁজা যায়।',
  },
  notes: { vi: 'Viết ghi chú riêng', en: 'Write notes', bn: 'টীকা লিখুন' },
  notesText: {
    vi: 'Bấm nút bút trong tài liệu. Chỉ đại biểu đọc được ghi chú của mình. Hãy in phiếu khôi phục và cất ở nhà.',
    en: 'Press the pen in a paper. Nobody but you reads your notes. Print the recovery sheet and keep it at home.',
    bn: 'নথিতে কলম চাপুন। আপনার টীকা কেবল আপনিই পড়েন। পুনরুদ্ধার পাতা ছাপিয়ে বাড়িতে রাখুন।',
  },
  checkIn: { vi: 'Điểm danh', en: 'Check in', bn: 'উপস্থিতি জানান' },
  checkInText: {
    vi: 'Đến giờ họp, vào phòng họp và bấm Điểm danh; nếu được hỏi, nhập mã đang hiện trên màn hình hội trường.',
    en: 'When the sitting begins enter the room and press Check in; where it is asked for, enter the code that is on the wall.',
    bn: 'সভা শুরু হলে কক্ষে ঢুকে উপস্থিতি জানান; চাওয়া হলে দেয়ালের কোড দিন।',
  },
  vote: { vi: 'Biểu quyết', en: 'Vote', bn: 'ভোট দিন' },
  voteText: {
    vi: 'Khi chủ tọa mở biểu quyết, phiếu hiện ngay. Chọn, rồi ký và gửi. “Đã ghi nhận” nghĩa là phiếu đã được lưu chắc chắn; có thể đổi cho đến khi kết thúc.',
    en: 'When the chair opens a vote the ballot comes up at once. Choose, then sign and send. “Recorded” means that it is safely kept; you can change it until the vote is closed.',
    bn: 'সভাপতি ভোট খুললে ব্যালট সঙ্গে সঙ্গে আসে। বেছে স্বাক্ষর করে পাঠান। নথিভুক্ত মানে নিরাপদে রাখা; বন্ধ হওয়া পর্যন্ত বদলানো যায়।',
  },
  answer: { vi: 'Trả lời chất vấn', en: 'Answer questions', bn: 'প্রশ্নের উত্তর' },
  answerText: {
    vi: 'Câu hỏi gửi tới mình hiện trong phòng họp trước khi được mời. Khi chủ tọa mời, đồng hồ chạy trên màn hình.',
    en: 'Questions put to you stand in the room before they are called. When the chair calls you the clock runs on your screen.',
    bn: 'আপনাকে করা প্রশ্ন ডাকার আগেই কক্ষে দেখা যায়। সভাপতি ডাকলে পর্দায় ঘড়ি চলে।',
  },
  open: { vi: 'Khai mạc và chuyển mục', en: 'Open, and go from item to item', bn: 'শুরু ও বিষয় বদল' },
  openText: {
    vi: 'Chủ tọa vào phòng họp từ máy của mình. Nút lớn nhất luôn là việc tiếp theo: khai mạc, bắt đầu mục, mở biểu quyết, kết thúc, công bố. Tập trước được trong buổi tập dượt với đại biểu mô phỏng.',
    en: 'The chair enters the room from their own device. The largest button is always the next act: call to order, begin the item, open the vote, close it, announce. It can be practised in a rehearsal with simulated delegates.',
    bn: 'সভাপতি নিজের যন্ত্র থেকে কক্ষে ঢোকেন। সবচেয়ে বড় বোতাম সব সময় পরবর্তী কাজ। মহড়ায় সিমুলেটেড প্রতিনিধিদের নিয়ে অনুশীলন করা যায়।',
  },
  calm: { vi: 'Khi có sự cố', en: 'When something goes wrong', bn: 'সমস্যা হলে' },
  calmText: {
    vi: 'Tạm nghỉ, tạm dừng hoặc hủy lần biểu quyết kèm lý do. Không phiếu nào của lần bị hủy được mở. Kết quả chỉ hiện khi chủ tọa công bố.',
    en: 'Adjourn, pause a vote or set it aside with a reason. No ballot of a vote set aside is opened. Nobody sees a result before the chair announces it.',
    bn: 'বিরতি দিন, ভোট থামান বা কারণসহ বাতিল করুন। বাতিল ভোটের ব্যালট খোলা হয় না। ঘোষণার আগে কেউ ফল দেখে না।',
  },
  people: { vi: 'Danh sách đại biểu', en: 'The list of delegates', bn: 'প্রতিনিধি তালিকা' },
  peopleText: {
    vi: 'Dán danh sách từ Excel, xem từng dòng rồi nhập. Tổng số đại biểu đương nhiệm là tổng số để tính kết quả.',
    en: 'Paste the list from Excel, look over each row, take it in. The delegates in office are the total that results count from.',
    bn: 'Excel থেকে তালিকা বসিয়ে প্রতিটি সারি দেখে নিন। দায়িত্বে থাকা প্রতিনিধিরাই ফলের মোট সংখ্যা।',
  },
  tablets: { vi: 'Đăng ký máy tính bảng', en: 'Enrol the tablets', bn: 'ট্যাবলেট নিবন্ধন' },
  tabletsText: {
    vi: 'Đưa mã cho từng đại biểu, đọc sáu chữ số trên máy của họ, rồi duyệt.',
    en: 'Hand each delegate a code, read the six digits on their tablet, then approve.',
    bn: 'প্রত্যেক প্রতিনিধিকে কোড দিন, তাঁর ট্যাবলেটে ছয়টি অঙ্ক পড়ে অনুমোদন করুন।',
  },
  session: { vi: 'Soạn kỳ họp', en: 'Prepare a session', bn: 'অধিবেশন প্রস্তুত করুন' },
  sessionText: {
    vi: 'Lập kỳ họp mới, dán chương trình, kéo tài liệu vào, soạn nội dung biểu quyết. Chưa triệu tập thì chỉ thư ký nhìn thấy. Muốn tập trước: đánh dấu buổi tập dượt rồi mời đại biểu mô phỏng.',
    en: 'Make a new session, paste its agenda, drop the papers, prepare the votes. Until it is convened the secretariat alone sees it. To practise, mark a rehearsal and bring in simulated delegates.',
    bn: 'নতুন অধিবেশন তৈরি করুন, আলোচ্যসূচি বসান, নথি দিন, ভোট প্রস্তুত করুন। আহ্বানের আগে কেবল সচিবালয় দেখে। অনুশীলনের জন্য মহড়া চিহ্নিত করে সিমুলেটেড প্রতিনিধি আনুন।',
  },
  fingerprint: { vi: 'Công bố dấu vân tay', en: 'Publish the fingerprint', bn: 'আঙুলের ছাপ প্রকাশ করুন' },
  fingerprintText: {
    vi: 'Dấu vân tay của cơ quan cấp chứng thư là điểm tựa để ai cũng kiểm tra được hồ sơ. Công bố trên trang của Hội đồng và in ra giấy.',
    en: 'The authority’s fingerprint is what everybody checks records with. Publish it on the council’s page, and on paper.',
    bn: 'কর্তৃপক্ষের আঙুলের ছাপ দিয়ে সবাই নথি যাচাই করেন। পরিষদের পাতায় ও কাগজে প্রকাশ করুন।',
  },
  rights: { vi: 'Quyền và xác thực hai lớp', en: 'Rights, and the second factor', bn: 'অধিকার ও দ্বিতীয় যাচাই' },
  rightsText: {
    vi: 'Cấp quyền thư ký và quản trị cho ít người. Mỗi người có quyền nên bật xác thực hai lớp ở trình đơn tài khoản.',
    en: 'Grant rights to few. Everybody who has one should switch on the second factor in the account menu.',
    bn: 'অল্প মানুষকে অধিকার দিন। প্রত্যেকে অ্যাকাউন্ট মেনুতে দ্বিতীয় যাচাই চালু করুন।',
  },
  backup: { vi: 'Sao lưu', en: 'Back up', bn: 'ব্যাকআপ' },
  backupText: {
    vi: 'Sao lưu trước mỗi kỳ họp và cất cụm mật khẩu ở nơi khác. Thử khôi phục ít nhất mỗi năm một lần.',
    en: 'Back up before each session and keep the passphrase elsewhere. Try a restore at least once a year.',
    bn: 'প্রতিটি অধিবেশনের আগে ব্যাকআপ নিন, পাসফ্রেজ অন্যত্র রাখুন। বছরে অন্তত একবার পুনরুদ্ধার করে দেখুন।',
  },
});
