/** Marks of both issuers' keys and the urn's, small: whoever wants to holds them against the wall of the hall. */
import type { Vote } from '../../../shared/meeting/votes.ts';
import { secretVote as words } from '../../../shared/text/secret-vote.ts';
import { useWords } from '../../ui/language.tsx';
import { keyMark } from './key-mark.ts';
import css from './secret.module.css';

export function KeyMarks({ vote: { content } }: { readonly vote: Vote }) {
  const { t } = useWords();
  const keys = content?.secret;
  if (!keys) return null;
  return (
    <div className={css.marks}>
      <p>{t(words.keys)}:</p>
      <dl>
        {([['keyServer', keys.server], ['keyTellers', keys.tellers], ['keyUrn', keys.urn]] as const).map(([name, key]) => (
          <div key={name}>
            <dt>{t(words[name])}</dt>
            <dd>{keyMark(key)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
