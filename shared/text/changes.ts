/** Words about what is new in a paper that was replaced. */
import { words } from './words.ts';

export const text = words({
  title: { vi: 'Nội dung thay đổi', en: 'What changed', bn: 'কী বদলেছে' },
  replacement: { vi: 'Bản thay thế, {at}', en: 'Replacement, {at}', bn: 'প্রতিস্থাপিত সংস্করণ, {at}' },
  newVersion: { vi: 'Bản thay thế: {line}', en: 'Replacement: {line}', bn: 'প্রতিস্থাপিত সংস্করণ: {line}' },
  earlier: { vi: 'Bản cũ: {title}', en: 'Earlier: {title}', bn: 'আগের: {title}' },
  before: { vi: 'Bản trước', en: 'Earlier version', bn: 'আগের সংস্করণ' },
  count: { vi: '{n} chỗ thay đổi', en: '{n} {n|change|changes}', bn: '{n}টি পরিবর্তন' },
  reading: { vi: 'Đang đối chiếu hai bản: {percent}%', en: 'Comparing the two versions: {percent}%', bn: 'দুই সংস্করণ মেলানো হচ্ছে: {percent}%' },
  waits: {
    vi: 'Bản trước chưa được lưu trên máy này. Việc đối chiếu sẽ tiếp tục khi có mạng.',
    en: 'The earlier version is not on this device. Comparing goes on once the network is back.',
    bn: 'আগের সংস্করণটি এই ডিভাইসে নেই। নেটওয়ার্ক ফিরলে মেলানো চলবে।',
  },
  failed: {
    vi: 'Không đối chiếu được hai bản. Vẫn xem được từng bản.',
    en: 'The two versions could not be compared. Each can still be read.',
    bn: 'দুই সংস্করণ মেলানো যায়নি। প্রতিটি আলাদাভাবে পড়া যাবে।',
  },
  again: { vi: 'Đối chiếu lại', en: 'Compare again', bn: 'আবার মেলান' },
  none: {
    vi: 'Lời văn của hai bản giống nhau; nếu khác thì chỉ ở cách trình bày hoặc hình ảnh.',
    en: 'Both versions have the same words; if anything differs, it is their layout or a picture.',
    bn: 'দুই সংস্করণের কথা একই; পার্থক্য থাকলে কেবল বিন্যাসে বা ছবিতে।',
  },
  allScans: {
    vi: 'Tài liệu chỉ có ảnh quét, không đối chiếu được lời văn.',
    en: 'The paper is made of scans alone: its words cannot be compared.',
    bn: 'নথিটি কেবল স্ক্যান করা ছবি: এর কথা মেলানো যায় না।',
  },
  someScans: {
    vi: 'Các trang chỉ có ảnh quét không đối chiếu được: {pages}.',
    en: 'Pages that are scans alone could not be compared: {pages}.',
    bn: 'কেবল স্ক্যান করা পৃষ্ঠা মেলানো যায়নি: {pages}।',
  },
  scansBefore: {
    vi: 'Bản trước có {n} trang chỉ có ảnh quét.',
    en: 'The earlier version has {n} {n|page that is a scan|pages that are scans} alone.',
    bn: 'আগের সংস্করণে {n}টি পৃষ্ঠা কেবল স্ক্যান করা ছবি।',
  },
  more: { vi: 'Còn {n} chỗ nữa không liệt kê ở đây.', en: '{n} more {n|is|are} not listed here.', bn: 'আরও {n}টি এখানে তালিকাভুক্ত নয়।' },
  added: { vi: 'Thêm', en: 'Added', bn: 'যোগ' },
  removed: { vi: 'Bỏ', en: 'Removed', bn: 'বাদ' },
  changed: { vi: 'Sửa', en: 'Changed', bn: 'সংশোধন' },
  onPage: { vi: 'Trang {page}', en: 'Page {page}', bn: 'পৃষ্ঠা {page}' },
  one: { vi: '{kind}, trang {page}', en: '{kind}, page {page}', bn: '{kind}, পৃষ্ঠা {page}' },
  place: { vi: '{n}/{count}', en: '{n}/{count}', bn: '{n}/{count}' },
  previous: { vi: 'Chỗ thay đổi trước', en: 'Previous change', bn: 'আগের পরিবর্তন' },
  next: { vi: 'Chỗ thay đổi sau', en: 'Next change', bn: 'পরের পরিবর্তন' },
  leave: { vi: 'Thôi xem từng chỗ', en: 'Stop going through them', bn: 'একে একে দেখা বন্ধ' },
  was: { vi: 'Lời văn cũ', en: 'Earlier words', bn: 'আগের কথা' },
  is: { vi: 'Lời văn mới', en: 'New words', bn: 'নতুন কথা' },
});
