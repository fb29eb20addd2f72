/** The notebook of whoever is signed in, for screens. */
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Note } from '../../shared/papers/note.ts';
import { useSession } from '../session.tsx';
import { notebook } from './notebook.ts';

/** Whether notes can be made: somebody is here by name. Opens their notebook. */
export function useNotebook(): boolean {
  const { me, locked } = useSession();
  const owner = me && me.by !== 'hall' ? me.member.id : undefined;
  useEffect(() => {
    if (owner !== undefined && !locked) void notebook.open(owner);
  }, [owner, locked]);
  return owner !== undefined;
}

/** Notes by a question that is the same function as long as it asks the same. */
export function useNotes(asked: (note: Note) => boolean): readonly Note[] {
  const notes = useStore(notebook, (now) => now.notes);
  return useMemo(() => [...notes.values()].filter(asked), [notes, asked]);
}
