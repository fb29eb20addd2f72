/** Simulated delegates of a rehearsal come and go, for its secretary. */
import { Router } from 'express';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { SeatStandIns, type StandInsSeated } from '../../shared/wire/stand-ins.ts';
import type { Log } from '../log.ts';
import type { Players } from '../rehearsing/players.ts';
import type { Rooms } from '../room/rooms.ts';
import { answering, checked, signedIn } from './border.ts';
import { roomFor } from './room-for.ts';

export interface StandInRoutes {
  readonly log: Log;
  readonly rooms: () => Rooms;
  readonly players: Pick<Players, 'seat' | 'dismiss'>;
}

/** POST and DELETE /meetings/:meeting/stand-ins. The shapes stand in shared/wire/stand-ins.ts. */
export function standInRoutes({ log, rooms, players }: StandInRoutes): Router {
  const router = Router();
  router.post('/meetings/:meeting/stand-ins', answering(log, async (req): Promise<StandInsSeated | Refusal> => {
    const room = await roomFor(rooms, req);
    const { count } = checked(SeatStandIns, req.body);
    const seated = await players.seat(room, signedIn(req).member.id, count);
    return isRefusal(seated) ? seated : { seated };
  }));
  router.delete('/meetings/:meeting/stand-ins', answering(log, async (req): Promise<object | Refusal> => {
    const room = await roomFor(rooms, req);
    return (await players.dismiss(room, signedIn(req).member.id)) ?? {};
  }));
  return router;
}
