/** What of a secret ballot stands in the minutes beside its result: who counted, and how many papers were taken, counted and left. */
import type { Meeting } from './feature.ts';
import type { Noted } from './beside-log.ts';
import type { SecretState, SecretVote } from './secret-state.ts';

/** Of each that was counted and stands; and of each that the chair opened with few tellers by their own word. */
export function secretInMinutes(state: SecretState, meeting: Meeting): Noted[] {
  return Object.entries(state.votes).flatMap(([id, secret]) => {
    const vote = meeting.votes.votes[id];
    return vote ? lines(secret, vote.text, vote.state === 'closed' ? vote.result?.at : undefined, meeting) : [];
  });
}

/** `counted`: when; undefined where it was not, or does not stand. */
function lines({ opened, papers, board }: SecretVote, text: string, counted: string | undefined, { roll }: Meeting): Noted[] {
  if (!opened) return [];
  const { at, tellers, few } = opened;
  const found: Noted[] = [];
  if (few) found.push({ at, code: 'secret/few-in-minutes', params: { text, count: tellers.length } });
  if (board && counted !== undefined) {
    const names = tellers.map((one) => roll.ever.get(one)?.name ?? one).join(', ');
    const params = { text, tellers: names, taken: papers.size, lines: board.lines.length, left: board.left };
    found.push({ at: counted, code: 'secret/counted-in-minutes', params });
  }
  return found;
}
