/**
 * Wrote `golden-ranked.ndjson`: another body's election in which candidates are put in order, with a surplus, an exclusion, a blank paper
 * and a lot that the chair has drawn, in a meeting with fixed ids, clock and salts. Run: node --import tsx
 * test/vectors/make-golden-ranked.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { chair, hoa, lan, minh, nam } from '../kit/people.ts';
import { draws, formOf, rankedVote } from '../kit/ranked.ts';
import { world } from '../kit/scene.ts';
import { json } from '../kit/world.ts';

const made = world(rankedVote(formOf('abcd', 2), [[chair, 'ab'], [lan, 'ac'], [minh, 'b'], [hoa, 'c'], [nam, '']]), draws('b'));
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
