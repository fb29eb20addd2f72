/** Undo and redo of notes: each step is what notes were before and after. What came from elsewhere meanwhile is left alone. */
import type { Note } from '../../../shared/papers/note.ts';

/** Undefined: it is not there. */
export interface Change {
  readonly id: string;
  readonly before: Note | undefined;
  readonly after: Note | undefined;
}
export type StepOf = readonly Change[];

export interface History {
  /** The last is undone first. */
  readonly done: readonly StepOf[];
  readonly undone: readonly StepOf[];
}

export const NO_HISTORY: History = { done: [], undone: [] };
const STEPS_MOST = 200;

export const withStep = ({ done }: History, step: StepOf): History =>
  step.length === 0 ? { done, undone: [] } : { done: [...done, step].slice(-STEPS_MOST), undone: [] };

/** What a note says, whenever it was written. */
const said = (note: Note | undefined): string => (note ? JSON.stringify([note.on, note.what]) : '');

export type Find = (id: string) => Note | undefined;

/** What to write to go one step back, and what the history is then; steps that others' changes have overtaken are dropped. */
export function undo(history: History, find: Find): { readonly history: History; readonly write: StepOf } {
  const done = [...history.done];
  for (let step = done.pop(); step; step = done.pop()) {
    if (!step.every(({ id, after }) => said(find(id)) === said(after))) continue;
    const write = step.map(({ id, before, after }) => ({ id, before: after, after: before }));
    return { history: { done, undone: [...history.undone, step] }, write };
  }
  return { history: { done: [], undone: history.undone }, write: [] };
}

export function redo(history: History, find: Find): { readonly history: History; readonly write: StepOf } {
  const undone = [...history.undone];
  for (let step = undone.pop(); step; step = undone.pop()) {
    if (!step.every(({ id, before }) => said(find(id)) === said(before))) continue;
    return { history: { done: [...history.done, step], undone }, write: step };
  }
  return { history: { done: history.done, undone: [] }, write: [] };
}
