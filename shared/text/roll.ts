/** Words of the roll: who is in the room (điểm danh). */
import { words } from './words.ts';

export const roll = words({
  checkIn: { vi: 'Điểm danh', en: 'Check in', bn: 'উপস্থিতি জানান' },
  checkInTitleOther: { vi: 'Mời điểm danh', en: 'Please check in', bn: 'উপস্থিতি জানান' },
  checkInLeadOther: {
    vi: 'Điểm danh để được ghi nhận có mặt. Khách mời và thư ký không tính vào số đại biểu và không biểu quyết.',
    en: 'Check in, so that you are noted as present. Guests and the secretary are in no count and do not vote.',
    bn: 'উপস্থিতি লিপিবদ্ধ করতে জানান। অতিথি ও সচিব প্রতিনিধিদের সংখ্যায় গণ্য নন এবং ভোট দেন না।',
  },
  checkInTitle: { vi: 'Mời đại biểu điểm danh', en: 'Please check in', bn: 'অনুগ্রহ করে উপস্থিতি জানান' },
  checkInLead: {
    vi: 'Đại biểu đã điểm danh mới được tính có mặt và được biểu quyết.',
    en: 'Only those checked in count as present and may vote.',
    bn: 'উপস্থিতি জানালে তবেই উপস্থিত গণ্য হবেন ও ভোট দিতে পারবেন।',
  },
  checkInAndVote: { vi: 'Điểm danh để biểu quyết', en: 'Check in and vote', bn: 'উপস্থিতি জানিয়ে ভোট দিন' },
  comeBackTitle: { vi: 'Đại biểu đang ở ngoài phòng họp', en: 'You are out of the room', bn: 'আপনি সভাকক্ষের বাইরে আছেন' },
  comeBack: { vi: 'Trở lại phiên họp', en: 'Come back', bn: 'সভায় ফিরুন' },
  leave: { vi: 'Tạm rời phòng họp', en: 'Leave the room', bn: 'বাইরে যাচ্ছি' },
  leaveTitle: { vi: 'Tạm rời phòng họp?', en: 'Leave the room?', bn: 'কক্ষ ছেড়ে যাবেন?' },
  leaveText: {
    vi: 'Biên bản sẽ ghi giờ đại biểu rời phòng họp. Trong thời gian đó đại biểu không được tính có mặt và không biểu quyết được. Khi trở lại, bấm “Trở lại phiên họp”.',
    en: 'The minutes will show when you left. Meanwhile you do not count as present and cannot vote. When you return, press “Come back”.',
    bn: 'কার্যবিবরণীতে আপনার বাইরে যাওয়ার সময় লেখা হবে। সেই সময় আপনি উপস্থিত গণ্য হবেন না এবং ভোট দিতে পারবেন না। ফিরে এসে “সভায় ফিরুন” চাপুন।',
  },
  here: { vi: 'Đã điểm danh', en: 'Checked in', bn: 'উপস্থিত' },
  present: { vi: 'Có mặt {present}/{total}', en: 'Present {present}/{total}', bn: 'উপস্থিত {present}/{total}' },
  quorumMet: { vi: 'Đủ số đại biểu để họp (cần {needed})', en: 'Quorum is met ({needed} needed)', bn: 'কোরাম পূর্ণ ({needed} প্রয়োজন)' },
  quorumLacking: { vi: 'Chưa đủ số đại biểu: cần {needed}, còn thiếu {missing}', en: 'No quorum: {needed} needed, {missing} lacking', bn: 'কোরাম নেই: {needed} প্রয়োজন, {missing} কম' },
  quorumLost: { vi: 'Số đại biểu có mặt đang dưới mức quy định', en: 'There is no quorum', bn: 'কোরাম নেই' },
  quorumLostText: {
    vi: 'Có mặt {present}, cần ít nhất {needed} trên tổng số {total} đại biểu. Chủ tọa có thể tạm nghỉ hoặc mời đại biểu trở lại.',
    en: '{present} present, at least {needed} of {total} {total|delegate|delegates} needed. The chair may adjourn or call delegates back.',
    bn: 'উপস্থিত {present}, মোট {total} প্রতিনিধির মধ্যে অন্তত {needed} প্রয়োজন। সভাপতি সভা স্থগিত করতে বা প্রতিনিধিদের ফিরে ডাকতে পারেন।',
  },
  someone: { vi: 'Khách mời', en: 'Guest', bn: 'অতিথি' },
  notYetConnected: { vi: 'chưa kết nối', en: 'not connected yet', bn: 'এখনও সংযুক্ত নয়' },
  notConnected: { vi: 'mất kết nối', en: 'not connected', bn: 'সংযোগ নেই' },
});

export const refusals = words({
  'roll/not-listed': { vi: 'Người này không có trong danh sách của phiên họp. Hãy báo thư ký.', en: 'This person is not listed in the meeting. Tell the secretary.', bn: 'এই ব্যক্তি সভার তালিকায় নেই। সচিবকে জানান।' },
  'roll/already-present': { vi: 'Đã điểm danh rồi, không cần làm lại.', en: 'Already checked in; nothing more to do.', bn: 'উপস্থিতি আগেই জানানো হয়েছে; আর কিছু করতে হবে না।' },
  'roll/not-present': { vi: 'Người này chưa điểm danh. Hãy điểm danh trước.', en: 'This person is not checked in. Check in first.', bn: 'এই ব্যক্তির উপস্থিতি জানানো হয়নি। আগে উপস্থিতি জানান।' },
  'roll/already-reported': {
    vi: 'Đã báo vắng rồi. Nếu có thay đổi, hãy báo thư ký.',
    en: 'The absence has been reported already. If something has changed, tell the secretary.',
    bn: 'অনুপস্থিতি আগেই জানানো হয়েছে। কিছু বদলালে সচিবকে জানান।',
  },
  'roll/too-often': {
    vi: 'Đã điểm danh vào và ra quá nhiều lần. Hãy nhờ thư ký điểm danh.',
    en: 'Checked in and out too often. Ask the secretary to check you in.',
    bn: 'অনেকবার উপস্থিতি দেওয়া-নেওয়া হয়েছে। সচিবকে উপস্থিতি নিতে বলুন।',
  },
});
