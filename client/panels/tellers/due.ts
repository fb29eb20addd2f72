/** Secret ballots as tellers go through them: which there are, how far each is, and who has to do something now. */
import { fromBase64url } from '../../../shared/base/bytes.ts';
import { isSecret, LIVE } from '../../../shared/meeting/access.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import { secretOf } from '../../../shared/meeting/secret-state.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';

export const secretVotes = ({ votes: { order, votes } }: Meeting): Vote[] => order.map((id) => votes[id]!).filter(isSecret);

/** The one that runs: open, closing, or sealed and not published. */
export const runningSecretVote = (meeting: Meeting): Vote | undefined =>
  (meeting.votes.running ?? []).map((id) => meeting.votes.votes[id]!).find(isSecret);

export type Stage = 'notMade' | 'made' | 'checked' | 'open' | 'closing' | 'sealed' | 'closed' | 'voided';

export function stageOf(meeting: Meeting, { vote, state }: Vote): Stage {
  if (state === 'announced') return 'closed';
  if (state !== 'prepared') return state;
  const keys = secretOf(meeting, vote)?.keys;
  if (!keys) return 'notMade';
  return keys.checkedBy.some((one) => meeting.tellers.members.includes(one)) ? 'checked' : 'made';
}

/** What waits for this teller. The head makes the keys, any other compares them, and whose device made them opens the urn. */
export function dueFor(meeting: Meeting, member: string | undefined): Vote | undefined {
  const { members } = meeting.tellers;
  if (member === undefined || !members.includes(member) || !LIVE.includes(meeting.session.stage)) return undefined;
  return secretVotes(meeting).find((one) => {
    const device = secretOf(meeting, one.vote)?.keys?.device;
    switch (stageOf(meeting, one)) {
      case 'notMade':
        return members[0] === member;
      case 'made':
        return device !== member;
      case 'sealed':
        return device === member;
      default:
        return false;
    }
  });
}

const GROUPS = 6;
const BYTES = 5;

/** A hash as six groups of five digits, which two people compare aloud: a hundred bits of it. */
export function digitsOf(hash: string): string[] {
  const bytes = fromBase64url(hash);
  return Array.from({ length: GROUPS }, (_, n) => {
    const number = bytes.slice(n * BYTES, (n + 1) * BYTES).reduce((all, one) => all * 256 + one, 0);
    return String(number % 100_000).padStart(5, '0');
  });
}
