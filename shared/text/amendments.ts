/** Words of amendments to draft resolutions (sửa đổi, bổ sung dự thảo nghị quyết). */
import { words } from './words.ts';

export const inMinutes = words({
  'amendments/proposed-words': { vi: '{by} đề nghị sửa đổi (số {n}) {place}, dự thảo {title}', en: '{by} proposes amendment {n}, other words at {place}, to {title}', bn: '{by} সংশোধনী {n} প্রস্তাব করেন: {place}, {title}' },
  'amendments/proposed-more': { vi: '{by} đề nghị bổ sung (số {n}) sau {place}, dự thảo {title}', en: '{by} proposes amendment {n}, an addition behind {place}, to {title}', bn: '{by} সংযোজন {n} প্রস্তাব করেন: {place}-এর পরে, {title}' },
  'amendments/proposed-out': { vi: '{by} đề nghị bỏ (số {n}) {place}, dự thảo {title}', en: '{by} proposes amendment {n}, striking out {place}, to {title}', bn: '{by} বাদ দেওয়ার প্রস্তাব {n} করেন: {place}, {title}' },
  'amendments/proposed-there': { vi: '{by} đề nghị sửa đổi, bổ sung số {n} vào dự thảo {title}', en: '{by} proposes amendment {n} to draft {title}', bn: '{by} খসড়া {title}-এ সংশোধনী {n} প্রস্তাব করেন' },
  'amendments/accepted': { vi: 'Cơ quan soạn thảo tiếp thu sửa đổi, bổ sung số {n}, dự thảo {title}', en: 'The drafting body takes in amendment {n} to {title}', bn: 'খসড়াকারী সংস্থা {title}-এর সংশোধনী {n} গ্রহণ করে' },
  'amendments/not-accepted': { vi: 'Cơ quan soạn thảo giải trình, không tiếp thu sửa đổi, bổ sung số {n}, dự thảo {title}', en: 'The drafting body explains why it does not take in amendment {n} to {title}', bn: 'খসড়াকারী সংস্থা {title}-এর সংশোধনী {n} গ্রহণ না করার ব্যাখ্যা দেয়' },
  'amendments/withdrawn': { vi: 'Sửa đổi, bổ sung số {n} được rút, dự thảo {title}', en: 'Amendment {n} to {title} is withdrawn', bn: '{title}-এর সংশোধনী {n} প্রত্যাহার করা হয়' },
  'amendments/voted-for': { vi: 'Hội đồng thông qua sửa đổi, bổ sung số {n}, dự thảo {title}: {inFavour} tán thành, {against} không tán thành', en: 'The council adopts amendment {n} to {title}: {inFavour} for, {against} against', bn: 'পরিষদ {title}-এর সংশোধনী {n} গ্রহণ করে: পক্ষে {inFavour}, বিপক্ষে {against}' },
  'amendments/voted-against': { vi: 'Hội đồng không thông qua sửa đổi, bổ sung số {n}, dự thảo {title}: {inFavour} tán thành, {against} không tán thành', en: 'The council does not adopt amendment {n} to {title}: {inFavour} for, {against} against', bn: 'পরিষদ {title}-এর সংশোধনী {n} গ্রহণ করে না: পক্ষে {inFavour}, বিপক্ষে {against}' },
  'amendments/fell': { vi: 'Sửa đổi, bổ sung số {n} không còn để biểu quyết vì trùng phần đã thông qua, dự thảo {title}', en: 'Amendment {n} to {title} falls: the same words were decided', bn: '{title}-এর সংশোধনী {n} আর প্রযোজ্য নয়: একই অংশ গৃহীত হয়েছে' },
  'amendments/text-put': { vi: 'Dự thảo {title}, gồm {count} sửa đổi, bổ sung đã thông qua, được chốt để biểu quyết toàn văn (SHA-256: {sha256})', en: 'Draft {title}, with {count} adopted {count|amendment|amendments}, is frozen for the vote on the whole (SHA-256: {sha256})', bn: 'খসড়া {title}, {count}টি গৃহীত সংশোধনীসহ, পূর্ণ পাঠের ভোটের জন্য চূড়ান্ত (SHA-256: {sha256})' },
});

export const refusals = words({
  'amendments/unknown': { vi: 'Dự thảo hoặc đề nghị này không còn. Hãy xem lại nội dung.', en: 'That draft or amendment is not there any more. Look at the item again.', bn: 'খসড়া বা প্রস্তাবটি আর নেই। বিষয়টি আবার দেখুন।' },
  'amendments/frozen': { vi: 'Dự thảo đã chốt để biểu quyết toàn văn. Muốn sửa, hãy bỏ biểu quyết đó trước.', en: 'The text is frozen for the vote on the whole. To change it, drop that vote first.', bn: 'পূর্ণ পাঠের ভোটের জন্য খসড়া চূড়ান্ত। বদলাতে হলে আগে ভোটটি বাদ দিন।' },
  'amendments/begun': { vi: 'Đã có đề nghị sửa đổi, bổ sung nên văn bản gốc không thay đổi nữa.', en: 'Amendments were proposed: the text that they speak of stays.', bn: 'সংশোধনী প্রস্তাব এসেছে: মূল পাঠ আর বদলাবে না।' },
  'amendments/too-many-texts': { vi: 'Một kỳ họp có nhiều nhất {most} dự thảo để sửa đổi.', en: 'A meeting has at most {most} drafts to amend.', bn: 'এক সভায় সর্বোচ্চ {most}টি খসড়া।' },
  'amendments/too-long': { vi: 'Văn bản quá dài. Hãy để phụ lục ở tài liệu kèm theo.', en: 'The text is too long. Leave annexes to the papers.', bn: 'পাঠ খুব দীর্ঘ। পরিশিষ্ট নথিতে রাখুন।' },
  'amendments/not-taken': { vi: 'Hiện chưa nhận hoặc đã thôi nhận đề nghị sửa đổi dự thảo này.', en: 'Amendments to this draft are not taken now.', bn: 'এখন এই খসড়ার সংশোধনী নেওয়া হচ্ছে না।' },
  'amendments/by-nobody': { vi: 'Hãy chọn đại biểu hoặc ghi tên cơ quan đề nghị.', en: 'Choose the delegate, or name the body, that proposes it.', bn: 'প্রস্তাবকারী প্রতিনিধি বাছুন বা সংস্থার নাম লিখুন।' },
  'amendments/too-many': { vi: 'Nhiều nhất {most} đề nghị. Hãy rút bớt hoặc gộp lại.', en: 'At most {most} amendments. Withdraw some, or put them together.', bn: 'সর্বোচ্চ {most}টি প্রস্তাব। কিছু একত্র করুন।' },
  'amendments/changes-nothing': { vi: 'Đề nghị chưa thay đổi gì trong dự thảo. Hãy sửa câu chữ.', en: 'That changes nothing in the draft. Change the words.', bn: 'এতে খসড়ার কিছু বদলায় না। শব্দ বদলান।' },
  'amendments/settled': { vi: 'Hội đồng đã thông qua sửa đổi số {n} ở chính chỗ này.', en: 'The council has adopted amendment {n} in this very place.', bn: 'এই স্থানেই পরিষদ সংশোধনী {n} গ্রহণ করেছে।' },
  'amendments/vote-prepared': { vi: 'Biểu quyết về đề nghị này đã được chuẩn bị.', en: 'The vote on it is prepared already.', bn: 'এর ভোট আগেই প্রস্তুত।' },
  'amendments/vote-running': { vi: 'Đang biểu quyết về đề nghị này hoặc đề nghị trùng với nó. Hãy thực hiện sau khi công bố.', en: 'It, or one that touches the same words, is being voted on. Do this once that is announced.', bn: 'এটির বা একই অংশের প্রস্তাবের ভোট চলছে। ঘোষণার পরে করুন।' },
  'amendments/decided': { vi: 'Đề nghị này đã có kết quả hoặc đã rút.', en: 'It is decided or withdrawn already.', bn: 'এটি নিষ্পন্ন বা প্রত্যাহৃত।' },
  'amendments/say-why': { vi: 'Hãy ghi giải trình vì sao không tiếp thu.', en: 'Say why it is not taken in.', bn: 'কেন গ্রহণ করা হয়নি লিখুন।' },
  'amendments/another-order': { vi: 'Danh sách đề nghị vừa thay đổi. Hãy xếp lại thứ tự.', en: 'The amendments have changed meanwhile. Order them again.', bn: 'প্রস্তাবের তালিকা বদলেছে। আবার সাজান।' },
  'amendments/not-adopted': { vi: 'Đề nghị này chưa được Hội đồng thông qua.', en: 'The council has not adopted it.', bn: 'পরিষদ এটি গ্রহণ করেনি।' },
  'amendments/falls-differ': { vi: 'Có {n} đề nghị trùng chỗ. Hãy xem lại rồi xác nhận.', en: '{n} {n|other amendment touches|other amendments touch} the same words. Look again, then confirm.', bn: 'একই অংশে {n}টি অন্য প্রস্তাব আছে। দেখে নিশ্চিত করুন।' },
  'amendments/undecided': { vi: 'Còn {n} đề nghị chưa có kết quả. Hãy biểu quyết hoặc rút trước.', en: '{n} {n|amendment is|amendments are} undecided. Vote on them, or have them withdrawn, first.', bn: '{n}টি প্রস্তাব অনিষ্পন্ন। আগে ভোট দিন বা প্রত্যাহার করান।' },
  'amendments/without-vote': { vi: 'Biểu quyết thông qua sửa đổi số {n} đã bị hủy. Hãy đưa sửa đổi đó ra khỏi dự thảo hoặc biểu quyết lại.', en: 'The vote that adopted amendment {n} was set aside. Take it out of the text, or vote again.', bn: 'সংশোধনী {n} গ্রহণের ভোট বাতিল হয়েছে। পাঠ থেকে সরান বা আবার ভোট দিন।' },
});
