/**
 * Wrote `golden-recusals.ndjson`: a delegate who takes no part in an item, and another who does again, in a meeting with fixed ids, clock
 * and salts. Run: node --import tsx test/vectors/make-golden-recusals.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { hoa, ITEM, nam, secretary, type Person } from '../kit/people.ts';
import { fullHouse, prepared, world } from '../kit/scene.ts';
import { json, type World } from '../kit/world.ts';

const about = (member: Person) => ({ meeting }: World) => ({
  item: meeting.agenda.items.find((one) => one.title === ITEM)!.item,
  member: member.id,
});
const made = world(
  fullHouse,
  prepared(),
  nam.does('declareConflict', about(nam)),
  secretary.does('declareConflict', about(hoa)),
  secretary.does('withdrawConflict', about(hoa)),
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
