/** Tablets of a meeting tell how they are, and call for help; a secretary sees them and answers. */
import { Router, type Request } from 'express';
import { Id } from '../../shared/base/ids.ts';
import { refuse } from '../../shared/base/refusal.ts';
import { closedAt, isListed, isSecretary } from '../../shared/meeting/access.ts';
import { HelpAnswer, TabletReport, type TabletHeard, type TabletsSeen } from '../../shared/wire/tablets.ts';
import type { Log } from '../log.ts';
import type { Room } from '../room/room.ts';
import type { Rooms } from '../room/rooms.ts';
import { TabletReports } from '../tablet-reports.ts';
import { answering, checked, RefusedError, signedIn } from './border.ts';
import { roomFor } from './room-for.ts';

export interface TabletRoutes {
  readonly log: Log;
  readonly rooms: () => Rooms;
}

/**
 * POST /meetings/:meeting/tablet, by whoever is listed, of their own device. GET /meetings/:meeting/tablets and POST
 * /meetings/:meeting/tablets/:tablet, for secretaries of the meeting.
 */
export function tabletRoutes({ log, rooms }: TabletRoutes): Router {
  const router = Router();
  const reports = new TabletReports();
  const openRoomFor = async (req: Request): Promise<Room> => {
    const room = await roomFor(rooms, req);
    if (room.draft || closedAt(room.meeting) !== undefined) throw new RefusedError(refuse('border/unknown'));
    return room;
  };
  const lookedAfter = async (req: Request): Promise<Room> => {
    const room = await openRoomFor(req);
    const actor = { kind: 'person', id: signedIn(req).member.id } as const;
    if (!isSecretary(actor, room.meeting)) throw new RefusedError(refuse('access/secretary-only'));
    return room;
  };
  router.post('/meetings/:meeting/tablet', answering(log, async (req): Promise<TabletHeard> => {
    const room = await openRoomFor(req);
    const { id, member } = signedIn(req);
    if (!isListed({ kind: 'person', id: member.id }, room.meeting)) throw new RefusedError(refuse('border/not-allowed'));
    const help = reports.take(room.id, id, member.id, checked(TabletReport, req.body), room.parts.context.now());
    return { ...(help && { help }) };
  }));
  router.get('/meetings/:meeting/tablets', answering(log, async (req): Promise<TabletsSeen> => {
    const room = await lookedAfter(req);
    const now = room.parts.context.now();
    return { tablets: reports.of(room.id, now), now };
  }));
  router.post('/meetings/:meeting/tablets/:tablet', answering(log, async (req): Promise<object> => {
    const room = await lookedAfter(req);
    const { state } = checked(HelpAnswer, req.body);
    if (!reports.answer(room.id, checked(Id, req.params['tablet']), state)) throw new RefusedError(refuse('border/unknown'));
    return {};
  }));
  return router;
}
