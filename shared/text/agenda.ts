/** The agenda: words of its desk, and its refusals. */
import { words } from './words.ts';

export const agenda = words({
  title: { vi: 'Chương trình và tài liệu', en: 'Agenda and papers', bn: 'আলোচ্যসূচি ও নথি' },
  items: { vi: '{items} nội dung · {papers} tài liệu · {votes} biểu quyết', en: 'Items: {items} · papers: {papers} · votes: {votes}', bn: '{items}টি বিষয় · {papers}টি নথি · {votes}টি ভোট' },
  addItem: { vi: 'Thêm nội dung', en: 'Add an item', bn: 'বিষয় যোগ করুন' },
  addHint: { vi: 'Gõ rồi nhấn Enter. Dán bảng chương trình từ Word, Excel hoặc nhiều dòng: được xem lại trước khi thêm.', en: 'Type and press Enter. Paste a table from Word or Excel, or several lines: you look them over before they are added.', bn: 'লিখে Enter চাপুন। Word, Excel-এর সারণি বা কয়েক লাইন পেস্ট করুন: যোগ করার আগে দেখে নেবেন।' },
  empty: { vi: 'Chương trình chưa có nội dung nào', en: 'The agenda is empty', bn: 'আলোচ্যসূচি খালি' },
  emptyHint: { vi: 'Gõ nội dung đầu tiên ở ô trên, hoặc dán cả chương trình từ văn bản.', en: 'Type the first item above, or paste the whole agenda from a document.', bn: 'উপরে প্রথম বিষয় লিখুন, বা নথি থেকে পুরো সূচি পেস্ট করুন।' },
  move: { vi: 'Di chuyển nội dung {n}: kéo, hoặc dùng phím mũi tên lên, xuống', en: 'Move item {n}: drag, or use the arrow keys', bn: '{n} নম্বর বিষয় সরান: টানুন বা তীর চিহ্ন ব্যবহার করুন' },
  up: { vi: 'Đưa nội dung {n} lên', en: 'Move item {n} up', bn: '{n} নম্বর উপরে তুলুন' },
  down: { vi: 'Đưa nội dung {n} xuống', en: 'Move item {n} down', bn: '{n} নম্বর নিচে নামান' },
  moved: { vi: 'Nội dung nay ở vị trí {n}.', en: 'The item is now number {n}.', bn: 'বিষয়টি এখন {n} নম্বরে।' },
  acts: { vi: 'Việc khác với nội dung {n}', en: 'More for item {n}', bn: '{n} নম্বরের আরও কাজ' },
  rename: { vi: 'Sửa tên', en: 'Rename', bn: 'নাম বদলান' },
  renameWhat: { vi: 'Tên nội dung {n}', en: 'Title of item {n}', bn: '{n} নম্বর বিষয়ের নাম' },
  remove: { vi: 'Gỡ khỏi chương trình', en: 'Take off the agenda', bn: 'সূচি থেকে সরান' },
  removeWhat: { vi: 'Nội dung “{title}” được gỡ khỏi chương trình.', en: '“{title}” is taken off the agenda.', bn: '“{title}” সূচি থেকে সরানো হবে।' },
  moveTo: { vi: 'Chuyển đến vị trí…', en: 'Move to position…', bn: 'অবস্থানে সরান…' },
  position: { vi: 'Vị trí mới (1–{most})', en: 'New position (1–{most})', bn: 'নতুন অবস্থান (১–{most})' },
  addAfter: { vi: 'Thêm nội dung ngay sau…', en: 'Add an item right after…', bn: 'ঠিক পরে বিষয় যোগ করুন…' },
  addAfterWhat: { vi: 'Nội dung mới ngay sau mục {number}', en: 'New item right after item {number}', bn: '{number} নম্বর বিষয়ের ঠিক পরে নতুন বিষয়' },
  deeper: { vi: 'Hạ thành mục con', en: 'Make it a sub-item', bn: 'উপ-বিষয় করুন' },
  higher: { vi: 'Nâng lên một cấp', en: 'Raise by one level', bn: 'এক স্তর উপরে তুলুন' },
  itemsOnly: { vi: 'Chỉ hiện nội dung', en: 'Items only', bn: 'শুধু বিষয়' },
  filter: { vi: 'Tìm trong chương trình', en: 'Search the agenda', bn: 'সূচিতে খুঁজুন' },
  filterNoMove: { vi: 'Đang lọc: xóa ô tìm để sắp xếp lại.', en: 'Filtered: clear the search to reorder.', bn: 'ফিল্টার চালু: সাজাতে অনুসন্ধান মুছুন।' },
  takenUp: { vi: 'Đã đưa ra', en: 'Taken up', bn: 'আলোচিত' },
});

export const refusals = words({
  'agenda/too-many-items': { vi: 'Chương trình chỉ chứa tối đa {most} nội dung. Hãy gộp bớt.', en: 'An agenda holds at most {most} items. Join some of them.', bn: 'সূচিতে সর্বোচ্চ {most}টি বিষয় থাকে। কিছু একত্র করুন।' },
  'agenda/unknown-item': { vi: 'Nội dung này không còn trong chương trình. Hãy xem lại danh sách.', en: 'This item is no longer on the agenda. Look at the list again.', bn: 'বিষয়টি আর সূচিতে নেই। তালিকা আবার দেখুন।' },
  'agenda/item-taken-up': { vi: 'Nội dung đã được đưa ra trong kỳ họp nên không gỡ được nữa.', en: 'The item has been taken up in the session and can no longer be removed.', bn: 'বিষয়টি অধিবেশনে আলোচিত হয়েছে, আর সরানো যাবে না।' },
  'agenda/item-not-empty': { vi: 'Nội dung còn tài liệu hoặc biểu quyết. Hãy rút hết tài liệu và bỏ biểu quyết trước.', en: 'The item still has papers or votes. Withdraw its papers and drop its votes first.', bn: 'বিষয়টিতে নথি বা ভোট আছে। আগে সেগুলি সরান।' },
  'agenda/item-has-parts': { vi: 'Nội dung còn mục con. Hãy gỡ hoặc nâng cấp các mục con trước.', en: 'The item still has sub-items. Take them off or raise them first.', bn: 'বিষয়টিতে উপ-বিষয় আছে। আগে সেগুলি সরান বা উপরে তুলুন।' },
  'agenda/changed-meanwhile': { vi: 'Người khác vừa sửa nội dung này thành “{title}”. Phần đồng chí nhập vẫn còn nguyên, chưa ghi đè.', en: 'Somebody else has just changed this item to “{title}”. What you typed is still here, and nothing was overwritten.', bn: 'অন্য কেউ এইমাত্র বিষয়টি “{title}” করেছেন। আপনার লেখা রয়ে গেছে, কিছুই মোছা হয়নি।' },
  'agenda/order-out-of-date': { vi: 'Chương trình vừa được người khác thay đổi. Hãy xem lại rồi sắp xếp lại.', en: 'Somebody else has just changed the agenda. Look at it and arrange it again.', bn: 'অন্য কেউ এইমাত্র সূচি বদলেছেন। দেখে আবার সাজান।' },
  'agenda/vote-running': { vi: 'Đang có biểu quyết. Hãy hoàn tất biểu quyết trước khi chuyển nội dung.', en: 'A vote is under way. Finish it before going to another item.', bn: 'ভোট চলছে। অন্য বিষয়ে যাওয়ার আগে তা শেষ করুন।' },
});
