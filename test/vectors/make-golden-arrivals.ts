/**
 * Wrote `golden-arrivals.ndjson`: people who check in with a code, many at once, and by mistake, with fixed ids, clock and salts. Run:
 * node --import tsx test/vectors/make-golden-arrivals.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { ROOM } from '../../shared/meeting/evidence.ts';
import { chair, lan, secretary } from '../kit/people.ts';
import { ready, world, type Step } from '../kit/scene.ts';
import { json } from '../kit/world.ts';

const codes: Step = (made) => {
  made.codes.set(ROOM, 'BCDFGH');
  made.codes.set('minh', 'MNPQRT');
};
const made = world(
  ready,
  codes,
  secretary.does('setChecking', { checking: 'code' }),
  secretary.publishes(),
  lan.does('checkIn', { code: 'BCDFGH' }),
  secretary.does('checkInByCode', { code: 'MNPQRT' }),
  secretary.does('checkInMany', { members: ['chi', 'hoa', 'nam'] }),
  secretary.does('undoCheckIn', { members: ['nam'] }),
  chair.callsToOrder(),
  secretary.does('setChecking', { checking: 'anywhere' }),
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
