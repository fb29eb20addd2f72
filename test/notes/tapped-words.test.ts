/** Which note a tap on words is for, where several lie on them. */
import { expect, test } from 'vitest';
import type { Note, What } from '../../shared/papers/note.ts';
import { quotedAt, type QuotedNote } from '../../client/reader/notes/highlights.tsx';

const quote = { from: 0, to: 9, exact: 'nguồn vốn', before: '', after: '' };
const note = (id: string, minute: number, what: What): QuotedNote => {
  const made = `2026-12-09T01:0${minute}:00.000Z`;
  const on = { paper: 'p1', sha256: 'a'.repeat(64), page: 0 };
  return {
    note: { id, meeting: 'm1', on, what, made, changed: made } as Note,
    rectangles: [{ left: 0.1, top: 0.1, width: 0.5, height: 0.02 }],
  };
};
const first = note('b', 1, { kind: 'highlight', quote, colour: 'yellow' });
const later = note('a', 2, { kind: 'highlight', quote, colour: 'pink' });
const words = note('c', 3, { kind: 'text', text: 'Hỏi', quote });
const tapped = (...quoted: QuotedNote[]): string | undefined => quotedAt(quoted, 0.2, 0.11)?.note.id;

test('of two highlights it is the one made last, in whatever order the device has read them', () => {
  expect([tapped(first, later), tapped(later, first)]).toEqual(['a', 'a']);
});

test('a highlight under words can be tapped: the words have a button of their own', () => {
  expect([tapped(first, words), tapped(words, first), tapped(words)]).toEqual(['b', 'b', 'c']);
});

test('beside all of them it is for none', () => {
  expect(quotedAt([first, words], 0.7, 0.11)).toBeUndefined();
});
