/** The words of the sheet of paper that opens private notes when every device is lost, and of who is reminded of it. */
import { words } from './words.ts';

export const sheet = words({
  title: { vi: 'Phiếu khôi phục ghi chú riêng', en: 'Recovery sheet of private notes', bn: 'ব্যক্তিগত নোট পুনরুদ্ধারের কাগজ' },
  lead: {
    vi: 'Nếu mất hết các thiết bị, chỉ tờ phiếu này mở lại được ghi chú riêng của Ông/Bà. Hãy in phiếu và cất nơi an toàn.',
    en: 'Should all your devices be lost, this sheet alone opens your private notes again. Print it and keep it safe.',
    bn: 'সব যন্ত্র হারালে কেবল এই কাগজই আপনার ব্যক্তিগত নোট আবার খোলে। ছাপিয়ে নিরাপদে রাখুন।',
  },
  of: { vi: 'Của Ông/Bà: {name}', en: 'Of {name}', bn: '{name}-এর' },
  made: { vi: 'In {date}', en: 'Printed on {date}', bn: '{date}-এ ছাপা' },
  number: { vi: 'Số phiếu: {number}', en: 'Number of the sheet: {number}', bn: 'কাগজের নম্বর: {number}' },
  whatFor: {
    vi: 'Phiếu này mở ghi chú riêng của người có tên trên khi đã mất hết thiết bị. Không dùng để biểu quyết, không dùng để đăng nhập.',
    en: 'This sheet opens the private notes of the person named above when all their devices are lost. It casts no vote and signs nobody in.',
    bn: 'সব যন্ত্র হারালে এই কাগজ উপরের ব্যক্তির ব্যক্তিগত নোট খোলে। এতে ভোট দেওয়া বা সাইন-ইন করা যায় না।',
  },
  code: { vi: 'Mã khóa ghi chú', en: 'Code of the notes’ key', bn: 'নোটের চাবির কোড' },
  how: { vi: 'Cách dùng', en: 'How to use it', bn: 'ব্যবহারের নিয়ম' },
  how1: { vi: 'Đăng nhập trên thiết bị mới, sau khi Thư ký đã cấp cho thiết bị.', en: 'Sign in on the new device, once the secretary has approved it.', bn: 'সচিব অনুমোদন করলে নতুন যন্ত্রে সাইন-ইন করুন।' },
  how2: { vi: 'Bấm vào tên mình ở góc trên, chọn “Thiết bị của tôi”, tìm mục “Ghi chú riêng”.', en: 'Press your name at the top, choose “My devices” and look for “Private notes”.', bn: 'উপরে নিজের নাম চেপে “আমার যন্ত্র” বাছুন, “ব্যক্তিগত নোট” দেখুন।' },
  how3: { vi: 'Quét mã QR bằng máy ảnh, hoặc nhập đủ 12 nhóm chữ và số theo thứ tự.', en: 'Scan the QR code with the camera, or type all twelve groups in their order.', bn: 'ক্যামেরায় কিউআর কোড স্ক্যান করুন, বা ১২টি ভাগ পরপর টাইপ করুন।' },
  care: {
    vi: 'Cất phiếu như cất chìa khóa, tách khỏi máy tính bảng; không chụp ảnh, không cho người khác xem. Khi một thiết bị của Ông/Bà bị thu hồi, khóa ghi chú tự đổi và phiếu này hết giá trị: hãy in phiếu mới và hủy phiếu này.',
    en: 'Keep it like a door key, away from the tablet; take no picture of it and show it to nobody. When a device of yours is revoked the key changes by itself and this sheet opens nothing: print a new one and destroy this.',
    bn: 'দরজার চাবির মতো রাখুন, ট্যাবলেট থেকে দূরে; ছবি তুলবেন না, কাউকে দেখাবেন না। আপনার কোনো যন্ত্র বাতিল হলে চাবি নিজেই বদলায়, এই কাগজ আর কাজ করে না: নতুন ছাপুন, এটি নষ্ট করুন।',
  },
  print: { vi: 'In phiếu', en: 'Print the sheet', bn: 'কাগজ ছাপুন' },
  isPrinted: { vi: 'Phiếu đã in ra chưa?', en: 'Has the sheet been printed?', bn: 'কাগজ কি ছাপা হয়েছে?' },
  yesPrinted: { vi: 'Đã in và cất', en: 'Printed and put away', bn: 'ছেপে রেখে দিয়েছি' },
  notPrinted: { vi: 'Chưa in được', en: 'Not printed', bn: 'ছাপা হয়নি' },
  noted: { vi: 'Đã ghi nhận: phiếu số {number} đã in.', en: 'Noted: sheet {number} has been printed.', bn: 'লেখা রইল: {number} নম্বর কাগজ ছাপা হয়েছে।' },
  back: { vi: 'Về trang chính', en: 'To the start', bn: 'শুরুর পাতায়' },
  notYet: {
    vi: 'Khóa ghi chú chưa có trên thiết bị này, hoặc máy chủ chưa trả lời. Mở “Thiết bị của tôi” để xem.',
    en: 'The notes’ key is not on this device, or the server has not answered. See “My devices”.',
    bn: 'নোটের চাবি এই যন্ত্রে নেই, বা সার্ভার সাড়া দেয়নি। “আমার যন্ত্র” দেখুন।',
  },
  remindTitle: { vi: 'Ghi chú riêng chưa có phiếu khôi phục', en: 'Your notes have no recovery sheet', bn: 'আপনার নোটের পুনরুদ্ধার কাগজ নেই' },
  remind: {
    vi: 'Ghi chú chỉ mở được trên thiết bị của Ông/Bà. In một tờ phiếu để không mất ghi chú khi hỏng hoặc mất máy.',
    en: 'Your notes open on your devices alone. Print a sheet, so that they are not lost when a device breaks or goes missing.',
    bn: 'নোট কেবল আপনার যন্ত্রেই খোলে। যন্ত্র নষ্ট বা হারালে নোট যেন না হারায়, একটি কাগজ ছাপুন।',
  },
  anewTitle: { vi: 'Phiếu khôi phục cũ hết giá trị', en: 'Your recovery sheet opens nothing any more', bn: 'পুরোনো পুনরুদ্ধার কাগজ আর চলে না' },
  anew: {
    vi: 'Khóa ghi chú đã đổi vì một thiết bị bị thu hồi hoặc theo yêu cầu của Ông/Bà. Hãy in phiếu mới và hủy phiếu cũ.',
    en: 'The notes’ key was changed because a device was revoked, or because you asked for it. Print a new sheet and destroy the old one.',
    bn: 'কোনো যন্ত্র বাতিল হওয়ায় বা আপনার অনুরোধে নোটের চাবি বদলেছে। নতুন কাগজ ছাপুন, পুরোনোটি নষ্ট করুন।',
  },
  later: { vi: 'Để sau', en: 'Later', bn: 'পরে' },
  decline: { vi: 'Không cần phiếu', en: 'No sheet wanted', bn: 'কাগজ লাগবে না' },
  state: { vi: 'Phiếu số {number} đã in và còn dùng được.', en: 'Sheet {number} has been printed and can be used.', bn: '{number} নম্বর কাগজ ছাপা হয়েছে, চলে।' },
});
