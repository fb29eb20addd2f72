/** What this person has done here and the server has not got yet, of all meetings: features say it (`slot.ts`), one list shows it. */
import { useEffect } from 'react';
import { createStore } from 'zustand/vanilla';
import type { Followed } from '../link/followed.ts';
import { usePanels } from './index.ts';
import type { Unsent } from './slot.ts';

/** By meeting, for as long as there is something. */
export const unsent = createStore<Readonly<Record<string, readonly Unsent[]>>>(() => ({}));

const same = (one: readonly Unsent[], other: readonly Unsent[]): boolean =>
  one.length === other.length &&
  one.every(({ id, since, going, paused }, n) =>
    other[n]!.id === id && other[n]!.since === since && other[n]!.going === going && other[n]!.paused === paused);

function tell(meeting: string, all: readonly Unsent[]): void {
  const { [meeting]: before, ...others } = unsent.getState();
  // Told by the room and from behind it, each time either is drawn.
  if (same(before ?? [], all)) return;
  if (all.length > 0) unsent.setState({ ...others, [meeting]: all }, true);
  else if (before) unsent.setState(others, true);
}

/** For whoever follows a meeting: keeps the list of what is unsent in it. */
export function useTellUnsent(meeting: string, followed: Followed): void {
  const { slots } = usePanels();
  useEffect(() => {
    const all = slots.flatMap(({ unsent: of }) => of?.(followed) ?? []);
    // Before it is known, that there is nothing says nothing.
    if (all.length > 0 || followed.phase !== 'loading') tell(meeting, all);
  }, [meeting, followed, slots]);
}

export const forgetUnsent = (): void => unsent.setState({}, true);
