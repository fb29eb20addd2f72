/**
 * Majorities, in exact whole numbers. A rule is part of a vote's question, fixed before it opens; every result carries its
 * own explanation as data, so that no screen or paper computes a number of its own. Source: the council's standing law
 * (DOMAIN: base = total number of delegates; more than half, or at least two thirds to remove a delegate).
 */
import { z } from 'zod';
import { Id, line } from '../base/ids.ts';
import { sameFollows, Thresholds } from './forms.ts';

export const BaseKind = z.enum(['total', 'present', 'cast', 'valid']);
export type BaseKind = z.infer<typeof BaseKind>;

export const Rule = z
  .object({
    /** What the count is measured against. */
    base: BaseKind,
    /** Numerator and denominator, e.g. [1, 2]. */
    fraction: z.tuple([z.number().int().min(1).max(1000), z.number().int().min(1).max(1000)]),
    /** True: more than the fraction. False: at least it. */
    strict: z.boolean(),
  })
  .refine(({ fraction: [n, d], strict }) => (strict ? n < d : n <= d));
export type Rule = z.infer<typeof Rule>;

/** Of what matter (nội dung), and the provision that it is decided by. */
export const PresetName = line(120);
export const Article = line(200);
/** What an equal number on both sides comes to: the opinion that the chair has voted for decides. */
export const Tie = z.literal('chair');

/** The council's working rules (quy chế hoạt động) in a line: number, date, of whom. */
export const WorkingRules = line(300);

/** More than half of all delegates: resolutions. */
export const MAJORITY: Rule = { base: 'total', fraction: [1, 2], strict: true };
/** At least two thirds of all delegates: removing a delegate. */
export const TWO_THIRDS: Rule = { base: 'total', fraction: [2, 3], strict: false };

/** The least count that meets a rule on a base: 63 of 125 for more than half, 84 for at least two thirds; never less than one. */
export function needed(base: number, { fraction: [n, d], strict }: Rule): number {
  const exact = base * n;
  return Math.max(1, strict ? Math.floor(exact / d) + 1 : Math.ceil(exact / d));
}

export const sameRule = (one: Rule, other: Rule): boolean =>
  one.base === other.base && one.strict === other.strict && one.fraction.join() === other.fraction.join();

/** What a vote is said to stand on: one of its unit's presets, as it was then. */
export const Grounding = z.object({
  preset: Id,
  name: PresetName,
  article: Article,
  /** The preset's: it is the ground of no other rule. */
  rule: Rule,
  tie: Tie.optional(),
  /** Where not a People's Council votes by it: its members are no delegates. */
  body: z.literal('committee').optional(),
  /** Of a vote on confidence: its thresholds, where the preset has others than the law. */
  follows: Thresholds.optional(),
});
export type Grounding = z.infer<typeof Grounding>;

/** The same preset, word for word. */
export const sameGround = (one: Grounding, other: Grounding): boolean =>
  one.preset === other.preset && one.name === other.name && one.article === other.article && one.tie === other.tie &&
  one.body === other.body && sameRule(one.rule, other.rule) && sameFollows(one.follows, other.follows);

/** At least one is for, the base is not empty, and the count is more than (strict) or at least the fraction of it (RECORD section 5). */
export const meets = (count: number, base: number, { fraction: [n, d], strict }: Rule): boolean =>
  count > 0 && base > 0 && (strict ? count * d > base * n : count * d >= base * n);

/** Percentage of a base in hundredths of a percent, half up: 51 of 52 is 9808, that is 98.08 %. */
export const percent = (count: number, base: number): number => (base === 0 ? 0 : Math.floor((count * 20_000 + base) / (2 * base)));

export interface Tally {
  readonly counts: Readonly<Record<string, number>>;
  readonly base: number;
  readonly silent: number;
  /** Where as many are for as against, and the chair's opinion decides then: what the chair chose; absent where nothing. */
  readonly tie?: { readonly chair: string; readonly choice?: string };
  /** Where members' votes have weights: those decide. */
  readonly weighed?: { readonly outcome: 'adopted' | 'rejected' };
}

/** `none`: tied, and the chair has voted neither for nor against. */
export type Outcome = 'adopted' | 'rejected' | 'none';

/** Why a result is what it is: everything a screen, the hall or the minutes need to show the formula. */
export interface Explanation extends Tally {
  readonly rule: Rule;
  readonly for: number;
  readonly needed: number;
  /** How many "for" were lacking; 0 when adopted, and when the chair decides. */
  readonly missing: number;
  /** Option → hundredths of a percent of the base. */
  readonly percents: Readonly<Record<string, number>>;
  readonly outcome: Outcome;
}

/** The same before anybody has voted, as far as it is known then. */
export interface Expectation {
  readonly rule: Rule;
  /** What it is measured against and how many have to be for; absent where only the closing tells the base. */
  readonly known?: { readonly base: number; readonly needed: number };
}

/** What a rule will take of a council with so many delegates in all: the numbers that `explain` has afterwards. */
export const foresee = (rule: Rule, total: number): Expectation => ({
  rule,
  ...(rule.base === 'total' && { known: { base: total, needed: needed(total, rule) } }),
});

/** As many for as against, and anybody at all. */
export const isTied = (counts: Tally['counts']): boolean => (counts['for'] ?? 0) > 0 && counts['for'] === counts['against'];

/** The opinion that the chair has already voted decides (Law 72/2025, article 40.3). */
const outcomeOf = ({ choice }: NonNullable<Tally['tie']>): Outcome =>
  choice === 'for' ? 'adopted' : choice === 'against' ? 'rejected' : 'none';

export function explain(tally: Tally, rule: Rule): Explanation {
  const inFavour = tally.counts['for'] ?? 0;
  const least = needed(tally.base, rule);
  return {
    ...tally,
    rule,
    for: inFavour,
    needed: least,
    missing: tally.tie || tally.weighed ? 0 : Math.max(0, least - inFavour),
    percents: Object.fromEntries(Object.entries(tally.counts).map(([option, count]) => [option, percent(count, tally.base)])),
    outcome: tally.weighed ? tally.weighed.outcome : tally.tie ? outcomeOf(tally.tie) : meets(inFavour, tally.base, rule) ? 'adopted' : 'rejected',
  };
}
