/**
 * Wrote `golden-changed.ndjson`: papers replaced with and without a line on what is new, with fixed ids, clock and salts. Run:
 * node --import tsx test/vectors/make-golden-changed.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { secretary } from '../kit/people.ts';
import { paperTaken, published, ready, world, type Step } from '../kit/scene.ts';
import { json } from '../kit/world.ts';

const replaced = (stage: Step, act: Step) =>
  world(stage, paperTaken('Tờ trình', 'Tờ trình (bản mới)'), secretary.addsPaper('Tờ trình'), act);
const logs = {
  draft: replaced(ready, secretary.replacesPaperWithoutAWord('Tờ trình', 'Tờ trình (bản mới)')),
  record: replaced(published, secretary.replacesPaper('Tờ trình', 'Tờ trình (bản mới)', 'Bổ sung khoản 3 Điều 2; sửa lỗi chính tả')),
};
const rows = Object.entries(logs).flatMap(([log, made]) =>
  made.entries.map(({ line, opening }) => canonical(json({ log, line, opening }))),
);
writeFileSync(process.argv[2]!, `${rows.join('\n')}\n`);
