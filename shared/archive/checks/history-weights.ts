/** Weights of members' votes, as the log tells of them: of which body, set when and by whom. */
import { z } from 'zod';
import { Weight } from '../../base/decimals.ts';
import { Id } from '../../base/ids.ts';
import type { At, Steps } from './history-kernel.ts';
import type { VoteHistory } from './history-votes.ts';

const decimal = z.string();
export const weightShapes = {
  bodyNamed: z.looseObject({ body: z.string() }),
  weightsSet: z.looseObject({ weights: z.record(Id, Weight) }),
  weighedDecided: z.looseObject({ vote: Id, weights: z.record(Id, decimal), base: decimal, needed: decimal, outcome: z.string() }),
};

export interface WeightsHistory {
  /** Seq of the entry that names another body than a People's Council. */
  body?: number;
  readonly set: Array<At & { readonly of: Readonly<Record<string, string>> }>;
  /** By vote. */
  readonly decided: Map<string, At & { readonly open: z.infer<typeof weightShapes.weighedDecided> }>;
}

interface Weights {
  readonly weights: WeightsHistory;
  readonly votes: Map<string, VoteHistory>;
}

export const weightSteps: Steps<typeof weightShapes, Weights> = {
  bodyNamed: (_open, { seq }, { weights }) => void (weights.body ??= seq),
  weightsSet: ({ weights: of }, at, { weights, votes }, say) => {
    const isOpen = ({ closed, voided }: VoteHistory): boolean => closed === undefined && voided === undefined;
    if ([...votes.values()].some(isOpen)) say('weights/while-open', 'set while a vote was under way');
    weights.set.push({ ...at, of });
  },
  weighedDecided: (open, at, { weights, votes }, say) => {
    const closed = votes.get(open.vote)?.closed;
    // Behind the result, at most with what was spoken between.
    if (!closed || weights.decided.has(open.vote) || at.seq - closed.seq > 2 || at.by !== 'system')
      say('weights/out-of-order', `${open.vote}: not right behind its result, by the system, once`);
    else weights.decided.set(open.vote, { ...at, open });
  },
};
