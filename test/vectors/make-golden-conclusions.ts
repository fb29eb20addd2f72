/**
 * Wrote `golden-conclusions.ndjson`: conclusions in the open and for some, changed, removed, after the closing and after the minutes.
 * Run: node --import tsx test/vectors/make-golden-conclusions.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { chair, ITEM, secretary } from '../kit/people.ts';
import { fullHouse, paperTaken, witnessing, world } from '../kit/scene.ts';
import { json } from '../kit/world.ts';

const [NOTICE, CLOSED] = ['Thông báo kết luận', 'Công tác nhân sự'];
const SHA256 = '7'.repeat(64);
const made = world(
  fullHouse,
  paperTaken(NOTICE),
  secretary.addsPaper(NOTICE),
  secretary.addsItemFor('delegates', CLOSED, 'Nội dung hai'),
  chair.goesTo(ITEM),
  chair.concludes('Giao Ủy ban nhân dân xã hoàn thiện phương án phân bổ', { papers: [NOTICE] }),
  secretary.changesConclusion('Giao Ủy ban nhân dân xã hoàn thiện phương án phân bổ', 'Giao Ủy ban nhân dân xã hoàn thiện phương án trước 15/12', [NOTICE]),
  secretary.concludes('Ghi nhầm'),
  secretary.removesConclusion('Ghi nhầm'),
  chair.concludes('Thống nhất giới thiệu nhân sự', { item: CLOSED }),
  secretary.changesConclusion('Thống nhất giới thiệu nhân sự', 'Thống nhất giới thiệu hai nhân sự'),
  chair.closesSession(),
  (at) => void (at.minutes = SHA256),
  witnessing,
  secretary.concludes('Giao Thường trực theo dõi'),
  secretary.approvesMinutes(SHA256),
  secretary.concludes('Bổ sung thời hạn báo cáo'),
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
