/**
 * Wrote `golden-spoken.ndjson`: spoken choices in a vote of a meeting with fixed ids, clock and salts. Run: node --import tsx
 * test/vectors/make-golden-spoken.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { chair, hoa, lan, minh, nam, secretary, type Person } from '../kit/people.ts';
import { grace, voteOpen, world } from '../kit/scene.ts';
import { countersigns, enters } from '../kit/spoken.ts';
import { json, type World } from '../kit/world.ts';

const takesBack = (of: Person) =>
  secretary.does('takeSpokenBack', ({ meeting }: World) => ({ entry: meeting.spoken.entries.find((one) => one.member === of.id)!.entry }));
const made = world(
  voteOpen,
  lan.votes('for'),
  minh.votes('for'),
  enters(nam),
  enters(hoa, 'against'),
  takesBack(hoa),
  countersigns(chair),
  chair.closesVote(),
  grace,
  chair.announces(),
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
