/** What stands beside a QR code. */
import { words } from './words.ts';

export const qrWords = words({
  qrHere: {
    vi: 'Mã này trỏ về chính máy này (localhost): thiết bị khác quét sẽ không mở được. Hãy mở trang này bằng tên hoặc địa chỉ của máy chủ.',
    en: 'This code points at this very machine (localhost): another device cannot open it. Open this page under the server’s name or address.',
    bn: 'এই কোড এই যন্ত্রকেই নির্দেশ করে (localhost): অন্য যন্ত্রে এটি খুলবে না। সার্ভারের নাম বা ঠিকানা দিয়ে এই পাতা খুলুন।',
  },
  qrOthers: { vi: 'Mã cho các địa chỉ khác của máy chủ', en: 'Codes for the server’s other addresses', bn: 'সার্ভারের অন্যান্য ঠিকানার কোড' },
  qrFor: { vi: 'Mã QR mở địa chỉ {address}', en: 'QR code that opens {address}', bn: '{address} খোলার কিউআর কোড' },
});
