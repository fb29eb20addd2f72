/**
 * Wrote `golden-tellers.ndjson`: a province's council, whose log begins with its level, and a vote on papers with three tellers by the
 * chair's word, in a meeting with fixed ids, clock and salts. Run: node --import tsx test/vectors/make-golden-tellers.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { opensPapers, preparesPapers } from '../kit/paper.ts';
import { hoa, lan, minh } from '../kit/people.ts';
import { provinceAssembled } from '../kit/province.ts';
import { world } from '../kit/scene.ts';
import { namesTellers } from '../kit/secret.ts';
import { json } from '../kit/world.ts';

const made = world(provinceAssembled, preparesPapers(), namesTellers(lan, minh, hoa), opensPapers({ fewTellers: true }));
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
