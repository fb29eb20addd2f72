/** A unit's rooms, for its desks; and who sits where in a meeting, for all who may look at it. */
import { Router, type Request } from 'express';
import { Id } from '../../shared/base/ids.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { isEnded, isSecretary, listed } from '../../shared/meeting/access.ts';
import { ChangeVenue, Seating, Venue, type VenueWritten, type Venues } from '../../shared/wire/seating.ts';
import type { Identity } from '../identity/identity.ts';
import type { Log } from '../log.ts';
import { readable } from '../room/readable.ts';
import type { Room } from '../room/room.ts';
import type { Rooms } from '../room/rooms.ts';
import type { Seatings } from '../seats/seating.ts';
import type { VenuesOfUnits } from '../seats/venues.ts';
import { answering, checked, RefusedError, signedIn, withRight } from './border.ts';
import { noted } from './noted.ts';

export interface SeatsRoutes {
  readonly log: Log;
  readonly rooms: () => Rooms;
  readonly identity: Pick<Identity, 'units'>;
  readonly venues: VenuesOfUnits;
  readonly seatings: Seatings;
}

/** The shapes stand in shared/wire/seating.ts. */
export function seatsRoutes({ log, rooms, identity: { units }, venues, seatings }: SeatsRoutes): Router {
  const router = Router();
  const unitOf = async (req: Request): Promise<string> => (await units.get(withRight(req, 'secretariat').member.unit))!.code;
  const roomFor = async (req: Request): Promise<Room> => {
    const { member, by, meeting } = signedIn(req);
    const hall = by === 'hall';
    const room = await readable(rooms(), checked(Id, req.params['meeting']), hall ? undefined : member.id, hall ? (meeting ?? '') : undefined);
    if (isRefusal(room)) throw new RefusedError(room);
    return room;
  };

  router.get('/api/venues', answering(log, async (req): Promise<Venues> => venues.of(await unitOf(req))));
  router.post(
    '/api/venues',
    answering(
      log,
      noted('venueChanged', async (req): Promise<VenueWritten | Refusal> => venues.add(await unitOf(req), checked(Venue, req.body))),
    ),
  );
  router.put(
    '/api/venues/:id',
    answering(
      log,
      noted('venueChanged', async (req): Promise<VenueWritten | Refusal> => {
        const unit = await unitOf(req);
        const { version, venue } = checked(ChangeVenue, req.body);
        return venues.change(unit, checked(Id, req.params['id']), version, venue);
      }),
    ),
  );

  router.get('/api/meetings/:meeting/seating', answering(log, async (req): Promise<Seating> => seatings.of((await roomFor(req)).id)));
  router.put(
    '/api/meetings/:meeting/seating',
    answering(log, async (req): Promise<Seating | Refusal> => {
      const room = await roomFor(req);
      const { member, by } = signedIn(req);
      if (by === 'hall' || !isSecretary({ kind: 'person', id: member.id }, room.meeting)) return refuse('access/secretary-only');
      if (isEnded(room.meeting)) return refuse('seats/session-over');
      const asked = checked(Seating, req.body);
      const people = new Set(listed(room.meeting));
      if (Object.values(asked.seated).some((one) => !people.has(one))) return refuse('seats/not-listed');
      return seatings.write(room.id, asked);
    }),
  );
  return router;
}
