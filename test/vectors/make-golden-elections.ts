/**
 * Wrote `golden-elections.ndjson`: tellers, an election with a blank paper and a tie, and levels of confidence, in a meeting with fixed ids,
 * clock and salts. Run: node --import tsx test/vectors/make-golden-elections.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import type { Choice } from '../../shared/meeting/forms.ts';
import { confidenceIn, electionOf, preparesBallot } from '../kit/elections.ts';
import { chair, hoa, lan, minh, nam, type Person } from '../kit/people.ts';
import { fullHouse, grace, world, type Step } from '../kit/scene.ts';
import { namesTellers } from '../kit/secret.ts';
import { json } from '../kit/world.ts';

const taken = (text: string, ballot: object, answers: ReadonlyArray<readonly [Person, Choice]>): Step => [
  preparesBallot(ballot, undefined, text),
  chair.opensVote(text),
  answers.map(([one, choice]) => one.votes(choice as string)),
  chair.closesVote(text),
  grace,
  chair.announces(text),
];
const made = world(
  fullHouse,
  namesTellers(hoa, minh),
  taken('Bầu Phó Chủ tịch', electionOf(3, 2), [[chair, ['a', 'b']], [lan, ['a', 'b']], [minh, ['a', 'c']], [nam, ['b', 'c']], [hoa, ['c']]]),
  taken('Lấy phiếu tín nhiệm', confidenceIn(2, 3), [[chair, ['p3', 'q1']], [lan, ['p3', 'q2']], [minh, ['p3']], [nam, []]]),
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
