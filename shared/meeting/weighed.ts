/**
 * What a vote comes to where members' votes have weights: behind the result of the box, which counts ballots, an entry of its own weighs
 * them. In exact millionths; nothing is rounded.
 */
import { decimalOf, millionths } from '../base/decimals.ts';
import { refuse, type Refusal } from '../base/refusal.ts';
import { delegates } from './access.ts';
import { delegatesAt, wasDelegateAt, wasPresentAt } from './there-at.ts';
import type { Meeting } from './feature.ts';
import type { BaseKind, Rule } from './rules.ts';
import type { Vote } from './votes.ts';

/** By member; undefined where each has one vote. */
export const weightsIn = ({ weights: { of } }: Pick<Meeting, 'weights'>): Readonly<Record<string, string>> | undefined =>
  of && Object.keys(of).length > 0 ? of : undefined;

/** Weighed are signed ballots on a resolution, of members who all have a weight: nothing else is opened while weights stand. */
export function cannotWeigh(meeting: Meeting, votes: ReadonlyArray<Pick<Vote, 'ballot'>>): Refusal | undefined {
  const weights = weightsIn(meeting);
  if (!weights) return undefined;
  if (votes.some(({ ballot }) => ballot)) return refuse('weights/resolutions-alone');
  const lacking = delegates(meeting).filter((one) => weights[one] === undefined).length;
  return lacking > 0 ? refuse('weights/missing', { lacking }) : undefined;
}

export interface Weighed {
  /** Option → weight of those who chose it. */
  readonly weights: Readonly<Record<string, string>>;
  readonly base: string;
  /** The least weight in favour that carries it. */
  readonly needed: string;
  readonly outcome: 'adopted' | 'rejected';
}

/** Who is in each base, by the same rules as where each has one vote. */
export interface Voters {
  readonly total: readonly string[];
  /** In the room at the closing, and those who voted. */
  readonly present: readonly string[];
  readonly roll: Readonly<Record<string, string | readonly string[]>>;
}

/** A majority of weights: more than (strict), or at least, the fraction of the base, and more than nothing. */
export function weigh(
  weights: Readonly<Record<string, string>>,
  options: ReadonlyArray<{ readonly id: string }>,
  { base: kind, fraction: [n, d], strict }: Rule,
  { total, present, roll }: Voters,
): Weighed {
  const of = (members: readonly string[]): bigint => members.reduce((sum, one) => sum + millionths(weights[one] ?? '0'), 0n);
  const cast = Object.keys(roll);
  const base = of({ total, present, cast, valid: cast }[kind satisfies BaseKind]);
  const chosen = Object.fromEntries(options.map(({ id }) => [id, of(cast.filter((one) => roll[one] === id))]));
  const [inFavour, share] = [chosen['for'] ?? 0n, base * BigInt(n)];
  const least = strict ? share / BigInt(d) + 1n : (share + BigInt(d) - 1n) / BigInt(d);
  const needed = least > 0n ? least : 1n;
  return {
    weights: Object.fromEntries(Object.entries(chosen).map(([id, sum]) => [id, decimalOf(sum)])),
    base: decimalOf(base),
    needed: decimalOf(needed),
    outcome: inFavour >= needed ? 'adopted' : 'rejected',
  };
}

/** Of a closed vote with all its choices, spoken ones among them; undefined where each member has one vote. */
export function weighed(meeting: Meeting, vote: Vote, roll: Voters['roll']): Weighed | undefined {
  const weights = weightsIn(meeting);
  if (!weights) return undefined;
  const [opened, closing] = [vote.opened!.seq, vote.closing!.seq];
  const total = delegatesAt(meeting, opened);
  const present = total.filter(
    (one) => Object.hasOwn(roll, one) || (wasDelegateAt(meeting, one, closing) && wasPresentAt(meeting, one, closing)),
  );
  return weigh(weights, vote.content!.options, vote.rule, { total, present, roll });
}
