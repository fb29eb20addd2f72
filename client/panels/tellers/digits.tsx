/** The keys of a vote as digits, and who has taken a paper of it. */
import { presentDelegates } from '../../../shared/meeting/access.ts';
import { secretOf } from '../../../shared/meeting/secret-state.ts';
import { tellersPage } from '../../../shared/text/secret-tellers.ts';
import { useWords } from '../../ui/language.tsx';
import { byGivenName } from '../../../shared/council/name-order.ts';
import { useHere, useNames } from '../here.tsx';
import panel from '../panels.module.css';
import { digitsOf } from './due.ts';
import css from './tellers.module.css';

export function Digits({ hash }: { readonly hash: string }) {
  const { t } = useWords();
  const groups = digitsOf(hash);
  return (
    <div className={css.room}>
      <p className={css.digits} aria-label={t(tellersPage.digits)} translate="no">
        {groups.map((one, n) => (
          <span key={n}>{one}</span>
        ))}
      </p>
    </div>
  );
}

/** So many of those present; and, for who sees to it that nobody is left out, whose paper is missing. */
export function PapersTaken({ vote }: { readonly vote: string }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const nameOf = useNames();
  const papers = secretOf(meeting, vote)?.papers;
  const present = presentDelegates(meeting);
  const missing = present.filter((one) => !papers?.has(one)).sort((a, b) => byGivenName(nameOf(a), nameOf(b)));
  return (
    <>
      <p className={panel.headline}>{t(tellersPage.taken, { taken: papers?.size ?? 0, present: present.length })}</p>
      {missing.length > 0 && (
        <div>
          <h3>{t(tellersPage.notTaken, { count: missing.length })}</h3>
          <ul className={panel.names} tabIndex={0} aria-label={t(tellersPage.notTaken, { count: missing.length })}>
            {missing.map((one) => (
              <li key={one}>{nameOf(one)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
