/** What a vote takes, before anybody has voted, and what it stands on, in words: the same at the desk, on tablets and on the wall. */
import type { Form } from '../../../shared/meeting/forms.ts';
import type { Ground as Stated } from '../../../shared/meeting/grounds.ts';
import type { BaseBody } from '../../../shared/text/bases.ts';
import { groundOf } from '../../../shared/meeting/question.ts';
import { foresee, type Rule } from '../../../shared/meeting/rules.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { rankedResult } from '../../../shared/text/ranked.ts';
import { ground as words } from '../../../shared/text/vote-ground.ts';
import { votes } from '../../../shared/text/votes.ts';
import { useWords, type Speech } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import { ruleText } from './words.ts';

/** What a question takes; of a vote on confidence its paper says what follows. */
interface Takes {
  readonly rule: Rule;
  readonly form?: Form | undefined;
  readonly body: BaseBody;
}

/** "Thông qua khi …", "Trúng cử khi được …": never that somebody is adopted. */
export function ruleLine({ rule, form, body }: Takes, t: Speech['t']): string {
  if (form?.kind === 'confidence') return '';
  if (form?.kind === 'ranked') return t(rankedResult.takes, { seats: form.seats, parts: form.seats + 1 });
  return t(form ? words.electedBy : votes.ruleLine, { rule: ruleText(rule, body, t) });
}

/** The same with "Cần 15/29 phiếu tán thành."; what is not known before the closing is said to be so. */
export function takesText(one: Takes, total: number, t: Speech['t']): string {
  if (one.form?.kind === 'confidence') return '';
  if (one.form?.kind === 'ranked') return ruleLine(one, t);
  const { known } = foresee(one.rule, total);
  return `${ruleLine(one, t)} ${known ? t(words.needed, known) : t(words.neededLater)}`;
}

/** "Căn cứ: Thông qua nghị quyết (Khoản 2 Điều 35 …)." */
export const groundText = ({ name, article, tie }: Pick<Stated, 'name' | 'article' | 'tie'>, t: Speech['t']): string =>
  `${t(words.line, { name, article })}${tie ? ` ${t(words.tie)}` : ''}`;

interface GroundProps {
  readonly vote: Vote;
  readonly className?: string | undefined;
  /** The article alone, where there is little room. */
  readonly short?: boolean;
}

/** A line of its own; nothing where none is on record. */
export function Ground({ vote, className, short = false }: GroundProps) {
  const { t } = useWords();
  const stated = groundOf(useHere().meeting, vote);
  if (!stated) return null;
  return <p className={className}>{short ? t(words.short, { article: stated.article }) : groundText(stated, t)}</p>;
}
