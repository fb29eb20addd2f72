/**
 * Ballots on which candidates are put in order (phiếu xếp thứ tự ưu tiên): what stands on such a paper, how one is marked, and what the
 * papers come to, counted by the single transferable vote. In another body than a People's Council alone.
 *
 * A mark is "candidate in place n", an option of its own: what a delegate signs is a sorted list of distinct options as on any other
 * paper (RECORD section 5). The place stands first in an option's name, in two digits, so that the sorted list is the order itself.
 */
import type { Meeting } from './feature.ts';
import type { Rule } from './rules.ts';
import { transfer, type Lot, type Stage, type Transferred } from './transferable.ts';
import type { Vote } from './votes.ts';

/** What is marked: a list, of which the order counts. */
type Marked = string | readonly string[];

/** Options of a paper at most: so many candidates times so many places. */
export const MOST_MARKS = 200;

export interface RankedForm {
  readonly kind: 'ranked';
  readonly seats: number;
  /** How far the order may go; from place 1 on, without a gap. */
  readonly places: number;
  /** In the order of the paper. */
  readonly candidates: ReadonlyArray<{ readonly id: string; readonly label: string }>;
}

interface Option {
  readonly id: string;
  readonly label: string;
}

/** The option "candidate in place n". @param place from 1 to 99 */
const markOf = (candidate: string, place: number): string => `${String(place).padStart(2, '0')}-${candidate}`;

/** What an option says; undefined for one of another form. */
export function markSays(option: string): { readonly place: number; readonly candidate: string } | undefined {
  const [, place, candidate] = /^(\d\d)-(.+)$/.exec(option) ?? [];
  return candidate === undefined ? undefined : { place: Number(place), candidate };
}

/** All options of a paper: place by place, in each the candidates in their order; labelled "1. name". */
export const marksFor = ({ candidates, places }: Pick<RankedForm, 'candidates' | 'places'>): Option[] =>
  Array.from({ length: places }, (_, n) => candidates.map(({ id, label }) => ({ id: markOf(id, n + 1), label: `${n + 1}. ${label}` }))).flat();

/** What it takes to be elected: more than one part in (seats + 1) of the papers with a mark, the Droop quota. */
export const quotaRule = (seats: number): Rule => ({ base: 'valid', fraction: [1, seats + 1], strict: true });

/** Whether candidates stand there once each, no more seats and places than there are of them, and exactly their options. */
export function isRankedPaper(form: RankedForm, options: readonly Option[]): boolean {
  const { candidates, seats, places } = form;
  const ids = candidates.map(({ id }) => id);
  if (new Set(ids).size !== ids.length || seats > ids.length || places > ids.length) return false;
  return JSON.stringify(marksFor(form).map(({ id }) => id)) === JSON.stringify(options.map(({ id }) => id));
}

/** The candidates in the order of a paper, the first choice first; undefined where one is ranked twice, a place is taken twice or left out. */
export function orderOn({ candidates, places }: Pick<RankedForm, 'candidates' | 'places'>, choice: Marked): string[] | undefined {
  if (typeof choice === 'string' || choice.length > places) return undefined;
  const order = choice.map((option, n) => candidates.find(({ id }) => markOf(id, n + 1) === option)?.id);
  return new Set(order).size === order.length && order.every((one) => one !== undefined) ? order : undefined;
}

/** The marks of an order, as they are signed. */
export const marksIn = (order: readonly string[]): string[] => order.map((one, n) => markOf(one, n + 1));

/** What the papers came to: rounds, who is elected, and the lot that the count waits for, where it does. */
export interface RankedOutcome extends Transferred {
  readonly kind: 'ranked';
  /** Papers on which nobody is ranked. */
  readonly blank: number;
}

/** Counts papers; one that is no order is left out. @param lots as they were drawn, in order */
export function rankedBy(form: RankedForm, choices: readonly Marked[], lots: readonly Lot[] = []): RankedOutcome {
  const orders = choices.map((one) => orderOn(form, one)).filter((one) => one !== undefined);
  const blank = orders.filter((one) => one.length === 0).length;
  const counted = transfer(form.candidates.map(({ id }) => id), form.seats, orders.map((order) => ({ papers: 1, order })), lots);
  return { kind: 'ranked', ...counted, blank };
}

/** The lot that the count of an announced vote waits for. */
export const waitsForLot = ({ state, decision }: Pick<Vote, 'state' | 'decision'>): RankedOutcome['lot'] =>
  state === 'closed' && decision?.kind === 'ranked' ? (decision as RankedOutcome).lot : undefined;

/** What names that lot, so that a word on it is never taken for one on the next: after which round it is, and between whom. */
export function lotNamed(vote: Pick<Vote, 'state' | 'decision'>): { readonly round: number; readonly between: readonly string[] } | undefined {
  const lot = waitsForLot(vote);
  return lot && { round: (vote.decision as RankedOutcome).stages.length, between: lot.between };
}

/** Votes whose count waits for a lot, in the order in which they stand. */
export const lotsToDraw = ({ votes: { order, votes } }: Meeting): Vote[] =>
  order.map((id) => votes[id]!).filter((one) => waitsForLot(one) !== undefined);

/** What became of a candidate: elected, or out, in which round, from 1; neither while the count waits for a lot, and for who is left over. */
export function fateOf({ stages, elected }: Pick<RankedOutcome, 'stages' | 'elected'>, candidate: string) {
  const round = (is: (stage: Stage) => boolean): number => stages.findIndex(is) + 1;
  if (elected.includes(candidate)) return { is: 'elected' as const, round: round((one) => one.elected.includes(candidate)) };
  const out = round((one) => one.what === 'exclusion' && one.of === candidate);
  return { is: out > 0 ? ('out' as const) : ('left' as const), round: out };
}

/** Candidates as a result lists them: elected ones in the order of their election, then who was in the count longest. */
export function inOrder(form: RankedForm, decision: Pick<RankedOutcome, 'stages' | 'elected'>): RankedForm['candidates'] {
  const last = decision.stages.at(-1);
  const rank = (id: string): number => {
    const { is, round } = fateOf(decision, id);
    return is === 'elected' ? decision.elected.indexOf(id) : is === 'left' ? 1000 : 2000 - round;
  };
  const votes = (id: string): number => Number(last?.votes[id] ?? 0);
  return [...form.candidates].sort((a, b) => rank(a.id) - rank(b.id) || votes(b.id) - votes(a.id));
}

/** What a round changed for a candidate, exact to five places: votes that came, or went (less than nothing). */
export function changeIn(stages: readonly Stage[], n: number, candidate: string): number {
  const [before, now] = [stages[n - 1]?.votes[candidate], stages[n]?.votes[candidate] ?? '0'];
  return before === undefined ? 0 : Math.round((Number(now) - Number(before)) * 100_000) / 100_000;
}
