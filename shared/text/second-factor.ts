/** Words of the second factor: asked for at sign-in, and kept by each for themselves. */
import { words } from './words.ts';

export const secondFactor = words({
  title: { vi: 'Lớp xác thực thứ hai', en: 'Second factor', bn: 'দ্বিতীয় যাচাই' },
  lead: {
    vi: 'Khi đăng nhập, ngoài mật khẩu còn cần mã trên điện thoại hoặc khóa bảo mật. Người khác dù biết mật khẩu cũng không đăng nhập được.',
    en: 'Besides the password, signing in takes a code on a telephone or a passkey. Somebody who learns the password does not get in.',
    bn: 'সাইন ইন করতে পাসওয়ার্ডের সঙ্গে ফোনের কোড বা পাসকি লাগবে। কেউ পাসওয়ার্ড জানলেও ঢুকতে পারবে না।',
  },
  required: { vi: 'Đơn vị yêu cầu lớp xác thực thứ hai. Hãy chọn một cách dưới đây để làm việc tiếp.', en: 'A second factor is required here. Choose one of these to go on.', bn: 'এখানে দ্বিতীয় যাচাই বাধ্যতামূলক। চালিয়ে যেতে একটি বেছে নিন।' },

  stepTitle: { vi: 'Xác thực lần hai', en: 'One more step', bn: 'আরেকটি ধাপ' },
  code: { vi: 'Mã sáu chữ số hoặc mã khôi phục', en: 'Six digits or a recovery code', bn: 'ছয় অঙ্ক বা পুনরুদ্ধার কোড' },
  codeHint: { vi: 'Mở ứng dụng xác thực trên điện thoại để xem mã. Mất điện thoại thì dùng một mã khôi phục.', en: 'Open the authenticator on your telephone to see the code. If it is lost, use a recovery code.', bn: 'ফোনের অথেন্টিকেটর খুলে কোড দেখুন। হারালে পুনরুদ্ধার কোড দিন।' },
  recoveryOnly: { vi: 'Mã khôi phục', en: 'Recovery code', bn: 'পুনরুদ্ধার কোড' },
  enter: { vi: 'Đăng nhập', en: 'Sign in', bn: 'সাইন ইন' },
  usePasskey: { vi: 'Dùng khóa bảo mật', en: 'Use the passkey', bn: 'পাসকি ব্যবহার করুন' },
  back: { vi: 'Quay lại', en: 'Back', bn: 'ফিরে যান' },

  app: { vi: 'Ứng dụng xác thực', en: 'Authenticator app', bn: 'অথেন্টিকেটর অ্যাপ' },
  appSince: { vi: 'Đang dùng từ {date}.', en: 'In use since {date}.', bn: '{date} থেকে চালু।' },
  appWhat: { vi: 'Ứng dụng trên điện thoại hiện mã sáu chữ số, đổi mỗi 30 giây; không cần mạng.', en: 'An app on a telephone shows six digits that change every 30 seconds; it needs no network.', bn: 'ফোনের অ্যাপ ছয় অঙ্ক দেখায়, প্রতি ৩০ সেকেন্ডে বদলায়; নেটওয়ার্ক লাগে না।' },
  addApp: { vi: 'Thêm ứng dụng xác thực', en: 'Add an authenticator', bn: 'অথেন্টিকেটর যোগ করুন' },
  replaceApp: { vi: 'Đổi sang điện thoại khác', en: 'Move to another telephone', bn: 'অন্য ফোনে নিন' },
  scan: { vi: 'Quét mã này bằng ứng dụng xác thực, rồi nhập sáu chữ số mà ứng dụng hiện ra.', en: 'Scan this with the authenticator, then enter the six digits that it shows.', bn: 'অথেন্টিকেটর দিয়ে এটি স্ক্যান করুন, তারপর ছয় অঙ্ক লিখুন।' },
  typed: { vi: 'Không quét được thì gõ: {secret}', en: 'If it cannot be scanned, type: {secret}', bn: 'স্ক্যান না হলে লিখুন: {secret}' },
  digits: { vi: 'Sáu chữ số', en: 'Six digits', bn: 'ছয় অঙ্ক' },
  confirm: { vi: 'Xác nhận', en: 'Confirm', bn: 'নিশ্চিত করুন' },

  passkeys: { vi: 'Khóa bảo mật', en: 'Passkeys', bn: 'পাসকি' },
  passkeysWhat: { vi: 'Vân tay, khuôn mặt hoặc mã mở máy của thiết bị này, hay một khóa USB. Chỉ dùng được ở địa chỉ đang mở.', en: 'This device’s fingerprint, face or unlock code, or a USB key. It works under this address alone.', bn: 'এই যন্ত্রের আঙুলের ছাপ, মুখ বা আনলক কোড, কিংবা ইউএসবি কী। শুধু এই ঠিকানায় চলে।' },
  addPasskey: { vi: 'Thêm khóa bảo mật', en: 'Add a passkey', bn: 'পাসকি যোগ করুন' },
  passkeyName: { vi: 'Đặt tên cho khóa này', en: 'A name for this passkey', bn: 'পাসকির নাম দিন' },
  noPasskeys: { vi: 'Trình duyệt hoặc địa chỉ này không dùng được khóa bảo mật.', en: 'This browser or address has no passkeys.', bn: 'এই ব্রাউজার বা ঠিকানায় পাসকি চলে না।' },
  stopped: { vi: 'Chưa dùng được khóa bảo mật: thao tác bị hủy hoặc hết thời gian. Hãy thử lại hoặc dùng cách khác.', en: 'The passkey was not used: it was cancelled or took too long. Try again, or use another way.', bn: 'পাসকি ব্যবহার হয়নি: বাতিল বা সময় শেষ। আবার চেষ্টা করুন বা অন্য উপায় নিন।' },
  addedOn: { vi: 'Thêm {date}', en: 'Added {date}', bn: '{date}-এ যোগ' },
  remove: { vi: 'Gỡ', en: 'Remove', bn: 'সরান' },

  recovery: { vi: 'Mã khôi phục', en: 'Recovery codes', bn: 'পুনরুদ্ধার কোড' },
  recoveryLeft: { vi: 'Còn {n} mã chưa dùng.', en: 'Not used yet: {n}.', bn: 'অব্যবহৃত: {n}টি।' },
  renew: { vi: 'Cấp lại mã khôi phục', en: 'Make new recovery codes', bn: 'নতুন পুনরুদ্ধার কোড' },
  recoveryShown: {
    vi: 'Hãy in hoặc chép lại ngay và cất nơi an toàn: các mã này chỉ hiện một lần. Mỗi mã dùng được một lần, khi mất điện thoại hoặc khóa bảo mật.',
    en: 'Print or copy them now and keep them safe: they are shown once. Each works once, for when the telephone or the passkey is lost.',
    bn: 'এখনই ছেপে বা লিখে নিরাপদে রাখুন: একবারই দেখানো হয়। ফোন বা পাসকি হারালে প্রতিটি একবার চলে।',
  },
  kept: { vi: 'Tôi đã cất các mã này', en: 'I have kept them', bn: 'আমি রেখে দিয়েছি' },
  password: { vi: 'Mật khẩu của Ông/Bà', en: 'Your password', bn: 'আপনার পাসওয়ার্ড' },
  passwordHint: { vi: 'Cần mật khẩu cho mọi thay đổi ở đây.', en: 'Every change here asks for it.', bn: 'এখানে প্রতিটি পরিবর্তনে লাগবে।' },

  reset: { vi: 'Đặt lại lớp xác thực thứ hai', en: 'Reset the second factor', bn: 'দ্বিতীয় যাচাই পুনঃস্থাপন' },
  resetWhat: { vi: 'Dùng khi {name} mất điện thoại và mã khôi phục. Lần sau {name} đăng nhập chỉ bằng mật khẩu rồi thiết lập lại; các phiên đang mở kết thúc.', en: 'For when {name} has lost telephone and recovery codes. Next time {name} signs in by password alone and sets it up anew; open sign-ins end.', bn: '{name} ফোন ও পুনরুদ্ধার কোড হারালে। পরের বার শুধু পাসওয়ার্ডে সাইন ইন করে আবার স্থাপন করবেন; খোলা সাইন-ইন শেষ হবে।' },
});
