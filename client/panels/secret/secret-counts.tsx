/** What of a secret ballot's papers became what: given out, on the board, invalid, lacking. Blank ones are told with who is elected. */
import { isAnswer } from '../../../shared/meeting/forms.ts';
import { secretOf } from '../../../shared/meeting/secret-state.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { secretVote as words } from '../../../shared/text/secret-vote.ts';
import type { Words } from '../../../shared/text/words.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';

export function SecretCounts({ vote: { vote, content } }: { readonly vote: Vote }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const { papers, board } = secretOf(meeting, vote) ?? {};
  if (!papers || !board || !content) return null;
  const taken = papers.size;
  const valid = board.lines.filter(({ choice }) => isAnswer(content, choice));
  const numbers = [
    [words.papersOut, taken],
    [words.papersIn, board.lines.length],
    [words.papersInvalid, board.lines.length - valid.length],
    [words.papersGap, taken - board.lines.length],
    [words.papersLeft, board.left],
  ] as const;
  const always: readonly Words[] = [words.papersOut, words.papersIn];
  const said = numbers.filter(([text, count]) => count > 0 || always.includes(text));
  return (
    <div className={panel.soft}>
      <p>{t(words.noRoll)}</p>
      <p>{said.map(([text, count]) => `${t(text, { count })}.`).join(' ')}</p>
    </div>
  );
}
