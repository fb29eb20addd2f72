/**
 * A rehearsal with simulated delegates (tập dượt với đại biểu mô phỏng): the server seats them for a secretary, in the places of delegates
 * who are not there; they leave when those come, when the secretary has them leave, and with the server. What they do meanwhile are the
 * acts of any delegate. Their keys have no certificate: they stand in this one log, and no other takes them.
 */
import { z } from 'zod';
import { HexHash, Id, line } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import { bySystem, delegates, inStage, isPresent, isSecretary, isVoting, LIVE } from './access.ts';
import { command, feature, type Meeting, type NewEvent } from './feature.ts';
import { isStandIn, MOST_STAND_INS as MOST, standIns } from './stand-ins.ts';
import { takingOff } from './taken-off.ts';

declare module './feature.ts' {
  interface Meeting {
    readonly simulated: object;
  }
}

/** `certificate`: a name for the key alone, which the server has made and keeps in its memory. */
const Seat = z.object({ place: Id, name: line(80), certificate: HexHash });

/** Off the list, out of the room, and their keys with them. */
const goes = (member: string, meeting: Meeting): NewEvent[] => [
  ...meeting.roll.keys.entries().flatMap(([certificate, key]) =>
    key.member === member && !key.revoked ? [{ type: 'keyRevoked', open: { member, certificate } }] : [],
  ),
  ...takingOff(member, meeting),
];

/** Somebody whom a simulated delegate may play: who is not in the room, has not the chair, and is not played or simulated already. */
const isFree = (place: string, meeting: Meeting): boolean =>
  delegates(meeting).includes(place) && !isStandIn(place, meeting) && !isPresent(place, meeting) && meeting.session.chair !== place;

export const simulated = feature<object, Record<never, never>>('simulated', {
  initial: {},
  events: {},
  commands: {
    /** `by`: the secretary for whom the server does it. */
    seatStandIns: command({
      input: z.object({ by: Id, seats: z.array(Seat).min(1).max(MOST) }),
      may: bySystem,
      decide: ({ input: { by, seats }, meeting, context }) => {
        if (!isSecretary({ kind: 'person', id: by }, meeting)) return refuse('access/secretary-only');
        if (!meeting.session.rehearsal) return refuse('rehearsal/not-one');
        const live = inStage(meeting, ...LIVE);
        if (live !== 'yes') return live;
        if (isVoting(meeting)) return refuse('session/vote-running');
        if (standIns(meeting).length + seats.length > MOST) return refuse('rehearsal/too-many', { most: MOST });
        const places = new Set(seats.map(({ place }) => place));
        if (places.size < seats.length || ![...places].every((one) => isFree(one, meeting))) return refuse('rehearsal/not-free');
        return seats.flatMap(({ place, name, certificate }): NewEvent[] => {
          const member = `sim-${context.newId()}`;
          const { group } = meeting.roll.members.get(place)!;
          return [
            { type: 'memberListed', open: { member, kind: 'delegate', name, ...(group !== undefined && { group }), standsFor: place } },
            { type: 'keyAdmitted', open: { member, certificate, approvedBy: by } },
          ];
        });
      },
    }),
    /**
     * Whoever has come by themselves takes their own place again, and nobody plays who has left office; not while a vote runs, in which
     * somebody would be counted twice or not at all.
     */
    yieldPlaces: command({
      input: z.object({}),
      may: bySystem,
      decide: ({ meeting }) => {
        if (isVoting(meeting)) return [];
        const isOwn = (place: string): boolean => isPresent(place, meeting) || !meeting.roll.members.has(place);
        return standIns(meeting)
          .filter((one) => isOwn(meeting.roll.members.get(one)!.standsFor!))
          .flatMap((one) => goes(one, meeting));
      },
    }),
    /** All of them, at once and also while a vote runs: what they have put in its box does not count then. */
    dismissStandIns: command({
      input: z.object({}),
      may: bySystem,
      decide: ({ meeting }) => {
        const live = inStage(meeting, ...LIVE);
        return live === 'yes' ? standIns(meeting).flatMap((one) => goes(one, meeting)) : live;
      },
    }),
  },
  evolve: {},
});
