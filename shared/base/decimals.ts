/** Exact decimals as a record holds them: text of up to twelve digits and six places, without a sign or a zero that says nothing. */
import { z } from 'zod';

const PLACES = 6;
const UNIT = 10n ** BigInt(PLACES);

/** More than nothing, e.g. `12.5`. */
export const Weight = z.string().regex(/^(?=.*[1-9])(?:0|[1-9]\d{0,11})(?:\.\d{0,5}[1-9])?$/);
export type Weight = z.infer<typeof Weight>;

/** In millionths; of what `Weight` takes, and of nothing: `0`. */
export function millionths(decimal: string): bigint {
  const [whole = '', part = ''] = decimal.split('.');
  return BigInt(whole + part.padEnd(PLACES, '0'));
}

/** What they come to in all. */
export const sumOf = (all: Readonly<Record<string, string>>): string =>
  decimalOf(Object.values(all).reduce((sum, one) => sum + millionths(one), 0n));

/** The one way in which so many millionths are written. */
export const decimalOf = (count: bigint): string =>
  `${count / UNIT}.${String(count % UNIT).padStart(PLACES, '0')}`.replace(/\.?0+$/, '');
