import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawingScale, SIDE_MOST } from '../../client/reader/layout.ts';
import { PATIENCE, Watch } from '../../client/reader/watch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const forEver = (): Promise<never> => new Promise(() => undefined);
const seconds = (count: number): void => void vi.advanceTimersByTime(count * 1000);

function watched() {
  const hung: Array<number | undefined> = [];
  const network = { waiting: false };
  const watch = new Watch(
    () => network.waiting,
    (page) => void hung.push(page),
  );
  return { watch, hung, network };
}

describe('a paper that hangs its worker', () => {
  it('is told once, with the page that was asked for first', () => {
    const { watch, hung } = watched();
    void watch.during(forEver(), 4);
    void watch.during(forEver(), 5);
    seconds(PATIENCE - 1);
    expect(hung).toEqual([]);
    seconds(60);
    expect(hung).toEqual([4]);
  });
  it('is not blamed for a slow network, nor for pages that only come one after the other', async () => {
    const { watch, hung, network } = watched();
    let drawn: () => void = () => undefined;
    void watch.during(new Promise<void>((done) => (drawn = done)), 1);
    void watch.during(forEver(), 2);
    network.waiting = true;
    seconds(300);
    network.waiting = false;
    seconds(PATIENCE - 1);
    drawn();
    await vi.advanceTimersByTimeAsync(0);
    seconds(PATIENCE - 1);
    expect(hung).toEqual([]);
    seconds(1);
    expect(hung).toEqual([2]);
  });
  it('is no longer watched once it is closed', () => {
    const { watch, hung } = watched();
    void watch.during(forEver());
    watch.end();
    seconds(60);
    expect(hung).toEqual([]);
  });
});

it('a page long as a roll keeps its canvas within the sides that browsers draw', () => {
  const roll = { width: 20, height: 14_400 };
  expect(drawingScale(roll, 5, 2) * roll.height).toBeLessThanOrEqual(SIDE_MOST);
});
