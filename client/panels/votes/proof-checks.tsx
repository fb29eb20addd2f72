/** What was checked of a ballot's proof, one under another: each with its verdict in a word. */
import { IconCircleCheckFilled, IconCircleDashed, IconCircleXFilled } from '@tabler/icons-react';
import { PROOF_CHECKS, type CheckedProof } from '../../../shared/archive/ballot-proof.ts';
import { proofChecks, verdicts } from '../../../shared/text/receipts.ts';
import { useWords } from '../../ui/language.tsx';
import css from './my-votes.module.css';

const ICON = { holds: IconCircleCheckFilled, fails: IconCircleXFilled, missing: IconCircleDashed } as const;

export function ProofChecks({ checks }: Pick<CheckedProof, 'checks'>) {
  const { t } = useWords();
  return (
    <ul className={css.checks}>
      {PROOF_CHECKS.map((one) => {
        const Icon = ICON[checks[one]];
        return (
          <li key={one} className={css[checks[one]]}>
            <Icon size={26} aria-hidden />
            <span>{t(proofChecks[one])}</span>
            <strong>{t(verdicts[checks[one]])}</strong>
          </li>
        );
      })}
    </ul>
  );
}
