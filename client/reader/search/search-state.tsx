/** What is looked for in the open paper, and where it stands: shared by its panel, its bar and the marks on its pages. */
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { FoundPlace } from '../../../shared/papers/library.ts';
import { isRecognised, isScan, type TextOfPage } from '../../../shared/papers/paper-text.ts';
import { parseQuery, isEmpty } from '../../../shared/papers/query.ts';
import { shortcuts } from '../../../shared/text/shortcuts.ts';
import { pressed } from '../../ui/key-press.ts';
import { Shortcuts } from '../../ui/shortcuts.tsx';
import { textsOf } from '../changes/texts.ts';
import { paperUrl } from '../kept-index.ts';
import { useOpened, type OpenedPaper } from '../part.ts';
import { asked } from './asked.ts';
import { openFinder, type Finder } from './finder.ts';
import { textOfPaper } from './text-of-paper.ts';

export interface SearchHere {
  readonly typed: string;
  readonly type: (typed: string) => void;
  /** The text is being read. */
  readonly reading: boolean;
  /** Pages that cannot be looked through. */
  readonly scans: number;
  /** By page, those whose words a machine has read in a picture. */
  readonly recognised: ReadonlyMap<number, TextOfPage>;
  /** Nothing is looked for, or it is being looked for: the places are none, or those of what was looked for before. */
  readonly isFound: boolean;
  readonly places: readonly FoundPlace[];
  /** The one that is looked at, from 0. */
  readonly selected?: number;
  readonly select: (place: number) => void;
  /** A place whose page is on its way to the screen. */
  readonly coming?: FoundPlace;
  readonly arrived: () => void;
}

const nothing = (): void => undefined;
const NONE: readonly never[] = [];
const NO_PAGES: SearchHere['recognised'] = new Map();
const Context = createContext<SearchHere>({
  typed: '',
  type: nothing,
  reading: false,
  scans: 0,
  recognised: NO_PAGES,
  isFound: false,
  places: NONE,
  select: nothing,
  arrived: nothing,
});

export const useSearch = (): SearchHere => use(Context);

/** The paper's name in the finder. */
const OPEN = 'open';

interface Texts {
  readonly pages: readonly string[];
  readonly scans: number;
  readonly recognised: SearchHere['recognised'];
}

/** As the server took it out, or, where that is not to be had, out of the paper as it is open here. */
async function textsHere({ of, doc, watch }: OpenedPaper, stop: AbortSignal): Promise<Texts> {
  const found = of && (await textOfPaper(paperUrl(of.meeting, of.sha256)));
  if (found && typeof found !== 'string') {
    const recognised: SearchHere['recognised'] = new Map(found.pages.flatMap((one, at) => (isRecognised(one) ? [[at, one] as const] : [])));
    return { pages: found.pages.map(({ t }) => t), scans: found.pages.filter(isScan).length, recognised };
  }
  const pages = await textsOf({ doc, watch }, { pages: nothing }, stop);
  return { pages, scans: pages.filter((one) => one.trim() === '').length, recognised: NO_PAGES };
}

interface Found {
  readonly typed: string;
  readonly places: readonly FoundPlace[];
}

export function SearchAround({ children }: { readonly children: ReactNode }) {
  const opened = useOpened();
  const { of, goTo, openSide } = opened;
  const [first] = useState(() => {
    const before = asked.getState();
    return before?.sha256 === of?.sha256 ? before : undefined;
  });
  const [typed, setTyped] = useState(first?.typed ?? '');
  const [texts, setTexts] = useState<Texts>();
  const [found, setFound] = useState<Found>();
  const [selected, setSelected] = useState<number>();
  const [coming, setComing] = useState<FoundPlace>();
  const finder = useRef<Finder>(undefined);
  const wants = !isEmpty(useMemo(() => parseQuery(typed), [typed]));
  const latest = useRef(opened);
  useEffect(() => void (latest.current = opened));

  // Nothing is read before somebody looks for something.
  useEffect(() => {
    if (!wants || texts) return;
    const stop = new AbortController();
    textsHere(latest.current, stop.signal).then(
      (read) => {
        if (stop.signal.aborted) return;
        finder.current ??= openFinder();
        finder.current.add(OPEN, read.pages);
        setTexts(read);
      },
      () => stop.signal.aborted || setTexts({ pages: [], scans: 0, recognised: NO_PAGES }),
    );
    return () => stop.abort();
  }, [wants, texts]);
  useEffect(
    () => () => {
      finder.current?.close();
      finder.current = undefined;
    },
    [],
  );

  const goesTo = useRef(first?.page);
  useEffect(() => {
    if (!wants || !texts) return;
    void finder.current?.places(OPEN, typed).then((places) => {
      const from = goesTo.current ?? latest.current.current;
      const isFirst = goesTo.current !== undefined;
      goesTo.current = undefined;
      const at = places.findIndex(({ page }) => page >= from);
      setFound({ typed, places });
      setSelected(places.length > 0 ? Math.max(0, at) : undefined);
      // While it is typed the pages stay where they are.
      if (isFirst) setComing(places[Math.max(0, at)]);
    });
  }, [wants, texts, typed]);

  const isNow = wants && found?.typed === typed;
  const places = wants && found ? found.places : NONE;
  const select = useCallback(
    (one: number) => {
      const place = places[one];
      if (!place) return;
      setSelected(one);
      setComing(place);
      goTo(place.page);
    },
    [places, goTo],
  );
  const keys = useMemo(() => [{ keys: ['Mod+f'], does: shortcuts.find, act: () => openSide('search') }], [openSide]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => void pressed(keys, event);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [keys]);

  const value = useMemo(
    (): SearchHere => ({
      typed,
      type: setTyped,
      reading: wants && (!texts || !isNow),
      scans: texts?.scans ?? 0,
      recognised: texts?.recognised ?? NO_PAGES,
      isFound: isNow,
      places,
      ...(selected !== undefined && selected < places.length && { selected }),
      select,
      ...(coming && { coming }),
      arrived: () => setComing(undefined),
    }),
    [typed, wants, texts, isNow, places, selected, select, coming],
  );
  return (
    <Context value={value}>
      <Shortcuts of={shortcuts.finding} list={keys} />
      {children}
    </Context>
  );
}
