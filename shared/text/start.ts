/** What the server says at its start, to whoever stands at the machine. */
import { words } from './words.ts';

export const startText = words({
  building: { vi: 'Đang dựng giao diện lần đầu, mất khoảng nửa phút…', en: 'Building the screens for the first time, about half a minute…', bn: 'প্রথমবার পর্দা তৈরি হচ্ছে, প্রায় আধা মিনিট লাগবে…' },
  running: { vi: 'e-Cabinet đang chạy tại {url}', en: 'e-Cabinet is running at {url}', bn: 'e-Cabinet চলছে: {url}' },
  lan: { vi: 'Máy tính bảng trong phòng mở: {url}', en: 'Tablets in the room open: {url}', bn: 'কক্ষের ট্যাবলেটে খুলুন: {url}' },
  code: { vi: 'Mã thiết lập (dùng một lần): {code}', en: 'Set-up code (used once): {code}', bn: 'স্থাপনের কোড (একবার ব্যবহারযোগ্য): {code}' },
  wrongSetting: { vi: 'Thiết lập không hợp lệ:\n{what}', en: 'A setting is wrong:\n{what}', bn: 'একটি সেটিং ভুল:\n{what}' },
  portTaken: {
    vi: 'Cổng {port} đang được chương trình khác dùng. Hãy dừng chương trình đó hoặc đặt PORT khác.',
    en: 'Port {port} is in use by another program. Stop that program or set another PORT.',
    bn: 'পোর্ট {port} অন্য প্রোগ্রাম ব্যবহার করছে। সেটি বন্ধ করুন অথবা অন্য PORT দিন।',
  },
  delegate: { vi: 'Đại biểu', en: 'Delegate', bn: 'প্রতিনিধি' },
  chair: { vi: 'Chủ tọa', en: 'Chair', bn: 'সভাপতি' },
  secretary: { vi: 'Thư ký', en: 'Secretary', bn: 'সচিব' },
  hall: { vi: 'Màn hình hội trường', en: 'Hall screen', bn: 'সভাকক্ষের পর্দা' },
});
