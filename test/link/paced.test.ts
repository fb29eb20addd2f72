/** A screen that draws slowly while others act twenty times a second: it lags by no more than its own drawing, and not by all before it. */
import { createStore } from 'zustand/vanilla';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NOTHING_YET, type Followed } from '../../client/link/followed.ts';
import { paced } from '../../client/link/paced.ts';
import { World } from './world.ts';

const DRAWS_MS = 150;
let ms = 0;
beforeEach(() => {
  ms = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(performance, 'now').mockImplementation(() => ms);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function slow() {
  const store = createStore<Followed>(() => NOTHING_YET);
  const drawn: number[] = [];
  const leave = paced(store).subscribe(({ size }) => {
    drawn.push(size);
    ms += DRAWS_MS;
  });
  return { drawn, leave, comes: (change: Partial<Followed>) => store.setState(change) };
}

it('draws the first act at once, and what comes meanwhile together, after as long for its owner as the drawing took', () => {
  const { drawn, comes } = slow();
  for (let size = 1; size <= 20; size++) comes({ size });
  expect(drawn).toEqual([1]);
  vi.advanceTimersByTime(DRAWS_MS - 1);
  expect(drawn).toEqual([1]);
  vi.advanceTimersByTime(2);
  expect(drawn).toEqual([1, 20]);
  // Nothing new: nothing is drawn, and the next act is at once again.
  vi.advanceTimersByTime(10 * DRAWS_MS);
  expect(drawn).toEqual([1, 20]);
  comes({ size: 21 });
  expect(drawn).toEqual([1, 20, 21]);
});

it('draws at once what its owner has done, and all while nobody sees it, where timers come late', () => {
  const { drawn, comes } = slow();
  comes({ size: 1 });
  comes({ size: 2 });
  comes({ acted: 1 });
  expect(drawn).toEqual([1, 2]);
  comes({ size: 3 });
  expect(drawn).toEqual([1, 2]);
  vi.stubGlobal('document', { visibilityState: 'hidden' });
  comes({ size: 4 });
  expect(drawn).toEqual([1, 2, 4]);
});

it('draws nothing once it is left', () => {
  const { drawn, leave, comes } = slow();
  comes({ size: 1 });
  comes({ size: 2 });
  leave();
  vi.advanceTimersByTime(1_000);
  expect(drawn).toEqual([1]);
});

it('an act of one’s own has come by the time that it is answered', async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  const world = await new World().start(['Lò Thị Mai', 'Vừ Bá Lềnh']);
  await world.underWay(['d1', 'd2']);
  const tablet = await world.tablet('d1');
  const { acted } = tablet.state;
  expect(await tablet.act('askToSpeak', { item: tablet.state.meeting.agenda.items[0]!.item, kind: 'contribution' })).toBeUndefined();
  expect(tablet.state.acted).toBe(acted + 1);
  expect(tablet.state.meeting.speakers.wishes).toHaveLength(1);
  await world.stop();
});
