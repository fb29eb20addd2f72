/**
 * Wrote `golden-told.ndjson`: a conclusion on an item that is not for everybody, written while two took no part in it; told to one of them
 * who takes part again. Run: node --import tsx test/vectors/make-golden-told.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { chair, hoa, nam, secretary, type Person } from '../kit/people.ts';
import { fullHouse, world } from '../kit/scene.ts';
import { json, type World } from '../kit/world.ts';

const CLOSED = 'Công tác nhân sự';
const about = (member: Person) => ({ meeting }: World) => ({
  item: meeting.agenda.items.find((one) => one.title === CLOSED)!.item,
  member: member.id,
});
const made = world(
  fullHouse,
  secretary.addsItemFor('delegates', CLOSED, 'Nội dung hai'),
  nam.does('declareConflict', about(nam)),
  secretary.does('declareConflict', about(hoa)),
  chair.concludes('Thống nhất giới thiệu nhân sự', { item: CLOSED }),
  secretary.does('withdrawConflict', about(hoa)),
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
