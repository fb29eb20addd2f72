/**
 * Wrote `golden-committees.ndjson`: delegates listed with their places in committees, with fixed ids, clock and salts. Run: node --import
 * tsx test/vectors/make-golden-committees.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { secretary } from '../kit/people.ts';
import { published, world } from '../kit/scene.ts';
import { json, type World } from '../kit/world.ts';

const sits = (made: World): void => {
  const committees = [{ name: 'Ban Pháp chế', role: 'head' as const }, { name: 'Ban Dân tộc', role: 'member' as const }];
  made.register.set('nga', { name: 'Nga', kind: 'delegate', inOffice: true, title: 'Chủ tịch Hội Nông dân', committees });
};
const made = world(published, sits, secretary.does('listMember', { member: 'nga' }));
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
