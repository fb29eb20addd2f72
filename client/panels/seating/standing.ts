/** How people stand at this moment, for the map: from the meeting's log, and from what the server tells those who lead it. */
import { isPresent, isSecret } from '../../../shared/meeting/access.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import { floorOf, waiting } from '../../../shared/meeting/floor.ts';
import type { Seating } from '../../../shared/wire/seating.ts';
import type { Followed } from '../../link/followed.ts';
import type { SeatShown, SeatState } from '../../ui/seat-map.tsx';

/** In the order of a legend; `voted` beside one of the others. */
const STATES: readonly SeatState[] = ['present', 'voted', 'speaking', 'asks', 'told', 'away', 'empty'];

/**
 * How a seat stands. Who has voted is known where the server tells it: to the chair and the secretary, of public votes alone, and what
 * they voted to nobody.
 */
export function standings(
  meeting: Meeting,
  { seated }: Seating,
  progress: Followed['progress'],
  nameOf: (member: string) => string,
): (seat: string) => SeatShown {
  const floor = floorOf(meeting)?.member;
  const asking = new Set(waiting(meeting).map(({ member }) => member));
  const open = (meeting.votes.running ?? []).filter((one) => !isSecret(meeting.votes.votes[one]!));
  const voted = open.map((one) => new Set(progress[one]?.members ?? []));
  const stateOf = (member: string): SeatState => {
    if (member === floor) return 'speaking';
    if (isPresent(member, meeting)) return asking.has(member) ? 'asks' : 'present';
    return meeting.roll.absences.get(member) ? 'told' : 'away';
  };
  return (seat) => {
    const member = seated[seat];
    if (member === undefined || !meeting.roll.members.has(member)) return { state: 'empty' };
    const hasVoted = voted.length > 0 && voted.every((one) => one.has(member));
    return { state: stateOf(member), name: nameOf(member), ...(hasVoted && { voted: true }) };
  };
}

/** How many there are of each, without what nobody is. */
export function countsOf(seats: readonly string[], of: (seat: string) => SeatShown): Array<readonly [SeatState, number]> {
  const shown = seats.map(of);
  const many = (state: SeatState): number =>
    state === 'voted' ? shown.filter((one) => one.voted).length : shown.filter((one) => one.state === state).length;
  return STATES.flatMap((state) => (many(state) > 0 ? [[state, many(state)] as const] : []));
}
