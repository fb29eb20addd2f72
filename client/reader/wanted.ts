/** Which papers of a meeting are to be on a device, in which order. */
import { isKeptOut } from '../../shared/meeting/access.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
import type { Paper, PapersState } from '../../shared/meeting/paper-events.ts';
import type { Wanted } from './kept-index.ts';

/** Whether whoever this copy of the record belongs to can read that paper. */
export const canRead = (one: Paper | undefined): one is Paper => one !== undefined && one.state !== 'withdrawn' && one.hidden === undefined;

const seen = new WeakMap<Meeting, Meeting>();

/** The meeting as somebody sees it who takes no part in some items: their papers are hidden, like those that are for others. */
export function withoutRecused(meeting: Meeting, member: string | undefined): Meeting {
  const { agenda, papers } = meeting;
  if (member === undefined || !agenda.items.some(({ item }) => isKeptOut(meeting, item, member))) return meeting;
  let made = seen.get(meeting);
  if (!made) {
    const hide = (one: Paper): Paper => (isKeptOut(meeting, one.item, member) ? { ...one, hidden: true } : one);
    const hidden = Object.fromEntries(Object.entries(papers.papers).map(([id, one]) => [id, hide(one)]));
    seen.set(meeting, (made = { ...meeting, papers: { ...papers, papers: hidden } }));
  }
  return made;
}

/** Those that stand: what took the place of another comes first, the newest before the others, then as the agenda has them. */
export function wantedOf({ papers, order }: PapersState): Wanted[] {
  const stand = order.flatMap((id) => (canRead(papers[id]) && papers[id].state === 'current' ? [papers[id]] : []));
  const changed = stand.filter((one) => one.replaces !== undefined).sort((a, b) => (a.addedAt < b.addedAt ? 1 : -1));
  const all = [...changed, ...stand.filter((one) => one.replaces === undefined)];
  const seen = new Set<string>();
  return all.flatMap(({ sha256, size }) => (seen.has(sha256) ? [] : (seen.add(sha256), [{ sha256, size }])));
}
