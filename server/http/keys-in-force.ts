/** From when until when the keys of a meeting are valid: for the chair and the secretaries, who see beforehand who cannot sign. */
import { Router } from 'express';
import { Id } from '../../shared/base/ids.ts';
import { isRefusal, refuse } from '../../shared/base/refusal.ts';
import { admittedKeys, isChair, isSecretary } from '../../shared/meeting/access.ts';
import type { Actor } from '../../shared/meeting/feature.ts';
import type { KeysInForce } from '../../shared/wire/meeting-log.ts';
import type { Log } from '../log.ts';
import { readable } from '../room/readable.ts';
import type { Rooms } from '../room/rooms.ts';
import { answering, checked, RefusedError, signedIn } from './border.ts';

export interface KeysInForceRoutes {
  readonly log: Log;
  readonly rooms: () => Rooms;
}

/** GET /api/meetings/:meeting/keys. The shape stands in shared/wire/meeting-log.ts. */
export function keysInForceRoutes({ log, rooms }: KeysInForceRoutes): Router {
  const router = Router();
  router.get(
    '/api/meetings/:meeting/keys',
    answering(log, async (req): Promise<KeysInForce> => {
      const { member, by } = signedIn(req);
      if (by === 'hall') throw new RefusedError(refuse('border/not-allowed'));
      const room = await readable(rooms(), checked(Id, req.params['meeting']), member.id);
      if (isRefusal(room)) throw new RefusedError(room);
      const actor: Actor = { kind: 'person', id: member.id };
      if (!isChair(actor, room.meeting) && !isSecretary(actor, room.meeting)) throw new RefusedError(refuse('access/chair-or-secretary'));
      const known = [...admittedKeys(room.meeting).entries()].filter(([, { revoked }]) => !revoked);
      const found = await Promise.all(known.map(async ([one]) => [one, await room.parts.facts.validity(one, room)] as const));
      return { keys: Object.fromEntries(found.flatMap(([one, validity]) => (validity ? [[one, validity]] : []))) };
    }),
  );
  return router;
}
