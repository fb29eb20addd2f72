/** Words of comparing logs (đối chiếu nhật ký): whether this device was told the same history as others. */
import { words } from './words.ts';

export const compare = words({
  code: { vi: 'Mã đối chiếu', en: 'Code to compare', bn: 'মেলানোর কোড' },
  title: { vi: 'Đối chiếu với thiết bị khác', en: 'Compare with another device', bn: 'অন্য যন্ত্রের সঙ্গে মেলান' },
  lead: {
    vi: 'Các thiết bị được cho xem cùng một nhật ký thì có cùng một mã. Hãy so mã dưới đây với mã trên màn hình hội trường hoặc trên thiết bị của đại biểu khác, cho cùng một lần biểu quyết.',
    en: 'Devices that were shown the same record have the same code. Compare the code below with the one on the wall, or on another delegate’s device, for the same vote.',
    bn: 'যেসব যন্ত্রকে একই নথি দেখানো হয়েছে তাদের কোড একই। নিচের কোডটি হলের পর্দার বা অন্য প্রতিনিধির যন্ত্রের কোডের সঙ্গে একই ভোটের জন্য মেলান।',
  },
  ofVote: { vi: 'Khi mở biểu quyết: {text}', en: 'At the opening of: {text}', bn: 'ভোট শুরুর সময়: {text}' },
  noVote: { vi: 'Mã có từ lần biểu quyết đầu tiên.', en: 'There is a code from the first vote on.', bn: 'প্রথম ভোট থেকে কোড থাকে।' },
  differs: {
    vi: 'Nếu mã khác nhau: không biểu quyết tiếp, báo ngay cho chủ tọa, giữ nguyên cả hai thiết bị rồi quét mã QR của nhau.',
    en: 'If the codes differ: vote no further, tell the chair at once, keep both devices as they are, and scan each other’s QR code.',
    bn: 'কোড ভিন্ন হলে: আর ভোট দেবেন না, এখনই সভাপতিকে জানান, দুটি যন্ত্রই যেমন আছে রাখুন এবং একে অপরের QR কোড স্ক্যান করুন।',
  },
  byCamera: { vi: 'Đối chiếu bằng máy ảnh', en: 'Compare by camera', bn: 'ক্যামেরায় মেলান' },
  byCameraLead: {
    vi: 'Quét mã của thiết bị khác: thiết bị này tự kiểm tra hai nhật ký có trùng nhau đến đó không. Không cần mạng, không gửi gì đi.',
    en: 'Scan the code of another device: this one checks by itself whether both records are the same up to there. No network is needed, nothing is sent.',
    bn: 'অন্য যন্ত্রের কোড স্ক্যান করুন: এই যন্ত্র নিজেই দেখবে সেই পর্যন্ত দুই নথি এক কি না। নেটওয়ার্ক লাগে না, কিছু পাঠানো হয় না।',
  },
  qr: { vi: 'Mã QR của mốc kiểm tra trên thiết bị này', en: 'QR code of this device’s checkpoint', bn: 'এই যন্ত্রের চেকপয়েন্টের QR কোড' },
  scan: { vi: 'Quét mã của thiết bị khác', en: 'Scan another device’s code', bn: 'অন্য যন্ত্রের কোড স্ক্যান করুন' },
  stop: { vi: 'Dừng quét', en: 'Stop scanning', bn: 'স্ক্যান থামান' },
  same: { vi: 'Trùng khớp: hai thiết bị được cho xem cùng một nhật ký.', en: 'The same: both devices were shown the same record.', bn: 'মিলেছে: দুই যন্ত্রকে একই নথি দেখানো হয়েছে।' },
  behind: {
    vi: 'Thiết bị kia đã nhận nhiều mục hơn. Hãy để thiết bị kia quét mã của thiết bị này; thiết bị này cũng sẽ tự kiểm tra khi nhận đủ.',
    en: 'The other device has received more. Let it scan the code of this one; this device checks as well, once it has received as much.',
    bn: 'অন্য যন্ত্রটি বেশি ভুক্তি পেয়েছে। তাকে এই যন্ত্রের কোড স্ক্যান করতে দিন; সমান পেলে এই যন্ত্রও নিজে যাচাই করবে।',
  },
  restored: {
    vi: 'Khác nhau, nhưng nhật ký ghi rõ đã mất một số mục khi khôi phục từ bản sao lưu; thiết bị kia có thể còn giữ các mục đó.',
    en: 'They differ, but the record says that entries were lost in a restore from a backup; the other device may still hold those.',
    bn: 'ভিন্ন, তবে নথিতে লেখা আছে যে ব্যাকআপ থেকে পুনরুদ্ধারে কিছু ভুক্তি হারিয়েছে; অন্য যন্ত্রে সেগুলি থাকতে পারে।',
  },
  other: { vi: 'Đây không phải mốc kiểm tra của kỳ họp này.', en: 'This is no checkpoint of this meeting.', bn: 'এটি এই সভার চেকপয়েন্ট নয়।' },
  split: {
    vi: 'BÁO ĐỘNG: hai thiết bị được cho xem hai nhật ký khác nhau. Cả hai mốc kiểm tra có chữ ký được giữ lại làm bằng chứng.',
    en: 'ALARM: the two devices were shown two different records. Both signed checkpoints are kept as evidence.',
    bn: 'সতর্কতা: দুই যন্ত্রকে দুটি ভিন্ন নথি দেখানো হয়েছে। স্বাক্ষরিত দুটি চেকপয়েন্টই প্রমাণ হিসেবে রাখা হয়েছে।',
  },
  evidence: { vi: 'Lưu bằng chứng', en: 'Save the evidence', bn: 'প্রমাণ সংরক্ষণ করুন' },
  file: { vi: 'bang-chung-hai-nhat-ky', en: 'two-records', bn: 'two-records' },
  about: {
    vi: 'Hai mốc kiểm tra (C2SP tlog-checkpoint) của cùng một nhật ký, cùng do khóa "logKey" (Ed25519, base64url) ký. Nhật ký chỉ thêm, không sửa, nên không thể có cả hai nếu cùng số mục mà mã gốc khác nhau; "root" là mã gốc mà thiết bị này tính được cho số mục của mốc "theirs".',
    en: 'Two checkpoints (C2SP tlog-checkpoint) of one log, both signed by the key "logKey" (Ed25519, base64url). A log that is only added to cannot have had both where their sizes are the same and their roots are not; "root" is the one that this device has worked out for the size of "theirs".',
    bn: 'একই লগের দুটি চেকপয়েন্ট (C2SP tlog-checkpoint), দুটিই "logKey" (Ed25519, base64url) চাবিতে স্বাক্ষরিত। লগে কেবল যোগ হয়, তাই একই আকারে ভিন্ন মূল নিয়ে দুটিই থাকতে পারে না; "root" হল "theirs"-এর আকারে এই যন্ত্রের হিসাব করা মূল।',
  },
});
