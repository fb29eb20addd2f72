/** What the register says anew of somebody who is listed in a meeting: at the desk, and in the minutes. */
import { words } from './words.ts';

export const corrected = words({
  title: {
    vi: '{n} người đã đổi thông tin trong danh sách chung',
    en: '{n} {n|person has|people have} changed in the register',
    bn: 'নিবন্ধে {n} জনের তথ্য বদলেছে',
  },
  draft: {
    vi: 'Danh sách dự họp của bản dự thảo còn ghi theo thông tin cũ. Cập nhật để giấy mời, điểm danh và biên bản ghi đúng.',
    en: 'The draft still lists them by what was said before. Update it, so that the invitation, the roll and the minutes are right.',
    bn: 'খসড়ায় আগের তথ্যই আছে। আমন্ত্রণপত্র, উপস্থিতি ও কার্যবিবরণী ঠিক রাখতে হালনাগাদ করুন।',
  },
  record: {
    vi: 'Phiên họp đã được triệu tập nên hồ sơ không tự thay đổi. Khi thư ký ghi nhận, hồ sơ giữ cả thông tin cũ và mới; điểm danh, phiếu và chữ ký đã có không thay đổi.',
    en: 'The meeting was convened, so the record does not change by itself. Once the secretary enters it, the record keeps both the earlier and the new; presence, ballots and signatures stay as they are.',
    bn: 'সভা আহ্বান করা হয়েছে, তাই নথি নিজে বদলায় না। সচিব নথিভুক্ত করলে আগের ও নতুন দুটিই থাকে; উপস্থিতি, ব্যালট ও স্বাক্ষর অপরিবর্তিত থাকে।',
  },
  list: { vi: 'Thông tin đã đổi', en: 'What has changed', bn: 'যা বদলেছে' },
  before: { vi: 'Đang ghi: {words}', en: 'Listed as: {words}', bn: 'লেখা আছে: {words}' },
  now: { vi: 'Danh sách chung: {words}', en: 'In the register: {words}', bn: 'নিবন্ধে: {words}' },
  update: { vi: 'Cập nhật {n} người', en: 'Update {n} {n|person|people}', bn: '{n} জনের তথ্য হালনাগাদ করুন' },
  enter: { vi: 'Ghi nhận vào hồ sơ ({n} người)', en: 'Enter in the record ({n} {n|person|people})', bn: 'নথিভুক্ত করুন ({n} জন)' },
  check: {
    vi: '{n} người đã đổi thông tin trong danh sách chung: {names}',
    en: '{n} {n|person has|people have} changed in the register: {names}',
    bn: 'নিবন্ধে {n} জনের তথ্য বদলেছে: {names}',
  },
});

export const inMinutes = words({
  'roll/corrected': {
    vi: '{at}, hồ sơ ghi nhận thông tin mới của {before}: {now}',
    en: '{at}, {before} was entered in the record as {now}',
    bn: '{at}, {before}-এর নতুন তথ্য নথিভুক্ত হয়: {now}',
  },
});
