/**
 * Wrote `golden-substitutes.ndjson`: substitutes who are named, declined, confirmed and taken back. Run: node --import tsx
 * test/vectors/make-golden-substitutes.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { guest, Person, secretary } from '../kit/people.ts';
import { inRegister, published, world } from '../kit/scene.ts';
import { json, type World } from '../kit/world.ts';

const deputy = new Person('Phó Công an');
const last = (made: World) => ({ substitution: made.meeting.substitutes.substitutions.at(-1)!.substitution });
const made = world(
  inRegister(deputy.name, 'guest'),
  published,
  secretary.lists(guest.name),
  guest.does('nameSubstitute', { name: 'Trợ lý' }),
  secretary.does('declineSubstitute', last),
  guest.does('nameSubstitute', { name: deputy.name, title: 'Phó Trưởng Công an xã' }),
  secretary.does('confirmSubstitute', (one: World) => ({ ...last(one), person: deputy.id, minuted: true })),
  guest.does('withdrawSubstitute', last),
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
