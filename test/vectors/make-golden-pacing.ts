/**
 * Wrote `golden-pacing.ndjson`: a vote that is timed, paused, resumed and timed no more, then set aside while it takes ballots, in a
 * meeting with fixed ids, clock and salts. Run: node --import tsx test/vectors/make-golden-pacing.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { chair, lan } from '../kit/people.ts';
import { grace, passes, voteOpen, world } from '../kit/scene.ts';
import { json } from '../kit/world.ts';

const made = world(
  voteOpen,
  chair.does('timeVote', { seconds: 120 }),
  lan.votes('for'),
  chair.does('pauseVote', {}),
  passes(30_000),
  chair.does('resumeVote', {}),
  chair.does('untimeVote', {}),
  chair.voids('Nhầm nội dung', { repeat: true }),
  grace,
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
