/** Words of where people sit: on tablets, before the chair, on the wall. */
import { words } from './words.ts';

export const seats = words({
  map: { vi: 'Sơ đồ chỗ ngồi', en: 'Seat map', bn: 'আসন বিন্যাস' },
  yours: { vi: 'Chỗ ngồi: hàng {row}, ghế {number}', en: 'Your seat: row {row}, seat {number}', bn: 'আপনার আসন: সারি {row}, আসন {number}' },
  yoursPodium: { vi: 'Chỗ ngồi: bàn chủ tọa, ghế {number}', en: 'Your seat: podium, seat {number}', bn: 'আপনার আসন: মঞ্চ, আসন {number}' },
  rowSeat: { vi: 'Hàng {row}, ghế {number}', en: 'Row {row}, seat {number}', bn: 'সারি {row}, আসন {number}' },
  podiumSeat: { vi: 'Bàn chủ tọa, ghế {number}', en: 'Podium, seat {number}', bn: 'মঞ্চ, আসন {number}' },
  podium: { vi: 'Bàn chủ tọa', en: 'Podium', bn: 'মঞ্চ' },
  row: { vi: 'Hàng {row}', en: 'Row {row}', bn: 'সারি {row}' },
  here: { vi: 'Chỗ của quý vị', en: 'Your seat', bn: 'আপনার আসন' },
  empty: { vi: 'trống', en: 'empty', bn: 'খালি' },
  none: { vi: 'Phiên họp này chưa có sơ đồ chỗ ngồi.', en: 'This meeting has no seat map yet.', bn: 'এই সভার আসন বিন্যাস এখনও নেই।' },
  noneYours: {
    vi: 'Quý vị chưa được xếp chỗ. Xin hỏi thư ký.',
    en: 'No seat has been assigned to you. Please ask the secretary.',
    bn: 'আপনার জন্য আসন নির্ধারণ করা হয়নি। সচিবকে জিজ্ঞাসা করুন।',
  },
  open: { vi: 'Xem sơ đồ', en: 'See the map', bn: 'বিন্যাস দেখুন' },
  close: { vi: 'Đóng', en: 'Close', bn: 'বন্ধ করুন' },
  room: { vi: 'Phòng: {name}', en: 'Room: {name}', bn: 'কক্ষ: {name}' },
  who: { vi: 'Chạm vào một chỗ để xem ai ngồi đó.', en: 'Touch a seat to see whose it is.', bn: 'কার আসন দেখতে আসনে চাপ দিন।' },
  elsewhere: {
    vi: 'Chưa có chỗ ngồi: {names}.',
    en: 'Without a seat: {names}.',
    bn: 'আসন নেই: {names}।',
  },
});

/** How somebody stands, as the map tells it by colour, shape and word. */
export const seatStates = words({
  present: { vi: 'có mặt', en: 'present', bn: 'উপস্থিত' },
  away: { vi: 'chưa có mặt', en: 'not present', bn: 'অনুপস্থিত' },
  told: { vi: 'báo vắng', en: 'reported absent', bn: 'অনুপস্থিতি জানানো' },
  speaking: { vi: 'đang phát biểu', en: 'speaking', bn: 'বক্তব্য দিচ্ছেন' },
  asks: { vi: 'xin phát biểu', en: 'asks to speak', bn: 'বক্তব্য দিতে চান' },
  voted: { vi: 'đã gửi phiếu', en: 'ballot sent', bn: 'ভোট পাঠানো' },
  empty: { vi: 'ghế trống', en: 'no one', bn: 'খালি আসন' },
});
