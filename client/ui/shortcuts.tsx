/**
 * Shortcuts of the keyboard. A screen has one list of its own: it acts by that list (`pressed`) and shows it (`Shortcuts`), so that what
 * "?" lists is what the keys do, for as long as the screen is there.
 */
import { Suspense, useEffect, useId, type ReactNode } from 'react';
import { createStore, useStore } from 'zustand';
import type { Words } from '../../shared/text/words.ts';
import { useSession } from '../session.tsx';
import { isTyping, type Shortcut } from './key-press.ts';
import { piece } from './piece.tsx';

const ShortcutsDialog = piece(() => import('./shortcuts-dialog.tsx'));

export interface ShortcutGroup {
  readonly of: Words;
  readonly list: readonly Shortcut[];
}

interface Shown {
  /** By whoever shows them, in the order in which they came. */
  readonly groups: ReadonlyMap<string, ShortcutGroup>;
  readonly open: boolean;
}
const shown = createStore<Shown>(() => ({ groups: new Map(), open: false }));
export const openShortcuts = (): void => shown.setState({ open: true });

const listen = (event: KeyboardEvent): void => {
  if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (shown.getState().groups.size === 0) return;
  event.preventDefault();
  openShortcuts();
};
const same = (a: ShortcutGroup | undefined, b: ShortcutGroup | undefined): boolean =>
  a?.of === b?.of && JSON.stringify(a?.list) === JSON.stringify(b?.list);

const put = (id: string, group: ShortcutGroup | undefined): void => {
  const groups = new Map(shown.getState().groups);
  // A list is made anew whenever its screen is drawn.
  if (same(groups.get(id), group)) return;
  if (group) groups.set(id, group);
  else groups.delete(id);
  if (groups.size === 0) document.removeEventListener('keydown', listen);
  else document.addEventListener('keydown', listen);
  shown.setState({ groups, ...(groups.size === 0 && { open: false }) });
};

/** Lists a screen's shortcuts for as long as it is there; without a group those that hold everywhere alone. */
export function Shortcuts({ of, list = [] }: { readonly of?: Words; readonly list?: readonly Shortcut[] }): ReactNode {
  const id = useId();
  const { locked } = useSession();
  const { groups, open } = useStore(shown);
  useEffect(() => {
    put(id, { of: of ?? NONE, list });
  });
  useEffect(() => () => put(id, undefined), [id]);
  const isFirst = groups.keys().next().value === id;
  if (!open || !isFirst || locked) return null;
  return (
    <Suspense>
      <ShortcutsDialog groups={[...groups.values()].filter((one) => one.list.length > 0)} onClose={() => shown.setState({ open: false })} />
    </Suspense>
  );
}
const NONE: Words = { vi: '', en: '', bn: '' };
