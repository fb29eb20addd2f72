/**
 * Where notes on earlier versions of papers, one's own and those that others of the group share, stand in those that are read now:
 * looked for while their list is open.
 */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { PapersState } from '../../../shared/meeting/paper-events.ts';
import type { PagePlace } from '../../../shared/papers/compare.ts';
import type { Note } from '../../../shared/papers/note.ts';
import { useNotes, useTheirNotes } from '../../notes/use-notebook.ts';
import { lookFor } from '../../reader/notes/carried-places.ts';
import { versionsOf } from '../papers/versions-of.ts';

/** By the note as it is: a place in the newest version that can be read, or undefined where it is sure that there is none. */
export type WhereNow = ReadonlyMap<Note, PagePlace | undefined>;

const NOTHING_YET: WhereNow = new Map();

/** The newest version of a paper that can be read; undefined of a paper that is not there any more. */
export const newestOf = (papers: PapersState, id: string): string | undefined => versionsOf(papers, id).at(-1)?.paper;

export function useWhereNow(meeting: string, papers: PapersState): WhereNow {
  const isEarlier = useCallback(
    (note: Note) => note.meeting === meeting && 'paper' in note.on && ![undefined, note.on.paper].includes(newestOf(papers, note.on.paper)),
    [meeting, papers],
  );
  const [own, theirs] = [useNotes(isEarlier), useTheirNotes(isEarlier)];
  const notes = useMemo(() => [...own, ...theirs], [own, theirs]);
  const [found, setFound] = useState(NOTHING_YET);
  useEffect(() => {
    const stop = new AbortController();
    const byPaper = new Map<string, Note[]>();
    for (const note of notes) {
      const paper = 'paper' in note.on ? newestOf(papers, note.on.paper) : undefined;
      if (paper !== undefined) byPaper.set(paper, [...(byPaper.get(paper) ?? []), note]);
    }
    const look = async (): Promise<void> => {
      // One paper after the other: each holds the text of its versions meanwhile.
      for (const [paper, mine] of byPaper) {
        const versions = versionsOf(papers, paper);
        const { places, lacks } = await lookFor({ meeting, versions, to: versions.length - 1, notes: mine }, stop.signal);
        if (stop.signal.aborted) return;
        setFound(
          (before) =>
            new Map([...before, ...mine.flatMap((one) => (places.get(one) || !lacks ? [[one, places.get(one)] as const] : []))]),
        );
      }
    };
    // What breaks is not found: it is listed with its old place.
    look().catch(() => undefined);
    return () => stop.abort();
  }, [meeting, papers, notes]);
  return found;
}
