/** A vote's rule in words. */
import type { Rule } from '../../../../shared/meeting/rules.ts';
import { prepare } from '../../../../shared/text/prepare.ts';
import type { Speech } from '../../../ui/language.tsx';

const BASE = { total: prepare.baseTotal, present: prepare.basePresent, cast: prepare.baseCast, valid: prepare.baseValid } as const;

export const isMajority = ({ base, fraction: [n, d], strict }: Rule): boolean => base === 'total' && strict && n === 1 && d === 2;
export const isTwoThirds = ({ base, fraction: [n, d], strict }: Rule): boolean => base === 'total' && !strict && n === 2 && d === 3;

export function ruleWords({ t }: Pick<Speech, 't'>, rule: Rule): string {
  if (isMajority(rule)) return t(prepare.ruleMajority);
  if (isTwoThirds(rule)) return t(prepare.ruleTwoThirds);
  const [n, d] = rule.fraction;
  return t(prepare.ruleOf, {
    fraction: t(rule.strict ? prepare.moreThan : prepare.atLeast, { n: String(n), d: String(d) }),
    base: t(BASE[rule.base]),
  });
}
