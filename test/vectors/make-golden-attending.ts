/**
 * Wrote `golden-attending.ndjson`: two who say that they will come, one by the secretary. Run: node --import tsx
 * test/vectors/make-golden-attending.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { lan, secretary } from '../kit/people.ts';
import { published, world } from '../kit/scene.ts';
import { json } from '../kit/world.ts';

const made = world(
  published,
  lan.does('promiseAttending', {}),
  secretary.does('promiseAttending', { member: 'minh' }),
  secretary.changesDetails({ place: 'Nhà văn hóa xã' }),
  lan.does('promiseAttending', {}),
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
