/** This page's own papers, for screens; undefined where nothing is signed here. */
import type { SecretPapers } from '../../link/secret-papers.ts';
import { papersOf } from '../../link/own-papers.ts';
import { useHere } from '../here.tsx';

export function usePapers(): Pick<SecretPapers, 'take' | 'keepDraft' | 'drop'> | undefined {
  const { following, canSign } = useHere();
  return following && canSign ? papersOf(following) : undefined;
}
