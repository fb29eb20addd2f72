import type { Member } from '../../../../shared/council/council.ts';

/** Whose turn it is: the first delegate without a tablet who is not waiting already; those put off come last. */
export function nextWithout(
  delegates: readonly Member[],
  equipped: ReadonlySet<string>,
  waiting: readonly string[],
  later: readonly string[],
): Member | undefined {
  const open = delegates.filter((one) => !equipped.has(one.id) && !waiting.includes(one.id));
  return open.find((one) => !later.includes(one.id)) ?? open.sort((a, b) => later.lastIndexOf(a.id) - later.lastIndexOf(b.id))[0];
}
