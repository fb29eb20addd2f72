/** The words of signatures that came inside a paper. */
import { words } from './words.ts';

export const text = words({
  signatures: { vi: 'Chữ ký số', en: 'Digital signatures', bn: 'ডিজিটাল স্বাক্ষর' },
  asking: { vi: 'Đang xem chữ ký số của tài liệu…', en: 'Looking at the paper’s signatures…', bn: 'নথির স্বাক্ষর দেখা হচ্ছে…' },
  notNow: { vi: 'Chưa xem được chữ ký số vì không liên lạc được với máy chủ.', en: 'The signatures cannot be seen while the server does not answer.', bn: 'সার্ভারের সাড়া না থাকায় স্বাক্ষর দেখা যাচ্ছে না।' },
  asOf: {
    vi: 'Không liên lạc được với máy chủ. Dưới đây là kết quả kiểm tra lúc {at}.',
    en: 'The server does not answer. This is what it found at {at}.',
    bn: 'সার্ভারের সাড়া নেই। নিচে {at}-এর যাচাইয়ের ফল।',
  },
  notLooked: {
    vi: 'Tài liệu này có chữ ký số nhưng chưa được kiểm tra khi tiếp nhận.',
    en: 'This paper carries signatures that were not checked when it was taken in.',
    bn: 'এই নথিতে স্বাক্ষর আছে, কিন্তু গ্রহণের সময় যাচাই করা হয়নি।',
  },
  clock: { vi: 'Dấu thời gian của tài liệu', en: 'Timestamp of the paper', bn: 'নথির সময়-ছাপ' },
  nameless: { vi: 'Không đọc được tên người ký', en: 'The signer’s name cannot be read', bn: 'স্বাক্ষরকারীর নাম পড়া যায় না' },
  claimed: { vi: 'Ký lúc {at}, theo đồng hồ của người ký', en: 'Signed at {at}, by the signer’s own clock', bn: 'স্বাক্ষরকারীর ঘড়ি অনুযায়ী {at}-এ স্বাক্ষরিত' },
  noTime: { vi: 'Không ghi thời điểm ký', en: 'It does not say when it was signed', bn: 'স্বাক্ষরের সময় উল্লেখ নেই' },
  stamped: { vi: 'Đã có chữ ký vào lúc {at}, theo dấu thời gian của {by}', en: 'The signature was there at {at}, by a timestamp of {by}', bn: '{by}-এর সময়-ছাপ অনুযায়ী {at}-এ স্বাক্ষর ছিল' },
  stampUnknown: {
    vi: 'Dấu thời gian {at} của {by}, là nơi chưa nằm trong danh sách được tin cậy',
    en: 'A timestamp of {at} by {by}, which is not among the trusted authorities',
    bn: '{by}-এর {at} সময়-ছাপ, যারা বিশ্বস্ত তালিকায় নেই',
  },
  clockAhead: {
    vi: 'Đồng hồ của người ký ghi giờ Việt Nam nhưng để nhãn giờ quốc tế (chênh 7 giờ). Đây là lỗi thường gặp của phần mềm ký, không phải dấu hiệu giả mạo.',
    en: 'The signer’s clock gave Vietnam’s time and called it UTC (seven hours ahead): a usual fault of signing software, not a sign of forgery.',
    bn: 'স্বাক্ষরকারীর ঘড়ি ভিয়েতনামের সময়কে UTC বলেছে (সাত ঘণ্টা এগিয়ে): এটি সফটওয়্যারের সাধারণ ত্রুটি, জালিয়াতির চিহ্ন নয়।',
  },
  weak: {
    vi: 'Chữ ký dùng thuật toán băm cũ, không còn đủ an toàn để chứng minh nội dung.',
    en: 'It uses an old hash that no longer proves what was signed.',
    bn: 'এটি পুরোনো হ্যাশ ব্যবহার করে, যা আর বিষয়বস্তু প্রমাণ করে না।',
  },
  notRevoked: {
    vi: 'Khi ký, chứng thư chưa bị thu hồi, theo xác nhận lập lúc {at} của cơ quan chứng thực có trong tệp.',
    en: 'When it was signed the certificate had not been revoked, as its authority said at {at}, in the file itself.',
    bn: 'স্বাক্ষরের সময় সনদ প্রত্যাহৃত ছিল না: ফাইলেই থাকা কর্তৃপক্ষের {at}-এর বিবৃতি অনুযায়ী।',
  },
  badBar: { vi: 'Chữ ký số trong tài liệu này không hợp lệ', en: 'A signature in this paper does not hold', bn: 'এই নথির একটি স্বাক্ষর বৈধ নয়' },
  see: { vi: 'Xem chi tiết', en: 'See why', bn: 'বিস্তারিত দেখুন' },
});

export const verdicts = words({
  good: { vi: 'Hợp lệ', en: 'Valid', bn: 'বৈধ' },
  doubtful: { vi: 'Chưa xác nhận được', en: 'Not confirmed', bn: 'নিশ্চিত নয়' },
  bad: { vi: 'Không hợp lệ', en: 'Not valid', bn: 'বৈধ নয়' },
});

/** What it covers, and what came after it. */
export const contents = words({
  nothing: { vi: 'Nội dung còn nguyên vẹn từ khi ký.', en: 'The paper is as it was signed.', bn: 'নথিটি স্বাক্ষরের সময়ের মতোই আছে।' },
  waste: {
    vi: 'Nội dung còn nguyên vẹn từ khi ký. Cuối tệp có thêm dữ liệu thừa, không thuộc tài liệu.',
    en: 'The paper is as it was signed. At the end of the file stand bytes without meaning, which are no part of it.',
    bn: 'নথিটি স্বাক্ষরের সময়ের মতোই আছে। ফাইলের শেষে অর্থহীন অতিরিক্ত তথ্য আছে, যা নথির অংশ নয়।',
  },
  signatures: {
    vi: 'Nội dung còn nguyên vẹn từ khi ký. Sau đó chỉ có thêm chữ ký khác.',
    en: 'The paper is as it was signed. Only further signatures came later.',
    bn: 'নথিটি স্বাক্ষরের সময়ের মতোই আছে। পরে শুধু অন্য স্বাক্ষর যোগ হয়েছে।',
  },
  notes: {
    vi: 'Các trang còn nguyên vẹn từ khi ký. Sau đó có thêm ghi chú hoặc thông tin điền vào biểu mẫu.',
    en: 'The pages are as they were signed. Notes or filled-in fields came later.',
    bn: 'পৃষ্ঠাগুলি স্বাক্ষরের সময়ের মতোই আছে। পরে মন্তব্য বা পূরণ করা ঘর যোগ হয়েছে।',
  },
  pages: {
    vi: 'Tài liệu đã được sửa sau khi ký: các trang đang hiển thị có thể khác bản đã ký.',
    en: 'The paper was changed after it was signed: the pages shown may differ from those that were signed.',
    bn: 'স্বাক্ষরের পরে নথি বদলানো হয়েছে: দেখানো পৃষ্ঠা স্বাক্ষরিত পৃষ্ঠা থেকে ভিন্ন হতে পারে।',
  },
  changed: {
    vi: 'Nội dung đã ký không còn nguyên vẹn: có dữ liệu bị sửa sau khi ký.',
    en: 'What was signed is no longer whole: something in it was changed afterwards.',
    bn: 'যা স্বাক্ষরিত হয়েছিল তা আর অক্ষত নেই: পরে কিছু বদলানো হয়েছে।',
  },
  elsewhere: {
    vi: 'Chữ ký không bao trùm đúng tài liệu này nên không chứng minh được điều gì.',
    en: 'It does not cover this paper, so it proves nothing.',
    bn: 'এটি এই নথিকে ঠিকভাবে আচ্ছাদন করে না, তাই কিছুই প্রমাণ করে না।',
  },
  unreadable: {
    vi: 'Chữ ký thuộc loại mà hệ thống chưa kiểm tra được.',
    en: 'It is of a kind that cannot be checked here.',
    bn: 'এটি এমন ধরনের, যা এখানে যাচাই করা যায় না।',
  },
});

/** Whether the signer's certificate can be relied on. */
export const trusts = words({
  trusted: { vi: 'Chứng thư do {issuer} cấp, là cơ quan được tin cậy.', en: 'The certificate is from {issuer}, a trusted authority.', bn: 'সনদটি {issuer}-এর, একটি বিশ্বস্ত কর্তৃপক্ষ।' },
  unknown: {
    vi: 'Chứng thư do {issuer} cấp, chưa nằm trong danh sách cơ quan chứng thực được tin cậy; chưa xác nhận được người ký.',
    en: 'The certificate is from {issuer}, which is not among the trusted authorities: who signed is not confirmed.',
    bn: 'সনদটি {issuer}-এর, যারা বিশ্বস্ত তালিকায় নেই: কে স্বাক্ষর করেছেন তা নিশ্চিত নয়।',
  },
  expired: {
    vi: 'Chứng thư hết hạn từ {since}, và không có dấu thời gian được tin cậy chứng minh chữ ký có trước lúc đó.',
    en: 'The certificate ran out at {since}, and no trusted timestamp says that the signature was there before.',
    bn: 'সনদের মেয়াদ {since}-এ শেষ, এবং স্বাক্ষর তার আগে ছিল বলে কোনো বিশ্বস্ত সময়-ছাপ নেই।',
  },
  early: { vi: 'Chứng thư chỉ có hiệu lực từ {since}, sau thời điểm ký.', en: 'The certificate holds from {since} only, after the signature.', bn: 'সনদটি {since} থেকে কার্যকর, স্বাক্ষরের পরে।' },
  revoked: { vi: 'Chứng thư đã bị thu hồi từ {since}, trước thời điểm ký được xác nhận.', en: 'The certificate was revoked at {since}, before the signature is known to have been there.', bn: 'সনদটি {since}-এ প্রত্যাহৃত, স্বাক্ষর নিশ্চিত হওয়ার আগে।' },
});

/** At the administrator's. */
export const lists = words({
  lists: { vi: 'Danh sách thu hồi chứng thư', en: 'Revocation lists', bn: 'প্রত্যাহার তালিকা' },
  hint: {
    vi: 'Tệp CRL của các cơ quan chứng thực ở trên. Dùng để phát hiện chữ ký số trong tài liệu bằng chứng thư đã bị thu hồi; nên cập nhật trước mỗi kỳ họp.',
    en: 'CRL files of the authorities above: they show signatures in papers by a certificate that was revoked. To be renewed before each session.',
    bn: 'উপরের কর্তৃপক্ষগুলির CRL ফাইল: প্রত্যাহৃত সনদের স্বাক্ষর ধরা পড়ে। প্রতি অধিবেশনের আগে নবায়ন করুন।',
  },
  none: { vi: 'Chưa có danh sách nào.', en: 'There is none yet.', bn: 'এখনও কোনো তালিকা নেই।' },
  of: { vi: 'Lập lúc {at}; {count} chứng thư đã thu hồi', en: 'Made at {at}; {count} revoked {count|certificate|certificates}', bn: '{at}-এ তৈরি; {count} প্রত্যাহৃত সনদ' },
  add: { vi: 'Thêm tệp danh sách thu hồi (.crl)', en: 'Add a revocation list (.crl)', bn: 'প্রত্যাহার তালিকা যোগ করুন (.crl)' },
});
