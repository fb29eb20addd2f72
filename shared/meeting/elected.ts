/**
 * What follows from the marks on ballot papers that are not for or against: who is elected, whose confidence is how high and what comes of
 * it. Exact whole numbers; the majority is the question's rule. Source: DOMAIN (elected is who has more than half of the total and the most
 * marks; a tie for the last seats goes to a new vote between those tied; confidence: low for more than half may resign, for two thirds goes
 * to a vote of confidence; no confidence of more than half relieves).
 */
import { z } from 'zod';
import type { Json } from '../base/canonical.ts';
import { Id } from '../base/ids.ts';
import type { Meeting, NewEvent } from './feature.ts';
import { Consequence, followsOf, isAnswer, isBlank, type Asks, type Choice, type Form } from './forms.ts';
import { rankedBy } from './ranked.ts';
import { meets, needed, type Rule } from './rules.ts';
import { secretOf } from './secret-state.ts';
import type { Lot } from './transferable.ts';
import type { Vote } from './votes.ts';

const Count = z.number().int().min(0);
const Votes = z.string().regex(/^(0|[1-9]\d{0,9})(\.\d{1,5})?$/);

/** What a vote on a form came to, as it stands in the record (`electionDecided`). */
export const Elected = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('election'),
    /** Most marks first; as many at most as there are seats. */
    elected: z.array(Id),
    /** As many marks each, a majority, and more of them than seats are left: none of them is elected. */
    tied: z.array(Id),
    /** The least number of marks that elects. */
    needed: Count,
    /** Papers on which nothing is marked. */
    blank: Count,
  }),
  z.object({
    kind: z.literal('confidence'),
    officers: z.array(
      z.object({
        officer: Id,
        /** Of the officer's own levels, in the order of the paper. */
        counts: z.array(z.object({ option: Id, count: Count })),
        /** Papers that say nothing of this officer. */
        unmarked: Count,
        follows: z.array(Consequence),
      }),
    ),
    blank: Count,
  }),
  /** Round by round (`transferable.ts`); votes are exact decimals. */
  z.object({
    kind: z.literal('ranked'),
    /** With a mark on them. */
    papers: Count,
    quota: Count,
    stages: z.array(
      z.object({
        what: z.enum(['first', 'surplus', 'exclusion']),
        of: Id.optional(),
        tie: z.enum(['earlier', 'lot']).optional(),
        votes: z.record(Id, Votes),
        lost: Votes,
        elected: z.array(Id),
      }),
    ),
    /** In the order of their election. */
    elected: z.array(Id),
    /** The count waits for a lot between these. */
    lot: z.object({ for: z.enum(['surplus', 'exclusion']), between: z.array(Id) }).optional(),
    blank: Count,
  }),
]);
export type Elected = z.infer<typeof Elected>;

/** Marks on papers that may be read: how many there are, how many of them say nothing, and how often each option is marked. */
export interface Marks {
  readonly counts: Readonly<Record<string, number>>;
  /** What a majority is measured against: the question's base. */
  readonly base: number;
  /** Papers that can be read, blank ones among them. */
  readonly papers: number;
  readonly blank: number;
}

/** Counts papers; what answers something else than was asked is left out. */
export function marksOn(asks: Asks, choices: ReadonlyArray<string | readonly string[]>, base: number): Marks {
  const valid = choices.filter((one) => isAnswer(asks, one));
  const counts: Record<string, number> = Object.fromEntries(asks.options.map(({ id }) => [id, 0]));
  for (const id of valid.flat()) counts[id] = (counts[id] ?? 0) + 1;
  return { counts, base, papers: valid.length, blank: valid.filter(isBlank).length };
}

type Election = Extract<Form, { kind: 'election' }>;
type Confidence = Extract<Form, { kind: 'confidence' }>;

/** Most marks first, on seats that a majority fills; who is tied over the last of them is not elected, nor is anybody below. */
function election({ seats }: Election, { options }: Asks, { counts, base, blank }: Marks, rule: Rule): Elected {
  const of = (id: string): number => counts[id] ?? 0;
  const inOrder = options.map(({ id }) => id).filter((id) => meets(of(id), base, rule));
  const majority = inOrder.sort((a, b) => of(b) - of(a));
  const elected = majority.filter((id) => majority.filter((other) => of(other) >= of(id)).length <= seats);
  const next = majority[elected.length];
  const tied = elected.length < seats && next !== undefined ? majority.filter((id) => of(id) === of(next)) : [];
  return { kind: 'election', elected, tied, needed: needed(base, rule), blank };
}

function confidence(form: Confidence, { counts, base, papers, blank }: Marks): Elected {
  const officers = form.officers.map(({ id: officer, options }) => {
    const own = options.map((option) => ({ option, count: counts[option] ?? 0 }));
    const lowest = own.at(-1)?.count ?? 0;
    const unmarked = papers - own.reduce((sum, { count }) => sum + count, 0);
    const follows = followsOf(form).filter((one) => meets(lowest, base, { base: 'total', ...one })).map(({ what }) => what);
    return { officer, counts: own, unmarked, follows };
  });
  return { kind: 'confidence', officers, blank };
}

/** What the marks on a form come to by the question's rule. @param choices the papers one by one, which an order is counted from */
export function electedBy(
  asks: Asks & { readonly form: Form; readonly rule: Rule },
  marks: Marks,
  choices: ReadonlyArray<string | readonly string[]> = [],
  lots: readonly Lot[] = [],
): Elected {
  const { form, rule } = asks;
  if (form.kind === 'ranked') return rankedBy(form, choices, lots) as Elected;
  return form.kind === 'election' ? election(form, asks, marks, rule) : confidence(form, marks);
}

/** What the closed box or the board holds: every paper that counts. */
function papersOf(meeting: Meeting, { vote }: Pick<Vote, 'vote'>, roll: Readonly<Record<string, Choice>>): readonly Choice[] {
  const board = secretOf(meeting, vote)?.board;
  return board ? board.lines.map(({ choice }) => choice as Choice) : Object.values(roll);
}

/**
 * What stands right behind `voteClosed`, whichever way a vote with a form is taken: `voteClosed` itself keeps the record's own shape, in
 * which nothing is adopted that has no option called `for`. Nothing for a resolution.
 */
export function alsoDecided(
  meeting: Meeting,
  vote: Vote,
  { base, roll }: { readonly base: number; readonly roll: Readonly<Record<string, Choice>> },
): NewEvent[] {
  const { form } = vote.content ?? {};
  if (!form) return [];
  const content = { ...vote.content!, form };
  const papers = papersOf(meeting, vote, roll);
  const decision = electedBy(content, marksOn(content, papers, base), papers);
  return [{ type: 'electionDecided', open: { vote: vote.vote, decision } as unknown as Json }];
}

/** What a count of ranked papers comes to once one more lot is drawn. */
export function continued({ content, result, lots = [] }: Vote, lot: Lot): Elected {
  const beside = [...(result?.spoken ?? []), ...(result?.proxies ?? [])].map(({ member, choice }) => [member, choice] as const);
  const papers = Object.values({ ...result?.roll, ...Object.fromEntries(beside) });
  const asks = { ...content!, form: content!.form! };
  return electedBy(asks, marksOn(asks, papers, result?.base ?? 0), papers, [...lots, lot]);
}
