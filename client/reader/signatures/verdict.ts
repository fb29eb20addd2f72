/** What a signature comes to, for who reads the paper. */
import type { PaperSignature } from '../../../shared/wire/papers.ts';

export type Verdict = 'good' | 'doubtful' | 'bad';

export function verdictOf({ state, after, trust, weak }: PaperSignature): Verdict {
  if (state === 'changed' || state === 'elsewhere' || after === 'pages' || trust === 'revoked') return 'bad';
  return state === 'whole' && trust === 'trusted' && !weak ? 'good' : 'doubtful';
}

/** The worst of them. */
export function worstOf(signatures: readonly PaperSignature[]): Verdict | undefined {
  const all = signatures.map(verdictOf);
  return (['bad', 'doubtful', 'good'] as const).find((one) => all.includes(one));
}
