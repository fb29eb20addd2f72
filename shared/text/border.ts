/** Refusals that any request can meet, whatever it was about. */
import { words } from './words.ts';

export const refusals = words({
  'border/wrong-input': {
    vi: 'Có mục chưa đúng ({field}). Hãy sửa lại rồi gửi.',
    en: 'Something filled in is not right ({field}). Correct it, then send again.',
    bn: 'কোনো ঘর ঠিকভাবে পূরণ হয়নি ({field})। ঠিক করে আবার পাঠান।',
  },
  'border/not-signed-in': {
    vi: 'Phiên đăng nhập đã hết. Hãy đăng nhập lại.',
    en: 'You are no longer signed in. Sign in again.',
    bn: 'আপনার সাইন-ইন শেষ হয়েছে। আবার সাইন ইন করুন।',
  },
  'border/other-session': {
    vi: 'Trình duyệt này hiện đăng nhập bằng tài khoản {name} nên việc này không được thực hiện.',
    en: 'This browser is signed in as {name} now, so this was not done.',
    bn: 'এই ব্রাউজারে এখন {name} সাইন ইন আছেন, তাই এটি করা হয়নি।',
  },
  'border/not-allowed': {
    vi: 'Tài khoản này không có quyền làm việc đó. Nếu cần, hãy nhờ thư ký.',
    en: 'This account may not do that. If you need it, ask the secretary.',
    bn: 'এই অ্যাকাউন্টের সেই অনুমতি নেই। প্রয়োজনে সচিবের সাহায্য নিন।',
  },
  'border/broke': {
    vi: 'Máy chủ gặp trục trặc và chưa thực hiện việc này. Hãy thử lại; nếu vẫn lỗi, báo thư ký kèm mã sự cố {incident}.',
    en: 'The server failed and did not do this. Try again; if it keeps failing, give the secretary the incident number {incident}.',
    bn: 'সার্ভারে ত্রুটি হয়েছে, কাজটি হয়নি। আবার চেষ্টা করুন; সমস্যা থাকলে ঘটনা নম্বর {incident} সচিবকে জানান।',
  },
  'border/record-unreadable': {
    vi: 'Máy chủ hiện không đọc được hồ sơ của kỳ họp này nên yêu cầu chưa được thực hiện. Ban thư ký đã được báo. Không có gì bị xóa; phiếu chưa gửi được giữ trên thiết bị và sẽ tự gửi lại.',
    en: 'This meeting’s record cannot be read on this server at the moment, so what was asked was not done. The secretariat has been told. Nothing was deleted; a ballot not yet sent is kept on this device and sent again by itself.',
    bn: 'এই মুহূর্তে সার্ভারে এই সভার নথি পড়া যাচ্ছে না, তাই অনুরোধটি সম্পন্ন হয়নি। সচিবালয়কে জানানো হয়েছে। কিছু মোছা হয়নি; না-পাঠানো ভোট এই যন্ত্রে রাখা আছে এবং নিজে থেকেই আবার পাঠানো হবে।',
  },
  'border/too-many': {
    vi: 'Gửi quá nhiều trong thời gian ngắn. Hãy chờ ít phút rồi thử lại.',
    en: 'Too much was sent in a short time. Wait a few minutes, then try again.',
    bn: 'অল্প সময়ে অনেক বেশি পাঠানো হয়েছে। কয়েক মিনিট পরে আবার চেষ্টা করুন।',
  },
  'border/too-large': {
    vi: 'Nội dung gửi lên quá lớn. Hãy chia nhỏ rồi gửi lại.',
    en: 'What was sent is too large. Send it in smaller parts.',
    bn: 'পাঠানো তথ্য খুব বড়। ছোট ভাগে পাঠান।',
  },
  'border/foreign-origin': {
    vi: 'Yêu cầu này đến từ một trang khác nên không được thực hiện. Hãy mở trực tiếp trang của Hội đồng nhân dân rồi làm lại.',
    en: 'This came from a page of another site and was not done. Open the council’s own page and do it there.',
    bn: 'অনুরোধটি অন্য সাইটের পাতা থেকে এসেছে, তাই করা হয়নি। পরিষদের নিজস্ব পাতা খুলে সেখানে করুন।',
  },
  'border/unknown': {
    vi: 'Không tìm thấy. Có thể đã được gỡ bỏ; hãy quay lại và mở lại danh sách.',
    en: 'Not found. It may have been taken away; go back and open the list again.',
    bn: 'পাওয়া যায়নি। হয়তো সরানো হয়েছে; ফিরে গিয়ে তালিকা আবার খুলুন।',
  },
  'border/unknown-command': {
    vi: 'Máy chủ chưa biết việc này, có thể do phiên bản khác nhau. Hãy tải lại trang rồi làm lại.',
    en: 'The server does not know this act; the versions may differ. Reload the page, then do it again.',
    bn: 'সার্ভার এই কাজটি চেনে না; সংস্করণ ভিন্ন হতে পারে। পাতা আবার লোড করে পুনরায় করুন।',
  },
  'wire/version': {
    vi: 'Thiết bị đang dùng phiên bản cũ. Hãy tải lại trang để cập nhật.',
    en: 'This device uses an old version. Reload the page to update it.',
    bn: 'এই যন্ত্রে পুরোনো সংস্করণ চলছে। হালনাগাদ করতে পাতা আবার লোড করুন।',
  },
});
