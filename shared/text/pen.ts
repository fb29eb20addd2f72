/** The words of writing on papers: one's own notes, which nobody else sees. */
import { words } from './words.ts';

export const text = words({
  write: { vi: 'Ghi chú', en: 'Write notes', bn: 'নোট লিখুন' },
  tools: { vi: 'Công cụ ghi chú', en: 'Note tools', bn: 'নোটের সরঞ্জাম' },
  pen: { vi: 'Bút viết', en: 'Pen', bn: 'কলম' },
  eraser: { vi: 'Tẩy nét', en: 'Eraser', bn: 'মোছনি' },
  textNote: { vi: 'Ghi chú chữ', en: 'Text note', bn: 'লিখিত নোট' },
  marks: { vi: 'Đánh dấu', en: 'Mark', bn: 'চিহ্ন দিন' },
  undo: { vi: 'Hoàn tác', en: 'Undo', bn: 'পূর্বাবস্থায় ফেরান' },
  redo: { vi: 'Làm lại', en: 'Redo', bn: 'পুনরায় করুন' },
  done: { vi: 'Thôi ghi chú', en: 'Stop writing', bn: 'লেখা শেষ' },
  look: { vi: 'Màu và nét bút', en: 'Colour and width', bn: 'রং ও পুরুত্ব' },
  tapForText: { vi: 'Chạm vào chỗ cần ghi chú trên trang.', en: 'Tap the place on the page.', bn: 'পৃষ্ঠার যে স্থানে নোট হবে সেখানে স্পর্শ করুন।' },
  tapForMark: { vi: 'Chạm vào chỗ cần đánh dấu trên trang.', en: 'Tap the place to mark.', bn: 'যেখানে চিহ্ন দেবেন সেখানে স্পর্শ করুন।' },
  kept: { vi: 'Đã lưu trên máy', en: 'Saved on this device', bn: 'ডিভাইসে সংরক্ষিত' },
  keeping: { vi: 'Đang lưu…', en: 'Saving…', bn: 'সংরক্ষণ হচ্ছে…' },
  notKept: {
    vi: 'Ghi chú chưa lưu được vào máy. Xin đừng đóng cửa sổ này; ghi chú vẫn còn ở đây.',
    en: 'Your notes could not be saved on this device. Please keep this window open; they are still here.',
    bn: 'নোট এই ডিভাইসে সংরক্ষণ করা যায়নি। এই উইন্ডো বন্ধ করবেন না; নোটগুলি এখানে আছে।',
  },
  again: { vi: 'Lưu lại', en: 'Save again', bn: 'আবার সংরক্ষণ করুন' },
  highlight: { vi: 'Tô sáng: {colour}', en: 'Highlight: {colour}', bn: 'হাইলাইট: {colour}' },
  selection: { vi: 'Đoạn được chọn', en: 'Selected words', bn: 'নির্বাচিত অংশ' },
  ofHighlight: { vi: 'Đoạn tô sáng', en: 'Highlight', bn: 'হাইলাইট' },
  copy: { vi: 'Sao chép', en: 'Copy', bn: 'কপি করুন' },
  remove: { vi: 'Xóa', en: 'Remove', bn: 'মুছুন' },
  writeHere: { vi: 'Nội dung ghi chú', en: 'Your note', bn: 'আপনার নোট' },
  onlyYours: { vi: 'Chỉ riêng người ghi xem được.', en: 'Only you can read it.', bn: 'শুধু আপনিই পড়তে পারবেন।' },
  close: { vi: 'Đóng ghi chú', en: 'Close the note', bn: 'নোট বন্ধ করুন' },
  save: { vi: 'Lưu', en: 'Save', bn: 'সংরক্ষণ করুন' },
  openNote: { vi: 'Mở ghi chú: {text}', en: 'Open the note: {text}', bn: 'নোট খুলুন: {text}' },
  removeMark: { vi: 'Bỏ dấu “{mark}”', en: 'Remove the mark “{mark}”', bn: '“{mark}” চিহ্ন সরান' },
  mine: { vi: 'Ghi chú của tôi', en: 'My notes', bn: 'আমার নোট' },
  none: { vi: 'Chưa có ghi chú nào.', en: 'There are no notes yet.', bn: 'এখনও কোনও নোট নেই।' },
  noneHow: {
    vi: 'Để ghi chú, bấm dấu trang bên một nội dung của chương trình, hoặc mở tài liệu rồi chọn chữ trên trang.',
    en: 'To write one, press the bookmark beside an item of the agenda, or open a paper and choose words on a page.',
    bn: 'নোট লিখতে কর্মসূচির কোনো বিষয়ের পাশে বুকমার্ক চাপুন, অথবা নথি খুলে পাতায় শব্দ বাছুন।',
  },
  noneOfKind: { vi: 'Không có ghi chú loại này.', en: 'There are no notes of this kind.', bn: 'এই ধরনের নোট নেই।' },
  all: { vi: 'Tất cả', en: 'All', bn: 'সব' },
  handwriting: { vi: 'Nét viết tay', en: 'Handwriting', bn: 'হাতের লেখা' },
  onPage: { vi: 'Trang {page}', en: 'Page {page}', bn: 'পৃষ্ঠা {page}' },
  fromEarlier: { vi: 'Từ bản trước', en: 'From the earlier version', bn: 'আগের সংস্করণ থেকে' },
  fromLater: { vi: 'Từ bản mới hơn', en: 'From a newer version', bn: 'নতুনতর সংস্করণ থেকে' },
  beforeOnPage: { vi: 'Bản trước, trang {page}', en: 'Earlier version, page {page}', bn: 'আগের সংস্করণ, পৃষ্ঠা {page}' },
  nowhere: {
    vi: 'Ghi chú ở bản trước chưa rõ chỗ trong bản này',
    en: 'Notes on the earlier version without a sure place in this one',
    bn: 'আগের সংস্করণের যে নোটের স্থান এই সংস্করণে নিশ্চিত নয়',
  },
  nowhereHint: {
    vi: 'Các ghi chú này vẫn được giữ. Chạm vào từng ghi chú để xem tại chỗ cũ trong bản trước.',
    en: 'They are kept. Tap one to see it at its place in the earlier version.',
    bn: 'এগুলি রাখা আছে। আগের সংস্করণে নিজের স্থানে দেখতে স্পর্শ করুন।',
  },
  notInNew: { vi: 'chưa rõ chỗ trong bản mới', en: 'no sure place in the new version', bn: 'নতুন সংস্করণে স্থান নিশ্চিত নয়' },
  looking: {
    vi: 'Đang tìm chỗ của ghi chú ở bản trước trong bản này…',
    en: 'Looking for the notes of the earlier version in this one…',
    bn: 'আগের সংস্করণের নোটগুলির স্থান এই সংস্করণে খোঁজা হচ্ছে…',
  },
  lacksEarlier: {
    vi: 'Bản trước chưa có trên máy này. Khi có mạng, các ghi chú này sẽ được tìm lại.',
    en: 'The earlier version is not on this device. These notes are looked for again once the network is back.',
    bn: 'আগের সংস্করণ এই ডিভাইসে নেই। নেটওয়ার্ক ফিরলে এই নোটগুলি আবার খোঁজা হবে।',
  },
  notLooked: {
    vi: 'Chưa đối chiếu được với bản trước, nên ghi chú ở bản đó chưa hiện ở đây. Hãy mở lại tài liệu.',
    en: 'The two versions could not be laid side by side: notes on the earlier one are not shown here. Please open the paper again.',
    bn: 'দুই সংস্করণ মেলানো যায়নি: আগের সংস্করণের নোট এখানে দেখানো হচ্ছে না। নথিটি আবার খুলুন।',
  },
  onItem: { vi: 'Mục {number}. {title}', en: 'Item {number}. {title}', bn: 'বিষয় {number}. {title}' },
  goTo: { vi: 'Đến chỗ ghi chú', en: 'Go to the note', bn: 'নোটের স্থানে যান' },
  paperGone: { vi: 'Tài liệu không còn trong kỳ họp', en: 'A paper that is not in the session any more', bn: 'যে নথি আর অধিবেশনে নেই' },
  back: { vi: 'Về phòng họp', en: 'Back to the room', bn: 'সভাকক্ষে ফিরুন' },
  takeOut: { vi: 'Xuất ghi chú', en: 'Take out my notes', bn: 'নোট রপ্তানি' },
  asPdf: { vi: 'Bản PDF có ghi chú', en: 'A PDF copy with the notes', bn: 'নোটসহ PDF কপি' },
  asXfdf: { vi: 'Tệp XFDF (cho Acrobat)', en: 'An XFDF file (for Acrobat)', bn: 'XFDF ফাইল (Acrobat-এর জন্য)' },
  asWeb: { vi: 'Tệp JSON-LD (W3C Web Annotation)', en: 'A JSON-LD file (W3C Web Annotation)', bn: 'JSON-LD ফাইল (W3C Web Annotation)' },
  notTaken: {
    vi: 'Chưa xuất được ghi chú. Hãy thử lại khi tài liệu đã tải xong.',
    en: 'The notes could not be taken out. Try again once the whole paper is here.',
    bn: 'নোট রপ্তানি করা যায়নি। নথি সম্পূর্ণ এলে আবার চেষ্টা করুন।',
  },
  fileName: { vi: '{title} - ghi chú', en: '{title} - notes', bn: '{title} - নোট' },
});

export const marks = words({
  ask: { vi: 'Hỏi', en: 'Ask', bn: 'প্রশ্ন' },
  agree: { vi: 'Đồng ý', en: 'Agree', bn: 'একমত' },
  check: { vi: 'Cần kiểm tra', en: 'To check', bn: 'যাচাই দরকার' },
});

export const kinds = words({
  ink: { vi: 'Viết tay', en: 'Handwriting', bn: 'হাতের লেখা' },
  highlight: { vi: 'Tô sáng', en: 'Highlights', bn: 'হাইলাইট' },
  text: { vi: 'Ghi chú chữ', en: 'Text notes', bn: 'লিখিত নোট' },
  mark: { vi: 'Đánh dấu', en: 'Marks', bn: 'চিহ্ন' },
});

export const colours = words({
  black: { vi: 'Đen', en: 'Black', bn: 'কালো' },
  blue: { vi: 'Xanh dương', en: 'Blue', bn: 'নীল' },
  red: { vi: 'Đỏ', en: 'Red', bn: 'লাল' },
  green: { vi: 'Xanh lá', en: 'Green', bn: 'সবুজ' },
  yellow: { vi: 'Vàng', en: 'Yellow', bn: 'হলুদ' },
  pink: { vi: 'Hồng', en: 'Pink', bn: 'গোলাপি' },
});

/** From the finest to the broadest. */
export const widths = words({
  fine: { vi: 'Nét mảnh', en: 'Fine', bn: 'সরু' },
  medium: { vi: 'Nét vừa', en: 'Medium', bn: 'মাঝারি' },
  broad: { vi: 'Nét đậm', en: 'Broad', bn: 'মোটা' },
});
