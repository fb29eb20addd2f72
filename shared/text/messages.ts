/** Messages of the chair to all. */
import { words } from './words.ts';

export const messages = words({
  from: { vi: 'Thông báo của chủ tọa', en: 'From the chair', bn: 'সভাপতির বার্তা' },
  write: { vi: 'Thông báo tới toàn thể', en: 'A message to all', bn: 'সবার জন্য বার্তা' },
  hint: {
    vi: 'Hiện trên mọi máy và màn hình hội trường cho đến khi chủ tọa gỡ xuống.',
    en: 'Stands on every tablet and on the screen of the hall until the chair takes it back.',
    bn: 'সভাপতি সরিয়ে না নেওয়া পর্যন্ত প্রতিটি ট্যাবলেটে ও সভাকক্ষের পর্দায় থাকে।',
  },
  minuted: { vi: 'Ghi vào biên bản', en: 'Put it in the minutes', bn: 'কার্যবিবরণীতে লিখুন' },
  show: { vi: 'Hiện thông báo', en: 'Show the message', bn: 'বার্তা দেখান' },
  replace: { vi: 'Thay bằng thông báo này', en: 'Show this one instead', bn: 'এর বদলে এটি দেখান' },
  takeBack: { vi: 'Gỡ thông báo xuống', en: 'Take the message back', bn: 'বার্তা সরিয়ে নিন' },
});

export const refusals = words({
  'messages/not-shown': {
    vi: 'Thông báo này không còn hiện nữa. Hãy xem thông báo đang hiện.',
    en: 'That message is not shown any more. Look at the one that is.',
    bn: 'এই বার্তাটি আর দেখানো হচ্ছে না। এখন যেটি দেখানো হচ্ছে সেটি দেখুন।',
  },
  'messages/too-many': {
    vi: 'Phiên họp đã có {most} thông báo, là mức nhiều nhất. Hãy thông báo bằng lời.',
    en: 'There have been {most} messages, which is the most a meeting may have. Say it aloud.',
    bn: 'ইতিমধ্যে {most}টি বার্তা হয়েছে, এটিই সর্বোচ্চ। মুখে বলে জানান।',
  },
});

export const inMinutes = words({
  'messages/in-minutes': { vi: '{at}, chủ tọa thông báo: “{text}”', en: '{at}, message of the chair: “{text}”', bn: '{at}, সভাপতির বার্তা: “{text}”' },
});
