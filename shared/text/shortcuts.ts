/** Words of the keyboard's shortcuts, as "?" lists them. */
import { words } from './words.ts';

export const shortcuts = words({
  title: { vi: 'Phím tắt', en: 'Keyboard shortcuts', bn: 'কিবোর্ড শর্টকাট' },
  or: { vi: 'hoặc', en: 'or', bn: 'অথবা' },
  everywhere: { vi: 'Ở mọi nơi', en: 'Everywhere', bn: 'সবখানে' },
  list: { vi: 'Mở danh sách phím tắt này', en: 'Show this list', bn: 'এই তালিকা দেখান' },
  next: { vi: 'Đến mục sau', en: 'Go to the next control', bn: 'পরের উপাদানে যান' },
  before: { vi: 'Về mục trước', en: 'Go to the control before', bn: 'আগের উপাদানে যান' },
  press: { vi: 'Bấm mục đang chọn', en: 'Press the control one is at', bn: 'নির্বাচিত উপাদান চাপুন' },
  close: { vi: 'Đóng hộp thoại hoặc trình đơn', en: 'Close a dialog or a menu', bn: 'সংলাপ বা মেনু বন্ধ করুন' },

  reader: { vi: 'Đọc tài liệu', en: 'Reading a paper', bn: 'কাগজ পড়া' },
  nextPage: { vi: 'Trang sau', en: 'Next page', bn: 'পরের পৃষ্ঠা' },
  pageBefore: { vi: 'Trang trước', en: 'Page before', bn: 'আগের পৃষ্ঠা' },
  firstPage: { vi: 'Trang đầu', en: 'First page', bn: 'প্রথম পৃষ্ঠা' },
  lastPage: { vi: 'Trang cuối', en: 'Last page', bn: 'শেষ পৃষ্ঠা' },
  larger: { vi: 'Phóng to', en: 'Larger', bn: 'বড় করুন' },
  smaller: { vi: 'Thu nhỏ', en: 'Smaller', bn: 'ছোট করুন' },
  fitWidth: { vi: 'Vừa chiều ngang', en: 'Fit the width', bn: 'প্রস্থ অনুযায়ী' },
  finding: { vi: 'Tìm kiếm', en: 'Searching', bn: 'অনুসন্ধান' },
  find: { vi: 'Tìm trong tài liệu', en: 'Find in the paper', bn: 'কাগজে খুঁজুন' },

  notes: { vi: 'Ghi chú trên tài liệu', en: 'Notes on a paper', bn: 'কাগজে নোট' },
  undo: { vi: 'Hoàn tác', en: 'Undo', bn: 'পূর্বাবস্থা' },
  redo: { vi: 'Làm lại', en: 'Redo', bn: 'আবার করুন' },

  seats: { vi: 'Sơ đồ chỗ ngồi', en: 'Seat map', bn: 'আসনচিত্র' },
  seating: { vi: 'Xếp chỗ ngồi', en: 'Seating people', bn: 'আসন বিন্যাস' },
  nextSeat: { vi: 'Sang ghế bên cạnh', en: 'Go to the seat beside', bn: 'পাশের আসনে যান' },
  chooseSeat: { vi: 'Chọn ghế', en: 'Choose the seat', bn: 'আসন বাছুন' },
  freeSeat: { vi: 'Bỏ người khỏi ghế', en: 'Free the seat', bn: 'আসন খালি করুন' },
  putDown: { vi: 'Thôi chọn', en: 'Choose nobody', bn: 'নির্বাচন বাতিল' },

  plan: { vi: 'Vẽ sơ đồ phòng họp', en: 'Drawing a room’s plan', bn: 'কক্ষের নকশা' },
  moveSeat: { vi: 'Dời ghế', en: 'Move the seats', bn: 'আসন সরান' },
  moveSeatLittle: { vi: 'Dời ghế một chút', en: 'Move the seats a little', bn: 'আসন একটু সরান' },
  removeSeat: { vi: 'Xóa ghế', en: 'Remove the seats', bn: 'আসন মুছুন' },

  agenda: { vi: 'Chương trình (ở nút kéo của một nội dung)', en: 'Agenda (at the handle of an item)', bn: 'আলোচ্যসূচি (বিষয়ের হাতলে)' },
  itemUp: { vi: 'Đưa lên', en: 'Move up', bn: 'উপরে নিন' },
  itemDown: { vi: 'Đưa xuống', en: 'Move down', bn: 'নিচে নিন' },
  itemFirst: { vi: 'Đưa lên đầu', en: 'Move to the top', bn: 'সবার উপরে নিন' },
  itemLast: { vi: 'Đưa xuống cuối', en: 'Move to the end', bn: 'সবার নিচে নিন' },
});

/** Keys by what stands on them, where that is a word or an arrow. */
export const keyNames = words({
  ArrowUp: { vi: '↑', en: '↑', bn: '↑' },
  ArrowDown: { vi: '↓', en: '↓', bn: '↓' },
  ArrowLeft: { vi: '←', en: '←', bn: '←' },
  ArrowRight: { vi: '→', en: '→', bn: '→' },
  PageUp: { vi: 'Page Up', en: 'Page Up', bn: 'Page Up' },
  PageDown: { vi: 'Page Down', en: 'Page Down', bn: 'Page Down' },
  Escape: { vi: 'Esc', en: 'Esc', bn: 'Esc' },
  ' ': { vi: 'Phím cách', en: 'Space', bn: 'Space' },
});
