/** Words of the course of an open vote: paused, resumed, closing at a set time. Screens fetch them when one is. */
import { words } from './words.ts';

export const pacingWords = words({
  paused: { vi: 'Tạm dừng biểu quyết', en: 'The vote is paused', bn: 'ভোট স্থগিত' },
  pausedText: {
    vi: 'Chủ tọa đang tạm dừng biểu quyết. Lựa chọn trên màn hình được giữ nguyên; đại biểu ký và gửi khi chủ tọa cho tiếp tục.',
    en: 'The chair has paused the vote. What is chosen on this screen stays; sign and send it once the chair resumes.',
    bn: 'সভাপতি ভোট স্থগিত রেখেছেন। পর্দার পছন্দ অটুট থাকবে; সভাপতি আবার শুরু করলে স্বাক্ষর করে পাঠান।',
  },
  pausedSecret: { vi: 'Tạm dừng bỏ phiếu kín', en: 'The secret ballot is paused', bn: 'গোপন ভোট স্থগিত' },
  /** Beside words that say what. */
  pausedShort: { vi: 'Tạm dừng', en: 'Paused', bn: 'স্থগিত' },
  pausedSecretText: {
    vi: 'Chủ tọa đang tạm dừng: chưa phát và chưa nhận phiếu. Phần đã đánh dấu được giữ nguyên trên thiết bị.',
    en: 'The chair has paused the ballot: no paper is given out or taken. What is marked stays on this device.',
    bn: 'সভাপতি ভোট স্থগিত রেখেছেন: ব্যালট দেওয়া বা নেওয়া হচ্ছে না। চিহ্ন এই যন্ত্রে থাকবে।',
  },
  left: { vi: 'Còn {time}', en: '{time} left', bn: 'আর {time}' },
  leftPaused: { vi: 'Tạm dừng, còn {time}', en: 'Paused, {time} left', bn: 'স্থগিত, আর {time}' },
});

/** The chair's acts. */
export const pacingActs = words({
  pause: { vi: 'Tạm dừng', en: 'Pause', bn: 'স্থগিত করুন' },
  resume: { vi: 'Tiếp tục biểu quyết', en: 'Resume the vote', bn: 'ভোট আবার শুরু করুন' },
  pausedChair: {
    vi: 'Phiếu đã gửi vẫn nằm trong hòm phiếu; không nhận thêm phiếu đến khi tiếp tục. Muốn kết thúc, hãy tiếp tục biểu quyết trước.',
    en: 'Ballots sent stay in the box; none is taken until the vote is resumed. Resume it before closing it.',
    bn: 'পাঠানো ভোট বাক্সে থাকবে; আবার শুরু না হওয়া পর্যন্ত নতুন ভোট নেওয়া হবে না। শেষ করতে হলে আগে আবার শুরু করুন।',
  },
  resumeSecret: { vi: 'Tiếp tục bỏ phiếu', en: 'Resume the ballot', bn: 'ভোট আবার শুরু করুন' },
  pausedChairSecret: {
    vi: 'Phiếu đã vào hòm vẫn nằm trong hòm; không phát và không nhận thêm phiếu đến khi tiếp tục. Muốn kết thúc, hãy tiếp tục bỏ phiếu trước.',
    en: 'Papers in the urn stay there; none is given out or taken until the ballot is resumed. Resume it before closing it.',
    bn: 'বাক্সের ব্যালট বাক্সেই থাকবে; আবার শুরু না হওয়া পর্যন্ত ব্যালট দেওয়া বা নেওয়া হবে না। শেষ করতে হলে আগে আবার শুরু করুন।',
  },
  none: { vi: 'Không đặt giờ', en: 'No time set', bn: 'সময় নেই' },
  minutes: { vi: '{n} phút', en: '{n} {n|minute|minutes}', bn: '{n} মিনিট' },
  later: { vi: 'Kéo dài thời gian', en: 'More time', bn: 'সময় বাড়ান' },
  more: { vi: '+ {n} phút', en: '+ {n} {n|minute|minutes}', bn: '+ {n} মিনিট' },
  stop: { vi: 'Bỏ giờ kết thúc', en: 'Take the closing time back', bn: 'সমাপ্তির সময় বাতিল' },
  closesIn: { vi: 'Tự kết thúc sau', en: 'Closes by itself after', bn: 'নিজে থেকে শেষ হবে' },
});

/** What the chair sees once a vote is closed and some have sent nothing. */
export const lateWords = words({
  title: { vi: '{count} đại biểu có mặt chưa gửi phiếu', en: '{count} of those present {count|has|have} sent no ballot', bn: 'উপস্থিতদের মধ্যে {count} জন ভোট পাঠাননি' },
  repeat: { vi: 'Biểu quyết lại', en: 'Repeat the vote', bn: 'পুনরায় ভোট' },
  setAside: { vi: 'Hủy, không biểu quyết lại', en: 'Set aside, do not repeat', bn: 'বাতিল, পুনরায় ভোট নয়' },
  text: {
    vi: 'Chủ tọa chọn: công bố kết quả với số phiếu đã nhận, biểu quyết lại, hoặc hủy.',
    en: 'The chair decides: announce the result on the ballots received, repeat the vote, or set it aside.',
    bn: 'সভাপতি ঠিক করুন: প্রাপ্ত ভোটে ফল ঘোষণা, পুনরায় ভোট, বা বাতিল।',
  },
  listText: {
    vi: 'Chủ tọa chọn: công bố kết quả cả danh sách với số phiếu đã nhận; hoặc trước khi công bố, biểu quyết lại hay hủy từng nội dung còn thiếu phiếu.',
    en: 'The chair decides: announce the whole list on the ballots received; or, before that, repeat or set aside each question that lacks some.',
    bn: 'সভাপতি ঠিক করুন: প্রাপ্ত ভোটে পুরো তালিকার ফল ঘোষণা; অথবা তার আগে যে বিষয়ে ভোট কম সেটি পুনরায় ভোট বা বাতিল।',
  },
});

export const inMinutes = words({
  'pacing/paused': { vi: 'Chủ tọa tạm dừng biểu quyết: {text}', en: 'The chair paused the vote: {text}', bn: 'সভাপতি ভোট স্থগিত করেন: {text}' },
  'pacing/resumed': { vi: 'Chủ tọa cho tiếp tục biểu quyết: {text}', en: 'The chair resumed the vote: {text}', bn: 'সভাপতি ভোট আবার শুরু করেন: {text}' },
  'pacing/secret-paused': { vi: 'Chủ tọa tạm dừng bỏ phiếu kín: {text}', en: 'The chair paused the secret ballot: {text}', bn: 'সভাপতি গোপন ভোট স্থগিত করেন: {text}' },
  'pacing/secret-resumed': { vi: 'Chủ tọa cho tiếp tục bỏ phiếu kín: {text}', en: 'The chair resumed the secret ballot: {text}', bn: 'সভাপতি গোপন ভোট আবার শুরু করেন: {text}' },
});

export const refusals = words({
  'votes/paused': { vi: 'Chủ tọa đang tạm dừng biểu quyết. Hãy chờ chủ tọa cho tiếp tục rồi thực hiện lại.', en: 'The chair has paused the vote. Wait until it is resumed, then do this again.', bn: 'সভাপতি ভোট স্থগিত রেখেছেন। আবার শুরু হলে পুনরায় করুন।' },
  'secret/paused': { vi: 'Chủ tọa đang tạm dừng bỏ phiếu kín. Hãy chờ chủ tọa cho tiếp tục rồi thực hiện lại.', en: 'The chair has paused the secret ballot. Wait until it is resumed, then do this again.', bn: 'সভাপতি গোপন ভোট স্থগিত রেখেছেন। আবার শুরু হলে পুনরায় করুন।' },
  'votes/not-paused': { vi: 'Hiện không có cuộc nào đang tạm dừng. Hãy xem lại màn hình.', en: 'Nothing is paused now. Look at the screen again.', bn: 'এখন কিছুই স্থগিত নেই। পর্দা আবার দেখুন।' },
  'votes/not-timed': { vi: 'Chưa đặt giờ tự kết thúc. Hãy xem lại màn hình.', en: 'No closing time is set. Look at the screen again.', bn: 'সমাপ্তির সময় দেওয়া নেই। পর্দা আবার দেখুন।' },
});
