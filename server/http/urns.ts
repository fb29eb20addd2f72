/** Urns: dropping something in, by nobody who is known; and emptying one, by who may. */
import express, { Router } from 'express';
import { Id } from '../../shared/base/ids.ts';
import { isRefusal, refuse } from '../../shared/base/refusal.ts';
import { URN_BLOB_BYTES } from '../../shared/crypto/urn.ts';
import { BallotLines, type EmptiedUrn, type LinesTaken } from '../../shared/wire/urns.ts';
import type { Log } from '../log.ts';
import { readable } from '../room/readable.ts';
import { keepLines } from '../room/boards.ts';
import { writeBase64url } from '../room/base64url.ts';
import type { Rooms } from '../room/rooms.ts';
import type { Store } from '../ports.ts';
import { answering, checked, RefusedError, signedIn } from './border.ts';
import { makeRates, type Rate } from './rates.ts';

/** Of one urn, whoever it comes from: a hall behind one address drops its papers within a minute. */
const DROPS: Rate = { atOnce: 300, aSecond: 20 };

export interface UrnRoutes {
  readonly log: Log;
  readonly rooms: () => Rooms;
  readonly store: Pick<Store, 'blobs'>;
  readonly now: () => number;
}

/**
 * POST /urns/:meeting/:key, to stand before anything asks who somebody is: no session is looked for, nothing is logged, and every answer
 * is alike whoever asks.
 */
export function urnDropRoutes({ log, rooms, now }: Omit<UrnRoutes, 'store'>): Router {
  const router = Router();
  const mayDrop = makeRates(DROPS, now);
  router.post(
    '/urns/:meeting/:key',
    express.raw({ type: 'application/octet-stream', limit: URN_BLOB_BYTES }),
    answering(log, async (req) => {
      const [meeting, key] = [checked(Id, req.params['meeting']), checked(Id, req.params['key'])];
      const piece: unknown = req.body;
      if (!Buffer.isBuffer(piece) || piece.length !== URN_BLOB_BYTES) return refuse('urn/wrong-size');
      if (!mayDrop(`${meeting} ${key}`)) return refuse('urn/too-many');
      const room = await rooms().open(meeting);
      const urn = room?.draft === false ? room.kind.urnOf(room.meeting, key) : undefined;
      if (!room || !urn) return refuse('border/unknown');
      const takes = urn.takes(room.meeting, key);
      return takes === 'yes' ? room.urns.drop(key, writeBase64url(piece), urn.most(room.meeting, key)) : takes;
    }),
  );
  return router;
}

/** GET /urns/:meeting/:key and POST /urns/:meeting/:key/lines, for whoever may empty it. */
export function urnRoutes({ log, rooms, store }: Omit<UrnRoutes, 'now'>): Router {
  const router = Router();
  const emptied = async (req: express.Request) => {
    const { member, by } = signedIn(req);
    const [meeting, key] = [checked(Id, req.params['meeting']), checked(Id, req.params['key'])];
    if (by !== 'key') throw new RefusedError(refuse('identity/key-needed'));
    const room = await readable(rooms(), meeting, member.id);
    if (isRefusal(room)) throw new RefusedError(room);
    const urn = room.kind.urnOf(room.meeting, key);
    if (!urn) throw new RefusedError(refuse('border/unknown'));
    const may = urn.mayEmpty({ kind: 'person', id: member.id }, room.meeting, key);
    if (may !== 'yes') throw new RefusedError(may);
    return { room, key };
  };
  router.get('/urns/:meeting/:key', answering(log, async (req): Promise<EmptiedUrn> => {
    const { room, key } = await emptied(req);
    return { pieces: await room.urns.pieces(key) };
  }));
  router.post('/urns/:meeting/:key/lines', answering(log, async (req): Promise<LinesTaken> => {
    await emptied(req);
    return { sha256: await keepLines(store.blobs, checked(BallotLines, req.body).lines) };
  }));
  return router;
}
