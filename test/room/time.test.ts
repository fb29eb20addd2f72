/** Entries never step back in time, whatever the clock does (RECORD section 2). */
import { expect, it } from 'vitest';
import { entryOf } from '../../shared/log/entry.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { recordStream } from '../../server/room/room.ts';
import { SECRETARY, Server } from './house.ts';

const START = Date.parse('2026-12-09T01:00:00.000Z');

it('L-1 not in the beginning of a record, nor within what is written together, while the clock runs backwards', async () => {
  const store = memoryStore();
  let clock = START;
  const server = new Server(store, { delegates: 5 }, () => (clock -= 60_000));
  await server.draft(2);
  await server.does(SECRETARY, 'publish');
  await Promise.all(['d1', 'd2', 'd3', 'd4'].map((one) => server.does(one, 'checkIn')));
  const times = (await store.logs.read(recordStream(server.meeting), 0)).map((one) => entryOf(one.line).at);
  expect(times.length).toBeGreaterThan(10);
  expect(times).toEqual([...times].sort());
});
