/** What is typed at the desk and not sent: whose it is, and when it goes. */
import { beforeEach, expect, test, vi } from 'vitest';

const shelf = new Map<string, string>();
vi.stubGlobal('sessionStorage', {
  getItem: (key: string) => shelf.get(key) ?? null,
  setItem: (key: string, value: string) => void shelf.set(key, value),
  removeItem: (key: string) => void shelf.delete(key),
});
/** As a page that was just opened. */
async function opened() {
  vi.resetModules();
  return import('../../client/link/drafts.ts');
}
beforeEach(() => shelf.clear());

test('a draft is there after a reload, for who typed it and the form it was typed into', async () => {
  (await opened()).keepDraft('thu', 'vote/m1/v1', { text: 'Thông qua' });
  const { draftOf } = await opened();
  expect(draftOf('thu', 'vote/m1/v1')).toEqual({ text: 'Thông qua' });
  expect(draftOf('thu', 'vote/m1/v2')).toBeUndefined();
  expect(draftOf('lan', 'vote/m1/v1')).toBeUndefined();
  expect(draftOf('thu', 'toString')).toBeUndefined();
});
test('once sent nothing of it is left', async () => {
  const { keepDraft, draftOf } = await opened();
  keepDraft('thu', 'item/m1', { title: 'Tờ trình' });
  keepDraft('thu', 'item/m1', {});
  expect(draftOf('thu', 'item/m1')).toBeUndefined();
  expect([...shelf.keys()]).toEqual([]);
});
test('it waits for its owner through a sign-in that ran out, and goes when somebody else signs in', async () => {
  (await opened()).keepDraft('thu', 'item/m1', { title: 'Tờ trình' });
  const { keepDraftsFor, draftOf, onDraftsForgotten } = await opened();
  const gone = vi.fn();
  onDraftsForgotten(gone);
  keepDraftsFor('thu');
  expect(draftOf('thu', 'item/m1')).toEqual({ title: 'Tờ trình' });
  expect(gone).not.toHaveBeenCalled();
  keepDraftsFor('lan');
  expect(gone).toHaveBeenCalledOnce();
  expect([...shelf.values()].join()).not.toContain('Tờ trình');
  keepDraftsFor('thu');
  expect(draftOf('thu', 'item/m1')).toBeUndefined();
  // Files that wait for their turn leave nothing in the storage, and go as well.
  expect(gone).toHaveBeenCalledTimes(2);
});
test('signing out forgets all, and a spoilt or closed storage is none', async () => {
  const one = await opened();
  one.keepDraft('thu', 'item/m1', { title: 'Tờ trình' });
  one.forgetDrafts();
  expect([...shelf.keys()]).toEqual([]);
  shelf.set('ecabinet.drafts', '{"person":');
  expect((await opened()).draftOf('thu', 'item/m1')).toBeUndefined();
});
