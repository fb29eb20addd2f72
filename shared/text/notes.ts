/** The words of private notes: where they are, their key, and what is to be done when one is lost. */
import { words } from './words.ts';

export const notes = words({
  leaveTitle: { vi: 'Còn ghi chú chưa gửi', en: 'Notes that were not sent', bn: 'না-পাঠানো নোট আছে' },
  leaveUnsent: {
    vi: 'Còn {n} ghi chú chỉ có trên thiết bị này, chưa gửi được lên máy chủ. Đăng xuất bây giờ sẽ xóa hẳn các ghi chú đó. Nếu ở lại, thiết bị tự gửi khi có mạng.',
    en: '{n} {n|note is|notes are} on this device alone and could not be sent. Signing out now deletes {n|it|them} for good. If you stay, the device sends by itself once there is a network.',
    bn: '{n}টি নোট কেবল এই যন্ত্রে আছে, পাঠানো যায়নি। এখন সাইন আউট করলে সেগুলি চিরতরে মুছে যাবে। থেকে গেলে নেটওয়ার্ক এলে যন্ত্র নিজেই পাঠাবে।',
  },
  leaveKeyTitle: { vi: 'Ghi chú chỉ mở được trên thiết bị này', en: 'Notes that open on this device alone', bn: 'নোট কেবল এই যন্ত্রে খোলে' },
  leaveOpenHere: {
    vi: 'Chưa thấy thiết bị nào khác hay phiếu khôi phục nào mở được {n} ghi chú của quý đại biểu. Đăng xuất sẽ xóa khóa trên thiết bị này, và sau đó không ai mở lại được các ghi chú đó nữa. Nếu ở lại, có thể in phiếu khôi phục trong mục Thiết bị của tôi.',
    en: 'No other device and no recovery sheet is known that opens your {n} {n|note|notes}. Signing out takes the key off this device, and nobody can open {n|it|them} again. If you stay, you can print a recovery sheet under My devices.',
    bn: 'আপনার {n}টি নোট খুলতে পারে এমন অন্য কোনো যন্ত্র বা পুনরুদ্ধার-পত্র জানা নেই। সাইন আউট করলে এই যন্ত্রের চাবি মুছে যায়, তারপর কেউ সেগুলি খুলতে পারবে না। থেকে গেলে “আমার যন্ত্র” অংশে পুনরুদ্ধার-পত্র ছাপাতে পারেন।',
  },
  openThereOf: {
    vi: 'Chỉ máy này mở được ghi chú riêng của {name} (khoảng {n} ghi chú); chưa in phiếu khôi phục. Nếu máy còn, {name} đăng ký lại chính máy đó là mở lại được. Nếu máy đã mất, các ghi chú ấy không ai mở được nữa.',
    en: 'This tablet alone opens the private notes of {name} (about {n}); no recovery sheet was printed. As long as the tablet is there, {name} has them again by enrolling that same tablet. If it is lost, nobody opens them any more.',
    bn: '{name}-এর ব্যক্তিগত নোট (প্রায় {n}টি) কেবল এই ট্যাবলেটে খোলে; পুনরুদ্ধার-পত্র ছাপা হয়নি। ট্যাবলেটটি থাকলে সেটিই আবার নিবন্ধন করলে নোট ফিরে আসবে। হারিয়ে গেলে আর কেউ খুলতে পারবে না।',
  },
  openThere: {
    vi: 'Chỉ thiết bị đó mở được khoảng {n} ghi chú riêng của quý đại biểu; chưa in phiếu khôi phục. Nếu thiết bị còn, đăng ký lại chính thiết bị đó là mở lại được. Nếu đã mất, các ghi chú ấy không ai mở được nữa.',
    en: 'That device alone opens about {n} of your private notes; no recovery sheet was printed. As long as it is there, enrolling that same device again brings them back. If it is lost, nobody opens them any more.',
    bn: 'আপনার প্রায় {n}টি ব্যক্তিগত নোট কেবল সেই যন্ত্রে খোলে; পুনরুদ্ধার-পত্র ছাপা হয়নি। যন্ত্রটি থাকলে সেটিই আবার নিবন্ধন করলে ফিরে আসবে। হারালে আর কেউ খুলতে পারবে না।',
  },
  stay: { vi: 'Ở lại', en: 'Stay', bn: 'থেকে যান' },
  title: { vi: 'Ghi chú riêng', en: 'Private notes', bn: 'ব্যক্তিগত নোট' },
  what: {
    vi: 'Ghi chú trên tài liệu chỉ đọc được trên các thiết bị của Ông/Bà. Máy chủ giữ bản đã mã hóa để đồng bộ; không ai khác, kể cả người quản trị, đọc được.',
    en: 'Notes on papers can be read on your devices alone. The server keeps them encrypted, to bring your devices together; nobody else can read them, administrators included.',
    bn: 'নথির নোট কেবল আপনার যন্ত্রেই পড়া যায়। যন্ত্রগুলি মেলাতে সার্ভার সেগুলি এনক্রিপ্ট করে রাখে; প্রশাসকসহ অন্য কেউ পড়তে পারে না।',
  },
  working: { vi: 'Đang đồng bộ ghi chú…', en: 'Bringing the notes together…', bn: 'নোট মেলানো হচ্ছে…' },
  allThere: { vi: 'Mọi ghi chú đã được đồng bộ.', en: 'All notes are on the server as well.', bn: 'সব নোট সার্ভারেও আছে।' },
  unsent: {
    vi: 'Còn {n} thay đổi chỉ nằm trên thiết bị này; sẽ tự gửi khi có mạng.',
    en: '{n} {n|change is|changes are} on this device alone, and will be sent when the server answers.',
    bn: '{n}টি পরিবর্তন কেবল এই যন্ত্রে আছে; সার্ভার সাড়া দিলে পাঠানো হবে।',
  },
  tooLarge: {
    vi: '{n} ghi chú quá lớn, chỉ giữ được trên thiết bị này. Hãy viết tiếp trong một ghi chú khác.',
    en: '{n} {n|note is|notes are} too large for the server and stay on this device alone. Go on in another note.',
    bn: '{n}টি নোট খুব বড়, কেবল এই যন্ত্রে থাকে। অন্য নোটে লিখুন।',
  },
  spoiled: {
    vi: 'Máy chủ gửi về {n} ghi chú không phải do thiết bị nào của Ông/Bà viết, hoặc đã bị sửa. Các ghi chú đó bị từ chối; ghi chú đang có không mất. Hãy báo người quản trị.',
    en: 'The server sent {n} {n|note|notes} that no device of yours wrote so, or that somebody changed. Refused; nothing of yours is lost. Tell an administrator.',
    bn: 'সার্ভার {n}টি নোট পাঠিয়েছে যা আপনার কোনো যন্ত্র এভাবে লেখেনি বা কেউ বদলেছে। গ্রহণ করা হয়নি; আপনার কিছু হারায়নি। প্রশাসককে জানান।',
  },
  older: {
    vi: 'Máy chủ gửi lại bản cũ của {n} ghi chú. Bản cũ bị từ chối; bản mới trên thiết bị này được gửi lên lại.',
    en: 'The server sent an older version of {n} {n|note|notes} as a new one. Refused; the newer one goes there again from this device.',
    bn: 'সার্ভার {n}টি নোটের পুরোনো রূপ পাঠিয়েছে। গ্রহণ করা হয়নি; নতুনটি এই যন্ত্র থেকে আবার যাবে।',
  },

  otherKey: { vi: 'Thiết bị này chưa có khóa ghi chú', en: 'This device does not have the key of your notes', bn: 'এই যন্ত্রে আপনার নোটের চাবি নেই' },
  otherKeyWhat: {
    vi: 'Ghi chú của Ông/Bà đã có trên thiết bị khác. Trên thiết bị đó, mở mục “Thiết bị của tôi”, bấm “Hiện mã khóa ghi chú”, rồi quét hoặc nhập mã tại đây. Cũng dùng được mã trên phiếu đã in. Ghi chú viết trên thiết bị này vẫn được giữ.',
    en: 'Your notes are on another device already. There, open “My devices”, press “Show the key of the notes”, then scan or enter the code here. The code on a printed sheet works too. What was noted on this device is kept.',
    bn: 'আপনার নোট অন্য যন্ত্রে আছে। সেখানে “আমার যন্ত্র” খুলে “নোটের চাবি দেখান” চাপুন, তারপর কোড এখানে স্ক্যান বা টাইপ করুন। ছাপা কাগজের কোডও চলে। এই যন্ত্রে লেখা নোট থাকছে।',
  },
  qr: { vi: 'Mã QR của khóa ghi chú', en: 'QR code of the notes’ key', bn: 'নোটের চাবির কিউআর কোড' },
  code: { vi: 'Mã khóa ghi chú', en: 'Code of the notes’ key', bn: 'নোটের চাবির কোড' },
  codeHint: { vi: '60 chữ và số, không phân biệt hoa thường; có thể bỏ khoảng trống.', en: '60 letters and digits, small or capital; spaces may be left out.', bn: '৬০টি অক্ষর ও অঙ্ক, ছোট বা বড়; ফাঁক না দিলেও চলে।' },
  take: { vi: 'Dùng mã này', en: 'Use this code', bn: 'এই কোড ব্যবহার করুন' },
  taken: { vi: 'Đã nhận khóa. Ghi chú đang được đưa về thiết bị này.', en: 'The key is here. The notes are coming to this device.', bn: 'চাবি এসেছে। নোট এই যন্ত্রে আসছে।' },
  scan: { vi: 'Quét bằng máy ảnh', en: 'Scan with the camera', bn: 'ক্যামেরায় স্ক্যান' },
  scanning: { vi: 'Đưa mã QR vào khung hình.', en: 'Hold the QR code into the picture.', bn: 'কিউআর কোড ছবির মধ্যে ধরুন।' },
  stopScan: { vi: 'Dừng quét', en: 'Stop scanning', bn: 'স্ক্যান বন্ধ' },
  noCamera: { vi: 'Thiết bị này không có máy ảnh dùng được ở đây. Hãy nhập mã bằng chữ.', en: 'There is no camera to be used here. Type the letters of the code.', bn: 'এখানে ব্যবহারের মতো ক্যামেরা নেই। কোডের অক্ষর টাইপ করুন।' },
  cameraRefused: {
    vi: 'Trình duyệt chưa cho phép dùng máy ảnh. Hãy cho phép trong phần cài đặt của trang này rồi quét lại, hoặc nhập mã bằng chữ.',
    en: 'The browser was not allowed to use the camera. Allow it in this page’s settings and scan again, or type the letters of the code.',
    bn: 'ব্রাউজারকে ক্যামেরা ব্যবহারের অনুমতি দেওয়া হয়নি। এই পাতার সেটিংসে অনুমতি দিয়ে আবার স্ক্যান করুন, বা অক্ষর টাইপ করুন।',
  },
  cameraBroken: { vi: 'Máy ảnh không cho hình: có thể ứng dụng khác đang dùng. Hãy đóng ứng dụng đó rồi quét lại, hoặc nhập mã bằng chữ.', en: 'The camera gives no picture: another app may be using it. Close that and scan again, or type the letters of the code.', bn: 'ক্যামেরা ছবি দিচ্ছে না: অন্য অ্যাপ ব্যবহার করতে পারে। সেটি বন্ধ করে আবার স্ক্যান করুন, বা অক্ষর টাইপ করুন।' },
  otherQr: { vi: 'Mã QR vừa thấy không phải mã khóa ghi chú. Hãy đưa mã trên thiết bị khác hoặc trên phiếu khôi phục vào khung hình.', en: 'That QR code is not of a notes’ key. Hold the one of your other device, or of the recovery sheet, into the picture.', bn: 'এই কিউআর কোড নোটের চাবির নয়। অন্য যন্ত্রের বা পুনরুদ্ধার কাগজের কোড ছবির মধ্যে ধরুন।' },

  show: { vi: 'Hiện mã khóa ghi chú', en: 'Show the key of the notes', bn: 'নোটের চাবি দেখান' },
  hide: { vi: 'Ẩn mã', en: 'Hide the code', bn: 'কোড লুকান' },
  shown: {
    vi: 'Trên thiết bị mới của Ông/Bà, mở mục “Thiết bị của tôi” rồi quét hoặc nhập mã này. Ai có mã này và đăng nhập được bằng tài khoản của Ông/Bà thì đọc được ghi chú: không cho người khác xem, không chụp ảnh.',
    en: 'On your new device open “My devices” and scan or enter this. Whoever has it and can sign in as you can read your notes: show it to nobody, take no picture of it.',
    bn: 'নতুন যন্ত্রে “আমার যন্ত্র” খুলে এটি স্ক্যান বা টাইপ করুন। যার কাছে এটি আছে ও আপনার নামে সাইন-ইন করতে পারে, সে নোট পড়তে পারে: কাউকে দেখাবেন না, ছবি তুলবেন না।',
  },
  print: { vi: 'In phiếu khôi phục', en: 'Print a recovery sheet', bn: 'পুনরুদ্ধার কাগজ ছাপুন' },
  pin: { vi: 'Nhập mã PIN để hiện mã', en: 'Enter the PIN to see the code', bn: 'কোড দেখতে পিন লিখুন' },
  proceed: { vi: 'Tiếp tục', en: 'Go on', bn: 'এগিয়ে যান' },

  renew: { vi: 'Đổi khóa ghi chú', en: 'Change the key of the notes', bn: 'নোটের চাবি বদলান' },
  renewWhat: {
    vi: 'Dùng khi mã bị lộ. Mọi ghi chú được mã hóa lại bằng khóa mới, các thiết bị khác của Ông/Bà tự nhận khóa mới; phiếu đã in hết giá trị, hãy in phiếu khác. Nếu mất thiết bị, hãy thu hồi thiết bị đó ở mục bên dưới: khóa sẽ tự đổi và thiết bị đã mất không nhận được khóa mới.',
    en: 'For when the code was seen. All notes are encrypted anew and your other devices get the new key by themselves; a printed sheet opens nothing any more, so print another. A lost device you revoke below: the key then changes by itself, and that device does not get it.',
    bn: 'কোড কেউ দেখে ফেললে। সব নোট নতুন চাবিতে এনক্রিপ্ট হবে, আপনার অন্য যন্ত্র নিজেই নতুন চাবি পাবে; ছাপা কাগজ আর চলবে না, নতুন ছাপুন। যন্ত্র হারালে নিচে সেটি বাতিল করুন: চাবি নিজেই বদলাবে, হারানো যন্ত্র তা পাবে না।',
  },
  anew: { vi: 'Không còn mã nào: bắt đầu lại', en: 'No code is left: begin anew', bn: 'কোনো কোড নেই: নতুন করে শুরু' },
  anewWhat: {
    vi: 'Chỉ khi không còn thiết bị nào và phiếu in nào có khóa. Ghi chú cũ trên máy chủ không ai mở được nữa và sẽ bị xóa vĩnh viễn. Ghi chú viết trên thiết bị này được giữ và gửi lên bằng khóa mới.',
    en: 'Only when no device and no printed sheet has the key any more. The old notes on the server can then be opened by nobody, and are deleted for good. What was noted on this device is kept and sent under a new key.',
    bn: 'কেবল যখন কোনো যন্ত্র বা ছাপা কাগজে চাবি নেই। সার্ভারের পুরোনো নোট আর কেউ খুলতে পারবে না এবং চিরতরে মোছা হবে। এই যন্ত্রের নোট থাকবে ও নতুন চাবিতে যাবে।',
  },
});

export const refusals = words({
  'notebook/conflict': { vi: 'Ghi chú đã được thay đổi trên thiết bị khác.', en: 'The note was changed on another device.', bn: 'নোটটি অন্য যন্ত্রে বদলানো হয়েছে।' },
  'notebook/other-key': { vi: 'Ghi chú đang dùng khóa khác. Hãy nhận mã từ thiết bị khác của Ông/Bà.', en: 'The notes are under another key. Take the code from another device of yours.', bn: 'নোট অন্য চাবিতে আছে। আপনার অন্য যন্ত্র থেকে কোড নিন।' },
  'notebook/stale-key': { vi: 'Một thiết bị của Ông/Bà đã bị thu hồi: ghi chú đang được đổi sang khóa mới và sẽ tự gửi.', en: 'A device of yours was revoked: the notes are going under a new key, and are sent by themselves.', bn: 'আপনার একটি যন্ত্র বাতিল হয়েছে: নোট নতুন চাবিতে যাচ্ছে, নিজেই পাঠানো হবে।' },
  'notebook/wrong-signature': { vi: 'Thiết bị này không chứng minh được khóa đọc là của mình. Hãy tải lại ứng dụng.', en: 'This device could not prove that the reading key is its own. Load the app again.', bn: 'এই যন্ত্র প্রমাণ করতে পারেনি যে পড়ার চাবি তার নিজের। অ্যাপ আবার লোড করুন।' },
  'notebook/no-group': { vi: 'Chỉ đại biểu đang thuộc một tổ đại biểu mới chia sẻ được ghi chú, và chỉ với tổ của mình.', en: 'Notes are shared by delegates of a group, with their own group alone.', bn: 'কেবল কোনো প্রতিনিধি দলের সদস্য নিজের দলের সঙ্গেই নোট ভাগ করতে পারেন।' },
  'notebook/shared-full': { vi: 'Ông/Bà đang chia sẻ {most} ghi chú, là mức cao nhất. Hãy thôi chia sẻ bớt rồi thử lại.', en: 'You share {most} notes, which is the most there may be. Take some back and try again.', bn: 'আপনি {most}টি নোট ভাগ করছেন, এর বেশি নয়। কিছু ফিরিয়ে নিয়ে আবার চেষ্টা করুন।' },
  'notebook/full': { vi: 'Sổ ghi chú trên máy chủ đã đầy. Ghi chú mới chỉ được giữ trên thiết bị này.', en: 'Your notebook on the server is full. New notes stay on this device alone.', bn: 'সার্ভারে আপনার নোটবই পূর্ণ। নতুন নোট কেবল এই যন্ত্রে থাকে।' },
  'notebook/too-many': { vi: 'Gửi quá nhiều ghi chú trong thời gian ngắn. Phần còn lại sẽ tự gửi sau ít phút.', en: 'Too many notes were sent in a short time. The rest goes by itself in some minutes.', bn: 'অল্প সময়ে অনেক নোট পাঠানো হয়েছে। বাকিটা কয়েক মিনিটে নিজেই যাবে।' },
  'notebook/short-code': { vi: 'Mã gồm {whole} chữ và số; mới nhập {typed}. Hãy xem lại.', en: 'The code has {whole} letters and digits; {typed} were entered. Look again.', bn: 'কোডে {whole}টি অক্ষর ও অঙ্ক; {typed}টি লেখা হয়েছে। আবার দেখুন।' },
  'notebook/wrong-code': { vi: 'Mã chưa đúng: có chữ nhập nhầm. Ghi chú không bị ảnh hưởng; hãy xem lại từng nhóm.', en: 'That is not a code: a letter is wrong. Nothing is lost; look at each group again.', bn: 'কোড ঠিক নয়: কোনো অক্ষর ভুল। কিছু হারায়নি; প্রতিটি ভাগ আবার দেখুন।' },
  'notebook/other-code': { vi: 'Mã này không phải của sổ ghi chú hiện nay: có thể của người khác, hoặc khóa đã đổi. Ghi chú không bị ảnh hưởng.', en: 'This code is not of your present notebook: it may be somebody else’s, or the key was changed. Nothing is lost.', bn: 'এই কোড বর্তমান নোটবইয়ের নয়: অন্য কারও হতে পারে বা চাবি বদলেছে। কিছু হারায়নি।' },
});
