/** Which papers somebody has open in a meeting, beside the one that is read: a few, each at its place, also after a reload. */
import { createStore } from 'zustand/vanilla';
import { KEPT, sealedMemory } from '../../link/sealed-memory.ts';

/** More titles than these nobody tells apart over a page. */
export const OPEN_MOST = 5;

/** Ids of papers. */
export interface OpenPapers {
  /** As they stand beside each other. */
  readonly tabs: readonly string[];
  /** The same, read last comes last. */
  readonly read: readonly string[];
  /** Made room for the one read now, and not yet looked at by who reads. */
  readonly gone?: string;
}

const NONE: OpenPapers = { tabs: [], read: [] };

const ids = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);

function kept(): Readonly<Record<string, OpenPapers>> {
  const found = sealedMemory.value(KEPT.open);
  if (typeof found !== 'object' || found === null) return {};
  return Object.fromEntries(
    Object.entries(found as Record<string, Partial<OpenPapers> | null>).map(([meeting, one]) => {
      const tabs = [...new Set(ids(one?.tabs))].slice(0, OPEN_MOST);
      const read = ids(one?.read).filter((id) => tabs.includes(id));
      return [meeting, { tabs, read: [...tabs.filter((id) => !read.includes(id)), ...read] }];
    }),
  );
}

/** By meeting. */
export const openPapers = createStore<Readonly<Record<string, OpenPapers>>>(kept);
/** The app was opened, another tab reads, or their reader has left. */
sealedMemory.follow(KEPT.open, () => openPapers.setState(kept(), true));

export const openIn = (all: Readonly<Record<string, OpenPapers>>, meeting: string): OpenPapers => all[meeting] ?? NONE;

/** A paper is read: it is open. One too many takes the place of the one read longest ago. @param stand papers that can be read */
export function withPaper({ tabs, read, gone }: OpenPapers, paper: string, stand: (paper: string) => boolean): OpenPapers {
  const order = [...read.filter((one) => one !== paper && stand(one)), paper];
  const there = tabs.filter((one) => order.includes(one));
  if (there.includes(paper)) return { tabs: there, read: order, ...(gone !== undefined && { gone }) };
  if (there.length < OPEN_MOST) return { tabs: [...there, paper], read: order };
  const [oldest] = order;
  return { tabs: there.map((one) => (one === oldest ? paper : one)), read: order.slice(1), gone: oldest! };
}

/** @returns what is read next, if it was the one being read: the one before it */
export function withoutPaper({ tabs, read }: OpenPapers, paper: string): OpenPapers {
  return { tabs: tabs.filter((one) => one !== paper), read: read.filter((one) => one !== paper) };
}

function change(meeting: string, to: (now: OpenPapers) => OpenPapers): void {
  openPapers.setState((all) => ({ ...all, [meeting]: to(openIn(all, meeting)) }), true);
  sealedMemory.put(KEPT.open, openPapers.getState());
}

export const paperRead = (meeting: string, paper: string, stand: (paper: string) => boolean): void =>
  change(meeting, (now) => withPaper(now, paper, stand));

/** Closes it. @returns the one read before it, where there is any */
export function closePaper(meeting: string, paper: string): string | undefined {
  change(meeting, (now) => withoutPaper(now, paper));
  return openIn(openPapers.getState(), meeting).read.at(-1);
}

/** Its reader has seen what made room. */
export const goneSeen = (meeting: string): void => change(meeting, ({ tabs, read }) => ({ tabs, read }));
