/** The words of refusals: those a delegate may meet at once, and all others, fetched when the first of them is to be shown. */
import { refusals as access } from '../../shared/text/access.ts';
import { refusals as border } from '../../shared/text/border.ts';
import { refusals as link } from '../../shared/text/link.ts';
import { refusals as roll } from '../../shared/text/roll.ts';
import { refusals as session } from '../../shared/text/session.ts';
import { refusals as shell, shell as shellWords } from '../../shared/text/shell.ts';
import { refusals as votes } from '../../shared/text/votes.ts';
import type { Words } from '../../shared/text/words.ts';

type Wording = Readonly<Record<string, Words>>;
let known: Wording = { ...access, ...border, ...link, ...roll, ...session, ...shell, ...votes };
/** `failed` until the page is opened anew: nothing is asked for at every drawing. */
let others: 'not asked for' | 'coming' | 'here' | 'failed' = 'not asked for';
const listeners = new Set<() => void>();

function fetchOthers(): void {
  others = 'coming';
  const told = (now: 'here' | 'failed', more: Wording): void => {
    others = now;
    known = { ...known, ...more };
    for (const listener of listeners) listener();
  };
  import('./refusals-of-desks.ts').then((fetched) => told('here', fetched.others), () => told('failed', {}));
}

/** Takes in the words of what is not always there. */
export function learnRefusals(more: Wording): void {
  known = { ...known, ...more };
}

/** The words of a code: a word that they are coming while they are, and undefined where there are none. */
export function wordsOfRefusal(code: string): Words | undefined {
  if (known[code]) return known[code];
  if (others === 'not asked for') fetchOthers();
  return others === 'coming' ? shellWords.loading : undefined;
}

/** For React: another value whenever more words have come. */
export const refusalWordings = {
  get: (): Wording => known,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};
