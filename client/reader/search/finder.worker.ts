/** Looks through texts off the page's own thread, so that what is typed appears at once. */
import { Library } from '../../../shared/papers/library.ts';
import type { Answer, Ask } from './finder.ts';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const library = new Library();

scope.onmessage = ({ data }: MessageEvent<Ask>) => {
  if ('add' in data) library.add(data.add, data.pages);
  else if ('remove' in data) library.remove(data.remove);
  else if ('within' in data) scope.postMessage({ ask: data.ask, places: library.places(data.within, data.typed) } satisfies Answer);
  else scope.postMessage({ ask: data.ask, found: library.find(data.typed) } satisfies Answer);
};
