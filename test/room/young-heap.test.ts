import { expect, it, vi } from 'vitest';
import { clearYoungHeap } from '../../server/room/young-heap.ts';

it('the young heap is cleared where node lets it be, and nothing happens elsewhere', () => {
  const gc = vi.fn();
  vi.stubGlobal('gc', gc);
  clearYoungHeap();
  expect(gc).toHaveBeenCalledWith({ type: 'minor' });
  vi.stubGlobal('gc', undefined);
  expect(clearYoungHeap).not.toThrow();
  vi.unstubAllGlobals();
});
