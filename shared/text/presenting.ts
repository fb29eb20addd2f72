/** Presenting: what is refused. */
import { words } from './words.ts';

export const refusals = words({
  'presenting/not-listed': { vi: 'Người này không có trong danh sách của phiên họp.', en: 'That person is not listed in this meeting.', bn: 'এই ব্যক্তি সভার তালিকায় নেই।' },
  'presenting/already': { vi: 'Người này đang trình chiếu.', en: 'That person is presenting already.', bn: 'এই ব্যক্তি ইতিমধ্যে উপস্থাপন করছেন।' },
  'presenting/not-for-all': { vi: 'Tài liệu có phạm vi hạn chế. Hãy mở lại tài liệu và xác nhận trước khi trình chiếu.', en: 'The paper is not for everybody. Open it again and confirm before presenting it.', bn: 'নথিটি সবার জন্য নয়। আবার খুলে নিশ্চিত করে উপস্থাপন করুন।' },
  'presenting/nobody': { vi: 'Hiện không có ai trình chiếu.', en: 'Nobody is presenting.', bn: 'কেউ উপস্থাপন করছেন না।' },
  'presenting/not-you': { vi: 'Quyền trình chiếu đã chuyển cho người khác hoặc đã kết thúc.', en: 'Presenting was given to somebody else, or has ended.', bn: 'উপস্থাপনা অন্য কাউকে দেওয়া হয়েছে বা শেষ হয়েছে।' },
});
