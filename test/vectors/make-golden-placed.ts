/**
 * Wrote `golden-placed.ndjson`: a paper put before another, with fixed ids, clock and salts. Run: node --import tsx
 * test/vectors/make-golden-placed.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { secretary } from '../kit/people.ts';
import { paperTaken, published, world } from '../kit/scene.ts';
import { json } from '../kit/world.ts';

const made = world(
  published,
  paperTaken('Tờ trình', 'Báo cáo thẩm tra', 'Dự thảo nghị quyết'),
  secretary.addsPaper('Tờ trình'),
  secretary.addsPaper('Dự thảo nghị quyết'),
  secretary.addsPaperBefore('Báo cáo thẩm tra', 'Dự thảo nghị quyết'),
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
