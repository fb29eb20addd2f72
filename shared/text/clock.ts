/** Words of a server clock that cannot be right: what it contradicts, what waits, and the administrator's word that it is right. */
import type { Contradiction } from '../wire/security.ts';
import { words, type WordsOf } from './words.ts';

export const clock = words({
  title: { vi: 'Đồng hồ máy chủ có thể sai', en: 'The server’s clock may be wrong', bn: 'সার্ভারের ঘড়ি ভুল হতে পারে' },
  says: { vi: 'Đồng hồ máy chủ đang chỉ {now}:', en: 'The server’s clock says {now}:', bn: 'সার্ভারের ঘড়িতে এখন {now}:' },
  waits: {
    vi: 'Chưa thể công bố, khai mạc phiên họp, mở biểu quyết, cấp chứng thư, duyệt biên bản và lập hồ sơ lưu trữ. Việc đang làm dở vẫn tiếp tục được. Hãy chỉnh lại giờ của máy chủ.',
    en: 'Until then no meeting is published or opened, no vote opened, no certificate issued, no minutes approved and no archive made. What is under way goes on. Set the server’s clock right.',
    bn: 'ততক্ষণ কোনো সভা প্রকাশ বা শুরু, ভোট শুরু, সনদ প্রদান, কার্যবিবরণী অনুমোদন বা আর্কাইভ তৈরি করা যাবে না। চলমান কাজ চলবে। সার্ভারের ঘড়ি ঠিক করুন।',
  },
  orConfirm: {
    vi: 'Nếu giờ trên là đúng, quản trị viên xác nhận tại đây.',
    en: 'If that time is right, an administrator says so here.',
    bn: 'সময়টি ঠিক হলে প্রশাসক এখানে নিশ্চিত করুন।',
  },
  askAdministrator: {
    vi: 'Nếu giờ trên là đúng, quản trị viên phải xác nhận; hãy báo quản trị viên ngay.',
    en: 'If that time is right, an administrator has to say so: tell one at once.',
    bn: 'সময়টি ঠিক হলে প্রশাসককে নিশ্চিত করতে হবে; এখনই তাঁকে জানান।',
  },
  isRight: { vi: 'Giờ này đúng', en: 'This time is right', bn: 'এই সময় ঠিক' },
  confirmTitle: { vi: 'Xác nhận giờ của máy chủ?', en: 'Is the server’s clock right?', bn: 'সার্ভারের সময় নিশ্চিত করবেন?' },
  confirmText: {
    vi: 'Hãy so với một đồng hồ khác: bây giờ có đúng là {now} không? Mọi chữ ký từ lúc này mang giờ đó. Nếu giờ sai, hồ sơ phiên họp sẽ không kiểm tra được và không sửa lại được.',
    en: 'Compare it with another clock: is it really {now}? Every signature bears that time from now on. If it is wrong, the archive of the meeting cannot be verified, and nothing mends that.',
    bn: 'অন্য ঘড়ির সঙ্গে মেলান: এখন কি সত্যিই {now}? এখন থেকে প্রতিটি স্বাক্ষরে এই সময় থাকবে। ভুল হলে সভার আর্কাইভ যাচাই করা যাবে না, সংশোধনও করা যাবে না।',
  },
});

export const contradicted: WordsOf<Contradiction['kind']> = words({
  'before-authority': {
    vi: 'sớm hơn lúc chứng thư gốc của đơn vị bắt đầu có hiệu lực ({at})',
    en: 'earlier than the unit’s authority begins to be valid ({at})',
    bn: 'প্রতিষ্ঠানের মূল সনদ কার্যকর হওয়ার আগে ({at})',
  },
  'after-authority': {
    vi: 'muộn hơn lúc chứng thư gốc của đơn vị hết hiệu lực ({at})',
    en: 'later than the unit’s authority ceases to be valid ({at})',
    bn: 'প্রতিষ্ঠানের মূল সনদের মেয়াদ শেষের পরে ({at})',
  },
  'before-last-entry': { vi: 'sớm hơn mục ghi cuối cùng trong nhật ký ({at})', en: 'earlier than the last entry of its logs ({at})', bn: 'লগের শেষ ভুক্তির আগে ({at})' },
  'before-build': { vi: 'sớm hơn lúc phần mềm này được tạo ra ({at})', en: 'earlier than this program was built ({at})', bn: 'এই সফটওয়্যার তৈরির আগে ({at})' },
  tablets: { vi: 'trong khi phần lớn thiết bị đang kết nối chỉ {at}', en: 'while most connected devices say {at}', bn: 'অথচ সংযুক্ত অধিকাংশ যন্ত্রে {at}' },
});

export const refusals = words({
  'clock/contradicts': {
    vi: 'Đồng hồ máy chủ có thể sai nên chưa thể làm việc này. Hãy chỉnh lại giờ của máy chủ, hoặc nhờ quản trị viên xác nhận giờ là đúng rồi làm lại.',
    en: 'The server’s clock may be wrong, so this has to wait. Set the clock right, or have an administrator confirm it, then try again.',
    bn: 'সার্ভারের ঘড়ি ভুল হতে পারে, তাই এটি অপেক্ষায় থাকবে। ঘড়ি ঠিক করুন বা প্রশাসককে নিশ্চিত করতে বলুন, তারপর আবার চেষ্টা করুন।',
  },
});
