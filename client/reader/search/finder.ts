/** Looks through texts in a worker; of several questions the last one alone is answered. */
import type { FoundPlace, FoundText } from '../../../shared/papers/library.ts';

export type Ask =
  | { readonly add: string; readonly pages: readonly string[] }
  | { readonly remove: string }
  | { readonly ask: number; readonly typed: string }
  | { readonly ask: number; readonly typed: string; readonly within: string };
export type Answer =
  | { readonly ask: number; readonly found: readonly FoundText[] }
  | { readonly ask: number; readonly places: readonly FoundPlace[] };

export interface Finder {
  readonly add: (name: string, pages: readonly string[]) => void;
  readonly remove: (name: string) => void;
  /** Never settles where something else was asked meanwhile. */
  readonly find: (typed: string) => Promise<readonly FoundText[]>;
  readonly places: (name: string, typed: string) => Promise<readonly FoundPlace[]>;
  readonly close: () => void;
}

export function openFinder(): Finder {
  const worker = new Worker(new URL('./finder.worker.ts', import.meta.url), { type: 'module' });
  let asked = 0;
  let answered: (answer: Answer) => void = () => undefined;
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    if (data.ask === asked) answered(data);
  };
  // What it cannot do it does not find; nothing else breaks by it.
  worker.onerror = (event) => event.preventDefault();
  const say = (ask: Ask): void => worker.postMessage(ask);
  const question = (ask: (number: number) => Ask): Promise<Answer> =>
    new Promise((done) => {
      asked += 1;
      answered = done;
      say(ask(asked));
    });
  return {
    add: (add, pages) => say({ add, pages }),
    remove: (remove) => say({ remove }),
    find: async (typed) => {
      const answer = await question((ask) => ({ ask, typed }));
      return 'found' in answer ? answer.found : [];
    },
    places: async (within, typed) => {
      const answer = await question((ask) => ({ ask, typed, within }));
      return 'places' in answer ? answer.places : [];
    },
    close: () => worker.terminate(),
  };
}
