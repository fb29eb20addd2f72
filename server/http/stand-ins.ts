/** Simulated delegates of a rehearsal come and go, for its secretary. */
import { Router } from 'express';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { MOST_STAND_INS } from '../../shared/meeting/stand-ins.ts';
import { SeatStandIns, type StandInsSeated } from '../../shared/wire/stand-ins.ts';
import type { Log } from '../log.ts';
import type { Players } from '../rehearsing/players.ts';
import type { Rooms } from '../room/rooms.ts';
import { answering, checked, signedIn } from './border.ts';
import { makeRates } from './rates.ts';
import { roomFor } from './room-for.ts';

export interface StandInRoutes {
  readonly log: Log;
  readonly rooms: () => Rooms;
  readonly players: Pick<Players, 'seat' | 'dismiss'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** E-14: who is seated stands in the log for good, with a key, a coming and a going. Three full halls at once, then one in ten minutes. */
const RATE = { atOnce: 3 * MOST_STAND_INS, aSecond: MOST_STAND_INS / 600 };

/** POST and DELETE /meetings/:meeting/stand-ins. The shapes stand in shared/wire/stand-ins.ts. */
export function standInRoutes({ log, rooms, players, now }: StandInRoutes): Router {
  const router = Router();
  const maySeat = makeRates(RATE, now);
  router.post('/meetings/:meeting/stand-ins', answering(log, async (req): Promise<StandInsSeated | Refusal> => {
    const room = await roomFor(rooms, req);
    const { count } = checked(SeatStandIns, req.body);
    const seated = await players.seat(room, signedIn(req).member.id, count, (so) => maySeat(room.id, so));
    return isRefusal(seated) ? seated : { seated };
  }));
  router.delete('/meetings/:meeting/stand-ins', answering(log, async (req): Promise<object | Refusal> => {
    const room = await roomFor(rooms, req);
    return (await players.dismiss(room, signedIn(req).member.id)) ?? {};
  }));
  return router;
}
