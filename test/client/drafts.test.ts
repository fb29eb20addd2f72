/** What is typed at the desk and not sent: whose it is, and when it goes. */
import { beforeEach, expect, test, vi } from 'vitest';
import { memoryKeep } from '../../client/keys/memory-keep.ts';

const storage = (of: Map<string, string>) => ({
  getItem: (key: string) => of.get(key) ?? null,
  setItem: (key: string, value: string) => void of.set(key, value),
  removeItem: (key: string) => void of.delete(key),
});
/** Of the tab, and of the browser. */
const [shelf, browser] = [new Map<string, string>(), new Map<string, string>()];
vi.stubGlobal('sessionStorage', storage(shelf));
vi.stubGlobal('localStorage', storage(browser));
const keep = memoryKeep();
const sealed = () => import('../../client/link/sealed-memory.ts');
/** What was typed is in the storage. */
const settles = async () => (await sealed()).sealedTab.written();
/** As a page that was just opened. */
async function opened() {
  if (typing) await settles();
  typing = true;
  vi.resetModules();
  vi.doMock('../../client/keys/keep.ts', () => ({ browserKeep: keep }));
  await (await sealed()).openSealed();
  return import('../../client/link/drafts.ts');
}
let typing = false;
/** And `thu` signed in there. */
async function here() {
  const page = await opened();
  page.keepDraftsFor('thu');
  return page;
}
beforeEach(() => {
  [shelf, browser].forEach((one) => one.clear());
  typing = false;
});

test('a draft is there after a reload, for who typed it and the form it was typed into', async () => {
  (await here()).keepDraft('thu', 'vote/m1/v1', { text: 'Thông qua' });
  const { draftOf } = await opened();
  expect(draftOf('thu', 'vote/m1/v1')).toEqual({ text: 'Thông qua' });
  expect(draftOf('thu', 'vote/m1/v2')).toBeUndefined();
  expect(draftOf('lan', 'vote/m1/v1')).toBeUndefined();
  expect(draftOf('thu', 'toString')).toBeUndefined();
});
test('it lies encrypted, and one that lay in the clear is taken over', async () => {
  shelf.set('ecabinet.drafts', JSON.stringify({ person: 'thu', forms: { 'item/m1': { title: 'Tờ trình' } } }));
  const { draftOf, keepDraft } = await opened();
  expect(draftOf('thu', 'item/m1')).toEqual({ title: 'Tờ trình' });
  await settles();
  expect(shelf.get('ecabinet.drafts')).toMatch(/^\{"sealed":"[\w+/=]+"\}$/);
  keepDraft('thu', 'item/m1', { title: 'Báo cáo' });
  await settles();
  expect(shelf.get('ecabinet.drafts')).toMatch(/^\{"sealed":"[\w+/=]+"\}$/);
  expect((await opened()).draftOf('thu', 'item/m1')).toEqual({ title: 'Báo cáo' });
});
test('once sent nothing of it is left', async () => {
  const { keepDraft, draftOf } = await here();
  keepDraft('thu', 'item/m1', { title: 'Tờ trình' });
  keepDraft('thu', 'item/m1', {});
  expect(draftOf('thu', 'item/m1')).toBeUndefined();
  expect(shelf.has('ecabinet.drafts')).toBe(false);
});
test('it waits for its owner through a sign-in that ran out, and goes when somebody else signs in', async () => {
  (await here()).keepDraft('thu', 'item/m1', { title: 'Tờ trình' });
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
  const one = await here();
  one.keepDraft('thu', 'item/m1', { title: 'Tờ trình' });
  one.forgetDrafts();
  expect(shelf.has('ecabinet.drafts')).toBe(false);
  shelf.set('ecabinet.drafts', '{"person":');
  expect((await opened()).draftOf('thu', 'item/m1')).toBeUndefined();
});
test('a tab that slept or was closed while its owner signed out in another one gives nothing back when it is opened again', async () => {
  (await here()).keepDraft('thu', 'item/m1', { title: 'Tờ trình' });
  await settles();
  const asleep = [...shelf];
  expect(shelf.has('ecabinet.drafts')).toBe(true);
  (await opened()).leaveDrafts();
  for (const [key, value] of asleep) shelf.set(key, value);
  const { lookAtDrafts, draftOf, keepDraft, keepDraftsFor, onDraftsForgotten } = await opened();
  const gone = vi.fn();
  onDraftsForgotten(gone);
  lookAtDrafts();
  expect(shelf.has('ecabinet.drafts')).toBe(false);
  expect(gone).toHaveBeenCalledOnce();
  expect(draftOf('thu', 'item/m1')).toBeUndefined();
  // What is typed since they signed in again is kept as before.
  keepDraftsFor('thu');
  keepDraft('thu', 'item/m1', { title: 'Báo cáo' });
  expect((await opened()).draftOf('thu', 'item/m1')).toEqual({ title: 'Báo cáo' });
});
test('a tab that is awake forgets what it holds in memory once somebody has signed out in another', async () => {
  const [one, other] = [await here(), await opened()];
  one.keepDraft('thu', 'item/m1', { title: 'Tờ trình' });
  other.leaveDrafts();
  expect(one.draftOf('thu', 'item/m1')).toBeUndefined();
});
test('work under way when its owner signs out writes nothing after it, nor into the drafts of who comes next', async () => {
  const { keepDraft, keepDraftsFor, leaveDrafts, draftOf } = await here();
  keepDraft('thu', 'item/m1', { pasted: 'Tờ trình\nBáo cáo' });
  leaveDrafts();
  keepDraft('thu', 'item/m1', { pasted: 'Báo cáo' });
  expect(shelf.has('ecabinet.drafts')).toBe(false);
  expect(draftOf('thu', 'item/m1')).toBeUndefined();
  keepDraftsFor('lan');
  keepDraft('lan', 'item/m2', { title: 'Dự toán' });
  keepDraft('thu', 'item/m1', { pasted: 'Báo cáo' });
  expect(draftOf('lan', 'item/m2')).toEqual({ title: 'Dự toán' });
  expect([...shelf.values()].join()).not.toContain('Báo cáo');
});
test('what a page was answered for somebody goes when another comes, though nobody signed out', async () => {
  const { keepAnswersFor, onForget } = await import('../../client/link/answers.ts');
  const gone = vi.fn();
  onForget(gone);
  keepAnswersFor('thu');
  keepAnswersFor('thu');
  expect(gone).not.toHaveBeenCalled();
  keepAnswersFor('lan');
  expect(gone).toHaveBeenCalledOnce();
});
