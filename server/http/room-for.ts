/** The room that a request is about, for whoever may read it. */
import type { Request } from 'express';
import { Id } from '../../shared/base/ids.ts';
import { isRefusal, refuse } from '../../shared/base/refusal.ts';
import { readable } from '../room/readable.ts';
import type { Room } from '../room/room.ts';
import type { Rooms } from '../room/rooms.ts';
import { checked, RefusedError, signedIn } from './border.ts';

/** By `:meeting` of the path; a screen of the hall is nobody here. Stops with what is refused. */
export async function roomFor(rooms: () => Rooms, req: Request): Promise<Room> {
  const { by, member } = signedIn(req);
  if (by === 'hall') throw new RefusedError(refuse('border/not-allowed'));
  const room = await readable(rooms(), checked(Id, req.params['meeting']), member.id);
  if (isRefusal(room)) throw new RefusedError(room);
  return room;
}
