/** Guides that come with the application, for several kinds of readers at once: amending a draft, figures, tasks, looking through meetings, papers of one's own. */
import { words } from './words.ts';

export const more = words({
  amending: { vi: 'Sửa đổi, bổ sung dự thảo nghị quyết', en: 'Amending a draft resolution', bn: 'খসড়া প্রস্তাব সংশোধন' },
  amendingText: {
    vi: `## Đề nghị của đại biểu
1. Trong mục chương trình, bấm **Xem dự thảo và đề nghị sửa đổi**, rồi chạm vào điều, khoản, điểm cần sửa.
2. Chọn **Sửa câu chữ**, **Bổ sung phía sau** hoặc **Bỏ nội dung này**; viết lý do; bấm **Gửi đề nghị**.
3. Đề nghị hiện ngay cho mọi người cùng tên đại biểu. Chưa biểu quyết thì còn **Rút đề nghị** được.

## Sửa nội dung đang được đề nghị bổ sung
Nội dung bổ sung của người khác cũng sửa được, một lần: mở đề nghị ấy, bấm **Sửa nội dung bổ sung**, chọn đoạn cần sửa. Hội đồng biểu quyết những đề nghị này trước, rồi mới biểu quyết nội dung bổ sung như đã sửa. Nội dung bổ sung không được thông qua thì các đề nghị sửa nó cũng không còn áp dụng.

## Thư ký
**Nhập văn bản dự thảo** bằng cách dán, chọn tệp Word hoặc lấy từ tài liệu; xem lại từng điều, khoản, điểm rồi **Ghi văn bản**. Ghi hộ đề nghị nêu tại hội trường và ý kiến tiếp thu, giải trình của cơ quan soạn thảo.

## Chủ tọa
1. Sắp **Thứ tự biểu quyết**, hoặc **Theo thứ tự đề xuất**. Hai đề nghị trùng chỗ thì chỉ một đề nghị được thông qua; màn hình nói rõ số nào.
2. Biểu quyết từng đề nghị, rồi đưa đề nghị đã thông qua vào văn bản.
3. **Chốt văn bản để biểu quyết toàn văn**: phiếu nêu mã của đúng văn bản ấy.`,
    en: `## A delegate's amendment
1. On the item press **Read the draft and propose amendments**, then tap the provision that is to change.
2. Choose **Change the words**, **Add behind it** or **Strike it out**; say why; press **Send the amendment**.
3. It is shown to everybody with your name at once. Until it is voted on you can **withdraw it**.

## Amending what another inserts
What somebody else proposes to insert can be amended too, one step deep: open that amendment, press **Amend insertion**, choose the words. The council votes on those first, then on the insertion as it has become. Where the insertion is not adopted, the amendments to it fall with it.

## The secretary
**Take in a draft's text** by pasting it, from a Word file or from the paper; look over every provision, then **record the text**. Enter what is said in the hall, and what the drafting body takes in or explains.

## The chair
1. Set the **order of voting**, or **order as proposed**. Of two that touch the same words only one can be adopted; the screen says which they are.
2. Vote on each, then make what was adopted part of the text.
3. **Freeze the text for the vote on the whole**: the ballot names the fingerprint of that very text.`,
    bn: `## প্রতিনিধির সংশোধনী
1. বিষয়ে খসড়া খুলে যে বিধান বদলাবে তা ছুঁন।
2. শব্দ বদল, পরে সংযোজন বা বাদ বেছে কারণ লিখে পাঠান।
3. নামসহ তখনই সবাই দেখেন। ভোটের আগে প্রত্যাহার করা যায়।

## অন্যের সংযোজন সংশোধন
অন্যের প্রস্তাবিত সংযোজনও এক ধাপ সংশোধন করা যায়: সেই প্রস্তাব খুলে অংশ বাছুন। পরিষদ আগে এগুলিতে, পরে সংশোধিত সংযোজনে ভোট দেয়। সংযোজন গৃহীত না হলে এগুলিও আর প্রযোজ্য নয়।

## সচিব
খসড়ার পাঠ বসান, Word ফাইল বা নথি থেকে নিন; প্রতিটি বিধান দেখে নথিভুক্ত করুন। সভায় বলা প্রস্তাব ও খসড়াকারী সংস্থার মত লিখুন।

## সভাপতি
1. ভোটের ক্রম ঠিক করুন। একই অংশের দুটি প্রস্তাবের একটিই গৃহীত হতে পারে; পর্দায় নম্বর লেখা থাকে।
2. প্রতিটিতে ভোট নিয়ে গৃহীতটি পাঠে নিন।
3. পূর্ণ পাঠের ভোটের জন্য পাঠ চূড়ান্ত করুন: ব্যালটে ঠিক সেই পাঠের আঙুলছাপ থাকে।`,
  },
  figures: { vi: 'Thống kê', en: 'Statistics', bn: 'পরিসংখ্যান' },
  figuresText: {
    vi: `Số liệu lấy từ các kỳ họp đã bế mạc và phiếu lấy ý kiến đã kết thúc, không kể tập dượt. Chọn năm, quý hoặc khoảng ngày; mọi bảng xuất được ra CSV hoặc Excel.

- **Đại biểu**, **Tổ đại biểu**: có mặt, vắng, tham gia biểu quyết, phát biểu, câu hỏi chất vấn. Không bao giờ có đại biểu đã chọn gì.
- **Phiếu lấy ý kiến**: số người được hỏi, đã trả lời, ý kiến thế nào.
- **Giấy không phải in**: số trang của từng tài liệu nhân với số người được đọc. Đây là ước tính: số trang đại biểu tự in không ghi nhận được nên chưa trừ.

Bàn thư ký và người chủ tọa kỳ họp gần nhất xem số liệu của đơn vị; đại biểu khác chỉ xem số liệu của mình.`,
    en: `Figures come from sessions that are closed and opinion sheets that have ended; rehearsals are left out. Choose a year, a quarter or days; every table is saved as CSV or for Excel.

- **Delegates**, **delegate groups**: present, absent, part taken in votes, speeches, questions. Never how anybody voted.
- **Opinion sheets**: how many were asked and answered, and what.
- **Paper saved**: the pages of each paper times those who may read it. It is an estimate: what readers printed for themselves is not known and not taken off.

The desk and whoever chaired the last session see the unit's figures; every other delegate sees their own alone.`,
    bn: `সমাপ্ত অধিবেশন ও মতামতপত্রের হিসাব, মহড়া বাদে। বছর, ত্রৈমাসিক বা তারিখ বাছুন; প্রতিটি সারণি CSV বা Excel-এ নেওয়া যায়।

- প্রতিনিধি ও দল: উপস্থিতি, ভোটে অংশগ্রহণ, বক্তব্য, প্রশ্ন। কে কী বেছেছেন তা কখনও নয়।
- মতামতপত্র: কতজনকে জিজ্ঞাসা, কতজনের উত্তর।
- বাঁচানো কাগজ: প্রতিটি নথির পৃষ্ঠা গুণ যাঁরা পড়তে পারেন। এটি আনুমানিক: পাঠকেরা নিজে যা ছেপেছেন তা জানা যায় না।

ডেস্ক ও শেষ অধিবেশনের সভাপতি ইউনিটের হিসাব দেখেন; অন্য প্রতিনিধিরা কেবল নিজের।`,
  },
  tasks: { vi: 'Việc được giao và kiến nghị', en: 'Tasks and recommendations', bn: 'কাজ ও সুপারিশ' },
  tasksText: {
    vi: `## Việc giao sau kết luận
Mở **Việc tôi được giao**: bấm **Bắt đầu thực hiện**, **Ghi tiến độ**, rồi **Báo cáo hoàn thành** kèm kết quả. Thư ký xác nhận hoặc trả lại kèm lý do. Quá hạn vẫn báo cáo được; việc quá hạn hiện ngay ở trang đầu.

## Tài liệu được giao chuẩn bị
**Tải tệp lên**, ghi độ mật, rồi **Gửi duyệt**. Chưa được duyệt thì còn **Rút lại để sửa**. Chỉ tài liệu được duyệt mới vào kỳ họp.

## Kiến nghị
Cơ quan nhận kiến nghị trả lời trên trang này, kèm tài liệu. Thư ký xem xét: đạt, đề nghị bổ sung, hoặc yêu cầu giải trình. Thời hạn tính từ ngày gửi; trước hạn 15, 7 và 3 ngày hệ thống nhắc.`,
    en: `## Tasks from conclusions
Open **My tasks**: say that it **is under way**, **report progress**, then **report it as done** with what came of it. The secretary accepts it or sends it back with a reason. What is late can still be reported, and stands on the first page.

## Papers asked of you
**Upload files**, state their secrecy, then **hand in**. Until it is decided you can **take them back to change**. Only what is approved comes into the session.

## Recommendations
The addressee answers here, with papers. The desk judges: satisfied, more is asked for, or an explanation is demanded. The term counts from the day of sending; 15, 7 and 3 days before its end you are reminded.`,
    bn: `## সিদ্ধান্ত থেকে কাজ
আমার কাজ খুলুন: কাজ চলছে জানান, অগ্রগতি লিখুন, ফলসহ সম্পন্ন জানান। সচিব গ্রহণ করেন বা কারণসহ ফেরত দেন। বিলম্বিত হলেও জানানো যায়; তা প্রথম পাতায় থাকে।

## আপনার কাছে চাওয়া নথি
ফাইল আপলোড করুন, গোপনীয়তা লিখুন, জমা দিন। সিদ্ধান্তের আগে ফেরত নেওয়া যায়। অনুমোদিত নথিই সভায় যায়।

## সুপারিশ
প্রাপক এখানে নথিসহ উত্তর দেন। ডেস্ক বিচার করে: সন্তোষজনক, আরও চাই, বা ব্যাখ্যা চাই। সময় পাঠানোর দিন থেকে; শেষের ১৫, ৭ ও ৩ দিন আগে মনে করানো হয়।`,
  },
  looking: { vi: 'Tìm trong các kỳ họp', en: 'Looking through meetings', bn: 'সভাগুলিতে খোঁজা' },
  lookingText: {
    vi: `Gõ vài chữ, có dấu hay không dấu đều được. Kết quả gồm kỳ họp, nội dung chương trình, tên tài liệu và chữ trong tài liệu; chỉ những gì đại biểu được đọc.

- **Lọc kỳ họp** theo trạng thái, ngày, loại phiên họp, đơn vị chủ trì.
- Trang chỉ có ảnh được nhận dạng tự động nếu máy chủ có phần mềm ấy; chữ có thể sai.
- Khi mất mạng, tìm được trong những tài liệu đã lưu trên máy.`,
    en: `Type a few words, with or without accents. Found are meetings, items, titles of papers and the words in them; only what you may read.

- **Narrow down** by state, days, kind of meeting and unit.
- Scanned pages are read by machine where the server can; words may be misread.
- Without a network what is kept on this device is looked through.`,
    bn: `কয়েকটি শব্দ লিখুন। সভা, বিষয়, নথির নাম ও ভেতরের শব্দ পাওয়া যায়; কেবল যা আপনি পড়তে পারেন।

- অবস্থা, তারিখ, সভার ধরন ও ইউনিট দিয়ে বাছাই করুন।
- ছবি-পাতা যন্ত্রে পড়া হয় যদি সার্ভার পারে; ভুল থাকতে পারে।
- নেটওয়ার্ক না থাকলে এই ডিভাইসে রাখা নথিতে খোঁজা হয়।`,
  },
  ownPapers: { vi: 'Tài liệu cá nhân', en: 'My own papers', bn: 'আমার নিজের নথি' },
  ownPapersText: {
    vi: `Chỗ để tài liệu của riêng mình, không ai khác xem được và không nằm trong hồ sơ nào.

1. **Tải tệp lên** và ghi độ mật. Tài liệu mật nhà nước không được đưa lên.
2. **Thêm thư mục** để sắp xếp; bỏ thư mục không làm mất tài liệu trong đó.
3. **Tìm theo tên tài liệu**. Phần này cần có mạng.`,
    en: `A place for papers of your own: nobody else sees them, and they stand on no record.

1. **Bring files** and state their secrecy. State secrets are not taken.
2. **Add a folder** to put them in order; a folder that is removed takes no paper with it.
3. **Look for a name**. All this needs the network.`,
    bn: `নিজের নথির জায়গা: অন্য কেউ দেখেন না, কোনো নথিভুক্তিতেও নেই।

1. ফাইল আনুন ও গোপনীয়তা লিখুন। রাষ্ট্রীয় গোপন নথি নেওয়া হয় না।
2. সাজাতে ফোল্ডার যোগ করুন; ফোল্ডার সরালে নথি যায় না।
3. নাম দিয়ে খুঁজুন। নেটওয়ার্ক লাগে।`,
  },
});
