/** Words about people, their keys and the server's own keys: the refusals of `server/identity`. */
import { words } from './words.ts';

export const identity = words({
  hallScreen: { vi: 'Màn hình hội trường', en: 'Hall screen', bn: 'সভাকক্ষের পর্দা' },
  sealName: { vi: 'Con dấu hồ sơ', en: 'Seal of records', bn: 'নথির সিলমোহর' },
});

export const refusals = words({
  'identity/too-soon': {
    vi: 'Đã nhập sai nhiều lần. Hãy chờ {seconds} giây rồi thử lại.',
    en: 'Wrong several times. Wait {seconds} {seconds|second|seconds}, then try again.',
    bn: 'কয়েকবার ভুল হয়েছে। {seconds} সেকেন্ড পরে আবার চেষ্টা করুন।',
  },
  'identity/too-busy': {
    vi: 'Nhiều người đang đăng nhập cùng lúc. Hãy thử lại sau vài giây.',
    en: 'Many are signing in at once. Try again in a few seconds.',
    bn: 'একসঙ্গে অনেকে প্রবেশ করছেন। কয়েক সেকেন্ড পরে আবার চেষ্টা করুন।',
  },
  'identity/wrong-password': {
    vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy nhập lại; nếu quên mật khẩu, nhờ quản trị đơn vị đặt lại.',
    en: 'The sign-in name or the password is not right. Enter them again; if you have forgotten the password, ask the administrator for a new one.',
    bn: 'সাইন-ইন নাম বা পাসওয়ার্ড ঠিক নয়। আবার লিখুন; পাসওয়ার্ড ভুলে গেলে প্রশাসককে নতুন করে দিতে বলুন।',
  },
  'identity/old-password-wrong': {
    vi: 'Mật khẩu đang dùng chưa đúng. Hãy nhập lại mật khẩu hiện tại.',
    en: 'The present password is not right. Enter it again.',
    bn: 'বর্তমান পাসওয়ার্ড ঠিক নয়। আবার লিখুন।',
  },
  'identity/change-password': {
    vi: 'Mật khẩu đang dùng do người khác đặt. Xin đổi mật khẩu trước khi làm việc khác.',
    en: 'The present password was set by somebody else. Change it before anything else.',
    bn: 'বর্তমান পাসওয়ার্ড অন্য কেউ দিয়েছেন। আর কিছু করার আগে তা বদলান।',
  },
  'identity/own-password': {
    vi: 'Mật khẩu của chính mình được đổi ở mục “Đổi mật khẩu” trong bảng chọn tài khoản.',
    en: 'One’s own password is changed under “Change the password” in the account menu.',
    bn: 'নিজের পাসওয়ার্ড অ্যাকাউন্ট মেনুর “পাসওয়ার্ড পরিবর্তন” থেকে বদলানো হয়।',
  },
  'identity/same-password': {
    vi: 'Mật khẩu mới giống mật khẩu đang dùng. Xin chọn mật khẩu khác.',
    en: 'The new password is the present one. Choose another.',
    bn: 'নতুন পাসওয়ার্ড বর্তমানটির মতোই। অন্যটি বেছে নিন।',
  },
  'identity/is-named': {
    vi: '{name} đã có trong hồ sơ một kỳ họp, đã có khóa hoặc đã duyệt khóa, nên không xóa được. Hãy ghi thôi nhiệm vụ.',
    en: '{name} stands in a meeting’s record, has had a key or has approved one, and so cannot be removed. Record that they leave office instead.',
    bn: '{name} কোনো সভার নথিতে আছেন, চাবি পেয়েছেন বা অনুমোদন করেছেন, তাই মোছা যায় না। দায়িত্ব ত্যাগ লিখুন।',
  },
  'identity/not-in-the-register': {
    vi: 'Không tìm thấy người này trong danh sách của Hội đồng. Hãy thêm vào danh sách trước, rồi thực hiện lại.',
    en: 'This person is not in the council’s register. Add them to the register first, then try again.',
    bn: 'এই ব্যক্তি পরিষদের তালিকায় নেই। আগে তালিকায় যোগ করুন, তারপর আবার চেষ্টা করুন।',
  },
  'identity/key-in-use': {
    vi: 'Khóa này đã ký một phiếu trong cuộc biểu quyết đang mở. Hãy thu hồi sau khi cuộc biểu quyết kết thúc, để phiếu không mất giá trị.',
    en: 'This key has signed a ballot in a vote that is open. Revoke it once the vote is closed, so that the ballot keeps its force.',
    bn: 'এই চাবি দিয়ে চলমান ভোটে একটি ব্যালট স্বাক্ষরিত হয়েছে। ব্যালট যেন বাতিল না হয়, ভোট শেষ হলে চাবি বাতিল করুন।',
  },
  'identity/sits-elsewhere': {
    vi: '{name} còn là đại biểu của Hội đồng khác. Việc thôi nhiệm vụ, trở lại nhiệm vụ, thay đổi tư cách hoặc xóa do quản trị của đơn vị chủ quản máy chủ thực hiện.',
    en: '{name} sits in another council as well. Leaving or returning to office, being listed as something else and being removed are for the administrator of the unit that runs this server.',
    bn: '{name} অন্য পরিষদেরও প্রতিনিধি। দায়িত্ব ত্যাগ, দায়িত্বে ফেরা, পরিচয় বদলানো বা মুছে ফেলা এই সার্ভার পরিচালনাকারী ইউনিটের প্রশাসকের কাজ।',
  },
  'identity/not-allowed': {
    vi: 'Chỉ quản trị đơn vị được thay đổi người có quyền ở bàn thư ký. Hãy nhờ quản trị đơn vị.',
    en: 'Only an administrator may change people who have rights at the desks. Ask the administrator.',
    bn: 'ডেস্কে অধিকারপ্রাপ্ত ব্যক্তিদের শুধু প্রশাসক পরিবর্তন করতে পারেন। প্রশাসকের সাহায্য নিন।',
  },
  'identity/unknown': {
    vi: 'Không tìm thấy trong danh sách. Hãy mở lại danh sách rồi chọn lại.',
    en: 'Not found in the list. Open the list again and choose anew.',
    bn: 'তালিকায় পাওয়া যায়নি। তালিকা আবার খুলে নতুন করে বেছে নিন।',
  },
  'identity/unit-known': {
    vi: 'Đơn vị có mã {code} đã có trong danh sách.',
    en: 'There is a unit with the code {code} already.',
    bn: '{code} কোডের ইউনিট ইতিমধ্যে আছে।',
  },
  'identity/peoples-council': {
    vi: 'Tên này là của Hội đồng nhân dân: không đăng ký được là tổ chức khác.',
    en: 'This is the name of a People’s Council: it cannot be another body.',
    bn: 'এটি গণপরিষদের নাম: অন্য সংস্থা হিসেবে নিবন্ধন করা যায় না।',
  },
  'identity/unit-unknown': {
    vi: 'Không có đơn vị nào mang mã {code}. Hãy thêm đơn vị trước.',
    en: 'There is no unit with the code {code}. Add the unit first.',
    bn: '{code} কোডের কোনো ইউনিট নেই। আগে ইউনিট যোগ করুন।',
  },
  'identity/login-taken': {
    vi: 'Tên đăng nhập “{login}” đã có người dùng. Hãy chọn tên khác.',
    en: 'The sign-in name “{login}” is taken. Choose another one.',
    bn: '“{login}” সাইন-ইন নামটি ব্যবহৃত হচ্ছে। অন্য নাম বেছে নিন।',
  },
  'identity/same-person': {
    vi: 'Đã có “{name}” cùng chức vụ và cùng tổ trong danh sách. Nếu là hai người khác nhau, hãy ghi thêm để phân biệt, ví dụ năm sinh.',
    en: '“{name}” with the same office and group is already in the list. If these are two people, add what tells them apart, such as the year of birth.',
    bn: 'একই পদ ও দলের “{name}” তালিকায় আছেন। দুজন ভিন্ন ব্যক্তি হলে আলাদা করার মতো কিছু যোগ করুন, যেমন জন্মসাল।',
  },
  'identity/last-administrator': {
    vi: 'Phải còn ít nhất một quản trị đơn vị đăng nhập được. Hãy trao quyền cho người khác trước.',
    en: 'At least one administrator who can sign in must remain. Give somebody else the right first.',
    bn: 'সাইন ইন করতে পারেন এমন অন্তত একজন প্রশাসক থাকতে হবে। আগে অন্য কাউকে অধিকার দিন।',
  },
  'identity/no-login': {
    vi: 'Người này chưa có tên đăng nhập. Hãy ghi tên đăng nhập trước, rồi đặt mật khẩu.',
    en: 'This person has no sign-in name yet. Enter one first, then set the password.',
    bn: 'এই ব্যক্তির সাইন-ইন নাম নেই। আগে নাম দিন, তারপর পাসওয়ার্ড ঠিক করুন।',
  },
  'identity/row-name': {
    vi: 'Họ tên còn thiếu, quá dài hoặc có ký tự lạ. Hãy sửa dòng này.',
    en: 'The name is missing, too long, or has unusual signs. Correct this row.',
    bn: 'নাম নেই, বেশি দীর্ঘ বা অচেনা চিহ্ন আছে। এই সারি ঠিক করুন।',
  },
  'identity/row-kind': {
    vi: 'Hãy ghi là đại biểu, thư ký hoặc khách mời ở dòng này.',
    en: 'Say delegate, secretary or guest in this row.',
    bn: 'এই সারিতে প্রতিনিধি, সচিব বা অতিথি লিখুন।',
  },
  'identity/row-title': {
    vi: 'Chức vụ quá dài hoặc có ký tự lạ. Hãy sửa dòng này.',
    en: 'The office is too long or has unusual signs. Correct this row.',
    bn: 'পদ বেশি দীর্ঘ বা অচেনা চিহ্ন আছে। এই সারি ঠিক করুন।',
  },
  'identity/row-committee': {
    vi: 'Ban dài quá 200 ký tự hoặc có ký tự không dùng được.',
    en: 'Committees are longer than 200 characters, or hold characters that cannot be used.',
    bn: 'কমিটি ২০০ অক্ষরের বেশি, বা অব্যবহার্য অক্ষর আছে।',
  },
  'identity/held-too-long': {
    vi: 'Các chức vụ hoặc các Ban đang đảm nhiệm của {name} ghi quá dài (tối đa 120 ký tự cho chức vụ, 200 ký tự cho Ban). Vui lòng ghi ngắn hơn.',
    en: 'The positions or committees that {name} holds are too long to be written (at most 120 characters of positions, 200 of committees). Shorten them.',
    bn: '{name}-এর পদ বা কমিটিগুলো লেখার জন্য বেশি দীর্ঘ (পদ সর্বোচ্চ ১২০ অক্ষর, কমিটি ২০০)। সংক্ষিপ্ত করুন।',
  },
  'identity/row-group': {
    vi: 'Tổ đại biểu hoặc cơ quan quá dài hoặc có ký tự lạ. Hãy sửa dòng này.',
    en: 'The delegate group or agency is too long or has unusual signs. Correct this row.',
    bn: 'প্রতিনিধি দল বা দপ্তরের নাম বেশি দীর্ঘ বা অচেনা চিহ্ন আছে। এই সারি ঠিক করুন।',
  },
  'identity/row-rights': {
    vi: 'Quyền ở dòng này không có trong hệ thống. Hãy bỏ trống hoặc chọn lại.',
    en: 'The rights in this row do not exist. Leave them empty or choose again.',
    bn: 'এই সারির অধিকার নেই। খালি রাখুন বা আবার বেছে নিন।',
  },
  'identity/row-login': {
    vi: 'Tên đăng nhập gồm 2 đến 40 chữ cái không dấu, chữ số, dấu chấm hoặc gạch. Hãy sửa dòng này.',
    en: 'A sign-in name has 2 to 40 plain letters, digits, dots or hyphens. Correct this row.',
    bn: 'সাইন-ইন নামে ২ থেকে ৪০টি সাধারণ অক্ষর, সংখ্যা, বিন্দু বা হাইফেন থাকে। এই সারি ঠিক করুন।',
  },
  'identity/left-office': {
    vi: 'Người này không còn đương nhiệm nên không vào được. Nếu nhầm, hãy nhờ thư ký sửa danh sách.',
    en: 'This person is no longer in office and cannot come in. If that is a mistake, ask the secretary to correct the list.',
    bn: 'এই ব্যক্তি আর পদে নেই, তাই প্রবেশ করতে পারবেন না। ভুল হলে সচিবকে তালিকা ঠিক করতে বলুন।',
  },

  'identity/challenge-over': {
    vi: 'Lần đăng nhập này đã quá hạn. Hãy bấm đăng nhập lại.',
    en: 'This sign-in took too long. Press sign in again.',
    bn: 'এই সাইন-ইনের সময় শেষ। আবার সাইন ইন চাপুন।',
  },
  'identity/key-needed': {
    vi: 'Việc này của đại biểu chỉ thực hiện được trên thiết bị đã cấp khóa. Hãy dùng máy tính bảng của đại biểu.',
    en: 'A delegate does this on a device with a key only. Use the delegate’s tablet.',
    bn: 'প্রতিনিধি এটি শুধু চাবিযুক্ত যন্ত্রে করতে পারেন। প্রতিনিধির ট্যাবলেট ব্যবহার করুন।',
  },
  'identity/key-refused': {
    vi: 'Khóa trên thiết bị này không được nhận ra. Hãy nhờ thư ký đăng ký lại thiết bị.',
    en: 'The key on this device is not recognised. Ask the secretary to enrol the device again.',
    bn: 'এই যন্ত্রের কী চেনা যায়নি। সচিবকে যন্ত্রটি আবার নিবন্ধন করতে বলুন।',
  },
  'identity/key-revoked': {
    vi: 'Khóa trên thiết bị này đã bị thu hồi. Hãy nhờ thư ký đăng ký lại thiết bị.',
    en: 'The key on this device was taken out of use. Ask the secretary to enrol the device again.',
    bn: 'এই যন্ত্রের কী প্রত্যাহার করা হয়েছে। সচিবকে যন্ত্রটি আবার নিবন্ধন করতে বলুন।',
  },
  'identity/key-expired': {
    vi: 'Chứng thư của khóa trên thiết bị này đã hết hạn theo đồng hồ máy chủ. Hãy nhờ thư ký kiểm tra và đăng ký lại thiết bị; ghi chú trên thiết bị vẫn còn.',
    en: 'By the server’s clock the certificate of this device’s key has run out. Ask the secretary to check and to enrol the device again; the notes on it stay.',
    bn: 'সার্ভারের ঘড়ি অনুযায়ী এই যন্ত্রের কী-র সনদের মেয়াদ শেষ। সচিবকে যাচাই করে যন্ত্রটি আবার নিবন্ধন করতে বলুন; যন্ত্রের নোটগুলি থেকে যাবে।',
  },
  'identity/key-known': {
    vi: 'Khóa này đã được đăng ký trước đó. Hãy xin mã mới và tạo khóa mới trên thiết bị.',
    en: 'This key was enrolled before. Ask for a new code and make a new key on the device.',
    bn: 'এই কী আগে নিবন্ধিত হয়েছে। নতুন কোড নিয়ে যন্ত্রে নতুন কী তৈরি করুন।',
  },
  'identity/other-host': {
    vi: 'Máy chủ không nhận địa chỉ “{host}”. Hãy mở bằng địa chỉ mà thư ký cung cấp.',
    en: 'The server does not go by the address “{host}”. Open it under the address the secretary gives you.',
    bn: 'সার্ভারটি “{host}” ঠিকানায় চলে না। সচিবের দেওয়া ঠিকানায় খুলুন।',
  },
  'identity/hall-link-over': {
    vi: 'Đường dẫn màn hình hội trường không còn dùng được. Hãy nhờ thư ký tạo đường dẫn mới.',
    en: 'This link for the hall screen no longer works. Ask the secretary for a new one.',
    bn: 'সভাকক্ষের পর্দার এই লিংক আর কাজ করে না। সচিবের কাছে নতুন লিংক নিন।',
  },

  'identity/code-wrong': {
    vi: 'Mã chưa đúng, đã dùng hoặc đã quá 30 phút. Hãy xem lại mã, hoặc xin thư ký mã mới.',
    en: 'The code is wrong, was used, or is older than 30 minutes. Look at it again, or ask the secretary for a new one.',
    bn: 'কোড ভুল, ব্যবহৃত বা ৩০ মিনিটের বেশি পুরোনো। আবার দেখুন, বা সচিবের কাছে নতুন কোড নিন।',
  },
  'identity/check-wrong': {
    vi: 'Sáu chữ số không khớp. Hãy đọc lại trên máy tính bảng; còn {left} lần. Nếu đọc đúng mà vẫn không khớp, đừng duyệt và cấp mã mới.',
    en: 'The six digits do not match. Read them on the tablet again; {left} {left|try is|tries are} left. If you read them right and they still differ, do not approve: give a new code.',
    bn: 'ছয়টি সংখ্যা মেলেনি। ট্যাবলেটে আবার পড়ুন; {left} বার বাকি। ঠিক পড়েও না মিললে অনুমোদন না করে নতুন কোড দিন।',
  },
  'identity/enrolment-over': {
    vi: 'Lần đăng ký này đã kết thúc. Hãy cấp mã mới cho thiết bị.',
    en: 'This enrolment is over. Give the device a new code.',
    bn: 'এই নিবন্ধন শেষ হয়ে গেছে। যন্ত্রের জন্য নতুন কোড দিন।',
  },
  'identity/request-unreadable': {
    vi: 'Yêu cầu của thiết bị không đọc được. Hãy tải lại trang trên thiết bị rồi đăng ký lại.',
    en: 'What the device sent cannot be read. Reload the page on the device, then enrol again.',
    bn: 'যন্ত্রের পাঠানো অনুরোধ পড়া যায়নি। যন্ত্রে পাতা আবার লোড করে পুনরায় নিবন্ধন করুন।',
  },
  'identity/request-key': {
    vi: 'Thiết bị tạo loại khóa không được chấp nhận. Hãy cập nhật trình duyệt trên thiết bị rồi đăng ký lại.',
    en: 'The device made a kind of key that is not accepted. Update its browser, then enrol again.',
    bn: 'যন্ত্রের তৈরি কী গ্রহণযোগ্য ধরনের নয়। ব্রাউজার হালনাগাদ করে আবার নিবন্ধন করুন।',
  },
  'identity/request-signature': {
    vi: 'Yêu cầu không do chính khóa trên thiết bị ký. Hãy xin mã mới và đăng ký lại ngay trên thiết bị đó.',
    en: 'The request was not signed by the key it names. Ask for a new code and enrol again on the device itself.',
    bn: 'অনুরোধটি তার নিজের কী দিয়ে স্বাক্ষরিত নয়। নতুন কোড নিয়ে ওই যন্ত্রেই আবার নিবন্ধন করুন।',
  },

  'identity/certificate-unreadable': {
    vi: 'Tệp này không phải chứng thư số đọc được. Hãy chọn tệp khác.',
    en: 'This is not a certificate that can be read. Choose another file.',
    bn: 'এটি পড়ার মতো সনদ নয়। অন্য ফাইল বেছে নিন।',
  },
  'identity/certificate-weak': {
    vi: 'Khóa của chứng thư số quá yếu: cần RSA từ 2048 bit hoặc P-256. Hãy xin cơ quan cấp đổi chứng thư số mới.',
    en: 'The certificate’s key is too weak: RSA of 2048 bits or more, or P-256, is needed. Ask its authority for a new one.',
    bn: 'সনদের কী দুর্বল: RSA ২০৪৮ বিট বা বেশি, অথবা P-256 প্রয়োজন। প্রদানকারী সংস্থার কাছে নতুন সনদ চান।',
  },
  'identity/certificate-purpose': {
    vi: 'Chứng thư số này không dùng để ký văn bản. Hãy chọn chứng thư số ký của mình.',
    en: 'This certificate is not for signing documents. Choose your signing certificate.',
    bn: 'এই সনদ নথি স্বাক্ষরের জন্য নয়। আপনার স্বাক্ষরের সনদ বেছে নিন।',
  },
  'identity/certificate-early': {
    vi: 'Chứng thư số này chỉ có hiệu lực từ {from}. Hãy kiểm tra ngày giờ, hoặc dùng chứng thư số khác.',
    en: 'This certificate is valid only from {from}. Check date and time, or use another one.',
    bn: 'এই সনদ {from} থেকে কার্যকর। তারিখ ও সময় দেখুন, বা অন্য সনদ ব্যবহার করুন।',
  },
  'identity/certificate-expired': {
    vi: 'Chứng thư số này đã hết hạn. Hãy dùng chứng thư số còn hiệu lực.',
    en: 'This certificate has run out. Use one that is valid.',
    bn: 'এই সনদের মেয়াদ শেষ। বৈধ সনদ ব্যবহার করুন।',
  },
  'identity/certificate-chain': {
    vi: 'Đơn vị chưa tin cậy cơ quan đã cấp chứng thư số này. Hãy nhờ quản trị đơn vị thêm chứng thư gốc của cơ quan đó.',
    en: 'The unit does not trust the authority of this certificate yet. Ask the administrator to add that authority’s root.',
    bn: 'এই সনদের প্রদানকারী সংস্থাকে ইউনিট এখনও বিশ্বাস করে না। প্রশাসককে সংস্থাটির মূল সনদ যোগ করতে বলুন।',
  },
  'identity/certificate-other-name': {
    vi: 'Chứng thư số đứng tên “{subject}”, không phải “{name}”. Nếu đúng là một người, hãy xác nhận trước khi duyệt; nếu không, hãy từ chối.',
    en: 'The certificate is in the name of “{subject}”, not “{name}”. If this is the same person, say so before approving; if not, refuse it.',
    bn: 'সনদটি “{subject}”-এর নামে, “{name}”-এর নয়। একই ব্যক্তি হলে অনুমোদনের আগে নিশ্চিত করুন; না হলে প্রত্যাখ্যান করুন।',
  },
  'identity/certificate-signature': {
    vi: 'Thiết bị chưa chứng minh được mình giữ khóa của chứng thư số. Hãy nhập lại tệp và mật khẩu của tệp.',
    en: 'The device did not prove that it holds the certificate’s key. Choose the file and enter its password again.',
    bn: 'যন্ত্রটি সনদের কী থাকার প্রমাণ দেয়নি। ফাইল ও তার পাসওয়ার্ড আবার দিন।',
  },
  'identity/list-unreadable': {
    vi: 'Đây không phải là danh sách thu hồi chứng thư (CRL), hoặc tệp đã hỏng.',
    en: 'This is not a certificate revocation list (CRL), or the file is damaged.',
    bn: 'এটি সনদ প্রত্যাহার তালিকা (CRL) নয়, অথবা ফাইলটি নষ্ট।',
  },
  'identity/list-of-nobody': {
    vi: 'Danh sách này không do cơ quan chứng thực nào đang được tin cậy ký. Hãy thêm chứng thư của cơ quan đó trước.',
    en: 'No authority that is trusted has signed this list. Add the authority’s certificate first.',
    bn: 'বিশ্বস্ত কোনো কর্তৃপক্ষ এই তালিকায় স্বাক্ষর করেনি। আগে কর্তৃপক্ষের সনদ যোগ করুন।',
  },
  'identity/list-too-large': {
    vi: 'Danh sách thu hồi lớn hơn {megabytes} MB.',
    en: 'The revocation list is larger than {megabytes} MB.',
    bn: 'প্রত্যাহার তালিকা {megabytes} MB-এর বেশি বড়।',
  },
  'identity/list-older': {
    vi: 'Đã có danh sách mới hơn của cơ quan chứng thực này.',
    en: 'There is a newer list of this authority already.',
    bn: 'এই কর্তৃপক্ষের আরও নতুন তালিকা ইতিমধ্যে আছে।',
  },
  'identity/root-not-authority': {
    vi: 'Đây không phải chứng thư của một cơ quan cấp chứng thư số. Hãy chọn chứng thư gốc của cơ quan đó.',
    en: 'This is not the certificate of an authority. Choose the authority’s root certificate.',
    bn: 'এটি কোনো প্রদানকারী সংস্থার সনদ নয়। সংস্থার মূল সনদ বেছে নিন।',
  },

  'identity/account-disabled': {
    vi: 'Tài khoản này đã bị khóa vì lâu không sử dụng. Hãy nhờ quản trị đơn vị mở lại.',
    en: 'This account was disabled because nobody used it for long. Ask the administrator to enable it again.',
    bn: 'দীর্ঘদিন ব্যবহার না হওয়ায় এই অ্যাকাউন্ট নিষ্ক্রিয়। প্রশাসককে পুনরায় সক্রিয় করতে বলুন।',
  },
  'identity/second-wrong': {
    vi: 'Mã chưa đúng hoặc đã dùng. Hãy nhập mã đang hiện trên ứng dụng, hoặc một mã khôi phục chưa dùng.',
    en: 'The code is not right, or was used already. Enter the one that the app shows now, or a recovery code not used yet.',
    bn: 'কোড ঠিক নয় বা ব্যবহৃত। অ্যাপে এখন যে কোড আছে বা অব্যবহৃত পুনরুদ্ধার কোড দিন।',
  },
  'identity/second-needed': {
    vi: 'Đơn vị yêu cầu lớp xác thực thứ hai. Hãy thiết lập trước khi làm việc khác.',
    en: 'A second factor is required here. Set one up before anything else.',
    bn: 'এখানে দ্বিতীয় যাচাই বাধ্যতামূলক। আগে সেটি স্থাপন করুন।',
  },
  'identity/ticket-over': {
    vi: 'Đã quá lâu kể từ khi nhập mật khẩu. Hãy đăng nhập lại từ đầu.',
    en: 'Too long has passed since the password was entered. Sign in from the beginning.',
    bn: 'পাসওয়ার্ড দেওয়ার পর অনেক সময় পেরিয়েছে। শুরু থেকে সাইন ইন করুন।',
  },
  'identity/last-factor': {
    vi: 'Đơn vị yêu cầu lớp xác thực thứ hai: hãy thêm cách khác trước khi gỡ cách này.',
    en: 'A second factor is required here: add another one before removing this.',
    bn: 'দ্বিতীয় যাচাই বাধ্যতামূলক: এটি সরানোর আগে আরেকটি যোগ করুন।',
  },
  'identity/passkey-refused': {
    vi: 'Khóa bảo mật này không dùng được ở đây hoặc đã hết thời gian. Hãy thử lại, hoặc dùng cách khác.',
    en: 'This passkey does not work here, or it took too long. Try again, or use another way.',
    bn: 'এই পাসকি এখানে চলে না বা সময় পেরিয়েছে। আবার চেষ্টা করুন বা অন্য উপায় নিন।',
  },
  'identity/passkey-needs-name': {
    vi: 'Khóa bảo mật chỉ dùng được khi mở máy chủ bằng tên, không phải bằng địa chỉ số.',
    en: 'Passkeys work only where the server is opened under a name, not under a number.',
    bn: 'পাসকি শুধু নামে খোলা সার্ভারে চলে, সংখ্যার ঠিকানায় নয়।',
  },
  'identity/no-such-login': {
    vi: 'Không có ai dùng tên đăng nhập này. Tên đăng nhập có trong danh sách ở bàn thư ký, mục Đại biểu và khách mời.',
    en: 'Nobody has this sign-in name. Sign-in names stand in the register at the desks.',
    bn: 'এই সাইন-ইন নাম কারও নয়। ডেস্কের তালিকায় নামগুলি আছে।',
  },
  'identity/not-set-up': {
    vi: 'Hệ thống chưa được thiết lập. Hãy thiết lập đơn vị trước.',
    en: 'Nothing is set up yet. Set up the unit first.',
    bn: 'এখনও কিছু স্থাপন করা হয়নি। আগে ইউনিট স্থাপন করুন।',
  },
  'identity/set-up-done': {
    vi: 'Đơn vị đã được thiết lập. Hãy đăng nhập.',
    en: 'The unit is set up already. Sign in.',
    bn: 'ইউনিট ইতিমধ্যে স্থাপিত। সাইন ইন করুন।',
  },
  'identity/passphrase-missing': {
    vi: 'Thiếu mật khẩu mở khóa trong thư mục {folder}. Hãy đặt lại tệp passphrase, hoặc đưa mật khẩu qua thiết lập KEY_PASSPHRASE.',
    en: 'The passphrase for the keys in {folder} is missing. Put the file “passphrase” back, or give it by the setting KEY_PASSPHRASE.',
    bn: '{folder} ফোল্ডারের কী খোলার গোপন বাক্য নেই। “passphrase” ফাইল ফিরিয়ে দিন, বা KEY_PASSPHRASE সেটিংয়ে দিন।',
  },
  'identity/passphrase-wrong': {
    vi: 'Mật khẩu mở khóa không đúng. Hãy dùng mật khẩu đã ghi lại khi thiết lập.',
    en: 'The passphrase does not open the keys. Use the one that was written down at the set-up.',
    bn: 'গোপন বাক্যে কী খোলেনি। স্থাপনের সময় লিখে রাখা বাক্যটি ব্যবহার করুন।',
  },
  'identity/passphrase-short': {
    vi: 'Mật khẩu mở khóa quá ngắn. Hãy dùng ít nhất {least} ký tự.',
    en: 'The passphrase is too short. Use at least {least} characters.',
    bn: 'গোপন বাক্য খুব ছোট। অন্তত {least}টি অক্ষর ব্যবহার করুন।',
  },
  'identity/vault-damaged': {
    vi: 'Tệp khóa {file} bị hỏng. Hãy lấy lại tệp này từ bản sao lưu.',
    en: 'The key file {file} is damaged. Fetch it from a backup.',
    bn: 'কী ফাইল {file} নষ্ট হয়েছে। ব্যাকআপ থেকে ফাইলটি আনুন।',
  },
  'identity/key-missing': {
    vi: 'Thiếu tệp khóa {file}. Hãy lấy lại tệp này từ bản sao lưu.',
    en: 'The key file {file} is missing. Fetch it from a backup.',
    bn: 'কী ফাইল {file} নেই। ব্যাকআপ থেকে ফাইলটি আনুন।',
  },
  'identity/tls-unreadable': {
    vi: 'Không đọc được tệp {file} dùng cho kết nối bảo mật. Hãy kiểm tra thiết lập TLS_CERT_FILE và TLS_KEY_FILE.',
    en: 'The file {file} for secure connections cannot be read. Check the settings TLS_CERT_FILE and TLS_KEY_FILE.',
    bn: 'নিরাপদ সংযোগের ফাইল {file} পড়া যায়নি। TLS_CERT_FILE ও TLS_KEY_FILE সেটিং দেখুন।',
  },
  'identity/tls-not-a-pair': {
    vi: 'Chứng thư và khóa của kết nối bảo mật không thuộc về nhau. Hãy kiểm tra thiết lập TLS_CERT_FILE và TLS_KEY_FILE.',
    en: 'Certificate and key for secure connections do not belong together. Check the settings TLS_CERT_FILE and TLS_KEY_FILE.',
    bn: 'নিরাপদ সংযোগের সনদ ও কী একে অপরের নয়। TLS_CERT_FILE ও TLS_KEY_FILE সেটিং দেখুন।',
  },
  'identity/tls-expired': {
    vi: 'Chứng thư của kết nối bảo mật đã hết hạn. Hãy thay bằng chứng thư mới.',
    en: 'The certificate for secure connections has run out. Replace it with a new one.',
    bn: 'নিরাপদ সংযোগের সনদের মেয়াদ শেষ। নতুন সনদ দিন।',
  },
});
