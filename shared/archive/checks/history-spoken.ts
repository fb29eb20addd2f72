/** Grounds of votes, and spoken choices beside their ballots, as the log tells of them. */
import { z } from 'zod';
import { Id } from '../../base/ids.ts';
import type { At, Steps } from './history-kernel.ts';
import { Rule, type Content, type VoteHistory } from './history-votes.ts';

export const spokenShapes = {
  voteGrounded: z.looseObject({ vote: Id, rule: Rule, tie: z.string().optional() }),
  voteUngrounded: z.looseObject({ vote: Id }),
  votePrepared: z.looseObject({ vote: Id, repeats: Id.optional() }),
  spokenEntered: z.looseObject({ entry: Id, vote: Id, member: Id }),
  spokenCountersigned: z.looseObject({ entry: Id }),
  spokenTakenBack: z.looseObject({ entry: Id }),
};

/** A spoken choice that the clerk entered. */
export interface SpokenHistory {
  readonly vote: string;
  readonly member: string;
  readonly by: string | undefined;
  readonly seq: number;
  countersigned?: At;
  takenBack?: number;
}

interface Spoken {
  readonly votes: Map<string, VoteHistory>;
  /** Vote → the rule with which its ground lets the chair's opinion decide a tie; `no`: said to have none. */
  readonly ties: Map<string, string>;
  /** Vote → the one that it repeats. */
  readonly repeats: Map<string, string>;
  /** By the entry's id. */
  readonly spoken: Map<string, SpokenHistory>;
}

/** Whether the ground of a vote, or of the one that it repeats, lets the chair's opinion decide a tie. */
export function chairDecides({ ties, repeats }: Pick<Spoken, 'ties' | 'repeats'>, vote: string, rule: Content['rule']): boolean {
  let [id, tie] = [vote as string | undefined, ties.get(vote)];
  while (tie === undefined && id !== undefined) {
    id = repeats.get(id);
    tie = id === undefined ? 'no' : ties.get(id);
  }
  return tie === nameOfRule(rule);
}

const nameOfRule = ({ base, fraction, strict }: Content['rule']): string => JSON.stringify([base, fraction, strict]);

const isSettled = (vote: VoteHistory | undefined): boolean =>
  vote !== undefined && (vote.announced ?? vote.closed ?? vote.voided) !== undefined;

export const spokenSteps: Steps<typeof spokenShapes, Spoken> = {
  voteGrounded: ({ vote, rule, tie }, _at, { ties, votes }, say) => {
    if (votes.has(vote)) say('decision/ground', `${vote}: grounded after it was opened`);
    else ties.set(vote, tie === 'chair' ? nameOfRule(rule) : 'no');
  },
  voteUngrounded: ({ vote }, _at, { ties, votes }, say) => {
    if (votes.has(vote)) say('decision/ground', `${vote}: its ground was taken after it was opened`);
    else ties.set(vote, 'no');
  },
  // Of votes that were opened before, so that none leads back to itself.
  votePrepared: ({ vote, repeats: earlier }, _at, { repeats, votes }) => {
    if (earlier !== undefined && votes.has(earlier) && !votes.has(vote) && !repeats.has(vote)) repeats.set(vote, earlier);
  },
  spokenEntered: ({ entry, vote, member }, { by, seq }, { spoken, votes }, say) => {
    const known = votes.get(vote);
    if (!known || known.closing || spoken.has(entry)) say('spoken/out-of-place', `${vote}: ${entry}`);
    else spoken.set(entry, { vote, member, by, seq });
  },
  spokenCountersigned: ({ entry }, at, { spoken, votes }, say) => {
    const known = spoken.get(entry);
    if (!known) say('spoken/not-entered', entry);
    else if (isSettled(votes.get(known.vote))) say('spoken/out-of-place', `${entry}: countersigned after the announcement`);
    else known.countersigned ??= at;
  },
  spokenTakenBack: ({ entry }, { seq }, { spoken, votes }, say) => {
    const known = spoken.get(entry);
    if (!known) say('spoken/not-entered', entry);
    else if (isSettled(votes.get(known.vote))) say('spoken/out-of-place', `${entry}: taken back after the announcement`);
    else known.takenBack ??= seq;
  },
};
