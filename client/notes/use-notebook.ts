/** The notebook of whoever is signed in, for screens. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Note } from '../../shared/papers/note.ts';
import { useSession } from '../session.tsx';
import { notebook } from './notebook.ts';
import { openShared, sharing } from './sharing.ts';

/** Whether notes can be made: somebody is here by name. Opens their notebook. */
export function useNotebook(): boolean {
  const { me, locked } = useSession();
  const owner = me && me.by !== 'hall' ? me.member.id : undefined;
  useEffect(() => {
    if (owner === undefined || locked) return;
    void notebook.open(owner);
    void openShared(owner);
  }, [owner, locked]);
  return owner !== undefined;
}

/** Notes by a question; the same row as long as the same notes answer it. */
export const useNotes = (asked: (note: Note) => boolean): readonly Note[] =>
  useStore(notebook, useShallow((now) => [...now.notes.values()].filter(asked)));

/** The same of what others of the delegate group share. */
export const useTheirNotes = (asked: (note: Note) => boolean): readonly Note[] =>
  useStore(sharing, useShallow(({ theirs }) => theirs.map(({ note }) => note).filter(asked)));
