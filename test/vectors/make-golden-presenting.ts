/**
 * Wrote `golden-presenting.ndjson`: presenting given and ended in a meeting with fixed ids, clock and salts. Run: node --import tsx
 * test/vectors/make-golden-presenting.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { chair, lan } from '../kit/people.ts';
import { inSession, world } from '../kit/scene.ts';
import { json } from '../kit/world.ts';

const made = world(
  inSession,
  chair.does('givePresenting', { member: 'lan' }),
  lan.does('endPresenting', {}),
  chair.does('givePresenting', { member: 'nam' }),
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
