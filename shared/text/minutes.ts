/** The minutes and their approval: what the record says in words, and refusals. */
import { words } from './words.ts';

/** Why a ballot did not count, and what stands with a vote opened below the quorum. */
export const minutesRecordText = words({
  belowQuorum: {
    vi: 'Chủ tọa cho mở biểu quyết khi có {present} đại biểu, dưới mức tối thiểu {needed}.',
    en: 'The chair opened the vote with {present} {present|delegate|delegates} present, below the quorum of {needed}.',
    bn: 'সভাপতি {present} জন প্রতিনিধির উপস্থিতিতে ভোট শুরু করেন, যা কোরাম {needed}-এর নিচে।',
  },
  replacedPaper: { vi: '{title} (bản thay thế: {changed})', en: '{title} (replacement: {changed})', bn: '{title} (প্রতিস্থাপিত: {changed})' },
  notADelegate: { vi: 'không còn là đại biểu khi đóng biểu quyết', en: 'no longer a delegate at the closing', bn: 'ভোট বন্ধের সময় আর প্রতিনিধি ছিলেন না' },
  unknownKey: { vi: 'khóa ký chưa được công nhận', en: 'the key had not been admitted', bn: 'চাবিটি স্বীকৃত ছিল না' },
  keyNotInForce: { vi: 'chứng thư số không còn hiệu lực', en: 'the certificate was not in force', bn: 'সনদটি কার্যকর ছিল না' },
  keyRevoked: { vi: 'khóa ký đã bị thu hồi', en: 'the key had been revoked', bn: 'চাবিটি বাতিল করা হয়েছিল' },
  notPresent: { vi: 'không điểm danh trong thời gian biểu quyết', en: 'not checked in during the vote', bn: 'ভোটের সময় উপস্থিতি ছিল না' },
});

export const refusals = words({
  'minutes/not-closed': { vi: 'Biên bản chỉ có sau khi bế mạc kỳ họp.', en: 'There are minutes only once the session is closed.', bn: 'অধিবেশন সমাপ্ত হলেই কার্যবিবরণী পাওয়া যাবে।' },
  'minutes/called-off': {
    vi: 'Kỳ họp không tiến hành nên không có biên bản và hồ sơ lưu trữ.',
    en: 'The session was called off: it has neither minutes nor an archive.',
    bn: 'সভা বাতিল হয়েছে: এর কার্যবিবরণী বা সংরক্ষণাগার নেই।',
  },
  'minutes/already-approved': { vi: 'Biên bản đã được thông qua, không sửa được nữa.', en: 'The minutes are approved and can no longer be changed.', bn: 'কার্যবিবরণী অনুমোদিত হয়েছে, আর পরিবর্তন করা যাবে না।' },
  'minutes/witnesses-first': {
    vi: 'Máy tính bảng của các đại biểu đang ký chứng kiến. Xin chờ khoảng nửa phút rồi thông qua lại.',
    en: 'The delegates’ tablets are still signing as witnesses. Please wait half a minute and approve again.',
    bn: 'প্রতিনিধিদের ট্যাবলেট সাক্ষী হিসেবে স্বাক্ষর করছে। আধা মিনিট পর আবার অনুমোদন করুন।',
  },
  'minutes/approved-lost': {
    vi: 'Tệp biên bản đã thông qua ({sha256}) không còn trong kho của máy chủ. Không có bản nào khác được đưa ra thay thế; hãy báo quản trị viên khôi phục từ bản sao lưu.',
    en: 'The approved minutes ({sha256}) are not in the server’s store any more. No other file is given in their place; tell an administrator to restore them from a backup.',
    bn: 'অনুমোদিত কার্যবিবরণী ({sha256}) সার্ভারের ভাণ্ডারে আর নেই। তার বদলে অন্য ফাইল দেওয়া হয় না; প্রশাসককে ব্যাকআপ থেকে ফিরিয়ে আনতে বলুন।',
  },
  'minutes/changed-meanwhile': {
    vi: 'Biên bản vừa được người khác sửa. Hãy xem lại bản mới rồi thực hiện lại.',
    en: 'Somebody else has just changed the minutes. Look at the new text and try again.',
    bn: 'অন্য কেউ এইমাত্র কার্যবিবরণী পরিবর্তন করেছেন। নতুন লেখা দেখে আবার চেষ্টা করুন।',
  },
  'witness/not-asked': { vi: 'Hiện không cần ký chứng kiến.', en: 'No witness signature is being asked for now.', bn: 'এখন সাক্ষীর স্বাক্ষর প্রয়োজন নেই।' },
  'witness/unknown-key': {
    vi: 'Khóa ký chứng kiến không phải là khóa đã được công nhận của đại biểu trong phiên họp này.',
    en: 'The witness’s key is not one of the delegate’s that this meeting has admitted.',
    bn: 'সাক্ষীর চাবিটি এই সভায় গৃহীত প্রতিনিধির চাবি নয়।',
  },
  'witness/wrong-time': {
    vi: 'Giờ ký chứng kiến lệch quá mười phút so với đồng hồ của máy chủ, hoặc nằm ngoài thời hạn của chứng thư số.',
    en: 'The time of the witness’s signature is more than ten minutes off the server’s clock, or outside of the certificate’s validity.',
    bn: 'সাক্ষীর স্বাক্ষরের সময় সার্ভারের ঘড়ি থেকে দশ মিনিটের বেশি আলাদা, অথবা সনদের মেয়াদের বাইরে।',
  },
  'witness/wrong-signature': {
    vi: 'Chữ ký chứng kiến không hợp lệ.',
    en: 'The witness’s signature is not valid.',
    bn: 'সাক্ষীর স্বাক্ষর বৈধ নয়।',
  },
  'minutes/archive-not-yet': {
    vi: 'Gói lưu trữ có sau khi bế mạc và các máy đã ký chứng kiến. Xin thử lại sau nửa phút.',
    en: 'The archive is ready once the session is closed and the tablets have signed. Try again in half a minute.',
    bn: 'অধিবেশন সমাপ্তি ও ট্যাবলেটের স্বাক্ষরের পর সংরক্ষণ-প্যাকেজ তৈরি হবে। আধা মিনিট পর আবার চেষ্টা করুন।',
  },
  'minutes/archive-too-many': {
    vi: 'Hồ sơ lưu trữ đang được tải xuống {most} lần cùng lúc bằng tài khoản này. Hãy chờ một lần tải xong rồi thử lại.',
    en: 'The archive is being downloaded {most} times at once with this account. Wait until one has finished, then try again.',
    bn: 'এই অ্যাকাউন্টে একসঙ্গে {most} বার সংরক্ষণ ডাউনলোড হচ্ছে। একটি শেষ হলে আবার চেষ্টা করুন।',
  },
  'minutes/archive-rehearsal': { vi: 'Buổi tập dượt không được lưu trữ.', en: 'A rehearsal is not archived.', bn: 'মহড়া সংরক্ষণ করা হয় না।' },
});

export const minutesDesk = words({
  lead: {
    vi: 'Biên bản được lập từ hồ sơ của kỳ họp; thư ký bổ sung các phần dưới đây. Số liệu biểu quyết lấy thẳng từ hồ sơ, không sửa bằng tay.',
    en: 'The minutes are made from the record; the secretary adds the parts below. Figures of votes come from the record and cannot be typed.',
    bn: 'কার্যবিবরণী নথি থেকে তৈরি হয়; সচিব নিচের অংশ যোগ করেন। ভোটের সংখ্যা নথি থেকেই আসে, হাতে লেখা যায় না।',
  },
  number: { vi: 'Số, ký hiệu', en: 'Number and symbol', bn: 'নম্বর ও সংকেত' },
  numberHint: { vi: 'Ví dụ: 12/BB-HĐND', en: 'For example: 12/BB-HĐND', bn: 'যেমন: 12/BB-HĐND' },
  place: { vi: 'Địa danh ở đầu biên bản', en: 'Place in the heading', bn: 'শিরোনামের স্থান' },
  course: { vi: 'Diễn biến', en: 'Course of the session', bn: 'কার্যক্রম' },
  courseHint: { vi: 'Mỗi dòng là một đoạn.', en: 'Each line is a paragraph.', bn: 'প্রতিটি লাইন একটি অনুচ্ছেদ।' },
  conclusion: { vi: 'Kết luận', en: 'Conclusion', bn: 'উপসংহার' },
  guests: { vi: 'Khách mời nêu tên', en: 'Guests named', bn: 'নামসহ অতিথি' },
  guestsHint: {
    vi: 'Mỗi dòng một khách mời. Không ghi ở đây thì biên bản chỉ nêu số khách mời có mặt.',
    en: 'One guest a line. Without it the minutes give only how many guests were present.',
    bn: 'প্রতি লাইনে একজন অতিথি। এখানে না লিখলে কার্যবিবরণীতে শুধু উপস্থিত অতিথির সংখ্যা থাকবে।',
  },
  recipients: { vi: 'Nơi nhận', en: 'Recipients', bn: 'প্রাপক' },
  recipientsHint: { vi: 'Mỗi dòng là một nơi nhận.', en: 'One recipient a line.', bn: 'প্রতি লাইনে একজন প্রাপক।' },
  save: { vi: 'Lưu và dựng lại biên bản', en: 'Save and make the minutes anew', bn: 'সংরক্ষণ করে আবার তৈরি করুন' },
  saved: { vi: 'Đã lưu. Bản xem bên cạnh là bản mới nhất.', en: 'Saved. The preview shows the latest.', bn: 'সংরক্ষিত। পাশের প্রদর্শনী সর্বশেষ।' },
  unsaved: { vi: 'Có thay đổi chưa lưu; bản xem chưa có các thay đổi này.', en: 'There are changes not yet saved; the preview does not have them.', bn: 'অসংরক্ষিত পরিবর্তন আছে; প্রদর্শনীতে সেগুলি নেই।' },
  conflict: {
    vi: 'Trong lúc soạn, người khác đã lưu một bản khác. Phần đang soạn vẫn còn nguyên. Dưới các ô khác nhau là chữ của bản kia: lấy phần cần dùng, rồi lưu lại.',
    en: 'While you were writing, somebody else saved another version. Your text is all still here. Where the two differ, the other text stands below the field: take what you need, then save again.',
    bn: 'আপনি লেখার সময় অন্য কেউ আরেকটি সংস্করণ সংরক্ষণ করেছেন। আপনার লেখা অক্ষত। যেখানে পার্থক্য, ঘরের নিচে অন্য লেখাটি আছে: দরকারি অংশ নিন, তারপর আবার সংরক্ষণ করুন।',
  },
  theirs: { vi: 'Bản của người khác', en: 'The other version', bn: 'অন্য সংস্করণ' },
  theirsEmpty: { vi: '(để trống)', en: '(empty)', bn: '(খালি)' },
  useTheirs: { vi: 'Dùng đoạn này thay chữ của tôi', en: 'Use this in place of mine', bn: 'আমার বদলে এটি নিন' },
  addTheirs: { vi: 'Thêm đoạn này vào cuối', en: 'Add this at the end', bn: 'এটি শেষে যোগ করুন' },
  preview: { vi: 'Bản xem biên bản', en: 'Preview of the minutes', bn: 'কার্যবিবরণীর প্রদর্শনী' },
  previewOpen: { vi: 'Xem toàn màn hình', en: 'View full screen', bn: 'পূর্ণ পর্দায় দেখুন' },
  word: { vi: 'Tải bản Word (.docx)', en: 'Save as a Word file (.docx)', bn: 'Word ফাইল (.docx) নামান' },
  wordHint: {
    vi: 'Bản Word cùng nội dung, để biên tập tiếp. Biên bản được thông qua là tệp PDF ở trên; sửa trong Word không làm thay đổi tệp đó.',
    en: 'The Word file has the same words, to be worked on. What is approved is the PDF above; changes in Word do not change it.',
    bn: 'Word ফাইলে একই লেখা, আরও সম্পাদনার জন্য। অনুমোদিত হয় উপরের PDF; Word-এ বদল সেটিকে বদলায় না।',
  },
  approve: { vi: 'Thông qua biên bản', en: 'Approve the minutes', bn: 'কার্যবিবরণী অনুমোদন' },
  approveWhat: {
    vi: 'Đúng tệp có dấu vân tay dưới đây được ghi vào hồ sơ là biên bản chính thức. Sau đó không sửa được nữa.',
    en: 'The very file with this fingerprint is recorded as the official minutes. It can no longer be changed afterwards.',
    bn: 'এই ফিঙ্গারপ্রিন্টের ফাইলটিই আনুষ্ঠানিক কার্যবিবরণী হিসেবে নথিভুক্ত হবে। পরে আর বদলানো যাবে না।',
  },
  approveUnsaved: { vi: 'Hãy lưu các thay đổi trước khi thông qua.', en: 'Save your changes before approving.', bn: 'অনুমোদনের আগে পরিবর্তন সংরক্ষণ করুন।' },
  approved: { vi: 'Biên bản đã được thông qua lúc {at}.', en: 'The minutes were approved at {at}.', bn: 'কার্যবিবরণী {at}-এ অনুমোদিত।' },
  fingerprintOf: { vi: 'Dấu vân tay của tệp biên bản', en: 'Fingerprint of the minutes’ file', bn: 'কার্যবিবরণী ফাইলের ফিঙ্গারপ্রিন্ট' },
  witnesses: { vi: 'Máy tính bảng ký chứng kiến hồ sơ khi bế mạc: {n} trên {m}', en: 'Tablets that witnessed the record at the closing: {n} of {m}', bn: 'সমাপ্তিতে নথির সাক্ষী ট্যাবলেট: {m}-এর মধ্যে {n}' },
  witnessesWaiting: { vi: 'Đang chờ các máy tính bảng ký chứng kiến hồ sơ; thường mất nửa phút.', en: 'Waiting for the tablets to sign the record as witnesses; it usually takes half a minute.', bn: 'ট্যাবলেটগুলির সাক্ষী স্বাক্ষরের অপেক্ষা; সাধারণত আধা মিনিট।' },
  archive: { vi: 'Hồ sơ lưu trữ', en: 'Archive', bn: 'সংরক্ষণ' },
  archiveHint: { vi: 'Một tệp chứa toàn bộ hồ sơ, chữ ký và tài liệu. Ai cũng kiểm tra được mà không cần phần mềm này.', en: 'One file with the whole record, its signatures and papers. Anybody can check it without this software.', bn: 'একটি ফাইলে পুরো নথি, স্বাক্ষর ও কাগজপত্র। যে কেউ এই সফটওয়্যার ছাড়াই যাচাই করতে পারেন।' },
  archiveProvisional: { vi: 'Biên bản chưa thông qua: đây là hồ sơ tạm.', en: 'The minutes are not approved yet: this archive is provisional.', bn: 'কার্যবিবরণী অনুমোদিত নয়: এই সংরক্ষণ অস্থায়ী।' },
  download: { vi: 'Tải hồ sơ lưu trữ (.asice)', en: 'Download the archive (.asice)', bn: 'সংরক্ষণ ডাউনলোড (.asice)' },
  making: { vi: 'Đang lập hồ sơ…', en: 'Making the archive…', bn: 'সংরক্ষণ তৈরি হচ্ছে…' },
  archiveFingerprint: { vi: 'Dấu vân tay của tệp vừa tải ({size} MB)', en: 'Fingerprint of the file just downloaded ({size} MB)', bn: 'ডাউনলোড করা ফাইলের ফিঙ্গারপ্রিন্ট ({size} MB)' },
  caFingerprint: { vi: 'Khi kiểm tra cần dấu vân tay của cơ quan cấp chứng thư:', en: 'To check it, the fingerprint of the signing authority is needed:', bn: 'যাচাইয়ের জন্য স্বাক্ষর কর্তৃপক্ষের ফিঙ্গারপ্রিন্ট লাগবে:' },
});
