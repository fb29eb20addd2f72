/** The proof of one ballot, handed on by its voter: checked here by whoever was given it, against a fingerprint from elsewhere. */
import { IconCircleCheckFilled, IconCircleXFilled } from '@tabler/icons-react';
import { BallotProof, checkBallotProof, PROOF_CHECKS, type CheckedProof } from '../../../shared/archive/ballot-proof.ts';
import { archive } from '../../../shared/text/archive.ts';
import { proofFile, verdicts } from '../../../shared/text/receipts.ts';
import { ProofChecks } from '../../panels/votes/proof-checks.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Card } from '../../ui/states.tsx';
import { takesFocus } from './takes-focus.ts';
import css from './archive.module.css';

/** Longer is no proof of one ballot: the roll of four thousand delegates is in it, and little else. */
const MOST_BYTES = 5_000_000;

export interface CheckedBallot extends CheckedProof {
  /** The authority that founds the record is the one that was typed. */
  readonly isAuthority: boolean;
}

/** Undefined for whatever is no proof of one ballot. `ca` as `fingerprintOf` gives it. */
export async function checkedBallot(bytes: ArrayBuffer, ca: string): Promise<CheckedBallot | undefined> {
  if (bytes.byteLength > MOST_BYTES) return undefined;
  try {
    const file: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const checked = await checkBallotProof(BallotProof.parse(file));
    return { ...checked, isAuthority: checked.ca === ca };
  } catch {
    return undefined;
  }
}

export function BallotView({ ballot }: { readonly ballot: CheckedBallot }) {
  const { t } = useWords();
  const { checks, says, isAuthority, logKey } = ballot;
  const isInOrder = isAuthority && PROOF_CHECKS.every((one) => one === 'authority' || checks[one] === 'holds');
  const isGood = isInOrder && checks.authority === 'holds';
  // A file without the word of the seal: then the key is for the reader to compare.
  const isToCompare = isInOrder && checks.authority === 'missing';
  const Icon = isAuthority ? IconCircleCheckFilled : IconCircleXFilled;
  return (
    <section className={css.report} aria-label={t(archive.result)} tabIndex={-1} ref={takesFocus}>
      <h2 className={css.heading}>{t(proofFile.isBallot)}</h2>
      <Notice tone={isGood ? 'good' : isToCompare ? 'warn' : 'bad'}>
        <strong className={css.verdict}>{t(isGood ? proofFile.good : isToCompare ? proofFile.inFile : proofFile.bad)}</strong>
        {isToCompare && <p>{t(proofFile.sameRecord, { key: logKey ?? '' })}</p>}
        {isAuthority && checks.authority === 'fails' && <p>{t(proofFile.stranger)}</p>}
      </Notice>
      {says && (
        <Card>
          <p className={css.meeting}>{says.title}</p>
          <p>{t(proofFile.says, { name: says.name, choice: says.counted ?? t(proofFile.notCounted), text: says.text })}</p>
        </Card>
      )}
      <p className={isAuthority ? css.right : css.wrong}>
        <Icon size={24} aria-hidden /> {t(proofFile.authority)} <strong>{t(verdicts[isAuthority ? 'holds' : 'fails'])}</strong>
      </p>
      <ProofChecks checks={checks} />
    </section>
  );
}
