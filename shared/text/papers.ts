/** Papers: what their intake says, what their desk says, and the refusals of both. */
import { words } from './words.ts';

/** Words of every refusal that taking in or fetching a paper can answer. */
export const refusals = words({
  'papers/secrecy-not-stated': {
    vi: 'Chưa chọn độ mật của tài liệu. Vui lòng chọn độ mật rồi tải lên lại.',
    en: 'The level of secrecy of this paper has not been stated. Choose it, then upload again.',
    bn: 'নথিটির গোপনীয়তার স্তর জানানো হয়নি। স্তরটি বেছে নিয়ে আবার আপলোড করুন।',
  },
  'papers/state-secret': {
    vi: 'Tài liệu có độ Mật, Tối mật hoặc Tuyệt mật không được đưa lên hệ thống có kết nối mạng. Tệp chưa được lưu. Vui lòng phát bản giấy theo quy định về bảo vệ bí mật nhà nước.',
    en: 'Papers classified Confidential, Secret or Top Secret must not be put on a networked system. Nothing was stored. Hand them out on paper, as the rules on state secrets require.',
    bn: 'গোপনীয়, অতি গোপনীয় বা সর্বোচ্চ গোপনীয় নথি নেটওয়ার্কযুক্ত ব্যবস্থায় রাখা যাবে না। কিছুই সংরক্ষণ করা হয়নি। রাষ্ট্রীয় গোপনীয়তার বিধি অনুযায়ী কাগজে বিতরণ করুন।',
  },
  'papers/too-large': {
    vi: 'Tệp lớn hơn {megabytes} MB. Vui lòng giảm dung lượng (ví dụ: quét lại ở 200 dpi) hoặc tách thành nhiều tệp.',
    en: 'The file is larger than {megabytes} MB. Make it smaller (for example, scan again at 200 dpi) or split it into several files.',
    bn: 'ফাইলটি {megabytes} MB-এর চেয়ে বড়। আকার কমান (যেমন ২০০ dpi-তে আবার স্ক্যান করুন) অথবা কয়েকটি ফাইলে ভাগ করুন।',
  },
  'papers/empty': {
    vi: 'Tệp trống, không có nội dung. Vui lòng kiểm tra và chọn lại tệp.',
    en: 'The file is empty. Check it and choose the file again.',
    bn: 'ফাইলটি খালি। যাচাই করে আবার ফাইল বেছে নিন।',
  },
  'papers/not-a-pdf': {
    vi: 'Tệp này không phải là PDF, Word hay Excel. Vui lòng xuất văn bản ra định dạng PDF rồi tải lên lại.',
    en: 'This file is no PDF, Word or Excel file. Export the document as PDF, then upload again.',
    bn: 'এই ফাইলটি PDF, Word বা Excel নয়। নথিটি PDF হিসেবে রপ্তানি করে আবার আপলোড করুন।',
  },
  'papers/office-not-here': {
    vi: 'Máy chủ chưa cài LibreOffice nên chưa chuyển được tệp Word, Excel. Vui lòng lưu tệp thành PDF rồi tải lên, hoặc đề nghị quản trị hệ thống cài LibreOffice.',
    en: 'The server has no LibreOffice, so Word and Excel files cannot be converted here. Save the file as PDF and upload that, or ask the system’s administrator to install LibreOffice.',
    bn: 'সার্ভারে LibreOffice নেই, তাই Word ও Excel ফাইল রূপান্তর করা যায় না। ফাইলটি PDF হিসেবে সংরক্ষণ করে আপলোড করুন, অথবা প্রশাসককে LibreOffice ইনস্টল করতে বলুন।',
  },
  'papers/office-failed': {
    vi: 'Không chuyển được tệp này sang PDF: tệp hỏng, có mật khẩu hoặc quá lớn. Vui lòng mở tệp, lưu thành PDF rồi tải lên.',
    en: 'This file could not be turned into PDF: it is damaged, protected by a password or too large. Open it, save it as PDF, then upload that.',
    bn: 'ফাইলটি PDF-এ রূপান্তর করা যায়নি: এটি ক্ষতিগ্রস্ত, পাসওয়ার্ড-সুরক্ষিত বা অতি বড়। খুলে PDF হিসেবে সংরক্ষণ করে আপলোড করুন।',
  },
  'papers/damaged': {
    vi: 'Tệp PDF bị hỏng hoặc chưa đầy đủ. Vui lòng mở thử tệp trên máy, xuất lại tệp rồi tải lên lần nữa.',
    en: 'The PDF is damaged or incomplete. Try opening it on your computer, export it again, then upload it once more.',
    bn: 'PDF ফাইলটি ক্ষতিগ্রস্ত বা অসম্পূর্ণ। আপনার কম্পিউটারে খুলে দেখুন, আবার রপ্তানি করে পুনরায় আপলোড করুন।',
  },
  'papers/encrypted': {
    vi: 'Tệp PDF phải có mật khẩu mới mở được. Vui lòng bỏ mật khẩu rồi tải lên lại.',
    en: 'The PDF opens only with a password. Remove the password, then upload again.',
    bn: 'PDF ফাইলটি কেবল পাসওয়ার্ড দিয়ে খোলে। পাসওয়ার্ড সরিয়ে আবার আপলোড করুন।',
  },
  'papers/xfa-form': {
    vi: 'Tệp này là biểu mẫu XFA, chỉ mở được bằng Adobe Reader: trên máy khác chỉ hiện dòng “Please wait”. Vui lòng mở bằng Adobe Reader, in ra PDF (Print to PDF) rồi tải bản đó lên.',
    en: 'This is an XFA form, which only Adobe Reader can show: elsewhere it says “Please wait”. Open it there, print it to PDF, then upload that file.',
    bn: 'এটি একটি XFA ফর্ম, যা কেবল Adobe Reader দেখাতে পারে: অন্যত্র “Please wait” দেখায়। সেখানে খুলে PDF হিসেবে প্রিন্ট করে সেই ফাইলটি আপলোড করুন।',
  },
  'papers/portfolio': {
    vi: 'Tệp này là danh mục PDF (portfolio) chứa nhiều tệp khác bên trong. Vui lòng mở ra, lưu hoặc in từng tệp thành PDF rồi tải lên từng tệp.',
    en: 'This is a PDF portfolio, a folder of other files. Open it, save or print each of them as PDF, then upload them one by one.',
    bn: 'এটি একটি PDF পোর্টফোলিও, যার ভেতরে অন্য ফাইল আছে। খুলে প্রতিটি ফাইল PDF হিসেবে সংরক্ষণ বা প্রিন্ট করে একে একে আপলোড করুন।',
  },
  'papers/no-pages': {
    vi: 'Tệp PDF không có trang nào. Vui lòng kiểm tra và xuất lại tệp.',
    en: 'The PDF has no pages. Check it and export it again.',
    bn: 'PDF ফাইলটিতে কোনো পৃষ্ঠা নেই। যাচাই করে আবার রপ্তানি করুন।',
  },
  'papers/too-many-pages': {
    vi: 'Tệp có {pages} trang, nhiều hơn mức {most} trang cho phép. Vui lòng tách thành nhiều tệp.',
    en: 'The file has {pages} {pages|page|pages}, more than the {most} allowed. Split it into several files.',
    bn: 'ফাইলটিতে {pages} পৃষ্ঠা আছে, যা অনুমোদিত {most} পৃষ্ঠার বেশি। কয়েকটি ফাইলে ভাগ করুন।',
  },
  'papers/too-complex': {
    vi: 'Các trang đầu của tệp PDF này quá phức tạp, máy tính bảng của đại biểu không hiển thị được. Vui lòng in lại tệp ra PDF mới (Print to PDF) rồi tải lên lại.',
    en: 'The first pages of this PDF are too complex for tablets to show. Print it to a new PDF, then upload that one.',
    bn: 'এই PDF-এর প্রথম পৃষ্ঠাগুলো এত জটিল যে ট্যাবলেট দেখাতে পারে না। নতুন PDF হিসেবে প্রিন্ট করে সেটি আপলোড করুন।',
  },
  'papers/text-coming': {
    vi: 'Nội dung chữ của tài liệu đang được chuẩn bị để tìm kiếm. Vui lòng thử lại sau ít giây.',
    en: 'The text of this paper is being prepared for searching. Try again in a few seconds.',
    bn: 'অনুসন্ধানের জন্য নথিটির লেখা প্রস্তুত করা হচ্ছে। কয়েক সেকেন্ড পরে আবার চেষ্টা করুন।',
  },
  'papers/interrupted': {
    vi: 'Việc tải lên bị gián đoạn, tệp chưa được lưu. Vui lòng kiểm tra kết nối và tải lên lại.',
    en: 'The upload was interrupted and nothing was stored. Check the connection and upload again.',
    bn: 'আপলোড বাধাগ্রস্ত হয়েছে, কিছুই সংরক্ষণ করা হয়নি। সংযোগ পরীক্ষা করে আবার আপলোড করুন।',
  },
  'papers/file-not-readable': {
    vi: 'Không đọc được tệp này trên máy đang dùng: tệp đã bị xóa, chuyển chỗ hoặc sửa đổi sau khi chọn, hoặc đây là một thư mục. Vui lòng chọn lại tệp.',
    en: 'This file cannot be read on this computer: it was deleted, moved or changed after it was chosen, or it is a folder. Choose the file again.',
    bn: 'এই কম্পিউটারে ফাইলটি পড়া যাচ্ছে না: বেছে নেওয়ার পর এটি মুছে ফেলা, সরানো বা বদলানো হয়েছে, অথবা এটি একটি ফোল্ডার। ফাইলটি আবার বেছে নিন।',
  },
  'papers/unknown': {
    vi: 'Không tìm thấy tài liệu này. Vui lòng quay lại chương trình họp và mở lại.',
    en: 'This paper was not found. Go back to the agenda and open it again.',
    bn: 'এই নথিটি পাওয়া যায়নি। আলোচ্যসূচিতে ফিরে গিয়ে আবার খুলুন।',
  },
  'papers/unknown-paper': {
    vi: 'Tài liệu này đã được thay hoặc rút. Vui lòng xem lại danh sách.',
    en: 'This paper has been replaced or withdrawn. Look at the list again.',
    bn: 'নথিটি প্রতিস্থাপিত বা প্রত্যাহৃত হয়েছে। তালিকা আবার দেখুন।',
  },
  'papers/reason-missing': {
    vi: 'Vui lòng ghi lý do rút tài liệu: đại biểu và hồ sơ đều thấy lý do này.',
    en: 'State why the paper is withdrawn: delegates and the record see the reason.',
    bn: 'নথি প্রত্যাহারের কারণ লিখুন: প্রতিনিধি ও নথিতে কারণটি দেখা যাবে।',
  },
  'papers/change-missing': {
    vi: 'Vui lòng ghi một dòng nội dung thay đổi: mọi đại biểu đều thấy dòng này khi mở bản mới.',
    en: 'State in one line what has changed: every delegate sees it with the new version.',
    bn: 'কী বদলেছে এক লাইনে লিখুন: নতুন সংস্করণের সঙ্গে প্রত্যেক প্রতিনিধি এটি দেখবেন।',
  },
  'papers/already-there': {
    vi: 'Đúng tệp này đã có ở nội dung này với tên “{title}”.',
    en: 'This very file is already on the item, as “{title}”.',
    bn: 'এই ফাইলটিই “{title}” নামে বিষয়টিতে আছে।',
  },
  'papers/stamping-busy': {
    vi: 'Đang chuẩn bị nhiều bản tải về của tài liệu nội bộ. Vui lòng chờ bản đang tải xong rồi thử lại.',
    en: 'Several copies of internal papers are being prepared. Wait for the download under way, then try again.',
    bn: 'অভ্যন্তরীণ নথির কয়েকটি কপি প্রস্তুত হচ্ছে। চলমান ডাউনলোড শেষ হলে আবার চেষ্টা করুন।',
  },
  'papers/not-stamped': {
    vi: 'Tài liệu nội bộ này không đóng được tên người tải nên không tải về được. Vui lòng đọc và in trong phần mềm.',
    en: 'The reader’s name could not be put on this internal paper, so it is not handed out. Read and print it here.',
    bn: 'এই অভ্যন্তরীণ নথিতে পাঠকের নাম বসানো যায়নি, তাই ডাউনলোড দেওয়া হয় না। এখানেই পড়ুন ও প্রিন্ট করুন।',
  },
  'papers/wider-than-item': {
    vi: 'Nội dung chứa tài liệu này có phạm vi hẹp hơn. Hãy chọn phạm vi trong phạm vi của nội dung, hoặc mở rộng phạm vi của nội dung trước.',
    en: 'The item of this paper is for fewer people. Choose readers within those, or widen the item first.',
    bn: 'এই নথির বিষয়টি কম মানুষের জন্য। তাঁদের মধ্য থেকে বেছে নিন, বা আগে বিষয়টি বিস্তৃত করুন।',
  },
  'papers/too-many-papers': {
    vi: 'Một kỳ họp chứa tối đa {most} tài liệu. Vui lòng gộp bớt.',
    en: 'A session holds at most {most} papers. Join some of them.',
    bn: 'একটি অধিবেশনে সর্বোচ্চ {most}টি নথি থাকে। কিছু একত্র করুন।',
  },
});

export const paperIntakeWords = words({
  /** Title of a paper whose file's name says nothing. */
  untitled: { vi: 'Tài liệu', en: 'Paper', bn: 'নথি' },
  /** Added to the name of a saved reading copy, so that it is not taken for the original. */
  readingCopy: { vi: 'bản đọc', en: 'reading copy', bn: 'পাঠ-কপি' },
  secrecy: { vi: 'Độ mật của tài liệu', en: 'Level of secrecy', bn: 'গোপনীয়তার স্তর' },
  ordinary: { vi: 'Thường (không mật)', en: 'Ordinary (not classified)', bn: 'সাধারণ (শ্রেণিবদ্ধ নয়)' },
  internal: { vi: 'Nội bộ', en: 'Internal', bn: 'অভ্যন্তরীণ' },
  confidential: { vi: 'Mật', en: 'Confidential', bn: 'গোপনীয়' },
  secret: { vi: 'Tối mật', en: 'Secret', bn: 'অতি গোপনীয়' },
  topSecret: { vi: 'Tuyệt mật', en: 'Top secret', bn: 'সর্বোচ্চ গোপনীয়' },
  choose: { vi: 'Chọn tệp PDF', en: 'Choose a PDF file', bn: 'PDF ফাইল বেছে নিন' },
  drop: { vi: 'Kéo thả tệp PDF vào đây', en: 'Drop PDF files here', bn: 'PDF ফাইল এখানে টেনে আনুন' },
  limit: { vi: 'Mỗi tệp tối đa {megabytes} MB', en: 'At most {megabytes} MB each', bn: 'প্রতিটি সর্বোচ্চ {megabytes} MB' },
  uploading: { vi: 'Đang tải lên… {percent}%', en: 'Uploading… {percent}%', bn: 'আপলোড হচ্ছে… {percent}%' },
  checking: { vi: 'Đang kiểm tra tệp…', en: 'Checking the file…', bn: 'ফাইল যাচাই হচ্ছে…' },
  taken: { vi: 'Đã tải lên: {pages} trang', en: 'Uploaded: {pages} {pages|page|pages}', bn: 'আপলোড হয়েছে: {pages} পৃষ্ঠা' },
  signed: { vi: 'Tệp có chữ ký số', en: 'The file carries a digital signature', bn: 'ফাইলে ডিজিটাল স্বাক্ষর আছে' },
  original: { vi: 'Tải bản gốc', en: 'Download the original', bn: 'মূল কপি ডাউনলোড' },
});

/** Said to the secretary of a paper that was taken in with more than its pages. */
export const paperCarries = words({
  attachments: {
    vi: 'Đã đưa vào chương trình. Tệp này có tệp khác đính kèm bên trong: đại biểu chỉ đọc được các trang. Nếu cần tệp đính kèm, hãy tải lên thành tài liệu riêng.',
    en: 'On the agenda. Other files are attached inside this one: delegates see its pages alone. Upload an attachment as a paper of its own if it is needed.',
    bn: 'সূচিতে যোগ হয়েছে। এই ফাইলের ভেতরে অন্য ফাইল সংযুক্ত: প্রতিনিধিরা শুধু পৃষ্ঠা দেখবেন। প্রয়োজনে সংযুক্তিটি আলাদা নথি হিসেবে আপলোড করুন।',
  },
  active: {
    vi: 'Đã đưa vào chương trình. Tệp này chứa mã lệnh, biểu mẫu gửi đi hoặc nội dung động: trong phòng họp chúng không chạy, nhưng vẫn nằm trong bản gốc. Nếu không chủ ý, hãy in ra PDF (Print to PDF) rồi thay bằng bản đó.',
    en: 'On the agenda. This file holds scripts, forms to send or moving content: they do not run in the room, but stay in the original. If that is not intended, print it to PDF and replace it.',
    bn: 'সূচিতে যোগ হয়েছে। এই ফাইলে স্ক্রিপ্ট, পাঠানোর ফর্ম বা চলমান বিষয়বস্তু আছে: কক্ষে এগুলো চলে না, তবে মূল ফাইলে থাকে। অনিচ্ছাকৃত হলে PDF হিসেবে প্রিন্ট করে বদলে দিন।',
  },
});

export const paperDesk = words({
  add: { vi: 'Thêm tài liệu', en: 'Add papers', bn: 'নথি যোগ' },
  notTaken: { vi: 'Có {n} tệp chưa nhận được', en: '{n} {n|file was|files were} not taken', bn: '{n}টি ফাইল নেওয়া যায়নি' },
  addTo: { vi: 'Thêm tài liệu cho nội dung {n} “{title}”', en: 'Add papers to item {n} “{title}”', bn: '{n} নম্বর বিষয় “{title}”-এ নথি যোগ' },
  dropHere: { vi: 'Thả tệp PDF vào nội dung {n}', en: 'Drop PDF files on item {n}', bn: '{n} নম্বর বিষয়ে PDF ছাড়ুন' },
  pages: { vi: '{pages} trang', en: '{pages} {pages|page|pages}', bn: '{pages} পৃষ্ঠা' },
  open: { vi: 'Mở tài liệu {title}', en: 'Open {title}', bn: '{title} খুলুন' },
  acts: { vi: 'Việc khác với tài liệu {title}', en: 'More for {title}', bn: '{title}-এর আরও কাজ' },
  rename: { vi: 'Sửa tên', en: 'Rename', bn: 'নাম বদলান' },
  titleOf: { vi: 'Tên tài liệu', en: 'Title of the paper', bn: 'নথির নাম' },
  replace: { vi: 'Thay bằng bản mới', en: 'Replace with a new version', bn: 'নতুন সংস্করণ দিন' },
  replaceWhat: { vi: 'Bản mới thế chỗ “{title}”; bản cũ vẫn mở được và vẫn có trong hồ sơ.', en: 'The new version takes the place of “{title}”; the old one can still be opened and stays on the record.', bn: 'নতুন সংস্করণ “{title}”-এর জায়গা নেবে; পুরোনোটি খোলা যাবে ও নথিতে থাকবে।' },
  changed: { vi: 'Nội dung thay đổi', en: 'What has changed', bn: 'কী বদলেছে' },
  changedHint: { vi: 'Một dòng, ai cũng thấy. Ví dụ: Sửa số liệu chi thường xuyên tại Điều 2.', en: 'One line that everybody sees. For example: Figures of article 2 corrected.', bn: 'এক লাইন, সবাই দেখবেন। যেমন: ২ নম্বর অনুচ্ছেদের হিসাব সংশোধন।' },
  changedIs: { vi: 'Thay đổi: {line}', en: 'Changed: {line}', bn: 'পরিবর্তন: {line}' },
  chooseFiles: { vi: 'Chọn tệp', en: 'Choose files', bn: 'ফাইল বেছে নিন' },
  chooseNew: { vi: 'Chọn tệp bản mới', en: 'Choose the new file', bn: 'নতুন ফাইল বেছে নিন' },
  withdraw: { vi: 'Rút tài liệu', en: 'Withdraw', bn: 'প্রত্যাহার' },
  withdrawWhat: { vi: 'Đại biểu không mở được “{title}” nữa. Hồ sơ vẫn ghi rằng tài liệu từng có và lý do rút.', en: 'Delegates can no longer open “{title}”. The record keeps that it was there, and why it was withdrawn.', bn: 'প্রতিনিধিরা আর “{title}” খুলতে পারবেন না। নথিতে এর অস্তিত্ব ও কারণ থাকবে।' },
  withdrawWhatDraft: { vi: '“{title}” được bỏ khỏi bản nháp.', en: '“{title}” is taken out of the draft.', bn: '“{title}” খসড়া থেকে বাদ যাবে।' },
  withdrawVotes: { vi: 'Tài liệu này đang kèm biểu quyết: {texts}. Biểu quyết sẽ không còn tài liệu này.', en: 'It stands with these votes, which lose it: {texts}.', bn: 'এই ভোটগুলোর সঙ্গে নথিটি আছে, আর থাকবে না: {texts}।' },
  reason: { vi: 'Lý do', en: 'Reason', bn: 'কারণ' },
  withdrawn: { vi: 'Đã rút: {reason}', en: 'Withdrawn: {reason}', bn: 'প্রত্যাহৃত: {reason}' },
  replaces: { vi: 'Bản thay thế', en: 'Replacement', bn: 'প্রতিস্থাপিত সংস্করণ' },
  showOld: { vi: 'Hiện {n} bản cũ và đã rút', en: 'Show {n} old and withdrawn', bn: 'পুরোনো ও প্রত্যাহৃত {n}টি দেখান' },
  hideOld: { vi: 'Ẩn bản cũ và đã rút', en: 'Hide old and withdrawn', bn: 'পুরোনো ও প্রত্যাহৃত লুকান' },
  replaced: { vi: 'Đã thay bằng bản mới', en: 'Replaced by a newer version', bn: 'নতুন সংস্করণে প্রতিস্থাপিত' },
  waiting: { vi: 'Chờ đến lượt', en: 'Waiting', bn: 'অপেক্ষায়' },
  broke: {
    vi: 'Mất kết nối; có mạng trở lại sẽ tự tải tiếp',
    en: 'Connection lost; goes on by itself once it is back',
    bn: 'সংযোগ নেই; ফিরলে নিজে থেকেই আবার যাবে',
  },
  entering: { vi: 'Đang đưa vào chương trình…', en: 'Putting it on the agenda…', bn: 'সূচিতে যোগ হচ্ছে…' },
  stop: { vi: 'Dừng tải {name}', en: 'Stop {name}', bn: '{name} থামান' },
  again: { vi: 'Thử lại', en: 'Try again', bn: 'আবার চেষ্টা' },
  allAgain: { vi: 'Thử lại tất cả', en: 'Try all again', bn: 'সবগুলো আবার চেষ্টা' },
  againOne: { vi: 'Thử lại {name}', en: 'Try {name} again', bn: '{name} আবার চেষ্টা' },
  understood: { vi: 'Đã rõ', en: 'Understood', bn: 'বুঝেছি' },
  understoodOne: { vi: 'Đã rõ về {name}', en: 'Understood about {name}', bn: '{name} সম্পর্কে বুঝেছি' },
  dismiss: { vi: 'Bỏ qua {name}', en: 'Dismiss {name}', bn: '{name} বাদ দিন' },
  uploads: { vi: 'Đang tải lên {n} tài liệu', en: 'Uploading {n} {n|paper|papers}', bn: '{n}টি নথি আপলোড হচ্ছে' },
  failed: { vi: '{n} tệp chưa tải lên được', en: '{n} {n|file was|files were} not uploaded', bn: '{n}টি ফাইল আপলোড হয়নি' },
  secrecyTitle: { vi: 'Độ mật của tài liệu tải lên', en: 'Level of secrecy of what is uploaded', bn: 'আপলোড করা নথির গোপনীয়তা' },
  secrecyLead: { vi: 'Hệ thống có nối mạng không được chứa bí mật nhà nước. Hỏi một lần cho các tệp tải lên trong lúc trang này còn mở.', en: 'A networked system must not hold state secrets. Asked once for what is uploaded while this page is open.', bn: 'নেটওয়ার্কযুক্ত ব্যবস্থায় রাষ্ট্রীয় গোপন তথ্য রাখা যায় না। পাতা খোলা থাকা পর্যন্ত একবার জিজ্ঞাসা।' },
  internalMeans: { vi: 'Tài liệu nội bộ chỉ hiện, in và tải về kèm tên người đọc và thời gian trên mọi trang.', en: 'An internal paper is shown, printed and handed out with its reader’s name and the time on every page alone.', bn: 'অভ্যন্তরীণ নথি কেবল প্রতিটি পৃষ্ঠায় পাঠকের নাম ও সময়সহ দেখানো, ছাপা ও দেওয়া হয়।' },
  secrecyGo: { vi: 'Tải lên {n} tệp', en: 'Upload {n} {n|file|files}', bn: '{n}টি ফাইল আপলোড' },
});
