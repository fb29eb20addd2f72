/** A secret ballot on the delegate's tablet (bỏ phiếu kín): taking the paper, marking, looking it over, dropping it, finding it counted. */
import { words } from './words.ts';

export const secretVote = words({
  running: { vi: 'Đang bỏ phiếu kín', en: 'Secret ballot under way', bn: 'গোপন ভোট চলছে' },
  openedNow: { vi: 'Đã mở bỏ phiếu kín: {text}', en: 'A secret ballot was opened: {text}', bn: 'গোপন ভোট শুরু হয়েছে: {text}' },
  toPaper: { vi: 'Đến phiếu', en: 'To my paper', bn: 'আমার ব্যালটে যান' },
  takenOf: { vi: '{taken} trên {total} đại biểu đã nhận phiếu', en: '{taken} of {total} {total|delegate has|delegates have} taken a paper', bn: '{total} জনের মধ্যে {taken} জন প্রতিনিধি ব্যালট নিয়েছেন' },
  closing: { vi: 'Sắp niêm phong hòm: còn {seconds} giây', en: 'The urn is sealed in {seconds} s', bn: 'বাক্স সিল হবে: আর {seconds} সেকেন্ড' },
  closingNow: { vi: 'Đang niêm phong hòm phiếu', en: 'The urn is being sealed', bn: 'বাক্স সিল করা হচ্ছে' },
  sealed: { vi: 'Hòm phiếu đã niêm phong', en: 'The urn is sealed', bn: 'বাক্স সিল করা হয়েছে' },
  sealedText: {
    vi: 'Ban kiểm phiếu mở hòm và kiểm phiếu. Kết quả được công bố cùng bảng kiểm phiếu.',
    en: 'The tellers open the urn and count. The result is published together with their board.',
    bn: 'গণনাকারীরা বাক্স খুলে গণনা করেন। ফল গণনার বোর্ডের সঙ্গে প্রকাশিত হয়।',
  },

  step: { vi: 'Bước {n} trên 3', en: 'Step {n} of 3', bn: 'ধাপ {n} / ৩' },
  take: { vi: 'Nhận phiếu', en: 'Take ballot paper', bn: 'ব্যালট নিন' },
  takeText: {
    vi: 'Việc nhận phiếu được ghi tên như ký nhận phiếu giấy. Phiếu thì không ghi tên: không ai biết phiếu nào của ai. Mỗi đại biểu nhận một phiếu, trên một thiết bị.',
    en: 'That you take a paper is recorded by name, as when signing for a printed one. The paper itself bears no name: nobody knows whose it is. Each delegate gets one, on one device.',
    bn: 'ব্যালট নেওয়া নামসহ লেখা হয়, যেমন কাগজের ব্যালট সই করে নেওয়া হয়। ব্যালটে নাম থাকে না: কোনটি কার, কেউ জানেন না। প্রত্যেক প্রতিনিধি একটি যন্ত্রে একটি ব্যালট পান।',
  },
  elsewhere: { vi: 'Phiếu ở trên thiết bị khác', en: 'Your paper is on another device', bn: 'ব্যালট অন্য যন্ত্রে' },
  elsewhereText: {
    vi: 'Đại biểu đã nhận phiếu trên một thiết bị khác; hãy bỏ phiếu trên thiết bị đó. Nếu thiết bị đó hỏng, hãy báo chủ tọa: phiếu đã phát không phát lại được.',
    en: 'You have taken your paper on another device; vote on that one. If it has failed, tell the chair: a paper that was given out is not given out again.',
    bn: 'আপনি অন্য যন্ত্রে ব্যালট নিয়েছেন; সেটিতেই ভোট দিন। সেটি নষ্ট হলে সভাপতিকে জানান: দেওয়া ব্যালট আবার দেওয়া যায় না।',
  },
  asking: { vi: 'Đang nhận phiếu…', en: 'Taking the paper…', bn: 'ব্যালট নেওয়া হচ্ছে…' },
  askingOffline: {
    vi: 'Chưa có mạng. Yêu cầu được giữ trên thiết bị và tự gửi khi có mạng.',
    en: 'There is no network. The request is kept on this device and sent once the network is back.',
    bn: 'নেটওয়ার্ক নেই। অনুরোধটি যন্ত্রে রাখা আছে, নেটওয়ার্ক ফিরলে নিজেই যাবে।',
  },
  waiting: { vi: 'Máy chủ đã ký. Đang chờ máy kiểm phiếu ký…', en: 'The server has signed. Waiting for the tellers’ device…', bn: 'সার্ভার স্বাক্ষর করেছে। গণনাযন্ত্রের অপেক্ষা…' },
  waitingText: {
    vi: 'Phiếu có hiệu lực khi cả hai bên đã ký mà không thấy nội dung. Thường chỉ mất vài giây.',
    en: 'A paper is good once both have signed it without seeing it. That usually takes a few seconds.',
    bn: 'দুই পক্ষ না দেখে স্বাক্ষর করলে ব্যালট কার্যকর হয়। সাধারণত কয়েক সেকেন্ড লাগে।',
  },
  waitingLong: {
    vi: 'Máy kiểm phiếu chưa trả lời. Hãy báo Ban kiểm phiếu xem máy có đang mở và có mạng không. Phiếu tự đến khi máy hoạt động lại; đại biểu không cần làm gì thêm.',
    en: 'The tellers’ device does not answer. Ask the tellers whether it is open and on the network. The paper comes by itself once it works again; you need do nothing else.',
    bn: 'গণনাযন্ত্র সাড়া দিচ্ছে না। গণনাকারীদের দেখতে বলুন যন্ত্রটি খোলা ও নেটওয়ার্কে আছে কি না। চালু হলে ব্যালট নিজেই আসবে; আপনার আর কিছু করতে হবে না।',
  },

  mark: { vi: 'Đánh dấu phiếu', en: 'Mark the paper', bn: 'ব্যালট চিহ্নিত করুন' },
  look: { vi: 'Xem lại phiếu', en: 'Look over the paper', bn: 'ব্যালট আবার দেখুন' },
  notDropped: { vi: 'CHƯA BỎ PHIẾU: còn phải xem lại', en: 'NOT CAST: still to be looked over', bn: 'ভোট দেওয়া হয়নি: আবার দেখতে হবে' },
  notDroppedYet: { vi: 'CHƯA BỎ PHIẾU', en: 'NOT CAST', bn: 'ভোট দেওয়া হয়নি' },
  marked: { vi: 'Phiếu này đánh dấu', en: 'Marked on this paper', bn: 'এই ব্যালটে চিহ্নিত' },
  blank: { vi: 'Phiếu trắng: không đánh dấu gì', en: 'Blank: nothing is marked', bn: 'ফাঁকা ব্যালট: কিছু চিহ্নিত নয়' },
  leftOut: { vi: 'không đánh dấu', en: 'not marked', bn: 'চিহ্নিত নয়' },
  final: {
    vi: 'Bỏ vào hòm rồi thì không sửa được và không lấy lại được.',
    en: 'Once it is in the urn it cannot be changed, nor taken back.',
    bn: 'বাক্সে ফেলার পর বদলানো বা ফেরত নেওয়া যায় না।',
  },
  change: { vi: 'Sửa', en: 'Change', bn: 'বদলান' },
  drop: { vi: 'Bỏ phiếu vào hòm', en: 'Drop it into the urn', bn: 'বাক্সে ফেলুন' },

  dropping: { vi: 'Đang đưa phiếu vào hòm…', en: 'On its way into the urn…', bn: 'ব্যালট বাক্সে যাচ্ছে…' },
  droppingText: {
    vi: 'Phiếu đã niêm phong. Thiết bị gửi đi sau ít giây ngẫu nhiên, không kèm tên, để thời điểm gửi không cho biết phiếu của ai. Hãy để ứng dụng mở.',
    en: 'The paper is sealed. This device sends it after a few random seconds and without a name, so that its time tells nobody whose it is. Keep the app open.',
    bn: 'ব্যালট সিল করা হয়েছে। যন্ত্রটি কয়েক সেকেন্ড পরে, নাম ছাড়া, পাঠায়, যাতে সময় দেখে বোঝা না যায় কার। অ্যাপ খোলা রাখুন।',
  },
  droppingWaits: { vi: 'Phiếu chờ vào hòm', en: 'Waiting to go into the urn', bn: 'ব্যালট বাক্সে যাওয়ার অপেক্ষায়' },
  droppingPaused: {
    vi: 'CHƯA VÀO HÒM: chủ tọa đang tạm dừng. Phiếu đã niêm phong và tự gửi sau ít giây ngẫu nhiên khi chủ tọa cho tiếp tục. Hãy để ứng dụng mở.',
    en: 'NOT IN THE URN: the chair has paused the ballot. The paper is sealed; it is sent by itself a few random seconds after the chair resumes. Keep the app open.',
    bn: 'বাক্সে যায়নি: সভাপতি ভোট স্থগিত রেখেছেন। ব্যালট সিল করা আছে; আবার শুরু হওয়ার কয়েক সেকেন্ড পরে নিজেই যাবে। অ্যাপ খোলা রাখুন।',
  },
  droppingOffline: {
    vi: 'CHƯA VÀO HÒM: chưa có mạng. Thiết bị tự gửi lại khi có mạng. Nếu sắp kết thúc bỏ phiếu, hãy báo chủ tọa.',
    en: 'NOT IN THE URN: there is no network. This device sends it once it is back. If the ballot is about to close, tell the chair.',
    bn: 'বাক্সে যায়নি: নেটওয়ার্ক নেই। ফিরলে যন্ত্রটি নিজেই পাঠাবে। ভোট শেষ হওয়ার মুখে থাকলে সভাপতিকে জানান।',
  },
  notKnown: {
    vi: 'Hòm đã niêm phong trước khi máy chủ xác nhận phiếu này. Bảng kiểm phiếu sẽ cho biết phiếu có kịp vào hòm không. Hãy báo chủ tọa.',
    en: 'The urn was sealed before the server confirmed this paper. The board will show whether it came in time. Tell the chair.',
    bn: 'সার্ভার এই ব্যালট নিশ্চিত করার আগেই বাক্স সিল হয়েছে। বোর্ডে দেখা যাবে সময়ে পৌঁছেছে কি না। সভাপতিকে জানান।',
  },
  dropped: { vi: 'Phiếu đã vào hòm', en: 'Your paper is in the urn', bn: 'ব্যালট বাক্সে পড়েছে' },
  droppedText: {
    vi: 'Màn hình này không hiện lại lựa chọn. Khi bảng kiểm phiếu được công bố, thiết bị tự tìm phiếu trên bảng rồi quên lựa chọn.',
    en: 'This screen does not show the choice again. When the tellers’ board is published, this device looks for the paper on it and then forgets the choice.',
    bn: 'এই পর্দায় পছন্দ আর দেখানো হবে না। বোর্ড প্রকাশিত হলে যন্ত্রটি তাতে ব্যালট খুঁজে নেয়, তারপর পছন্দ ভুলে যায়।',
  },
  counted: { vi: 'Phiếu của tôi đã được kiểm', en: 'My paper was counted', bn: 'আমার ব্যালট গণনা হয়েছে' },
  countedText: { vi: 'Thiết bị đã tự kiểm tra, và không còn giữ lựa chọn:', en: 'This device has checked for itself, and keeps the choice no more:', bn: 'যন্ত্রটি নিজে যাচাই করেছে, এবং পছন্দ আর রাখেনি:' },
  unused: { vi: 'Phiếu đã nhận nhưng không bỏ vào hòm', en: 'The paper was taken and not dropped', bn: 'ব্যালট নেওয়া হয়েছিল, বাক্সে ফেলা হয়নি' },
  unusedText: {
    vi: 'Hòm đã niêm phong; phiếu không được tính và thiết bị đã hủy phiếu.',
    en: 'The urn is sealed; the paper does not count, and this device has destroyed it.',
    bn: 'বাক্স সিল হয়েছে; ব্যালটটি গণ্য নয় এবং যন্ত্রটি তা নষ্ট করেছে।',
  },
  void: {
    vi: 'Cuộc bỏ phiếu bị hủy. Thiết bị đã xóa phiếu và mọi lựa chọn.',
    en: 'The ballot was set aside. This device has destroyed the paper and every choice.',
    bn: 'ভোট বাতিল হয়েছে। যন্ত্রটি ব্যালট ও সব পছন্দ মুছে ফেলেছে।',
  },
  none: { vi: 'Thiết bị này không nhận phiếu trong cuộc bỏ phiếu này.', en: 'This device took no paper in this ballot.', bn: 'এই ভোটে এই যন্ত্রে ব্যালট নেওয়া হয়নি।' },
  alarm: { vi: 'BÁO ĐỘNG: phiếu của đại biểu', en: 'ALARM: your ballot paper', bn: 'সতর্কতা: আপনার ব্যালট' },
  alarmAct: {
    vi: 'Hãy báo ngay cho chủ tọa và Ban kiểm phiếu, và giữ nguyên thiết bị. Báo động không cho ai biết đại biểu đã chọn gì.',
    en: 'Tell the chair and the tellers at once, and keep this device as it is. The alarm tells nobody what you chose.',
    bn: 'এখনই সভাপতি ও গণনাকারীদের জানান, যন্ত্রটি যেমন আছে রাখুন। এই সতর্কতা আপনার পছন্দ কাউকে জানায় না।',
  },

  keys: { vi: 'Mã đối chiếu khóa, phải giống trên màn hình hội trường', en: 'Code to compare the keys, to be the same on the wall of the hall', bn: 'চাবি মেলানোর কোড, হলের পর্দার সঙ্গে মিলতে হবে' },
  about: { vi: 'Bỏ phiếu kín này bảo đảm gì, không bảo đảm gì', en: 'What this secret ballot gives, and what it does not', bn: 'এই গোপন ভোট কী নিশ্চিত করে, কী করে না' },
  aboutBack: { vi: 'Về phiếu', en: 'Back to the paper', bn: 'ব্যালটে ফিরুন' },
  gives: { vi: 'Bảo đảm', en: 'It gives', bn: 'যা নিশ্চিত' },
  givesNot: { vi: 'Không bảo đảm', en: 'It does not give', bn: 'যা নিশ্চিত নয়' },

  papersOut: { vi: 'Phiếu phát ra: {count}', en: 'Papers taken: {count}', bn: 'দেওয়া ব্যালট: {count}' },
  papersIn: { vi: 'Phiếu trên bảng kiểm phiếu: {count}', en: 'Papers on the board: {count}', bn: 'বোর্ডে ব্যালট: {count}' },
  papersInvalid: { vi: 'Phiếu không hợp lệ: {count}', en: 'Invalid papers: {count}', bn: 'অবৈধ ব্যালট: {count}' },
  papersGap: { vi: 'Phiếu đã nhận nhưng không có trên bảng: {count}', en: 'Papers taken and not on the board: {count}', bn: 'নেওয়া কিন্তু বোর্ডে নেই: {count}' },
  papersLeft: { vi: 'Mục trong hòm không phải phiếu hợp lệ: {count}', en: 'Pieces in the urn that are no papers: {count}', bn: 'বাক্সে যা ব্যালট নয়: {count}' },
  noRoll: { vi: 'Bỏ phiếu kín: không có danh sách ai chọn gì.', en: 'A secret ballot: there is no list of who chose what.', bn: 'গোপন ভোট: কে কী বেছেছেন তার তালিকা নেই।' },
});

/** What is checked before a paper is said to be counted, each in one line. */
export const countedChecks = words({
  line: { vi: 'Phiếu có trên bảng kiểm phiếu, đúng một lần', en: 'The paper stands on the board, once', bn: 'ব্যালট বোর্ডে আছে, একবারই' },
  choice: { vi: 'Lựa chọn trên bảng đúng như đã đánh dấu', en: 'What stands there is what was marked', bn: 'বোর্ডের পছন্দ চিহ্নিত পছন্দই' },
  signatures: { vi: 'Mọi phiếu trên bảng có đủ hai chữ ký của máy chủ và máy kiểm phiếu', en: 'Every paper on the board bears both signatures, of server and tellers', bn: 'বোর্ডের প্রতিটি ব্যালটে দুই স্বাক্ষর আছে, সার্ভার ও গণনাযন্ত্রের' },
  gap: { vi: 'Số phiếu trên bảng không nhiều hơn số phiếu đã phát', en: 'There are no more papers on the board than were taken', bn: 'বোর্ডে ব্যালট দেওয়া ব্যালটের চেয়ে বেশি নয়' },
  counts: { vi: 'Kết quả đúng bằng tổng các phiếu trên bảng', en: 'The result is what the papers on the board add up to', bn: 'ফল বোর্ডের ব্যালটের যোগফলের সমান' },
});

/** Why a paper is an alarm. */
export const paperAlarms = words({
  serverSigned: {
    vi: 'Máy chủ trả lời bằng một chữ ký không phải của phiếu này, nên phiếu không có hiệu lực. Chưa có gì được bỏ vào hòm.',
    en: 'The server’s answer is no signature of this paper, so that it is not good. Nothing was dropped.',
    bn: 'সার্ভারের উত্তর এই ব্যালটের স্বাক্ষর নয়, তাই ব্যালট কার্যকর নয়। কিছুই ফেলা হয়নি।',
  },
  tellersSigned: {
    vi: 'Máy kiểm phiếu trả lời bằng một chữ ký không phải của phiếu này, nên phiếu không có hiệu lực. Chưa có gì được bỏ vào hòm.',
    en: 'The answer of the tellers’ device is no signature of this paper, so that it is not good. Nothing was dropped.',
    bn: 'গণনাযন্ত্রের উত্তর এই ব্যালটের স্বাক্ষর নয়, তাই ব্যালট কার্যকর নয়। কিছুই ফেলা হয়নি।',
  },
  unsigned: {
    vi: 'Bảng kiểm phiếu không có chữ ký đúng của thành viên Ban kiểm phiếu giữ máy kiểm phiếu.',
    en: 'The board is not signed by the teller who keeps the tellers’ device.',
    bn: 'বোর্ডে গণনাযন্ত্রের দায়িত্বে থাকা গণনাকারীর সঠিক স্বাক্ষর নেই।',
  },
  missing: {
    vi: 'Máy chủ đã nhận phiếu vào hòm nhưng phiếu không có trên bảng kiểm phiếu.',
    en: 'The server took the paper into the urn, and it is not on the board.',
    bn: 'সার্ভার ব্যালট বাক্সে নিয়েছিল, কিন্তু বোর্ডে তা নেই।',
  },
  late: {
    vi: 'Phiếu không có trên bảng kiểm phiếu. Máy chủ chưa từng xác nhận đã nhận: có thể phiếu đến sau khi hòm niêm phong.',
    en: 'The paper is not on the board. The server never confirmed it: it may have come after the urn was sealed.',
    bn: 'ব্যালট বোর্ডে নেই। সার্ভার কখনও নিশ্চিত করেনি: হয়তো বাক্স সিল হওয়ার পরে পৌঁছেছে।',
  },
  changed: {
    vi: 'Phiếu có trên bảng kiểm phiếu nhưng nội dung khác với đã đánh dấu.',
    en: 'The paper is on the board with something else than was marked.',
    bn: 'ব্যালট বোর্ডে আছে, কিন্তু চিহ্নিত বিষয় থেকে ভিন্ন।',
  },
  board: {
    vi: 'Bảng kiểm phiếu có phiếu không hợp lệ hoặc không đúng thứ tự.',
    en: 'The board holds papers that are not valid, or not in their order.',
    bn: 'বোর্ডে অবৈধ ব্যালট আছে বা ক্রম ঠিক নেই।',
  },
  more: {
    vi: 'Bảng kiểm phiếu có nhiều phiếu hơn số đã phát.',
    en: 'There are more papers on the board than were taken.',
    bn: 'বোর্ডে দেওয়া ব্যালটের চেয়ে বেশি ব্যালট আছে।',
  },
  counts: {
    vi: 'Kết quả công bố không bằng tổng các phiếu trên bảng.',
    en: 'The announced result is not what the papers on the board add up to.',
    bn: 'ঘোষিত ফল বোর্ডের ব্যালটের যোগফল নয়।',
  },
});

export const gives = words({
  unlinked: {
    vi: 'Máy chủ và máy kiểm phiếu, mỗi bên ký phiếu mà không thấy phiếu: riêng bên nào cũng không biết phiếu nào của ai.',
    en: 'Server and tellers’ device each sign the paper without seeing it: neither alone knows whose it is.',
    bn: 'সার্ভার ও গণনাযন্ত্র না দেখে ব্যালটে স্বাক্ষর করে: একা কেউই জানে না কোনটি কার।',
  },
  sealed: {
    vi: 'Phiếu niêm phong ngay trên thiết bị này; chỉ máy kiểm phiếu mở được, và chỉ sau khi hòm niêm phong.',
    en: 'The paper is sealed on this device; the tellers’ device alone can open it, and only once the urn is sealed.',
    bn: 'ব্যালট এই যন্ত্রেই সিল হয়; কেবল গণনাযন্ত্র খুলতে পারে, তাও বাক্স সিল হওয়ার পরে।',
  },
  once: {
    vi: 'Mỗi đại biểu một phiếu; ai đã nhận phiếu thì ghi tên, ai chọn gì thì không.',
    en: 'One paper for each delegate; who took one is recorded by name, what was chosen is not.',
    bn: 'প্রত্যেক প্রতিনিধির একটি ব্যালট; কে নিয়েছেন লেখা থাকে, কী বেছেছেন তা নয়।',
  },
  checked: {
    vi: 'Bảng kiểm phiếu công bố cho tất cả; ai cũng kiểm tra được, và thiết bị tự tìm phiếu của mình trên bảng.',
    en: 'The board is published for all to check; this device finds its own paper on it.',
    bn: 'বোর্ড সবার জন্য প্রকাশিত; যে কেউ যাচাই করতে পারেন, যন্ত্রটি নিজের ব্যালট খুঁজে নেয়।',
  },
});

export const givesNot = words({
  together: {
    vi: 'Nếu máy chủ và máy kiểm phiếu thông đồng, hoặc người cài đặt đưa phần mềm đã sửa vào thiết bị, họ có thể tìm ra phiếu của ai hoặc thêm phiếu cho người không bỏ.',
    en: 'Server and tellers’ device together, or whoever ships changed software to tablets, could find out whose a paper is, or fill in for those who dropped none.',
    bn: 'সার্ভার ও গণনাযন্ত্র একসঙ্গে, বা যে বদলানো সফটওয়্যার দেয়, জানতে পারে ব্যালট কার, বা যিনি দেননি তাঁর হয়ে যোগ করতে পারে।',
  },
  network: {
    vi: 'Người theo dõi được mạng nội bộ của hội trường có thể thấy thiết bị nào gửi gì vào lúc nào.',
    en: 'Whoever can watch the hall’s own network may see which device sends something when.',
    bn: 'হলের নেটওয়ার্ক যিনি দেখতে পারেন, তিনি দেখতে পারেন কোন যন্ত্র কখন কিছু পাঠাচ্ছে।',
  },
  unanimous: {
    vi: 'Kết quả hoàn toàn giống nhau (tất cả cùng chọn một) tự cho biết mọi người đã chọn gì.',
    en: 'A unanimous result says by itself what everybody chose.',
    bn: 'সর্বসম্মত ফল নিজেই বলে দেয় সবাই কী বেছেছেন।',
  },
  shown: {
    vi: 'Cho đến khi thiết bị quên phiếu, người cầm thiết bị đã mở khóa có thể bị ép cho người khác xem.',
    en: 'Until this device has forgotten the paper, its holder could be made to show it to somebody.',
    bn: 'যন্ত্রটি ব্যালট না ভোলা পর্যন্ত কেউ চাপ দিয়ে তা দেখতে চাইতে পারে।',
  },
});
