/** Undo and redo: whatever is done, all of it can be taken back and done again, and nothing of anybody else's is lost by it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_HISTORY, redo, undo, withStep, type History, type StepOf } from '../../client/reader/notes/history.ts';
import type { Note } from '../../shared/papers/note.ts';
import { noteOf } from './example.ts';

const IDS = ['a', 'b', 'c'] as const;
const note = (id: string, text: string): Note => noteOf({ kind: 'text', text, at: [1, 1] }, 0, id);

class Book {
  notes = new Map<string, Note>();
  history: History = NO_HISTORY;
  #clock = 0;
  find = (id: string): Note | undefined => this.notes.get(id);
  write(step: StepOf): void {
    for (const { id, after } of step) {
      if (after) this.notes.set(id, { ...after, changed: new Date(this.#clock++).toISOString() });
      else this.notes.delete(id);
    }
  }
  /** Undefined: it is removed. */
  does(id: string, text: string | undefined): void {
    const before = this.find(id);
    if (!before && text === undefined) return;
    const step = [{ id, before, after: text === undefined ? undefined : note(id, text) }];
    this.write(step);
    this.history = withStep(this.history, step);
  }
  goes(way: typeof undo): void {
    const { history, write } = way(this.history, this.find);
    this.write(write);
    this.history = history;
  }
  get said(): Record<string, string> {
    return Object.fromEntries([...this.notes].sort().map(([id, one]) => [id, JSON.stringify(one.what)]));
  }
}

const acts = fc.array(fc.record({ id: fc.constantFrom(...IDS), text: fc.option(fc.constantFrom('x', 'y', 'z'), { nil: undefined }) }), {
  maxLength: 30,
});

describe('what was noted', () => {
  it('is taken back to the beginning and done again to the end, through every state between', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const book = new Book();
        const states = [book.said];
        for (const { id, text } of all) {
          const before = book.history.done.length;
          book.does(id, text);
          if (book.history.done.length > before) states.push(book.said);
        }
        for (let at = states.length - 2; at >= 0; at--) {
          book.goes(undo);
          expect(book.said).toEqual(states[at]);
        }
        for (let at = 1; at < states.length; at++) {
          book.goes(redo);
          expect(book.said).toEqual(states[at]);
        }
      }),
    );
  });

  it('stays as another device has changed it, whoever undoes here', () => {
    fc.assert(
      fc.property(acts, fc.constantFrom(...IDS), fc.array(fc.constantFrom(undo, redo), { maxLength: 40 }), (all, id, ways) => {
        const book = new Book();
        for (const one of all) book.does(one.id, one.text);
        book.notes.set(id, note(id, 'from elsewhere'));
        for (const way of ways) book.goes(way);
        expect(book.said[id]).toBe(JSON.stringify(note(id, 'from elsewhere').what));
      }),
    );
  });

  it('has nothing to do again once something new is done', () => {
    const book = new Book();
    book.does('a', 'x');
    book.goes(undo);
    book.does('b', 'y');
    book.goes(redo);
    expect(Object.keys(book.said)).toEqual(['b']);
  });
});
