/** Many files chosen at once for the whole agenda. */
import { words } from './words.ts';

export const bulkWords = words({
  choose: { vi: 'Tải nhiều tệp cho cả chương trình…', en: 'Upload files for the whole agenda…', bn: 'পুরো সূচির জন্য ফাইল আপলোড…' },
  title: { vi: 'Xếp tệp vào nội dung', en: 'Files to their items', bn: 'ফাইল কোন বিষয়ে যাবে' },
  lead: { vi: '{n} tệp: {going} tệp sẽ tải lên, {left} tệp để lại. Hãy xem lại cột “Nội dung”; chưa có tệp nào được gửi đi.', en: '{n} {n|file|files}: {going} will be uploaded, {left} left out. Look over the column “Item”; nothing has been sent yet.', bn: '{n}টি ফাইল: {going}টি আপলোড হবে, {left}টি বাদ। “বিষয়” কলাম দেখে নিন; এখনো কিছু পাঠানো হয়নি।' },
  file: { vi: 'Tệp', en: 'File', bn: 'ফাইল' },
  item: { vi: 'Nội dung', en: 'Item', bn: 'বিষয়' },
  paperTitle: { vi: 'Tên tài liệu', en: 'Title of the paper', bn: 'নথির নাম' },
  certainty: { vi: 'Độ chắc chắn', en: 'How sure', bn: 'কতটা নিশ্চিত' },
  itemOf: { vi: 'Nội dung của tệp {name}', en: 'Item of {name}', bn: '{name} কোন বিষয়ের' },
  titleOf: { vi: 'Tên tài liệu của tệp {name}', en: 'Title of {name}', bn: '{name} নথির নাম' },
  leave: { vi: '— Không tải lên —', en: '— Do not upload —', bn: '— আপলোড নয় —' },
  sure: { vi: 'Khớp', en: 'Fits', bn: 'মিলেছে' },
  likely: { vi: 'Có lẽ đúng', en: 'Probably', bn: 'সম্ভবত' },
  unsure: { vi: 'Chưa chắc, cần xem', en: 'Not sure: look at it', bn: 'নিশ্চিত নয়, দেখুন' },
  none: { vi: 'Chưa biết, hãy chọn', en: 'Not known: choose', bn: 'জানা নেই, বেছে নিন' },
  chosen: { vi: 'Đã chọn', en: 'Chosen', bn: 'বেছে নেওয়া' },
  sameAs: { vi: 'Giống hệt tệp “{name}”', en: 'The very same as “{name}”', bn: '“{name}”-এর হুবহু এক' },
  thereAlready: { vi: 'Đã có ở mục {number}: “{title}”', en: 'Already on item {number}: “{title}”', bn: 'বিষয় {number}-এ আগে থেকেই আছে: “{title}”' },
  go: { vi: 'Tải lên {n} tệp', en: 'Upload {n} {n|file|files}', bn: '{n}টি ফাইল আপলোড করুন' },
  looking: { vi: 'Đang kiểm tra tệp trùng {done}/{all}…', en: 'Looking for duplicates {done}/{all}…', bn: 'একই ফাইল খোঁজা হচ্ছে {done}/{all}…' },
  interrupted: { vi: '{n} tệp đã xếp vào nội dung nhưng chưa tải lên: {names}. Hãy chọn lại các tệp đó; hệ thống vẫn nhớ tệp nào thuộc nội dung nào.', en: '{n} {n|file was|files were} given an item but not uploaded: {names}. Choose them again; it is still known to which item each belongs.', bn: '{n}টি ফাইলের বিষয় ঠিক হয়েছিল, কিন্তু আপলোড হয়নি: {names}। আবার বেছে নিন; কোনটি কোন বিষয়ের তা মনে আছে।' },
  astray: { vi: 'Tệp chưa vào nội dung nào đang hiện', en: 'Files of items that are not shown', bn: 'যেসব ফাইলের বিষয় দেখা যাচ্ছে না' },
  gone: {
    vi: 'Nội dung của tệp này đã được gỡ khỏi chương trình. Chọn nội dung khác; không phải chọn lại tệp.',
    en: 'Its item has been taken off the agenda. Choose another item; the file need not be chosen again.',
    bn: 'এই ফাইলের বিষয় সূচি থেকে সরানো হয়েছে। অন্য বিষয় বেছে নিন; ফাইল আবার বাছতে হবে না।',
  },
  elsewhere: { vi: 'Chọn nội dung khác…', en: 'Choose another item…', bn: 'অন্য বিষয় বেছে নিন…' },
  chooseAgain: { vi: 'Chọn lại tệp…', en: 'Choose the files…', bn: 'ফাইল বেছে নিন…' },
  forget: { vi: 'Không tải nữa', en: 'Leave them', bn: 'আর নয়' },
});
