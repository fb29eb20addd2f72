/**
 * Wrote `golden-lists.ndjson`: two votes put as a list in a meeting with fixed ids, clock and salts. Run: node --import tsx
 * test/vectors/make-golden-lists.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { chair, secretary, voteOf } from '../kit/people.ts';
import { fullHouse, grace, world } from '../kit/scene.ts';
import { json, type World } from '../kit/world.ts';

const texts = ['Thông qua Nghị quyết về giá đất', 'Thông qua Nghị quyết về học phí'];
const listOf = ({ meeting }: World) => ({ list: meeting.lists.all[0]!.list });
const made = world(
  fullHouse,
  texts.map((text) => secretary.preparesVote({ text })),
  chair.does('openList', (now: World) => ({ votes: texts.map((text) => voteOf(now, text)) })),
  chair.does('closeList', listOf),
  grace,
  chair.does('announceList', listOf),
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
