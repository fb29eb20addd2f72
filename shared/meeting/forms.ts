/**
 * What may be marked on a ballot paper (mẫu phiếu): one answer to a resolution where nothing else is said; some of the candidates of
 * an election, or all of them in an order; one level of confidence for each officer. Part of the question, so frozen and signed with it.
 */
import { z } from 'zod';
import { Id, line } from '../base/ids.ts';
import { isRankedPaper, orderOn } from './ranked.ts';

/** Answers, in the order in which they stand on the paper. */
export const Options = z.array(z.object({ id: Id, label: line(120) })).min(1).max(200);

/** What comes of low confidence in an officer: may resign, goes to a vote of confidence, is relieved. */
export const Consequence = z.enum(['mayResign', 'confidenceVote', 'relieved']);
export type Consequence = z.infer<typeof Consequence>;

const Part = z.number().int().min(1).max(1000);
/** When: once the last level of an officer's group is marked by more than (strict), or at least, so much of the question's base. */
export const Follows = z.object({ what: Consequence, fraction: z.tuple([Part, Part]), strict: z.boolean() });
export type Follows = z.infer<typeof Follows>;

/** Each consequence once, at a fraction that can be met. */
const isMet = ({ fraction: [n, d], strict }: Follows): boolean => (strict ? n < d : n <= d);
const areThresholds = (all: readonly Follows[]): boolean => new Set(all.map(({ what }) => what)).size === all.length && all.every(isMet);
/** Thresholds of a vote on confidence, as a unit's preset has them. */
export const Thresholds = z.array(Follows).min(1).max(3).refine(areThresholds);

export const Form = z.discriminatedUnion('kind', [
  /** `most`: how many may be marked at most; none is a blank paper. Seats are filled by the rule, most marks first. */
  z.object({ kind: z.literal('election'), seats: z.number().int().min(1).max(100), most: z.number().int().min(1).max(100) }),
  /** For each officer one option of its own group, e.g. high, plain or low; an officer may be left out. */
  z.object({
    kind: z.literal('confidence'),
    officers: z.array(z.object({ id: Id, label: line(120), options: z.array(Id).min(2).max(3) })).min(1).max(60),
    /** Where the council's rules say other than the law: frozen with the question all the same. */
    follows: z.array(Follows).max(3).optional(),
  }),
  /** Candidates are put in order, as far as there are places; for each candidate and place one option (`markOf`). */
  z.object({
    kind: z.literal('ranked'),
    seats: z.number().int().min(1).max(100),
    places: z.number().int().min(1).max(99),
    candidates: z.array(z.object({ id: Id, label: line(100) })).min(2).max(100),
  }),
]);
export type Form = z.infer<typeof Form>;

/** Who stands on a paper by their ids: candidates of an election; of confidence the officers in whom it is asked. Of a resolution nobody. */
export function standingOn({ options = [], form }: Partial<Pick<BallotPaper, 'options' | 'form'>>): string[] {
  if (!form) return [];
  const people = form.kind === 'confidence' ? form.officers : form.kind === 'ranked' ? form.candidates : options;
  return people.map(({ id }) => id);
}

/** Three levels are a poll: low for more than half, two thirds. Two are a vote: no confidence of more than half. */
const POLL: readonly Follows[] = [
  { what: 'mayResign', fraction: [1, 2], strict: true },
  { what: 'confidenceVote', fraction: [2, 3], strict: false },
];
const CONFIDENCE: readonly Follows[] = [{ what: 'relieved', fraction: [1, 2], strict: true }];

type Confidence = Extract<Form, { kind: 'confidence' }>;

/** What the law says of a poll (three levels) or of a vote (two). */
export const lawfulFollows = (isPoll: boolean): readonly Follows[] => (isPoll ? POLL : CONFIDENCE);

const isPoll = ({ officers }: Confidence): boolean => officers[0]!.options.length > 2;

/** What follows from low confidence by a form. */
export const followsOf = (form: Confidence): readonly Follows[] => form.follows ?? lawfulFollows(isPoll(form));

const inWords = (all: readonly Follows[]): string =>
  all.map(({ what, fraction, strict }) => [what, ...fraction, strict].join(' ')).sort().join();

/** Whether thresholds, or the law's where none are said, are those of a form; what is not on confidence has none. */
export function sameThresholds(follows: readonly Follows[] | undefined, form: Form | undefined): boolean {
  if (form?.kind !== 'confidence') return follows === undefined;
  return inWords(follows ?? lawfulFollows(isPoll(form))) === inWords(followsOf(form));
}

/** The same numbers, or none on both sides. */
export const sameFollows = (one: readonly Follows[] | undefined, other: readonly Follows[] | undefined): boolean =>
  inWords(one ?? []) === inWords(other ?? []);

/** A form as it is frozen into a question: with its numbers, whoever wrote them. */
export const frozen = (form: Form): Form => (form.kind === 'confidence' ? { ...form, follows: [...followsOf(form)] } : form);

/** Whether what is prepared can be filled in at all: no option twice, none of nobody's; officers alike; no more to mark than stand there. */
export function isWellFormed({ options = [], form }: Pick<BallotPaper, 'options' | 'form'>): boolean {
  if (!form) return true;
  const ids = options.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) return false;
  if (form.kind === 'election') return form.seats <= ids.length && form.most <= ids.length;
  if (form.kind === 'ranked') return isRankedPaper(form, options);
  const marked = form.officers.flatMap((one) => one.options);
  const isOfOneKind = form.officers.every((one) => one.options.length === form.officers[0]!.options.length);
  const isOnceEach = new Set(form.officers.map(({ id }) => id)).size === form.officers.length;
  const known = lawfulFollows(isPoll(form)).map(({ what }) => what);
  const isFollowed = areThresholds(followsOf(form)) && followsOf(form).every(({ what }) => known.includes(what));
  return isOfOneKind && isOnceEach && isFollowed && [...marked].sort().join() === [...ids].sort().join();
}

/** An option, or a sorted list of distinct ones where the paper allows more (RECORD section 5); an empty list is a blank paper. */
export const Choice = z.union([Id, z.array(Id).max(200)]);
export type Choice = z.infer<typeof Choice>;

/** How a vote is taken: signed and named, electronically secret, or on printed papers. */
export const Way = z.enum(['public', 'secret', 'paper']);
export type Way = z.infer<typeof Way>;

/** Of a vote that is prepared: how it is taken, and what stands on its paper where that is not for, against and not voting. */
export const BallotPaper = z
  .object({ way: Way, options: Options.optional(), form: Form.optional() })
  .refine(({ options, form }) => (options === undefined) === (form === undefined));
export type BallotPaper = z.infer<typeof BallotPaper>;

/** What a paper asks, as far as answers are held to it. */
export interface Asks {
  readonly options: ReadonlyArray<{ readonly id: string }>;
  readonly form?: Form | undefined;
}

const isSorted = (all: readonly string[]): boolean => all.every((one, n) => n === 0 || all[n - 1]! < one);

/** Whether a paper can be filled in so; a blank one can be where it has a form. */
export function isAnswer({ options, form }: Asks, choice: string | readonly string[]): boolean {
  if (!form) return typeof choice === 'string' && options.some((one) => one.id === choice);
  if (typeof choice === 'string' || !isSorted(choice)) return false;
  if (!choice.every((id) => options.some((one) => one.id === id))) return false;
  if (form.kind === 'election') return choice.length <= form.most;
  if (form.kind === 'ranked') return orderOn(form, choice) !== undefined;
  return form.officers.every((officer) => officer.options.filter((one) => choice.includes(one)).length <= 1);
}

/** The same marks: a list is sorted. */
export const isSameChoice = (one: Choice | undefined, other: Choice | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What of an option's label names the level alone: options are labelled "officer: level", so that the record can be read by itself. */
export const levelOf = (officer: { readonly label: string }, label: string): string =>
  label.startsWith(`${officer.label}: `) ? label.slice(officer.label.length + 2) : label;

/** Nothing is marked on it. */
export const isBlank = (choice: string | readonly string[]): boolean => choice.length === 0;
