/**
 * How much of a meeting's log somebody had before them when they looked at its agenda last on this device: a number of entries a
 * meeting, and nothing else. What came since is told from the log itself.
 */
import { createStore } from 'zustand/vanilla';
import { KEPT, sealedMemory } from '../link/sealed-memory.ts';

/** Meetings remembered, those looked at last. */
const MEETINGS_MOST = 60;

/** Entries, by meeting. */
type All = Readonly<Record<string, number>>;

function stored(): All {
  const found = sealedMemory.value(KEPT.agenda);
  if (typeof found !== 'object' || found === null) return {};
  return Object.fromEntries(Object.entries(found).filter((one): one is [string, number] => Number.isSafeInteger(one[1]) && one[1] >= 0));
}

export const seenAgenda = createStore<All>(stored);

/** How many items have news, by meeting, as far as that was counted since the app was opened. */
export const itemsWithNews = createStore<All>(() => ({}));

export function sayItemsWithNews(meeting: string, count: number): void {
  if ((itemsWithNews.getState()[meeting] ?? 0) !== count) itemsWithNews.setState({ [meeting]: count });
}

/** Somebody has seen the agenda as so many entries have it. */
export function sawAgenda(meeting: string, size: number): void {
  const { [meeting]: _before, ...others } = seenAgenda.getState();
  const next = Object.fromEntries([...Object.entries(others).slice(1 - MEETINGS_MOST), [meeting, size] as const]);
  seenAgenda.setState(next, true);
  sealedMemory.put(KEPT.agenda, next);
}

/** Somebody looks at a meeting: at the first time nothing is new to them. */
export function lookAtAgenda(meeting: string, size: number): void {
  if (seenAgenda.getState()[meeting] === undefined) sawAgenda(meeting, size);
}

/** The app was opened, another tab has seen something, or its reader has left. */
sealedMemory.follow(KEPT.agenda, () => {
  seenAgenda.setState(stored(), true);
  if (Object.keys(seenAgenda.getState()).length === 0) itemsWithNews.setState({}, true);
});
