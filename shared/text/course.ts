/** Words of the agenda in motion: time, what is put off, what the council changes, breaks. */
import { words } from './words.ts';

export const course = words({
  minutes: { vi: '{minutes} phút', en: '{minutes} min', bn: '{minutes} মিনিট' },
  planned: { vi: 'Thời lượng dự kiến (phút)', en: 'Planned time (minutes)', bn: 'পরিকল্পিত সময় (মিনিট)' },
  plannedOf: { vi: '{number}. {title}: thời lượng dự kiến (phút)', en: '{number}. {title}: planned time (minutes)', bn: '{number}. {title}: পরিকল্পিত সময় (মিনিট)' },
  usedOf: { vi: '{used} trong {planned} phút dự kiến', en: '{used} of {planned} planned minutes', bn: 'পরিকল্পিত {planned} মিনিটের মধ্যে {used}' },
  used: { vi: 'Đã dùng {used} phút', en: '{used} {used|minute|minutes} used', bn: '{used} মিনিট ব্যবহৃত' },
  over: { vi: 'Quá {over} phút so với dự kiến', en: '{over} {over|minute|minutes} over plan', bn: 'পরিকল্পনার চেয়ে {over} মিনিট বেশি' },
  ends: { vi: 'Dự kiến kết thúc lúc {time}', en: 'Expected to end at {time}', bn: 'সম্ভাব্য সমাপ্তি {time}' },
  endsOn: { vi: 'Dự kiến kết thúc lúc {time}, {date}', en: 'Expected to end at {time}, {date}', bn: 'সম্ভাব্য সমাপ্তি {time}, {date}' },
  unplanned: {
    vi: '{n} nội dung chưa có thời lượng, chưa được tính',
    en: '{n} {n|item has|items have} no planned time and {n|is|are} not counted',
    bn: '{n}টি বিষয়ের সময় নির্ধারিত নেই, গণনায় নেই',
  },
  deferred: { vi: 'Lùi lại sau: {reason}', en: 'Put off until later: {reason}', bn: 'পরে নেওয়া হবে: {reason}' },
  later: { vi: 'Lùi lại sau', en: 'Later', bn: 'পরে' },
  postponed: { vi: 'Chuyển sang kỳ họp khác', en: 'Put to another session', bn: 'অন্য অধিবেশনে স্থানান্তরিত' },
  urgent: { vi: 'Nội dung bổ sung', en: 'Taken on as urgent', bn: 'জরুরি বিষয় হিসেবে যুক্ত' },
  back: { vi: 'Quay lại nội dung {number}: {title}', en: 'Back to item {number}: {title}', bn: '{number} নম্বর বিষয়ে ফিরুন: {title}' },
  times: { vi: 'Thời lượng', en: 'Times', bn: 'সময়' },
  timesLead: {
    vi: 'Thời lượng dự kiến của từng nội dung; chủ tọa, bàn thư ký và màn hình hội trường thấy thời gian đã dùng và giờ dự kiến kết thúc.',
    en: 'How long each item is planned to take. Chair, desk and the hall’s screen see the time used and when the session will probably end.',
    bn: 'প্রতিটি বিষয়ের পরিকল্পিত সময়। সভাপতি, সচিবালয় ও সভাকক্ষের পর্দা ব্যবহৃত সময় ও সম্ভাব্য সমাপ্তি দেখে।',
  },
  number: { vi: 'Số', en: 'No.', bn: 'নং' },
  usedHead: { vi: 'Đã dùng', en: 'Used', bn: 'ব্যবহৃত' },
  change: { vi: 'Điều chỉnh chương trình', en: 'Change the agenda', bn: 'কার্যসূচি পরিবর্তন' },
  putOff: { vi: 'Lùi một nội dung lại sau trong kỳ họp', en: 'Put an item off until later in the session', bn: 'একটি বিষয় অধিবেশনের পরের দিকে নিন' },
  putOffText: {
    vi: 'Thứ tự thay đổi ngay trên mọi máy; lý do được ghi vào biên bản. Không cần biểu quyết.',
    en: 'The order changes on every tablet at once; the reason stands in the minutes. No vote is needed.',
    bn: 'সব ট্যাবলেটে ক্রম সঙ্গে সঙ্গে বদলায়; কারণ কার্যবিবরণীতে থাকে। ভোটের দরকার নেই।',
  },
  item: { vi: 'Nội dung', en: 'Item', bn: 'বিষয়' },
  behind: { vi: 'Xếp sau', en: 'Behind', bn: 'এর পরে' },
  toEnd: { vi: 'Cuối chương trình', en: 'The end of the agenda', bn: 'কার্যসূচির শেষ' },
  reason: { vi: 'Lý do (ghi vào biên bản)', en: 'Reason (stands in the minutes)', bn: 'কারণ (কার্যবিবরণীতে থাকে)' },
  insert: { vi: 'Đề nghị bổ sung nội dung gấp', en: 'Propose an urgent item', bn: 'জরুরি বিষয় প্রস্তাব করুন' },
  postpone: { vi: 'Đề nghị chuyển nội dung sang kỳ họp khác', en: 'Propose putting an item to another session', bn: 'বিষয় অন্য অধিবেশনে নেওয়ার প্রস্তাব' },
  proposeText: {
    vi: 'Hội đồng quyết định việc này bằng biểu quyết. Lần biểu quyết được lập ngay ở nội dung đang xem xét, cần quá nửa tổng số đại biểu tán thành.',
    en: 'The council decides this by a vote. It is prepared at once at the present item, and needs more than half of all delegates.',
    bn: 'পরিষদ ভোটে এটি স্থির করে। চলমান বিষয়ে ভোট সঙ্গে সঙ্গে প্রস্তুত হয়, মোট প্রতিনিধির অর্ধেকের বেশি লাগে।',
  },
  propose: { vi: 'Lập biểu quyết', en: 'Prepare the vote', bn: 'ভোট প্রস্তুত করুন' },
  newTitle: { vi: 'Tên nội dung bổ sung', en: 'Title of the urgent item', bn: 'জরুরি বিষয়ের শিরোনাম' },
  takeOn: { vi: 'Đưa vào chương trình: {title}', en: 'Take on: {title}', bn: 'কার্যসূচিতে নিন: {title}' },
  putToAnother: { vi: 'Chuyển sang kỳ họp khác: {title}', en: 'Put to another session: {title}', bn: 'অন্য অধিবেশনে নিন: {title}' },
  adopted: { vi: 'Hội đồng đã thông qua việc điều chỉnh chương trình.', en: 'The council has adopted this change of the agenda.', bn: 'পরিষদ এই পরিবর্তন গ্রহণ করেছে।' },
  proposed: { vi: 'Chờ biểu quyết: {title}', en: 'Waits for its vote: {title}', bn: 'ভোটের অপেক্ষায়: {title}' },
  left: { vi: 'Còn {minutes} phút', en: '{minutes} {minutes|minute|minutes} left', bn: 'আর {minutes} মিনিট' },
  groupsAbout: { vi: 'Nội dung thảo luận tổ (nếu có)', en: 'Item discussed in groups (if any)', bn: 'দলে আলোচিত বিষয় (থাকলে)' },
  noGroups: { vi: 'Không, nghỉ giải lao', en: 'None, a break', bn: 'না, বিরতি' },
  groupsMinuted: { vi: 'Thảo luận tổ về nội dung “{title}”', en: 'Groups discuss “{title}”', bn: 'দলগুলো “{title}” নিয়ে আলোচনা করে' },
  breakFor: { vi: 'Nghỉ trong', en: 'Break for', bn: 'বিরতি' },
});

export const inMinutes = words({
  'course/put-off': {
    vi: '{at}, chủ tọa lùi nội dung “{title}” lại sau: {reason}',
    en: '{at}, the chair put “{title}” off until later: {reason}',
    bn: '{at}, সভাপতি “{title}” পরে নেওয়ার জন্য রাখেন: {reason}',
  },
  'course/proposed-insert': {
    vi: '{at}, đề nghị bổ sung nội dung “{title}” vào chương trình: {reason}',
    en: '{at}, it was proposed to take “{title}” on: {reason}',
    bn: '{at}, “{title}” কার্যসূচিতে যুক্ত করার প্রস্তাব: {reason}',
  },
  'course/proposed-postpone': {
    vi: '{at}, đề nghị chuyển nội dung “{title}” sang kỳ họp khác: {reason}',
    en: '{at}, it was proposed to put “{title}” to another session: {reason}',
    bn: '{at}, “{title}” অন্য অধিবেশনে নেওয়ার প্রস্তাব: {reason}',
  },
  'course/taken-on': {
    vi: '{at}, nội dung “{title}” được bổ sung vào chương trình theo kết quả biểu quyết',
    en: '{at}, “{title}” was taken on, as the council had voted',
    bn: '{at}, ভোটের ফল অনুযায়ী “{title}” কার্যসূচিতে যুক্ত হয়',
  },
  'course/put-to-another': {
    vi: '{at}, nội dung “{title}” được chuyển sang kỳ họp khác theo kết quả biểu quyết',
    en: '{at}, “{title}” was put to another session, as the council had voted',
    bn: '{at}, ভোটের ফল অনুযায়ী “{title}” অন্য অধিবেশনে নেওয়া হয়',
  },
});

export const refusals = words({
  'course/choose-item': { vi: 'Hãy chọn một nội dung.', en: 'Choose an item.', bn: 'একটি বিষয় বেছে নিন।' },
  'course/say-reason': { vi: 'Hãy nêu lý do.', en: 'Give the reason.', bn: 'কারণ লিখুন।' },
  'course/say-title': { vi: 'Hãy nêu tên nội dung.', en: 'Give the item a title.', bn: 'বিষয়ের শিরোনাম লিখুন।' },
  'course/postponed': { vi: 'Nội dung này đã được chuyển sang kỳ họp khác. Hãy chọn nội dung khác.', en: 'That item was put to another session. Choose another.', bn: 'বিষয়টি অন্য অধিবেশনে নেওয়া হয়েছে। অন্যটি বেছে নিন।' },
  'course/not-later': { vi: 'Chỉ lùi được về sau. Hãy chọn vị trí sau nội dung đang xem xét.', en: 'An item is put off to later alone. Choose a place behind the present item.', bn: 'শুধু পরে নেওয়া যায়। চলমান বিষয়ের পরের স্থান বেছে নিন।' },
  'course/proposed-already': { vi: 'Việc chuyển nội dung này đã được đề nghị. Hãy tiến hành biểu quyết.', en: 'That is proposed already. Put it to the vote.', bn: 'এটি আগেই প্রস্তাবিত। ভোটে দিন।' },
  'course/too-many': { vi: 'Đã có {most} đề nghị điều chỉnh, là mức nhiều nhất của một kỳ họp.', en: 'There have been {most} proposals, the most that a session may have.', bn: '{most}টি প্রস্তাব হয়েছে, এটিই সর্বোচ্চ।' },
  'course/unknown': { vi: 'Không tìm thấy đề nghị điều chỉnh này. Hãy tải lại trang.', en: 'There is no such proposal. Load the page again.', bn: 'এমন প্রস্তাব নেই। পাতা আবার খুলুন।' },
  'course/done-already': { vi: 'Việc điều chỉnh này đã thực hiện. Hãy xem lại chương trình.', en: 'That is carried out already. Look at the agenda again.', bn: 'এটি আগেই কার্যকর। কার্যসূচি আবার দেখুন।' },
  'course/not-adopted': { vi: 'Hội đồng chưa thông qua việc điều chỉnh này. Hãy tiến hành biểu quyết trước.', en: 'The council has not adopted this change. Put it to the vote first.', bn: 'পরিষদ এটি গ্রহণ করেনি। আগে ভোটে দিন।' },
  'session/return-past': { vi: 'Giờ tiếp tục đã qua. Hãy chọn giờ muộn hơn.', en: 'That time is past. Choose a later one.', bn: 'সময়টি পেরিয়ে গেছে। পরের সময় বেছে নিন।' },
});
