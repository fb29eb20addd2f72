/** How people stand to the room, and how many: one word for the desk, its table and who takes part. */
import { delegates } from '../../../shared/meeting/access.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import type { Stay } from '../../../shared/meeting/roll.ts';

export type Standing = 'present' | 'late' | 'gone' | 'absentTold' | 'absent';

/** What there was of somebody, without what was taken back. */
export const staysOf = ({ roll }: Meeting, member: string): Stay[] => (roll.presence.get(member) ?? []).filter((one) => !one.undone);

/** How somebody stands: who came after the call to order is late, however often they came. */
export function standingOf(meeting: Meeting, member: string): Standing {
  const stays = staysOf(meeting, member);
  const { openedAt, closedAt } = meeting.session;
  if (stays.length === 0) return meeting.roll.absences.get(member) ? 'absentTold' : 'absent';
  const last = stays.at(-1)!;
  // Once the session is closed nobody leaves: who was there then was there.
  if (last.to && (closedAt === undefined || last.to.at < closedAt)) return 'gone';
  return openedAt !== undefined && stays[0]!.from.at > openedAt ? 'late' : 'present';
}

export interface RollCounts {
  readonly present: number;
  readonly total: number;
  readonly late: number;
  readonly told: number;
  readonly unknown: number;
  readonly guests: number;
  readonly invited: number;
}

/** Delegates and guests apart; whoever has left is not present. */
export function rollCounts(meeting: Meeting): RollCounts {
  const standing = delegates(meeting).map((one) => standingOf(meeting, one));
  const guests = meeting.roll.order.filter((one) => meeting.roll.members.get(one)!.kind === 'guest').map((one) => standingOf(meeting, one));
  const many = (all: readonly Standing[], ...which: Standing[]) => all.filter((one) => which.includes(one)).length;
  return {
    present: many(standing, 'present', 'late'),
    total: standing.length,
    late: many(standing, 'late'),
    told: many(standing, 'absentTold'),
    unknown: many(standing, 'absent'),
    guests: many(guests, 'present', 'late'),
    invited: guests.length,
  };
}
