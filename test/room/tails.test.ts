/** What other servers write is looked for often where they write, seldom elsewhere, and no room starves another. */
import { expect, it } from 'vitest';
import { silent } from '../../server/log.ts';
import type { Room } from '../../server/room/room.ts';
import { Tails } from '../../server/room/tails.ts';

/** Rooms that are only looked at. */
function scene(names: readonly string[]) {
  const clock = { ms: 0 };
  const looks = new Map(names.map((one) => [one, [] as number[]]));
  const next = new Map<string, () => Promise<boolean>>();
  const elsewhere = new Set<string>();
  const faults: string[] = [];
  const rooms = names.map(
    (id) => ({ id, refresh: () => (looks.get(id)!.push(clock.ms), next.get(id)?.() ?? Promise.resolve(false)) }) as unknown as Room,
  );
  const log = { ...silent, error: (what: { meeting: string }) => void faults.push(what.meeting) } as typeof silent;
  const tails = new Tails({ log, steady: () => clock.ms, isElsewhere: (one) => elsewhere.has(one), looked: async () => undefined });
  const passes = async (ms: number): Promise<void> => {
    for (const end = clock.ms + ms; clock.ms < end; ) {
      clock.ms += 250;
      tails.look(rooms);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { clock, looks: (id: string) => looks.get(id)!, next, elsewhere, faults, tails, rooms, passes };
}

/** Whether there are several, all so far apart in milliseconds. */
const between = (looks: readonly number[], least: number, most: number): boolean =>
  looks.length > 5 && looks.slice(1).every((one, n) => one - looks[n]! >= least && one - looks[n]! <= most);

it('where nobody else writes every five seconds, where another server is or wrote within a minute every quarter of one', async () => {
  const { looks, next, elsewhere, passes } = scene(['quiet', 'written', 'shared']);
  elsewhere.add('shared');
  let once = true;
  next.set('written', async () => [once, (once = false)][0]!);
  await passes(60_000);
  expect(between(looks('quiet'), 4900, 5100)).toBe(true);
  expect(between(looks('shared'), 250, 250)).toBe(true);
  // Found after five seconds; from then on as often as where another server is.
  expect(looks('written').length).toBeGreaterThan(200);
  await passes(120_000);
  expect(between(looks('written').slice(-10), 4900, 5100)).toBe(true);
});

it('one that cannot be read is named and tried ever later, and the others are looked at all the same', async () => {
  const { looks, next, elsewhere, faults, passes } = scene(['bad', 'good']);
  for (const one of ['bad', 'good']) elsewhere.add(one);
  next.set('bad', () => Promise.reject(new Error('no')));
  await passes(60_000);
  expect(between(looks('good'), 250, 250)).toBe(true);
  expect(looks('bad').length).toBeLessThan(12);
  expect(new Set(faults)).toEqual(new Set(['bad']));
  expect(faults).toHaveLength(looks('bad').length);
  next.delete('bad');
  await passes(31_000);
  await passes(10_000);
  expect(between(looks('bad').slice(-30), 250, 250)).toBe(true);
});

it('one that hangs keeps no other waiting, and no more than a few are looked at together', async () => {
  const names = Array.from({ length: 30 }, (_, n) => `m${n}`);
  const { looks, next, elsewhere, passes } = scene(names);
  for (const one of names) elsewhere.add(one);
  next.set('m0', () => new Promise(() => undefined));
  let [under, most] = [0, 0];
  for (const one of names.slice(1)) {
    next.set(one, async () => {
      most = Math.max(most, ++under);
      await Promise.resolve();
      under--;
      return false;
    });
  }
  await passes(5000);
  expect(looks('m0')).toHaveLength(1);
  for (const one of names.slice(1)) expect(looks(one).length).toBeGreaterThan(15);
  expect(most).toBeLessThanOrEqual(8);
});

it('whoever asks for a meeting that was not looked at lately sees it as it is', async () => {
  const { clock, looks, rooms, tails } = scene(['m']);
  expect(tails.isStale(rooms[0]!)).toBe(false);
  clock.ms += 1500;
  expect(tails.isStale(rooms[0]!)).toBe(true);
  await Promise.all([tails.lookAt(rooms[0]!), tails.lookAt(rooms[0]!)]);
  expect(looks('m')).toHaveLength(1);
  expect(tails.isStale(rooms[0]!)).toBe(false);
});
