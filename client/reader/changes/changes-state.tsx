/** The changes of the open paper: shared by its line, its panel and the marks on its pages. */
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Change } from '../../../shared/papers/compare.ts';
import { keptShares, paperUrl } from '../kept-index.ts';
import { useOpened } from '../part.ts';
import { beginComparing } from './begin-comparing.ts';
import { comparisons, nameOf, stopComparing, type Comparing, type Pair } from './comparisons.ts';
import { useVersions } from './versions.ts';

export interface ChangesHere {
  /** Undefined until it was asked for. */
  readonly comparing?: Comparing;
  readonly changes: readonly Change[];
  /** The one that is looked at, from 0. */
  readonly selected?: number;
  readonly begin: () => void;
  /** Goes there. */
  readonly select: (change: number | undefined) => void;
  /** A change whose page is on its way to the screen: its place is brought into sight when it is there. */
  readonly coming?: number;
  readonly arrived: () => void;
}

const NONE: readonly never[] = [];
const Context = createContext<ChangesHere>({ changes: NONE, begin: () => undefined, select: () => undefined, arrived: () => undefined });

export const useChanges = (): ChangesHere => use(Context);

/** Two papers on the device with no more pages together are compared without being asked to. */
const AT_ONCE_PAGES = 200;
/** The paper's first pages come first, in milliseconds. */
const AFTER = 1_500;

export function ChangesAround({ children }: { readonly children: ReactNode }) {
  const versions = useVersions();
  const { of, doc, watch, goTo } = useOpened();
  const before = versions?.before?.sha256;
  const pair = useMemo(
    (): Pair | undefined => (before !== undefined && of ? { meeting: of.meeting, before, now: of.sha256 } : undefined),
    [before, of],
  );
  const pages = (versions?.before?.pages ?? 0) + doc.numPages;
  const comparing = useStore(comparisons, (all) => (pair ? all[nameOf(pair)] : undefined));
  const begin = useCallback(() => pair && beginComparing(pair, { doc, watch }, pages), [pair, doc, watch, pages]);
  const here = useStore(
    keptShares,
    (shares) => pair !== undefined && [pair.before, pair.now].every((one) => shares[paperUrl(pair.meeting, one)] === 1),
  );
  const atOnce = here && pages <= AT_ONCE_PAGES;
  useEffect(() => {
    if (!atOnce) return;
    const timer = setTimeout(begin, AFTER);
    return () => clearTimeout(timer);
  }, [atOnce, begin]);
  useEffect(() => (pair ? () => stopComparing(pair) : undefined), [pair]);

  const [selected, setSelected] = useState<number>();
  const [coming, setComing] = useState<number>();
  const changes = comparing?.state === 'done' ? comparing.comparison.changes : NONE;
  const value = useMemo(
    (): ChangesHere => ({
      ...(comparing && { comparing }),
      changes,
      ...(selected !== undefined && selected < changes.length && { selected }),
      begin,
      select: (change) => {
        setSelected(change);
        setComing(change);
        const place = change === undefined ? undefined : changes[change]?.now[0];
        if (place) goTo(place.page);
      },
      ...(coming !== undefined && { coming }),
      arrived: () => setComing(undefined),
    }),
    [comparing, changes, selected, coming, begin, goTo],
  );
  return <Context value={value}>{children}</Context>;
}
