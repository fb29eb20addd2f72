/** Urns: dropping something in, by nobody who is known; and emptying one, by who may. */
import express, { Router } from 'express';
import { z } from 'zod';
import { Id } from '../../shared/base/ids.ts';
import { isRefusal, refuse } from '../../shared/base/refusal.ts';
import { URN_BLOB_BYTES, URN_WORD, urnWord } from '../../shared/crypto/urn.ts';
import { HandedIn, type EmptiedUrn, type LinesTaken, type UrnCertificates } from '../../shared/wire/urns.ts';
import { admittedKeys } from '../../shared/meeting/access.ts';
import type { Identity } from '../identity/identity.ts';
import type { Log } from '../log.ts';
import { writeBase64url } from '../room/base64url.ts';
import { readable } from '../room/readable.ts';
import type { Rooms } from '../room/rooms.ts';
import { answering, checked, RefusedError, signedIn } from './border.ts';
import { makeRates, type Rate } from './rates.ts';

/** Into one urn from one address: a hall may stand behind one, and drop all of its papers when the vote is closed. */
const DROPS: Rate = { atOnce: 1_000, aSecond: 20 };

/** At most so many in one answer. */
const Of = z.object({ of: z.string().regex(/^[0-9a-f]{64}(,[0-9a-f]{64}){0,49}$/) });

export interface UrnRoutes {
  readonly log: Log;
  readonly rooms: () => Rooms;
  readonly identity: Pick<Identity, 'installation' | 'deviceKey' | 'devices' | 'trust'>;
  readonly now: () => number;
}

/**
 * POST /urns/:meeting/:key, to stand before anything asks who somebody is: no session is looked for, nothing is logged, and every answer
 * is alike whoever asks.
 */
export function urnDropRoutes({ log, rooms, now }: Pick<UrnRoutes, 'log' | 'rooms' | 'now'>): Router {
  const router = Router();
  const mayDrop = makeRates(DROPS, now);
  router.post(
    '/urns/:meeting/:key',
    express.raw({ type: 'application/octet-stream', limit: URN_BLOB_BYTES }),
    answering(log, async (req) => {
      const [meeting, key] = [checked(Id, req.params['meeting']), checked(Id, req.params['key'])];
      const room = await rooms().open(meeting);
      const urn = room?.draft === false ? room.kind.urnOf(room.meeting, key) : undefined;
      if (!room || !urn) return refuse('border/unknown');
      const piece: unknown = req.body;
      if (!Buffer.isBuffer(piece) || piece.length !== URN_BLOB_BYTES) return refuse('urn/wrong-size');
      // Another server may have opened it a moment ago.
      if (urn.takes(room.meeting, key) !== 'yes') await room.refresh();
      const line = room.stream.entries[urn.readBy(room.meeting, key) ?? -1]?.line;
      const takes = urn.takes(room.meeting, key);
      // Before anything is counted: behind the address of a hall there are strangers, too.
      const isKnown = line !== undefined && req.get(URN_WORD) === urnWord(meeting, key, line);
      if (!isKnown) return line === undefined && takes !== 'yes' ? takes : refuse('urn/stranger');
      // By where it comes from, which is kept in memory alone: nobody holds up the urn for all others.
      if (!mayDrop(`${req.ip ?? ''} ${meeting} ${key}`)) return refuse('urn/too-many');
      return takes === 'yes' ? room.urns.drop(key, writeBase64url(piece), urn.most(room.meeting, key)) : takes;
    }),
  );
  return router;
}

/**
 * GET /urns/:meeting/:key and POST /urns/:meeting/:key/lines, for whoever may empty it; GET /urns/:meeting/:key/certificates?of=, for
 * whoever has its key, and once something is published, of who signed that, for all who may read the meeting.
 */
export function urnRoutes({ log, rooms, identity }: Omit<UrnRoutes, 'now'>): Router {
  const router = Router();
  const urnFor = async (req: express.Request) => {
    const { member, by } = signedIn(req);
    const [meeting, key] = [checked(Id, req.params['meeting']), checked(Id, req.params['key'])];
    const room = await readable(rooms(), meeting, member.id);
    if (isRefusal(room)) throw new RefusedError(room);
    const urn = room.kind.urnOf(room.meeting, key);
    if (!urn) throw new RefusedError(refuse('border/unknown'));
    const must = (what: 'keeps' | 'mayEmpty'): void => {
      const may = by === 'key' ? urn[what]({ kind: 'person', id: member.id }, room.meeting, key) : refuse('identity/key-needed');
      if (may !== 'yes') throw new RefusedError(may);
    };
    return { room, key, urn, must };
  };
  router.get('/urns/:meeting/:key', answering(log, async (req): Promise<EmptiedUrn> => {
    const { room, key, must } = await urnFor(req);
    must('mayEmpty');
    return { pieces: await room.urns.pieces(key) };
  }));
  /** Of keys that were admitted: whoever has the urn's key checks for itself what they signed, and all who follow what its teller did. */
  router.get('/urns/:meeting/:key/certificates', answering(log, async (req): Promise<UrnCertificates> => {
    const { room, key, urn, must } = await urnFor(req);
    const admitted = admittedKeys(room.meeting);
    const asked = [...new Set(checked(Of, req.query).of.split(','))];
    const signer = urn.signs(room.meeting, key);
    if (signer === undefined || !asked.every((one) => admitted.get(one)?.member === signer)) must('keeps');
    const certificates: Record<string, readonly string[]> = {};
    for (const one of asked) {
      const own = admitted.get(one) && (await identity.deviceKey(one));
      if (own) certificates[one] = [own.pem, ...(await identity.devices.chain(one))];
    }
    const ca = (await identity.installation())!.caPem;
    return { roots: [ca, ...(await identity.trust.ever())], certificates };
  }));
  router.post('/urns/:meeting/:key/lines', answering(log, async (req): Promise<LinesTaken> => {
    const { room, key, must } = await urnFor(req);
    must('mayEmpty');
    return { sha256: await room.handedIn.keep(key, checked(HandedIn, req.body).lines) };
  }));
  return router;
}
