/** The administrator's card of what the unit votes by. */
import { words } from './words.ts';

export const votingRules = words({
  title: { vi: 'Quy định về biểu quyết', en: 'Voting rules', bn: 'ভোটের নিয়ম' },
  lead: {
    vi: 'Các nội dung biểu quyết, tỷ lệ thông qua và căn cứ mà thư ký chọn khi soạn biểu quyết. Sửa ở đây không làm thay đổi biểu quyết đã soạn.',
    en: 'Matters, majorities and their grounds, which the secretary chooses from when preparing a vote. Changes here leave prepared votes as they are.',
    bn: 'ভোট প্রস্তুতের সময় সচিব যে বিষয়, সংখ্যাগরিষ্ঠতা ও ভিত্তি থেকে বেছে নেন। এখানকার পরিবর্তন প্রস্তুত ভোট বদলায় না।',
  },
  unit: { vi: 'Của đơn vị', en: 'Of the unit', bn: 'ইউনিট' },
  ownUnit: { vi: 'Đơn vị của máy chủ này', en: 'This server’s own unit', bn: 'এই সার্ভারের নিজস্ব ইউনিট' },
  byLaw: { vi: 'Đang dùng quy định mặc định theo luật.', en: 'The defaults of the law are in use.', bn: 'আইনের নির্ধারিত নিয়ম চালু আছে।' },
  edit: { vi: 'Sửa', en: 'Edit', bn: 'সম্পাদনা' },
  add: { vi: 'Thêm nội dung', en: 'Add a matter', bn: 'বিষয় যোগ' },
  remove: { vi: 'Bỏ nội dung này', en: 'Remove this matter', bn: 'এই বিষয় বাদ' },
  done: { vi: 'Xong nội dung này', en: 'Done with this matter', bn: 'এই বিষয় শেষ' },
  name: { vi: 'Nội dung biểu quyết', en: 'Matter', bn: 'বিষয়' },
  nameHint: { vi: 'Ghi vào hồ sơ bằng tiếng Việt.', en: 'In Vietnamese, as it goes into the record.', bn: 'নথিতে ভিয়েতনামিতে লেখা হয়।' },
  article: { vi: 'Căn cứ (điều, khoản)', en: 'Ground (article)', bn: 'ভিত্তি (ধারা)' },
  body: { vi: 'Cơ quan biểu quyết', en: 'Voting body', bn: 'ভোটদাতা সংস্থা' },
  tie: { vi: 'Ngang nhau thì theo ý kiến đã biểu quyết của chủ tọa', en: 'On a tie the chair’s vote decides', bn: 'সমান হলে সভাপতির ভোটে নির্ধারণ' },
  base: { vi: 'Tính trên', en: 'Measured against', bn: 'যার ভিত্তিতে' },
  how: { vi: 'Cách tính', en: 'How', bn: 'কীভাবে' },
  moreThan: { vi: 'Quá', en: 'More than', bn: 'এর বেশি' },
  atLeast: { vi: 'Ít nhất', en: 'At least', bn: 'অন্তত' },
  numerator: { vi: 'Tử số', en: 'Numerator', bn: 'লব' },
  denominator: { vi: 'Mẫu số', en: 'Denominator', bn: 'হর' },
  wrongFraction: {
    vi: 'Tử số và mẫu số là số nguyên từ 1 đến 1000. “Quá” cần tử số nhỏ hơn mẫu số; “ít nhất” không được quá 1.',
    en: 'Both are whole numbers from 1 to 1000. “More than” needs a fraction below one; “at least” one that is not above it.',
    bn: 'উভয়ই ১ থেকে ১০০০-এর পূর্ণসংখ্যা। “এর বেশি” হলে ভগ্নাংশ একের কম, “অন্তত” হলে একের বেশি নয়।',
  },
  wrongText: { vi: 'Hãy ghi nội dung này.', en: 'Fill this in.', bn: 'এটি পূরণ করুন।' },
  wrongPreset: { vi: 'Nội dung “{name}” còn chỗ chưa đúng. Hãy sửa rồi lưu lại.', en: '“{name}” is not in order yet. Put it right, then save again.', bn: '“{name}” এখনও ঠিক নেই। ঠিক করে আবার সংরক্ষণ করুন।' },
  unnamed: { vi: 'Nội dung mới', en: 'New matter', bn: 'নতুন বিষয়' },
  toLaw: { vi: 'Về mặc định theo luật', en: 'Back to the law’s defaults', bn: 'আইনের নির্ধারিত নিয়মে ফেরা' },
  toLawWhat: {
    vi: 'Danh sách nội dung trên màn hình được thay bằng mặc định theo luật; quy chế hoạt động giữ nguyên. Chỉ có hiệu lực khi lưu.',
    en: 'The list on the screen is replaced by the law’s defaults; the working rules stay. It takes effect once saved.',
    bn: 'পর্দার তালিকা আইনের নির্ধারিত নিয়মে বদলে যায়; কার্যবিধি থাকে। সংরক্ষণের পরে কার্যকর হয়।',
  },
  saved: { vi: 'Đã lưu quy định về biểu quyết.', en: 'The voting rules are saved.', bn: 'ভোটের নিয়ম সংরক্ষিত।' },
  theirs: {
    vi: 'Người khác vừa lưu một bản khác. Những gì đã ghi trên màn hình vẫn còn: bấm lưu để thay bản đó, hoặc lấy bản đó.',
    en: 'Somebody else has just saved another version. What stands here is still yours: save to replace theirs, or take theirs.',
    bn: 'অন্য কেউ এইমাত্র আরেকটি সংস্করণ সংরক্ষণ করেছেন। এখানে আপনার লেখাই আছে: সংরক্ষণ করে তাঁরটি বদলান, বা তাঁরটি নিন।',
  },
  takeTheirs: { vi: 'Lấy bản của người khác', en: 'Take the other version', bn: 'অন্য সংস্করণ নিন' },
});

export const refusals = words({
  'voting/changed-meanwhile': {
    vi: 'Quy định về biểu quyết vừa được người khác sửa. Hãy xem bản mới rồi lưu lại.',
    en: 'Somebody else has just changed the voting rules. Look at their version, then save again.',
    bn: 'অন্য কেউ এইমাত্র ভোটের নিয়ম বদলেছেন। নতুন সংস্করণ দেখে আবার সংরক্ষণ করুন।',
  },
});
