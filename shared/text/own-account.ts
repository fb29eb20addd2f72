/** Words of the PIN, the password, the session and one's own devices. */
import { words } from './words.ts';

export const ownAccount = words({
  withKey: { vi: 'Đăng nhập bằng khóa của thiết bị này', en: 'Sign in with the key on this device', bn: 'এই যন্ত্রের চাবি দিয়ে সাইন ইন' },
  deskLead: { vi: 'Dành cho thư ký, quản trị, bàn làm việc và khách mời được cấp mật khẩu.', en: 'For the secretary, the administrator, desks, and guests who were given a password.', bn: 'সচিব, প্রশাসক, দাপ্তরিক ডেস্ক ও পাসওয়ার্ডপ্রাপ্ত অতিথিদের জন্য।' },
  deskNoVote: {
    vi: 'Đăng nhập bằng mật khẩu thì đọc được tài liệu nhưng không biểu quyết được: biểu quyết cần khóa trên thiết bị.',
    en: 'Signing in with a password lets you read but not vote: a vote needs the key on a device.',
    bn: 'পাসওয়ার্ড দিয়ে পড়া যায়, ভোট দেওয়া যায় না: ভোটের জন্য যন্ত্রের চাবি দরকার।',
  },
  tabletTitle: { vi: 'Máy tính bảng này chưa được đăng ký', en: 'This tablet is not enrolled yet', bn: 'এই ট্যাবলেট এখনও নিবন্ধিত নয়' },
  tabletLead: {
    vi: 'Đại biểu đăng ký thiết bị một lần cùng thư ký. Sau đó chỉ cần mã PIN.',
    en: 'A delegate enrols a device once, together with the secretary. After that the PIN is enough.',
    bn: 'প্রতিনিধি সচিবের সঙ্গে একবার যন্ত্র নিবন্ধন করেন। এরপর শুধু পিন লাগবে।',
  },
  entering: { vi: 'Đang vào…', en: 'Entering…', bn: 'প্রবেশ হচ্ছে…' },
  missing: { vi: 'Xin điền ô này.', en: 'Please fill this in.', bn: 'এই ঘরটি পূরণ করুন।' },

  otherTitle: { vi: 'Trình duyệt này hiện đăng nhập bằng tài khoản {name}', en: 'This browser is now signed in as {name}', bn: 'এই ব্রাউজারে এখন {name} সাইন ইন আছেন' },
  otherLead: {
    vi: 'Trang này được mở khi {before} đăng nhập. {name} vừa đăng nhập ở một thẻ khác, nên trang này đã dừng: không gửi gì dưới tên {name}.',
    en: 'This page was opened while {before} was signed in. {name} has signed in in another tab, so this page has stopped: it sends nothing in the name of {name}.',
    bn: 'এই পাতা {before} সাইন ইন থাকার সময় খোলা। {name} অন্য ট্যাবে সাইন ইন করেছেন, তাই এই পাতা থেমেছে: {name}-এর নামে কিছু পাঠায় না।',
  },
  otherGoOn: { vi: 'Tiếp tục với tài khoản {name}', en: 'Go on as {name}', bn: '{name} হিসেবে চালিয়ে যান' },
  otherKept: {
    vi: 'Nội dung {before} đang soạn dở ở trang này vẫn được giữ: khi {before} đăng nhập lại ở thẻ khác, trang này tự tiếp tục. Nếu tiếp tục với tài khoản {name}, nội dung đó không còn.',
    en: 'What {before} had half written here is kept: once {before} signs in again in another tab, this page goes on by itself. Going on as {name} lets it go.',
    bn: '{before} এখানে যা অর্ধেক লিখেছেন তা রাখা আছে: তিনি অন্য ট্যাবে আবার সাইন ইন করলে এই পাতা নিজে থেকেই চলবে। {name} হিসেবে চালালে তা আর থাকবে না।',
  },
  lockedTitle: { vi: 'Màn hình đã khóa', en: 'The screen is locked', bn: 'পর্দা বন্ধ আছে' },
  lockedLead: {
    vi: '{name} đang đăng nhập. Nhập mật khẩu để làm tiếp; những gì đang viết dở vẫn còn nguyên.',
    en: '{name} is signed in. Enter the password to go on; what was being written is still there.',
    bn: '{name} সাইন ইন আছেন। চালিয়ে যেতে পাসওয়ার্ড দিন; অসমাপ্ত লেখা অক্ষত আছে।',
  },
  openAgain: { vi: 'Mở khóa', en: 'Unlock', bn: 'খুলুন' },
  firstPasswordTitle: { vi: 'Chọn mật khẩu của riêng mình', en: 'Choose a password of your own', bn: 'নিজের পাসওয়ার্ড বেছে নিন' },
  firstPasswordLead: {
    vi: 'Mật khẩu vừa dùng do người khác cấp và chỉ để vào lần đầu. Sau khi đổi, chỉ mình người dùng biết mật khẩu.',
    en: 'The password just used was given by somebody else, for the first time only. Once it is changed, nobody else knows it.',
    bn: 'এইমাত্র ব্যবহৃত পাসওয়ার্ডটি অন্য কেউ দিয়েছেন, শুধু প্রথমবারের জন্য। বদলানোর পর আর কেউ তা জানবে না।',
  },
  firstPassword: { vi: 'Mật khẩu được cấp', en: 'The password that was given', bn: 'যে পাসওয়ার্ড দেওয়া হয়েছে' },
  newsTitle: { vi: 'Thay đổi đối với tài khoản này', en: 'Changes to this account', bn: 'এই অ্যাকাউন্টে পরিবর্তন' },
  newsPassword: { vi: '{by} đã cấp mật khẩu mới, lúc {at}.', en: '{by} gave it a new password, at {at}.', bn: '{by} নতুন পাসওয়ার্ড দিয়েছেন, {at}।' },
  newsRights: { vi: '{by} đã đổi quyền thành: {rights}, lúc {at}.', en: '{by} changed its rights to: {rights}, at {at}.', bn: '{by} অধিকার বদলে করেছেন: {rights}, {at}।' },
  newsKeyApproved: { vi: '{by} đã duyệt khóa của thiết bị “{label}”, lúc {at}.', en: '{by} approved the key of “{label}”, at {at}.', bn: '{by} “{label}” যন্ত্রের চাবি অনুমোদন করেছেন, {at}।' },
  newsKeyRevoked: { vi: '{by} đã thu hồi khóa của thiết bị “{label}”, lúc {at}.', en: '{by} revoked the key of “{label}”, at {at}.', bn: '{by} “{label}” যন্ত্রের চাবি বাতিল করেছেন, {at}।' },
  newsNoRights: { vi: 'không có quyền ở bàn thư ký', en: 'none at the desks', bn: 'ডেস্কে কোনো অধিকার নেই' },
  newsAsk: { vi: 'Nếu có điều chưa rõ, xin báo ngay quản trị đơn vị.', en: 'If anything of this is not as agreed, tell the administrator at once.', bn: 'কিছু অস্পষ্ট হলে এখনই প্রশাসককে জানান।' },
  newsSeen: { vi: 'Đã xem', en: 'Seen', bn: 'দেখেছি' },

  passwordTitle: { vi: 'Đổi mật khẩu', en: 'Change the password', bn: 'পাসওয়ার্ড পরিবর্তন' },
  oldPassword: { vi: 'Mật khẩu hiện nay', en: 'Present password', bn: 'বর্তমান পাসওয়ার্ড' },
  newPassword: { vi: 'Mật khẩu mới', en: 'New password', bn: 'নতুন পাসওয়ার্ড' },
  newPasswordHint: { vi: 'Ít nhất 10 ký tự. Một câu dễ nhớ tốt hơn một từ khó nhớ.', en: 'At least 10 characters. A sentence easy to remember beats a word hard to remember.', bn: 'অন্তত ১০ অক্ষর। কঠিন শব্দের চেয়ে সহজে মনে রাখা বাক্য ভালো।' },
  repeatPassword: { vi: 'Nhập lại mật khẩu mới', en: 'New password once more', bn: 'নতুন পাসওয়ার্ড আবার লিখুন' },
  tooShort: { vi: 'Mật khẩu cần ít nhất 10 ký tự.', en: 'The password needs at least 10 characters.', bn: 'পাসওয়ার্ডে অন্তত ১০ অক্ষর লাগবে।' },
  notSame: { vi: 'Hai lần nhập không giống nhau.', en: 'The two are not the same.', bn: 'দুইবারের লেখা এক নয়।' },
  passwordChanged: { vi: 'Đã đổi mật khẩu. Các nơi khác đang đăng nhập bằng tài khoản này đã bị đăng xuất.', en: 'The password is changed. Everywhere else this account was signed in has been signed out.', bn: 'পাসওয়ার্ড বদলানো হয়েছে। অন্য সব জায়গা থেকে এই অ্যাকাউন্ট সাইন আউট হয়েছে।' },

  sessionsLead: {
    vi: 'Những nơi tài khoản này đang đăng nhập. Nếu có nơi không nhận ra, hãy kết thúc và đổi mật khẩu.',
    en: 'Where this account is signed in. If there is one that you do not know, end it and change the password.',
    bn: 'এই অ্যাকাউন্ট যেখানে সাইন ইন আছে। অচেনা কিছু থাকলে শেষ করুন ও পাসওয়ার্ড বদলান।',
  },
  thisSession: { vi: 'phiên này', en: 'this one', bn: 'এটি' },
  unknownBrowser: { vi: 'Trình duyệt không rõ', en: 'Unknown browser', bn: 'অজানা ব্রাউজার' },
  sessionByKey: { vi: 'Bằng khóa của thiết bị', en: 'By the key of the device', bn: 'যন্ত্রের চাবি দিয়ে' },
  sessionByPassword: { vi: 'Bằng mật khẩu', en: 'By password', bn: 'পাসওয়ার্ড দিয়ে' },
  sessionSince: { vi: 'từ {at}', en: 'since {at}', bn: '{at} থেকে' },
  sessionSeen: { vi: 'dùng gần nhất {at}', en: 'last seen {at}', bn: 'সর্বশেষ {at}' },
  endSession: { vi: 'Kết thúc', en: 'End', bn: 'শেষ করুন' },
  endOthers: { vi: 'Kết thúc mọi phiên khác', en: 'End all others', bn: 'বাকি সব শেষ করুন' },
  endSessionWhat: {
    vi: 'Nơi đó bị đăng xuất ngay. Thiết bị có khóa vẫn vào lại được bằng mã PIN; muốn chặn hẳn, xin thu hồi khóa.',
    en: 'It is signed out there at once. A device with a key can come back in by its PIN; to shut it out, have the key revoked.',
    bn: 'সেখানে সঙ্গে সঙ্গে সাইন আউট হবে। চাবিযুক্ত যন্ত্র পিন দিয়ে আবার ঢুকতে পারে; পুরো বন্ধ করতে চাবি বাতিল করান।',
  },

  pinNeeded: {
    vi: 'Thiết bị của chủ tọa và thư ký phải có mã PIN trước khi vào.',
    en: 'A device of the chair or of a secretary needs a PIN before it goes on.',
    bn: 'সভাপতি ও সচিবের যন্ত্রে এগোনোর আগে পিন লাগবে।',
  },
  pinAdvised: {
    vi: 'Thiết bị này chưa có mã PIN: ai cầm máy cũng biểu quyết được thay đại biểu. Xin chọn mã PIN.',
    en: 'This device has no PIN: whoever holds it can vote in the delegate’s place. Please choose one.',
    bn: 'এই যন্ত্রে পিন নেই: হাতে পেলে যে কেউ প্রতিনিধির হয়ে ভোট দিতে পারে। একটি পিন বেছে নিন।',
  },
  pinLater: { vi: 'Để lần sau', en: 'Next time', bn: 'পরের বার' },

  devicesTitle: { vi: 'Thiết bị của tôi', en: 'My devices', bn: 'আমার যন্ত্রসমূহ' },
  thisDevice: { vi: 'Thiết bị này', en: 'This device', bn: 'এই যন্ত্র' },
  noKeyHere: { vi: 'Thiết bị này chưa có khóa, nên không dùng để biểu quyết được.', en: 'This device has no key, so it cannot be used to vote.', bn: 'এই যন্ত্রে চাবি নেই, তাই ভোট দেওয়া যাবে না।' },
  keyOf: { vi: 'Khóa của {name}', en: 'Key of {name}', bn: '{name}-এর চাবি' },
  madeHere: { vi: 'Khóa tạo trên thiết bị này, không thể sao chép ra ngoài', en: 'Made on this device; it cannot be copied out', bn: 'এই যন্ত্রে তৈরি; বাইরে কপি করা যায় না' },
  fromFile: { vi: 'Khóa lấy từ tệp chứng thư', en: 'Taken from a certificate file', bn: 'সনদ ফাইল থেকে নেওয়া' },
  certificateNo: { vi: 'Dấu vân tay của chứng thư', en: 'Fingerprint of the certificate', bn: 'সনদের ফিঙ্গারপ্রিন্ট' },
  validUntil: { vi: 'Có hiệu lực đến {date}', en: 'Valid until {date}', bn: '{date} পর্যন্ত বৈধ' },
  revokedOn: { vi: 'Đã thu hồi lúc {date}', en: 'Revoked at {date}', bn: '{date}-এ বাতিল' },
  otherDevices: { vi: 'Thiết bị khác', en: 'Other devices', bn: 'অন্যান্য যন্ত্র' },
  noOthers: { vi: 'Không có thiết bị nào khác.', en: 'There are no others.', bn: 'আর কোনো যন্ত্র নেই।' },
  losing: {
    vi: 'Khóa sẽ mất nếu xóa ứng dụng khỏi thiết bị hoặc xóa dữ liệu của trang này trong trình duyệt. Khi đó xin đăng ký lại với thư ký.',
    en: 'The key is lost if the app is deleted from the device, or this site\'s data is cleared in the browser. Then enrol again with the secretary.',
    bn: 'অ্যাপ মুছে ফেললে বা ব্রাউজারে এই সাইটের তথ্য মুছলে চাবি হারিয়ে যাবে। তখন সচিবের কাছে আবার নিবন্ধন করুন।',
  },
  lostDevice: {
    vi: 'Mất thiết bị? Thu hồi khóa của thiết bị đó tại đây, hoặc báo ngay thư ký; việc thu hồi có hiệu lực tức thì.',
    en: 'Lost a device? Revoke its key here, or tell the secretary at once; that takes effect immediately.',
    bn: 'যন্ত্র হারিয়েছেন? এখানে তার চাবি বাতিল করুন, বা এখনই সচিবকে জানান; সঙ্গে সঙ্গে কার্যকর হয়।',
  },
  lostDeviceNoKey: {
    vi: 'Mất thiết bị? Báo ngay thư ký để thu hồi khóa, hoặc đăng nhập bằng khóa trên một thiết bị khác của mình rồi thu hồi tại trang này; đăng nhập bằng mật khẩu thì không thu hồi được.',
    en: 'Lost a device? Tell the secretary at once, who revokes its key, or sign in by key on another device of yours and revoke it on this page; signed in by password that cannot be done.',
    bn: 'যন্ত্র হারিয়েছেন? চাবি বাতিল করতে এখনই সচিবকে জানান, অথবা নিজের অন্য কোনো যন্ত্রে চাবি দিয়ে সাইন-ইন করে এই পাতায় বাতিল করুন; পাসওয়ার্ড দিয়ে সাইন-ইন করলে তা করা যায় না।',
  },
  keyIssued: { vi: 'Khóa do đơn vị cấp', en: 'Key issued by the council', bn: 'পরিষদের দেওয়া চাবি' },
  usedSince: { vi: 'dùng từ {at}', en: 'in use since {at}', bn: '{at} থেকে ব্যবহৃত' },
  noSession: { vi: 'Hiện không đăng nhập trên thiết bị đó', en: 'Not signed in there', bn: 'সেখানে সাইন-ইন নেই' },
  bySessionsOfPassword: { vi: 'Đăng nhập bằng mật khẩu', en: 'Signed in by password', bn: 'পাসওয়ার্ড দিয়ে সাইন-ইন' },
  revokeOther: { vi: 'Thu hồi khóa', en: 'Revoke the key', bn: 'চাবি বাতিল করুন' },
  revokeOtherWhat: {
    vi: 'Thiết bị {label} sẽ không đăng nhập và biểu quyết được nữa, có hiệu lực tức thì. Không thể lấy lại khóa đã thu hồi; muốn dùng tiếp phải đăng ký lại với thư ký. Các phiếu đã được ghi nhận vẫn có giá trị.',
    en: 'The device {label} can no longer sign in or vote, from this moment on. A revoked key cannot be brought back; to use the device again it is enrolled anew with the secretary. Votes already recorded stand.',
    bn: '{label} যন্ত্র এখন থেকে সাইন-ইন বা ভোট দিতে পারবে না। বাতিল চাবি ফেরানো যায় না; আবার ব্যবহার করতে সচিবের কাছে নতুন করে নিবন্ধন করতে হবে। লিপিবদ্ধ ভোট বহাল থাকে।',
  },
  changePin: { vi: 'Đổi mã PIN', en: 'Change the PIN', bn: 'পিন বদলান' },
  choosePin: { vi: 'Chọn mã PIN', en: 'Choose a PIN', bn: 'পিন বেছে নিন' },
  pinRule: { vi: 'Từ 4 đến 8 chữ số, không phải dãy số liền nhau.', en: '4 to 8 digits, not a plain row of them.', bn: '৪ থেকে ৮ অঙ্ক, পরপর অঙ্ক নয়।' },
  pinHonest: {
    vi: 'Mã PIN ngăn người đi ngang dùng máy này. Mã PIN không chống được người giữ máy trong tay và có thời gian: nếu mất máy, hãy báo thư ký.',
    en: 'The PIN keeps a passer-by from using this device. It does not stop somebody who has the device and time: if it is lost, tell the secretary.',
    bn: 'পিন পথচলতি কাউকে এই যন্ত্র ব্যবহার থেকে ঠেকায়। যন্ত্র ও সময় যার হাতে আছে তাকে ঠেকাতে পারে না: হারালে সচিবকে জানান।',
  },
  oldPin: { vi: 'Mã PIN hiện nay', en: 'Present PIN', bn: 'বর্তমান পিন' },
  newPin: { vi: 'Mã PIN mới', en: 'New PIN', bn: 'নতুন পিন' },
  repeatPin: { vi: 'Nhập lại mã PIN', en: 'PIN once more', bn: 'পিন আবার লিখুন' },
  pinSaved: { vi: 'Đã lưu mã PIN.', en: 'The PIN is saved.', bn: 'পিন সংরক্ষিত হয়েছে।' },
  removeKey: { vi: 'Gỡ khóa khỏi thiết bị này', en: 'Take the key off this device', bn: 'এই যন্ত্র থেকে চাবি সরান' },
  removeKeyWhat: {
    vi: 'Thiết bị này sẽ không biểu quyết được nữa cho đến khi đăng ký lại với thư ký. Không thể lấy lại khóa đã gỡ.',
    en: 'This device will not be able to vote until it is enrolled again with the secretary. A key taken off cannot be brought back.',
    bn: 'সচিবের কাছে আবার নিবন্ধন না করা পর্যন্ত এই যন্ত্রে ভোট দেওয়া যাবে না। সরানো চাবি ফেরানো যায় না।',
  },

  sampleEntering: { vi: 'Đang vào Hội đồng mẫu…', en: 'Entering the sample council…', bn: 'নমুনা পরিষদে প্রবেশ হচ্ছে…' },
});

export const refusals = words({
  'pin/wrong-length': { vi: 'Mã PIN gồm 4 đến 8 chữ số.', en: 'A PIN has 4 to 8 digits.', bn: 'পিন ৪ থেকে ৮ অঙ্কের হবে।' },
  'pin/too-easy': { vi: 'Mã PIN này quá dễ đoán. Xin chọn số khác, không phải dãy liền nhau hay một chữ số lặp lại.', en: 'That PIN is too easy to guess. Choose another, not a row or one digit repeated.', bn: 'এই পিন সহজে অনুমান করা যায়। অন্য পিন বাছুন, পরপর বা একই অঙ্ক নয়।' },
  'pin/unread': {
    vi: 'Bộ nhớ của máy chưa trả lời nên chưa kiểm tra được mã PIN. Không có gì bị mất. Xin thử lại.',
    en: 'This device’s storage did not answer, so the PIN could not be checked. Nothing is lost by it. Please try again.',
    bn: 'যন্ত্রের সংরক্ষণস্থান সাড়া দেয়নি, তাই পিন যাচাই করা যায়নি। এতে কিছু হারায়নি। আবার চেষ্টা করুন।',
  },
  'pin/wrong': { vi: 'Mã PIN chưa đúng. Xin nhập lại.', en: 'That is not the PIN. Enter it again.', bn: 'পিন ঠিক নয়। আবার লিখুন।' },
  'pin/wrong-wait': { vi: 'Mã PIN chưa đúng. Xin chờ {seconds} giây rồi nhập lại; nếu đã quên, hãy gặp thư ký.', en: 'That is not the PIN. Wait {seconds} {seconds|second|seconds}, then enter it again; if you have forgotten it, see the secretary.', bn: 'পিন ঠিক নয়। {seconds} সেকেন্ড পরে আবার লিখুন; ভুলে গেলে সচিবের সঙ্গে দেখা করুন।' },
  'pin/wait': { vi: 'Xin chờ thêm {seconds} giây rồi nhập lại mã PIN.', en: 'Wait another {seconds} {seconds|second|seconds}, then enter the PIN again.', bn: 'আরও {seconds} সেকেন্ড পরে পিন আবার লিখুন।' },
});

/** In the menu behind one's name. */
export const accountMenu = words({
  changePassword: { vi: 'Đổi mật khẩu', en: 'Change password', bn: 'পাসওয়ার্ড বদলান' },
  myDevices: { vi: 'Thiết bị của tôi', en: 'My devices', bn: 'আমার যন্ত্রসমূহ' },
  letters100: { vi: 'Vừa', en: 'Usual', bn: 'সাধারণ' },
  letters125: { vi: 'Lớn (125%)', en: 'Large (125%)', bn: 'বড় (১২৫%)' },
  letters150: { vi: 'Rất lớn (150%)', en: 'Very large (150%)', bn: 'খুব বড় (১৫০%)' },
  rightHand: { vi: 'Tay phải', en: 'Right', bn: 'ডান' },
  leftHand: { vi: 'Tay trái', en: 'Left', bn: 'বাম' },
  trustHelp: { vi: 'Cách tin cậy máy chủ này', en: 'How to trust this server', bn: 'এই সার্ভারকে বিশ্বস্ত করার উপায়' },
});
