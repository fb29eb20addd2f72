/**
 * Who stands for an election, and what of a vote follows from that: questions that several features ask, over the read-only state of the
 * meeting. Source: DOMAIN (election of officers: a list of candidates; a tie for the last seat goes to a new vote between those tied).
 */
import { refuse, type Refusal } from '../base/refusal.ts';
import type { Meeting } from './feature.ts';
import type { BallotPaper, Way } from './forms.ts';
import type { Grounding, Rule } from './rules.ts';
import type { Vote } from './votes.ts';

export interface Candidate {
  /** A delegate's own id; of others one that nobody has. The option's id on the ballot. */
  readonly candidate: string;
  readonly name: string;
  /** A line about them, as it stands on the ballot. */
  readonly about?: string;
  /** Proposed by the body that proposes the list, nominated by a delegate, or standing by their own word. */
  readonly how: 'proposed' | 'nominated' | 'stood';
  /** Who nominated them. */
  readonly by?: string;
  readonly at: string;
  /** Sealed: only where this reader may read it. */
  readonly reason?: string;
  readonly withdrawn?: { readonly at: string; readonly by: string; readonly reason?: string };
}

export interface CandidateList {
  readonly list: string;
  readonly item: string;
  /** What is elected, as it stands on the ballot. */
  readonly title: string;
  readonly seats: number;
  /** Of the election. */
  readonly rule: Rule;
  /** Which of the unit's presets gave it. */
  readonly ground?: Grounding;
  /** In the order in which they came; who withdrew and stands again is on it twice. */
  readonly candidates: readonly Candidate[];
  /** Each closing with those who stood then; the last one holds unless it was reopened. */
  readonly closings: ReadonlyArray<{ readonly at: string; readonly candidates: readonly string[]; readonly reopened?: string }>;
  /** The vote on the list as it is closed, and the election's. */
  readonly vote?: string;
  readonly ballot?: string;
}

export interface Runoff {
  readonly vote: string;
  /** The election in which its candidates were tied. */
  readonly follows: string;
  readonly at: string;
}

export const isClosed = ({ closings }: CandidateList): boolean => closings.length > 0 && closings.at(-1)!.reopened === undefined;

/** Who has not withdrawn, in the order of the list. */
export const standing = ({ candidates }: CandidateList): Candidate[] => candidates.filter((one) => !one.withdrawn);

/** How somebody stands on a ballot. */
export const labelOf = ({ name, about }: Pick<Candidate, 'name' | 'about'>): string => (about === undefined ? name : `${name}, ${about}`);

/** What stands on the ballot of a list: nobody else, nobody less; as many may be marked as there are seats. */
export function paperOf(list: CandidateList, way: Way): BallotPaper {
  const options = standing(list).map((one) => ({ id: one.candidate, label: labelOf(one) }));
  return { way, options, form: { kind: 'election', seats: list.seats, most: list.seats } };
}

/** The paper of the new vote between those who were tied; undefined where nobody was. */
export function runoffPaper({ decision, content, ballot }: Vote): BallotPaper | undefined {
  if (decision?.kind !== 'election' || decision.tied.length === 0 || content?.form?.kind !== 'election') return undefined;
  const seats = content.form.seats - decision.elected.length;
  const options = content.options.filter(({ id }) => decision.tied.includes(id));
  return { way: ballot?.way ?? 'public', options, form: { kind: 'election', seats, most: seats } };
}

/** The vote that stands in a vote's place: itself, or the last that repeats it; undefined where it was dropped. */
function inPlaceOf(meeting: Pick<Meeting, 'votes'>, id: string | undefined): Vote | undefined {
  const { order, votes } = meeting.votes;
  let vote = id === undefined ? undefined : votes[id];
  for (const one of order) if (vote && votes[one]?.repeats === vote.vote) vote = votes[one];
  return vote;
}

/** How far a vote has come, whichever way it is taken: one on papers stays `prepared` among the others. */
export function stateOf({ paperBallots }: Pick<Meeting, 'paperBallots'>, { vote, state }: Pick<Vote, 'vote' | 'state'>): Vote['state'] {
  const paper = paperBallots.votes[vote];
  if (!paper) return state;
  if (paper.voided) return 'voided';
  return paper.result ? 'closed' : 'open';
}

/** The same, where it was not set aside for good. */
export function standingVote(meeting: Pick<Meeting, 'votes' | 'paperBallots'>, id: string | undefined): Vote | undefined {
  const vote = inPlaceOf(meeting, id);
  return vote && stateOf(meeting, vote) === 'voided' ? undefined : vote;
}

/** Whether the council has adopted the list as it is closed, whichever way it voted on it. */
export const isAdopted = (meeting: Pick<Meeting, 'votes' | 'hands' | 'paperBallots'>, list: CandidateList): boolean =>
  isClosed(list) && isVoteAdopted(meeting, list.vote);

/** Whether the vote of that id, or the last that repeats it, was adopted: by ballots, by printed papers or by a show of hands. */
export function isVoteAdopted(meeting: Pick<Meeting, 'votes' | 'hands' | 'paperBallots'>, id: string | undefined): boolean {
  const vote = standingVote(meeting, id);
  if (!vote) return false;
  const shown = meeting.hands.entries.find((one) => one.vote === vote.vote)?.decided;
  const printed = meeting.paperBallots.votes[vote.vote]?.result;
  return (shown?.outcome ?? printed?.outcome ?? (vote.state === 'closed' ? vote.result?.outcome : undefined)) === 'adopted';
}

/** The first of those that a vote repeats, or itself. */
export function firstOf({ votes: { order, votes } }: Pick<Meeting, 'votes'>, id: string): string {
  let first = id;
  for (let left = order.length; left > 0; left--) first = votes[first]?.repeats ?? first;
  return first;
}

/** Where a vote comes from that nobody typed. */
export type Origin =
  | { readonly of: 'list' | 'ballot'; readonly list: CandidateList }
  | { readonly of: 'runoff'; readonly runoff: Runoff };

/** What a vote, or the one that it repeats, was prepared from; undefined of one that was typed. */
export function originOf(meeting: Pick<Meeting, 'votes' | 'nominations' | 'runoffs'>, id: string): Origin | undefined {
  const first = firstOf(meeting, id);
  const runoff = meeting.runoffs.all.find((one) => one.vote === first);
  if (runoff) return { of: 'runoff', runoff };
  const list = meeting.nominations.lists.find((one) => one.vote === first || one.ballot === first);
  return list && { of: list.vote === first ? 'list' : 'ballot', list };
}

/** Why a vote that follows from another cannot be opened any more: that other one was not adopted, or set aside since. */
export function isWithoutGround(meeting: Meeting, id: string): Refusal | undefined {
  const origin = originOf(meeting, id);
  if (origin?.of === 'ballot' && !isAdopted(meeting, origin.list)) return refuse('nominations/not-adopted');
  if (origin?.of !== 'runoff') return undefined;
  const follows = meeting.votes.votes[origin.runoff.follows];
  return follows && stateOf(meeting, follows) === 'closed' ? undefined : refuse('runoffs/set-aside');
}

/** Whether somebody stands in an election by papers that is prepared and not over: they count none meanwhile. */
export function standsInElection(meeting: Pick<Meeting, 'nominations' | 'votes' | 'paperBallots'>, member: string): boolean {
  return meeting.nominations.lists.some((list) => {
    const election = standingVote(meeting, list.ballot);
    const isToCome = election !== undefined && stateOf(meeting, election) !== 'closed' && election.ballot?.way !== 'public';
    return isToCome && standing(list).some((one) => one.candidate === member);
  });
}
