/**
 * Wrote `golden-internal.ndjson`: papers marked internal, with fixed ids, clock and salts. Run:
 * node --import tsx test/vectors/make-golden-internal.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { secretary } from '../kit/people.ts';
import { paperTaken, published, world } from '../kit/scene.ts';
import { json } from '../kit/world.ts';

const record = world(
  published,
  paperTaken('Tờ trình', 'Tờ trình (bản mới)', 'Phụ lục'),
  secretary.addsPaper('Tờ trình'),
  secretary.addsPaper('Phụ lục'),
  secretary.marksPaper('Tờ trình'),
  secretary.marksPaper('Phụ lục'),
  secretary.renewsPaper('Tờ trình', 'Tờ trình (bản mới)'),
  secretary.marksPaper('Phụ lục', false),
);
const rows = record.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening })));
writeFileSync(process.argv[2]!, `${rows.join('\n')}\n`);
