/** Codes that change all the time: the room's, for what shows it to those who are there; and everybody's own. */
import { Router, type Request } from 'express';
import { Id } from '../../shared/base/ids.ts';
import { isRefusal, refuse } from '../../shared/base/refusal.ts';
import { closedAt, isChair, isSecretary } from '../../shared/meeting/access.ts';
import { ROOM } from '../../shared/meeting/evidence.ts';
import type { ShownCode } from '../../shared/wire/hall.ts';
import type { Identity } from '../identity/identity.ts';
import type { Log } from '../log.ts';
import { readable } from '../room/readable.ts';
import type { Room } from '../room/room.ts';
import type { Rooms } from '../room/rooms.ts';
import { answering, checked, RefusedError, signedIn } from './border.ts';

export interface CodeRoutes {
  readonly log: Log;
  readonly rooms: () => Rooms;
  readonly identity: Pick<Identity, 'changingCodes'>;
  readonly linkBase: (req: Request) => string;
}

/**
 * GET /meetings/:meeting/code, for the wall, the chair and the secretary: whoever else has it has seen it in the room.
 * GET /meetings/:meeting/code/own, for who is listed.
 */
export function codeRoutes({ log, rooms, identity, linkBase }: CodeRoutes): Router {
  const router = Router();
  const roomFor = async (req: Request): Promise<Room> => {
    const { by, member, meeting: shownThere = '' } = signedIn(req);
    const id = checked(Id, req.params['meeting']);
    const room = await readable(rooms(), id, by === 'hall' ? undefined : member.id, by === 'hall' ? shownThere : undefined);
    if (isRefusal(room)) throw new RefusedError(room);
    if (room.draft || closedAt(room.meeting) !== undefined) throw new RefusedError(refuse('border/unknown'));
    return room;
  };
  router.get('/meetings/:meeting/code', answering(log, async (req): Promise<ShownCode> => {
    const room = await roomFor(req);
    const { by, member } = signedIn(req);
    const actor = { kind: 'person', id: member.id } as const;
    const may = by === 'hall' || isSecretary(actor, room.meeting) || isChair(actor, room.meeting);
    if (!may) throw new RefusedError(refuse('access/chair-or-secretary'));
    return { ...identity.changingCodes.shown(room.id, ROOM), now: room.parts.context.now(), address: linkBase(req) };
  }));
  router.get('/meetings/:meeting/code/own', answering(log, async (req): Promise<ShownCode> => {
    const room = await roomFor(req);
    const { by, member } = signedIn(req);
    if (by === 'hall') throw new RefusedError(refuse('border/not-allowed'));
    return { ...identity.changingCodes.shown(room.id, member.id), now: room.parts.context.now(), address: linkBase(req) };
  }));
  return router;
}
