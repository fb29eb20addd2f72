/**
 * Carries the notes of a paper's other versions, one's own and those of the group, to the one that is open: anew whenever one of them,
 * or the versions, change.
 */
import { useCallback, useEffect, useEffectEvent, useMemo } from 'react';
import type { PagePlace } from '../../../shared/papers/compare.ts';
import { movedNote, type PageLines } from '../../../shared/papers/moved-note.ts';
import type { Note } from '../../../shared/papers/note.ts';
import { pageText } from '../../../shared/papers/page-text.ts';
import { textLines } from '../../../shared/papers/text-lines.ts';
import { online } from '../../link/online.ts';
import { useNotes, useTheirNotes } from '../../notes/use-notebook.ts';
import { textsKept, textsOf } from '../changes/texts.ts';
import { useVersions, type Version } from '../changes/versions.ts';
import { paperUrl } from '../kept-index.ts';
import { useOpened, type OpenedPaper } from '../part.ts';
import { NONE_CARRIED, type Carried, type CarriedNote } from './carried.ts';
import { lookFor, versionOf } from './carried-places.ts';
import type { PaperNotes } from './paper-notes.ts';

const NO_VERSIONS: readonly Version[] = [];
/** A text that the server is still taking out of its paper is asked for again after so long, in milliseconds. */
const AGAIN_MS = 15_000;
const UNTOLD = { pages: () => undefined };

/** What was found of a note is found again without looking. */
interface Known {
  readonly places: Map<Note, PagePlace | undefined>;
  /** Of pages that are pictures, as they stand here. */
  readonly onScans: Map<Note, Note>;
  readonly pages: Map<number, PageLines>;
}

/** Undefined for a page that cannot be read: nothing is shown on it. */
async function linesOf({ doc, watch }: OpenedPaper, page: number): Promise<PageLines | undefined> {
  try {
    const one = await doc.getPage(page + 1);
    const { items } = await watch.during(one.getTextContent({ includeMarkedContent: true, disableNormalization: true }));
    return { text: pageText(items).text, lines: textLines(items, one.view) };
  } catch {
    return undefined;
  }
}

interface Carry {
  readonly meeting: string;
  readonly versions: readonly Version[];
  readonly to: number;
  readonly notes: readonly Note[];
  readonly opened: OpenedPaper;
}

async function carried({ meeting, versions, to, notes, opened }: Carry, known: Known, stop: AbortSignal): Promise<Carried> {
  const { doc, watch } = opened;
  const text = async () => {
    const kept = await textsKept(paperUrl(meeting, versions[to]!.sha256));
    return kept?.length === doc.numPages ? kept : textsOf({ doc, watch }, UNTOLD, stop);
  };
  const fresh = notes.filter((one) => !known.places.has(one));
  const { places, onScans, lacks } = await lookFor({ meeting, versions, to, notes: fresh, text }, stop);
  // What was not found for want of a text is looked for again.
  for (const note of fresh) {
    const onScan = onScans.get(note);
    if (onScan) known.onScans.set(note, onScan);
    if (places.get(note) || !lacks) known.places.set(note, places.get(note));
  }
  const here: CarriedNote[] = [];
  const nowhere: Note[] = [];
  const { paper, sha256 } = versions[to]!;
  for (const noted of notes) {
    const onScan = known.onScans.get(noted);
    const place = onScan ? undefined : known.places.get(noted);
    const page = place && (known.pages.get(place.page) ?? (await linesOf(opened, place.page)));
    if (place && page) known.pages.set(place.page, page);
    const note = onScan ?? (place && page && movedNote(noted, { paper, sha256, ...place }, page));
    if (note) here.push({ note, noted });
    // A note on what an earlier version did not have yet is missed by nobody there.
    else if (versionOf(versions, noted) < to) nowhere.push(noted);
  }
  return { state: lacks ? 'lacks' : 'done', here, nowhere };
}

export function useCarrying(mine: PaperNotes | undefined): void {
  const opened = useOpened();
  const versions = useVersions()?.all ?? NO_VERSIONS;
  const to = versions.findIndex(({ paper }) => paper === mine?.of.paper);
  const isElsewhere = useCallback((note: Note) => to >= 0 && ![-1, to].includes(versionOf(versions, note)), [versions, to]);
  const [own, theirs] = [useNotes(isElsewhere), useTheirNotes(isElsewhere)];
  const notes = useMemo(() => [...own, ...theirs], [own, theirs]);
  const { doc } = opened;
  const carry = useEffectEvent((known: Known, stop: AbortSignal): void => {
    if (!mine) return;
    const { state } = mine.carried.getState();
    // What lacks a text is looked for again and again: that is said once.
    const isSaid = state === 'looking' || state === 'lacks';
    if (!isSaid && notes.some((one) => !known.places.has(one))) mine.carried.setState({ state: 'looking' });
    carried({ meeting: mine.of.meeting, versions, to, notes, opened }, known, stop).then(
      (now) => stop.aborted || mine.carried.setState(now, true),
      () => stop.aborted || mine.carried.setState({ state: 'failed' }),
    );
  });
  useEffect(() => {
    if (!mine) return;
    if (notes.length === 0) return mine.carried.setState(NONE_CARRIED, true);
    const known = knownOf(mine, versions);
    const stop = new AbortController();
    carry(known, stop.signal);
    const again = (): void => {
      if (online.get() && mine.carried.getState().state === 'lacks') carry(known, stop.signal);
    };
    const back = online.subscribe(again);
    const timer = setInterval(again, AGAIN_MS);
    return () => {
      back();
      clearInterval(timer);
      stop.abort();
    };
  }, [mine, versions, notes, doc]);
}

/** By the open paper and its versions as they are now. */
const allKnown = new WeakMap<PaperNotes, { readonly versions: readonly Version[]; readonly known: Known }>();

function knownOf(mine: PaperNotes, versions: readonly Version[]): Known {
  const before = allKnown.get(mine);
  const names = (all: readonly Version[]): string => all.map(({ paper }) => paper).join(' ');
  if (before && names(before.versions) === names(versions)) return before.known;
  const known: Known = { places: new Map(), onScans: new Map(), pages: new Map() };
  allKnown.set(mine, { versions, known });
  return known;
}
