/** How many devices cannot draw a page: bounded by person and by device, whatever somebody sends. */
import { expect, it } from 'vitest';
import { makeUndrawn } from '../../server/papers/undrawn.ts';
import { memoryStore } from '../../server/stores/memory.ts';

const device = (n: number): string => String(n).repeat(64);
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + n);

it('counts four devices of a person at most, and two hundred pages of each', async () => {
  const undrawn = makeUndrawn(memoryStore().records);
  for (let n = 1; n <= 6; n++) await undrawn.note('m1', 'd1', device(n), 'p1', [3]);
  expect(await undrawn.of('m1')).toEqual({ p1: [{ page: 3, devices: 4 }] });
  await undrawn.note('m1', 'd1', device(1), 'p2', range(1, 400));
  await undrawn.note('m1', 'd1', device(1), 'p3', [1]);
  const { p2, p3 } = await undrawn.of('m1');
  expect([p2!.length, p3]).toEqual([199, undefined]);
});

it('counts what many tell at once, and drops what is over', async () => {
  const undrawn = makeUndrawn(memoryStore().records);
  await Promise.all(range(1, 9).map((n) => undrawn.note('m1', `d${n % 3}`, device(n % 3), 'p1', [n])));
  expect((await undrawn.of('m1'))['p1']!.map(({ page }) => page)).toEqual(range(1, 9));
  await undrawn.note('m2', 'd1', device(1), 'p1', [1]);
  await undrawn.sweep(async (meeting) => meeting === 'm1');
  expect([await undrawn.of('m1'), await undrawn.of('m2')]).toEqual([{}, { p1: [{ page: 1, devices: 1 }] }]);
});
