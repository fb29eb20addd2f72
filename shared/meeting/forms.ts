/**
 * What may be marked on a ballot paper (mẫu phiếu): one answer to a resolution where nothing else is said; some of the candidates of
 * an election; one level of confidence for each officer. Part of the question, so frozen and signed with it.
 */
import { z } from 'zod';
import { Id, line } from '../base/ids.ts';

/** Answers, in the order in which they stand on the paper. */
export const Options = z.array(z.object({ id: Id, label: line(120) })).min(2).max(200);

export const Form = z.discriminatedUnion('kind', [
  /** `most`: how many may be marked at most; none is a blank paper. Seats are filled by the rule, most marks first. */
  z.object({ kind: z.literal('election'), seats: z.number().int().min(1).max(100), most: z.number().int().min(1).max(100) }),
  /** For each officer one option of its own group, e.g. high, plain or low; an officer may be left out. */
  z.object({
    kind: z.literal('confidence'),
    officers: z.array(z.object({ id: Id, label: line(120), options: z.array(Id).min(2).max(3) })).min(1).max(60),
  }),
]);
export type Form = z.infer<typeof Form>;

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
  return form.officers.every((officer) => officer.options.filter((one) => choice.includes(one)).length <= 1);
}

/** Nothing is marked on it. */
export const isBlank = (choice: string | readonly string[]): boolean => choice.length === 0;
