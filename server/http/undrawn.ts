/** Which pages readers' devices cannot draw: told by them, shown to the secretary. */
import { Router } from 'express';
import { refuse } from '../../shared/base/refusal.ts';
import { closedAt, isListed, isSecretary } from '../../shared/meeting/access.ts';
import { pagesFor } from '../../shared/meeting/may-read.ts';
import { UndrawnPages, type PagesUndrawn } from '../../shared/wire/undrawn.ts';
import type { Log } from '../log.ts';
import type { Undrawn } from '../papers/undrawn.ts';
import type { Rooms } from '../room/rooms.ts';
import { answering, checked, RefusedError, signedIn } from './border.ts';
import { roomFor } from './room-for.ts';

export interface UndrawnRoutes {
  readonly log: Log;
  readonly rooms: () => Rooms;
  readonly undrawn: Undrawn;
}

/** POST, GET /api/meetings/:meeting/undrawn. The shapes stand in shared/wire/undrawn.ts. */
export function undrawnRoutes({ log, rooms, undrawn }: UndrawnRoutes): Router {
  const router = Router();
  router.post(
    '/api/meetings/:meeting/undrawn',
    answering(log, async (req) => {
      const room = await roomFor(rooms, req);
      const { meeting } = room;
      const { id: session, certificate, member: { id } } = signedIn(req);
      const { paper, pages } = checked(UndrawnPages, req.body);
      if (!isListed({ kind: 'person', id }, meeting)) throw new RefusedError(refuse('border/not-allowed'));
      const all = pagesFor(id, paper, meeting);
      if (all === 0) throw new RefusedError(refuse('papers/unknown-paper'));
      const there = pages.filter((one) => one <= all);
      // What is told too late is let go.
      if (there.length > 0 && closedAt(meeting) === undefined) await undrawn.note(room.id, id, certificate ?? session, paper, there);
      return {};
    }),
  );
  router.get(
    '/api/meetings/:meeting/undrawn',
    answering(log, async (req): Promise<PagesUndrawn> => {
      const room = await roomFor(rooms, req);
      if (!isSecretary({ kind: 'person', id: signedIn(req).member.id }, room.meeting))
        throw new RefusedError(refuse('access/secretary-only'));
      if (closedAt(room.meeting) === undefined) return { undrawn: await undrawn.of(room.id) };
      await undrawn.drop(room.id);
      return { undrawn: {} };
    }),
  );
  return router;
}
