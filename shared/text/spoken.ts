/** Words of a spoken choice (lựa chọn bằng lời), which the clerk enters for a delegate whose tablet has failed. */
import { words } from './words.ts';

export const spokenWords = words({
  enter: { vi: 'Ghi lựa chọn bằng lời', en: 'Enter a spoken choice', bn: 'মৌখিক পছন্দ লিখুন' },
  enterTitle: { vi: 'Ghi lựa chọn bằng lời của đại biểu bị hỏng thiết bị?', en: 'Enter the spoken choice of a delegate whose device has failed?', bn: 'যন্ত্র নষ্ট হওয়া প্রতিনিধির মৌখিক পছন্দ লিখবেন?' },
  enterText: {
    vi: 'Trước hết hãy cấp máy dự phòng nếu còn kịp. Lựa chọn ghi ở đây phải được người thứ hai xác nhận bằng chữ ký số, được kiểm riêng và ghi rõ trong biên bản. Nếu đại biểu tự ký phiếu thì phiếu đó được tính.',
    en: 'Give a spare device first if there is time. What is entered here has to be countersigned by a second person, is tallied apart, and is marked so in the minutes. A ballot that the delegate signs goes before it.',
    bn: 'সময় থাকলে আগে অতিরিক্ত যন্ত্র দিন। এখানে যা লেখা হয় তা দ্বিতীয় একজনকে স্বাক্ষর করে নিশ্চিত করতে হবে, আলাদাভাবে গোনা হয় এবং কার্যবিবরণীতে চিহ্নিত থাকে। প্রতিনিধি নিজে স্বাক্ষর করলে সেই ভোটই গণ্য।',
  },
  member: { vi: 'Đại biểu', en: 'Delegate', bn: 'প্রতিনিধি' },
  choice: { vi: 'Lựa chọn nói tại hội trường', en: 'Choice said in the hall', bn: 'হলে বলা পছন্দ' },
  enterAct: { vi: 'Ghi lựa chọn', en: 'Enter it', bn: 'লিখুন' },
  chooseBoth: { vi: 'Hãy chọn đại biểu và lựa chọn.', en: 'Choose the delegate and the choice.', bn: 'প্রতিনিধি ও পছন্দ বেছে নিন।' },
  entries: { vi: 'Lựa chọn bằng lời ({count})', en: 'Spoken choices ({count})', bn: 'মৌখিক পছন্দ ({count})' },
  waits: { vi: 'Chờ người thứ hai xác nhận', en: 'Waiting for the countersignature', bn: 'দ্বিতীয় স্বাক্ষরের অপেক্ষা' },
  countersigned: { vi: 'Đã xác nhận: {name}', en: 'Countersigned: {name}', bn: 'নিশ্চিত করেছেন: {name}' },
  countersign: { vi: 'Xác nhận và ký', en: 'Countersign', bn: 'নিশ্চিত করে স্বাক্ষর করুন' },
  countersignTitle: { vi: 'Ký xác nhận lựa chọn bằng lời này?', en: 'Countersign this spoken choice?', bn: 'এই মৌখিক পছন্দে স্বাক্ষর করবেন?' },
  countersignText: {
    vi: 'Tôi đã nghe đại biểu {name} nói tại hội trường: {choice}. Thư ký {by} đã ghi.',
    en: 'I heard {name} say in the hall: {choice}. It was entered by {by}.',
    bn: 'আমি হলে {name}-কে বলতে শুনেছি: {choice}। লিখেছেন {by}।',
  },
  takeBack: { vi: 'Thu hồi', en: 'Take back', bn: 'ফিরিয়ে নিন' },
  takeBackTitle: { vi: 'Thu hồi lựa chọn đã ghi?', en: 'Take this entry back?', bn: 'এই লেখা ফিরিয়ে নেবেন?' },
  takeBackText: { vi: 'Lựa chọn này sẽ không được tính; có thể ghi lại khi biểu quyết còn mở. Việc thu hồi được lưu trong hồ sơ.', en: 'It will not count; it can be entered anew while the vote is open. The record keeps that it was taken back.', bn: 'এটি গণ্য হবে না; ভোট খোলা থাকলে আবার লেখা যাবে। ফিরিয়ে নেওয়া নথিতে থাকে।' },
  notCounted: { vi: 'Có {count} lựa chọn bằng lời chưa được xác nhận: sẽ không được tính.', en: '{count} spoken {count|choice is|choices are} not countersigned and will not count.', bn: '{count}টি মৌখিক পছন্দ নিশ্চিত করা হয়নি: গণ্য হবে না।' },
  mine: { vi: 'Thư ký đã ghi lựa chọn bằng lời của đại biểu: {choice}', en: 'The clerk has entered your spoken choice: {choice}', bn: 'সচিব আপনার মৌখিক পছন্দ লিখেছেন: {choice}' },
  mineText: {
    vi: 'Nếu không đúng, hãy báo ngay cho thư ký và chủ tọa. Nếu đại biểu ký phiếu trên thiết bị này thì phiếu đó được tính.',
    en: 'If that is wrong, tell the secretary and the chair at once. If you sign a ballot on this device, that ballot counts instead.',
    bn: 'ভুল হলে এখনই সচিব ও সভাপতিকে জানান। এই যন্ত্রে ভোটে স্বাক্ষর করলে সেটিই গণ্য হবে।',
  },
  heard: { vi: 'Trong đó {count} lựa chọn bằng lời do thư ký ghi vì thiết bị hỏng, có người thứ hai ký xác nhận, kiểm riêng:', en: 'Among them {count} spoken {count|choice|choices}, entered by the clerk for failed devices and countersigned, tallied apart:', bn: 'এর মধ্যে যন্ত্র নষ্ট হওয়ায় সচিবের লেখা ও দ্বিতীয় স্বাক্ষরে নিশ্চিত {count}টি মৌখিক পছন্দ, আলাদাভাবে গোনা:' },
  heardOne: { vi: '{name}: {choice} (ghi: {by}; xác nhận: {second})', en: '{name}: {choice} (entered by {by}, countersigned by {second})', bn: '{name}: {choice} (লিখেছেন {by}; নিশ্চিত করেছেন {second})' },
  signedAlone: { vi: 'Riêng phiếu ký số: {counts}.', en: 'Signed ballots alone: {counts}.', bn: 'শুধু স্বাক্ষরিত ভোট: {counts}।' },
});

export const refusals = words({
  'votes/unknown-entry': { vi: 'Không tìm thấy lựa chọn đã ghi này. Có thể đã được thu hồi.', en: 'There is no such entry. It may have been taken back.', bn: 'এমন লেখা নেই। হয়তো ফিরিয়ে নেওয়া হয়েছে।' },
  'votes/not-checked-in': { vi: 'Đại biểu này chưa điểm danh. Hãy điểm danh cho đại biểu trước.', en: 'This delegate is not checked in. Check them in first.', bn: 'এই প্রতিনিধি উপস্থিতি জানাননি। আগে উপস্থিতি দিন।' },
  'votes/spoken-already': { vi: 'Đã ghi lựa chọn của đại biểu này. Muốn sửa, hãy thu hồi rồi ghi lại.', en: 'A choice of this delegate is entered already. To correct it, take it back and enter it anew.', bn: 'এই প্রতিনিধির পছন্দ লেখা আছে। সংশোধনে ফিরিয়ে নিয়ে আবার লিখুন।' },
  'votes/spoken-incomplete': { vi: 'Hãy chọn đại biểu và lựa chọn.', en: 'Choose the delegate and the choice.', bn: 'প্রতিনিধি ও পছন্দ বেছে নিন।' },
  'votes/countersigned-already': { vi: 'Lựa chọn này đã được xác nhận.', en: 'This choice is countersigned already.', bn: 'এই পছন্দ আগেই নিশ্চিত করা হয়েছে।' },
  'votes/second-person': { vi: 'Phải do người khác xác nhận: không phải người đã ghi, cũng không phải chính đại biểu.', en: 'Somebody else has to countersign: not who entered it, and not the delegate.', bn: 'অন্য কাউকে নিশ্চিত করতে হবে: যিনি লিখেছেন বা প্রতিনিধি নিজে নন।' },
});
