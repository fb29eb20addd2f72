/** Words of the frame around every screen, and of refusals that any screen can meet. */
import { words } from './words.ts';

export const shell = words({
  appName: { vi: 'Kỳ họp không giấy', en: 'Paperless session', bn: 'কাগজবিহীন অধিবেশন' },
  skipToContent: { vi: 'Chuyển đến nội dung chính', en: 'Skip to the main content', bn: 'মূল অংশে যান' },
  language: { vi: 'Ngôn ngữ', en: 'Language', bn: 'ভাষা' },
  languageMissing: {
    vi: '{language} chưa có trên thiết bị này và hiện chưa tải được. Vui lòng chọn lại khi có kết nối với máy chủ.',
    en: '{language} is not on this device and cannot be fetched now. Choose it again when the server can be reached.',
    bn: '{language} এই যন্ত্রে নেই এবং এখন আনা যাচ্ছে না। সার্ভারের সঙ্গে সংযোগ হলে আবার বেছে নিন।',
  },
  home: { vi: 'Trang chính', en: 'Home', bn: 'প্রধান পাতা' },
  back: { vi: 'Quay lại', en: 'Back', bn: 'ফিরে যান' },
  again: { vi: 'Thử lại', en: 'Try again', bn: 'আবার চেষ্টা করুন' },
  close: { vi: 'Đóng', en: 'Close', bn: 'বন্ধ করুন' },
  cancel: { vi: 'Hủy bỏ', en: 'Cancel', bn: 'বাতিল' },
  next: { vi: 'Tiếp tục', en: 'Continue', bn: 'পরবর্তী' },
  done: { vi: 'Xong', en: 'Done', bn: 'সম্পন্ন' },
  showTyped: { vi: 'Hiện hoặc ẩn nội dung đã nhập', en: 'Show or hide what was typed', bn: 'লেখা দেখান বা লুকান' },
  loading: { vi: 'Đang tải…', en: 'Loading…', bn: 'লোড হচ্ছে…' },
  sending: { vi: 'Đang gửi…', en: 'Sending…', bn: 'পাঠানো হচ্ছে…' },
  account: { vi: 'Tài khoản của {name}', en: 'Account of {name}', bn: '{name}-এর অ্যাকাউন্ট' },
  secondFactor: { vi: 'Lớp xác thực thứ hai', en: 'Second factor', bn: 'দ্বিতীয় যাচাই' },
  lock: { vi: 'Khóa màn hình', en: 'Lock the screen', bn: 'পর্দা লক করুন' },
  letters: { vi: 'Cỡ chữ trên thiết bị này', en: 'Size of letters on this device', bn: 'এই যন্ত্রে অক্ষরের আকার' },
  hand: { vi: 'Tay cầm bút', en: 'Hand that holds the pen', bn: 'যে হাতে কলম ধরেন' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out', bn: 'সাইন আউট' },
  secretariat: { vi: 'Bàn thư ký', en: 'Secretariat', bn: 'সচিবালয়' },
  verify: { vi: 'Kiểm tra hồ sơ lưu trữ', en: 'Check an archive', bn: 'সংরক্ষিত নথি যাচাই' },
  full: {
    vi: 'Bộ nhớ của máy đã đầy: cần khoảng {need} MB. Phiếu biểu quyết vẫn được gửi; những gì vừa ghi chỉ còn đến khi đóng ứng dụng. Xin xóa bớt ảnh hoặc ứng dụng trên máy.',
    en: 'This device is full: about {need} MB are needed. Votes are sent all the same; what was just written is here only until the app is closed. Please remove pictures or apps.',
    bn: 'যন্ত্রে জায়গা নেই: প্রায় {need} MB দরকার। ভোট তবু পাঠানো হয়; এইমাত্র যা লেখা হয়েছে তা অ্যাপ বন্ধ করা পর্যন্ত থাকবে। কিছু ছবি বা অ্যাপ সরান।',
  },
  fullLeft: {
    vi: 'Bộ nhớ của máy đã đầy: cần khoảng {need} MB, còn {left} MB. Phiếu biểu quyết vẫn được gửi; những gì vừa ghi chỉ còn đến khi đóng ứng dụng. Xin xóa bớt ảnh hoặc ứng dụng trên máy.',
    en: 'This device is full: about {need} MB are needed, {left} MB are left. Votes are sent all the same; what was just written is here only until the app is closed. Please remove pictures or apps.',
    bn: 'যন্ত্রে জায়গা নেই: প্রায় {need} MB দরকার, আছে {left} MB। ভোট তবু পাঠানো হয়; এইমাত্র যা লেখা হয়েছে তা অ্যাপ বন্ধ করা পর্যন্ত থাকবে। কিছু ছবি বা অ্যাপ সরান।',
  },
  offline: {
    vi: 'Mất kết nối với máy chủ. Tài liệu đã lưu trên thiết bị vẫn đọc được; thiết bị đang tự kết nối lại.',
    en: 'The server cannot be reached. Papers saved on this device can still be read; it keeps trying to reconnect.',
    bn: 'সার্ভারের সঙ্গে সংযোগ নেই। ডিভাইসে সংরক্ষিত কাগজপত্র পড়া যাবে; যন্ত্রটি আবার সংযোগের চেষ্টা করছে।',
  },
  sample: {
    vi: 'Hội đồng mẫu để làm quen: mọi nội dung ở đây đều không có giá trị.',
    en: 'A sample council to look around in: nothing here counts.',
    bn: 'পরিচিত হওয়ার জন্য নমুনা পরিষদ: এখানকার কিছুই কার্যকর নয়।',
  },
  newVersion: { vi: 'Đã có phiên bản mới.', en: 'A new version is ready.', bn: 'নতুন সংস্করণ প্রস্তুত।' },
  useNewVersion: { vi: 'Mở phiên bản mới', en: 'Open the new version', bn: 'নতুন সংস্করণ খুলুন' },
  lostPiece: { vi: 'Chưa mở được phần này.', en: 'This part could not be opened.', bn: 'এই অংশটি খোলা যায়নি।' },
  lostPieceHint: {
    vi: 'Có thể hệ thống vừa được cập nhật hoặc đang mất kết nối. Nội dung đang nhập vẫn còn trên màn hình: xin lưu lại trước khi mở lại hệ thống.',
    en: 'The app may have been updated, or the connection is gone. What you have entered is still on the screen: save it before opening the app again.',
    bn: 'অ্যাপটি হালনাগাদ হয়ে থাকতে পারে, অথবা সংযোগ নেই। আপনার লেখা পর্দায় আছে: অ্যাপটি আবার খোলার আগে সংরক্ষণ করুন।',
  },
  openAnew: { vi: 'Mở lại hệ thống', en: 'Open the app again', bn: 'অ্যাপটি আবার খুলুন' },
  incident: { vi: 'Mã sự cố: {incident}', en: 'Incident: {incident}', bn: 'ঘটনা নম্বর: {incident}' },
  notDone: { vi: 'Chưa thực hiện được', en: 'That was not done', bn: 'কাজটি হয়নি' },
  notFound: { vi: 'Không có trang này', en: 'There is no such page', bn: 'এই পাতা নেই' },
  notFoundHint: { vi: 'Đường dẫn có thể đã gõ sai hoặc đã cũ. Hãy về trang chính.', en: 'The address may be mistyped or old. Go to the home page.', bn: 'ঠিকানাটি ভুল বা পুরোনো হতে পারে। প্রধান পাতায় যান।' },
  brokeTitle: { vi: 'Màn hình này gặp trục trặc', en: 'This screen has failed', bn: 'এই পর্দায় ত্রুটি হয়েছে' },
  brokeHint: {
    vi: 'Những gì đã gửi đi vẫn được giữ nguyên. Hãy mở lại màn hình; nếu vẫn lỗi, báo thư ký.',
    en: 'What was already sent is kept. Open the screen again; if it keeps failing, tell the secretary.',
    bn: 'যা পাঠানো হয়েছে তা অক্ষত আছে। পর্দাটি আবার খুলুন; সমস্যা থাকলে সচিবকে জানান।',
  },
  reopen: { vi: 'Mở lại màn hình', en: 'Open again', bn: 'আবার খুলুন' },
  copy: { vi: 'Sao chép', en: 'Copy', bn: 'কপি করুন' },
  copied: { vi: 'Đã sao chép', en: 'Copied', bn: 'কপি হয়েছে' },
  fingerprint: { vi: 'Dấu vân tay', en: 'Fingerprint', bn: 'ফিঙ্গারপ্রিন্ট' },
});

export const refusals = words({
  'link/offline': {
    vi: 'Không kết nối được với máy chủ. Hãy kiểm tra Wi-Fi của phòng họp rồi thử lại.',
    en: 'The server could not be reached. Check the Wi-Fi of the room, then try again.',
    bn: 'সার্ভারে সংযোগ করা যায়নি। কক্ষের ওয়াই-ফাই পরীক্ষা করে আবার চেষ্টা করুন।',
  },
  'link/broke': {
    vi: 'Máy chủ gặp trục trặc và không thực hiện việc này. Hãy thử lại; nếu vẫn lỗi, báo thư ký.',
    en: 'The server failed and did not do this. Try again; if it keeps failing, tell the secretary.',
    bn: 'সার্ভারে ত্রুটি হয়েছে, কাজটি হয়নি। আবার চেষ্টা করুন; সমস্যা থাকলে সচিবকে জানান।',
  },
  'link/stopped': { vi: 'Đã dừng tải lên. Chưa có gì được gửi.', en: 'The upload was stopped. Nothing was sent.', bn: 'আপলোড থামানো হয়েছে। কিছুই পাঠানো হয়নি।' },
});

/** Said when a code has no words: honest about it, with the code for whoever is asked for help. */
export const unknownRefusal = words({
  text: {
    vi: 'Không thực hiện được (mã {code}). Hãy thử lại; nếu vẫn lỗi, báo thư ký mã này.',
    en: 'That could not be done (code {code}). Try again; if it keeps failing, give the secretary this code.',
    bn: 'কাজটি করা যায়নি (কোড {code})। আবার চেষ্টা করুন; সমস্যা থাকলে সচিবকে এই কোড জানান।',
  },
});
