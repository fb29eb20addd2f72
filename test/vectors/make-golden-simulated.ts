/**
 * Wrote `golden-simulated.ndjson`: a rehearsal in which two simulated delegates take the places of delegates, one gives it back and the
 * other is dismissed. Run: node --import tsx test/vectors/make-golden-simulated.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { chair, hoa, minh, secretary, system } from '../kit/people.ts';
import { ready, world } from '../kit/scene.ts';
import { certificateOf, json } from '../kit/world.ts';

const seats = [minh, hoa].map(({ id }, n) => ({ place: id, name: `Đại biểu mô phỏng ${n + 1}`, certificate: certificateOf(`stand-in ${n}`) }));
const made = world(
  ready,
  secretary.changesDetails({ rehearsal: true }),
  secretary.publishes(),
  system.does('seatStandIns', { by: secretary.id, seats }),
  chair.checksIn(),
  minh.checksIn(),
  system.does('yieldPlaces'),
  chair.callsToOrder(),
  system.does('dismissStandIns'),
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, ...(opening && { opening }) }))).join('\n')}\n`,
);
