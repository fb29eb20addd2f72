/**
 * Wrote `golden-weights.ndjson`: another body whose votes have weights, and a decision by them, in a meeting with fixed ids, clock and
 * salts. Run: node --import tsx test/vectors/make-golden-weights.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { assembled, weighs } from '../kit/other-body.ts';
import { chair, lan, minh } from '../kit/people.ts';
import { grace, prepared, world } from '../kit/scene.ts';
import { json } from '../kit/world.ts';

const made = world(
  assembled(weighs()),
  prepared(),
  chair.opensVote(),
  chair.votes('for'),
  lan.votes('for'),
  minh.votes('against'),
  chair.closesVote(),
  grace,
  chair.announces(),
  weighs({}),
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
