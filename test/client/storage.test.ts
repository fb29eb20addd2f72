/** The device's storage may never answer, or be held by another tab: nothing waits for it longer than two seconds. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Late, STORAGE_MS } from '../../client/within.ts';

/** A storage whose questions are taken and never answered. */
class Unanswered extends EventTarget {}
const hanging = { open: () => new Unanswered() };

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubGlobal('indexedDB', hanging);
  vi.stubGlobal('IDBRequest', Unanswered);
  for (const name of ['IDBDatabase', 'IDBTransaction', 'IDBObjectStore', 'IDBIndex', 'IDBCursor']) vi.stubGlobal(name, class {});
  vi.stubGlobal('IDBKeyRange', { bound: () => undefined });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('looking for the key ends after two seconds with a word why, each time', async () => {
  const { browserKeep } = await import('../../client/keys/keep.ts');
  for (const ask of [() => browserKeep.get('key'), () => browserKeep.put('key', 1), () => browserKeep.delete('key')]) {
    const answer = ask().catch((error: unknown) => (error as Error).name);
    await vi.advanceTimersByTimeAsync(STORAGE_MS);
    expect(await answer).toBe(new Late('').name);
  }
});

test('what a meeting keeps goes to memory after two seconds, once, and is found again there', async () => {
  const { browserShelf } = await import('../../client/link/browser-shelf.ts');
  const shelf = browserShelf('m1');
  const first = shelf.entries('k3');
  await vi.advanceTimersByTimeAsync(STORAGE_MS);
  expect(await first).toEqual([]);
  await shelf.append('k3', 0, [{ line: '{}' }]);
  await shelf.putVote({ meeting: 'k3', vote: 'v1', revision: 2 });
  expect(await shelf.entries('k3')).toEqual([{ line: '{}' }]);
  expect(await shelf.votes('k3')).toEqual([{ meeting: 'k3', vote: 'v1', revision: 2 }]);
});

test('where it cannot be opened at all, memory serves at once', async () => {
  vi.stubGlobal('indexedDB', { open: () => { throw new Error('forbidden here'); } });
  const { browserShelf } = await import('../../client/link/browser-shelf.ts');
  expect(await browserShelf('m1').votes('k3')).toEqual([]);
});
