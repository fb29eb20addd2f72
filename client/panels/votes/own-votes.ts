/** One's own votes in a meeting, and how far each is proved: by what this device holds and the record says, without a network. */
import { wasDelegateAt } from '../../../shared/meeting/there-at.ts';
import type { Choice } from '../../../shared/meeting/forms.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import type { Followed } from '../../link/followed.ts';
import { standing } from '../../link/store.ts';

/**
 * `secret`: a secret ballot, of which nothing is said here but by its own paper. `open`: one may still vote. `unsent`: signed, not
 * answered. `recorded`: acknowledged with a receipt that holds. `sealed`: so, the box closed, the result not announced. `checking`:
 * announced, the closed box not looked into yet. `counted`: found in the closed box and counted as it was signed. `void`: in the box, not
 * counted. `annulled`: the result was announced and set aside later. `destroyed`: set aside unannounced. `noReceipt`: in the record, and
 * this device holds nothing of it. `spoken`: said aloud, entered by the clerk. `proxy`: signed by whom one had appointed.
 * `silent`: nothing was sent. All else is an alarm.
 */
export type ProofState =
  | 'secret'
  | 'open'
  | 'unsent'
  | 'recorded'
  | 'sealed'
  | 'checking'
  | 'counted'
  | 'void'
  | 'annulled'
  | 'destroyed'
  | 'noReceipt'
  | 'spoken'
  | 'proxy'
  | 'silent'
  | 'badReceipt'
  | 'notInBox'
  | 'countedOtherwise'
  | 'notMine';

export const ALARMS: ReadonlySet<ProofState> = new Set(['badReceipt', 'notInBox', 'countedOtherwise', 'notMine']);

export interface OwnVote {
  readonly vote: Vote;
  readonly state: ProofState;
  /** Option ids, as signed or, where this device holds nothing, as the record has it; absent where none is known or may be. */
  readonly choice?: string | readonly string[];
  /** When the server recorded it. */
  readonly at?: string;
  /** Its number in the box, from 1: the box's first line is no ballot. */
  readonly place?: number;
  /** Of another device of one's own. */
  readonly device?: string;
}

/** Tablets that have signed the log with this vote's end in it, of how many that could. */
export const witnessesOf = ({ minutes }: Followed['meeting'], { closing }: Vote) =>
  closing && minutes.attestations.filter(({ size }) => size > closing.seq).at(-1);

/** Every vote that was opened while this person was listed as a delegate, in the order of opening. */
export function ownVotes({ meeting, votes }: Pick<Followed, 'meeting' | 'votes'>, member: string): readonly OwnVote[] {
  const all = Object.values(meeting.votes.votes).filter(
    ({ vote, opened }) => opened && (wasDelegateAt(meeting, member, opened.seq) || votes[vote]),
  );
  const spoken = (vote: Vote): string | undefined =>
    vote.result
      ? vote.result.spoken?.find((one) => one.member === member)?.choice
      : meeting.spoken.entries.find((one) => one.vote === vote.vote && one.member === member)?.choice;
  const proxy = (vote: Vote) => vote.result?.proxies?.find((one) => one.member === member)?.choice;
  const beside = (vote: Vote): Beside | undefined => {
    const [heard, sent] = [spoken(vote), proxy(vote)];
    if (heard !== undefined) return { state: 'spoken', choice: heard };
    return sent === undefined ? undefined : { state: 'proxy', choice: sent };
  };
  return all.sort((a, b) => a.opened!.seq - b.opened!.seq).map((vote) => ownVote(vote, votes[vote.vote], member, beside(vote)));
}

/** What counts for somebody beside the ballots of the box. */
interface Beside {
  readonly state: 'spoken' | 'proxy';
  readonly choice: Choice;
}

function ownVote(vote: Vote, kept: Followed['votes'][string] | undefined, member: string, beside: Beside | undefined): OwnVote {
  if (vote.content?.secret) return { vote, state: 'secret' };
  const last = kept && standing(kept);
  const inRoll = vote.result?.roll[member];
  const receipt = last?.receipt ?? kept?.setAside?.receipt;
  const found = stateOf(vote, kept, member);
  // A ballot that was signed goes before it.
  const state = beside && (found === 'silent' || found === 'open') && !vote.voided ? beside.state : found;
  // What was destroyed everywhere else is not said here.
  const known = kept?.pending?.choice ?? last?.choice ?? inRoll ?? beside?.choice;
  const choice = vote.voided && !vote.result ? undefined : known;
  const at = last?.at ?? kept?.setAside?.at;
  return {
    vote,
    state,
    ...(choice !== undefined && { choice }),
    ...(at !== undefined && { at }),
    ...(receipt && receipt.seq >= 0 && { place: receipt.seq }),
    ...(last && 'device' in last && { device: last.device }),
  };
}

function stateOf(vote: Vote, kept: Followed['votes'][string] | undefined, member: string): ProofState {
  const { result, voided, state } = vote;
  const last = kept && standing(kept);
  // What was set aside is told by the record; a device that has not heard it yet destroys it when it does.
  if (voided && !result) return last || kept?.setAside?.at !== undefined ? 'destroyed' : 'silent';
  if (last && 'fault' in last && last.fault && !result) return 'badReceipt';
  if (kept?.pending && !kept.verified) return 'unsent';
  if (!result) {
    if (last) return state === 'open' || state === 'closing' ? 'recorded' : 'sealed';
    return state === 'open' ? 'open' : 'silent';
  }
  switch (kept?.verified) {
    case 'not-included':
    case 'no-proof':
      return last && 'fault' in last && last.fault ? 'badReceipt' : 'notInBox';
    case 'counted-otherwise':
      return 'countedOtherwise';
    case 'unsigned':
      return 'notMine';
    case 'void':
      return 'void';
    case 'included':
      return voided ? 'annulled' : 'counted';
    case undefined:
      if (last) return voided ? 'annulled' : 'checking';
      return result.roll[member] !== undefined || result.void.some(({ voter }) => voter === member) ? 'noReceipt' : 'silent';
  }
}
