/** Words of the security log: what is recorded, how it came out, and the administrators' screen. */
import type { About, Outcome, SecurityKind, Way } from '../wire/security.ts';
import { words, type WordsOf } from './words.ts';

export const securityKinds: WordsOf<SecurityKind> = words({
  signIn: { vi: 'Đăng nhập', en: 'Sign-in', bn: 'সাইন ইন' },
  signOut: { vi: 'Đăng xuất', en: 'Sign-out', bn: 'সাইন আউট' },
  screenUnlocked: { vi: 'Mở khóa màn hình', en: 'Screen unlocked', bn: 'পর্দা খোলা' },
  sessionsEnded: { vi: 'Kết thúc phiên đăng nhập', en: 'Sign-ins ended', bn: 'সাইন-ইন শেষ করা হয়েছে' },
  passwordChanged: { vi: 'Tự đổi mật khẩu', en: 'Own password changed', bn: 'নিজের পাসওয়ার্ড পরিবর্তন' },
  passwordSet: { vi: 'Đặt mật khẩu cho người khác', en: 'Password set for somebody', bn: 'অন্যের পাসওয়ার্ড নির্ধারণ' },
  passwordReset: { vi: 'Cấp lại mật khẩu tại máy chủ', en: 'Password reset at the server', bn: 'সার্ভারে পাসওয়ার্ড পুনঃস্থাপন' },
  memberAdded: { vi: 'Thêm người', en: 'Person added', bn: 'ব্যক্তি যোগ' },
  membersImported: { vi: 'Nhập danh sách', en: 'List taken in', bn: 'তালিকা যোগ' },
  memberChanged: { vi: 'Sửa thông tin người', en: 'Person changed', bn: 'ব্যক্তির তথ্য পরিবর্তন' },
  memberRemoved: { vi: 'Xóa người', en: 'Person removed', bn: 'ব্যক্তি অপসারণ' },
  rightsChanged: { vi: 'Đổi quyền', en: 'Rights changed', bn: 'অধিকার পরিবর্তন' },
  leftOffice: { vi: 'Ghi thôi nhiệm vụ', en: 'Leaving office recorded', bn: 'দায়িত্ব ত্যাগ নথিভুক্ত' },
  returnedToOffice: { vi: 'Ghi trở lại đương nhiệm', en: 'Return to office recorded', bn: 'দায়িত্বে ফেরা নথিভুক্ত' },
  accountDisabled: { vi: 'Khóa tài khoản', en: 'Account disabled', bn: 'অ্যাকাউন্ট নিষ্ক্রিয়' },
  accountEnabled: { vi: 'Mở lại tài khoản', en: 'Account enabled again', bn: 'অ্যাকাউন্ট পুনরায় সক্রিয়' },
  enrolmentOffered: { vi: 'Cấp mã đăng ký máy', en: 'Enrolment code given', bn: 'নিবন্ধন কোড প্রদান' },
  enrolmentAsked: { vi: 'Máy xin đăng ký', en: 'Tablet asked to be enrolled', bn: 'যন্ত্রের নিবন্ধন আবেদন' },
  enrolmentApproved: { vi: 'Duyệt khóa của máy', en: 'Key approved', bn: 'চাবি অনুমোদন' },
  enrolmentRefused: { vi: 'Từ chối khóa của máy', en: 'Key refused', bn: 'চাবি প্রত্যাখ্যান' },
  keyRevoked: { vi: 'Thu hồi khóa', en: 'Key revoked', bn: 'চাবি বাতিল' },
  rootAdded: { vi: 'Thêm chứng thư gốc tin cậy', en: 'Trusted root added', bn: 'বিশ্বস্ত মূল সনদ যোগ' },
  rootRemoved: { vi: 'Bỏ chứng thư gốc tin cậy', en: 'Trusted root removed', bn: 'বিশ্বস্ত মূল সনদ অপসারণ' },
  secondFactorAsked: { vi: 'Mật khẩu đúng, hỏi lớp xác thực thứ hai', en: 'Password right, second factor asked', bn: 'পাসওয়ার্ড ঠিক, দ্বিতীয় যাচাই চাওয়া হয়েছে' },
  secondFactorAdded: { vi: 'Thêm lớp xác thực thứ hai', en: 'Second factor added', bn: 'দ্বিতীয় যাচাই যোগ' },
  secondFactorRemoved: { vi: 'Gỡ lớp xác thực thứ hai', en: 'Second factor removed', bn: 'দ্বিতীয় যাচাই অপসারণ' },
  secondFactorReset: { vi: 'Đặt lại lớp xác thực thứ hai của người khác', en: 'Second factor of somebody reset', bn: 'অন্যের দ্বিতীয় যাচাই পুনঃস্থাপন' },
  meetingCreated: { vi: 'Tạo kỳ họp', en: 'Meeting created', bn: 'সভা তৈরি' },
  roleChanged: { vi: 'Giao vai trò trong kỳ họp', en: 'Role in a meeting given', bn: 'সভায় দায়িত্ব প্রদান' },
  hallLink: { vi: 'Cấp liên kết màn hình hội trường', en: 'Hall link made', bn: 'সভাকক্ষের লিংক তৈরি' },
  paperRead: { vi: 'Quản trị mở tài liệu', en: 'Paper opened by an administrator', bn: 'প্রশাসক নথি খুলেছেন' },
  minutesRead: { vi: 'Mở biên bản', en: 'Minutes opened', bn: 'কার্যবিবরণী খোলা' },
  archiveDownloaded: { vi: 'Tải hồ sơ lưu trữ', en: 'Archive downloaded', bn: 'আর্কাইভ ডাউনলোড' },
  logRead: { vi: 'Xem nhật ký an toàn', en: 'Security log read', bn: 'নিরাপত্তা লগ দেখা' },
  logExported: { vi: 'Xuất nhật ký an toàn', en: 'Security log exported', bn: 'নিরাপত্তা লগ রপ্তানি' },
  setUp: { vi: 'Thiết lập đơn vị', en: 'Unit set up', bn: 'ইউনিট স্থাপন' },
  sampleMade: { vi: 'Lập hội đồng mẫu', en: 'Sample council made', bn: 'নমুনা পরিষদ তৈরি' },
  started: { vi: 'Khởi động máy chủ', en: 'Server started', bn: 'সার্ভার চালু' },
  stopped: { vi: 'Dừng máy chủ', en: 'Server stopped', bn: 'সার্ভার বন্ধ' },
  backedUp: { vi: 'Sao lưu', en: 'Backup made', bn: 'ব্যাকআপ' },
  restored: { vi: 'Khôi phục từ bản sao lưu', en: 'Restored from a backup', bn: 'ব্যাকআপ থেকে পুনরুদ্ধার' },
  clockAlarm: { vi: 'Cảnh báo đồng hồ máy chủ', en: 'Alarm: the server’s clock', bn: 'সার্ভারের ঘড়ির সতর্কতা' },
  diskAlarm: { vi: 'Cảnh báo sắp hết dung lượng', en: 'Alarm: disk space', bn: 'ডিস্কের জায়গার সতর্কতা' },
  alarmOver: { vi: 'Hết cảnh báo', en: 'Alarm over', bn: 'সতর্কতা শেষ' },
  recordsLost: { vi: 'Mất mục nhật ký do không ghi được', en: 'Records lost while nothing could be written', bn: 'লেখা না যাওয়ায় লগ হারিয়েছে' },
  notRecorded: { vi: 'Chỉ đếm, không ghi từng mục vì quá nhiều', en: 'Counted only, too many at once', bn: 'অতিরিক্ত হওয়ায় শুধু গণনা' },
  purged: { vi: 'Xóa chi tiết đã hết hạn lưu', en: 'Details past their time forgotten', bn: 'মেয়াদোত্তীর্ণ বিবরণ মোছা' },
});

export const securityOutcomes: WordsOf<Outcome> = words({
  done: { vi: 'Thành công', en: 'Done', bn: 'সফল' },
  refused: { vi: 'Bị từ chối', en: 'Refused', bn: 'প্রত্যাখ্যাত' },
  slowed: { vi: 'Phải chờ', en: 'Kept waiting', bn: 'অপেক্ষমাণ' },
  broke: { vi: 'Máy chủ lỗi', en: 'Server failed', bn: 'সার্ভার ত্রুটি' },
});

export const securityWays: WordsOf<Way> = words({
  password: { vi: 'Mật khẩu', en: 'Password', bn: 'পাসওয়ার্ড' },
  key: { vi: 'Khóa trên thiết bị', en: 'Key on a device', bn: 'যন্ত্রের চাবি' },
  hall: { vi: 'Màn hình hội trường', en: 'Hall screen', bn: 'সভাকক্ষের পর্দা' },
  machine: { vi: 'Lệnh tại máy chủ', en: 'Command at the server', bn: 'সার্ভারে কমান্ড' },
  server: { vi: 'Máy chủ', en: 'The server', bn: 'সার্ভার' },
});

export const securityAbout: WordsOf<Exclude<keyof About, 'person'>> = words({
  unknownName: { vi: 'tên không có trong danh sách', en: 'a name nobody has', bn: 'অজানা নাম' },
  why: { vi: 'lý do', en: 'reason', bn: 'কারণ' },
  rights: { vi: 'quyền', en: 'rights', bn: 'অধিকার' },
  key: { vi: 'mã băm', en: 'hash', bn: 'হ্যাশ' },
  meeting: { vi: 'kỳ họp', en: 'meeting', bn: 'সভা' },
  label: { vi: 'tên', en: 'name', bn: 'নাম' },
  count: { vi: 'số lượng', en: 'count', bn: 'সংখ্যা' },
  freeMb: { vi: 'còn trống (MB)', en: 'free (MB)', bn: 'খালি (MB)' },
  settings: { vi: 'thiết lập', en: 'settings', bn: 'সেটিং' },
});

export const securityColumns = words({
  seq: { vi: 'Số', en: 'No.', bn: 'ক্রম' },
  localTime: { vi: 'Giờ Việt Nam', en: 'Vietnam time', bn: 'ভিয়েতনাম সময়' },
  utc: { vi: 'Giờ UTC', en: 'UTC', bn: 'ইউটিসি' },
  kind: { vi: 'Sự kiện', en: 'Event', bn: 'ঘটনা' },
  outcome: { vi: 'Kết quả', en: 'Outcome', bn: 'ফল' },
  who: { vi: 'Người thực hiện', en: 'Who', bn: 'কে' },
  whoId: { vi: 'Mã người thực hiện', en: 'Id of who', bn: 'কার আইডি' },
  way: { vi: 'Cách thức', en: 'How', bn: 'কীভাবে' },
  address: { vi: 'Địa chỉ', en: 'Address', bn: 'ঠিকানা' },
  browser: { vi: 'Trình duyệt', en: 'Browser', bn: 'ব্রাউজার' },
  person: { vi: 'Người liên quan', en: 'Concerning', bn: 'সংশ্লিষ্ট ব্যক্তি' },
  personId: { vi: 'Mã người liên quan', en: 'Id of whom', bn: 'সংশ্লিষ্ট আইডি' },
  about: { vi: 'Chi tiết', en: 'Details', bn: 'বিবরণ' },
  forgotten: { vi: 'Chi tiết đã xóa theo thời hạn lưu', en: 'Details forgotten by policy', bn: 'নীতি অনুযায়ী বিবরণ মোছা' },
});

export const securityLog = words({
  title: { vi: 'Nhật ký an toàn', en: 'Security log', bn: 'নিরাপত্তা লগ' },
  lead: {
    vi: 'Ai đã làm gì, từ đâu, kết quả thế nào. Mỗi mục nối với mục trước bằng mã băm nên không sửa hay rút ra được mà không lộ.',
    en: 'Who did what, from where, and how it came out. Each entry is tied to the one before by its hash: none can be changed or taken out unseen.',
    bn: 'কে কী করেছেন, কোথা থেকে, ফল কী। প্রতিটি ভুক্তি আগেরটির হ্যাশের সঙ্গে বাঁধা: গোপনে বদলানো বা সরানো যায় না।',
  },
  open: { vi: 'Mở nhật ký an toàn', en: 'Open the security log', bn: 'নিরাপত্তা লগ খুলুন' },
  checking: { vi: 'Đang kiểm tra chuỗi…', en: 'Checking the chain…', bn: 'শৃঙ্খল যাচাই হচ্ছে…' },
  unbroken: { vi: 'Liền mạch từ {since}: {n} mục, không mục nào bị sửa hay rút ra.', en: 'Unbroken since {since}: {n} entries, none changed or taken out.', bn: '{since} থেকে অবিচ্ছিন্ন: {n}টি ভুক্তি, কোনোটি বদলানো বা সরানো হয়নি।' },
  broken: {
    vi: 'Chuỗi bị đứt tại mục số {seq}: mục này đã bị sửa, hoặc mục trước nó bị rút ra. Hãy giữ nguyên máy chủ và báo đơn vị phụ trách an toàn thông tin.',
    en: 'The chain is broken at entry {seq}: it was changed, or the one before it was taken out. Leave the server as it is and tell whoever is in charge of security.',
    bn: '{seq} নম্বর ভুক্তিতে শৃঙ্খল ছিন্ন: এটি বদলানো হয়েছে বা আগেরটি সরানো হয়েছে। সার্ভার যেমন আছে রাখুন ও নিরাপত্তার দায়িত্বপ্রাপ্তকে জানান।',
  },
  missing: { vi: '{n} mục mất chi tiết mà không có mục nào ghi việc xóa theo thời hạn lưu.', en: '{n} entries have lost their details although nothing says that they were forgotten by policy.', bn: '{n}টি ভুক্তির বিবরণ নেই, অথচ নীতি অনুযায়ী মোছার কোনো উল্লেখ নেই।' },
  empty: { vi: 'Không có mục nào phù hợp', en: 'Nothing fits', bn: 'মিল নেই' },
  emptyHint: { vi: 'Hãy bỏ bớt điều kiện lọc.', en: 'Take away some of the filters.', bn: 'কিছু ফিল্টার সরান।' },
  person: { vi: 'Người', en: 'Person', bn: 'ব্যক্তি' },
  anybody: { vi: 'Mọi người', en: 'Anybody', bn: 'সবাই' },
  anyKind: { vi: 'Mọi sự kiện', en: 'Any event', bn: 'সব ঘটনা' },
  anyOutcome: { vi: 'Mọi kết quả', en: 'Any outcome', bn: 'সব ফল' },
  from: { vi: 'Từ ngày', en: 'From', bn: 'শুরু' },
  until: { vi: 'Đến hết ngày', en: 'Until the end of', bn: 'শেষ' },
  export: { vi: 'Tải bảng (CSV)', en: 'Download as a table (CSV)', bn: 'সারণি ডাউনলোড (CSV)' },
  older: { vi: 'Cũ hơn', en: 'Older', bn: 'আরও পুরোনো' },
  newest: { vi: 'Về mới nhất', en: 'Newest', bn: 'সর্বশেষ' },
  stranger: { vi: 'Chưa rõ là ai', en: 'Not known', bn: 'অজানা' },
  when: { vi: 'Thời gian', en: 'When', bn: 'কখন' },
  forgottenRange: { vi: 'Các mục {from}–{to}', en: 'Entries {from}–{to}', bn: 'ভুক্তি {from}–{to}' },
});

export const securityAlarms = words({
  disk: { vi: 'Ổ đĩa máy chủ sắp đầy', en: 'The server’s disk is nearly full', bn: 'সার্ভারের ডিস্ক প্রায় ভর্তি' },
  diskWhat: {
    vi: 'Chỉ còn {free} MB trống (cảnh báo từ {since}). Hết chỗ thì không ghi được phiếu biểu quyết, tài liệu và nhật ký. Hãy báo người quản lý máy chủ dọn hoặc thêm dung lượng ngay.',
    en: 'Only {free} MB are free (since {since}). Without room no vote, paper or log can be written. Ask whoever keeps the server to make room at once.',
    bn: 'মাত্র {free} MB খালি ({since} থেকে)। জায়গা না থাকলে ভোট, নথি বা লগ লেখা যাবে না। সার্ভারের দায়িত্বপ্রাপ্তকে এখনই জায়গা করতে বলুন।',
  },
  log: { vi: 'Không ghi được nhật ký an toàn', en: 'The security log cannot be written', bn: 'নিরাপত্তা লগ লেখা যাচ্ছে না' },
  logWhat: {
    vi: 'Từ {since}, việc đăng nhập và thay đổi quyền không được ghi vào nhật ký. Hệ thống vẫn hoạt động và tự thử lại; hãy báo người quản lý máy chủ.',
    en: 'Since {since} sign-ins and changes of rights have not been recorded. Everything else works, and it is tried again; tell whoever keeps the server.',
    bn: '{since} থেকে সাইন-ইন ও অধিকার পরিবর্তন নথিভুক্ত হচ্ছে না। বাকি সব চলছে, আবার চেষ্টা হচ্ছে; সার্ভারের দায়িত্বপ্রাপ্তকে জানান।',
  },
});
