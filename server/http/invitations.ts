/** A meeting's invitation, at its desk. */
import { Router, type Request } from 'express';
import { Id } from '../../shared/base/ids.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { inStage, isSecretary, PREPARING, titleOf, unitOf } from '../../shared/meeting/access.ts';
import { PutInvitation, type InvitationAtDesk } from '../../shared/wire/invitation.ts';
import type { Log } from '../log.ts';
import type { MinutesDesk } from '../minutes/desk.ts';
import type { Invitations } from '../minutes/invitations.ts';
import type { Room } from '../room/room.ts';
import { readable } from '../room/readable.ts';
import type { Rooms } from '../room/rooms.ts';
import { answering, checked, RefusedError, signedIn } from './border.ts';
import { disposition } from './send-blob.ts';
import { noted } from './noted.ts';

export interface InvitationRoutes {
  readonly log: Log;
  readonly rooms: () => Rooms;
  readonly desk: Pick<MinutesDesk, 'invitation'>;
  readonly invitations: Invitations;
  /** Code of the installation's own unit. */
  readonly own: () => Promise<string>;
  readonly now: () => string;
}

export function invitationRoutes({ log, rooms, desk, invitations, own, now }: InvitationRoutes): Router {
  const router = Router();
  const asSecretary = async (req: Request): Promise<{ room: Room; unit: string }> => {
    const { member, by } = signedIn(req);
    const id = Id.safeParse(req.params['meeting']);
    const room = id.success && by !== 'hall' ? await readable(rooms(), id.data, member.id) : refuse('border/unknown');
    if (isRefusal(room)) throw new RefusedError(room);
    if (!isSecretary({ kind: 'person', id: member.id }, room.meeting)) throw new RefusedError(refuse('access/secretary-only'));
    return { room, unit: unitOf(room.meeting) ?? (await own()) };
  };
  const today = (): string => new Date(Date.parse(now()) + 7 * 3_600_000).toISOString().slice(0, 10);

  router.get('/meetings/:meeting/invitation', answering(log, async (req): Promise<InvitationAtDesk> => {
    const { room, unit } = await asSecretary(req);
    return invitations.atDesk(room.id, unit, today());
  }));
  router.put('/meetings/:meeting/invitation', answering(log, noted('invitationNumbered', async (req): Promise<InvitationAtDesk | Refusal> => {
    const { room, unit } = await asSecretary(req);
    const { number, texts } = checked(PutInvitation, req.body);
    // What was sent stays as it was sent, and nobody is invited to what is over.
    const open = inStage(room.meeting, ...PREPARING);
    if (open !== 'yes') return open;
    const issued = await invitations.write(room.id, unit, number, texts);
    return isRefusal(issued) ? issued : invitations.atDesk(room.id, unit, texts.day);
  }, { before: (req) => ({ meeting: Id.safeParse(req.params['meeting']).data ?? '' }) })));
  router.get('/meetings/:meeting/invitation.pdf', answering(log, async (req, res) => {
    const { room } = await asSecretary(req);
    const issued = await invitations.of(room.id);
    if (!issued) return refuse('invitation/not-written');
    const pdf = await desk.invitation(room, issued.number, issued.texts);
    if (isRefusal(pdf)) return pdf;
    const name = `${titleOf(room.meeting)} (${issued.number}-${issued.texts.symbol}).pdf`;
    res.type('application/pdf').set('Content-Disposition', disposition('inline', name)).send(pdf);
    return undefined;
  }));
  return router;
}
