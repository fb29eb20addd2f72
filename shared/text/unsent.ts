/** The words for what a device holds for the server and has not delivered yet. */
import { words } from './words.ts';

export const unsentWords = words({
  title: { vi: 'CHƯA GỬI', en: 'NOT SENT', bn: 'পাঠানো হয়নি' },
  hint: {
    vi: 'Đã ký và được giữ trên thiết bị; thiết bị tự gửi khi có mạng. Hãy để ứng dụng mở.',
    en: 'Signed and kept on this device, which sends it by itself once the network is back. Keep the app open.',
    bn: 'স্বাক্ষরিত ও এই যন্ত্রে রাখা আছে; নেটওয়ার্ক ফিরলে নিজে থেকেই যাবে। অ্যাপটি খোলা রাখুন।',
  },
  since: { vi: 'Ký lúc {time}, {date}', en: 'Signed at {time}, {date}', bn: 'স্বাক্ষরের সময় {time}, {date}' },
});
