/** What the desk of a unit inherits from those that have gone into it: the minutes and archives of meetings that are over. */
import { Router, type Request } from 'express';
import { Id } from '../../shared/base/ids.ts';
import { isRefusal, refuse } from '../../shared/base/refusal.ts';
import { titleOf, unitOf } from '../../shared/meeting/access.ts';
import { approvedMinutes } from '../../shared/meeting/archived.ts';
import type { InheritedMeeting } from '../../shared/wire/units.ts';
import type { Archives } from '../archive/archives.ts';
import type { Identity } from '../identity/identity.ts';
import type { Log } from '../log.ts';
import { noMinutes, type MinutesDesk } from '../minutes/desk.ts';
import type { Store } from '../ports.ts';
import type { Room } from '../room/room.ts';
import type { Rooms } from '../room/rooms.ts';
import { answering, checked, RefusedError, signedIn, withRight } from './border.ts';
import { noted } from './noted.ts';
import { disposition, sendBlob } from './send-blob.ts';
import { meetingsOf } from './units.ts';

export interface InheritedRoutes {
  readonly identity: Pick<Identity, 'units'>;
  readonly log: Log;
  readonly rooms: () => Rooms;
  readonly desk: MinutesDesk;
  readonly archives: Archives;
  readonly blobs: Store['blobs'];
}

export function inheritedRoutes({ identity: { units }, log, rooms, desk, archives, blobs }: InheritedRoutes): Router {
  const router = Router();
  /** A meeting that is over, of a unit which has gone into that of whoever asks; for all others it does not exist. */
  const inherited = async (req: Request): Promise<Room> => {
    const { member, by } = signedIn(req);
    if (by === 'hall' || member.rights.length === 0) throw new RefusedError(refuse('border/unknown'));
    const mine = (await units.get(member.unit))!.code;
    const room = await rooms().open(checked(Id, req.params['meeting']));
    const unit = room && unitOf(room.meeting);
    if (!room || room.draft || unit === undefined || unit === mine || (await units.heirOf(unit)) !== mine || noMinutes(room))
      throw new RefusedError(refuse('border/unknown'));
    return room;
  };
  const inMeeting = { before: (req: Request) => ({ meeting: Id.safeParse(req.params['meeting']).data ?? '' }) };

  router.get('/inherited', answering(log, async (req) => {
    const mine = (await units.get(withRight(req, 'secretariat').member.unit))!.code;
    const heir = await units.heirs();
    const meetings: InheritedMeeting[] = [];
    for (const { code, name } of (await units.list()).filter((one) => one.code !== mine && heir(one.code) === mine)) {
      for await (const one of meetingsOf(rooms(), code)) {
        if ((one.stage !== 'closed' && one.stage !== 'approved') || one.calledOff !== undefined) continue;
        const { meeting, council = name, title, startsAt } = one;
        meetings.push({ meeting, council, title, startsAt, approved: one.stage === 'approved' });
      }
    }
    return { meetings: meetings.sort((a, b) => (a.startsAt < b.startsAt ? 1 : -1)) };
  }));
  router.get('/inherited/:meeting/minutes.pdf', answering(log, noted('minutesRead', async (req, res) => {
    const room = await inherited(req);
    const paper = await desk.paper(room);
    if (isRefusal(paper)) return paper;
    res.type('application/pdf').set('Content-Disposition', disposition('inline', `${titleOf(room.meeting)}.pdf`)).send(paper.pdf);
    return undefined;
  }, inMeeting)));
  router.get('/inherited/:meeting/archive.asice', answering(log, noted('archiveDownloaded', async (req, res) => {
    const room = await inherited(req);
    if (!approvedMinutes(room.meeting)) return refuse('border/unknown');
    const bundle = await archives.bundle(room, true, []);
    if (isRefusal(bundle)) return bundle;
    const how = { type: 'application/vnd.etsi.asic-e+zip', disposition: disposition('attachment', `${room.id}.asice`), cache: 'no-store' };
    await sendBlob(req, res, { blobs, log }, { ...bundle, ...how });
    return undefined;
  }, inMeeting)));
  return router;
}
