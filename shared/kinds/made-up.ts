/**
 * A made-up meeting whose people vote: what a server runs through before real people do, so that the first vote of a day costs no more
 * than the next. Nothing of it is kept or shown; the acts are those of any meeting.
 */
import { ballotOf, type Ballot } from '../meeting/box.ts';
import type { Meeting } from '../meeting/feature.ts';
import { MAJORITY } from '../meeting/rules.ts';

export interface MadeUpPeople {
  readonly secretary: string;
  /** The first has the chair. */
  readonly delegates: readonly string[];
}

export interface MadeUpAct {
  readonly by: string;
  readonly type: string;
  readonly input: object;
}

type Act = (meeting: Meeting, people: MadeUpPeople) => MadeUpAct;

const byDesk =
  (type: string, input: (meeting: Meeting, people: MadeUpPeople) => object): Act =>
  (meeting, people) => ({ by: people.secretary, type, input: input(meeting, people) });
const byChair =
  (type: string, input: (meeting: Meeting) => object): Act =>
  (meeting, people) => ({ by: people.delegates[0]!, type, input: input(meeting) });

const TEXT = 'Thông qua nghị quyết';
const CHOICE = 'for';

/** From a draft that lists them to where they vote, one after the other, each made of the meeting as the one before has left it. */
export const MADE_UP_ACTS: readonly Act[] = [
  byDesk('nameChair', (_meeting, { delegates }) => ({ member: delegates[0]! })),
  byDesk('addItem', () => ({ title: TEXT })),
  byDesk('prepareVote', ({ agenda }) => ({ item: agenda.items[0]!.item, text: TEXT, rule: MAJORITY, papers: [] })),
  byDesk('publish', () => ({})),
  byDesk('checkInMany', (_meeting, { delegates }) => ({ members: delegates })),
  byChair('callToOrder', () => ({})),
  byChair('openVote', ({ votes }) => ({ vote: votes.order[0]! })),
];

export interface MadeUpCommand {
  readonly sublog: string;
  readonly type: string;
  /** What the key signs, canonical. */
  readonly content: Ballot;
  /** The command's input. */
  signed(by: { readonly certificate: string; readonly signature: string; readonly signedAt: string }): object;
}

/** Somebody's ballot in the vote that `MADE_UP_ACTS` has opened. `rootAt`: of the meeting's log at a size, base64url. */
export function madeUpCommand(meeting: Meeting, rootAt: (size: number) => string, person: string, revision: number): MadeUpCommand {
  return signable(meeting, rootAt, { sublog: meeting.votes.order[0]!, person, revision, choice: CHOICE });
}

/** What somebody's device signs and sends in a vote that was opened: as the box, which the log does not show, will say. */
export function signable(
  { session, votes }: Meeting,
  rootAt: (size: number) => string,
  { sublog: vote, person, revision, choice }: Pick<Ballot, 'revision' | 'choice'> & { readonly sublog: string; readonly person: string },
): MadeUpCommand {
  const { question, opened } = votes.votes[vote]!;
  const size = opened!.seq + 1;
  const where = { meeting: session.meeting, vote, question: question!, log: { size, root: rootAt(size) } };
  return {
    sublog: vote,
    type: 'castBallot',
    content: ballotOf(where, person, revision, choice),
    signed: (by) => ({ revision, choice, ...by }),
  };
}
