/** What is edited, with the way back: each change can be undone, the last one first. */
import { useState } from 'react';

const MOST_STEPS = 100;

export interface Undoing<T> {
  readonly now: T;
  readonly put: (next: T) => void;
  readonly undo: () => void;
  readonly canUndo: boolean;
  /** Begins with something else, and nothing to be undone. */
  readonly begin: (with_: T) => void;
}

export function useUndoing<T>(first: T): Undoing<T> {
  const [steps, setSteps] = useState<readonly T[]>([first]);
  return {
    now: steps.at(-1)!,
    put: (next) => setSteps((all) => [...all.slice(-MOST_STEPS), next]),
    undo: () => setSteps((all) => (all.length > 1 ? all.slice(0, -1) : all)),
    canUndo: steps.length > 1,
    begin: (with_) => setSteps([with_]),
  };
}
