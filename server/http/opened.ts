/** Which papers have been opened: told by delegates' tablets, shown to the secretary. */
import { Router } from 'express';
import { refuse } from '../../shared/base/refusal.ts';
import { closedAt, delegates, isDelegate, isSecretary } from '../../shared/meeting/access.ts';
import { mayReadPaperOf } from '../../shared/meeting/may-read.ts';
import { OpenedPapers, type PapersOpened } from '../../shared/wire/papers.ts';
import type { Log } from '../log.ts';
import type { Opened } from '../papers/opened.ts';
import type { Rooms } from '../room/rooms.ts';
import { answering, checked, RefusedError, signedIn } from './border.ts';
import { roomFor } from './room-for.ts';

export interface OpenedRoutes {
  readonly log: Log;
  readonly rooms: () => Rooms;
  readonly opened: Opened;
}

/** POST, GET /api/meetings/:meeting/opened. The shapes stand in shared/wire/papers.ts. */
export function openedRoutes({ log, rooms, opened }: OpenedRoutes): Router {
  const router = Router();
  router.post(
    '/api/meetings/:meeting/opened',
    answering(log, async (req) => {
      const room = await roomFor(rooms, req);
      const { id } = signedIn(req).member;
      const { papers } = checked(OpenedPapers, req.body);
      // Nobody else is counted; what is told too late is let go.
      if (!isDelegate({ kind: 'person', id }, room.meeting) || closedAt(room.meeting) !== undefined) return {};
      const read = papers.filter((one) => mayReadPaperOf(id, one, room.meeting));
      if (read.length > 0) await opened.note(room.id, id, read);
      return {};
    }),
  );
  router.get(
    '/api/meetings/:meeting/opened',
    answering(log, async (req): Promise<PapersOpened> => {
      const room = await roomFor(rooms, req);
      if (!isSecretary({ kind: 'person', id: signedIn(req).member.id }, room.meeting))
        throw new RefusedError(refuse('access/secretary-only'));
      if (closedAt(room.meeting) !== undefined) {
        await opened.drop(room.id);
        return { opened: {} };
      }
      const all = await opened.of(room.id);
      const by: Record<string, string[]> = {};
      for (const member of delegates(room.meeting)) for (const paper of all.get(member) ?? []) (by[paper] ??= []).push(member);
      return { opened: by };
    }),
  );
  return router;
}
