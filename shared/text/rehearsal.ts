/** Words of rehearsals with simulated delegates. */
import { words } from './words.ts';

export const rehearsal = words({
  title: { vi: 'Tập dượt', en: 'Rehearsal', bn: 'মহড়া' },
  lead: {
    vi: 'Đại biểu mô phỏng giúp chủ tọa và thư ký tập mọi bước của kỳ họp khi chưa đủ đại biểu: điểm danh, đăng ký phát biểu, biểu quyết và công bố kết quả.',
    en: 'With simulated delegates the chair and the secretary practise every step of a session before all delegates are there: checking in, speaking, voting and announcing results.',
    bn: 'সব প্রতিনিধি না থাকলেও সিমুলেটেড প্রতিনিধিদের নিয়ে সভাপতি ও সচিব সভার প্রতিটি ধাপ অনুশীলন করেন: উপস্থিতি, বক্তব্য, ভোট ও ফল ঘোষণা।',
  },
  nameOf: { vi: 'Đại biểu mô phỏng {n}', en: 'Simulated delegate {n}', bn: 'সিমুলেটেড প্রতিনিধি {n}' },
  none: {
    vi: 'Chưa có đại biểu mô phỏng. Có thể mời nhiều nhất {n} đại biểu mô phỏng, mỗi người ngồi chỗ của một đại biểu chưa có mặt và chưa mở máy tính bảng.',
    en: 'There are no simulated delegates. Up to {n} can come, each in the place of a delegate who is not there and has no tablet online.',
    bn: 'এখন কোনো সিমুলেটেড প্রতিনিধি নেই। সর্বাধিক {n} জন আসতে পারেন, প্রত্যেকে এমন একজনের স্থানে যিনি উপস্থিত নন ও যাঁর ট্যাবলেট চালু নেই।',
  },
  nobody: {
    vi: 'Mọi đại biểu đều đã có mặt hoặc đã mở máy tính bảng: không cần đại biểu mô phỏng.',
    en: 'Every delegate is there or has a tablet online: nobody has to be simulated.',
    bn: 'সব প্রতিনিধি উপস্থিত বা তাঁদের ট্যাবলেট চালু আছে: কাউকে সিমুলেট করার দরকার নেই।',
  },
  some: {
    vi: 'Đang có {n} đại biểu mô phỏng, {present} người đã điểm danh.',
    en: '{n} simulated {n|delegate|delegates}, {present} checked in.',
    bn: '{n} জন সিমুলেটেড প্রতিনিধি আছেন, {present} জন উপস্থিত।',
  },
  played: { vi: 'Đang được mô phỏng, không tính vào tổng số', en: 'Simulated now, not counted', bn: 'এখন সিমুলেট করা হচ্ছে, গণ্য নন' },
  count: { vi: 'Số đại biểu mô phỏng', en: 'How many', bn: 'কতজন' },
  seat: { vi: 'Mời đại biểu mô phỏng', en: 'Bring in simulated delegates', bn: 'সিমুলেটেড প্রতিনিধি আনুন' },
  more: { vi: 'Mời thêm', en: 'Bring in more', bn: 'আরও আনুন' },
  dismiss: { vi: 'Cho đại biểu mô phỏng rời phòng', en: 'Have simulated delegates leave', bn: 'সিমুলেটেড প্রতিনিধিদের বিদায় দিন' },
  dismissTitle: { vi: 'Cho tất cả đại biểu mô phỏng rời phòng?', en: 'Have all simulated delegates leave?', bn: 'সব সিমুলেটেড প্রতিনিধিকে বিদায় দেবেন?' },
  dismissText: {
    vi: 'Khóa ký của họ bị thu hồi ngay. Nếu đang biểu quyết, phiếu họ đã gửi không được tính.',
    en: 'Their keys are revoked at once. If a vote is open, what they have sent in does not count.',
    bn: 'তাঁদের চাবি তখনই বাতিল হবে। ভোট চললে তাঁদের পাঠানো ব্যালট গণনা হবে না।',
  },
  whatHead: { vi: 'Họ làm gì', en: 'What they do', bn: 'তাঁরা কী করেন' },
  comes: {
    vi: 'Điểm danh trong khoảng một phút. Nếu phiên họp đặt điểm danh tại bàn thư ký hoặc bằng mã, thư ký điểm danh cho họ.',
    en: 'They check in within about a minute. Where people check in at the desk or by the room’s code, you check them in.',
    bn: 'প্রায় এক মিনিটে উপস্থিতি জানান। উপস্থিতি সচিবের টেবিলে বা কোডে হলে সচিব তাঁদের উপস্থিতি নেন।',
  },
  speaks: {
    vi: 'Thỉnh thoảng đăng ký phát biểu khi chủ tọa chuyển sang nội dung mới; được mời thì tự kết thúc sau dưới một phút.',
    en: 'Now and then one asks to speak once the chair takes up an item; when called, they end within a minute.',
    bn: 'সভাপতি নতুন বিষয়ে গেলে মাঝে মাঝে কেউ কথা বলতে চান; ডাকা হলে এক মিনিটের মধ্যে শেষ করেন।',
  },
  votes: {
    vi: 'Biểu quyết sau 2 đến 20 giây, phần lớn tán thành. Vài người gửi chậm, một người không gửi, vài máy thỉnh thoảng mất kết nối: để chủ tọa tập xử lý.',
    en: 'They vote after 2 to 20 seconds, most of them for. A few are late, one never answers, and a few tablets drop out now and then, for the chair to deal with.',
    bn: '২ থেকে ২০ সেকেন্ডে ভোট দেন, বেশির ভাগ পক্ষে। কয়েকজন দেরি করেন, একজন দেন না, কয়েকটি ট্যাবলেট মাঝে মাঝে সংযোগ হারায়: সভাপতির অনুশীলনের জন্য।',
  },
  leavesOut: {
    vi: 'Không tham gia bỏ phiếu kín, phiếu giấy và giơ tay; không làm chủ tọa, không vào ban kiểm phiếu.',
    en: 'They take no part in secret ballots, printed papers or shows of hands; they neither chair nor count papers.',
    bn: 'গোপন ব্যালট, কাগজের ব্যালট ও হাত তোলায় অংশ নেন না; সভাপতি বা গণনাকারী হন না।',
  },
  safeHead: { vi: 'Điều được bảo đảm', en: 'What holds', bn: 'যা নিশ্চিত' },
  counts: {
    vi: 'Đại biểu được mô phỏng tạm thời không tính vào tổng số, nên tổng số và đa số giống như kỳ họp thật. Khi đại biểu ấy tự điểm danh, người mô phỏng nhường chỗ.',
    en: 'Whoever is simulated does not count meanwhile, so total and majorities are those of a real session. When they check in themselves, the simulated delegate gives the place back.',
    bn: 'যাঁকে সিমুলেট করা হয় তিনি তখন মোটে গণ্য হন না, তাই মোট ও সংখ্যাগরিষ্ঠতা প্রকৃত সভার মতোই থাকে। তিনি নিজে উপস্থিতি জানালে স্থান ফেরত পান।',
  },
  apart: {
    vi: 'Người mô phỏng không có tài khoản, không ai đăng nhập được bằng khóa của họ, và khóa ấy chỉ dùng được trong buổi tập dượt này. Kỳ họp đã có người mô phỏng luôn là buổi tập dượt, không vào lưu trữ và thống kê.',
    en: 'They have no account, nobody can sign in with their keys, and those keys work in this rehearsal alone. A meeting that has had them stays a rehearsal: it is in no archive and no statistics.',
    bn: 'তাঁদের কোনো অ্যাকাউন্ট নেই, তাঁদের চাবি দিয়ে কেউ ঢুকতে পারে না, চাবি কেবল এই মহড়ায় চলে। এমন সভা সব সময় মহড়াই থাকে: আর্কাইভ বা পরিসংখ্যানে যায় না।',
  },
});

export const refusals = words({
  'rehearsal/not-one': {
    vi: 'Chỉ buổi tập dượt mới có đại biểu mô phỏng.',
    en: 'Simulated delegates come to a rehearsal alone.',
    bn: 'সিমুলেটেড প্রতিনিধি কেবল মহড়ায় আসেন।',
  },
  'rehearsal/too-many': {
    vi: 'Một buổi tập dượt có nhiều nhất {most} đại biểu mô phỏng.',
    en: 'A rehearsal has at most {most} simulated delegates.',
    bn: 'একটি মহড়ায় সর্বাধিক {most} জন সিমুলেটেড প্রতিনিধি।',
  },
  'rehearsal/too-often': {
    vi: 'Buổi tập dượt này đã mời đại biểu mô phỏng nhiều lần liên tiếp. Vui lòng thử lại sau khoảng mười phút.',
    en: 'Simulated delegates were brought into this rehearsal many times in a row. Try again in some ten minutes.',
    bn: 'এই মহড়ায় পরপর অনেকবার সিমুলেটেড প্রতিনিধি আনা হয়েছে। দশ মিনিট পরে আবার চেষ্টা করুন।',
  },
  'rehearsal/not-free': {
    vi: 'Có đại biểu vừa vào phòng họp. Vui lòng thử lại.',
    en: 'Somebody has just come in. Try again.',
    bn: 'কেউ এইমাত্র এসেছেন। আবার চেষ্টা করুন।',
  },
  'rehearsal/nobody': {
    vi: 'Mọi đại biểu đều đã có mặt, đã mở máy tính bảng hoặc đã được mô phỏng.',
    en: 'Every delegate is there, has a tablet online or is simulated already.',
    bn: 'সব প্রতিনিধি উপস্থিত, ট্যাবলেট চালু, বা আগেই সিমুলেট করা হয়েছে।',
  },
  'rehearsal/elsewhere': {
    vi: 'Phiên họp này đang do một máy chủ khác phụ trách. Vui lòng tải lại trang rồi thử lại.',
    en: 'Another server looks after this meeting. Reload the page and try again.',
    bn: 'অন্য সার্ভার এই সভা দেখছে। পৃষ্ঠা আবার খুলে চেষ্টা করুন।',
  },
  'rehearsal/stays': {
    vi: 'Phiên họp đã có đại biểu mô phỏng nên vẫn là buổi tập dượt. Kỳ họp thật cần được soạn mới.',
    en: 'This meeting has had simulated delegates and stays a rehearsal. Prepare the real one anew.',
    bn: 'এই সভায় সিমুলেটেড প্রতিনিধি ছিলেন, তাই এটি মহড়াই থাকবে। প্রকৃত সভা নতুন করে প্রস্তুত করুন।',
  },
  'rehearsal/no-duty': {
    vi: 'Đại biểu mô phỏng không làm chủ tọa, không vào ban kiểm phiếu và không có tên trên phiếu bầu, phiếu tín nhiệm.',
    en: 'A simulated delegate neither chairs nor counts papers, and stands in no election and no vote of confidence.',
    bn: 'সিমুলেটেড প্রতিনিধি সভাপতি বা গণনাকারী হন না, নির্বাচন বা আস্থা ভোটের ব্যালটেও তাঁর নাম থাকে না।',
  },
});
