/** Papers and votes by the item they are on, in their order. */
import type { Meeting } from '../../../../shared/meeting/feature.ts';
import type { Paper } from '../../../../shared/meeting/paper-events.ts';
import type { Vote } from '../../../../shared/meeting/votes.ts';

export interface Grouped {
  readonly papers: ReadonlyMap<string, readonly Paper[]>;
  readonly votes: ReadonlyMap<string, readonly Vote[]>;
}

function by<T extends { readonly item: string }>(all: readonly T[]): Map<string, T[]> {
  const out = new Map<string, T[]>();
  for (const one of all) {
    const list = out.get(one.item);
    if (list) list.push(one);
    else out.set(one.item, [one]);
  }
  return out;
}

export const grouped = ({ papers, votes }: Meeting): Grouped => ({
  papers: by(papers.order.flatMap((id) => papers.papers[id] ?? [])),
  votes: by(votes.order.flatMap((id) => votes.votes[id] ?? [])),
});
