/** Refusals of who may do what. */
import { words } from './words.ts';

export const refusals = words({
  'access/chair-only': { vi: 'Chỉ chủ tọa được làm việc này.', en: 'Only the chair may do this.', bn: 'শুধু সভাপতি এটি করতে পারেন।' },
  'access/secretary-only': { vi: 'Chỉ thư ký kỳ họp được làm việc này. Hãy đề nghị thư ký.', en: 'Only the secretary may do this. Ask the secretary.', bn: 'শুধু সচিব এটি করতে পারেন। সচিবকে অনুরোধ করুন।' },
  'access/chair-or-secretary': { vi: 'Chỉ chủ tọa hoặc thư ký kỳ họp được làm việc này.', en: 'Only the chair or the secretary may do this.', bn: 'শুধু সভাপতি বা সচিব এটি করতে পারেন।' },
  'access/system-only': { vi: 'Việc này do hệ thống tự thực hiện.', en: 'The system does this by itself.', bn: 'এটি ব্যবস্থা নিজেই করে।' },
  'access/not-in-this-stage': {
    vi: 'Không thực hiện được ở giai đoạn này của phiên họp. Hãy xem lại trạng thái phiên họp.',
    en: 'This cannot be done at this stage of the meeting. Look at where the meeting stands.',
    bn: 'সভার এই পর্যায়ে এটি করা যায় না। সভার বর্তমান অবস্থা দেখুন।',
  },
});
