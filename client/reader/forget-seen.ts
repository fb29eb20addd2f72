/** What somebody has seen here goes when they leave, whether the rest of the reader has come or not. */
import { forget } from '../link/memory.ts';

/** Under which it is kept. */
export const SEEN = 'papers-seen';
/** What was opened and the server has not been told. */
export const OPENED = 'papers-opened';

const seenPapers = () => import('./seen-papers.ts');

export function forgetSeenPapers(): void {
  forget(SEEN);
  forget(OPENED);
  void seenPapers().then((one) => one.forgetSeen()).catch(() => undefined);
}
