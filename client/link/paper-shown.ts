/** What is shown of one's own paper of a secret ballot, by what lies on the device and what the record says. */
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { Vote } from '../../shared/meeting/votes.ts';
import type { KeptPaper, OwnPaper } from './kept-paper.ts';

/** Whether papers can still be taken and dropped, or are on their way. */
export const takes = (vote: Vote | undefined): boolean => vote?.state === 'open' || vote?.state === 'closing';

export interface Lying {
  readonly vote: Vote | undefined;
  readonly kept: KeptPaper | undefined;
  /** The record says that this person has taken one, on whichever of their devices. */
  readonly isTaken: boolean;
  /** What was answered last. */
  readonly refused: Refusal | undefined;
}

export function shownOf({ vote, kept, isTaken, refused }: Lying): OwnPaper {
  const said = refused && { refused };
  if (vote?.voided) return { state: 'void' };
  switch (kept?.step) {
    case undefined:
      return isTaken ? { state: 'none', refused: refuse('secret/paper-taken') } : { state: 'none', ...said };
    case 'asked':
      if (takes(vote)) return { state: isTaken ? 'waiting' : 'asking' };
      return isTaken ? { state: 'unused' } : { state: 'none', refused: refuse('votes/not-open') };
    case 'ready':
      return takes(vote) ? { state: 'ready', ...(kept.draft !== undefined && { draft: kept.draft }) } : { state: 'unused' };
    case 'dropped':
      return { state: kept.taken === undefined ? 'dropping' : 'dropped', ...said };
    case 'alarm':
      return { state: 'alarm', why: kept.why };
    case 'counted':
    case 'unused':
      return { state: kept.step };
  }
}
