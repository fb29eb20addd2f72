/** Words about what has changed on an agenda since somebody looked at it. */
import { words } from './words.ts';

export const agendaNews = words({
  title: { vi: 'Có gì mới', en: 'What is new', bn: 'নতুন কী' },
  items: { vi: 'Chương trình có {n} nội dung thay đổi', en: '{n} {n|item|items} of the agenda changed', bn: 'আলোচ্যসূচির {n}টি বিষয় বদলেছে' },
  seen: { vi: 'Đã xem', en: 'Seen', bn: 'দেখেছি' },
  all: { vi: 'Xem cả {n} nội dung', en: 'Show all {n} {n|item|items}', bn: 'সব {n}টি বিষয় দেখুন' },
  goTo: { vi: 'Đến nội dung {number}', en: 'Go to item {number}', bn: '{number} নং বিষয়ে যান' },
  added: { vi: 'Mới bổ sung vào chương trình', en: 'New on the agenda', bn: 'আলোচ্যসূচিতে নতুন' },
  removed: { vi: 'Đã đưa ra khỏi chương trình', en: 'Taken off the agenda', bn: 'আলোচ্যসূচি থেকে বাদ' },
  postponed: { vi: 'Đã chuyển sang kỳ họp khác', en: 'Put to another session', bn: 'অন্য অধিবেশনে নেওয়া হয়েছে' },
  opened: { vi: 'Nay mở cho đồng chí xem', en: 'Open to you now', bn: 'এখন আপনার জন্য উন্মুক্ত' },
  narrowed: { vi: 'Không còn mở cho đồng chí xem', en: 'Not open to you any more', bn: 'আপনার জন্য আর উন্মুক্ত নয়' },
  renamed: { vi: 'Tên trước đây: “{was}”', en: 'Called “{was}” before', bn: 'আগের নাম: “{was}”' },
  time: { vi: 'Đổi giờ: {was} → {now}', en: 'Time changed: {was} → {now}', bn: 'সময় বদলেছে: {was} → {now}' },
  presenter: { vi: 'Đổi người trình bày: {was} → {now}', en: 'Presenter changed: {was} → {now}', bn: 'উপস্থাপক বদলেছেন: {was} → {now}' },
  minutes: { vi: 'Đổi thời lượng: {was} → {now}', en: 'Planned length changed: {was} → {now}', bn: 'নির্ধারিত দৈর্ঘ্য বদলেছে: {was} → {now}' },
  minutesOf: { vi: '{n} phút', en: '{n} {n|minute|minutes}', bn: '{n} মিনিট' },
  unset: { vi: 'chưa định', en: 'none', bn: 'নির্ধারিত নয়' },
  movedAfter: { vi: 'Đổi thứ tự: nay ở sau nội dung {after}', en: 'Moved: now behind item {after}', bn: 'ক্রম বদলেছে: এখন {after} নং বিষয়ের পরে' },
  movedFirst: { vi: 'Đổi thứ tự: nay ở đầu chương trình', en: 'Moved: now the first', bn: 'ক্রম বদলেছে: এখন সবার আগে' },
  putOff: { vi: 'Lùi lại trong kỳ họp: {reason}', en: 'Put off until later: {reason}', bn: 'পরে নেওয়া হয়েছে: {reason}' },
  mark: { vi: 'Thay đổi', en: 'Changed', bn: 'বদলেছে' },
  markNew: { vi: 'Mới', en: 'New', bn: 'নতুন' },
});
