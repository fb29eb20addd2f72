/**
 * Counts a single transferable vote (phiếu chuyển nhượng đơn) by rules 45 to 52 of Schedule 1 to the Scottish Local Government Elections
 * Order 2007 (SSI 2007/42; the same rules, 46 to 53, in SSI 2011/399): Droop quota, surpluses passed on at a value of five decimal places,
 * the rest ignored, one candidate excluded at a time. Exact: counted in hundred-thousandths.
 */
import { decimalOf } from '../base/decimals.ts';

/** So many papers with the same order of candidates, the first choice first; those left out are ranked nowhere. */
export interface Ranked {
  readonly papers: number;
  readonly order: readonly string[];
}

/** A lot that was drawn: whose surplus is passed on first, or who is excluded. */
export interface Lot {
  readonly between: readonly string[];
  readonly drawn: string;
}

export interface Stage {
  /** The first choices, a surplus that was passed on, or the papers of who was excluded. */
  readonly what: 'first' | 'surplus' | 'exclusion';
  readonly of?: string;
  /** How it was decided whose papers, where several had as many votes: by an earlier stage, or by lot. */
  readonly tie?: 'earlier' | 'lot';
  /** Candidate → votes at its end, exact decimals. */
  readonly votes: Readonly<Record<string, string>>;
  /** What is nobody's any more: papers without a further choice, and what was ignored beyond five places. */
  readonly lost: string;
  /** Who is elected at its end, most votes first. */
  readonly elected: readonly string[];
}

export interface Transferred {
  /** Papers with a choice on them. */
  readonly papers: number;
  readonly quota: number;
  readonly stages: readonly Stage[];
  /** In the order of their election. */
  readonly elected: readonly string[];
  /** The count goes on once a lot is drawn between these. */
  readonly lot?: { readonly for: 'surplus' | 'exclusion'; readonly between: readonly string[] };
}

const ONE = 100_000n;
/** Hundred-thousandths as exact decimals. */
const written = (votes: bigint): string => decimalOf(votes * 10n);

interface Pile {
  readonly papers: bigint;
  readonly order: readonly string[];
  readonly value: bigint;
}

const isBetween = (lot: Lot | undefined, among: readonly string[]): boolean =>
  lot !== undefined && among.includes(lot.drawn) && [...lot.between].sort().join() === [...among].sort().join();

/** Candidate → something, never by a name that an object has of its own accord. */
const each = <T>(all: readonly string[], of: (one: string) => T): Map<string, T> => new Map(all.map((one) => [one, of(one)]));

/**
 * @param candidates in the order of the paper; each once
 * @param lots as they were drawn, in order: where another is needed, the count stands still and says between whom
 */
export function transfer(
  candidates: readonly string[],
  seats: number,
  ballots: readonly Ranked[],
  lots: readonly Lot[] = [],
): Transferred {
  const piles = each(candidates, (): Pile[] => []);
  const votes = each(candidates, () => 0n);
  const continuing = new Set(candidates);
  const passedOn = new Set<string>();
  const stages: Stage[] = [];
  const history: Array<ReadonlyMap<string, bigint>> = [];
  const elected: string[] = [];
  const left = [...lots];
  const filled = ballots.filter(({ order, papers: count }) => order.length > 0 && count > 0);
  const papers = filled.reduce((sum, one) => sum + one.papers, 0);
  const quota = Math.floor(papers / (seats + 1)) + 1;
  const needed = BigInt(quota) * ONE;

  /** To the next choice that is still in the count. */
  const give = ({ papers: count, order, value }: Pile): void => {
    const to = order.find((one) => continuing.has(one));
    if (to === undefined) return;
    piles.get(to)!.push({ papers: count, order: order.slice(order.indexOf(to) + 1), value });
    votes.set(to, votes.get(to)! + count * value);
  };
  /** Ends a stage: who has the quota is elected, and the rest where no more are left than seats. */
  const end = (stage: Pick<Stage, 'what' | 'of' | 'tie'>): void => {
    const byVotes = [...continuing].sort((a, b) => Number(votes.get(b)! - votes.get(a)!));
    let now = byVotes.filter((one) => votes.get(one)! >= needed);
    if (papers > 0 && continuing.size + elected.length <= seats) now = byVotes;
    for (const one of now) continuing.delete(one);
    elected.push(...now);
    const all = [...votes.values()].reduce((sum, one) => sum + one, 0n);
    history.push(new Map(votes));
    const told = Object.fromEntries([...votes].map(([id, of]) => [id, written(of)]));
    stages.push({ ...stage, votes: told, lost: written(BigInt(papers) * ONE - all), elected: now });
  };
  const outermost = (of: readonly string[], most: boolean, by: ReadonlyMap<string, bigint>): readonly string[] => {
    const best = of.map((one) => by.get(one)!).reduce((a, b) => (most === a > b ? a : b));
    return of.filter((one) => by.get(one) === best);
  };
  /** Of those with as many votes: who had more, or fewer, at the latest stage at which they differed. */
  const toldApart = (tied: readonly string[], most: boolean): readonly string[] =>
    [...history].reverse().reduce((among, then) => outermost(among, most, then), tied);

  for (const { papers: count, order } of filled) give({ papers: BigInt(count), order, value: ONE });
  end({ what: 'first' });
  while (papers > 0 && elected.length < seats && continuing.size > 0) {
    const over = elected.filter((one) => !passedOn.has(one) && votes.get(one)! > needed);
    const what = over.length > 0 ? ('surplus' as const) : ('exclusion' as const);
    const tied = outermost(over.length > 0 ? over : [...continuing], over.length > 0, votes);
    const among = toldApart(tied, over.length > 0);
    if (among.length > 1 && !isBetween(left[0], among)) return { papers, quota, stages, elected, lot: { for: what, between: among } };
    const of = among.length > 1 ? left.shift()!.drawn : among[0]!;
    const tie = among.length > 1 ? ('lot' as const) : tied.length > 1 ? ('earlier' as const) : undefined;
    const held = votes.get(of)!;
    const own = piles.get(of)!;
    piles.set(of, []);
    if (what === 'surplus') passedOn.add(of);
    else continuing.delete(of);
    votes.set(of, what === 'surplus' ? needed : 0n);
    for (const pile of own) give(what === 'surplus' ? { ...pile, value: ((held - needed) * pile.value) / held } : pile);
    end({ what, of, ...(tie && { tie }) });
  }
  return { papers, quota, stages, elected };
}
