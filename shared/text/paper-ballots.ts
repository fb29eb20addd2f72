/** Ballots on printed papers: what is refused around them, and what of them stands in the minutes. */
import { words } from './words.ts';

export const refusals = words({
  'paper/not-on-paper': { vi: 'Nội dung này không bỏ phiếu bằng phiếu giấy.', en: 'This vote is not taken on papers.', bn: 'এই ভোট কাগজের ব্যালটে নয়।' },
  'paper/no-tellers': { vi: 'Cần ít nhất hai thành viên Ban kiểm phiếu để kiểm phiếu giấy. Chủ tọa hãy ghi nhận Ban kiểm phiếu trước.', en: 'Papers are counted by two tellers. The chair names them first.', bn: 'কাগজের ব্যালট দুজন গণনাকারী গোনেন। সভাপতি আগে তাঁদের নাম দিন।' },
  'paper/teller-recused': { vi: 'Có thành viên Ban kiểm phiếu không tham gia nội dung này vì xung đột lợi ích. Hãy thay thành viên đó trước khi mở bỏ phiếu.', en: 'A teller takes no part in this item because of a conflict of interest. Name another before it is opened.', bn: 'স্বার্থের সংঘাতের কারণে একজন গণনাকারী এই বিষয়ে অংশ নেন না। খোলার আগে অন্য গণনাকারী নিন।' },
  'paper/teller-stands': { vi: 'Có người trong danh sách trên phiếu đang là thành viên Ban kiểm phiếu. Hãy thay thành viên đó trước khi mở bỏ phiếu.', en: 'Somebody who stands on the paper is a teller. Name another before it is opened.', bn: 'ব্যালটের একজন গণনাকারীও। খোলার আগে অন্য গণনাকারী নিন।' },
  'paper/few-tellers': { vi: 'Ban kiểm phiếu có {there} thành viên, cần ít nhất {least}. Muốn mở bỏ phiếu, chủ tọa phải xác nhận quyết định của mình.', en: '{there} {there|teller is|tellers are} named, at least {least} needed. To open it, the chair has to confirm that decision.', bn: '{there} জন গণনাকারী আছেন, অন্তত {least} জন প্রয়োজন। খুলতে সভাপতিকে সিদ্ধান্ত নিশ্চিত করতে হবে।' },
  'paper/more-than-delegates': { vi: 'Số phiếu phát ra vượt quá {most} đại biểu có mặt và tham gia. Hãy đếm lại hoặc điểm danh đủ.', en: 'More papers than the {most} present and taking part. Count again, or check everybody in.', bn: 'উপস্থিত ও অংশগ্রহণকারী {most} জনের চেয়ে বেশি ব্যালট। আবার গুনুন বা উপস্থিতি ঠিক করুন।' },
  'paper/not-issued': { vi: 'Chưa ghi số phiếu phát ra. Hãy ghi rồi mới kết thúc bỏ phiếu.', en: 'It is not said yet how many papers were given out. Enter that first.', bn: 'কত ব্যালট দেওয়া হয়েছে লেখা হয়নি। আগে সেটি লিখুন।' },
  'paper/other-round': { vi: 'Lần kiểm này đã kết thúc. Hãy xem lại màn hình và nhập số của lần kiểm mới.', en: 'That count is over. Look at the screen again, and enter the numbers of the new one.', bn: 'এই গণনা শেষ। পর্দা আবার দেখে নতুন গণনার সংখ্যা লিখুন।' },
  'paper/more-than-issued': { vi: 'Số phiếu thu về nhiều hơn {most} phiếu đã phát ra. Hãy đếm lại.', en: 'More papers came back than the {most} given out. Count again.', bn: 'দেওয়া {most} ব্যালটের চেয়ে বেশি ফিরেছে। আবার গুনুন।' },
  'paper/wrong-sum': { vi: 'Hợp lệ, không hợp lệ và trắng cộng lại là {sum}, nhưng số phiếu thu về là {returned}. Hãy đếm lại.', en: 'Valid, invalid and blank come to {sum}, and {returned} came back. Count again.', bn: 'বৈধ, অবৈধ ও ফাঁকা মিলে {sum}, ফিরেছে {returned}। আবার গুনুন।' },
  'paper/other-lines': { vi: 'Các dòng không đúng với phiếu đã in. Hãy tải lại trang rồi nhập lại.', en: 'The lines are not those of the paper. Load the page anew and enter them again.', bn: 'সারিগুলো ব্যালটের সঙ্গে মেলে না। পাতা আবার খুলে লিখুন।' },
  'paper/wrong-marks': { vi: 'Số lượt đánh dấu là {sum}, nhưng với số phiếu hợp lệ đã ghi phải từ {least} đến {most}. Hãy đếm lại.', en: 'There are {sum} {sum|mark|marks}; so many valid papers bear from {least} to {most}. Count again.', bn: 'চিহ্ন {sum}টি; এত বৈধ ব্যালটে {least} থেকে {most} হতে পারে। আবার গুনুন।' },
  'paper/not-counted': { vi: 'Chưa đủ số liệu của hai thành viên Ban kiểm phiếu.', en: 'The counts of two tellers are not there.', bn: 'দুজন গণনাকারীর গণনা নেই।' },
});

export const inMinutes = words({
  'paper/few-in-minutes': { vi: '{at}, chủ tọa quyết định mở bỏ phiếu bằng phiếu giấy “{text}” với Ban kiểm phiếu có {count} thành viên', en: '{at}, the chair decided to open the vote on papers “{text}” with {count} {count|teller|tellers}', bn: '{at}, সভাপতি {count} জন গণনাকারী নিয়ে কাগজের ভোট “{text}” শুরুর সিদ্ধান্ত নেন' },
  'paper/voided-in-minutes': { vi: '{at}, chủ tọa hủy cuộc bỏ phiếu bằng phiếu giấy “{text}”: {reason}', en: '{at}, the chair set aside the vote on papers “{text}”: {reason}', bn: '{at}, সভাপতি কাগজের ভোট “{text}” বাতিল করেন: {reason}' },
});
