/** Lists of what somebody has to do: what is open is told whole, what has ended a page at a time, the last due first. */
import { z } from 'zod';
import { PLACE, type Places } from '../places.ts';

/** Before every place. */
const BEGINNING = '~';
/** In one answer. */
const SHOWN = 20;

export const EndedQuery = z.object({
  after: z
    .string()
    .max(200)
    .refine((after) => after === BEGINNING || PLACE.test(after))
    .optional(),
});

/** @param after `next` of the answer before; absent: those that are open, all of them */
export async function openOrEnded<T>(
  { openOf, endedOf }: Pick<Places<T>, 'openOf' | 'endedOf'>,
  whose: string,
  after: string | undefined,
): Promise<{ some: T[]; next?: string }> {
  if (after !== undefined) return endedOf(whose, SHOWN, after === BEGINNING ? undefined : after);
  const { some } = await endedOf(whose, 1);
  return { some: await openOf(whose), ...(some.length > 0 && { next: BEGINNING }) };
}
