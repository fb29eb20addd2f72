/** Papers of a page or two for meetings whose test is about something else: a decree of 80 pages takes the processor seconds. */
import { A4, composed } from '../reader/composed.ts';

/** Three different ones, as `prepare` takes them. */
export const shortPapers = (): Promise<Uint8Array[]> =>
  Promise.all([1, 2, 3].map((pages) => composed({ sizes: Array.from({ length: pages }, () => A4) })));
