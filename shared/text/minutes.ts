/** The minutes and their approval: what the record says in words, and refusals. */
import { words } from './words.ts';

/** Why a ballot did not count, and what stands with a vote opened below the quorum. */
export const minutesRecordText = words({
  belowQuorum: {
    vi: 'Chủ tọa cho mở biểu quyết khi có {present} đại biểu, dưới mức tối thiểu {needed}.',
    en: 'The chair opened the vote with {present} delegates present, below the quorum of {needed}.',
    bn: 'সভাপতি {present} জন প্রতিনিধির উপস্থিতিতে ভোট শুরু করেন, যা কোরাম {needed}-এর নিচে।',
  },
  notADelegate: { vi: 'không còn là đại biểu khi đóng biểu quyết', en: 'no longer a delegate at the closing', bn: 'ভোট বন্ধের সময় আর প্রতিনিধি ছিলেন না' },
  unknownKey: { vi: 'khóa ký chưa được công nhận', en: 'the key had not been admitted', bn: 'চাবিটি স্বীকৃত ছিল না' },
  keyRevoked: { vi: 'khóa ký đã bị thu hồi', en: 'the key had been revoked', bn: 'চাবিটি বাতিল করা হয়েছিল' },
  notPresent: { vi: 'không điểm danh trong thời gian biểu quyết', en: 'not checked in during the vote', bn: 'ভোটের সময় উপস্থিতি ছিল না' },
});

export const refusals = words({
  'minutes/not-closed': { vi: 'Biên bản chỉ có sau khi bế mạc kỳ họp.', en: 'There are minutes only once the session is closed.', bn: 'অধিবেশন সমাপ্ত হলেই কার্যবিবরণী পাওয়া যাবে।' },
  'minutes/already-approved': { vi: 'Biên bản đã được thông qua, không sửa được nữa.', en: 'The minutes are approved and can no longer be changed.', bn: 'কার্যবিবরণী অনুমোদিত হয়েছে, আর পরিবর্তন করা যাবে না।' },
  'minutes/witnesses-first': {
    vi: 'Máy tính bảng của các đại biểu đang ký chứng kiến. Xin chờ khoảng nửa phút rồi thông qua lại.',
    en: 'The delegates’ tablets are still signing as witnesses. Please wait half a minute and approve again.',
    bn: 'প্রতিনিধিদের ট্যাবলেট সাক্ষী হিসেবে স্বাক্ষর করছে। আধা মিনিট পর আবার অনুমোদন করুন।',
  },
  'minutes/changed-meanwhile': {
    vi: 'Biên bản vừa được người khác sửa. Hãy xem lại bản mới rồi thực hiện lại.',
    en: 'Somebody else has just changed the minutes. Look at the new text and try again.',
    bn: 'অন্য কেউ এইমাত্র কার্যবিবরণী পরিবর্তন করেছেন। নতুন লেখা দেখে আবার চেষ্টা করুন।',
  },
  'minutes/witness-not-asked': { vi: 'Hiện không cần ký chứng kiến.', en: 'No witness signature is being asked for now.', bn: 'এখন সাক্ষীর স্বাক্ষর প্রয়োজন নেই।' },
  'minutes/archive-not-yet': {
    vi: 'Gói lưu trữ có sau khi bế mạc và các máy đã ký chứng kiến. Xin thử lại sau nửa phút.',
    en: 'The archive is ready once the session is closed and the tablets have signed. Try again in half a minute.',
    bn: 'অধিবেশন সমাপ্তি ও ট্যাবলেটের স্বাক্ষরের পর সংরক্ষণ-প্যাকেজ তৈরি হবে। আধা মিনিট পর আবার চেষ্টা করুন।',
  },
  'minutes/archive-rehearsal': { vi: 'Buổi tập dượt không được lưu trữ.', en: 'A rehearsal is not archived.', bn: 'মহড়া সংরক্ষণ করা হয় না।' },
});
