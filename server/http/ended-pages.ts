/** Lists of what somebody has to do: what is open is told whole, what has ended a page at a time, the last due first. */
import { z } from 'zod';

export const EndedQuery = z.object({ after: z.string().max(200).optional() });

/** In one answer. */
const SHOWN = 20;
/** Before every place. */
const BEGINNING = '~';

interface Paging<T> {
  readonly isOpen: (one: T) => boolean;
  /** Where it stands among others: by its day, then by its id. */
  readonly placeOf: (one: T) => string;
}

/** @param after `next` of the answer before; absent: those that are open, all of them */
export function openOrEnded<T>(all: readonly T[], { isOpen, placeOf }: Paging<T>, after: string | undefined): { some: T[]; next?: string } {
  const ended = all.filter((one) => !isOpen(one));
  if (after === undefined) return { some: all.filter(isOpen), ...(ended.length > 0 && { next: BEGINNING }) };
  const rest = ended.filter((one) => placeOf(one) < after).sort((a, b) => (placeOf(a) > placeOf(b) ? -1 : 1));
  const some = rest.slice(0, SHOWN);
  return { some, ...(rest.length > SHOWN && { next: placeOf(some.at(-1)!) }) };
}
