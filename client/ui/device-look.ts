/** How large the letters are and for which hand: chosen on this device, for whoever uses it, and there before anything is drawn. */
import { createStore } from 'zustand/vanilla';
import { recall, remember } from '../link/memory.ts';

const NAME = 'look';

/** Percent of the usual size. */
export const LETTERS = [100, 125, 150] as const;
export type Letters = (typeof LETTERS)[number];
export const HANDS = ['right', 'left'] as const;
/** The one that holds the pen and turns the pages. */
export type Hand = (typeof HANDS)[number];

export interface DeviceLook {
  readonly letters: Letters;
  readonly hand: Hand;
}

function kept(): DeviceLook {
  const found = (recall(NAME) ?? {}) as Partial<DeviceLook>;
  return {
    letters: found.letters !== undefined && LETTERS.includes(found.letters) ? found.letters : 100,
    hand: found.hand === 'left' ? 'left' : 'right',
  };
}

export const deviceLook = createStore<DeviceLook>(kept);

function show({ letters, hand }: DeviceLook): void {
  const { dataset } = document.documentElement;
  dataset.letters = String(letters);
  dataset.hand = hand;
}

/** Shows what was chosen here, and from then on what is chosen. */
export function startDeviceLook(): void {
  show(deviceLook.getState());
  deviceLook.subscribe((now) => {
    show(now);
    remember(NAME, now);
  });
}
