/** What somebody has seen here goes when they leave, whether the rest of the reader has come or not. */
import { forget } from '../link/memory.ts';

/** Under which it is kept. */
export const SEEN = 'papers-seen';

const seenPapers = () => import('./seen-papers.ts');

export function forgetSeenPapers(): void {
  forget(SEEN);
  void seenPapers().then((one) => one.forgetSeen()).catch(() => undefined);
}
