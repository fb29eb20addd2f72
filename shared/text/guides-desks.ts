/** Guides that come with the application, for the chair, tellers, the secretariat, technicians and administrators. */
import { words } from './words.ts';

export const desks = words({
  chairing: { vi: 'Điều hành phiên họp', en: 'Chairing a sitting', bn: 'সভা পরিচালনা' },
  chairingText: {
    vi: `Việc tiếp theo luôn là nút lớn nhất trên màn hình.

1. **Khai mạc phiên họp** khi đủ số đại biểu. Nếu thiếu, màn hình nói rõ thiếu bao nhiêu.
2. **Bắt đầu mục** để chuyển nội dung. Đồng hồ cho biết đã dùng bao lâu và dự kiến kết thúc lúc nào.
3. Mời phát biểu: **Mời người tiếp theo**, **Tạm dừng đồng hồ**, **Kết thúc phát biểu**.
4. Trước khi **Mở biểu quyết**, xem ai chưa ký được và vì sao.
5. **Kết thúc biểu quyết** niêm phong phiếu. Không ai biết kết quả cho đến khi bấm **Công bố kết quả**.

## Khi có sự cố
- Tạm dừng lần biểu quyết đang mở, hoặc **Hủy hoặc biểu quyết lại** kèm lý do. Phiếu của lần bị hủy không bao giờ được mở.
- Mất đủ số đại biểu: màn hình báo ngay; có thể **Tạm nghỉ**.
- **Giao quyền chủ tọa** cho một đại biểu có mặt khi cần.

## Tạm dừng và hẹn giờ
- **Tạm dừng** biểu quyết công khai hoặc bỏ phiếu kín: phiếu đã gửi vẫn nằm trong hòm, không nhận thêm cho đến khi bấm **Tiếp tục biểu quyết** hoặc **Tiếp tục bỏ phiếu**. Muốn kết thúc, hãy cho tiếp tục trước.
- **Tự kết thúc sau**: chọn số phút khi mở, hoặc sau đó; **Kéo dài thời gian** và **Bỏ giờ kết thúc** dùng được đến phút cuối. Tạm dừng thì đồng hồ cũng dừng.
- Phiếu giấy không tạm dừng và không hẹn giờ.

## Tập trước
Trong buổi tập dượt, thư ký mời **đại biểu mô phỏng**: chủ tọa tập mọi bước, từ điểm danh đến công bố kết quả, như trong kỳ họp thật.`,
    en: `The next act is always the largest button.

1. **Call to order** once enough delegates are there; where they are not, the screen says how many are missing.
2. **Begin** an item to go on. The clock says what was used and when the sitting will probably end.
3. Speeches: call the next, pause the clock, end the speech.
4. Before you **open the vote**, see who could not sign, and why.
5. **Close the vote** seals the ballots. Nobody knows the result before you press **Announce**.

## When something goes wrong
- Pause an open vote, or set it aside with a reason. Ballots of a vote set aside are never opened.
- A lost quorum is shown at once; you can adjourn.
- Hand the chair over to a delegate who is present.

## Pausing and closing times
- **Pause** a public vote or a secret ballot: what was sent stays in the box, and nothing more is taken until you press **Resume the vote** or **Resume the ballot**. Resume it before you close it.
- **Closes by itself after**: choose minutes at the opening or later; **More time** and **Take the closing time back** work to the last minute. A pause stops the clock.
- Printed papers are neither paused nor timed.

## Practise
In a rehearsal the secretary brings in **simulated delegates**: you go through every step, from checking in to announcing, as in a real session.`,
    bn: `পরবর্তী কাজ সব সময় সবচেয়ে বড় বোতাম।

1. যথেষ্ট প্রতিনিধি থাকলে সভা শুরু করুন; কম থাকলে কতজন বাকি তা লেখা থাকে।
2. বিষয় শুরু করে এগিয়ে যান। ঘড়িতে ব্যয়িত সময় ও সম্ভাব্য সমাপ্তি দেখা যায়।
3. বক্তব্য: পরের জনকে ডাকুন, ঘড়ি থামান, বক্তব্য শেষ করুন।
4. ভোট খোলার আগে দেখুন কে স্বাক্ষর করতে পারছেন না ও কেন।
5. ভোট বন্ধ করলে ব্যালট সিল হয়। ঘোষণা না করা পর্যন্ত কেউ ফল জানে না।

## সমস্যা হলে
- খোলা ভোট থামান, বা কারণসহ বাতিল করুন। বাতিল ভোটের ব্যালট কখনও খোলা হয় না।
- কোরাম না থাকলে সঙ্গে সঙ্গে দেখানো হয়; বিরতি দিতে পারেন।
- উপস্থিত কোনো প্রতিনিধিকে সভাপতিত্ব দিতে পারেন।

## স্থগিত ও সমাপ্তির সময়
- প্রকাশ্য বা গোপন ভোট স্থগিত করুন: পাঠানো ব্যালট বাক্সে থাকে, আবার শুরু না করা পর্যন্ত আর নেওয়া হয় না। শেষ করার আগে আবার শুরু করুন।
- খোলার সময় বা পরে মিনিট বাছুন: ভোট নিজেই শেষ হয়; শেষ মুহূর্ত পর্যন্ত সময় বাড়ানো বা বাতিল করা যায়। স্থগিত থাকলে ঘড়িও থামে।
- ছাপা ব্যালট স্থগিত হয় না, সময়ও দেওয়া যায় না।

## অনুশীলন
মহড়ায় সচিব সিমুলেটেড প্রতিনিধি আনেন: উপস্থিতি থেকে ফল ঘোষণা পর্যন্ত প্রতিটি ধাপ প্রকৃত সভার মতো অনুশীলন করুন।`,
  },
  counting: { vi: 'Kiểm phiếu', en: 'Counting votes', bn: 'ভোট গণনা' },
  countingText: {
    vi: `## Phiếu giấy
Hai người kiểm phiếu đếm riêng, mỗi người nhập trên trang của mình; trang tự kiểm tra tổng. Nếu hai bên khác nhau, màn hình chỉ nói khác ở dòng nào, và cả hai đếm lại.

## Phiếu kín điện tử
1. Trên máy của ban kiểm phiếu, tạo khóa; người thứ hai so mã trên hai màn hình rồi xác nhận.
2. Trong lúc bỏ phiếu, để máy mở và cắm điện: mỗi phiếu phát ra đều cần máy này.
3. Khi chủ tọa tạm dừng, không phiếu nào được ký; cứ để máy mở, máy tự làm tiếp. Nếu có hẹn giờ, hòm tự niêm phong khi hết giờ.
4. Khi chủ tọa kết thúc, mở hòm. Bảng phiếu hiện trên mọi máy; khóa bị hủy.

Người ứng cử không được kiểm phiếu.`,
    en: `## Printed papers
Two tellers count apart, each on a page of their own that checks its sums. Where the two differ the screen names the lines alone, and both count again.

## An electronic secret ballot
1. Make the keys on the tellers' device; a second teller compares the code on both screens and confirms.
2. While votes are cast leave the device open and on power: every paper given out needs it.
3. While the chair has paused it no paper is signed; leave the device open, it goes on by itself. With a time set the urn is sealed by itself at its end.
4. When the chair closes, open the urn. The board is shown on every tablet; the keys are destroyed.

Candidates are no tellers.`,
    bn: `## ছাপা ব্যালট
দুই গণনাকারী আলাদা গোনেন, প্রত্যেকে নিজের পাতায়; পাতা নিজেই যোগফল মেলায়। অমিল হলে কেবল কোন লাইনে তা বলা হয়, এবং দুজনই আবার গোনেন।

## ইলেকট্রনিক গোপন ভোট
1. গণনাকারীর যন্ত্রে চাবি তৈরি করুন; দ্বিতীয় গণনাকারী কোড মিলিয়ে নিশ্চিত করেন।
2. ভোট চলাকালে যন্ত্র খোলা ও বিদ্যুতে রাখুন।
3. স্থগিত থাকলে কোনো ব্যালট স্বাক্ষরিত হয় না; যন্ত্র খোলা রাখুন, পরে নিজেই চলে। সময় দেওয়া থাকলে শেষে বাক্স নিজেই সিল হয়।
4. সভাপতি বন্ধ করলে বাক্স খুলুন। ফলক সব ট্যাবলেটে দেখা যায়; চাবি ধ্বংস হয়।

প্রার্থীরা গণনাকারী হন না।`,
  },
  evening: { vi: 'Chuẩn bị một kỳ họp', en: 'Preparing a session', bn: 'অধিবেশন প্রস্তুতি' },
  eveningText: {
    vi: `Bản đang chuẩn bị chỉ thư ký nhìn thấy cho đến khi triệu tập.

1. **Thông tin**: tên, giờ, nơi họp, mức đại biểu tối thiểu.
2. **Thành phần**: chọn chủ tọa, xem danh sách đại biểu, mời khách.
3. **Chương trình, tài liệu**: dán chương trình từ Word hoặc Excel, xem lại từng dòng, rồi thêm một lần. Kéo nhiều tệp PDF vào: mỗi tệp tự tìm mục theo tên, xem lại rồi đồng ý.
4. Nội dung biểu quyết: chọn cách tính, hình thức công khai, phiếu giấy hoặc phiếu kín.
5. **Triệu tập** gửi kỳ họp đến mọi người. Sau đó số mục đã in không đổi: mục thêm vào giữa mang chữ cái.

## Tài liệu đến muộn
Thêm hoặc thay tài liệu bất cứ lúc nào; khi thay, viết một dòng nói có gì mới. Đại biểu thấy ngay chỗ thay đổi.

## Giao đơn vị khác chuẩn bị
Chọn **Giao chuẩn bị**, người nhận và hạn; duyệt hoặc trả lại kèm lý do. Chỉ tài liệu được duyệt mới vào kỳ họp.

## Tập dượt
Khi lập kỳ họp, đánh dấu **Buổi tập dượt**. Sau khi triệu tập, mở phần **Tập dượt** và bấm **Mời đại biểu mô phỏng**: họ điểm danh, đăng ký phát biểu và biểu quyết, để chủ tọa và thư ký tập trước. Họ ngồi chỗ của đại biểu chưa có mặt, không tham gia bỏ phiếu kín, bầu cử và giơ tay; ai đến thì lấy lại chỗ của mình. Hồ sơ buổi tập dượt không lưu trữ.`,
    en: `A draft is seen by the secretariat alone until it is convened.

1. **Details**: title, time, place, least number of delegates.
2. **People**: choose the chair, look over the delegates, invite guests.
3. **Agenda and papers**: paste the agenda from Word or Excel, look over each row, add it in one act. Drop many PDFs at once: each finds its item by name; look them over and agree.
4. Votes: the rule, and whether in public, on printed papers or in secret.
5. **Convene** sends the session to everybody. From then on printed numbers stay: what comes in between gets a letter.

## Late papers
Add or replace papers at any time; when replacing, say in one line what is new. Delegates see at once what changed.

## Papers from other units
Ask somebody for papers with a last day; approve or send back with a reason. Only what is approved comes into the session.

## Rehearsing
Mark a new session as a **rehearsal**. Once it is convened, open **Rehearsal** and press **Bring in simulated delegates**: they check in, ask to speak and vote, so that chair and secretary can practise. They take the places of delegates who are not there, and no part in secret ballots, elections and shows of hands; whoever comes takes their own place again. A rehearsal is not archived.`,
    bn: `খসড়া আহ্বান না করা পর্যন্ত কেবল সচিবালয় দেখে।

1. তথ্য: শিরোনাম, সময়, স্থান, ন্যূনতম প্রতিনিধি।
2. মানুষ: সভাপতি বাছুন, প্রতিনিধি তালিকা দেখুন, অতিথি আমন্ত্রণ করুন।
3. আলোচ্যসূচি ও নথি: Word বা Excel থেকে আলোচ্যসূচি বসান, প্রতিটি সারি দেখে একবারে যোগ করুন। অনেক PDF একসঙ্গে দিন: নাম দেখে নিজের বিষয় খুঁজে নেয়।
4. ভোট: নিয়ম, এবং প্রকাশ্য, ছাপা বা গোপন।
5. আহ্বান করলে সবার কাছে যায়। এরপর ছাপা নম্বর বদলায় না: মাঝে যা আসে তা অক্ষর পায়।

## দেরিতে আসা নথি
যেকোনো সময় যোগ বা বদল করুন; বদলালে এক লাইনে লিখুন কী নতুন। প্রতিনিধিরা সঙ্গে সঙ্গে পরিবর্তন দেখেন।

## অন্য ইউনিটের নথি
শেষ দিনসহ কাউকে নথি প্রস্তুত করতে দিন; অনুমোদন করুন বা কারণসহ ফেরত দিন।

## মহড়া
নতুন অধিবেশনকে মহড়া হিসেবে চিহ্নিত করুন। আহ্বানের পর মহড়া অংশে সিমুলেটেড প্রতিনিধি আনুন: তাঁরা উপস্থিতি জানান, কথা বলতে চান ও ভোট দেন, যাতে সভাপতি ও সচিব অনুশীলন করতে পারেন। তাঁরা অনুপস্থিত প্রতিনিধির জায়গায় বসেন; গোপন ভোট, নির্বাচন ও হাত তোলায় অংশ নেন না; যিনি আসেন তিনি নিজের জায়গা ফিরে পান। মহড়া সংরক্ষণ করা হয় না।`,
  },
  sitting: { vi: 'Thư ký trong phiên họp', en: 'The secretary during the sitting', bn: 'সভা চলাকালে সচিব' },
  sittingText: {
    vi: `- **Điểm danh, thiết bị**: ghi có mặt cho người chưa có máy, hoặc nhiều người một lần; xem máy nào mất kết nối, hết pin, thiếu khóa.
- Thư ký và chủ tọa cùng điều hành danh sách phát biểu trên hai máy mà không vướng nhau.
- Đại biểu hỏng máy nói lựa chọn: **ghi hộ**, rồi một người khác ký xác nhận bằng khóa của mình.
- Giơ tay biểu quyết: nhập số, người thứ hai ký.
- **Kết luận** của từng mục ghi ngay trong phiên; từ kết luận có thể giao việc có thời hạn.
- Màn hình hội trường: chọn bảng hiện trên tường, hoặc để tự động.`,
    en: `- **Roll, devices**: check in who has no tablet, or many at once; see which tablet is offline, low on power or without a key.
- Secretary and chair run the speakers' list on two devices without colliding.
- A delegate whose tablet failed says a choice: enter it, and somebody else signs for it with their own key.
- A show of hands: enter the numbers, a second person signs.
- **Conclusions** on each item are written during the sitting; tasks with a last day follow from them.
- The wall: choose what stands on it, or leave it to choose by itself.`,
    bn: `- উপস্থিতি ও যন্ত্র: যাঁদের ট্যাবলেট নেই তাঁদের, বা একসঙ্গে অনেককে উপস্থিত লিখুন; কোন ট্যাবলেট বিচ্ছিন্ন, চার্জ কম বা চাবিহীন দেখুন।
- সচিব ও সভাপতি দুই যন্ত্রে বক্তার তালিকা চালান, সংঘর্ষ ছাড়াই।
- যাঁর ট্যাবলেট নষ্ট তিনি পছন্দ বলেন: লিখুন, এবং অন্য একজন নিজের চাবিতে স্বাক্ষর করেন।
- হাত তোলা: সংখ্যা লিখুন, দ্বিতীয় ব্যক্তি স্বাক্ষর করেন।
- প্রতিটি বিষয়ের সিদ্ধান্ত সভাতেই লিখুন; তা থেকে সময়সীমাসহ কাজ দেওয়া যায়।
- দেয়ালের পর্দা: কী দেখাবে বাছুন, বা নিজে থেকে বাছতে দিন।`,
  },
  afterwards: { vi: 'Sau kỳ họp', en: 'After the session', bn: 'অধিবেশনের পরে' },
  afterwardsText: {
    vi: `1. **Biên bản, lưu trữ**: biên bản lấy số liệu từ sổ của kỳ họp; thư ký viết phần diễn biến và kết luận, rồi **Thông qua biên bản**.
2. **Tải hồ sơ lưu trữ (.asice)**: một tệp có đủ sổ, phiếu, tài liệu, chữ ký. Bất cứ ai kiểm tra được tại trang **/verify** hoặc bằng công cụ chuẩn, kể cả sau nhiều năm, với dấu vân tay của cơ quan cấp chứng thư.
3. Việc giao sau kỳ họp nằm ở **Theo dõi**: ai làm, hạn nào, đã báo cáo chưa, việc nào quá hạn.
4. **Tải bản Word (.docx)** khi cần biên tập tiếp; biên bản được thông qua vẫn là tệp PDF.
5. **Thống kê** theo đại biểu, tổ, phiếu lấy ý kiến; xuất CSV hoặc XLSX. Không có thống kê ai biểu quyết thế nào.`,
    en: `1. **Minutes, archive**: the minutes take their numbers from the meeting's log; you write the course and conclusions, then **approve**.
2. **Download the archive (.asice)**: one file with log, ballots, papers and signatures. Anybody can check it at **/verify** or with standard tools, also in many years, with the authority's fingerprint.
3. Tasks given afterwards stand under **Following**: who, until when, reported or not, what is late.
4. **Save as a Word file (.docx)** where more is to be edited; what is approved is the PDF all the same.
5. **Statistics** by delegate, group and opinion sheet, as CSV or XLSX; never how anybody voted.`,
    bn: `1. কার্যবিবরণী ও সংরক্ষণ: সংখ্যা সভার খাতা থেকে আসে; আপনি বিবরণ ও সিদ্ধান্ত লিখে অনুমোদন করেন।
2. সংরক্ষণ ফাইল (.asice) নামান: এতে খাতা, ব্যালট, নথি ও স্বাক্ষর সব আছে। যে কেউ **/verify** পাতায় বা সাধারণ সরঞ্জামে বহু বছর পরেও যাচাই করতে পারেন।
3. পরে দেওয়া কাজ অনুসরণ অংশে থাকে: কে, কবে পর্যন্ত, কী বিলম্বিত।
4. আরও সম্পাদনার জন্য Word ফাইল নামান; অনুমোদিত হয় PDF-ই।
5. পরিসংখ্যান প্রতিনিধি, দল ও মতামত পত্র অনুযায়ী; কে কীভাবে ভোট দিয়েছেন তা কখনও নয়।`,
  },
  people: { vi: 'Đại biểu, khách mời, thiết bị', en: 'Delegates, guests, devices', bn: 'প্রতিনিধি, অতিথি, যন্ত্র' },
  peopleText: {
    vi: `1. **Nhập từ bảng**: dán từ Excel hoặc chọn tệp; xem trước từng dòng, dòng sai nói rõ sai gì. Nhập lại cùng tệp không đổi gì.
2. **Đăng ký thiết bị**: chọn đại biểu, đưa mã; khi thiết bị hiện sáu chữ số, đọc số **trên máy của đại biểu** rồi duyệt.
3. Người thôi nhiệm vụ: **Ghi thôi nhiệm vụ**. Người ấy không còn được tính vào tổng số, hồ sơ cũ vẫn giữ nguyên.
4. Mất máy: mở tên người đó, thu hồi khóa. Nếu đó là thiết bị duy nhất mở được ghi chú, màn hình nhắc trước.
5. Quyền ở bàn thư ký do quản trị đơn vị cấp.`,
    en: `1. **Import a list**: paste from Excel or choose a file; look over each row, and a wrong row says what is wrong. The same file a second time changes nothing.
2. **Enrol a tablet**: choose the delegate, hand over the code; when six digits are shown read them **on the delegate's tablet**, then approve.
3. Who leaves office is recorded as having left: no longer in the total, and old records stay.
4. A lost tablet: open the person, revoke the key. Where it is the only one that opens their notes you are told first.
5. Rights at the desk are granted by the unit's administrator.`,
    bn: `1. তালিকা আমদানি: Excel থেকে বসান বা ফাইল বাছুন; প্রতিটি সারি দেখুন, ভুল সারিতে কী ভুল লেখা থাকে। একই ফাইল আবার দিলে কিছু বদলায় না।
2. যন্ত্র নিবন্ধন: প্রতিনিধি বেছে কোড দিন; ছয়টি অঙ্ক এলে **প্রতিনিধির ট্যাবলেটে** পড়ে অনুমোদন করুন।
3. যিনি দায়িত্ব ছাড়েন তা লিখুন: মোট সংখ্যায় আর থাকেন না, পুরোনো নথি অপরিবর্তিত।
4. ট্যাবলেট হারালে: ব্যক্তি খুলে চাবি বাতিল করুন।
5. ডেস্কের অধিকার ইউনিটের প্রশাসক দেন।`,
  },
  network: { vi: 'Mạng, màn hình và máy trong phòng họp', en: 'The room’s network, wall and tablets', bn: 'কক্ষের নেটওয়ার্ক, দেয়াল ও ট্যাবলেট' },
  networkText: {
    vi: `1. Một máy tính và một bộ phát Wi-Fi là đủ: chạy máy chủ ở chế độ mạng nội bộ; không cần internet.
2. Máy tính bảng mở địa chỉ ghi ở **Quản trị** › địa chỉ trong phòng. Lần đầu cần tin cậy chứng thư: trang **Cách tin cậy máy chủ này** chỉ từng bước.
3. Màn hình hội trường: lấy đường dẫn ở bàn thư ký, mở toàn màn hình. Bảng tự chọn nội dung.
4. **Gọi kỹ thuật**: lời gọi từ máy tính bảng hiện ở bàn thư ký cùng tên, chỗ ngồi, pin, kết nối, khóa.
5. Sơ đồ chỗ ngồi vẽ một lần ở **Phòng họp**, dùng cho mọi kỳ họp.

Sao lưu trước mỗi kỳ họp. Nếu đồng hồ máy chủ sai, màn hình báo và không cho khai mạc, mở biểu quyết cho đến khi có người xác nhận.`,
    en: `1. One computer and one Wi-Fi router are enough: run the server for the room's own network; no internet is needed.
2. Tablets open the address under **Administration**. The first time they have to trust its certificate: the page about trusting this server shows each step.
3. The wall: take its link at the desk, open it full screen. It chooses by itself what to show.
4. **Calls for a technician** from tablets stand at the desk with name, seat, battery, connection and key.
5. Seats are drawn once under **Rooms**, and used for every session.

Back up before each session. Where the server's clock is wrong the screen says so, and nothing is opened until somebody says that it is right.`,
    bn: `1. একটি কম্পিউটার ও একটি Wi-Fi রাউটারই যথেষ্ট; ইন্টারনেট লাগে না।
2. ট্যাবলেট প্রশাসন পাতায় লেখা ঠিকানা খোলে। প্রথমবার সনদে আস্থা দিতে হয়: আস্থার পাতায় প্রতিটি ধাপ আছে।
3. দেয়ালের পর্দা: ডেস্ক থেকে লিংক নিন, পুরো পর্দায় খুলুন।
4. কারিগরের ডাক ডেস্কে নাম, আসন, চার্জ, সংযোগ ও চাবিসহ দেখা যায়।
5. আসন বিন্যাস কক্ষ পাতায় একবার আঁকুন, সব সভায় ব্যবহার হবে।

প্রতিটি অধিবেশনের আগে ব্যাকআপ নিন। সার্ভারের ঘড়ি ভুল হলে পর্দায় বলা হয়, এবং নিশ্চিত না করা পর্যন্ত কিছু খোলা যায় না।`,
  },
  upkeep: { vi: 'Quản trị hệ thống', en: 'Administration', bn: 'প্রশাসন' },
  upkeepText: {
    vi: `- **Dấu vân tay cơ quan cấp chứng thư**: công bố nơi công khai, ví dụ trên trang của Hội đồng; ai cũng dùng nó để kiểm tra hồ sơ.
- **Đơn vị, quyền**: mỗi đơn vị chỉ thấy kỳ họp và người của mình. Cấp quyền cho ít người; bật xác thực hai lớp.
- **Quy tắc biểu quyết**: mức thông qua của từng loại việc, kèm điều luật; sửa ở đây chỉ áp dụng cho biểu quyết soạn sau đó.
- **Danh mục**: loại tài liệu, cơ quan ban hành, chức vụ, loại phiên họp.
- **Nhật ký an toàn**: ai đăng nhập, làm gì; có thể lọc, kiểm tra chuỗi và xuất ra.
- **Sao lưu**: lệnh sao lưu tạo bản mã hóa trong lúc đang chạy. Cất cụm mật khẩu ở nơi khác. Thử khôi phục ít nhất mỗi năm một lần.
- Người quên mật khẩu: cấp mật khẩu dùng một lần; người ấy phải đổi ngay khi vào.`,
    en: `- **The authority's fingerprint**: publish it, for instance on the council's page; everybody checks records with it.
- **Units and rights**: each unit sees its own meetings and people alone. Grant rights to few; use the second factor.
- **Rules of voting**: what each kind of matter takes, with its article; a change applies to votes prepared from then on.
- **Catalogues**: kinds of papers, issuing bodies, positions, kinds of meetings.
- **Security log**: who signed in and did what; filter it, check its chain, take it out.
- **Backups** are made while the server runs, encrypted. Keep the passphrase elsewhere. Try a restore at least once a year.
- A forgotten password: give a one-time one; its owner has to change it at once.`,
    bn: `- কর্তৃপক্ষের আঙুলের ছাপ প্রকাশ করুন; সবাই তা দিয়ে নথি যাচাই করেন।
- ইউনিট ও অধিকার: প্রতিটি ইউনিট কেবল নিজের সভা ও মানুষ দেখে। অল্প মানুষকে অধিকার দিন; দ্বিতীয় যাচাই চালু রাখুন।
- ভোটের নিয়ম: প্রতিটি বিষয়ের শর্ত ও তার ধারা; পরিবর্তন পরে প্রস্তুত ভোটেই খাটে।
- তালিকা: নথির ধরন, জারিকারী সংস্থা, পদ, সভার ধরন।
- নিরাপত্তা খাতা: কে প্রবেশ করেছে, কী করেছে; ছাঁকুন, শৃঙ্খল যাচাই করুন, রপ্তানি করুন।
- ব্যাকআপ চলমান অবস্থায় এনক্রিপ্ট করে তৈরি হয়। পাসফ্রেজ অন্যত্র রাখুন। বছরে অন্তত একবার পুনরুদ্ধার করে দেখুন।
- পাসওয়ার্ড ভুলে গেলে একবারের পাসওয়ার্ড দিন; ঢুকেই তা বদলাতে হয়।`,
  },
});
