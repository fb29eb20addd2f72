/** Lists of what somebody has to do, a page at a time: what is open, the first due first; then what has ended, the last due first. */
import { z } from 'zod';
import type { OpenCount, OwnPage } from '../../shared/wire/tasks.ts';
import { PLACE, type Places } from '../places.ts';

/** Before every place among those that have ended; and what a place among those that are open begins with. */
const BEGINNING = '~';
const OPEN = 'o';
/** In one answer. */
const SHOWN = 20;

export const OwnQuery = z.object({
  after: z
    .string()
    .max(200)
    .refine((after) => after === BEGINNING || PLACE.test(after.startsWith(OPEN) ? after.slice(OPEN.length) : after))
    .optional(),
});

/** @param after `next` of the answer before; absent: from the first due on */
export async function openThenEnded<T>(
  { pageOf }: Pick<Places<T>, 'pageOf'>,
  whose: string,
  after: string | undefined,
): Promise<{ readonly some: T[]; readonly rest: OwnPage }> {
  if (after === undefined || after.startsWith(OPEN)) {
    const { some, next } = await pageOf(whose, 'open', SHOWN, after?.slice(OPEN.length));
    if (next !== undefined) return { some, rest: { next: OPEN + next, nextPart: 'open' } };
    const ended = await pageOf(whose, 'ended', 1);
    return { some, rest: ended.some.length > 0 ? { next: BEGINNING, nextPart: 'ended' } : {} };
  }
  const { some, next } = await pageOf(whose, 'ended', SHOWN, after === BEGINNING ? undefined : after);
  return { some, rest: next === undefined ? {} : { next, nextPart: 'ended' } };
}

export interface Counted<T> {
  /** Not done yet; past its day. */
  readonly isToDo: (one: T) => boolean;
  readonly isLate: (one: T) => boolean;
  /** What is found of those that are open; absent: all of it. */
  readonly found?: (some: readonly T[]) => Promise<readonly T[]>;
}
/** Of everything that is open there, in whichever page it comes. */
export async function countOf<T>(
  { openOf, pageOf }: Pick<Places<T>, 'openOf' | 'pageOf'>,
  whose: string,
  { isToDo, isLate, found = (some) => Promise.resolve(some) }: Counted<T>,
): Promise<OpenCount> {
  const open = await found(await openOf(whose));
  const toDo = open.filter(isToDo);
  const any = open.length > 0 || (await pageOf(whose, 'ended', 1)).some.length > 0;
  return { toDo: toDo.length, late: toDo.filter(isLate).length, any };
}
