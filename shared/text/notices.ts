/** Words of notices: the list, what is said on a locked screen, e-mail, and what a meeting's desk sees. */
import { words } from './words.ts';

/** By the code that a feature gives: the line of the list. */
export const noticeWords = words({
  'session/isInvited': { vi: 'Mời dự kỳ họp', en: 'You are invited to a session', bn: 'অধিবেশনে আমন্ত্রণ' },
  'session/isMoved': {
    vi: 'Đổi thời gian hoặc địa điểm họp. Xin xác nhận lại việc dự họp',
    en: 'Time or place has changed. Please say again whether you will come',
    bn: 'সময় বা স্থান বদলেছে। আবার জানান আসবেন কি না',
  },
  'session/calledOff': { vi: 'Kỳ họp không tiến hành', en: 'The session was called off', bn: 'অধিবেশন বাতিল হয়েছে' },
  'session/inADay': { vi: 'Còn không quá một ngày đến giờ họp', en: 'The session begins within a day', bn: 'এক দিনের মধ্যে অধিবেশন শুরু' },
  'session/inAnHour': { vi: 'Còn không quá một giờ đến giờ họp', en: 'The session begins within an hour', bn: 'এক ঘণ্টার মধ্যে অধিবেশন শুরু' },
  'attending/toAnswer': { vi: 'Xin xác nhận việc dự họp', en: 'Please say whether you will come', bn: 'আসবেন কি না জানান' },
  'attending/askedAgain': {
    vi: 'Thư ký nhắc xác nhận việc dự họp',
    en: 'The secretary asks again whether you will come',
    bn: 'আসবেন কি না সচিব আবার জানতে চেয়েছেন',
  },
  'substitutes/youAttend': { vi: 'Ông/bà được cử dự họp thay', en: 'You attend a session in somebody’s place', bn: 'আপনি কারও স্থলে অধিবেশনে উপস্থিত থাকবেন' },
  'substitutes/youNoMore': { vi: 'Ông/bà không còn dự họp thay', en: 'You attend in somebody’s place no more', bn: 'আপনি আর কারও স্থলে উপস্থিত থাকছেন না' },
  'substitutes/isConfirmed': { vi: 'Thư ký đã xác nhận người dự họp thay ông/bà', en: 'The secretary has confirmed who attends in your place', bn: 'আপনার স্থলে কে আসবেন সচিব নিশ্চিত করেছেন' },
  'substitutes/isDeclined': {
    vi: 'Thư ký không chấp nhận người dự họp thay ông/bà',
    en: 'The secretary has declined whom you named to attend in your place',
    bn: 'আপনার স্থলে প্রস্তাবিত ব্যক্তিকে সচিব গ্রহণ করেননি',
  },
  'substitutes/isEnded': { vi: 'Không còn ai dự họp thay ông/bà', en: 'Nobody attends in your place any more', bn: 'আপনার স্থলে আর কেউ উপস্থিত থাকছেন না' },
  'substitutes/toConfirm': { vi: 'Có người dự họp thay cần xác nhận', en: 'A substitute is to be confirmed', bn: 'একজন বদলি নিশ্চিত করা প্রয়োজন' },
  'substitutes/isTakenBack': { vi: 'Khách mời đã rút người dự họp thay', en: 'A substitute was taken back', bn: 'একজন বদলি প্রত্যাহার করা হয়েছে' },
  'papers/cameNew': { vi: 'Có {count} tài liệu mới', en: '{count} new {count|paper|papers}', bn: '{count}টি নতুন কাগজ' },
  'papers/cameAnew': {
    vi: 'Có {count} tài liệu được thay bằng bản mới',
    en: '{count} {count|paper|papers} replaced by a new version',
    bn: '{count}টি কাগজ নতুন সংস্করণে বদলেছে',
  },
  'opinions/toAnswer': { vi: 'Có phiếu lấy ý kiến cần trả lời', en: 'An opinion sheet awaits your answer', bn: 'মতামতপত্রে আপনার উত্তর প্রয়োজন' },
  'opinions/putOff': {
    vi: 'Phiếu lấy ý kiến được lùi hạn trả lời',
    en: 'The deadline of an opinion sheet was put off',
    bn: 'মতামতপত্রের সময়সীমা বাড়ানো হয়েছে',
  },
  'opinions/inADay': {
    vi: 'Phiếu lấy ý kiến sắp hết hạn trả lời',
    en: 'An opinion sheet ends within a day',
    bn: 'এক দিনের মধ্যে মতামতপত্রের সময় শেষ',
  },
  'opinions/askedAgain': {
    vi: 'Thư ký nhắc trả lời phiếu lấy ý kiến',
    en: 'The secretary reminds you of an opinion sheet',
    bn: 'সচিব মতামতপত্রের কথা মনে করিয়েছেন',
  },
  'recommendations/isSent': { vi: 'Có kiến nghị gửi đến cơ quan, đơn vị của ông/bà', en: 'A recommendation was sent to you', bn: 'আপনার কাছে একটি সুপারিশ এসেছে' },
  'recommendations/askedMore': { vi: 'Đề nghị bổ sung nội dung trả lời kiến nghị', en: 'More is asked for in answer to a recommendation', bn: 'সুপারিশের উত্তরে আরও তথ্য চাওয়া হয়েছে' },
  'recommendations/toExplain': { vi: 'Yêu cầu giải trình về việc thực hiện kiến nghị', en: 'An explanation is demanded about a recommendation', bn: 'সুপারিশ বিষয়ে ব্যাখ্যা চাওয়া হয়েছে' },
  'recommendations/putOff': { vi: 'Kiến nghị được gia hạn trả lời', en: 'You have longer to answer a recommendation', bn: 'সুপারিশের উত্তরের সময় বাড়ানো হয়েছে' },
  'recommendations/escalated': { vi: 'Kiến nghị chưa trả lời đã được báo cáo cấp trên', en: 'A recommendation that was not answered was escalated', bn: 'উত্তর না দেওয়া সুপারিশ উপরে জানানো হয়েছে' },
  'recommendations/isAnswered': { vi: 'Kiến nghị đã có văn bản trả lời', en: 'A recommendation was answered', bn: 'একটি সুপারিশের উত্তর এসেছে' },
  'recommendations/isEnded': { vi: 'Kiến nghị đã kết thúc theo dõi', en: 'A recommendation is no longer followed up', bn: 'একটি সুপারিশের অনুসরণ শেষ' },
  'recommendations/inDays': { vi: 'Còn {count} ngày đến hạn trả lời kiến nghị', en: '{count} {count|day|days} left to answer a recommendation', bn: 'সুপারিশের উত্তর দিতে {count} দিন বাকি' },
  'recommendations/dueToday': { vi: 'Hôm nay là hạn trả lời kiến nghị', en: 'A recommendation is to be answered today', bn: 'আজ সুপারিশের উত্তরের শেষ দিন' },
  'recommendations/lateYours': { vi: '{count} kiến nghị quá hạn trả lời', en: '{count} {count|recommendation is|recommendations are} overdue', bn: '{count}টি সুপারিশের উত্তর বিলম্বিত' },
  'recommendations/lateFollowed': {
    vi: '{count} kiến nghị ông/bà theo dõi đã quá hạn trả lời',
    en: '{count} {count|recommendation that you follow up is|recommendations that you follow up are} overdue',
    bn: 'আপনার অনুসরণে {count}টি সুপারিশের উত্তর বিলম্বিত',
  },
  'following/isGiven': { vi: 'Ông/bà được giao việc theo kết luận', en: 'You were given a task', bn: 'আপনাকে একটি কাজ দেওয়া হয়েছে' },
  'following/sentBack': { vi: 'Việc được giao bị trả lại để bổ sung', en: 'A task was sent back', bn: 'একটি কাজ ফেরত এসেছে' },
  'following/inDays': { vi: 'Còn {count} ngày đến hạn việc được giao', en: '{count} {count|day|days} left for a task', bn: 'একটি কাজের {count} দিন বাকি' },
  'following/dueToday': { vi: 'Hôm nay là hạn việc được giao', en: 'A task is due today', bn: 'আজ একটি কাজের শেষ দিন' },
  'following/lateYours': { vi: '{count} việc được giao đã quá hạn', en: '{count} {count|task is|tasks are} overdue', bn: '{count}টি কাজ বিলম্বিত' },
  'following/lateGiven': {
    vi: '{count} việc ông/bà giao đã quá hạn',
    en: '{count} {count|task that you gave is|tasks that you gave are} overdue',
    bn: 'আপনার দেওয়া {count}টি কাজ বিলম্বিত',
  },
  other: { vi: 'Có việc mới trong kỳ họp', en: 'Something is new in a session', bn: 'অধিবেশনে নতুন কিছু আছে' },
});

export const notices = words({
  title: { vi: 'Thông báo', en: 'Notices', bn: 'বিজ্ঞপ্তি' },
  unread: { vi: '{n} chưa đọc', en: '{n} unread', bn: '{n}টি অপঠিত' },
  newOne: { vi: 'Chưa đọc', en: 'Unread', bn: 'অপঠিত' },
  none: { vi: 'Chưa có thông báo nào.', en: 'There are no notices yet.', bn: 'এখনও কোনো বিজ্ঞপ্তি নেই।' },
  kept: {
    vi: 'Thông báo được giữ 90 ngày và giống nhau trên mọi thiết bị của ông/bà.',
    en: 'Notices are kept for 90 days, and are the same on each of your devices.',
    bn: 'বিজ্ঞপ্তি ৯০ দিন থাকে, আপনার সব যন্ত্রে একই।',
  },
  allSeen: { vi: 'Đánh dấu tất cả đã đọc', en: 'Mark all as read', bn: 'সব পঠিত চিহ্নিত করুন' },
  gone: { vi: 'Kỳ họp này không còn mở với ông/bà.', en: 'This session is no longer open to you.', bn: 'এই অধিবেশন আপনার জন্য আর খোলা নেই।' },
  goneOther: { vi: 'Nội dung này không còn mở với ông/bà.', en: 'This is no longer open to you.', bn: 'এটি আপনার জন্য আর খোলা নেই।' },
  due: { vi: 'Hạn: {time}, {date}', en: 'Due by {time}, {date}', bn: 'শেষ সময়: {time}, {date}' },
  sentAt: { vi: 'Gửi lúc {at}', en: 'Sent {at}', bn: 'পাঠানো হয়েছে {at}' },
  because: { vi: 'Lý do: {reason}', en: 'Reason: {reason}', bn: 'কারণ: {reason}' },
  until: { vi: 'Hạn trả lời: {time}, {date}', en: 'To be answered by {time}, {date}', bn: 'উত্তরের শেষ সময়: {date} {time}' },
  ways: { vi: 'Cách nhận thông báo', en: 'How notices reach you', bn: 'বিজ্ঞপ্তি পাওয়ার উপায়' },
  waysLead: {
    vi: 'Mọi thông báo luôn có trong danh sách này. Ngoài ra có thể nhận trên thiết bị hoặc qua thư điện tử, từ 7 giờ đến 21 giờ; riêng lời mời, đổi lịch, hủy họp gửi ngay. Khi kỳ họp đang diễn ra thì không gửi.',
    en: 'Every notice stands in this list. It can also come to your device or by e-mail, between 07:00 and 21:00; invitations, changes and calling off at once. Nothing is sent while your session is under way.',
    bn: 'সব বিজ্ঞপ্তি এই তালিকায় থাকে। যন্ত্রে বা ই-মেইলেও সকাল ৭টা থেকে রাত ৯টার মধ্যে আসতে পারে; আমন্ত্রণ, পরিবর্তন ও বাতিল সঙ্গে সঙ্গে। অধিবেশন চলাকালে কিছু পাঠানো হয় না।',
  },
  onDevice: { vi: 'Trên thiết bị này', en: 'On this device', bn: 'এই যন্ত্রে' },
  onDeviceLead: {
    vi: 'Thiết bị hiện thông báo cả khi ứng dụng đang đóng. Nội dung trên màn hình khóa không nêu tên tài liệu hay nội dung họp. Thông báo đi qua dịch vụ của hãng làm trình duyệt, ở dạng mã hóa.',
    en: 'The device shows notices while the app is closed. A locked screen names neither papers nor matters. They pass through the browser maker’s service, encrypted.',
    bn: 'অ্যাপ বন্ধ থাকলেও যন্ত্র বিজ্ঞপ্তি দেখায়। লক পর্দায় কাগজ বা বিষয়ের নাম থাকে না। এগুলি এনক্রিপ্ট হয়ে ব্রাউজার নির্মাতার সেবার মাধ্যমে আসে।',
  },
  turnOn: { vi: 'Bật thông báo trên thiết bị này', en: 'Turn on for this device', bn: 'এই যন্ত্রে চালু করুন' },
  turnOff: { vi: 'Tắt trên thiết bị này', en: 'Turn off for this device', bn: 'এই যন্ত্রে বন্ধ করুন' },
  isOn: { vi: 'Đang bật trên thiết bị này.', en: 'It is on for this device.', bn: 'এই যন্ত্রে চালু আছে।' },
  otherDevices: {
    vi: 'Đang bật trên {n} thiết bị khác.',
    en: 'It is on for {n} other {n|device|devices}.',
    bn: 'আরও {n}টি যন্ত্রে চালু আছে।',
  },
  turnOffOthers: { vi: 'Tắt trên các thiết bị khác', en: 'Turn off for the others', bn: 'অন্যগুলিতে বন্ধ করুন' },
  noPush: {
    vi: 'Trình duyệt này không nhận được thông báo khi ứng dụng đóng. Trên iPad và iPhone, hãy thêm ứng dụng vào màn hình chính rồi mở từ đó.',
    en: 'This browser cannot show notices while the app is closed. On an iPad or iPhone, add the app to the home screen and open it from there.',
    bn: 'অ্যাপ বন্ধ থাকলে এই ব্রাউজার বিজ্ঞপ্তি দেখাতে পারে না। iPad বা iPhone-এ অ্যাপটি হোম স্ক্রিনে যোগ করে সেখান থেকে খুলুন।',
  },
  mail: { vi: 'Qua thư điện tử', en: 'By e-mail', bn: 'ই-মেইলে' },
  mailLead: {
    vi: 'Thư nêu tên, thời gian và địa điểm kỳ họp; không nêu tên tài liệu. Giấy mời có kèm tệp lịch.',
    en: 'It says title, time and place of a session and names no papers. Invitations bring a calendar file.',
    bn: 'এতে অধিবেশনের নাম, সময় ও স্থান থাকে, কাগজের নাম নয়। আমন্ত্রণে ক্যালেন্ডার ফাইল থাকে।',
  },
  address: { vi: 'Địa chỉ thư điện tử', en: 'E-mail address', bn: 'ই-মেইল ঠিকানা' },
  sendCode: { vi: 'Gửi mã xác nhận', en: 'Send a code', bn: 'কোড পাঠান' },
  codeSent: { vi: 'Đã gửi mã gồm 6 chữ số đến {address}.', en: 'Six digits were sent to {address}.', bn: '{address}-এ ৬ অঙ্কের কোড পাঠানো হয়েছে।' },
  code: { vi: 'Mã xác nhận', en: 'Code', bn: 'কোড' },
  confirm: { vi: 'Dùng địa chỉ này', en: 'Use this address', bn: 'এই ঠিকানা ব্যবহার করুন' },
  usesAddress: { vi: 'Thư được gửi đến {address}.', en: 'E-mail goes to {address}.', bn: 'ই-মেইল {address}-এ যায়।' },
  forgetAddress: { vi: 'Không gửi thư nữa', en: 'Stop e-mail', bn: 'ই-মেইল বন্ধ করুন' },
  which: { vi: 'Nhận những thông báo nào', en: 'Which notices', bn: 'কোন বিজ্ঞপ্তি' },
  group_meetings: { vi: 'Lời mời, đổi lịch, hủy họp', en: 'Invitations, changes, called off', bn: 'আমন্ত্রণ, পরিবর্তন, বাতিল' },
  group_papers: { vi: 'Tài liệu mới', en: 'New papers', bn: 'নতুন কাগজ' },
  group_inTime: { vi: 'Nhắc việc, sắp đến giờ', en: 'What is due', bn: 'সময় হলে মনে করানো' },
});

/** At the desk of a meeting. */
export const noticesDesk = words({
  title: { vi: 'Đã thông báo', en: 'Who was told', bn: 'কাকে জানানো হয়েছে' },
  sums: {
    vi: '{told} người đã có thông báo, {opened} đã mở, {pushed} nhận trên thiết bị, {mailed} qua thư điện tử.',
    en: '{told} {told|has|have} been told, {opened} {opened|has|have} opened it, {pushed} on a device, {mailed} by e-mail.',
    bn: '{told} জনকে জানানো হয়েছে, {opened} জন খুলেছেন, {pushed} জন যন্ত্রে, {mailed} জন ই-মেইলে।',
  },
  remind: { vi: 'Nhắc {n} người chưa trả lời', en: 'Remind {n} who {n|has|have} not answered', bn: '{n} জন উত্তর দেননি: মনে করান' },
  remindedAt: { vi: 'Đã nhắc {n} người lúc {time}, {date}.', en: 'Reminded {n} at {time}, {date}.', bn: '{date} {time}-এ {n} জনকে মনে করানো হয়েছে।' },
  details: { vi: 'Xem từng người', en: 'Each person', bn: 'প্রত্যেকে' },
  person: { vi: 'Người nhận', en: 'Who', bn: 'কে' },
  what: { vi: 'Thông báo gần nhất', en: 'Last told', bn: 'শেষ বিজ্ঞপ্তি' },
  at: { vi: 'Trong ứng dụng', en: 'In the app', bn: 'অ্যাপে' },
  pushed: { vi: 'Thiết bị', en: 'Device', bn: 'যন্ত্র' },
  mailed: { vi: 'Thư điện tử', en: 'E-mail', bn: 'ই-মেইল' },
  opened: { vi: 'Đã mở', en: 'Opened', bn: 'খুলেছেন' },
  nobody: { vi: 'Chưa ai được thông báo.', en: 'Nobody has been told yet.', bn: 'এখনও কাউকে জানানো হয়নি।' },
});

/** In e-mail. */
export const noticesMail = words({
  greeting: { vi: 'Kính gửi ông/bà {name},', en: 'Dear {name},', bn: '{name} মহোদয়,' },
  when: { vi: 'Thời gian: {when}', en: 'Time: {when}', bn: 'সময়: {when}' },
  dueBy: { vi: 'Hạn trả lời: {when}', en: 'To be answered by: {when}', bn: 'উত্তরের শেষ সময়: {when}' },
  where: { vi: 'Địa điểm: {place}', en: 'Place: {place}', bn: 'স্থান: {place}' },
  reason: { vi: 'Lý do: {reason}', en: 'Reason: {reason}', bn: 'কারণ: {reason}' },
  open: { vi: 'Mở trong e-Cabinet', en: 'Open in e-Cabinet', bn: 'e-Cabinet-এ খুলুন' },
  why: {
    vi: 'Thư này được gửi tự động theo đăng ký của ông/bà trong e-Cabinet, mục Thông báo. Xin không trả lời thư.',
    en: 'This was sent because you asked for it in e-Cabinet, under Notices. Please do not reply.',
    bn: 'e-Cabinet-এর বিজ্ঞপ্তি অংশে আপনার অনুরোধে এটি পাঠানো হয়েছে। উত্তর দেবেন না।',
  },
  codeSubject: { vi: 'Mã xác nhận địa chỉ thư điện tử', en: 'Code to confirm your e-mail address', bn: 'ই-মেইল ঠিকানা নিশ্চিত করার কোড' },
  codeText: {
    vi: 'Mã xác nhận: {code}. Mã có hiệu lực trong 15 phút. Nếu ông/bà không yêu cầu, xin bỏ qua thư này.',
    en: 'Your code: {code}. It holds for 15 minutes. If you did not ask for it, ignore this message.',
    bn: 'আপনার কোড: {code}। ১৫ মিনিট কার্যকর। আপনি না চেয়ে থাকলে উপেক্ষা করুন।',
  },
});

export const refusals = words({
  'notices/blocked': {
    vi: 'Trình duyệt đang chặn thông báo của trang này. Hãy cho phép trong phần cài đặt của trình duyệt rồi thử lại.',
    en: 'The browser blocks notices of this page. Allow them in its settings, then try again.',
    bn: 'ব্রাউজার এই পৃষ্ঠার বিজ্ঞপ্তি আটকাচ্ছে। সেটিংসে অনুমতি দিয়ে আবার চেষ্টা করুন।',
  },
  'notices/no-service': {
    vi: 'Không đăng ký được với dịch vụ thông báo của trình duyệt. Việc này cần có internet; danh sách thông báo vẫn hoạt động.',
    en: 'The browser’s notice service could not be reached. That takes the internet; the list of notices works without.',
    bn: 'ব্রাউজারের বিজ্ঞপ্তি সেবায় পৌঁছানো যায়নি। এতে ইন্টারনেট লাগে; তালিকা ইন্টারনেট ছাড়াই চলে।',
  },
  'notices/no-push': {
    vi: 'Máy chủ này không gửi thông báo đến thiết bị.',
    en: 'This server sends nothing to devices.',
    bn: 'এই সার্ভার যন্ত্রে কিছু পাঠায় না।',
  },
  'notices/not-a-push-service': {
    vi: 'Địa chỉ nhận thông báo do trình duyệt đưa ra không dùng được.',
    en: 'The address that the browser gave cannot be used.',
    bn: 'ব্রাউজারের দেওয়া ঠিকানা ব্যবহারযোগ্য নয়।',
  },
  'notices/no-mail': { vi: 'Máy chủ này không gửi thư điện tử.', en: 'This server sends no e-mail.', bn: 'এই সার্ভার ই-মেইল পাঠায় না।' },
  'notices/mail-failed': {
    vi: 'Chưa gửi được thư. Hãy kiểm tra địa chỉ và thử lại sau.',
    en: 'The e-mail could not be sent. Check the address and try again later.',
    bn: 'ই-মেইল পাঠানো যায়নি। ঠিকানা দেখে পরে আবার চেষ্টা করুন।',
  },
  'notices/wrong-code': {
    vi: 'Mã xác nhận không đúng hoặc đã hết hạn.',
    en: 'The code is wrong, or too old.',
    bn: 'কোড ভুল বা মেয়াদ শেষ।',
  },
});
