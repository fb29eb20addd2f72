/** The words of the reader of papers. */
import { words } from './words.ts';

export const text = words({
  close: { vi: 'Đóng tài liệu', en: 'Close the paper', bn: 'নথি বন্ধ করুন' },
  toolbar: { vi: 'Công cụ đọc tài liệu', en: 'Reading tools', bn: 'পাঠের সরঞ্জাম' },
  pagesOf: { vi: 'Các trang của tài liệu {title}', en: 'Pages of {title}', bn: '{title} নথির পৃষ্ঠাসমূহ' },
  page: { vi: 'Trang {page}', en: 'Page {page}', bn: 'পৃষ্ঠা {page}' },
  previous: { vi: 'Trang trước', en: 'Previous page', bn: 'আগের পৃষ্ঠা' },
  next: { vi: 'Trang sau', en: 'Next page', bn: 'পরের পৃষ্ঠা' },
  goTo: { vi: 'Đến trang số', en: 'Go to page', bn: 'যে পৃষ্ঠায় যাবেন' },
  ofPages: { vi: '/ {pages}', en: '/ {pages}', bn: '/ {pages}' },
  placeOfPages: { vi: '({page} / {pages})', en: '({page} / {pages})', bn: '({page} / {pages})' },
  pageCount: { vi: '{pages} trang', en: '{pages} {pages|page|pages}', bn: '{pages} পৃষ্ঠা' },
  noSuchPage: { vi: 'Tài liệu có từ trang 1 đến trang {pages}.', en: 'The paper has {pages} {pages|page|pages}.', bn: 'নথিতে ১ থেকে {pages} পর্যন্ত পৃষ্ঠা আছে।' },
  zoom: { vi: 'Cỡ trang: {percent}', en: 'Page size: {percent}', bn: 'পৃষ্ঠার আকার: {percent}' },
  zoomIn: { vi: 'Phóng to', en: 'Zoom in', bn: 'বড় করুন' },
  zoomOut: { vi: 'Thu nhỏ', en: 'Zoom out', bn: 'ছোট করুন' },
  fitWidth: { vi: 'Vừa chiều ngang', en: 'Fit the width', bn: 'প্রস্থ অনুযায়ী' },
  outline: { vi: 'Mục lục', en: 'Contents', bn: 'সূচিপত্র' },
  closeSide: { vi: 'Đóng ngăn bên', en: 'Close the side panel', bn: 'পাশের প্যানেল বন্ধ করুন' },
  showEntries: { vi: 'Mở các mục trong “{title}”', en: 'Show the entries under “{title}”', bn: '“{title}”-এর উপবিষয় দেখান' },
  hideEntries: { vi: 'Thu gọn các mục trong “{title}”', en: 'Hide the entries under “{title}”', bn: '“{title}”-এর উপবিষয় লুকান' },
  untitled: { vi: '(Mục không có tên)', en: '(Entry without a name)', bn: '(নামহীন বিষয়)' },
  linkWithin: { vi: 'Đến chỗ được dẫn trong tài liệu', en: 'Go to the place referred to in this paper', bn: 'নথির উল্লিখিত স্থানে যান' },
  linkOutside: { vi: 'Mở {address} trong cửa sổ mới', en: 'Open {address} in a new window', bn: 'নতুন উইন্ডোতে {address} খুলুন' },
  keeping: { vi: 'Đang lưu vào thiết bị: {percent}%', en: 'Saving to this device: {percent}%', bn: 'ডিভাইসে সংরক্ষণ হচ্ছে: {percent}%' },
  opening: { vi: 'Đang mở tài liệu…', en: 'Opening the paper…', bn: 'নথি খোলা হচ্ছে…' },
  pageBroken: { vi: 'Không hiển thị được trang này. Vui lòng báo Thư ký kỳ họp.', en: 'This page cannot be shown. Please tell the secretary.', bn: 'এই পৃষ্ঠাটি দেখানো যাচ্ছে না। অনুগ্রহ করে সচিবকে জানান।' },
  retrying: { vi: 'Mất kết nối với máy chủ. Đang thử kết nối lại…', en: 'No connection to the server. Trying again…', bn: 'সার্ভারের সঙ্গে সংযোগ নেই। আবার চেষ্টা করা হচ্ছে…' },
  offline: {
    vi: 'Thiết bị đang không có mạng. Các trang đã hiện vẫn đọc được; các trang khác sẽ hiện ra khi có mạng trở lại.',
    en: 'This device has no network. Pages already loaded can still be read; the others will appear once the network is back.',
    bn: 'এই ডিভাইসে নেটওয়ার্ক নেই। যেসব পৃষ্ঠা এসেছে সেগুলি পড়া যাবে; বাকিগুলি নেটওয়ার্ক ফিরলে দেখা যাবে।',
  },
  offlineTitle: { vi: 'Chưa có mạng', en: 'No network', bn: 'নেটওয়ার্ক নেই' },
  offlineOpening: {
    vi: 'Tài liệu này chưa được lưu trên thiết bị. Hãy kiểm tra kết nối mạng; tài liệu sẽ tự mở khi có mạng trở lại.',
    en: 'This paper is not on the device yet. Check the network; the paper opens by itself once the network is back.',
    bn: 'নথিটি এখনও এই ডিভাইসে নেই। নেটওয়ার্ক দেখুন; নেটওয়ার্ক ফিরলে নথিটি নিজে থেকেই খুলবে।',
  },
  retryingTitle: { vi: 'Mất kết nối', en: 'Connection lost', bn: 'সংযোগ বিচ্ছিন্ন' },
  retryNow: { vi: 'Thử lại ngay', en: 'Try again now', bn: 'এখনই আবার চেষ্টা করুন' },
  openAgain: { vi: 'Mở lại tài liệu', en: 'Open the paper again', bn: 'নথিটি আবার খুলুন' },
});

/** For each fault: what happened, and what the reader of the paper can do. */
export const faultTitles = words({
  'signed-out': { vi: 'Phiên đăng nhập đã hết', en: 'You are signed out', bn: 'আপনার লগইন শেষ হয়েছে' },
  forbidden: { vi: 'Đại biểu không có quyền xem tài liệu này', en: 'You may not read this paper', bn: 'এই নথি দেখার অধিকার আপনার নেই' },
  missing: { vi: 'Không tìm thấy tài liệu', en: 'The paper was not found', bn: 'নথিটি পাওয়া যায়নি' },
  'not-a-pdf': { vi: 'Không đọc được tệp này', en: 'This file cannot be read', bn: 'এই ফাইলটি পড়া যাচ্ছে না' },
  locked: { vi: 'Tài liệu được đặt mật khẩu', en: 'The paper is locked with a password', bn: 'নথিটি পাসওয়ার্ড দিয়ে বন্ধ' },
  changed: { vi: 'Tài liệu vừa được thay đổi', en: 'The paper has just changed', bn: 'নথিটি এইমাত্র বদলেছে' },
  broken: { vi: 'Không mở được tài liệu', en: 'The paper could not be opened', bn: 'নথিটি খোলা যায়নি' },
  hung: { vi: 'Tài liệu này mất quá nhiều thời gian để hiển thị', en: 'This paper takes too long to show', bn: 'এই নথিটি দেখাতে অতিরিক্ত সময় লাগছে' },
});

export const faultAdvice = words({
  'signed-out': {
    vi: 'Vui lòng đăng nhập lại rồi mở tài liệu.',
    en: 'Please sign in again, then open the paper.',
    bn: 'অনুগ্রহ করে আবার লগইন করে নথিটি খুলুন।',
  },
  forbidden: {
    vi: 'Nếu cho rằng có nhầm lẫn, vui lòng liên hệ Thư ký kỳ họp.',
    en: 'If you believe this is a mistake, please ask the secretary of the session.',
    bn: 'ভুল হয়েছে মনে হলে অনুগ্রহ করে অধিবেশনের সচিবকে জানান।',
  },
  missing: {
    vi: 'Tài liệu có thể đã được thu hồi hoặc thay thế. Hãy xem lại danh sách tài liệu của kỳ họp.',
    en: 'It may have been withdrawn or replaced. Please look at the list of papers again.',
    bn: 'নথিটি প্রত্যাহার বা প্রতিস্থাপিত হয়ে থাকতে পারে। অনুগ্রহ করে নথির তালিকা আবার দেখুন।',
  },
  'not-a-pdf': {
    vi: 'Tệp không phải là PDF hoặc đã bị hỏng. Vui lòng báo Thư ký kỳ họp để được gửi lại.',
    en: 'It is not a PDF or it is damaged. Please ask the secretary to send it again.',
    bn: 'এটি PDF নয় অথবা নষ্ট হয়ে গেছে। অনুগ্রহ করে সচিবকে আবার পাঠাতে বলুন।',
  },
  locked: {
    vi: 'Vui lòng báo Thư ký kỳ họp để được gửi bản không đặt mật khẩu.',
    en: 'Please ask the secretary for a copy without a password.',
    bn: 'অনুগ্রহ করে সচিবের কাছে পাসওয়ার্ড ছাড়া কপি চান।',
  },
  changed: {
    vi: 'Hãy mở lại để đọc bản mới nhất.',
    en: 'Open it again to read the present version.',
    bn: 'বর্তমান সংস্করণ পড়তে আবার খুলুন।',
  },
  broken: {
    vi: 'Hãy thử mở lại. Nếu vẫn không được, vui lòng báo Thư ký kỳ họp.',
    en: 'Try to open it again. If that does not help, please tell the secretary.',
    bn: 'আবার খোলার চেষ্টা করুন। কাজ না হলে অনুগ্রহ করে সচিবকে জানান।',
  },
  hung: {
    vi: 'Việc mở tài liệu đã được dừng lại; các tài liệu khác vẫn đọc được. Có thể mở lại để đọc những trang khác, và vui lòng báo Thư ký kỳ họp.',
    en: 'Opening it was stopped; other papers can be read. Open it again to read its other pages, and please tell the secretary.',
    bn: 'খোলা থামানো হয়েছে; অন্য নথি পড়া যাবে। বাকি পৃষ্ঠা পড়তে আবার খুলুন এবং অনুগ্রহ করে সচিবকে জানান।',
  },
});
