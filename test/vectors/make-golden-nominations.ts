/**
 * Wrote `golden-nominations.ndjson`: a list that is dropped, one that is amended, added to, left, closed, opened again, put to the vote and made
 * into a ballot, and the new vote after its tie, in a meeting with fixed ids, clock and salts.
 * Run: node --import tsx test/vectors/make-golden-nominations.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { amendsList, closesList, nominates, opensFromList, proposesList, stands, toList, votedList, votedOn, withdraws } from '../kit/nominations.ts';
import { chair, hoa, lan, minh, nam, secretary } from '../kit/people.ts';
import { fullHouse, grace, world } from '../kit/scene.ts';
import { json, type World } from '../kit/world.ts';

const made = world(
  fullHouse,
  proposesList([{ name: 'Gửi nhầm' }]),
  toList(secretary, 'dropList'),
  proposesList([{ member: lan.id, about: 'Trưởng ban' }, { name: 'Vàng A Chứ' }]),
  amendsList({ seats: 2, candidates: [{ member: lan.id }] }),
  nominates(minh, { member: nam.id }, { reason: 'Tận tụy với dân' }),
  stands(hoa),
  withdraws(nam, nam, { reason: 'Sức khỏe yếu' }),
  closesList,
  toList(chair, 'reopenList'),
  stands(nam),
  amendsList({ seats: 1 }),
  votedList([chair, lan, minh], [hoa]),
  toList(secretary, 'prepareElection', { way: 'public' }),
  opensFromList('ballot'),
  [chair, lan, minh].map((one) => one.votes(['hoa'] as unknown as string)),
  chair.closesVote(),
  grace,
  chair.announces(),
);
/** As a tie would leave it. */
made.write(secretary.id, [{ type: 'runoffPrepared', open: { vote: 'v9', follows: votedOn(made as World, 'ballot').vote } }]);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
