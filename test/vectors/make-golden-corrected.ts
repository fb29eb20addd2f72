/**
 * Wrote `golden-corrected.ndjson`: a delegate and a guest of whom the register says something else while they are listed, with fixed ids,
 * clock and salts. Run: node --import tsx test/vectors/make-golden-corrected.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { secretary } from '../kit/people.ts';
import { fullHouse, inRegister, world } from '../kit/scene.ts';
import { json } from '../kit/world.ts';

const made = world(
  fullHouse,
  secretary.lists('Khách'),
  inRegister('Lan', 'delegate', { name: 'Lò Thị Lan', title: 'Trưởng Ban Pháp chế', committees: [{ name: 'Ban Pháp chế', role: 'head' }] }),
  inRegister('Khách', 'guest', { title: 'Phó Trưởng Công an xã' }),
  secretary.does('correctListing', { member: 'lan' }),
  secretary.does('correctListing', { member: 'khach' }),
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
