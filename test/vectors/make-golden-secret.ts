/**
 * Wrote `golden-secret.ndjson`: a secret ballot of a meeting with fixed ids, clock and salts, papers of nobody on its board.
 * Run: node --import tsx test/vectors/make-golden-secret.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { lan } from '../kit/people.ts';
import { world } from '../kit/scene.ts';
import { boardStands, saysDestroyed } from '../kit/secret.ts';
import { json } from '../kit/world.ts';

const made = world(boardStands, saysDestroyed(lan));
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
