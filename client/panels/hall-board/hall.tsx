/** The wall is told which board was chosen; while delegates vote the vote stands there (H-6). */
import { isVoting } from '../../../shared/meeting/access.ts';
import type { HallSlots } from '../slot.ts';

export const hall: HallSlots = {
  chosen: ({ meeting }) => (meeting.hallBoard.board === 'automatic' || isVoting(meeting) ? undefined : meeting.hallBoard.board),
};
