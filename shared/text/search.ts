/** Words of looking for something: in a paper, in a meeting, in all of one's meetings. */
import { words } from './words.ts';

export const search = words({
  inPaper: { vi: 'Tìm trong tài liệu', en: 'Search this paper', bn: 'এই নথিতে খুঁজুন' },
  typePaper: { vi: 'Từ cần tìm', en: 'Words to look for', bn: 'যা খুঁজতে চান' },
  everywhere: { vi: 'Tìm trong các kỳ họp', en: 'Search all meetings', bn: 'সব সভায় খুঁজুন' },
  typeEverywhere: { vi: 'Tìm trong mọi kỳ họp: chương trình, tài liệu', en: 'Look in all meetings: agendas, papers', bn: 'সব সভায় খুঁজুন: আলোচ্যসূচি, নথি' },
  countMeetings: { vi: 'Tìm thấy trong {n} kỳ họp', en: 'Found in {n} {n|meeting|meetings}', bn: '{n}টি সভায় পাওয়া গেছে' },
  moreMeetings: {
    vi: 'Còn kỳ họp khác có kết quả. Hãy gõ thêm từ để thu hẹp.',
    en: 'More meetings have it. Type more words to narrow it down.',
    bn: 'আরও সভায় আছে। ফল কমাতে আরও শব্দ লিখুন।',
  },
  looking: { vi: 'Đang tìm…', en: 'Looking…', bn: 'খোঁজা হচ্ছে…' },
  stillReading: {
    vi: 'Máy chủ đang đọc thêm tài liệu, kết quả sẽ tự bổ sung.',
    en: 'The server is still reading papers; what it finds is added by itself.',
    bn: 'সার্ভার আরও নথি পড়ছে; ফল নিজে থেকেই যোগ হবে।',
  },
  titlesAlone: {
    vi: 'Với các kỳ họp cũ nhất, chỉ tìm trong tên tài liệu và chương trình.',
    en: 'Of the oldest meetings, only titles were looked through.',
    bn: 'সবচেয়ে পুরোনো সভাগুলোর কেবল শিরোনাম খোঁজা হয়েছে।',
  },
  needsNetwork: {
    vi: 'Cần có mạng để tìm trong mọi kỳ họp. Khi mất mạng, hãy mở từng kỳ họp và tìm trong đó.',
    en: 'Looking through all meetings needs the network. Without it, open a meeting and search in there.',
    bn: 'সব সভায় খুঁজতে নেটওয়ার্ক লাগে। না থাকলে একটি সভা খুলে তার ভেতরে খুঁজুন।',
  },
  typeMeeting: { vi: 'Tìm trong tài liệu và chương trình', en: 'Look in papers and the agenda', bn: 'নথি ও আলোচ্যসূচিতে খুঁজুন' },
  how: {
    vi: 'Gõ không dấu cũng tìm được. Đặt trong ngoặc kép để tìm đúng cụm từ, ví dụ: "ngân sách xã".',
    en: 'Diacritics may be left out. Put a phrase in quotation marks to find it as it stands, e.g. "ngân sách xã".',
    bn: 'স্বরচিহ্ন ছাড়াও খোঁজা যায়। হুবহু বাক্যাংশ খুঁজতে উদ্ধৃতিচিহ্নে লিখুন, যেমন "ngân sách xã"।',
  },
  clear: { vi: 'Xóa', en: 'Clear', bn: 'মুছুন' },
  count: { vi: 'Tìm thấy {n} chỗ', en: '{n} {n|place|places} found', bn: '{n}টি স্থানে পাওয়া গেছে' },
  listed: {
    vi: 'Chỉ liệt kê {n} chỗ đầu tiên; các chỗ sau vẫn được đánh dấu trên trang.',
    en: 'The first {n} are listed; the others are marked on their pages as well.',
    bn: 'প্রথম {n}টি তালিকায় আছে; বাকিগুলোও পাতায় চিহ্নিত।',
  },
  countPapers: { vi: 'Tìm thấy trong {n} tài liệu', en: 'Found in {n} {n|paper|papers}', bn: '{n}টি নথিতে পাওয়া গেছে' },
  place: { vi: '{n}/{count}', en: '{n} of {count}', bn: '{n}/{count}' },
  previous: { vi: 'Chỗ trước', en: 'Previous place', bn: 'আগের স্থান' },
  next: { vi: 'Chỗ sau', en: 'Next place', bn: 'পরের স্থান' },
  close: { vi: 'Thôi tìm', en: 'End the search', bn: 'অনুসন্ধান শেষ করুন' },
  back: { vi: 'Trở về', en: 'Back', bn: 'ফিরে যান' },
  page: { vi: 'Trang {page}', en: 'Page {page}', bn: 'পৃষ্ঠা {page}' },
  morePages: { vi: 'và {n} trang khác', en: 'and {n} more {n|page|pages}', bn: 'এবং আরও {n} পৃষ্ঠা' },
  agenda: { vi: 'Chương trình', en: 'Agenda', bn: 'আলোচ্যসূচি' },
  sheet: { vi: 'Phiếu lấy ý kiến', en: 'Opinion sheet', bn: 'মতামত পত্র' },
  item: { vi: 'Mục {n}', en: 'Item {n}', bn: 'বিষয় {n}' },
  none: { vi: 'Không tìm thấy', en: 'Nothing found', bn: 'কিছু পাওয়া যায়নি' },
  noneAdvice: { vi: 'Hãy thử ít từ hơn hoặc từ khác.', en: 'Try fewer or other words.', bn: 'কম বা অন্য শব্দ দিয়ে চেষ্টা করুন।' },
  loading: { vi: 'Đang đọc tài liệu: {ready}/{total}', en: 'Reading the papers: {ready} of {total}', bn: 'নথি পড়া হচ্ছে: {ready}/{total}' },
  loadingOne: { vi: 'Đang đọc tài liệu…', en: 'Reading the paper…', bn: 'নথি পড়া হচ্ছে…' },
  scanned: {
    vi: '{n}/{pages} trang chỉ có ảnh, không tìm được trong đó.',
    en: '{n} of {pages} {pages|page|pages} are scans and cannot be searched.',
    bn: '{pages}টির মধ্যে {n}টি পৃষ্ঠা কেবল ছবি, তাতে খোঁজা যায় না।',
  },
  allScanned: {
    vi: 'Tài liệu chỉ có ảnh, không tìm được.',
    en: 'This paper is made of scans alone and cannot be searched.',
    bn: 'এই নথি কেবল ছবি, এতে খোঁজা যায় না।',
  },
  recognised: { vi: 'nhận dạng tự động', en: 'read by machine', bn: 'যন্ত্রে পড়া' },
  recognisedPages: {
    vi: '{n}/{pages} trang là ảnh, chữ được nhận dạng tự động và có thể sai sót.',
    en: '{n} of {pages} {pages|page|pages} are scans read by machine; words may be misread.',
    bn: '{pages}টির মধ্যে {n}টি পৃষ্ঠা ছবি, লেখা যন্ত্রে পড়া; ভুল থাকতে পারে।',
  },
  scannedPapers: { vi: 'Chỉ có ảnh, không tìm được:', en: 'Scans alone, not searched:', bn: 'কেবল ছবি, খোঁজা যায়নি:' },
  offlinePapers: {
    vi: 'Chưa lưu trên máy này, sẽ tìm được khi có mạng:',
    en: 'Not on this device; searched once the network is back:',
    bn: 'এই ডিভাইসে নেই; নেটওয়ার্ক ফিরলে খোঁজা যাবে:',
  },
  comingPapers: { vi: 'Đang được chuẩn bị, sẽ tìm được sau ít phút:', en: 'Being prepared, searched in a few minutes:', bn: 'প্রস্তুত হচ্ছে, কয়েক মিনিট পরে খোঁজা যাবে:' },
});

/** Which meetings are looked through. */
export const narrowing = words({
  time: { vi: 'Trạng thái', en: 'State', bn: 'অবস্থা' },
  any: { vi: 'Tất cả', en: 'All', bn: 'সব' },
  coming: { vi: 'Sắp họp', en: 'To come', bn: 'আসন্ন' },
  underWay: { vi: 'Đang họp', en: 'Under way', bn: 'চলমান' },
  over: { vi: 'Đã họp', en: 'Over', bn: 'সমাপ্ত' },
  from: { vi: 'Từ ngày', en: 'From', bn: 'যে দিন থেকে' },
  until: { vi: 'Đến ngày', en: 'Until', bn: 'যে দিন পর্যন্ত' },
  meetingKind: { vi: 'Loại phiên họp', en: 'Kind of meeting', bn: 'সভার ধরন' },
  unit: { vi: 'Đơn vị chủ trì', en: 'Unit that holds it', bn: 'আয়োজক ইউনিট' },
  open: { vi: 'Mở kỳ họp', en: 'Open the meeting', bn: 'সভা খুলুন' },
  show: { vi: 'Lọc kỳ họp', en: 'Narrow down', bn: 'বাছাই করুন' },
  clear: { vi: 'Bỏ lọc', en: 'Show all again', bn: 'বাছাই বাদ দিন' },
  listed: { vi: '{n} kỳ họp', en: '{n} {n|meeting|meetings}', bn: '{n}টি সভা' },
  more: {
    vi: 'Còn kỳ họp khác. Hãy lọc thêm để thu hẹp.',
    en: 'There are more. Narrow it down further.',
    bn: 'আরও সভা আছে। আরও বাছাই করুন।',
  },
});
