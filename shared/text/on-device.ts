/** The words for papers that are kept on the device, to be read with the network gone. */
import { words } from './words.ts';

export const onDevice = words({
  all: {
    vi: 'Đã có đủ {papers} tài liệu trên máy ({size} MB). Đọc được cả khi không có mạng.',
    en: 'The session’s papers are all on this device ({papers} {papers|paper|papers}, {size} MB) and can be read without a network.',
    bn: 'সব {papers}টি নথি এই যন্ত্রে আছে ({size} MB); নেটওয়ার্ক ছাড়াও পড়া যাবে।',
  },
  some: {
    vi: 'Đã có {here}/{papers} tài liệu trên máy. {missing} tài liệu không tải về máy được. Hãy mở lại ứng dụng khi có mạng để tải lại.',
    en: '{here} of {papers} {papers|paper|papers} are on this device. {missing} could not be brought here. Open the app anew with a network to try again.',
    bn: '{papers}টির মধ্যে {here}টি নথি এই যন্ত্রে আছে। {missing}টি আনা যায়নি। আবার চেষ্টা করতে নেটওয়ার্ক থাকলে অ্যাপটি নতুন করে খুলুন।',
  },
  bringing: {
    vi: 'Đang tải tài liệu về máy: {here}/{papers} tài liệu, {done}/{size} MB',
    en: 'Bringing papers to this device: {here} of {papers} here, {done} of {size} MB',
    bn: 'নথি এই যন্ত্রে আনা হচ্ছে: {papers}টির মধ্যে {here}টি, {size} MB-এর মধ্যে {done} MB',
  },
  paused: {
    vi: 'Đã tạm dừng tải về máy: {here}/{papers} tài liệu, còn {rest} MB',
    en: 'Paused: {here} of {papers} {papers|paper|papers} here, {rest} MB to come',
    bn: 'থামানো আছে: {papers}টির মধ্যে {here}টি নথি এই যন্ত্রে, বাকি {rest} MB',
  },
  offline: {
    vi: 'Mất mạng: mới có {here}/{papers} tài liệu trên máy. Khi có mạng, máy tự tải tiếp {rest} MB còn lại.',
    en: 'No network: {here} of {papers} {papers|paper|papers} here. The other {rest} MB come by themselves once the network is back.',
    bn: 'নেটওয়ার্ক নেই: {papers}টির মধ্যে {here}টি নথি এই যন্ত্রে আছে। নেটওয়ার্ক ফিরলে বাকি {rest} MB নিজে থেকেই আসবে।',
  },
  asks: {
    vi: 'Máy đang dùng mạng di động hoặc đang bật tiết kiệm dữ liệu. Còn {rest} MB tài liệu chưa có trên máy; tải ngay có thể phải trả thêm tiền cước.',
    en: 'This device is on a mobile network or saves data. {rest} MB of papers are not on it yet; bringing them now may cost money.',
    bn: 'যন্ত্রটি মোবাইল নেটওয়ার্কে আছে বা ডেটা বাঁচানো চালু আছে। {rest} MB নথি এখনও এতে নেই; এখন আনলে খরচ হতে পারে।',
  },
  noRoom: {
    vi: 'Máy không còn đủ chỗ: cần {need} MB, chỉ còn {left} MB. Hãy xóa bớt ảnh hoặc ứng dụng trên máy, rồi bấm “Tải tiếp”.',
    en: 'There is not enough room on this device: {need} MB are needed, {left} MB are free. Please remove pictures or apps from it, then press “Go on”.',
    bn: 'যন্ত্রে যথেষ্ট জায়গা নেই: দরকার {need} MB, খালি আছে {left} MB। কিছু ছবি বা অ্যাপ সরিয়ে “আবার শুরু” চাপুন।',
  },
  noRoomLeft: {
    vi: 'Máy không còn đủ chỗ: cần {need} MB. Hãy xóa bớt ảnh hoặc ứng dụng trên máy, rồi bấm “Tải tiếp”.',
    en: 'There is not enough room on this device: {need} MB are needed. Please remove pictures or apps from it, then press “Go on”.',
    bn: 'যন্ত্রে যথেষ্ট জায়গা নেই: দরকার {need} MB। কিছু ছবি বা অ্যাপ সরিয়ে “আবার শুরু” চাপুন।',
  },
  cannot: {
    vi: 'Trình duyệt này không lưu được tài liệu: chỉ đọc được khi có mạng.',
    en: 'This browser cannot keep papers: they can be read only while there is a network.',
    bn: 'এই ব্রাউজার নথি সংরক্ষণ করতে পারে না: নেটওয়ার্ক থাকলেই কেবল পড়া যাবে।',
  },
  lost: {
    vi: 'Trình duyệt đã tự xóa {count} tài liệu đã lưu trên máy; các tài liệu đó phải tải lại. Để không bị xóa nữa, hãy thêm ứng dụng vào màn hình chính.',
    en: 'The browser has removed {count} {count|paper|papers} kept on this device. What is gone has to be fetched again. Add the app to the home screen so that this does not happen.',
    bn: 'ব্রাউজার এই যন্ত্রে রাখা {count}টি নথি মুছে ফেলেছে। সেগুলি আবার আনতে হবে। আর যেন না মোছে, অ্যাপটি হোম স্ক্রিনে যোগ করুন।',
  },
  lostInstalled: {
    vi: 'Máy đã tự xóa {count} tài liệu đã lưu; các tài liệu đó phải tải lại.',
    en: 'The device has removed {count} {count|paper|papers} kept on it. What is gone has to be fetched again.',
    bn: 'যন্ত্রটি রাখা {count}টি নথি মুছে ফেলেছে। সেগুলি আবার আনতে হবে।',
  },
  install: {
    vi: 'Hãy thêm ứng dụng vào màn hình chính (nút Chia sẻ, rồi “Thêm vào MH chính”): nếu không, iPad xóa tài liệu và khóa ký sau bảy ngày không dùng.',
    en: 'Add the app to the home screen (Share, then “Add to Home Screen”): otherwise the iPad removes papers and the signing key after seven days without use.',
    bn: 'অ্যাপটি হোম স্ক্রিনে যোগ করুন (শেয়ার, তারপর “হোম স্ক্রিনে যোগ করুন”): নইলে সাত দিন ব্যবহার না হলে iPad নথি ও স্বাক্ষরের চাবি মুছে ফেলে।',
  },
  keyGone: {
    vi: 'Không tìm thấy khóa ký trên máy này: trình duyệt đã xóa. Chưa thể biểu quyết bằng máy này; xin báo thư ký cấp mã và đăng ký lại.',
    en: 'The signing key is not on this device any more: the browser has removed it. You cannot vote here; ask the secretary for a code and enrol again.',
    bn: 'স্বাক্ষরের চাবি আর এই যন্ত্রে নেই: ব্রাউজার মুছে ফেলেছে। এখানে ভোট দেওয়া যাবে না; সচিবের কাছে কোড চেয়ে আবার নিবন্ধন করুন।',
  },
  keyUnreadTitle: {
    vi: 'Bộ nhớ của máy chưa trả lời',
    en: 'This device’s storage did not answer',
    bn: 'যন্ত্রের সংরক্ষণস্থান সাড়া দেয়নি',
  },
  keyUnread: {
    vi: 'Chưa đọc được khóa ký trên máy. Không có gì bị xóa hay thay thế; không cần đăng ký lại máy. Xin bấm “Thử lại”. Nếu vẫn chưa được, xin đóng hẳn ứng dụng rồi mở lại, hoặc khởi động lại máy.',
    en: 'The signing key could not be read. Nothing is removed or replaced, and there is no need to enrol again. Please press “Try again”. If that does not help, close the app and open it again, or restart the device.',
    bn: 'স্বাক্ষরের চাবি পড়া যায়নি। কিছুই মোছা বা বদলানো হয়নি; আবার নিবন্ধনের দরকার নেই। “আবার চেষ্টা করুন” চাপুন। তাতেও না হলে অ্যাপটি বন্ধ করে আবার খুলুন, বা যন্ত্রটি পুনরায় চালু করুন।',
  },
  bring: { vi: 'Tải tài liệu về máy', en: 'Bring the papers here', bn: 'নথি যন্ত্রে আনুন' },
  goOn: { vi: 'Tải tiếp', en: 'Go on', bn: 'আবার শুরু' },
  pause: { vi: 'Tạm dừng tải', en: 'Pause', bn: 'থামান' },
  share: { vi: 'Phần tài liệu đã có trên máy', en: 'Share of the papers on this device', bn: 'এই যন্ত্রে থাকা নথির অংশ' },
  allShort: { vi: 'Đủ tài liệu trên máy', en: 'All papers on this device', bn: 'সব নথি এই যন্ত্রে' },
  someShort: { vi: '{here}/{papers} tài liệu trên máy', en: '{here} of {papers} {papers|paper|papers} on this device', bn: '{papers}টির মধ্যে {here}টি নথি এই যন্ত্রে' },
});
