/** Words to one person's tablet. */
import { words } from './words.ts';

export const whispers = words({
  title: { vi: 'Nhắn riêng', en: 'A word to one', bn: 'একজনকে বার্তা' },
  hint: {
    vi: 'Chỉ hiện trên máy của người nhận cho đến khi họ bấm đã xem. Không ghi vào biên bản.',
    en: 'Stands on that one’s tablet alone until they say that they have read it. It is in no minutes.',
    bn: 'শুধু প্রাপকের যন্ত্রে থাকে, পড়া হয়েছে জানানো পর্যন্ত। কার্যবিবরণীতে লেখা হয় না।',
  },
  who: { vi: 'Người nhận', en: 'To', bn: 'প্রাপক' },
  text: { vi: 'Nội dung', en: 'Words', bn: 'বার্তা' },
  toChair: { vi: 'Mời đại biểu lên gặp chủ tọa.', en: 'Please come to the chair.', bn: 'অনুগ্রহ করে সভাপতির কাছে আসুন।' },
  toDesk: { vi: 'Mời đại biểu gặp thư ký kỳ họp.', en: 'Please come to the secretary’s desk.', bn: 'অনুগ্রহ করে সচিবের কাছে আসুন।' },
  toPhone: { vi: 'Đại biểu có người cần gặp ở ngoài hội trường.', en: 'Somebody is waiting for you outside.', bn: 'বাইরে একজন আপনার জন্য অপেক্ষা করছেন।' },
  send: { vi: 'Gửi lời nhắn', en: 'Send', bn: 'পাঠান' },
  takeBack: { vi: 'Thu hồi', en: 'Take back', bn: 'ফিরিয়ে নিন' },
  sent: { vi: 'Đã gửi', en: 'Sent', bn: 'পাঠানো' },
  unread: { vi: 'Chưa xem', en: 'Not read yet', bn: 'এখনও পড়া হয়নি' },
  readAt: { vi: 'Đã xem lúc {time}', en: 'Read at {time}', bn: '{time}-এ পড়া হয়েছে' },
  gone: { vi: 'Đã thu hồi', en: 'Taken back', bn: 'ফিরিয়ে নেওয়া হয়েছে' },
  notSeen: { vi: 'Nội dung không hiện với người đang xem', en: 'Its words are not shown to you', bn: 'বার্তাটি আপনাকে দেখানো হয় না' },
  toYou: { vi: 'Lời nhắn riêng', en: 'For you alone', bn: 'শুধু আপনার জন্য' },
  fromChair: { vi: 'Chủ tọa nhắn riêng', en: 'From the chair, for you alone', bn: 'সভাপতির কাছ থেকে, শুধু আপনার জন্য' },
  read: { vi: 'Đã xem', en: 'I have read it', bn: 'পড়েছি' },
});

export const refusals = words({
  'whispers/not-listed': {
    vi: 'Người này không có trong danh sách của kỳ họp.',
    en: 'They are not on the list of this meeting.',
    bn: 'তিনি এই সভার তালিকায় নেই।',
  },
  'whispers/too-many': {
    vi: 'Phiên họp đã có {most} lời nhắn riêng, là mức nhiều nhất. Vui lòng nhắn bằng lời.',
    en: 'There have been {most} words to one, which is the most a meeting may have. Say it aloud.',
    bn: 'ইতিমধ্যে {most}টি বার্তা হয়েছে, এটিই সর্বোচ্চ। মুখে বলে জানান।',
  },
  'whispers/not-yours': { vi: 'Lời nhắn này gửi cho người khác.', en: 'It is for somebody else.', bn: 'এটি অন্য কারও জন্য।' },
  'whispers/not-there': {
    vi: 'Lời nhắn này không còn hiện nữa: đã được xem hoặc đã thu hồi.',
    en: 'It does not stand there any more: it was read or taken back.',
    bn: 'এটি আর নেই: পড়া হয়েছে বা ফিরিয়ে নেওয়া হয়েছে।',
  },
});
