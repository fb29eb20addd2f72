/** The words for what a device holds for the server and has not delivered yet. */
import { words } from './words.ts';

export const unsentWords = words({
  title: { vi: 'CHƯA GỬI', en: 'NOT SENT', bn: 'পাঠানো হয়নি' },
  hint: {
    vi: 'Đã ký và được giữ trên thiết bị; thiết bị tự gửi khi có mạng. Hãy để ứng dụng mở.',
    en: 'Signed and kept on this device, which sends it by itself once the network is back. Keep the app open.',
    bn: 'স্বাক্ষরিত ও এই যন্ত্রে রাখা আছে; নেটওয়ার্ক ফিরলে নিজে থেকেই যাবে। অ্যাপটি খোলা রাখুন।',
  },
  paused: {
    vi: 'Chủ tọa đang tạm dừng: phiếu được giữ trên thiết bị và tự gửi khi chủ tọa cho tiếp tục.',
    en: 'The chair has paused the ballot: the paper is kept on this device and goes by itself once it is resumed.',
    bn: 'সভাপতি ভোট স্থগিত রেখেছেন: ব্যালট এই যন্ত্রে আছে, আবার শুরু হলে নিজে থেকেই যাবে।',
  },
  since: { vi: 'Ký lúc {time}, {date}', en: 'Signed at {time}, {date}', bn: 'স্বাক্ষরের সময় {time}, {date}' },
});
