/**
 * What features show, as it arrives: those of which something takes the whole of a screen are here at once, all others come in a piece
 * behind them, for which a ballot does not wait.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { inOrder, type Slots } from './slot.ts';

interface Panels {
  readonly slots: readonly Slots[];
  /** Of all features. */
  readonly all: boolean;
}

/** Whatever has something `running`; `test/client/first-screen.test.ts` holds it to that. */
const first = import.meta.glob<{ readonly slots: Slots }>(['./secret/slots.tsx', './votes/slots.tsx'], { eager: true });

const panels = createStore<Panels>(() => ({ slots: inOrder(first), all: false }));
export const usePanels = (): Panels => useStore(panels);

/** Fetches those of all features, once; again where they could not be had. */
export async function bringPanels(): Promise<void> {
  if (panels.getState().all) return;
  const { SLOTS } = await import('./all.ts');
  panels.setState({ slots: SLOTS, all: true });
}

void bringPanels().catch(() => undefined);
