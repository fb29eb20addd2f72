/** How votes ran, as the log tells of it: paused and resumed; and who takes no part in an item because of a conflict of interest. */
import { z } from 'zod';
import { Id } from '../../base/ids.ts';
import { end, within, type Span, type Steps } from './history-kernel.ts';
import type { PaperHistory } from './history-paper.ts';
import type { VoteHistory } from './history-votes.ts';

export const runningShapes = {
  votePaused: z.looseObject({ votes: z.array(Id) }),
  voteResumed: z.looseObject({ votes: z.array(Id) }),
  voteAmended: z.looseObject({ vote: Id, item: Id.optional() }),
  recusalDeclared: z.looseObject({ item: Id, member: Id }),
  recusalWithdrawn: z.looseObject({ item: Id, member: Id }),
};

interface Running {
  readonly votes: Map<string, VoteHistory>;
  readonly onPaper: Map<string, PaperHistory>;
  /** Vote → the item that it is on. */
  readonly items: Map<string, string>;
  /** Item and member → when they took no part in it. */
  readonly recusals: Map<string, Span[]>;
}

/** Takes no part in a vote because of a conflict of interest, once the entry `seq` was in the log. */
export const recusedFrom = ({ items, recusals }: Pick<Running, 'items' | 'recusals'>, vote: string, member: string, seq: number): boolean =>
  recusals.get(`${items.get(vote)} ${member}`)?.some((one) => within(one, seq)) ?? false;

/** A vote on that item is open at this entry, or not settled yet. */
const isVotedOn = ({ votes, onPaper, items }: Running, item: string): boolean =>
  [...votes.values(), ...onPaper.values()].some((one) => items.get(one.vote) === item && !one.closed && !one.voided);

export const runningSteps: Steps<typeof runningShapes, Running> = {
  votePaused: ({ votes: paused }, at, { votes }, say) => {
    for (const one of paused) if (!votes.get(one)?.pauses.push({ from: at })) say('vote/never-opened', one);
  },
  voteResumed: ({ votes: resumed }, at, { votes }) => {
    for (const one of resumed) for (const pause of votes.get(one)?.pauses ?? []) pause.to ??= at;
  },
  voteAmended: ({ vote, item }, _at, { items, votes }) => {
    if (item !== undefined && !votes.has(vote)) items.set(vote, item);
  },
  recusalDeclared: ({ item, member }, { seq }, story, say) => {
    const spans = story.recusals.get(`${item} ${member}`) ?? [];
    if (isVotedOn(story, item)) say('recusal/while-voting', `${member}: ${item}`);
    end(spans, seq);
    story.recusals.set(`${item} ${member}`, [...spans, { from: seq }]);
  },
  recusalWithdrawn: ({ item, member }, { seq }, story, say) => {
    if (isVotedOn(story, item)) say('recusal/while-voting', `${member}: ${item}`);
    end(story.recusals.get(`${item} ${member}`), seq);
  },
};
