/** How often somebody may ask. */
import { expect, test } from 'vitest';
import { makeRates } from '../../server/http/rates.ts';

test('whoever asks too often is let in again as the rate says, and holds up nobody else', () => {
  let ms = 0;
  const may = makeRates({ atOnce: 300, aSecond: 20 }, () => ms);
  let [loud, honest] = [0, 0];
  for (; ms < 120_000; ms += 1000) {
    for (let n = 0; n < 30; n++) if (may('loud')) loud++;
    if (may('honest')) honest++;
  }
  expect(honest).toBe(120);
  // What is refused costs nothing of what comes next.
  expect(loud).toBeGreaterThan(300 + 119 * 19);
});
