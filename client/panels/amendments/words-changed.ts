/** What changes in a provision, word by word. */
import { diffArrays } from 'diff';
import type { Piece } from '../../../shared/meeting/wording.ts';

/** More edits are shown as other words: nobody could follow them one by one. */
const MOST = 200;

export function wordsChanged(before: string, now: string): Piece[] {
  const [old, next] = [before.split(' ').filter(Boolean), now.split(' ').filter(Boolean)];
  const found = diffArrays(old, next, { maxEditLength: MOST });
  if (!found) return [{ words: before, mark: 'out' }, { words: now, mark: 'in' }];
  return found.map(({ added, removed, value }) => ({ words: value.join(' '), ...(added ? { mark: 'in' } : removed ? { mark: 'out' } : {}) }));
}
