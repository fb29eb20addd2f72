/** Notes for tests. */
import type { InkColour, Note, Quote, What } from '../../shared/papers/note.ts';

export const SHA = 'a1'.repeat(32);
export const AT = '2026-11-28T08:00:00.000Z';
let made = 0;

export const noteOf = (what: What, page = 0, id = `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`): Note => ({
  id,
  meeting: 'm1',
  on: { paper: 'p1', sha256: SHA, page },
  what,
  made: AT,
  changed: AT,
});
export const ink = (colour: InkColour = 'blue', x = 100, y = 100): What => ({
  kind: 'ink',
  strokes: [{ points: [[x, y, 0.5], [x + 20, y + 10, 0.7], [x + 40, y, 0.4]], width: 2.2, colour }],
});
export const QUOTE: Quote = { from: 6, to: 13, exact: 'quyết n', before: 'Điều 1', after: 'ghị' };
