/** Words of one's own votes and their proofs (phiếu của tôi): what was found, what it rests on, and how somebody else checks it. */
import { words } from './words.ts';

export const receipts = words({
  mine: { vi: 'Phiếu của tôi', en: 'My votes', bn: 'আমার ভোট' },
  lead: {
    vi: 'Mỗi lần biểu quyết mà đại biểu có quyền tham gia tại kỳ họp này, và những gì thiết bị này chứng minh được. Trang này không cần mạng.',
    en: 'Every vote of this meeting in which you could take part, and what this device can prove of it. This page needs no network.',
    bn: 'এই সভার প্রতিটি ভোট যাতে আপনি অংশ নিতে পারতেন, এবং এই যন্ত্র তার কী প্রমাণ করতে পারে। এই পাতার জন্য নেটওয়ার্ক লাগে না।',
  },
  none: { vi: 'Chưa có lần biểu quyết nào.', en: 'No vote has been opened yet.', bn: 'এখনও কোনো ভোট হয়নি।' },
  alarms: {
    vi: '{count} phiếu không khớp với biên bản. Hãy báo ngay cho chủ tọa và thư ký; giữ nguyên thiết bị.',
    en: '{count} {count|ballot does|ballots do} not match the record. Tell the chair and the secretary at once; keep this device as it is.',
    bn: '{count}টি ভোট কার্যবিবরণীর সঙ্গে মিলছে না। এখনই সভাপতি ও সচিবকে জানান; যন্ত্রটি যেমন আছে রাখুন।',
  },
  back: { vi: 'Về phòng họp', en: 'Back to the room', bn: 'সভাকক্ষে ফিরুন' },
  backToMine: { vi: 'Về danh sách phiếu', en: 'Back to my votes', bn: 'আমার ভোটে ফিরুন' },
  details: { vi: 'Xem bằng chứng', en: 'See the proof', bn: 'প্রমাণ দেখুন' },
  choice: { vi: 'Lựa chọn: {choice}', en: 'Choice: {choice}', bn: 'পছন্দ: {choice}' },
  at: { vi: 'Máy chủ ghi nhận lúc {time}', en: 'Recorded by the server at {time}', bn: '{time}-এ সার্ভারে লিপিবদ্ধ' },
  place: { vi: 'Vị trí trong hòm phiếu: {place}', en: 'Place in the box: {place}', bn: 'বাক্সে স্থান: {place}' },
  from: { vi: 'Ký trên thiết bị khác: {device}', en: 'Signed on another device: {device}', bn: 'অন্য যন্ত্রে স্বাক্ষরিত: {device}' },
  witnesses: {
    vi: '{n} trên {m} thiết bị của đại biểu đã ký làm chứng cho nhật ký có kết quả này',
    en: 'Delegates’ tablets that have signed the log with this result as witnesses: {n} of {m}',
    bn: 'এই ফল যে লগে আছে, {m}টির মধ্যে {n}টি প্রতিনিধির যন্ত্র তাতে সাক্ষী হিসেবে স্বাক্ষর করেছে',
  },

  checked: { vi: 'Thiết bị đã kiểm tra những gì', en: 'What this device has checked', bn: 'যন্ত্রটি কী যাচাই করেছে' },
  elsewhere: { vi: 'Người khác kiểm tra lại thế nào', en: 'How somebody else checks it', bn: 'অন্য কেউ কীভাবে যাচাই করবেন' },
  elsewhereText: {
    vi: 'Lưu tệp bằng chứng và giao cho người cần kiểm tra. Người đó mở trang “Kiểm tra hồ sơ lưu trữ” (/verify) trên bất kỳ máy nào, chọn tệp và nhập dấu vân tay của cơ quan chứng thực do Hội đồng công bố; không cần đăng nhập, không gửi gì đi. Tệp cũng ghi cách kiểm tra bằng công cụ thông dụng, và so với hồ sơ lưu trữ của kỳ họp.',
    en: 'Save the proof and give it to whoever is to check it. They open the page /verify on any machine, choose the file and type the authority’s fingerprint as the council has published it; no sign-in, and nothing is sent. The file also says how it is checked with common tools, and against the meeting’s archive.',
    bn: 'প্রমাণ-ফাইলটি সংরক্ষণ করে যিনি যাচাই করবেন তাঁকে দিন। তিনি যেকোনো যন্ত্রে /verify পাতা খুলে ফাইলটি বেছে নেবেন এবং পরিষদের প্রকাশিত কর্তৃপক্ষের আঙুলছাপ লিখবেন; প্রবেশ লাগে না, কিছু পাঠানো হয় না। সাধারণ সরঞ্জামে ও সভার আর্কাইভের সঙ্গে কীভাবে মেলাতে হয় তাও ফাইলে লেখা আছে।',
  },
  reveals: {
    vi: 'Tệp ghi tên đại biểu, nội dung biểu quyết và lựa chọn. Kết quả ghi danh đã công bố trong kỳ họp; giao tệp cho ai là do đại biểu quyết định.',
    en: 'The file holds your name, the question and your choice. The named result has been announced in the meeting; whom you give the file to is for you to decide.',
    bn: 'ফাইলে আপনার নাম, বিষয় ও পছন্দ আছে। নামসহ ফল সভায় ঘোষিত হয়েছে; ফাইল কাকে দেবেন তা আপনার সিদ্ধান্ত।',
  },
  save: { vi: 'Lưu tệp bằng chứng', en: 'Save the proof', bn: 'প্রমাণ সংরক্ষণ করুন' },
  notYet: {
    vi: 'Trước khi công bố, không ai được cho người khác xem mình đã biểu quyết thế nào. Tệp bằng chứng có sau khi chủ tọa công bố kết quả.',
    en: 'Before the announcement nobody can show another how they voted. The proof can be saved once the chair has announced the result.',
    bn: 'ঘোষণার আগে কেউ অন্যকে দেখাতে পারেন না কীভাবে ভোট দিয়েছেন। সভাপতি ফল ঘোষণা করলে প্রমাণ সংরক্ষণ করা যাবে।',
  },
  noFile: {
    vi: 'Thiết bị này không có biên nhận của phiếu nên không lập được tệp bằng chứng.',
    en: 'This device holds no receipt of this ballot, so that there is no proof to be saved here.',
    bn: 'এই যন্ত্রে এই ভোটের রসিদ নেই, তাই এখানে সংরক্ষণ করার প্রমাণ নেই।',
  },
  name: { vi: 'bang-chung-phieu', en: 'ballot-proof', bn: 'ballot-proof' },
});

/** By the state of a proof: in one line. */
export const states = words({
  secret: {
    vi: 'Bỏ phiếu kín: không hiện lựa chọn, thiết bị này cũng không giữ',
    en: 'Secret ballot: no choice is shown, nor kept on this device',
    bn: 'গোপন ভোট: পছন্দ দেখানো হয় না, এই যন্ত্রেও রাখা হয় না',
  },
  open: { vi: 'Đang biểu quyết, chưa gửi phiếu', en: 'The vote is open; you have sent nothing', bn: 'ভোট চলছে, আপনি কিছু পাঠাননি' },
  unsent: { vi: 'Chưa gửi: phiếu còn trên thiết bị này', en: 'Not sent: the ballot is still on this device', bn: 'পাঠানো হয়নি: ভোট এখনও এই যন্ত্রে' },
  recorded: { vi: 'Đã ghi nhận, có biên nhận hợp lệ', en: 'Recorded, with a valid receipt', bn: 'লিপিবদ্ধ, বৈধ রসিদসহ' },
  sealed: { vi: 'Có biên nhận hợp lệ; hòm phiếu đã niêm phong, kết quả chưa công bố', en: 'Valid receipt; the box is sealed, the result not announced yet', bn: 'বৈধ রসিদ; বাক্স সিল করা, ফল এখনও ঘোষিত নয়' },
  checking: { vi: 'Có biên nhận hợp lệ; chưa đối chiếu với hòm phiếu đã đóng (cần có mạng một lần)', en: 'Valid receipt; not yet compared with the closed box (that needs the network once)', bn: 'বৈধ রসিদ; বন্ধ বাক্সের সঙ্গে এখনও মেলানো হয়নি (একবার নেটওয়ার্ক লাগবে)' },
  counted: { vi: 'Có trong hòm phiếu đã đóng và được tính đúng', en: 'Stands in the closed box and is counted as you signed it', bn: 'বন্ধ বাক্সে আছে এবং সঠিকভাবে গণ্য' },
  void: { vi: 'Có trong hòm phiếu nhưng không được tính', en: 'In the box, but not counted', bn: 'বাক্সে আছে, কিন্তু গণ্য হয়নি' },
  annulled: { vi: 'Kết quả đã công bố sau đó bị hủy; phiếu vẫn được lưu', en: 'The announced result was set aside later; the ballot stays on the record', bn: 'ঘোষিত ফল পরে বাতিল হয়েছে; ভোট নথিতে আছে' },
  destroyed: { vi: 'Lần biểu quyết bị hủy trước khi công bố: lựa chọn đã bị xóa, cả trên thiết bị này', en: 'Set aside before it was announced: the choice is destroyed, on this device as well', bn: 'ঘোষণার আগেই বাতিল: পছন্দ মুছে ফেলা হয়েছে, এই যন্ত্রেও' },
  noReceipt: { vi: 'Có trong biên bản; thiết bị này không giữ biên nhận', en: 'In the record; this device holds no receipt', bn: 'কার্যবিবরণীতে আছে; এই যন্ত্রে রসিদ নেই' },
  spoken: { vi: 'Lựa chọn bằng lời do thư ký nhập, kiểm đếm riêng; không có phiếu ký trên thiết bị', en: 'Spoken choice, entered by the clerk and tallied apart; no ballot was signed on a device', bn: 'মৌখিক পছন্দ, সচিব লিখেছেন, আলাদা গণ্য; যন্ত্রে স্বাক্ষরিত ভোট নেই' },
  proxy: { vi: 'Người được ủy quyền ký phiếu thay, kiểm đếm riêng; không có phiếu ký trên thiết bị này', en: 'Signed by your proxy and tallied apart; no ballot was signed on this device', bn: 'আপনার প্রতিনিধি স্বাক্ষর করেছেন, আলাদা গণ্য; এই যন্ত্রে স্বাক্ষরিত ভোট নেই' },
  silent: { vi: 'Không gửi phiếu', en: 'You sent no ballot', bn: 'ভোট পাঠাননি' },
  badReceipt: { vi: 'BÁO ĐỘNG: biên nhận không chứng minh được phiếu đã ghi nhận', en: 'ALARM: the receipt does not prove that the ballot was recorded', bn: 'সতর্কতা: রসিদ প্রমাণ করে না যে ভোট লিপিবদ্ধ হয়েছে' },
  notInBox: { vi: 'BÁO ĐỘNG: phiếu không được chứng minh là có trong hòm phiếu đã đóng', en: 'ALARM: the ballot is not proved to be in the closed box', bn: 'সতর্কতা: ভোট বন্ধ বাক্সে আছে বলে প্রমাণিত নয়' },
  countedOtherwise: { vi: 'BÁO ĐỘNG: biên bản ghi khác với phiếu đã ký', en: 'ALARM: the record says otherwise than the ballot you signed', bn: 'সতর্কতা: কার্যবিবরণী স্বাক্ষরিত ভোট থেকে ভিন্ন' },
  notMine: { vi: 'BÁO ĐỘNG: biên bản có phiếu mang tên đại biểu mà khóa của đại biểu không ký', en: 'ALARM: the record holds a ballot in your name that no key of yours has signed', bn: 'সতর্কতা: কার্যবিবরণীতে আপনার নামে এমন ভোট আছে যা আপনার চাবিতে স্বাক্ষরিত নয়' },
});

/** By what is checked: what it means where it holds. */
export const proofChecks = words({
  authority: {
    vi: 'Cơ quan chứng thực: con dấu điện tử của cơ quan chứng thực đã ký xác nhận khóa nhật ký này là của kỳ họp này.',
    en: 'The authority: its electronic seal has signed that this log’s key is its own, for this meeting.',
    bn: 'কর্তৃপক্ষ: এর ইলেকট্রনিক সিল স্বাক্ষর করেছে যে এই লগের চাবি এই সভার জন্য তারই।',
  },
  log: {
    vi: 'Nhật ký kỳ họp: nội dung biểu quyết, khóa ký, hòm phiếu và kết quả đều nằm dưới một mốc kiểm tra có chữ ký của máy chủ.',
    en: 'The meeting’s log: question, key, closed box and result all stand under one checkpoint that the installation has signed.',
    bn: 'সভার লগ: বিষয়, চাবি, বন্ধ বাক্স ও ফল সবই সার্ভার-স্বাক্ষরিত একটি চেকপয়েন্টের অধীনে।',
  },
  key: {
    vi: 'Khóa ký: chứng thư đã ký phiếu được ghi nhận trong kỳ họp là của đại biểu.',
    en: 'The key: the certificate that signed the ballot was admitted to the meeting as yours.',
    bn: 'চাবি: যে সনদে ভোট স্বাক্ষরিত, তা সভায় আপনার বলে গৃহীত।',
  },
  signature: {
    vi: 'Chữ ký: đúng khóa đó đã ký đúng lá phiếu này, cho đúng nội dung này.',
    en: 'The signature: that key has signed this very ballot, on this very question.',
    bn: 'স্বাক্ষর: ঠিক ঐ চাবিতে ঠিক এই ভোট, ঠিক এই বিষয়ে স্বাক্ষরিত।',
  },
  receipt: {
    vi: 'Biên nhận: khi ghi nhận, máy chủ đã ký rằng lá phiếu này đứng ở vị trí này trong hòm phiếu.',
    en: 'The receipt: when it recorded the ballot, the installation signed that it stands at this place in the box.',
    bn: 'রসিদ: লিপিবদ্ধ করার সময় সার্ভার স্বাক্ষর করেছে যে এই ভোট বাক্সে এই স্থানে আছে।',
  },
  box: {
    vi: 'Hòm phiếu đã đóng: đúng dòng đó vẫn ở đúng vị trí đó trong hòm phiếu mà biên bản ghi.',
    en: 'The closed box: that very line stands at that very place in the box that the record names.',
    bn: 'বন্ধ বাক্স: কার্যবিবরণীর বাক্সে ঠিক ঐ লাইন ঠিক ঐ স্থানে আছে।',
  },
  counted: {
    vi: 'Kết quả: danh sách biểu quyết ghi đúng lựa chọn đã ký.',
    en: 'The result: the named list has the choice as it was signed.',
    bn: 'ফল: নামের তালিকায় স্বাক্ষরিত পছন্দই আছে।',
  },
});

export const verdicts = words({
  holds: { vi: 'Đúng', en: 'Holds', bn: 'ঠিক' },
  fails: { vi: 'KHÔNG ĐÚNG', en: 'DOES NOT HOLD', bn: 'ঠিক নয়' },
  missing: { vi: 'Không có', en: 'Not there', bn: 'নেই' },
});

/** What the file says of itself to a person who opens it, and on the page that checks it. */
export const proofFile = words({
  about: {
    vi: 'BẰNG CHỨNG VỀ MỘT LÁ PHIẾU. Chứng minh: đại biểu có mã ghi ở "voter" đã ký lá phiếu ở "ballot", lá phiếu ở đúng vị trí "receipt.seq" trong hòm phiếu đã đóng, và biên bản tính đúng lựa chọn ấy. KHÔNG chứng minh: khóa ký do ai cầm; cơ quan chứng thực có phải của Hội đồng hay không – hãy so dấu vân tay (SHA-256) của "authority.ca", cũng là "ca" trong dòng đầu của log.entries, với dấu vân tay Hội đồng công bố. Ai cũng có thể tự lập một hồ sơ mang tên cơ quan chứng thực: "authority.p7s" là chữ ký của con dấu điện tử trên "authority.statement", xác nhận khóa nhật ký; nếu không có thì so "logKey" ở dòng đó với log/key.pem trong hồ sơ lưu trữ của kỳ họp. CÁCH KIỂM TRA: (1) trang /verify của bất kỳ máy chủ hay bản cài nào; hoặc (2) ghi "ballot" ra X.json, không xuống dòng cuối, giải mã base64 "p7s" ra X.p7s, rồi chạy: openssl cms -verify -binary -inform DER -in X.p7s -content X.json -noverify -out /dev/null; hoặc (3) trong hồ sơ lưu trữ của kỳ họp (.asice): dòng thứ receipt.seq + 1 của votes/<vote>/box.ndjson phải giống hệt "receipt.line", và votes/<vote>/ballots/<voter>.json phải giống hệt "ballot".',
    en: 'PROOF OF ONE BALLOT. It shows that the delegate whose id is "voter" signed the text "ballot", that it stands at place "receipt.seq" in the closed box, and that the record counts that choice. It does NOT show in whose hands the key was, nor that the authority is the council’s: compare the fingerprint (SHA-256) of "authority.ca", which is also "ca" in the first line of log.entries, with the one that the council has published. Anybody can found a record of their own in the authority’s name: "authority.p7s" is the signature of its electronic seal over "authority.statement", which says whose the log’s key is; where it is absent compare "logKey" in that line with log/key.pem in the archive of the meeting. HOW TO CHECK: (1) the page /verify of any installation; or (2) write "ballot" to X.json without a final newline, decode "p7s" from base64 to X.p7s, and run: openssl cms -verify -binary -inform DER -in X.p7s -content X.json -noverify -out /dev/null; or (3) in the meeting’s archive (.asice): line receipt.seq + 1 of votes/<vote>/box.ndjson must be "receipt.line" byte for byte, and votes/<vote>/ballots/<voter>.json must be "ballot".',
    bn: 'একটি ভোটের প্রমাণ। দেখায়: "voter" পরিচয়ের প্রতিনিধি "ballot" স্বাক্ষর করেছেন, তা বন্ধ বাক্সে "receipt.seq" স্থানে আছে, এবং কার্যবিবরণী সেই পছন্দ গণ্য করে। দেখায় না: চাবিটি কার হাতে ছিল, বা কর্তৃপক্ষটি পরিষদের কি না: "authority.ca"-এর আঙুলছাপ (SHA-256), যা log.entries-এর প্রথম লাইনের "ca"-ও, পরিষদের প্রকাশিত আঙুলছাপের সঙ্গে মেলান। যে কেউ কর্তৃপক্ষের নামে নিজের নথি গড়তে পারে: "authority.p7s" হল "authority.statement"-এর উপর তার ইলেকট্রনিক সিলের স্বাক্ষর; না থাকলে ঐ লাইনের "logKey" সভার সংরক্ষণাগারের log/key.pem-এর সঙ্গে মেলান। যাচাই: (1) যেকোনো স্থাপনার /verify পাতা; অথবা (2) "ballot" শেষে নতুন লাইন ছাড়া X.json-এ লিখুন, "p7s" base64 থেকে X.p7s-এ খুলুন, তারপর: openssl cms -verify -binary -inform DER -in X.p7s -content X.json -noverify -out /dev/null; অথবা (3) সভার আর্কাইভে (.asice) votes/<vote>/box.ndjson-এর receipt.seq + 1 নম্বর লাইন হুবহু "receipt.line", এবং votes/<vote>/ballots/<voter>.json হুবহু "ballot" হবে।',
  },
  isBallot: { vi: 'Tệp này là bằng chứng về một lá phiếu', en: 'This file is the proof of one ballot', bn: 'এই ফাইল একটি ভোটের প্রমাণ' },
  says: { vi: '{name} – {choice}: {text}', en: '{name} – {choice}: {text}', bn: '{name} – {choice}: {text}' },
  notCounted: { vi: 'không có trong kết quả', en: 'not in the result', bn: 'ফলে নেই' },
  good: { vi: 'Mọi kiểm tra đều đúng', en: 'Every check holds', bn: 'প্রতিটি যাচাই ঠিক' },
  inFile: { vi: 'Trong tệp các kiểm tra khác đều đúng', en: 'Within the file every other check holds', bn: 'ফাইলের ভেতরে অন্য প্রতিটি যাচাই ঠিক' },
  stranger: {
    vi: 'Hồ sơ này mang tên cơ quan chứng thực nhưng con dấu của cơ quan đó không xác nhận khóa nhật ký: có thể do người khác tự lập. Giữ tệp lại và báo cho Hội đồng.',
    en: 'This record bears the authority’s name, but the authority’s seal does not vouch for its log’s key: somebody else may have founded it. Keep the file, and tell the council.',
    bn: 'এই নথিতে কর্তৃপক্ষের নাম আছে, কিন্তু কর্তৃপক্ষের সিল এর লগের চাবি নিশ্চিত করে না: অন্য কেউ এটি গড়ে থাকতে পারে। ফাইলটি রাখুন ও পরিষদকে জানান।',
  },
  sameRecord: {
    vi: 'Tệp không có xác nhận của con dấu. Ai cũng có thể tự lập một hồ sơ mang tên cơ quan chứng thực. Chỉ dựa vào tệp này khi vân tay khóa nhật ký dưới đây trùng với khóa log/key.pem trong hồ sơ lưu trữ của chính phiên họp: {key}',
    en: 'The file holds no word of the seal. Anybody can found a record of their own in the authority’s name. Rely on this file only where the fingerprint of the log’s key below is that of log/key.pem in the archive of this very meeting: {key}',
    bn: 'ফাইলে সিলের নিশ্চয়তা নেই। যে কেউ কর্তৃপক্ষের নামে নিজের নথি গড়তে পারে। নিচের লগ-চাবির আঙুলছাপ এই সভার সংরক্ষণাগারের log/key.pem-এর সঙ্গে মিললেই এই ফাইলের উপর নির্ভর করুন: {key}',
  },
  bad: { vi: 'Có kiểm tra không đúng: không dựa vào tệp này', en: 'Not every check holds: do not rely on this file', bn: 'সব যাচাই ঠিক নয়: এই ফাইলের উপর নির্ভর করবেন না' },
  authority: { vi: 'Cơ quan chứng thực: dấu vân tay đã nhập là của hồ sơ này.', en: 'The authority: the fingerprint that was typed is that of this record.', bn: 'কর্তৃপক্ষ: লেখা আঙুলছাপ এই নথিরই।' },
});
