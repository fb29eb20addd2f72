/** X-39 a form that goes on to the next thing: what is written on each stays with it, whatever ends late. */
// @ts-expect-error -- it brings no types
import * as jsdom from 'jsdom';
import { createElement } from 'react';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Draft } from '../../client/desk/use-draft.tsx';

vi.mock('../../client/session.tsx', () => ({ useMe: () => ({ member: { id: 'lan' } }) }));

const { JSDOM } = jsdom as unknown as { readonly JSDOM: new (html: string) => { readonly window: Window & typeof globalThis } };
const { window } = new JSDOM('<div id="here"></div>');
beforeAll(() => {
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('navigator', window.navigator);
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});
afterAll(() => void vi.unstubAllGlobals());

test('X-39 an act on one item that ends once the form stands at the next takes nothing of what is written there', async () => {
  const { act } = await import('react');
  const { createRoot } = await import('react-dom/client');
  const { useDraft } = await import('../../client/desk/use-draft.tsx');
  const { draftOf, keepDraftsFor } = await import('../../client/link/drafts.ts');
  keepDraftsFor('lan');
  let draft!: Draft<{ text: string }>;
  function Form({ item }: { readonly item: string }) {
    draft = useDraft(`wish/${item}`, { text: '' });
    return createElement('p', null, draft.typed.text);
  }
  const root = createRoot(window.document.getElementById('here')!);
  const shown = () => window.document.querySelector('p')!.textContent;
  const at = (item: string) => act(() => root.render(createElement(Form, { item })));

  await at('one');
  await act(() => draft.type({ text: 'Về ngân sách' }));
  const sending = draft;
  await at('two');
  expect(shown()).toBe('');
  await act(() => draft.type({ text: 'Về đất đai' }));
  // Two signs at once, as a keyboard that proposes words puts them in, while what was sent is answered.
  await act(() => {
    draft.type(({ text }) => ({ text: `${text},` }));
    sending.drop();
    draft.type(({ text }) => ({ text: `${text} rừng` }));
  });
  expect(shown()).toBe('Về đất đai, rừng');
  expect(draftOf('lan', 'wish/two')).toEqual({ text: 'Về đất đai, rừng' });
  expect(draftOf('lan', 'wish/one') ?? {}).toEqual({});
  // As the answer refuses it what was sent is written again, and stays with its own.
  await act(() => sending.type({ text: 'Về ngân sách' }));
  expect(shown()).toBe('Về đất đai, rừng');
  await at('one');
  expect([shown(), draft.restored]).toEqual(['Về ngân sách', true]);
  await at('two');
  expect([shown(), draft.restored]).toEqual(['Về đất đai, rừng', true]);
  await act(() => draft.drop());
  expect([shown(), draft.restored]).toEqual(['', false]);
  await act(() => root.unmount());
});

test('X-39 what comes late for a form that was closed and opened again, as a file, goes beside what is written there now', async () => {
  const { act } = await import('react');
  const { createRoot } = await import('react-dom/client');
  const { useDraft } = await import('../../client/desk/use-draft.tsx');
  const { draftOf, keepDraftsFor } = await import('../../client/link/drafts.ts');
  keepDraftsFor('lan');
  let draft!: Draft<{ text: string; papers: readonly string[] }>;
  function Form() {
    draft = useDraft<{ text: string; papers: readonly string[] }>('conclusion/of n1', { text: '', papers: [] });
    return createElement('p', null, [draft.typed.text, ...draft.typed.papers].join(' + '));
  }
  const root = createRoot(window.document.getElementById('here')!);
  const shown = () => window.document.querySelector('p')!.textContent;
  const opened = (is: boolean) => act(() => root.render(is ? createElement(Form) : null));

  await opened(true);
  await act(() => draft.type({ text: 'Giao Ủy ban' }));
  const bringing = draft;
  await opened(false);
  await opened(true);
  await act(() => draft.type({ text: 'Giao Ủy ban nhân dân xã' }));
  await act(() => bringing.type(({ papers }) => ({ papers: [...papers, 'p1'] })));
  expect(shown()).toBe('Giao Ủy ban nhân dân xã + p1');
  await act(() => draft.type(({ text }) => ({ text: `${text} báo cáo` })));
  expect(draftOf('lan', 'conclusion/of n1')).toEqual({ text: 'Giao Ủy ban nhân dân xã báo cáo', papers: ['p1'] });
  await opened(false);
  await act(() => bringing.type(({ papers }) => ({ papers: [...papers, 'p2'] })));
  await opened(true);
  expect(shown()).toBe('Giao Ủy ban nhân dân xã báo cáo + p1 + p2');
  await act(() => root.unmount());
});
