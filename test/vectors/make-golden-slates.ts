/**
 * Wrote `golden-slates.ndjson`: two votes put as a list in a meeting with fixed ids, clock and salts. Run: node --import tsx
 * test/vectors/make-golden-slates.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { chair, secretary, voteOf } from '../kit/people.ts';
import { fullHouse, grace, world } from '../kit/scene.ts';
import { json, type World } from '../kit/world.ts';

const texts = ['Thông qua Nghị quyết về giá đất', 'Thông qua Nghị quyết về học phí'];
const listOf = ({ meeting }: World) => ({ slate: meeting.slates.all[0]!.slate });
const made = world(
  fullHouse,
  texts.map((text) => secretary.preparesVote({ text })),
  chair.does('openSlate', (now: World) => ({ votes: texts.map((text) => voteOf(now, text)) })),
  chair.does('closeSlate', listOf),
  grace,
  chair.does('announceSlate', listOf),
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
