/** Words of a secret ballot for tellers, chair, desk and hall. No delegate's first screen shows them. */
import { words } from './words.ts';

/** The tellers' page. */
export const tellersPage = words({
  title: { vi: 'Ban kiểm phiếu', en: 'Tellers', bn: 'ভোট গণনাকারী' },
  back: { vi: 'Về phiên họp', en: 'Back to the session', bn: 'অধিবেশনে ফিরুন' },
  lead: { vi: 'Mỗi cuộc bỏ phiếu kín qua ba bước: tạo khóa, đối chiếu khóa, mở hòm phiếu.', en: 'Each secret ballot takes three steps: keys are made, compared, and the urn is opened.', bn: 'প্রতিটি গোপন ভোটে তিনটি ধাপ: চাবি তৈরি, চাবি মেলানো, বাক্স খোলা।' },
  none: { vi: 'Chưa có nội dung nào bỏ phiếu kín.', en: 'No secret ballot is prepared.', bn: 'কোনো গোপন ভোট প্রস্তুত করা হয়নি।' },
  members: { vi: 'Thành viên: {names}', en: 'Tellers: {names}', bn: 'গণনাকারী: {names}' },
  toPage: { vi: 'Mở trang kiểm phiếu', en: 'Open the tellers’ page', bn: 'গণনার পাতা খুলুন' },
  link: { vi: 'Mã mở trang kiểm phiếu trên máy của Ban kiểm phiếu', en: 'Code that opens this page on the tellers’ device', bn: 'গণনাকারীর যন্ত্রে এই পাতা খোলার কোড' },
  due: { vi: 'Ban kiểm phiếu: đến việc của đồng chí, nội dung “{text}”', en: 'Tellers: it is your turn, “{text}”', bn: 'গণনাকারী: এখন আপনার কাজ, “{text}”' },

  notMade: { vi: 'Chưa tạo khóa', en: 'Keys not made', bn: 'চাবি তৈরি হয়নি' },
  made: { vi: 'Đã tạo khóa, chờ đối chiếu', en: 'Keys made, to be compared', bn: 'চাবি তৈরি, মেলানো বাকি' },
  checked: { vi: 'Đã đối chiếu, chờ chủ tọa mở bỏ phiếu', en: 'Keys compared, the chair may open the ballot', bn: 'চাবি মেলানো, সভাপতি ভোট খুলতে পারেন' },
  open: { vi: 'Đang bỏ phiếu kín', en: 'Secret ballot open', bn: 'গোপন ভোট চলছে' },
  closing: { vi: 'Đang kết thúc, nhận nốt phiếu trên đường gửi', en: 'Closing, papers on their way are still taken', bn: 'শেষ হচ্ছে, পথে থাকা ব্যালট নেওয়া হচ্ছে' },
  sealed: { vi: 'Hòm phiếu đã niêm phong', en: 'The urn is sealed', bn: 'বাক্স সিল করা হয়েছে' },
  closed: { vi: 'Đã công bố kết quả kiểm phiếu', en: 'Count published', bn: 'গণনার ফল প্রকাশিত' },
  voided: { vi: 'Đã hủy', en: 'Declared void', bn: 'বাতিল' },

  makeKeys: { vi: 'Tạo khóa trên máy này', en: 'Make the keys on this device', bn: 'এই যন্ত্রে চাবি তৈরি করুন' },
  makeAnew: { vi: 'Tạo lại khóa trên máy này', en: 'Make the keys anew on this device', bn: 'এই যন্ত্রে আবার চাবি তৈরি করুন' },
  makeText: { vi: 'Máy này sẽ là máy kiểm phiếu. Khóa chỉ nằm trên máy này: giữ máy mở trong hội trường đến khi công bố kết quả, không đăng xuất, không xóa dữ liệu trình duyệt.', en: 'This device becomes the tellers’ device. The keys lie here alone: keep it open in the hall until the count is published; do not sign out, do not clear the browser’s data.', bn: 'এই যন্ত্রটি গণনাযন্ত্র হবে। চাবি কেবল এখানে থাকবে: ফল প্রকাশ পর্যন্ত যন্ত্রটি সভাকক্ষে খোলা রাখুন; সাইন আউট করবেন না, ব্রাউজারের তথ্য মুছবেন না।' },
  headMakes: { vi: 'Trưởng ban {name} tạo khóa trên máy của mình.', en: 'The head of the tellers, {name}, makes the keys on their own device.', bn: 'গণনাকারী প্রধান {name} নিজের যন্ত্রে চাবি তৈরি করেন।' },
  noKey: { vi: 'Thiết bị này chưa có khóa ký của đồng chí nên không làm máy kiểm phiếu được. Hãy đăng nhập bằng khóa ký.', en: 'This device has no signing key of yours, and cannot be the tellers’ device. Sign in by your key.', bn: 'এই যন্ত্রে আপনার স্বাক্ষর-চাবি নেই, তাই এটি গণনাযন্ত্র হতে পারে না। চাবি দিয়ে সাইন ইন করুন।' },
  here: { vi: 'Máy này giữ khóa của hòm phiếu.', en: 'This device holds the urn’s keys.', bn: 'বাক্সের চাবি এই যন্ত্রে আছে।' },
  elsewhere: { vi: 'Khóa nằm trên máy của {name}.', en: 'The keys are on {name}’s device.', bn: 'চাবি {name}-এর যন্ত্রে আছে।' },
  lost: { vi: 'Khóa do đồng chí tạo không có trên máy này', en: 'The keys that you made are not on this device', bn: 'আপনার তৈরি চাবি এই যন্ত্রে নেই' },
  lostBefore: { vi: 'Hãy dùng máy đã tạo khóa, hoặc tạo lại khóa trên máy này rồi đối chiếu lại.', en: 'Use the device that made them, or make them anew on this one and compare again.', bn: 'যে যন্ত্রে তৈরি হয়েছে সেটি ব্যবহার করুন, অথবা এখানে আবার তৈরি করে মেলান।' },
  lostAfter: { vi: 'Hãy dùng máy đã tạo khóa. Nếu máy đó đã mất, hỏng hoặc bị xóa dữ liệu thì không ai mở được hòm phiếu: báo chủ tọa hủy cuộc bỏ phiếu này và bỏ phiếu lại. Không phiếu nào bị lộ.', en: 'Use the device that made them. If it is lost, broken or wiped, nobody can open the urn: tell the chair, who declares this ballot void and repeats it. No choice is disclosed.', bn: 'যে যন্ত্রে তৈরি হয়েছে সেটি ব্যবহার করুন। সেটি হারালে, নষ্ট হলে বা মুছে গেলে কেউ বাক্স খুলতে পারবে না: সভাপতিকে জানান, তিনি এই ভোট বাতিল করে আবার নেবেন। কারও পছন্দ প্রকাশ পায় না।' },

  digits: { vi: 'Mã đối chiếu khóa', en: 'Code to compare the keys', bn: 'চাবি মেলানোর কোড' },
  readOut: { vi: 'Đọc to mã này cho một thành viên khác của Ban kiểm phiếu.', en: 'Read this code aloud to another teller.', bn: 'অন্য গণনাকারীকে কোডটি জোরে পড়ে শোনান।' },
  compareText: { vi: 'So từng nhóm số trên màn hình này với màn hình của {name}. Chỉ xác nhận khi mọi nhóm giống nhau.', en: 'Compare each group with those on {name}’s screen. Confirm only if all are the same.', bn: 'প্রতিটি সংখ্যাগুচ্ছ {name}-এর পর্দার সঙ্গে মেলান। সব এক হলে তবেই নিশ্চিত করুন।' },
  compare: { vi: 'Xác nhận mã giống nhau', en: 'Confirm that they are the same', bn: 'সব এক, নিশ্চিত করুন' },
  compareTitle: { vi: 'Mọi nhóm số đều giống nhau?', en: 'Are all groups the same?', bn: 'সব সংখ্যাগুচ্ছ কি এক?' },
  compareWhat: { vi: 'Nếu khác dù chỉ một số, có người đứng giữa máy kiểm phiếu và máy chủ: không xác nhận, báo chủ tọa.', en: 'If one digit differs, somebody stands between the tellers’ device and the server: do not confirm, tell the chair.', bn: 'একটি সংখ্যাও ভিন্ন হলে গণনাযন্ত্র ও সার্ভারের মাঝে কেউ আছে: নিশ্চিত করবেন না, সভাপতিকে জানান।' },
  comparedBy: { vi: 'Đã đối chiếu: {names}', en: 'Compared by {names}', bn: 'মিলিয়েছেন: {names}' },

  taken: { vi: '{taken} trong {present} đại biểu có mặt đã nhận phiếu', en: '{taken} of {present} present delegates have taken a ballot paper', bn: 'উপস্থিত {present} জনের মধ্যে {taken} জন ব্যালট নিয়েছেন' },
  notTaken: { vi: 'Chưa nhận phiếu ({count})', en: 'Have taken none ({count})', bn: 'ব্যালট নেননি ({count})' },
  signing: { vi: 'Máy tự ký phiếu cho từng đại biểu yêu cầu. Đang chờ ký: {count}.', en: 'Papers are signed by themselves as delegates ask for them. Waiting: {count}.', bn: 'প্রতিনিধিরা চাইলে ব্যালট নিজেই স্বাক্ষরিত হয়। অপেক্ষায়: {count}।' },
  wrong: { vi: 'Máy kiểm phiếu không ký phiếu cho: {names}. Yêu cầu nhận phiếu không mang chữ ký hợp lệ của đại biểu. Báo chủ tọa và tổ kỹ thuật.', en: 'No paper was signed for {names}: the request bears no valid signature of the delegate. Tell the chair and the technician.', bn: '{names}-এর ব্যালট স্বাক্ষর করা হয়নি: অনুরোধে প্রতিনিধির বৈধ স্বাক্ষর নেই। সভাপতি ও কারিগরকে জানান।' },
  openUrn: { vi: 'Mở hòm phiếu', en: 'Open the urn', bn: 'বাক্স খুলুন' },
  openUrnText: { vi: 'Trong hòm có {size} phiếu. Mở hòm cùng các thành viên Ban kiểm phiếu; kết quả chỉ hiện trên máy này cho đến khi công bố.', en: '{size} {size|piece lies|pieces lie} in the urn. Open it together with the other tellers; what comes of it shows on this device alone until it is published.', bn: 'বাক্সে {size}টি ব্যালট আছে। অন্য গণনাকারীদের সঙ্গে খুলুন; প্রকাশের আগে ফল কেবল এই যন্ত্রে দেখা যাবে।' },
  waitsForDevice: { vi: 'Máy của {name} sẽ mở hòm phiếu. Hãy cùng theo dõi trên máy đó.', en: '{name}’s device opens the urn. Watch it there together.', bn: '{name}-এর যন্ত্রে বাক্স খোলা হবে। সেখানে একসঙ্গে দেখুন।' },
  preview: { vi: 'Kết quả kiểm phiếu, chưa công bố', en: 'The count, not published yet', bn: 'গণনার ফল, এখনও অপ্রকাশিত' },
  onBoard: { vi: 'Phiếu phát ra: {taken}. Phiếu thu vào: {lines}.', en: 'Papers taken: {taken}. On the board: {lines}.', bn: 'বিতরিত ব্যালট: {taken}। বোর্ডে: {lines}।' },
  blank: { vi: 'Phiếu không chọn ai: {blank}. Phiếu không hợp lệ: {invalid}.', en: 'Blank papers: {blank}. Invalid papers: {invalid}.', bn: 'ফাঁকা ব্যালট: {blank}। অবৈধ ব্যালট: {invalid}।' },
  left: { vi: '{count} mục trong hòm không phải phiếu hợp lệ nên không tính', en: '{count} {count|piece|pieces} in the urn {count|is no valid paper and does|are no valid papers and do} not count', bn: 'বাক্সের {count}টি জিনিস বৈধ ব্যালট নয়, গণনায় নেই' },
  leftTwice: { vi: 'trong đó {count} phiếu bị dùng hai lần', en: 'of them {count} of a paper used twice', bn: 'তার মধ্যে {count}টি দুইবার ব্যবহৃত ব্যালটের' },
  publish: { vi: 'Công bố kết quả kiểm phiếu', en: 'Publish the count', bn: 'গণনার ফল প্রকাশ করুন' },
  publishText: { vi: 'Mọi phiếu, không ghi tên, hiện trên bảng để ai cũng kiểm tra được. Kết quả được ghi vào hồ sơ và khóa bị hủy. Không thu lại được.', en: 'All papers, without names, stand on a board that everybody can check. The result is recorded and the keys are destroyed. This cannot be taken back.', bn: 'নামহীন সব ব্যালট বোর্ডে থাকবে, সবাই যাচাই করতে পারবেন। ফল লিপিবদ্ধ হবে, চাবি মুছে যাবে। এটি ফেরানো যায় না।' },
  destroyed: { vi: 'Khóa của hòm phiếu đã hủy.', en: 'The urn’s keys are destroyed.', bn: 'বাক্সের চাবি মুছে ফেলা হয়েছে।' },
  destroying: { vi: 'Máy kiểm phiếu chưa báo đã hủy khóa.', en: 'The tellers’ device has not said yet that the keys are destroyed.', bn: 'চাবি মুছে ফেলা হয়েছে বলে গণনাযন্ত্র এখনও জানায়নি।' },
  limits: { vi: 'Bỏ phiếu kín điện tử không ngăn được điều gì', en: 'What an electronic secret ballot does not prevent', bn: 'ইলেকট্রনিক গোপন ভোট কী ঠেকাতে পারে না' },
  limit1: { vi: 'Máy chủ và máy kiểm phiếu thông đồng với nhau, hoặc người cài phần mềm sửa đổi lên máy đại biểu, có thể lần ra phiếu hoặc thêm phiếu vào phần chưa nhận.', en: 'The server and the tellers’ device together, or whoever puts changed software on the tablets, could link papers to people or fill in those not taken.', bn: 'সার্ভার ও গণনাযন্ত্র মিলে, বা যে ট্যাবে বদলানো সফটওয়্যার দেয়, সে ব্যালট কার তা জানতে বা বাকি ব্যালট ভরতে পারে।' },
  limit2: { vi: 'Trong mạng nhỏ, người theo dõi đường truyền có thể đoán ai gửi phiếu lúc nào. Kết quả một chiều tự nói lên mọi lựa chọn.', en: 'On a small network somebody who watches the line may guess who sent when. A unanimous result reveals itself.', bn: 'ছোট নেটওয়ার্কে কেউ নজর রাখলে কে কখন পাঠিয়েছে আন্দাজ করতে পারে। সর্বসম্মত ফল নিজেই সব জানায়।' },
});

/** Before the chair. */
export const secretActs = words({
  title: { vi: 'Bỏ phiếu kín', en: 'Secret ballot', bn: 'গোপন ভোট' },
  name: { vi: 'Ghi nhận Ban kiểm phiếu', en: 'Record the tellers', bn: 'গণনাকারী লিপিবদ্ধ করুন' },
  nameAnew: { vi: 'Thay Ban kiểm phiếu', en: 'Change the tellers', bn: 'গণনাকারী বদলান' },
  nameText: { vi: 'Ban kiểm phiếu do Hội đồng nhân dân biểu quyết theo đề nghị của chủ tọa. Người đầu tiên là trưởng ban và giữ máy kiểm phiếu.', en: 'The council elects its tellers as the chair proposes. The first is their head and keeps the tellers’ device.', bn: 'সভাপতির প্রস্তাবে পরিষদ গণনাকারী নির্বাচন করে। প্রথমজন প্রধান, গণনাযন্ত্র তাঁর কাছে থাকে।' },
  head: { vi: 'Trưởng ban', en: 'Head', bn: 'প্রধান' },
  members: { vi: 'Các thành viên khác', en: 'The others', bn: 'অন্যরা' },
  few: { vi: 'Đã chọn {count} người. Hội đồng nhân dân xã thường có {least} người trở lên, tỉnh thường có 7.', en: '{count} {count|is|are} chosen. A commune’s council has {least} or more, a province’s usually 7.', bn: '{count} জন নির্বাচিত। ইউনিয়ন পরিষদে সাধারণত {least} বা বেশি, প্রদেশে ৭।' },
  candidates: { vi: 'Có tên trong danh sách bầu nên không kiểm phiếu cuộc bầu đó: {names}', en: 'Candidates, and so no tellers of their own election: {names}', bn: 'প্রার্থী, তাই নিজের নির্বাচনে গণনাকারী নন: {names}' },
  prepare: { vi: 'Chuẩn bị khóa', en: 'Prepare keys', bn: 'চাবি প্রস্তুত করুন' },
  waitsMade: { vi: 'Chờ {name} tạo khóa trên máy kiểm phiếu.', en: 'Waiting for {name} to make the keys on the tellers’ device.', bn: '{name} গণনাযন্ত্রে চাবি তৈরি করবেন, অপেক্ষা করুন।' },
  waitsChecked: { vi: 'Khóa đã tạo. Chờ một thành viên khác của Ban kiểm phiếu đối chiếu.', en: 'The keys are made. Another teller has to compare them.', bn: 'চাবি তৈরি। অন্য গণনাকারী মিলিয়ে দেখবেন।' },
  openVote: { vi: 'Mở bỏ phiếu kín', en: 'Open the secret ballot', bn: 'গোপন ভোট শুরু করুন' },
  openCode: { vi: 'Mã đối chiếu khóa, Ban kiểm phiếu đã xác nhận:', en: 'Code to compare the keys, confirmed by the tellers:', bn: 'চাবি মেলানোর কোড, গণনাকারীরা নিশ্চিত করেছেন:' },
  openText: { vi: 'Từ lúc mở, nội dung, khóa và cách tính không thay đổi được nữa. Đại biểu nhận phiếu bằng tên mình và bỏ phiếu không ghi tên.', en: 'Once opened, the question, the keys and the rule cannot be changed. Delegates take papers in their own names and drop them in nobody’s.', bn: 'শুরু হলে বিষয়, চাবি ও নিয়ম বদলানো যায় না। প্রতিনিধিরা নিজের নামে ব্যালট নেন, নাম ছাড়া জমা দেন।' },
  fewAsk: { vi: 'Ban kiểm phiếu chỉ có {count} người. Tôi, chủ tọa, quyết định vẫn mở bỏ phiếu và đồng ý ghi điều này vào biên bản.', en: 'There {count|is|are} only {count} {count|teller|tellers}. I, the chair, decide to open the ballot and have this recorded.', bn: 'মাত্র {count} জন গণনাকারী। আমি, সভাপতি, তবুও ভোট শুরুর সিদ্ধান্ত নিচ্ছি এবং তা লিপিবদ্ধ হোক।' },
  closeVote: { vi: 'Kết thúc bỏ phiếu', en: 'Close the ballot', bn: 'ভোট শেষ করুন' },
  closeTitle: { vi: 'Kết thúc bỏ phiếu kín?', en: 'Close the secret ballot?', bn: 'গোপন ভোট শেষ করবেন?' },
  closeText: { vi: 'Phiếu trên đường gửi được nhận thêm vài giây, rồi hòm phiếu được niêm phong. Ai chưa nhận phiếu không bỏ phiếu được nữa.', en: 'Papers on their way are taken for a few seconds more, then the urn is sealed. Who has taken no paper can vote no more.', bn: 'পথে থাকা ব্যালট আরও কয়েক সেকেন্ড নেওয়া হবে, তারপর বাক্স সিল হবে। যিনি ব্যালট নেননি তিনি আর ভোট দিতে পারবেন না।' },
  counting: { vi: 'Hòm phiếu đã niêm phong, có {size} phiếu. {name} mở hòm cùng Ban kiểm phiếu và công bố kết quả.', en: 'The urn is sealed with {size} {size|piece|pieces} in it. {name} opens it with the tellers and publishes the count.', bn: 'বাক্স সিল করা, ভেতরে {size}টি ব্যালট। {name} গণনাকারীদের সঙ্গে খুলে ফল প্রকাশ করবেন।' },
  deviceLost: { vi: 'Nếu máy kiểm phiếu mất hoặc hỏng, không ai mở được hòm phiếu: hủy cuộc này và bỏ phiếu lại.', en: 'If the tellers’ device is lost or broken nobody can open the urn: declare this ballot void and repeat it.', bn: 'গণনাযন্ত্র হারালে বা নষ্ট হলে কেউ বাক্স খুলতে পারবে না: এই ভোট বাতিল করে আবার নিন।' },
});

/** On the wall of the hall. */
export const secretHall = words({
  keys: { vi: 'Mã đối chiếu khóa', en: 'Code to compare the keys', bn: 'চাবি মেলানোর কোড' },
  taken: { vi: 'trong {present} đại biểu có mặt đã nhận phiếu', en: 'of {present} present delegates have taken a paper', bn: 'জন ব্যালট নিয়েছেন, উপস্থিত {present}' },
  counting: { vi: 'Ban kiểm phiếu đang kiểm phiếu', en: 'The tellers are counting', bn: 'গণনাকারীরা গণনা করছেন' },
});
