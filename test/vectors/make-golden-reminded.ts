/**
 * Wrote `golden-reminded.ndjson`: those who have not said whether they come are asked again, and one of them answers. Run: node
 * --import tsx test/vectors/make-golden-reminded.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { lan, minh, secretary } from '../kit/people.ts';
import { published, world } from '../kit/scene.ts';
import { json } from '../kit/world.ts';

const made = world(published, lan.does('promiseAttending', {}), secretary.does('remindSilent'), minh.does('promiseAttending', {}));
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
