/** The notes of the paper that is open: made, changed, removed, and each of it undone and done again. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { createContext, use } from 'react';
import { withBeside } from '../../../shared/papers/moved-note.ts';
import type { Note, Stroke, What } from '../../../shared/papers/note.ts';
import { notebook } from '../../notes/notebook.ts';
import type { TextOnPage } from '../text-places.ts';
import { NONE_CARRIED, type Carried } from './carried.ts';
import { NO_HISTORY, redo, undo, withStep, type Change, type History, type StepOf } from './history.ts';
import { goesOn } from './stroke.ts';

/** A paper of a meeting as its log names it. */
export interface NotedPaper {
  readonly meeting: string;
  readonly paper: string;
  readonly sha256: string;
}

export interface PaperNotes {
  readonly of: NotedPaper;
  readonly history: StoreApi<History>;
  /** Notes of other versions of this paper. */
  readonly carried: StoreApi<Carried>;
  /** The texts of the pages that are on screen, by page from 0: a selection may reach over some, and what is drawn stands by lines. */
  readonly texts: Map<number, TextOnPage>;
  /** The note that is open to be written, or where a new one is to stand. */
  readonly open: StoreApi<OpenNote>;
  readonly add: (page: number, what: What) => Note;
  /** More than one of them is one step. */
  readonly addAll: (all: ReadonlyArray<{ readonly page: number; readonly what: What }>) => void;
  /** A stroke goes into the note of those just before it, on the same page. */
  readonly draw: (page: number, stroke: Stroke, began: number) => void;
  /** Undefined: it goes. One that is carried here is of this version from then on. */
  readonly alter: (changes: ReadonlyArray<{ readonly note: Note; readonly what: What | undefined }>) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

export interface OpenNote {
  /** Undefined: none is open. */
  readonly what?: {
    readonly page: number;
    readonly note?: Note;
    readonly quote?: Extract<What, { kind: 'text' }>['quote'];
    readonly at?: readonly [number, number];
    /** What was being written when the page went away (see half-written.ts). */
    readonly half?: string;
  };
}

const now = (): string => new Date().toISOString();

/** What is said of a write that fails stands in the notebook: nothing more to do here. */
const quietly = (kept: Promise<void>): void => void kept.catch(() => undefined);

const find = (id: string): Note | undefined => notebook.getState().notes.get(id);

/** Who reads a note is no step: what was taken back from others is not shared again by undoing something else. */
function asSharedNow({ shared: _, ...note }: Note): Note {
  const shared = find(note.id)?.shared;
  return { ...note, changed: now(), ...(shared && { shared }) };
}

function write(step: StepOf): void {
  for (const { id, after } of step) quietly(after ? notebook.put(asSharedNow(after)) : notebook.remove(id));
}

export function notesOfPaper(of: NotedPaper): PaperNotes {
  const history = createStore<History>(() => NO_HISTORY);
  /** The note of the strokes just drawn. */
  let sitting: string | undefined;
  const act = (step: StepOf): void => {
    write(step);
    history.setState((before) => withStep(before, step));
  };
  const texts = new Map<number, TextOnPage>();
  const beside = (page: number, what: What): What => {
    const here = texts.get(page);
    return withBeside(what, here && { text: here.text.text, lines: here.lines });
  };
  const made = (page: number, what: What): Note => {
    const at = now();
    const on = { paper: of.paper, sha256: of.sha256, page };
    return { id: crypto.randomUUID(), meeting: of.meeting, on, what: beside(page, what), made: at, changed: at };
  };
  const created = (note: Note): Change => ({ id: note.id, before: undefined, after: note });
  const add = (page: number, what: What): Note => {
    const note = made(page, what);
    act([created(note)]);
    return note;
  };
  const back = (way: typeof undo): void => {
    sitting = undefined;
    const { history: next, write: step } = way(history.getState(), find);
    write(step);
    history.setState(next, true);
  };
  return {
    of,
    history,
    carried: createStore<Carried>(() => NONE_CARRIED),
    texts,
    open: createStore<OpenNote>(() => ({})),
    add,
    addAll: (all) => act(all.map(({ page, what }) => created(made(page, what)))),
    draw(page, stroke, began) {
      const before = sitting === undefined ? undefined : find(sitting);
      if (
        before &&
        'paper' in before.on &&
        before.on.page === page &&
        before.what.kind === 'ink' &&
        goesOn(before, began, stroke.points.length)
      ) {
        const after: Note = { ...before, what: beside(page, { ...before.what, strokes: [...before.what.strokes, stroke] }) };
        act([{ id: before.id, before, after }]);
      } else sitting = add(page, { kind: 'ink', strokes: [stroke] }).id;
    },
    alter: (changes) =>
      act(changes.map(({ note, what }) => ({ id: note.id, before: find(note.id) ?? note, after: what && { ...note, what } }))),
    undo: () => back(undo),
    redo: () => back(redo),
  };
}

const Context = createContext<PaperNotes | undefined>(undefined);
export const PaperNotesProvider = Context;

/** Undefined where nothing can be noted: a PDF that stands alone, or nobody is here by name. */
export const usePaperNotes = (): PaperNotes | undefined => use(Context);
