/** What a vote came to by the weights of votes. */
import type { Vote } from '../../../shared/meeting/votes.ts';
import { weightWords as words } from '../../../shared/text/weights.ts';
import { useWords } from '../../ui/language.tsx';
import { choiceText } from '../votes/words.ts';
import { decimalText } from './decimal-text.ts';

export interface WeighedProps {
  readonly vote: Vote;
  readonly className?: string | undefined;
  /** Of what the options weigh; on the wall, where the ballots are counted beside it. */
  readonly onWall?: string | undefined;
}

export default function WeighedResult({ vote: { result, content }, className, onWall }: WeighedProps) {
  const { t, language } = useWords();
  if (!result?.weighed || !content) return null;
  const { weights, base, needed } = result.weighed;
  const { fraction: [n, d], strict } = content.rule;
  const rule = t(strict ? words.more : words.least, { n, d });
  const text = (decimal: string) => decimalText(decimal, language);
  return (
    <>
      <p className={className}>
        {t(words.result, { for: text(weights['for'] ?? '0'), base: text(base), needed: text(needed), rule })}
      </p>
      <p className={onWall}>
        {content.options
          .map(({ id, label }) => t(words.option, { choice: choiceText(id, t, label), weight: text(weights[id] ?? '0') }))
          .join(' · ')}
      </p>
      {onWall === undefined && <p>{t(words.ballots)}:</p>}
    </>
  );
}
