/** Which logs of a kind carry a paper's bytes, of those that whoever asks is listed in: asked to gather what was said of it. */
import { Router } from 'express';
import { isRefusal, refuse } from '../../shared/base/refusal.ts';
import { kindNamed, kindOf } from '../../shared/kinds/kinds.ts';
import { hasPaper, mayReadBytes } from '../../shared/meeting/may-read.ts';
import { CarryingQuery, type Carrying } from '../../shared/wire/carrying.ts';
import type { Log } from '../log.ts';
import { readable } from '../room/readable.ts';
import type { Rooms } from '../room/rooms.ts';
import { answering, checked, RefusedError } from './border.ts';
import { makeRates } from './rates.ts';
import { person } from './tasks.ts';

export interface CarryingRoutes {
  readonly log: Log;
  readonly rooms: () => Rooms;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Each is opened: the latest of one person. */
const LOOKED = 200;
const RATE = { atOnce: 10, aSecond: 1 / 5 };

export function carryingRoutes({ log, rooms, now }: CarryingRoutes): Router {
  const router = Router();
  const mayAsk = makeRates(RATE, now);
  router.get('/carrying', answering(log, async (req): Promise<Carrying> => {
    const { member } = person(req);
    const { kind: name, papers } = checked(CarryingQuery, req.query);
    const kind = kindNamed(name);
    if (!kind) throw new RefusedError(refuse('border/unknown'));
    if (!mayAsk(member.id)) throw new RefusedError(refuse('border/too-many'));
    const { summaries, next } = await rooms().summaries.ofMember(member.id, {
      limit: LOOKED,
      isNamed: (meeting) => kindOf(meeting) === kind,
      isWanted: (one) => one.stage !== 'draft' && one.papers > 0 && one.members.includes(member.id),
    });
    const logs: Array<Carrying['logs'][number]> = [];
    for (const { meeting, title, startsAt } of summaries) {
      const room = await readable(rooms(), meeting, member.id);
      if (isRefusal(room)) continue;
      const has = (sha256: string): boolean => hasPaper(room.meeting, sha256) && mayReadBytes(member.id, sha256, room.meeting);
      if (papers.some(has)) logs.push({ meeting, title, startsAt });
    }
    return { logs, ...(next !== undefined && { more: true }) };
  }));
  return router;
}
