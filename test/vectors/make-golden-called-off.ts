/**
 * Wrote `golden-called-off.ndjson`: a meeting that was convened and called off. Run: node --import tsx
 * test/vectors/make-golden-called-off.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { secretary } from '../kit/people.ts';
import { published, world } from '../kit/scene.ts';
import { json } from '../kit/world.ts';

const made = world(published, secretary.does('callOff', { reason: 'Bão số 9, đại biểu các xã không về được' }));
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
