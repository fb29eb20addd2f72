/** Which papers of a meeting are to be on a device, in which order. */
import type { Paper, PapersState } from '../../shared/meeting/papers.ts';
import type { Wanted } from './kept-index.ts';

/** Whether whoever this copy of the record belongs to can read that paper. */
export const canRead = (one: Paper | undefined): one is Paper => one !== undefined && one.state !== 'withdrawn' && one.hidden === undefined;

/** Those that stand: what took the place of another comes first, the newest before the others, then as the agenda has them. */
export function wantedOf({ papers, order }: PapersState): Wanted[] {
  const stand = order.flatMap((id) => (canRead(papers[id]) && papers[id].state === 'current' ? [papers[id]] : []));
  const changed = stand.filter((one) => one.replaces !== undefined).sort((a, b) => (a.addedAt < b.addedAt ? 1 : -1));
  const all = [...changed, ...stand.filter((one) => one.replaces === undefined)];
  const seen = new Set<string>();
  return all.flatMap(({ sha256, size }) => (seen.has(sha256) ? [] : (seen.add(sha256), [{ sha256, size }])));
}
