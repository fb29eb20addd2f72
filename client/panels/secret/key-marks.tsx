/**
 * Digits of all keys of a secret ballot, small: whoever wants to holds them against the wall of the hall. Out of the question that this
 * tablet signs its request for, so that another key than the tellers compared gives other digits here.
 */
import { commitmentTo, keysHash } from '../../../shared/meeting/secret-statements.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { secretVote as words } from '../../../shared/text/secret-vote.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import { digitsOf } from '../tellers/due.ts';
import css from './secret.module.css';

export function KeyMarks({ vote: { vote, content } }: { readonly vote: Vote }) {
  const { t } = useWords();
  const { id } = useHere();
  const keys = content?.secret;
  if (!keys) return null;
  const made = { commitment: commitmentTo(id, vote, keys.server), issuer: keys.tellers, urn: keys.urn };
  return (
    <p className={css.marks}>
      <span>{t(words.keys)}:</span>
      <span className={css.digits} translate="no">
        {digitsOf(keysHash(vote, made)).join(' ')}
      </span>
    </p>
  );
}
