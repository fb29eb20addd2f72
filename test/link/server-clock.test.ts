/** D-9 what a device takes the server's time to be: by the answer that took the shortest. */
import { expect, it } from 'vitest';
import { ServerClock } from '../../client/link/server-clock.ts';

const HOUR = 3_600_000;
/** Asked at `asked` by the device's clock, the server's being `ahead`; said `there` milliseconds later, answered `back` after that. */
const hears = (clock: ServerClock, asked: number, ahead: number, there: number, back: number): void =>
  clock.heard(asked + there + ahead, asked, asked + there + back);

it('a slow answer is not believed over a quick one, in whichever order they come', () => {
  for (const order of [[0, 1], [1, 0]] as const) {
    const clock = new ServerClock();
    const answers = [() => hears(clock, 1_000, 2 * HOUR, 50, 2_800), () => hears(clock, 9_000, 2 * HOUR, 10, 14)];
    for (const one of order) answers[one]!();
    expect(Math.abs(clock.offset - 2 * HOUR)).toBeLessThan(10);
  }
});

it('a slow answer is believed where there is none yet, and the server asked again a few times, as long as none is quick', () => {
  const clock = new ServerClock();
  hears(clock, 0, 0, 50, 2_800);
  expect(Math.abs(clock.offset)).toBeGreaterThan(1_000);
  expect(clock.looksAgain()).toBe(true);
  hears(clock, 5_000, 0, 10, 10);
  expect(clock.looksAgain()).toBe(false);
  const slow = new ServerClock();
  for (let at = 0; at < 30_000; at += 5_000) hears(slow, at, 0, 300, 300);
  expect(Array.from({ length: 5 }, () => slow.looksAgain())).toEqual([true, true, true, false, false]);
});

it('a clock that was set meanwhile, or has drifted for hours, is taken anew', () => {
  const clock = new ServerClock();
  hears(clock, 0, 0, 5, 5);
  hears(clock, 60_000, -3 * HOUR, 400, 400);
  expect(Math.abs(clock.offset + 3 * HOUR)).toBeLessThan(10);
  hears(clock, 60_000 + 4 * HOUR, -3 * HOUR + 700, 60, 60);
  expect(Math.abs(clock.offset + 3 * HOUR - 700)).toBeLessThan(10);
});
