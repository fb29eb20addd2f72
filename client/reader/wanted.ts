/** Which papers of a meeting are to be on a device, in which order. */
import type { PapersState } from '../../shared/meeting/papers.ts';
import type { Wanted } from './kept-index.ts';

/** Those that stand: what took the place of another comes first, the newest before the others, then as the agenda has them. */
export function wantedOf({ papers, order }: PapersState): Wanted[] {
  const stand = order.flatMap((id) => (papers[id]?.state === 'current' ? [papers[id]] : []));
  const changed = stand.filter((one) => one.replaces !== undefined).sort((a, b) => (a.addedAt < b.addedAt ? 1 : -1));
  const all = [...changed, ...stand.filter((one) => one.replaces === undefined)];
  const seen = new Set<string>();
  return all.flatMap(({ sha256, size }) => (seen.has(sha256) ? [] : (seen.add(sha256), [{ sha256, size }])));
}
