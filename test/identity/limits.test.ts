/** How often somebody may fail. */
import { expect, it } from 'vitest';
import { makeFailures } from '../../server/identity/limits.ts';

it('slows a key that fails, doubling up to a limit, and forgets it', () => {
  let now = 0;
  const failures = makeFailures({ free: 2, mostSeconds: 8, forgottenAfterSeconds: 100 }, () => now);
  const waits: number[] = [];
  for (let n = 0; n < 8; n++) {
    failures.fail('a');
    waits.push(Number(failures.look('a')?.params?.['seconds'] ?? 0));
  }
  expect(waits).toEqual([0, 1, 2, 4, 8, 8, 8, 8]);
  expect(failures.look('b')).toBeUndefined();
  now += 8_000;
  expect(failures.look('a')).toBeUndefined();
  failures.fail('a');
  expect(failures.look('a')).toBeDefined();
  failures.forget('a');
  expect(failures.look('a')).toBeUndefined();
});

it('takes no more memory for a hundred thousand made-up names than for twenty', () => {
  const failures = makeFailures({ free: 1, mostSeconds: 60, forgottenAfterSeconds: 900 }, () => 0);
  const used = () => (globalThis.gc?.(), process.memoryUsage().heapUsed);
  for (let n = 0; n < 20_000; n++) failures.fail(`first ${n}`);
  const before = used();
  for (let n = 0; n < 200_000; n++) failures.fail(`name ${n}`);
  expect(used() - before).toBeLessThan(40 * 1024 * 1024);
  expect(failures.look('name 199999')).toBeDefined();
  expect(failures.look('name 0')).toBeUndefined();
});
