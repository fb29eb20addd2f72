/** A meeting at several places (điểm cầu). */
import { words } from './words.ts';

export const sites = words({
  title: { vi: 'Điểm cầu', en: 'Sites', bn: 'স্থানসমূহ' },
  lead: {
    vi: 'Dành cho kỳ họp ở nhiều nơi nối với nhau qua cầu truyền hình. Mỗi người thuộc một điểm cầu và được điểm danh ở đó.',
    en: 'For a session at several places joined by video. Everybody belongs to one site and checks in there.',
    bn: 'ভিডিওতে যুক্ত একাধিক স্থানের অধিবেশনের জন্য। প্রত্যেকে একটি স্থানের এবং সেখানে উপস্থিতি দেন।',
  },
  none: { vi: 'Kỳ họp ở một nơi, chưa có điểm cầu.', en: 'The session is at one place: there are no sites.', bn: 'অধিবেশন এক স্থানে: কোনো আলাদা স্থান নেই।' },
  add: { vi: 'Thêm điểm cầu', en: 'Add a site', bn: 'স্থান যোগ করুন' },
  name: { vi: 'Tên điểm cầu', en: 'Name of the site', bn: 'স্থানের নাম' },
  link: { vi: 'Liên kết cầu truyền hình', en: 'Link of the video conference', bn: 'ভিডিও সম্মেলনের লিংক' },
  linkHint: {
    vi: 'Bắt đầu bằng https://. Chỉ đại biểu, chủ tọa, thư ký và người thuộc điểm cầu thấy; không nằm trong hồ sơ công khai.',
    en: 'Begins with https://. Delegates, the chair, the secretary and those of the sites see it; it is in no open record.',
    bn: 'https:// দিয়ে শুরু। শুধু প্রতিনিধি, সভাপতি, সচিব ও স্থানের লোকজন দেখেন; খোলা নথিতে থাকে না।',
  },
  wrongLink: { vi: 'Liên kết phải bắt đầu bằng https:// và không có dấu cách.', en: 'The link has to begin with https:// and hold no space.', bn: 'লিংক https:// দিয়ে শুরু হতে হবে, ফাঁক থাকবে না।' },
  who: { vi: 'Người thuộc điểm cầu', en: 'Who belongs there', bn: 'কারা এই স্থানের' },
  wholeGroup: { vi: 'Thêm cả tổ', en: 'Add a whole group', bn: 'পুরো দল যোগ করুন' },
  remove: { vi: 'Xóa điểm cầu {name}', en: 'Remove the site {name}', bn: '{name} স্থানটি সরান' },
  unnamed: { vi: 'chưa đặt tên', en: 'without a name', bn: 'নামহীন' },
  save: { vi: 'Lưu các điểm cầu', en: 'Save the sites', bn: 'স্থানগুলি রাখুন' },
  saved: { vi: 'Đã lưu.', en: 'Saved.', bn: 'রাখা হয়েছে।' },
  without: { vi: '{n} người chưa thuộc điểm cầu nào.', en: '{n} {n|person belongs|people belong} to no site.', bn: '{n} জন কোনো স্থানের নন।' },
  count: { vi: '{name}: {present}/{total}', en: '{name}: {present}/{total}', bn: '{name}: {present}/{total}' },
  guests: { vi: '+ {n} khách mời, thư ký', en: '+ {n} {n|guest or secretary|guests and secretaries}', bn: '+ {n} অতিথি ও সচিব' },
  lostNow: { vi: 'Mất kết nối từ {time}', en: 'Lost since {time}', bn: '{time} থেকে বিচ্ছিন্ন' },
  quiet: {
    vi: 'Không máy nào của người có mặt ở đây còn kết nối.',
    en: 'No tablet of those present here is connected.',
    bn: 'এখানে উপস্থিত কারও ট্যাবলেট সংযুক্ত নেই।',
  },
  reportLost: { vi: 'Báo mất kết nối', en: 'It is lost', bn: 'বিচ্ছিন্ন জানান' },
  reportLostWho: { vi: 'Báo mất kết nối với {name}', en: 'Say that {name} is lost', bn: '{name} বিচ্ছিন্ন জানান' },
  reportBack: { vi: 'Đã kết nối lại', en: 'It is back', bn: 'আবার যুক্ত' },
  reportBackWho: { vi: 'Báo {name} đã kết nối lại', en: 'Say that {name} is back', bn: '{name} আবার যুক্ত জানান' },
  lostTitle: { vi: 'Mất kết nối với {name}', en: '{name} is lost', bn: '{name} বিচ্ছিন্ন' },
  lostText: {
    vi: 'Đại biểu ở đó ({n}) không nghe và không thấy phiên họp. Nên tạm dừng cho đến khi kết nối lại.',
    en: 'The {n} {n|delegate|delegates} there can neither hear nor see the session. Pause until they are back.',
    bn: 'সেখানকার {n} প্রতিনিধি অধিবেশন শুনতে বা দেখতে পাচ্ছেন না। আবার যুক্ত হওয়া পর্যন্ত থামুন।',
  },
  pauseVote: { vi: 'Tạm dừng biểu quyết', en: 'Pause the vote', bn: 'ভোট থামান' },
  adjourn: { vi: 'Tạm nghỉ phiên họp', en: 'Adjourn', bn: 'সভা স্থগিত' },
  adjournText: {
    vi: 'Phiên họp tạm nghỉ; biên bản ghi: mất kết nối với {name}.',
    en: 'The session is adjourned; the minutes say: {name} was lost.',
    bn: 'সভা স্থগিত হবে; কার্যবিবরণীতে থাকবে: {name} বিচ্ছিন্ন।',
  },
  note: { vi: 'Mất kết nối với {name}', en: '{name} was lost', bn: '{name} বিচ্ছিন্ন' },
  yours: { vi: 'Điểm cầu của đại biểu: {name}', en: 'Your site: {name}', bn: 'আপনার স্থান: {name}' },
  openLink: { vi: 'Mở cầu truyền hình', en: 'Open the video conference', bn: 'ভিডিও সম্মেলন খুলুন' },
});

export const refusals = words({
  'sites/lost-now': {
    vi: 'Điểm cầu {name} đang mất kết nối. Hãy ghi đã kết nối lại trước khi bỏ điểm cầu này.',
    en: 'The site {name} is lost at this moment. Say that it is back before you take it away.',
    bn: '{name} স্থানটি এখন বিচ্ছিন্ন। বাদ দেওয়ার আগে ফিরেছে বলে লিখুন।',
  },
  'sites/unknown': {
    vi: 'Điểm cầu này không còn. Hãy tải lại danh sách điểm cầu.',
    en: 'That site is not there any more. Look at the list of sites anew.',
    bn: 'এই স্থানটি আর নেই। তালিকা আবার দেখুন।',
  },
  'sites/twice': {
    vi: 'Mỗi người chỉ thuộc một điểm cầu. Hãy bỏ tên bị trùng.',
    en: 'Everybody belongs to one site alone. Take the name out that stands twice.',
    bn: 'প্রত্যেকে একটি স্থানেরই হতে পারেন। দুবার থাকা নাম সরান।',
  },
  'sites/same-name': {
    vi: 'Có hai điểm cầu trùng tên. Hãy đặt tên khác.',
    en: 'Two sites have the same name. Change one.',
    bn: 'দুটি স্থানের নাম এক। একটি বদলান।',
  },
  'sites/somebody-there': {
    vi: 'Ở {name} đang có người điểm danh nên chưa xóa được. Hãy ghi họ rời phòng họp hoặc điểm danh ở nơi khác trước.',
    en: 'Somebody is checked in at {name}: it cannot be taken away. Check them out, or in elsewhere, first.',
    bn: '{name}-এ কেউ উপস্থিত আছেন, তাই সরানো যায় না। আগে তাঁদের প্রস্থান লিখুন বা অন্যত্র উপস্থিত করুন।',
  },
});

export const inMinutes = words({
  'sites/at-opening': {
    vi: '{at}, điểm cầu {name}: có mặt {present}/{total} đại biểu, {guests} khách mời và thư ký',
    en: '{at}, site {name}: {present}/{total} {total|delegate|delegates} present, {guests} {guests|guest or secretary|guests and secretaries}',
    bn: '{at}, স্থান {name}: উপস্থিত {present}/{total} প্রতিনিধি, {guests} অতিথি ও সচিব',
  },
  'sites/lost': { vi: '{at}, mất kết nối với điểm cầu {name}', en: '{at}, the site {name} was lost', bn: '{at}, {name} স্থানটি বিচ্ছিন্ন হয়' },
  'sites/back': { vi: '{at}, đã kết nối lại với điểm cầu {name}', en: '{at}, the site {name} was back', bn: '{at}, {name} স্থানটি আবার যুক্ত হয়' },
});
