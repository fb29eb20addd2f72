/** Figures that take long to count: whoever asks meanwhile, or presses twice, waits for the same counting. */
import express from 'express';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test, vi } from 'vitest';
import type { Session } from '../../server/identity/session.ts';
import { statisticsRoutes, type StatisticsRoutes } from '../../server/http/statistics.ts';
import { silent } from '../../server/log.ts';

const home = { code: 'H99.1', name: 'Hội đồng nhân dân tỉnh' };
let [counted, heard, hour] = [0, 0, 0];
const late: boolean[] = [];
let end: () => void = () => undefined;
const ended = new Promise<void>((resolve) => void (end = resolve));
const sums = { sessions: 1, sheets: 0, unreadable: 0, units: [], left: 0, sum: { pages: 1, leaves: 1 } };
const parts = {
  statistics: {
    units: (_all: unknown, _from: string, _until: string, isLate: () => boolean) => {
      counted++;
      late.push(isLate());
      return ended.then(() => sums);
    },
    chairs: async () => false,
  },
  identity: { units: { get: async () => home, list: async () => [{ code: 'H99.7', name: 'Xã' }] } },
  log: silent,
  // A clock that is set at every look.
  now: () => 3_600_000 * hour++,
} as unknown as StatisticsRoutes;
const member = { id: 'root', rights: ['administrator'] };
const server = express()
  .use((req, _res, next) => {
    heard++;
    req.session = { by: 'password', member } as unknown as Session;
    next();
  })
  .use(statisticsRoutes(parts))
  .listen(0, '127.0.0.1');
afterAll(() => void server.close());

test('M-30 all units are counted once for whoever asks while they are', async () => {
  const { port } = server.address() as AddressInfo;
  const asked = () => fetch(`http://127.0.0.1:${port}/statistics?from=2027-01-01&until=2027-12-31&by=units`);
  const answers = [asked(), asked(), asked()];
  await vi.waitFor(() => expect(heard).toBe(3));
  // All wait for the counting once another question is answered.
  await fetch(`http://127.0.0.1:${port}/statistics?from=x`);
  end();
  const [first, ...others] = await Promise.all(answers.map(async (one) => (await one).json() as Promise<unknown>));
  expect(first).toMatchObject({ sessions: 1, sum: { pages: 1 } });
  expect(others).toEqual([first, first]);
  expect(counted).toBe(1);
  await asked();
  expect(counted).toBe(2);
  // There was time for it, whatever the clock said.
  expect(late).toEqual([false, false]);
});
