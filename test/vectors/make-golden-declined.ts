/**
 * Wrote `golden-declined.ndjson`: a substitute who is declined with a reason. Run: node --import tsx test/vectors/make-golden-declined.ts
 * FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { guest, secretary } from '../kit/people.ts';
import { published, world } from '../kit/scene.ts';
import { json, type World } from '../kit/world.ts';

const made = world(
  published,
  secretary.lists(guest.name),
  guest.does('nameSubstitute', { name: 'Trợ lý' }),
  secretary.does('declineSubstitute', ({ meeting }: World) => ({
    substitution: meeting.substitutes.substitutions.at(-1)!.substitution,
    reason: 'Nội dung này cần Trưởng Công an xã trực tiếp giải trình',
  })),
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
