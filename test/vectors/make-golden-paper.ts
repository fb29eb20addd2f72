/**
 * Wrote `golden-paper.ndjson`: an election on printed papers with two tellers by the chair's word, whose counts differ first, which is
 * counted anew at the chair's wish, announced, set aside and prepared again; in a meeting with fixed ids, clock and salts. Run:
 * node --import tsx test/vectors/make-golden-paper.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { electionOf } from '../kit/elections.ts';
import { announcesPapers, asksRecount, beginsCount, counts, issues, opensPapers, preparesPapers, setsPapersAside } from '../kit/paper.ts';
import { lan, minh } from '../kit/people.ts';
import { fullHouse, world } from '../kit/scene.ts';
import { namesTellers } from '../kit/secret.ts';
import { json } from '../kit/world.ts';

const five = { returned: 5, valid: 3, invalid: 1, blank: 1, counts: { a: 3, b: 2, c: 1 } };
const misread = { ...five, counts: { a: 3, b: 1, c: 2 } };
const made = world(
  fullHouse,
  preparesPapers(electionOf(3, 2, 2, 'paper')),
  namesTellers(lan, minh),
  opensPapers({ fewTellers: true }),
  issues(5),
  beginsCount(),
  counts(lan, five),
  counts(minh, misread),
  counts(lan, five),
  counts(minh, five),
  asksRecount(),
  counts(minh, five),
  counts(lan, five),
  announcesPapers(),
  setsPapersAside(true),
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
