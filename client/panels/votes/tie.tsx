/** That a vote was tied, and what decided it then; nothing where it was not. */
import type { Vote } from '../../../shared/meeting/votes.ts';
import { voteResults } from '../../../shared/text/vote-results.ts';
import { useWords } from '../../ui/language.tsx';
import { useNames } from '../here.tsx';
import { choiceText } from './words.ts';

export function Tied({ vote: { result }, className }: { readonly vote: Vote; readonly className?: string | undefined }) {
  const { t } = useWords();
  const nameOf = useNames();
  if (!result?.tie) return null;
  const { chair, choice } = result.tie;
  const name = nameOf(chair);
  return (
    <p className={className}>
      {choice === undefined || result.outcome === 'none'
        ? t(voteResults.tieOpen, { name })
        : t(voteResults.tie, { name, choice: choiceText(choice, t) })}
    </p>
  );
}
