/** What a vote takes, before anybody has voted, and what it stands on, in words: the same at the desk, on tablets and on the wall. */
import { groundOf, type Ground as Stated } from '../../../shared/meeting/grounds.ts';
import { foresee, type Rule } from '../../../shared/meeting/rules.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { ground as words } from '../../../shared/text/vote-ground.ts';
import { bases, votes } from '../../../shared/text/votes.ts';
import { useWords, type Speech } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';

/** "Cơ sở tính: tổng số đại biểu Hội đồng (29). Cần 15 phiếu tán thành."; what is not known before the closing is said to be so. */
export function foreseenText(rule: Rule, total: number, t: Speech['t']): string {
  const { known } = foresee(rule, total);
  const baseName = t(bases[rule.base]);
  return known ? t(votes.openBase, { ...known, baseName }) : t(votes.openBaseLater, { baseName });
}

/** "Căn cứ: Thông qua nghị quyết (Khoản 2 Điều 35 …)." */
export const groundText = ({ name, article, tie }: Pick<Stated, 'name' | 'article' | 'tie'>, t: Speech['t']): string =>
  `${t(words.line, { name, article })}${tie ? ` ${t(words.tie)}` : ''}`;

/** A line of its own; nothing where none is on record. */
export function Ground({ vote, className }: { readonly vote: Vote; readonly className?: string | undefined }) {
  const { t } = useWords();
  const stated = groundOf(useHere().meeting, vote);
  return stated && <p className={className}>{groundText(stated, t)}</p>;
}
