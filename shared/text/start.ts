/** What the server says at its start, to whoever stands at the machine. */
import { words } from './words.ts';

export const startText = words({
  building: { vi: 'Đang dựng giao diện lần đầu, mất khoảng nửa phút…', en: 'Building the screens for the first time, about half a minute…', bn: 'প্রথমবার পর্দা তৈরি হচ্ছে, প্রায় আধা মিনিট লাগবে…' },
  serving: { vi: 'e-Cabinet đang chạy tại {url}', en: 'e-Cabinet is running at {url}', bn: 'e-Cabinet চলছে: {url}' },
  lan: { vi: 'Máy tính bảng trong phòng mở: {url}', en: 'Tablets in the room open: {url}', bn: 'কক্ষের ট্যাবলেটে খুলুন: {url}' },
  noLocalName: {
    vi: 'Không tự trả lời được cho tên {name} (cổng 5353 đang bị chiếm hoặc máy chưa nối mạng): nếu máy tính bảng không mở được tên này, hãy dùng địa chỉ.',
    en: 'This program cannot answer for the name {name} (port 5353 is taken, or there is no network): where a tablet does not find it, use an address.',
    bn: '{name} নামের জন্য উত্তর দেওয়া যাচ্ছে না (পোর্ট 5353 ব্যস্ত, বা নেটওয়ার্ক নেই): ট্যাবলেট নামটি না পেলে ঠিকানা ব্যবহার করুন।',
  },
  code: { vi: 'Mã thiết lập (dùng một lần): {code}', en: 'Set-up code (used once): {code}', bn: 'স্থাপনের কোড (একবার ব্যবহারযোগ্য): {code}' },
  wrongSetting: { vi: 'Thiết lập không hợp lệ:\n{what}', en: 'A setting is wrong:\n{what}', bn: 'একটি সেটিং ভুল:\n{what}' },
  portTaken: {
    vi: 'Cổng {port} đang được chương trình khác dùng. Hãy dừng chương trình đó hoặc đặt PORT khác.',
    en: 'Port {port} is in use by another program. Stop that program or set another PORT.',
    bn: 'পোর্ট {port} অন্য প্রোগ্রাম ব্যবহার করছে। সেটি বন্ধ করুন অথবা অন্য PORT দিন।',
  },
  backupDone: {
    vi: 'Đã sao lưu vào {folder}. Cụm mật khẩu mở khóa không nằm trong bản sao lưu: hãy giữ riêng.',
    en: 'Backed up into {folder}. The passphrase is not in it: keep it elsewhere.',
    bn: '{folder}-এ ব্যাকআপ রাখা হয়েছে। পাসফ্রেজ এতে নেই: আলাদা রাখুন।',
  },
  backupKeysOnly: {
    vi: 'Đã sao lưu khóa vào {folder}. Dữ liệu nằm trong MongoDB: hãy sao lưu bằng công cụ của MongoDB.',
    en: 'Keys backed up into {folder}. The data is in MongoDB: back it up with MongoDB’s own tools.',
    bn: '{folder}-এ চাবি ব্যাকআপ রাখা হয়েছে। তথ্য MongoDB-তে: MongoDB-র নিজস্ব উপায়ে ব্যাকআপ নিন।',
  },
  restoreDone: {
    vi: 'Đã khôi phục vào {folder}. Khi khởi động, máy chủ cần cụm mật khẩu đã ghi lại (KEY_PASSPHRASE hoặc KEY_PASSPHRASE_FILE).',
    en: 'Restored into {folder}. To start, the server needs the passphrase that was written down (KEY_PASSPHRASE or KEY_PASSPHRASE_FILE).',
    bn: '{folder}-এ পুনরুদ্ধার হয়েছে। চালু করতে লিখে রাখা পাসফ্রেজ লাগবে (KEY_PASSPHRASE বা KEY_PASSPHRASE_FILE)।',
  },
  resetNothing: {
    vi: 'Không có bản cài đặt nào tại {folder}. Hãy kiểm tra thiết lập DATA_DIR.',
    en: 'There is no installation at {folder}. Check the setting DATA_DIR.',
    bn: '{folder}-এ কোনো ইনস্টলেশন নেই। DATA_DIR সেটিং দেখুন।',
  },
  resetDone: {
    vi: 'Mật khẩu dùng một lần của {name} ({login}): {password}\nCác phiên đăng nhập của người này đã kết thúc. Hãy trao tận tay; đăng nhập xong phải đổi ngay. Việc này được ghi vào nhật ký an toàn.',
    en: 'One-time password of {name} ({login}): {password}\nThis person’s sign-ins have ended. Hand it over in person, to be changed at once after signing in. This is recorded in the security log.',
    bn: '{name} ({login})-এর একবারের পাসওয়ার্ড: {password}\nএই ব্যক্তির সব সাইন-ইন শেষ হয়েছে। হাতে হাতে দিন; সাইন-ইন করেই বদলাতে হবে। এটি নিরাপত্তা লগে লেখা হয়েছে।',
  },
  restoreAside: { vi: 'Dữ liệu cũ được giữ tại {folder}.', en: 'What stood there is kept in {folder}.', bn: 'আগের তথ্য {folder}-এ রাখা আছে।' },
  nothing: { vi: 'Chưa có gì để sao lưu: DATA_DIR không chứa một bản cài đặt.', en: 'There is nothing to back up: DATA_DIR holds no installation.', bn: 'ব্যাকআপ করার কিছু নেই: DATA_DIR-এ কোনো ইনস্টলেশন নেই।' },
  'not-empty': { vi: 'Thư mục {folder} không trống. Hãy chọn một thư mục mới.', en: 'The folder {folder} is not empty. Choose a new one.', bn: '{folder} ফোল্ডার খালি নয়। নতুন ফোল্ডার দিন।' },
  'no-backup': { vi: '{folder} không phải là một bản sao lưu hoàn chỉnh.', en: '{folder} is not a complete backup.', bn: '{folder} সম্পূর্ণ ব্যাকআপ নয়।' },
  running: { vi: 'Máy chủ đang chạy. Hãy dừng máy chủ trước khi khôi phục.', en: 'The server is running. Stop it before restoring.', bn: 'সার্ভার চলছে। পুনরুদ্ধারের আগে বন্ধ করুন।' },
  delegate: { vi: 'Đại biểu', en: 'Delegate', bn: 'প্রতিনিধি' },
  chair: { vi: 'Chủ tọa', en: 'Chair', bn: 'সভাপতি' },
  secretary: { vi: 'Thư ký', en: 'Secretary', bn: 'সচিব' },
  hall: { vi: 'Màn hình hội trường', en: 'Hall screen', bn: 'সভাকক্ষের পর্দা' },
});
