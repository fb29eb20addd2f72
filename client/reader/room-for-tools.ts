/** How much room the reader has for its tools: it may stand beside something else, so its own width counts, not the screen's. */
import { useElementSize } from '@mantine/hooks';

/**
 * `narrow`: tools below, under the thumb; `middle`: the panels have one button; `wide`: each its own, and a panel stands beside the
 * pages.
 */
export type Room = 'narrow' | 'middle' | 'wide';

const MIDDLE = 640;
const WIDE = 1000;

export function useRoomForTools(): { readonly ref: (element: HTMLElement | null) => void; readonly room: Room } {
  const { ref, width } = useElementSize();
  // Before it is measured: what it fills as a rule.
  const wide = width || window.innerWidth;
  return { ref, room: wide < MIDDLE ? 'narrow' : wide < WIDE ? 'middle' : 'wide' };
}
