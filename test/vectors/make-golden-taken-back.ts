/**
 * Wrote `golden-taken-back.ndjson`: an absence that was entered for somebody else is taken back, and a guest who had promised to come is
 * taken off the list and invited again. Run: node --import tsx test/vectors/make-golden-taken-back.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { guest, lan, secretary } from '../kit/people.ts';
import { published, world } from '../kit/scene.ts';
import { json } from '../kit/world.ts';

const made = world(
  published,
  secretary.lists('Khách'),
  guest.does('promiseAttending', {}),
  lan.does('promiseAttending', {}),
  secretary.reportsAbsence('Đi công tác', 'Lan'),
  secretary.does('takeBackAbsence', { member: 'lan' }),
  secretary.unlists('Khách'),
  secretary.lists('Khách'),
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
