/** Words of the link: what a tablet says of the record it holds and of the network. */
import { words } from './words.ts';

export const link = words({
  opening: { vi: 'Đang mở phiên họp…', en: 'Opening the meeting…', bn: 'সভা খোলা হচ্ছে…' },
  notHere: {
    vi: 'Thiết bị này chưa có nội dung của phiên họp. Phiên họp sẽ tự mở khi kết nối được với máy chủ.',
    en: 'This device does not have the meeting yet. It opens by itself once the server answers.',
    bn: 'এই যন্ত্রে এখনও সভার তথ্য নেই। সার্ভার সাড়া দিলে সভাটি নিজে থেকেই খুলবে।',
  },
  notHereTitle: { vi: 'Chưa kết nối được', en: 'No connection yet', bn: 'এখনও সংযোগ নেই' },
  catchingUp: { vi: 'Đang kết nối lại. Nội dung bên dưới có thể chưa phải mới nhất.', en: 'Reconnecting. What is shown may not be the latest.', bn: 'আবার সংযোগ হচ্ছে। নিচের তথ্য সর্বশেষ নাও হতে পারে।' },
  brokenTitle: { vi: 'Biên bản không khớp', en: 'The record does not match', bn: 'কার্যবিবরণী মিলছে না' },
  broken: {
    vi: 'Dữ liệu máy chủ gửi đến không khớp với bản ghi đã có trên thiết bị này. Thiết bị đã ngừng nhận và không ký thêm gì. Hãy báo ngay cho chủ tọa và thư ký, và giữ nguyên thiết bị để kiểm tra.',
    en: 'What the server sent does not match the record held on this device. The device has stopped and signs nothing more. Tell the chair and the secretary at once, and keep the device as it is for checking.',
    bn: 'সার্ভারের পাঠানো তথ্য এই যন্ত্রে রাখা নথির সঙ্গে মিলছে না। যন্ত্রটি থেমে গেছে এবং আর কিছুতে স্বাক্ষর করবে না। এখনই সভাপতি ও সচিবকে জানান এবং যাচাইয়ের জন্য যন্ত্রটি যেমন আছে তেমন রাখুন।',
  },
  brokenAt: { vi: 'Điểm không khớp: {fault}', en: 'What does not match: {fault}', bn: 'যা মিলছে না: {fault}' },
  notInvitedTitle: { vi: 'Không có trong danh sách mời', en: 'Not on the list of those invited', bn: 'আমন্ত্রিতদের তালিকায় নেই' },
  notInvited: {
    vi: 'Tài khoản này không được mời dự phiên họp này, hoặc không còn trong danh sách mời. Nội dung và tài liệu của phiên họp không còn trên thiết bị. Nếu cần dự họp, xin liên hệ thư ký.',
    en: 'This account is not invited to this meeting, or not any more. Nothing of the meeting and its papers is left on this device. If you need to attend, see the secretary.',
    bn: 'এই অ্যাকাউন্ট এই সভায় আমন্ত্রিত নয়, বা আর আমন্ত্রিত নেই। সভার বিষয় ও নথি এই যন্ত্রে আর নেই। সভায় থাকা প্রয়োজন হলে সচিবের সঙ্গে যোগাযোগ করুন।',
  },
  newerTitle: { vi: 'Cần mở lại ứng dụng', en: 'The app has to be reloaded', bn: 'অ্যাপটি আবার খুলতে হবে' },
  newer: {
    vi: 'Phiên họp đang dùng phiên bản phần mềm mới hơn. Hãy tải lại để tiếp tục; mọi nội dung đã gửi vẫn được giữ.',
    en: 'The meeting uses a newer version of the software. Reload to go on; what was sent is kept.',
    bn: 'সভাটি সফটওয়্যারের নতুন সংস্করণ ব্যবহার করছে। চালিয়ে যেতে আবার লোড করুন; পাঠানো সবকিছু অক্ষত আছে।',
  },
  reload: { vi: 'Tải phiên bản mới', en: 'Reload', bn: 'নতুন সংস্করণ লোড করুন' },
  lost: {
    vi: 'Máy chủ được khôi phục từ bản sao lưu. {n} mục thiết bị này từng nhận không còn trong biên bản; biên bản ghi rõ việc khôi phục.',
    en: 'The server was restored from a backup. {n} {n|entry that this device had received is|entries that this device had received are} no longer in the record; the record says that it was restored.',
    bn: 'সার্ভার ব্যাকআপ থেকে পুনরুদ্ধার হয়েছে। এই যন্ত্রে পাওয়া {n}টি ভুক্তি আর নথিতে নেই; পুনরুদ্ধারের কথা নথিতে লেখা আছে।',
  },
  witnessed: { vi: 'Thiết bị này đã chứng kiến biên bản.', en: 'This device has witnessed the record.', bn: 'এই যন্ত্র কার্যবিবরণীর সাক্ষী হয়েছে।' },
});

/** What did not match, in words that an examiner can use. */
export const faults = words({
  line: { vi: 'một mục ghi sai quy cách', en: 'an entry of the wrong form', bn: 'একটি ভুক্তির গঠন ভুল' },
  order: { vi: 'thứ tự các mục', en: 'the order of entries', bn: 'ভুক্তির ক্রম' },
  sealed: { vi: 'phần được niêm phong', en: 'a sealed part', bn: 'সিল করা অংশ' },
  founding: { vi: 'phần mở đầu biên bản', en: 'the beginning of the record', bn: 'নথির সূচনা' },
  signature: { vi: 'chữ ký của mốc kiểm tra', en: 'the signature of a checkpoint', bn: 'চেকপয়েন্টের স্বাক্ষর' },
  root: { vi: 'mốc kiểm tra', en: 'a checkpoint', bn: 'চেকপয়েন্ট' },
  history: { vi: 'nội dung đã ghi trước đó', en: 'what was recorded before', bn: 'আগে লিপিবদ্ধ বিষয়' },
});

export const refusals = words({
  'link/not-delivered': {
    vi: 'Máy chủ chưa trả lời, chưa rõ việc này đã được ghi hay chưa. Hãy xem màn hình khi có kết nối trở lại rồi mới làm lại.',
    en: 'The server has not answered, so it is not known whether this was recorded. Look at the screen once it is connected again before you repeat it.',
    bn: 'সার্ভার সাড়া দেয়নি, তাই কাজটি লিপিবদ্ধ হয়েছে কি না জানা নেই। আবার সংযোগ হলে পর্দা দেখে তবেই পুনরায় করুন।',
  },
  'link/record-mismatch': {
    vi: 'Bản ghi trên thiết bị không khớp với máy chủ nên không thể thực hiện. Hãy báo ngay cho chủ tọa và thư ký.',
    en: 'The record on this device does not match the server, so nothing can be done here. Tell the chair and the secretary at once.',
    bn: 'এই যন্ত্রের নথি সার্ভারের সঙ্গে মিলছে না, তাই কিছু করা যাবে না। এখনই সভাপতি ও সচিবকে জানান।',
  },
});
