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
  noAccess: {
    vi: 'Không đọc hoặc ghi được {path} ({code}). Hãy kiểm tra: thư mục dữ liệu phải thuộc tài khoản đang chạy máy chủ, không bị đặt chỉ đọc, và đĩa còn chỗ trống.',
    en: '{path} cannot be read or written ({code}). The data folder must belong to the account that runs the server, not be read-only, and the disk must have room.',
    bn: '{path} পড়া বা লেখা যাচ্ছে না ({code})। তথ্যের ফোল্ডারটি সার্ভার চালানো অ্যাকাউন্টের হতে হবে, শুধু-পাঠ্য হওয়া চলবে না, এবং ডিস্কে জায়গা থাকতে হবে।',
  },
  backupDone: {
    vi: 'Đã sao lưu và mã hóa vào {folder}.',
    en: 'Backed up into {folder}, encrypted.',
    bn: '{folder}-এ এনক্রিপ্ট করে ব্যাকআপ রাখা হয়েছে।',
  },
  backupKeysOnly: {
    vi: 'Đã sao lưu và mã hóa khóa vào {folder}. Dữ liệu nằm trong MongoDB: hãy sao lưu bằng công cụ của MongoDB.',
    en: 'Keys backed up into {folder}, encrypted. The data is in MongoDB: back it up with MongoDB’s own tools.',
    bn: '{folder}-এ চাবি এনক্রিপ্ট করে ব্যাকআপ রাখা হয়েছে। তথ্য MongoDB-তে: MongoDB-র নিজস্ব উপায়ে ব্যাকআপ নিন।',
  },
  backupOpensByKeys: {
    vi: 'Bản sao lưu chỉ mở được bằng câu mật đã ghi ra giấy khi thiết lập. Câu mật này không nằm trong bản sao lưu: hãy cất giữ riêng.',
    en: 'It opens with the passphrase alone that was written down at the set-up. That is not in it: keep it elsewhere.',
    bn: 'এটি কেবল স্থাপনের সময় লিখে রাখা গোপন বাক্য দিয়ে খোলে। গোপন বাক্য এতে নেই: আলাদা রাখুন।',
  },
  backupOpensByOwn: {
    vi: 'Bản sao lưu chỉ mở được bằng câu mật đặt ở BACKUP_PASSPHRASE. Sau khi khôi phục, máy chủ còn cần câu mật đã ghi ra giấy khi thiết lập. Cả hai không nằm trong bản sao lưu: hãy cất giữ riêng.',
    en: 'It opens with the passphrase alone that BACKUP_PASSPHRASE holds. After a restore the server needs the one written down at the set-up as well. Neither is in it: keep them elsewhere.',
    bn: 'এটি কেবল BACKUP_PASSPHRASE-এর গোপন বাক্য দিয়ে খোলে। পুনরুদ্ধারের পরে সার্ভারের স্থাপনের সময় লিখে রাখা গোপন বাক্যও লাগবে। কোনোটিই এতে নেই: আলাদা রাখুন।',
  },
  askKeys: {
    vi: 'Câu mật đã ghi ra giấy khi thiết lập (không hiện khi gõ):',
    en: 'The passphrase that was written down at the set-up (not shown while you type):',
    bn: 'স্থাপনের সময় লিখে রাখা গোপন বাক্য (লেখার সময় দেখা যায় না):',
  },
  askOwn: {
    vi: 'Câu mật của bản sao lưu, như đã đặt ở BACKUP_PASSPHRASE (không hiện khi gõ):',
    en: 'The passphrase of backups, as set by BACKUP_PASSPHRASE (not shown while you type):',
    bn: 'ব্যাকআপের গোপন বাক্য, যা BACKUP_PASSPHRASE-এ দেওয়া ছিল (লেখার সময় দেখা যায় না):',
  },
  'passphrase-missing': {
    vi: 'Bản sao lưu đã được mã hóa. Hãy chạy lệnh này trên dòng lệnh để được hỏi câu mật, hoặc đặt BACKUP_PASSPHRASE_FILE. Không có gì được khôi phục.',
    en: 'The backup is encrypted. Run this at a terminal, where the passphrase is asked for, or set BACKUP_PASSPHRASE_FILE. Nothing was restored.',
    bn: 'ব্যাকআপটি এনক্রিপ্ট করা। টার্মিনালে চালান, সেখানে গোপন বাক্য চাওয়া হবে, অথবা BACKUP_PASSPHRASE_FILE দিন। কিছুই পুনরুদ্ধার হয়নি।',
  },
  'passphrase-wrong': {
    vi: 'Câu mật không mở được bản sao lưu này. Không có gì được khôi phục.',
    en: 'The passphrase does not open this backup. Nothing was restored.',
    bn: 'গোপন বাক্য এই ব্যাকআপ খোলে না। কিছুই পুনরুদ্ধার হয়নি।',
  },
  'file-damaged': {
    vi: 'Tệp {file} trong bản sao lưu {folder} bị hỏng, đã bị thay đổi hoặc thuộc về bản sao lưu khác. Không có gì được khôi phục.',
    en: 'The file {file} of the backup {folder} is damaged, was changed, or belongs to another backup. Nothing was restored.',
    bn: '{folder} ব্যাকআপের {file} ফাইল নষ্ট, বদলানো, বা অন্য ব্যাকআপের। কিছুই পুনরুদ্ধার হয়নি।',
  },
  'file-missing': {
    vi: 'Bản sao lưu {folder} thiếu tệp {file}. Không có gì được khôi phục.',
    en: 'The backup {folder} lacks the file {file}. Nothing was restored.',
    bn: '{folder} ব্যাকআপে {file} ফাইল নেই। কিছুই পুনরুদ্ধার হয়নি।',
  },
  'not-encrypted': {
    vi: 'Bản sao lưu {folder} không được mã hóa: ai cũng có thể đã tạo, đọc hoặc sửa nó. Không có gì được khôi phục. Phiên bản hiện nay luôn mã hóa bản sao lưu; chỉ khi biết chắc đây là bản do phiên bản trước tạo và được giữ cẩn thận, hãy chạy lại với --plain.',
    en: 'The backup {folder} is not encrypted: anybody may have made, read or changed it. Nothing was restored. Backups are always encrypted now; only if you know that an earlier version made this one, and that it was kept safe, run this again with --plain.',
    bn: '{folder} ব্যাকআপটি এনক্রিপ্ট করা নয়: যে কেউ এটি তৈরি, পড়া বা বদলানো করে থাকতে পারে। কিছুই পুনরুদ্ধার হয়নি। এখন ব্যাকআপ সবসময় এনক্রিপ্ট হয়; এটি আগের সংস্করণে তৈরি ও নিরাপদে রাখা ছিল বলে নিশ্চিত হলে তবেই --plain দিয়ে আবার চালান।',
  },
  restorePlain: {
    vi: 'Bản sao lưu này không được mã hóa (do phiên bản trước tạo): ai giữ nó đều có thể đọc và sửa. Hãy sao lưu lại và hủy bản cũ.',
    en: 'This backup was not encrypted (an earlier version made it): whoever had it could read and change it. Make a new one and destroy the old.',
    bn: 'এই ব্যাকআপ এনক্রিপ্ট করা ছিল না (আগের সংস্করণে তৈরি): যার কাছে ছিল সে পড়তে ও বদলাতে পারত। নতুন ব্যাকআপ নিন, পুরোনোটি নষ্ট করুন।',
  },
  restoreDone: {
    vi: 'Đã khôi phục vào {folder}. Khi khởi động, máy chủ cần câu mật đã ghi ra giấy khi thiết lập (KEY_PASSPHRASE hoặc KEY_PASSPHRASE_FILE).',
    en: 'Restored into {folder}. To start, the server needs the passphrase that was written down (KEY_PASSPHRASE or KEY_PASSPHRASE_FILE).',
    bn: '{folder}-এ পুনরুদ্ধার হয়েছে। চালু করতে লিখে রাখা গোপন বাক্য লাগবে (KEY_PASSPHRASE বা KEY_PASSPHRASE_FILE)।',
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
