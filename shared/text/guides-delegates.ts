/** Guides that come with the application, for delegates and guests. Headings (##), lists and **bold** of Markdown. */
import { words } from './words.ts';

export const delegates = words({
  meetings: { vi: 'Các kỳ họp của tôi', en: 'My meetings', bn: 'আমার সভাসমূহ' },
  meetingsText: {
    vi: `Trang đầu liệt kê các kỳ họp của đại biểu: đang họp, sắp tới, đã qua.

1. Kỳ họp sắp tới: bấm **Tôi sẽ dự họp** hoặc **Tôi không dự được**. Lý do vắng mặt chỉ thư ký và chủ tọa đọc được.
2. Bấm **Đọc tài liệu** để xem chương trình và tài liệu. Tài liệu tự về thiết bị khi có Wi-Fi.
3. Đến giờ họp, bấm **Vào phòng họp**, rồi **Điểm danh**.

## Khi mất mạng
Đại biểu vẫn đọc được tài liệu đã lưu, viết ghi chú và xem phiếu của mình. Phiếu chưa gửi hiện dưới dòng **CHƯA GỬI** và tự gửi khi có mạng.`,
    en: `The first page lists your meetings: under way, coming, past.

1. Of a coming meeting, press **I will attend** or **I cannot attend**. Only the secretary and the chair read why.
2. Press **Read the papers** for the agenda and its papers. They come to this device by themselves on Wi-Fi.
3. When it begins, press **Enter the room**, then **Check in**.

## Without a network
You can still read papers that are on the device, write notes and look at your ballots. What has not been sent stands under **NOT SENT** and goes by itself when the network is back.`,
    bn: `প্রথম পৃষ্ঠায় আপনার সভাগুলো থাকে: চলমান, আসন্ন, অতীত।

1. আসন্ন সভার জন্য জানান, আপনি উপস্থিত থাকবেন কি না। কারণ কেবল সচিব ও সভাপতি পড়তে পারেন।
2. আলোচ্যসূচি ও নথি পড়তে সভাটি খুলুন। Wi-Fi থাকলে নথি নিজে থেকেই যন্ত্রে আসে।
3. সভা শুরু হলে সভাকক্ষে প্রবেশ করে উপস্থিতি জানান।

## নেটওয়ার্ক না থাকলে
যন্ত্রে থাকা নথি পড়া, টীকা লেখা ও নিজের ব্যালট দেখা যায়। যা পাঠানো হয়নি তা আলাদা করে দেখানো হয়, নেটওয়ার্ক ফিরলে নিজে থেকেই যায়।`,
  },
  papers: { vi: 'Đọc tài liệu', en: 'Reading papers', bn: 'নথি পড়া' },
  papersText: {
    vi: `- Chạm hai lần để phóng to một cột; dùng hai ngón tay để phóng to, thu nhỏ.
- **Đến trang số** đưa đến trang theo số in trên trang. **Ngăn bên** có các trang và mục lục.
- Nút kính lúp tìm trong tài liệu, gõ có dấu hay không dấu đều được.
- **Tùy chọn khác** có cách bày trang, xoay trang, nền tối, in và tải bản gốc.
- Mở được năm tài liệu cùng lúc. Trên màn hình rộng, phiếu biểu quyết đứng ngay cạnh trang đang đọc.

## Tài liệu được thay
Dòng trên đầu tài liệu nói bản mới có gì khác. Chỗ thay đổi được tô trên trang và liệt kê; bản trước cách một lần chạm. Ghi chú của đại biểu được chuyển sang bản mới, đúng câu đã ghi.

## Tài liệu nội bộ
Tài liệu đánh dấu **nội bộ** mang tên người đọc và giờ mở trên mọi trang.`,
    en: `- Two taps bring a column to the width of the screen; two fingers make it larger or smaller.
- **Go to page** takes the number printed on the page. The **side panel** has small pictures and the contents.
- The magnifying glass looks in the paper, with or without Vietnamese marks.
- **More** has the layout, turning, dark background, printing and the original to download.
- Five papers can be open at once. On a wide screen the ballot stands beside the page.

## A paper that was replaced
A line above it says what is new. What changed is marked on the pages and listed; the earlier version is one tap away. Your notes go along to where their sentence stands now.

## Internal papers
A paper marked **internal** bears its reader's name and the time on every page.`,
    bn: `- দুইবার স্পর্শ করলে একটি কলাম পর্দার সমান হয়; দুই আঙুলে বড় বা ছোট করা যায়।
- পৃষ্ঠায় ছাপা নম্বর লিখে সেখানে যাওয়া যায়। পাশের প্যানেলে পৃষ্ঠার ছবি ও সূচি আছে।
- আতশ কাচ চিহ্নে নথির ভেতরে খোঁজা যায়।
- আরও বিকল্পে আছে সাজানো, ঘোরানো, অন্ধকার পটভূমি, ছাপা ও মূল কপি নামানো।
- একসঙ্গে পাঁচটি নথি খোলা রাখা যায়। চওড়া পর্দায় ব্যালট পৃষ্ঠার পাশেই থাকে।

## বদলানো নথি
উপরের এক লাইনে লেখা থাকে কী নতুন। পরিবর্তন পৃষ্ঠায় চিহ্নিত থাকে; আগের সংস্করণ এক স্পর্শ দূরে। আপনার টীকা নিজের বাক্যের কাছেই থাকে।

## অভ্যন্তরীণ নথি
এমন নথির প্রতি পৃষ্ঠায় পাঠকের নাম ও সময় থাকে।`,
  },
  notes: { vi: 'Ghi chú riêng', en: 'Notes of one’s own', bn: 'নিজের টীকা' },
  notesText: {
    vi: `Ghi chú chỉ một mình đại biểu đọc được. Máy chủ giữ chúng dưới dạng mã hóa và không đọc được.

1. Trong tài liệu, bấm nút bút: viết tay, tô sáng, ghi lời, hoặc đánh dấu **hỏi**, **đồng ý**, **kiểm tra**.
2. Mọi ghi chú nằm trong **Ghi chú của tôi**; chạm vào một ghi chú để về đúng trang.
3. Muốn gửi một ghi chú cho tổ đại biểu, chọn **Chia sẻ**: màn hình nói rõ những ai sẽ đọc được.

## Giữ cho khỏi mất
Khi đăng ký thiết bị, hãy in **Phiếu khôi phục** và cất ở nhà. Thiết bị mới nhận khóa ghi chú bằng mã QR từ thiết bị cũ hoặc từ phiếu này.`,
    en: `Notes are read by you alone. The server keeps them encrypted and cannot read them.

1. In a paper press the pen: write by hand, highlight, put words, or mark **ask**, **agree**, **check**.
2. All notes are in **My notes**; a tap leads to the page.
3. To give one note to your delegate group choose **Share**: the screen says by name who will read it.

## So that none is lost
When a device is enrolled, print the **recovery sheet** and keep it at home. A new device gets the notes' key by QR code from the old one, or from this sheet.`,
    bn: `টীকা কেবল আপনিই পড়তে পারেন। সার্ভারে তা এনক্রিপ্ট করা থাকে, সার্ভার পড়তে পারে না।

1. নথিতে কলম চাপুন: হাতে লিখুন, রঙ করুন, কথা লিখুন বা চিহ্ন দিন।
2. সব টীকা একটি তালিকায় আছে; স্পর্শ করলে পৃষ্ঠায় যায়।
3. প্রতিনিধি দলকে একটি টীকা দিতে ভাগ করুন: কারা পড়বে নামসহ বলা হয়।

## যেন না হারায়
যন্ত্র নিবন্ধনের সময় পুনরুদ্ধার পাতা ছাপিয়ে বাড়িতে রাখুন। নতুন যন্ত্র পুরোনো যন্ত্রের QR কোড বা এই পাতা থেকে চাবি পায়।`,
  },
  voting: { vi: 'Biểu quyết', en: 'Voting', bn: 'ভোট দেওয়া' },
  votingText: {
    vi: `1. Khi chủ tọa mở biểu quyết, phiếu hiện ngay trên màn hình.
2. Chọn **Tán thành**, **Không tán thành** hoặc **Không biểu quyết**.
3. Bấm **Ký và gửi**, nhập mã PIN nếu được hỏi. Khi màn hình ghi **Đã ghi nhận**, phiếu đã được lưu chắc chắn.
4. Muốn đổi, bấm **Đổi lựa chọn** trước khi chủ tọa kết thúc biểu quyết.

## Nhiều nội dung cùng lúc
Trả lời từng nội dung, hoặc chọn một câu trả lời cho tất cả rồi sửa những nội dung khác ý.

## Khi chủ tọa tạm dừng hoặc hẹn giờ
- Tạm dừng: lựa chọn trên màn hình được giữ nguyên; ký và gửi khi chủ tọa cho tiếp tục.
- Hẹn giờ: màn hình ghi còn bao lâu, hết giờ thì biểu quyết tự kết thúc.

## Nếu thiết bị hỏng
Nói lựa chọn của mình với thư ký: thư ký ghi, người thứ hai ký xác nhận. Biên bản ghi rõ phiếu ấy được nói tại hội trường.

## Kiểm tra phiếu của mình
**Phiếu của tôi** liệt kê mọi lần biểu quyết và cho biết phiếu đã được chứng minh đến đâu. Có thể tải một tệp để người khác kiểm tra.`,
    en: `1. When the chair opens a vote, the ballot is on the screen at once.
2. Choose **For**, **Against** or **Not voting**.
3. Press **Sign and send**, with your PIN where it is asked for. Once the screen says **Recorded**, the ballot is safely kept.
4. To change it, press **Change** before the chair closes the vote.

## Several at once
Answer each, or choose one answer for all and change those that differ.

## When the chair pauses or sets a time
- Paused: what is chosen on the screen stays; sign and send it once the chair resumes.
- With a time set the screen says how much is left; then the vote closes by itself.

## If the device fails
Say your choice to the secretary, who enters it; a second person signs for it. The minutes say that it was spoken in the hall.

## Checking your ballot
**My ballots** lists every vote and how far yours is proved. One file can be handed to somebody else who checks it.`,
    bn: `1. সভাপতি ভোট খুললে ব্যালট সঙ্গে সঙ্গে পর্দায় আসে।
2. পক্ষে, বিপক্ষে বা ভোট না দেওয়া বেছে নিন।
3. স্বাক্ষর করে পাঠান, চাওয়া হলে PIN দিন। নথিভুক্ত হয়েছে লেখা এলে ব্যালট নিরাপদে রাখা হয়েছে।
4. সভাপতি ভোট বন্ধ করার আগে বদলানো যায়।

## একসঙ্গে কয়েকটি
প্রতিটির উত্তর দিন, বা সবগুলোর জন্য একটি বেছে পরে ভিন্নগুলো বদলান।

## সভাপতি স্থগিত করলে বা সময় দিলে
- স্থগিত: পর্দার পছন্দ থাকে; আবার শুরু হলে স্বাক্ষর করে পাঠান।
- সময় দেওয়া থাকলে পর্দায় কত বাকি লেখা থাকে; শেষে ভোট নিজেই বন্ধ হয়।

## যন্ত্র নষ্ট হলে
সচিবকে আপনার পছন্দ বলুন; তিনি লেখেন, দ্বিতীয় ব্যক্তি স্বাক্ষর করেন। কার্যবিবরণীতে তা উল্লেখ থাকে।

## নিজের ব্যালট যাচাই
আমার ব্যালট অংশে প্রতিটি ভোট ও তার প্রমাণের অবস্থা আছে। যাচাইয়ের জন্য একটি ফাইল অন্যকে দেওয়া যায়।`,
  },
  speaking: { vi: 'Phát biểu và chất vấn', en: 'Speaking and questioning', bn: 'বক্তব্য ও প্রশ্ন' },
  speakingText: {
    vi: `1. Bấm **Đăng ký phát biểu**, chọn hình thức: phát biểu ý kiến, tranh luận, ý kiến về trình tự, giải trình.
2. Màn hình cho biết đại biểu đang ở thứ tự nào. Bấm **Rút đăng ký** nếu đổi ý.
3. Khi được mời, đồng hồ chạy giống nhau trên mọi màn hình. Nói xong, bấm **Kết thúc phát biểu của tôi**.

## Chất vấn
Chọn **Đặt câu hỏi chất vấn**, chọn người trả lời, viết câu hỏi. Nội dung chỉ công khai khi chủ tọa mời. Nghe trả lời xong, chọn **Đồng ý với trả lời** hoặc **Chưa thỏa mãn, hỏi tiếp**.`,
    en: `1. Press **Ask to speak** and choose the kind: contribution, debate, point of order, reply.
2. The screen says which place in the queue is yours. **Withdraw** takes it back.
3. When you are called, the clock runs alike on every screen. Press **End my speech** when you are done.

## Questions to an officer
Choose **Put a question**, whom it is for, and write it. It becomes public only when the chair calls it. After the answer say whether it satisfies you or you ask on.`,
    bn: `1. বক্তব্যের অনুরোধ চাপুন ও ধরন বাছুন।
2. পর্দায় আপনার ক্রম লেখা থাকে; ইচ্ছা হলে ফিরিয়ে নিন।
3. ডাকা হলে সব পর্দায় একই ঘড়ি চলে। শেষ হলে নিজের বক্তব্য শেষ করুন।

## প্রশ্ন
কাকে প্রশ্ন তা বেছে লিখুন। সভাপতি ডাকলে তবেই তা প্রকাশ পায়। উত্তরের পরে জানান সন্তুষ্ট কি না।`,
  },
  secret: { vi: 'Bỏ phiếu kín', en: 'A secret ballot', bn: 'গোপন ভোট' },
  secretText: {
    vi: `Phiếu kín được nhận bằng tên, nhưng bỏ vào hòm không mang tên: không ai, kể cả người quản lý máy chủ, nối được phiếu với người nếu máy chủ và máy của ban kiểm phiếu không cùng gian lận.

1. Bấm **Nhận phiếu**, đánh dấu lựa chọn, rồi gửi. Phiếu chờ một lúc ngẫu nhiên trước khi đi; hãy để ứng dụng mở.
2. Sau khi mở hòm, thiết bị tự tìm phiếu của mình trên bảng và báo **đã được đếm**.

## Khi chủ tọa tạm dừng hoặc hẹn giờ
- Trong lúc tạm dừng, không ai nhận được phiếu và hòm không nhận phiếu nào. Phần đã đánh dấu được giữ trên thiết bị; phiếu đã gửi tự vào hòm sau khi chủ tọa cho tiếp tục, không phải làm lại.
- Nếu có hẹn giờ, màn hình ghi còn bao lâu. Hết giờ, bỏ phiếu tự kết thúc và phiếu đang chờ trên thiết bị đi ngay: hãy gửi trước lúc đó.

## Giữ kín lá phiếu
Không chụp màn hình lúc chọn: ảnh ấy làm mất tính kín của lá phiếu.`,
    en: `A secret ballot's paper is taken in one's name and dropped without it: nobody, whoever runs the server included, can tie a paper to a person unless server and tellers' device cheat together.

1. Take the paper, mark it, send it. It waits a random while before it goes; leave the application open.
2. After the urn is opened the device looks for its own paper on the board and says that it was **counted**.

## When the chair pauses or sets a time
- While it is paused nobody is given a paper and the urn takes none. What is marked stays on the device; a paper that was sent goes into the urn by itself once the chair resumes. Nothing has to be done again.
- With a time set the screen says how much is left. Then the ballot closes by itself, and what waits on the device goes at once: send yours before that.

## Keeping it secret
Take no picture of the screen while you choose: it would end the secrecy of your paper.`,
    bn: `গোপন ব্যালট নিজের নামে নেওয়া হয়, কিন্তু নাম ছাড়াই ফেলা হয়: সার্ভার ও গণনাকারীর যন্ত্র একসঙ্গে প্রতারণা না করলে কেউ ব্যালটকে ব্যক্তির সঙ্গে মেলাতে পারে না।

1. ব্যালট নিন, চিহ্ন দিন, পাঠান। যাওয়ার আগে তা কিছুক্ষণ অপেক্ষা করে; অ্যাপ খোলা রাখুন।
2. বাক্স খোলার পরে যন্ত্র নিজের ব্যালট খুঁজে জানায় যে তা গোনা হয়েছে।

## সভাপতি স্থগিত করলে বা সময় দিলে
- স্থগিত থাকলে কেউ ব্যালট পান না, বাক্সও নেয় না। চিহ্ন যন্ত্রেই থাকে; পাঠানো ব্যালট আবার শুরু হলে নিজেই বাক্সে যায়, আবার কিছু করতে হয় না।
- সময় দেওয়া থাকলে পর্দায় কত বাকি লেখা থাকে। শেষে ভোট নিজেই বন্ধ হয় ও অপেক্ষমাণ ব্যালট তখনই যায়: তার আগে পাঠান।

## গোপনীয়তা রক্ষা
বাছাইয়ের সময় পর্দার ছবি তুলবেন না: তাতে গোপনীয়তা নষ্ট হয়।`,
  },
  answering: { vi: 'Khách mời và người trả lời chất vấn', en: 'Guests, and officers who answer', bn: 'অতিথি ও উত্তরদাতা' },
  answeringText: {
    vi: `Khách mời đọc được tài liệu dành cho mình và theo dõi phiên họp; khách mời không biểu quyết.

Khi có câu hỏi chất vấn gửi tới, câu hỏi hiện ở **Câu hỏi chất vấn gửi tới đồng chí** trước khi được mời, để chuẩn bị. Khi chủ tọa mời, đồng hồ hiện trên màn hình. Nếu phải trả lời bằng văn bản, hạn trả lời được ghi cùng câu hỏi.`,
    en: `Guests read the papers that are for them and follow the sitting; they do not vote.

A question put to you stands under **Questions put to you** before it is called, so that you can prepare. When the chair calls you the clock is on your screen. Where a written answer is owed its last day stands with the question.`,
    bn: `অতিথিরা নিজেদের জন্য নির্দিষ্ট নথি পড়েন ও সভা অনুসরণ করেন; তাঁরা ভোট দেন না।

আপনাকে করা প্রশ্ন ডাকার আগেই দেখা যায়, যাতে প্রস্তুত হতে পারেন। সভাপতি ডাকলে পর্দায় ঘড়ি চলে। লিখিত উত্তর বাকি থাকলে শেষ দিন প্রশ্নের সঙ্গে থাকে।`,
  },
  opinions: { vi: 'Phiếu lấy ý kiến', en: 'Opinion sheets', bn: 'মতামত পত্র' },
  opinionsText: {
    vi: `Phiếu lấy ý kiến không cần họp: đọc tài liệu, chọn **Đồng ý**, **Không đồng ý** hoặc **Ý kiến khác**, rồi **Ký và gửi ý kiến**.

- Hạn là hết ngày ghi trên phiếu, theo giờ Việt Nam. Trước hạn, đại biểu đổi được ý kiến.
- Đến khi kết thúc, chỉ thư ký và người theo dõi đọc được ý kiến của từng người.
- Thư ký lập phiếu ở **Phiếu lấy ý kiến** › **Lập phiếu mới**, nhắc người chưa trả lời, gia hạn khi cần; biên bản và hồ sơ được lập khi kết thúc.`,
    en: `An opinion sheet needs no sitting: read the papers, choose **Agree**, **Disagree** or **Other**, then **Sign and send**.

- It ends with the day written on it, in Vietnam's time. Until then you can change your answer.
- Until it ends only the secretary and whoever follows it up read who answered what.
- The secretary makes one under **Opinion sheets** › **New sheet**, reminds those who have not answered, and puts the end off; minutes and record are made when it ends.`,
    bn: `মতামত পত্রের জন্য সভা লাগে না: নথি পড়ুন, সম্মত, অসম্মত বা অন্য মত বেছে স্বাক্ষর করে পাঠান।

- পত্রে লেখা দিনের শেষে (ভিয়েতনামের সময়) তা শেষ হয়। তার আগে মত বদলানো যায়।
- শেষ হওয়া পর্যন্ত কেবল সচিব ও দায়িত্বপ্রাপ্ত ব্যক্তি কার কী মত তা পড়েন।
- সচিব নতুন পত্র তৈরি করেন, মনে করিয়ে দেন, সময় বাড়ান; শেষে কার্যবিবরণী ও নথি তৈরি হয়।`,
  },
  days: { vi: 'Lịch họp', en: 'The calendar', bn: 'সভার ক্যালেন্ডার' },
  daysText: {
    vi: `Xem theo tháng, tuần hoặc danh sách; của tôi hoặc của đơn vị. Kỳ họp bị hủy ghi **ĐÃ HỦY** kèm lý do.

Muốn thấy kỳ họp trong ứng dụng lịch của điện thoại, chọn **Theo dõi trong ứng dụng lịch khác** › **Tạo địa chỉ** rồi chép địa chỉ ấy vào ứng dụng. Ai có địa chỉ đều đọc được tên, giờ và nơi họp: đừng đưa cho người khác. Nếu lộ, chọn **Tạo địa chỉ mới**.`,
    en: `By month, week or list; mine, or my unit's. A meeting that was called off says so, and why.

To see meetings in the calendar of your phone, make an address and paste it there. Whoever has it reads titles, times and places: give it to nobody. If it got out, make a new one.`,
    bn: `মাস, সপ্তাহ বা তালিকা অনুযায়ী; আমার বা আমার ইউনিটের। বাতিল সভা কারণসহ চিহ্নিত থাকে।

ফোনের ক্যালেন্ডারে দেখতে একটি ঠিকানা তৈরি করে সেখানে বসান। যার কাছে ঠিকানা আছে সে শিরোনাম, সময় ও স্থান পড়তে পারে: কাউকে দেবেন না। প্রকাশ হয়ে গেলে নতুন ঠিকানা নিন।`,
  },
  keys: { vi: 'Thiết bị, mã PIN và khi mất máy', en: 'Devices, the PIN, and a lost tablet', bn: 'যন্ত্র, PIN ও হারানো ট্যাবলেট' },
  keysText: {
    vi: `Mỗi thiết bị có một khóa ký riêng, tạo ngay trên máy, không sao chép ra ngoài được.

1. Thư ký đưa mã tám chữ cái hoặc mã QR; chọn **Đăng ký thiết bị này**, nhập mã, so sáu chữ số với thư ký.
2. Chọn mã PIN mà người khác khó đoán. Đừng viết mã lên máy.

## Mất máy
Vào **Thiết bị của tôi** từ một thiết bị khác và thu hồi khóa, hoặc báo ngay thư ký. Khóa bị thu hồi không ký được nữa; phiếu đã gửi vẫn có hiệu lực.

## Quên mã PIN
Xin thư ký mã đăng ký mới. Phiếu chưa gửi sẽ mất; ghi chú trên máy ấy chỉ mở lại được từ thiết bị khác hoặc phiếu khôi phục.`,
    en: `Each device has a signing key of its own, made on it, that cannot be copied away.

1. The secretary gives you eight letters or a QR code; choose to enrol this device, enter them, and compare six digits.
2. Choose a PIN that others do not guess. Do not write it on the tablet.

## A lost tablet
Open **My devices** on another one and revoke its key, or tell the secretary at once. A revoked key signs nothing more; ballots already sent stand.

## A forgotten PIN
Ask for a new code. Ballots not yet sent are lost with it, and notes on that tablet open from another device or the recovery sheet alone.`,
    bn: `প্রতিটি যন্ত্রে নিজস্ব স্বাক্ষরের চাবি আছে, যা যন্ত্রেই তৈরি এবং নকল করা যায় না।

1. সচিব আট অক্ষর বা QR কোড দেন; যন্ত্র নিবন্ধন করুন ও ছয়টি অঙ্ক মিলিয়ে নিন।
2. এমন PIN বাছুন যা অন্যে অনুমান করবে না। ট্যাবলেটে লিখে রাখবেন না।

## ট্যাবলেট হারালে
অন্য যন্ত্রে আমার যন্ত্র খুলে চাবি বাতিল করুন, বা সঙ্গে সঙ্গে সচিবকে জানান। বাতিল চাবি আর স্বাক্ষর করে না; পাঠানো ব্যালট বহাল থাকে।

## PIN ভুলে গেলে
নতুন কোড নিন। না পাঠানো ব্যালট হারায়; সেই ট্যাবলেটের টীকা কেবল অন্য যন্ত্র বা পুনরুদ্ধার পাতা থেকে খোলে।`,
  },
});
