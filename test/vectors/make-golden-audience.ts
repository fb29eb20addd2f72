/**
 * Wrote `golden-audience.ndjson`: items and papers that not everybody may read, with fixed ids, clock and salts. Run:
 * node --import tsx test/vectors/make-golden-audience.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { secretary } from '../kit/people.ts';
import { paperTaken, published, world } from '../kit/scene.ts';
import { json } from '../kit/world.ts';

const NAMED = { members: ['lan'] };
const record = world(
  published,
  paperTaken('Tờ trình', 'Tờ trình (bản mới)', 'Phụ lục'),
  secretary.addsItemFor(NAMED, 'Nhân sự', 'Công tác tổ chức'),
  secretary.renamesItem('Nhân sự', 'Nhân sự Trưởng ban'),
  secretary.addsPaper('Tờ trình'),
  secretary.renamesPaper('Tờ trình', 'Tờ trình số 12'),
  secretary.addsPaperFor('delegates', 'Phụ lục', 'Tài liệu kèm theo'),
  secretary.setsPaperAudience('Tờ trình số 12', NAMED, 'Tờ trình'),
  secretary.renewsPaper('Tờ trình số 12', 'Tờ trình (bản mới)'),
  secretary.setsPaperAudience('Phụ lục', 'everyone'),
  secretary.setsItemAudience('Nhân sự Trưởng ban', 'delegates'),
);
const rows = record.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening })));
writeFileSync(process.argv[2]!, `${rows.join('\n')}\n`);
