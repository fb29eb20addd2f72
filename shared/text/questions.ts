/** Words of questions to officers (chất vấn). */
import { words } from './words.ts';

export const asking = words({
  title: { vi: 'Chất vấn', en: 'Questions', bn: 'প্রশ্নোত্তর' },
  put: { vi: 'Đặt câu hỏi chất vấn', en: 'Put a question', bn: 'প্রশ্ন করুন' },
  putAct: { vi: 'Gửi câu hỏi', en: 'Send the question', bn: 'প্রশ্ন পাঠান' },
  whom: { vi: 'Người trả lời', en: 'To whom', bn: 'কাকে' },
  text: { vi: 'Nội dung chất vấn', en: 'The question', bn: 'প্রশ্ন' },
  textHint: {
    vi: 'Trước khi chủ tọa mời, chỉ chủ tọa, thư ký và người trả lời đọc được; khi được mời thì công khai.',
    en: 'Until it is called the chair, the secretaries and whoever is asked read it; then everybody.',
    bn: 'ডাকার আগে শুধু সভাপতি, সচিব ও জিজ্ঞাসিত ব্যক্তি পড়েন; তারপর সবাই।',
  },
  mine: { vi: 'Câu hỏi của đại biểu', en: 'Your questions', bn: 'আপনার প্রশ্ন' },
  forYou: { vi: 'Câu hỏi chất vấn gửi tới đồng chí ({n})', en: 'Questions to you ({n})', bn: 'আপনার কাছে প্রশ্ন ({n})' },
  from: { vi: '{name} chất vấn', en: '{name} asks', bn: '{name} জিজ্ঞাসা করেন' },
  to: { vi: '{name} chất vấn {officer}', en: '{name} asks {officer}', bn: '{name} জিজ্ঞাসা করেন {officer}-কে' },
  hidden: { vi: 'Nội dung công khai khi chủ tọa mời.', en: 'Its words come when the chair calls it.', bn: 'সভাপতি ডাকলে প্রশ্নটি জানা যাবে।' },
  waiting: { vi: 'Chờ mời', en: 'Waiting', bn: 'অপেক্ষমাণ' },
  asked: { vi: 'Đã nêu câu hỏi', en: 'Asked', bn: 'জিজ্ঞাসিত' },
  answering: { vi: 'Đang trả lời', en: 'Being answered', bn: 'উত্তর চলছে' },
  answered: { vi: 'Đã trả lời', en: 'Answered', bn: 'উত্তর দেওয়া হয়েছে' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn', bn: 'প্রত্যাহৃত' },
  withdraw: { vi: 'Rút câu hỏi', en: 'Withdraw it', bn: 'প্রত্যাহার করুন' },
  satisfied: { vi: 'Đồng ý với trả lời', en: 'Satisfied', bn: 'সন্তুষ্ট' },
  asksOn: { vi: 'Chưa thỏa mãn, hỏi tiếp', en: 'Not satisfied, asks on', bn: 'সন্তুষ্ট নন, আবার প্রশ্ন' },
  due: { vi: 'Trả lời bằng văn bản trước hết ngày {day}', en: 'An answer in writing by {day}', bn: '{day}-এর মধ্যে লিখিত উত্তর' },
  dueDay: { vi: 'Hạn trả lời bằng văn bản', en: 'Answer in writing by', bn: 'লিখিত উত্তরের শেষ দিন' },
  dueAct: { vi: 'Ghi hạn', en: 'Put it down', bn: 'লিখুন' },

  table: { vi: 'Điều hành chất vấn', en: 'Questioning hour', bn: 'প্রশ্নোত্তর পরিচালনা' },
  take: { vi: 'Mở đăng ký chất vấn', en: 'Take questions', bn: 'প্রশ্ন নেওয়া শুরু' },
  takeNoMore: { vi: 'Khóa đăng ký chất vấn', en: 'Take no more questions', bn: 'প্রশ্ন নেওয়া বন্ধ' },
  officers: { vi: 'Người trả lời chất vấn', en: 'Who answers', bn: 'যাঁরা উত্তর দেন' },
  noOfficers: {
    vi: 'Chưa có người trả lời chất vấn. Chủ tọa hoặc thư ký thêm người trả lời rồi đại biểu mới gửi được câu hỏi.',
    en: 'Nobody answers questions yet. The chair or a secretary names who does; then questions can be sent.',
    bn: 'এখনো কোনো উত্তরদাতা নেই। সভাপতি বা সচিব নাম যোগ করলে প্রশ্ন পাঠানো যাবে।',
  },
  keptWords: {
    vi: 'Đã khóa đăng ký chất vấn. Câu hỏi đang viết vẫn giữ ở đây; gửi được khi mở lại.',
    en: 'Questions are not taken any more. What you were writing stays here, and can be sent once they are taken again.',
    bn: 'প্রশ্ন নেওয়া বন্ধ হয়েছে। আপনার লেখা এখানে থাকবে; আবার শুরু হলে পাঠানো যাবে।',
  },
  takenNoMore: { vi: 'Đã khóa đăng ký chất vấn.', en: 'Questions are not taken any more.', bn: 'প্রশ্ন নেওয়া বন্ধ হয়েছে।' },
  show: { vi: 'Xem các câu hỏi', en: 'Show the questions', bn: 'প্রশ্নগুলি দেখুন' },
  name: { vi: 'Thêm người trả lời', en: 'Add', bn: 'যোগ করুন' },
  release: { vi: 'Bỏ', en: 'Take off', bn: 'বাদ দিন' },
  none: { vi: 'Chưa có câu hỏi chất vấn nào.', en: 'There is no question yet.', bn: 'এখনো কোনো প্রশ্ন নেই।' },
  call: { vi: 'Mời {name} nêu câu hỏi', en: 'Call {name} to ask', bn: '{name}-কে প্রশ্ন করতে ডাকুন' },
  callNext: { vi: 'Mời câu hỏi tiếp theo: {name}', en: 'Call the next question: {name}', bn: 'পরবর্তী প্রশ্ন: {name}' },
  callAgain: { vi: 'Mời {name} hỏi lại', en: 'Call {name} to ask again', bn: '{name}-কে আবার ডাকুন' },
  answer: { vi: 'Mời {name} trả lời', en: 'Call {name} to answer', bn: '{name}-কে উত্তর দিতে ডাকুন' },
});

export const inMinutes = words({
  'questions/called': { vi: '{at}, {name} chất vấn: “{text}”', en: '{at}, {name} asked: “{text}”', bn: '{at}, {name} জিজ্ঞাসা করেন: “{text}”' },
  'questions/satisfied': { vi: '{at}, {name} đồng ý với nội dung trả lời chất vấn', en: '{at}, {name} was satisfied with the answer', bn: '{at}, {name} উত্তরে সন্তুষ্ট' },
  'questions/asks-on': { vi: '{at}, {name} chưa đồng ý với nội dung trả lời chất vấn', en: '{at}, {name} was not satisfied with the answer', bn: '{at}, {name} উত্তরে সন্তুষ্ট নন' },
  'questions/due': { vi: '{at}, chất vấn của {name} được trả lời bằng văn bản trước hết ngày {due}', en: '{at}, the question of {name} is to be answered in writing by {due}', bn: '{at}, {name}-এর প্রশ্নের লিখিত উত্তর {due}-এর মধ্যে' },
});

export const refusals = words({
  'questions/followed-already': {
    vi: 'Đại biểu đã cho biết ý kiến về câu trả lời. Nếu thay đổi, xin báo chủ tọa hoặc thư ký.',
    en: 'You have said what you think of the answer. If that has changed, tell the chair or the secretary.',
    bn: 'উত্তর সম্পর্কে আপনি মত দিয়েছেন। বদল হলে সভাপতি বা সচিবকে জানান।',
  },
  'questions/delegates-only': { vi: 'Chỉ đại biểu được chất vấn.', en: 'Only delegates put questions.', bn: 'শুধু প্রতিনিধিরা প্রশ্ন করেন।' },
  'questions/no-office': { vi: 'Người này không giữ chức vụ nên không là người trả lời chất vấn.', en: 'They hold no office, so nobody can ask them.', bn: 'তাঁর কোনো পদ নেই, তাই তাঁকে প্রশ্ন করা যায় না।' },
  'questions/too-many-officers': { vi: 'Đã có {most} người trả lời, là mức nhiều nhất.', en: 'There are {most} already, which is the most.', bn: 'ইতিমধ্যে {most} জন, এটিই সর্বোচ্চ।' },
  'questions/list-closed': { vi: 'Chưa mở hoặc đã khóa đăng ký chất vấn. Hãy đề nghị chủ tọa.', en: 'Questions are not taken now. Ask the chair.', bn: 'এখন প্রশ্ন নেওয়া হচ্ছে না। সভাপতিকে অনুরোধ করুন।' },
  'questions/oneself': { vi: 'Không tự chất vấn chính mình. Hãy chọn người khác.', en: 'Nobody asks themselves. Choose somebody else.', bn: 'নিজেকে প্রশ্ন করা যায় না। অন্য কাউকে বাছুন।' },
  'questions/not-an-officer': { vi: 'Người này không có trong danh sách trả lời chất vấn. Hãy chọn lại.', en: 'They do not answer questions in this session. Choose again.', bn: 'তিনি উত্তরদাতার তালিকায় নেই। আবার বাছুন।' },
  'questions/too-many': { vi: 'Đại biểu đã gửi {most} câu hỏi, là mức nhiều nhất.', en: 'You have put {most} questions, which is the most.', bn: 'আপনি {most}টি প্রশ্ন করেছেন, এটিই সর্বোচ্চ।' },
  'questions/unknown': { vi: 'Câu hỏi này đã được rút. Hãy xem lại màn hình.', en: 'That question was withdrawn. Look at the screen again.', bn: 'প্রশ্নটি প্রত্যাহৃত। পর্দা আবার দেখুন।' },
  'questions/called-already': { vi: 'Câu hỏi đã được nêu nên không rút được nữa.', en: 'It has been asked, and cannot be withdrawn.', bn: 'প্রশ্নটি করা হয়ে গেছে, প্রত্যাহার করা যায় না।' },
  'questions/no-item': { vi: 'Hãy chuyển đến một nội dung của chương trình trước khi mời chất vấn.', en: 'Go to an item of the agenda before calling questions.', bn: 'প্রশ্ন ডাকার আগে কর্মসূচির একটি বিষয়ে যান।' },
  'questions/not-called': { vi: 'Câu hỏi này chưa được mời.', en: 'That question was not called yet.', bn: 'প্রশ্নটি এখনো ডাকা হয়নি।' },
  'questions/not-answered': { vi: 'Câu hỏi này chưa được trả lời.', en: 'It is not answered yet.', bn: 'এর উত্তর এখনো দেওয়া হয়নি।' },
  'questions/due-past': { vi: 'Ngày này đã qua. Hãy chọn một ngày sắp tới.', en: 'That day has passed. Choose one to come.', bn: 'সেই দিন পেরিয়ে গেছে। সামনের একটি দিন বাছুন।' },
});
