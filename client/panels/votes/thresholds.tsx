/** What follows from low confidence by a form, in sentences with the numbers it takes: before anybody has voted, wherever such a vote is shown. */
import { followsOf, type Follows, type Form } from '../../../shared/meeting/forms.ts';
import { foresee, type Rule } from '../../../shared/meeting/rules.ts';
import { baseWords, type BaseBody } from '../../../shared/text/bases.ts';
import { consequences } from '../../../shared/text/elected.ts';
import { thresholds as words } from '../../../shared/text/thresholds.ts';
import { useWords, type Speech } from '../../ui/language.tsx';

interface Asked {
  readonly rule: Pick<Rule, 'base'>;
  readonly form?: Form | undefined;
}

function shareText({ fraction: [n, d], strict }: Follows, of: string, t: Speech['t']): string {
  if (strict && n * 2 === d) return t(words.moreThanHalf, { of });
  if (!strict && n * 3 === d * 2) return t(words.atLeastTwoThirds, { of });
  return t(strict ? words.moreThan : words.atLeast, { n, d, of });
}

/** In a sentence: one of a preset, whose council's size nobody asks. */
export function followText(one: Follows, base: Rule['base'], body: BaseBody, t: Speech['t'], total?: number): string {
  const { known } = total === undefined ? {} : foresee({ base, fraction: one.fraction, strict: one.strict }, total);
  const level = t(one.what === 'relieved' ? words.no : words.low);
  const said = { level, share: shareText(one, t(baseWords(base, body)), t), what: t(consequences[one.what]) };
  return known ? t(words.lineOf, { ...said, ...known }) : t(words.line, said);
}

interface ThresholdsProps {
  readonly asked: Asked;
  /** Delegates in all. */
  readonly total: number;
  readonly body: BaseBody;
  readonly className?: string | undefined;
}

/** A sentence each; nothing of what is not on confidence. */
export function Thresholds({ asked: { rule, form }, total, body, className }: ThresholdsProps) {
  const { t } = useWords();
  if (form?.kind !== 'confidence') return null;
  return followsOf(form).map((one) => (
    <p key={one.what} className={className}>
      {followText(one, rule.base, body, t, total)}
    </p>
  ));
}
