/** Refusals of who may do what. */
import { words } from './words.ts';

export const refusals = words({
  'access/chair-only': { vi: 'Chỉ chủ tọa được làm việc này.', en: 'Only the chair may do this.', bn: 'শুধু সভাপতি এটি করতে পারেন।' },
  'access/secretary-only': { vi: 'Chỉ thư ký kỳ họp được làm việc này. Hãy đề nghị thư ký.', en: 'Only the secretary may do this. Ask the secretary.', bn: 'শুধু সচিব এটি করতে পারেন। সচিবকে অনুরোধ করুন।' },
  'access/chair-or-secretary': { vi: 'Chỉ chủ tọa hoặc thư ký kỳ họp được làm việc này.', en: 'Only the chair or the secretary may do this.', bn: 'শুধু সভাপতি বা সচিব এটি করতে পারেন।' },
  'access/system-only': { vi: 'Việc này do hệ thống tự thực hiện.', en: 'The system does this by itself.', bn: 'এটি ব্যবস্থা নিজেই করে।' },
  'access/audience-empty': { vi: 'Hãy chọn ít nhất một người được xem.', en: 'Choose at least one person who may read it.', bn: 'অন্তত একজন পাঠক বেছে নিন।' },
  'access/audience-not-listed': { vi: 'Chỉ chọn được người có trong danh sách phiên họp. Hãy xem lại danh sách người được xem.', en: 'Only people listed in the meeting can be chosen. Look at the list of readers again.', bn: 'শুধু সভার তালিকাভুক্তদের বেছে নেওয়া যায়। পাঠকদের তালিকা আবার দেখুন।' },
  'access/audience-votes': { vi: 'Đang có biểu quyết chưa xong gắn với nội dung hoặc tài liệu này, nên mọi đại biểu phải xem được. Hãy sửa biểu quyết trước.', en: 'A vote that is not over stands on this item or paper, so every delegate must be able to read it. Change the vote first.', bn: 'এই বিষয় বা নথির সঙ্গে অসমাপ্ত ভোট আছে, তাই সব প্রতিনিধির পড়তে পারা চাই। আগে ভোটটি বদলান।' },
  'access/title-not-neutral': { vi: 'Tên công khai trùng với tên thật nên không che được gì. Hãy đặt tên công khai khác.', en: 'The public title is the real one and hides nothing. Give another.', bn: 'প্রকাশ্য শিরোনামটি আসল শিরোনামই, কিছুই আড়াল হয় না। অন্য শিরোনাম দিন।' },
  'access/not-in-this-stage': {
    vi: 'Không thực hiện được ở giai đoạn này của phiên họp. Hãy xem lại trạng thái phiên họp.',
    en: 'This cannot be done at this stage of the meeting. Look at where the meeting stands.',
    bn: 'সভার এই পর্যায়ে এটি করা যায় না। সভার বর্তমান অবস্থা দেখুন।',
  },
});
