/**
 * Notes of a paper's other versions, one's own and those of the group, as they stand in the one that is read: each is one note,
 * wherever it is shown.
 */
import { useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Note } from '../../../shared/papers/note.ts';
import { notebook } from '../../notes/notebook.ts';
import type { Theirs } from '../../notes/share-notes.ts';
import { nameOf, sharing } from '../../notes/sharing.ts';
import { useNotes } from '../../notes/use-notebook.ts';
import type { PaperNotes } from './paper-notes.ts';

export interface CarriedNote {
  /** As it stands here. Written down so, it is a note of this version. */
  readonly note: Note;
  /** As it was noted. */
  readonly noted: Note;
}

export interface Carried {
  /** `lacks`: the text of a version is not to be had now; with it more may be found. */
  readonly state: 'looking' | 'done' | 'lacks' | 'failed';
  readonly here: readonly CarriedNote[];
  /** Of earlier versions, and without a place here. */
  readonly nowhere: readonly Note[];
}

export const NONE_CARRIED: Carried = { state: 'done', here: [], nowhere: [] };

export interface NotesHere {
  readonly notes: readonly Note[];
  /** Of those that were noted on other versions: as they were noted. */
  readonly noted: ReadonlyMap<string, Note>;
}

/** The notes of the paper that is open, those of its other versions among them. @param page from 0; undefined: of all pages */
export function useNotesHere(mine: PaperNotes, page?: number): NotesHere {
  const { paper } = mine.of;
  const isHere = useCallback(
    ({ on }: Note) => 'paper' in on && on.paper === paper && (page === undefined || on.page === page),
    [paper, page],
  );
  const own = useNotes(isHere);
  const { here } = useStore(mine.carried);
  // What was changed since, or is gone, stands where it was put.
  const carried = useStore(
    notebook,
    useShallow(({ notes }) => here.filter(({ note, noted }) => isHere(note) && notes.get(note.id) === noted)),
  );
  return useMemo(
    () => ({ notes: [...own, ...carried.map(({ note }) => note)], noted: new Map(carried.map(({ note, noted }) => [note.id, noted])) }),
    [own, carried],
  );
}

/** One's own notes of earlier versions that have no place here. */
export function useNowhere(mine: PaperNotes): readonly Note[] {
  const { nowhere } = useStore(mine.carried);
  return useStore(
    notebook,
    useShallow(({ notes }) => nowhere.filter((note) => notes.get(note.id) === note)),
  );
}

export interface TheirsHere {
  /** Each with its note as it stands here. */
  readonly theirs: readonly Theirs[];
  /** By their names, of those that were noted on other versions: as they were noted. */
  readonly noted: ReadonlyMap<string, Note>;
  /** Of earlier versions, and without a place here. */
  readonly nowhere: readonly Theirs[];
}

/** What others of the group share on the paper that is open, and on its other versions. */
export function useTheirsHere(mine: PaperNotes): TheirsHere {
  const { paper } = mine.of;
  const all = useStore(sharing, ({ theirs }) => theirs);
  const { here, nowhere } = useStore(mine.carried);
  return useMemo(() => {
    const moved = new Map(here.map(({ note, noted }) => [noted, note]));
    const carried = all.filter(({ note }) => moved.has(note));
    const own = all.filter(({ note: { on } }) => 'paper' in on && on.paper === paper);
    return {
      theirs: [...own, ...carried.map((one) => ({ ...one, note: moved.get(one.note)! }))],
      noted: new Map(carried.map((one) => [nameOf(one), one.note])),
      nowhere: all.filter(({ note }) => nowhere.includes(note)),
    };
  }, [all, here, nowhere, paper]);
}
