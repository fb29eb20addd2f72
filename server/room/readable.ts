/** Who may look at a meeting, for everybody who serves one. */
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { listedAs } from '../../shared/meeting/access.ts';
import { BrokenLog, recordUnreadable } from './broken-log.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';
import type { Summaries } from './summaries.ts';

/**
 * For callers that only need to know whether somebody may look at a meeting. Of one that cannot be read they hear just that, if the
 * list of meetings knows that it is theirs.
 */
export async function readable(rooms: Rooms, meeting: string, member: string | undefined, hallOf?: string): Promise<Room | Refusal> {
  let room: Room | undefined;
  try {
    room = await rooms.open(meeting);
  } catch (error) {
    if (!(error instanceof BrokenLog)) throw error;
    const isTheirs = hallOf === undefined ? member !== undefined && (await isListed(rooms.summaries, meeting, member)) : hallOf === meeting;
    return isTheirs ? recordUnreadable() : refuse('border/unknown');
  }
  if (!room) return refuse('border/unknown');
  if (hallOf !== undefined) {
    if (hallOf !== meeting || room.draft) return refuse('border/unknown');
    return room.stream.broken ? recordUnreadable() : room;
  }
  if (member === undefined || !isOpenTo(member, room)) return refuse('border/unknown');
  return room.stream.broken ? recordUnreadable() : room;
}

/** Whether somebody may look at it now: a draft is its secretaries' alone. */
export function isOpenTo(member: string, { meeting, draft }: Pick<Room, 'meeting' | 'draft'>): boolean {
  const kind = listedAs(member, meeting);
  return draft ? kind === 'secretary' : kind !== undefined;
}

/** By what the lists say, where the log does not. */
async function isListed(summaries: Summaries, meeting: string, member: string): Promise<boolean> {
  const summary = await summaries.get(meeting);
  if (summary) return (summary.stage === 'draft' ? summary.secretaries : summary.members).includes(member);
  return (await summaries.unreadable()).some((one) => one.meeting === meeting && one.members.includes(member));
}
