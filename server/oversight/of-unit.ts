/** Recommendations of a unit, and of those that have gone into it: what they recommended is still to be answered and judged. */
import type { Units } from '../identity/units.ts';
import type { Line } from './lines.ts';
import type { Recommendations } from './recommendations.ts';

export async function ofUnitAndBefore(
  unit: string,
  units: Pick<Units, 'heirs' | 'list'>,
  recommendations: Pick<Recommendations, 'linesOf'>,
): Promise<Line[]> {
  const heir = await units.heirs();
  const gone = (await units.list()).filter(({ code }) => code !== unit && heir(code) === unit);
  const all: Line[] = [];
  for (const code of [unit, ...gone.map((one) => one.code)]) all.push(...(await recommendations.linesOf(code)));
  return all;
}
