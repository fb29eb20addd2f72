/**
 * Wrote `golden-course.ndjson`: an agenda in motion, and what the wall was told to show. Run: node --import tsx
 * test/vectors/make-golden-course.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { chair, hoa, ITEM, itemOf, lan, minh, secretary } from '../kit/people.ts';
import { fullHouse, grace, passes, world, type Step } from '../kit/scene.ts';
import { json } from '../kit/world.ts';

const SECOND = 'Kế hoạch đầu tư công';
const [urgent, postpone] = ['bổ sung nội dung “Hỗ trợ khắc phục bão số 9”', `chuyển nội dung “${SECOND}” sang kỳ họp khác`];
const adopted = (what: string, reason: string): Step => [
  chair.opensVote(`Điều chỉnh chương trình: ${what}. Lý do: ${reason}`),
  lan.votes('for'),
  minh.votes('for'),
  hoa.votes('for'),
  chair.closesVote(),
  grace,
  chair.announces(),
  chair.carriesOut(),
];
const made = world(
  fullHouse,
  secretary.addsItem(SECOND),
  secretary.plansTime(ITEM, 45),
  secretary.plansTime(SECOND, 30),
  secretary.plansTime(SECOND),
  secretary.does('chooseBoard', { board: 'agenda' }),
  chair.goesTo(ITEM),
  passes(600_000),
  chair.putsOff(ITEM),
  chair.does('chooseBoard', { board: 'automatic' }),
  chair.proposesUrgent('Hỗ trợ khắc phục bão số 9', { minutes: 20 }),
  adopted(urgent, 'Thiên tai'),
  chair.proposesPostponing(SECOND),
  adopted(postpone, 'Chưa đủ hồ sơ'),
  chair.does('adjourn', (at: Parameters<typeof itemOf>[0]) => ({
    note: 'Tại các phòng họp tổ',
    until: new Date(at.now + 3_600_000).toISOString(),
    groups: itemOf(at, ITEM),
  })),
  chair.resumes(),
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
