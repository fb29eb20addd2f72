/**
 * Terms of a council (nhiệm kỳ, khóa): numbered, from a day to a day. Whoever is a delegate while one runs is a delegate of that term;
 * when it ends they leave office with it, and those who are elected again come back with their account, their device and their key.
 */
import { z } from 'zod';
import { Day, Id, line, Years } from '../base/ids.ts';
import { refuse, type Refusal } from '../base/refusal.ts';
import { nameKey } from './names.ts';

/** As the council counts them: "XVIII", or "I" again after a merger. */
export const TermNumber = line(20);

export const Term = z.object({
  id: Id,
  number: TermNumber,
  from: Day,
  /** Its last day, once it has ended. */
  to: Day.optional(),
  /** As the council writes it (nhiệm kỳ 2026-2031); absent in terms that were entered before. */
  years: Years.optional(),
  /** How many delegates the council is to have (số đại biểu được bầu); the total is counted from who is in office, never from this. */
  seats: z.number().int().min(1).max(500).optional(),
});
export type Term = Readonly<z.infer<typeof Term>>;

const MOST_TERMS = 60;
export const KeptTerms = z.object({ terms: z.array(Term).max(MOST_TERMS) });

/** As a record names it. */
export const namedTerm = (one: Term | undefined): { readonly number: string; readonly years?: string } | undefined =>
  one && { number: one.number, ...(one.years !== undefined && { years: one.years }) };

/** The one that has not ended; there is one at most. */
export const runningOf = (terms: readonly Term[]): Term | undefined => terms.find(({ to }) => to === undefined);

/** Why a term with that number cannot begin on that day, or undefined. A term may begin on the last day of the one before it. */
export function whyNotBegin(terms: readonly Term[], { number, from }: Pick<Term, 'number' | 'from'>): Refusal | undefined {
  const running = runningOf(terms);
  if (running) return refuse('terms/still-running', { number: running.number });
  const over = terms.find(({ to }) => to !== undefined && from < to);
  if (over) return refuse('terms/overlap', { number: over.number });
  if (terms.some((one) => nameKey(one.number) === nameKey(number))) return refuse('terms/number-taken', { number });
  return terms.length >= MOST_TERMS ? refuse('terms/too-many', { most: MOST_TERMS }) : undefined;
}
