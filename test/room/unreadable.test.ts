/** One bad record takes no list down, no start, and nothing that is done with every meeting. */
import { expect, it } from 'vitest';
import type { Json } from '../../shared/base/canonical.ts';
import { writeEntry } from '../../server/room/stream.ts';
import { draftStream, recordStream } from '../../server/room/room.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { certificateOf } from '../kit/world.ts';
import { every, Gone, onDisk, SECRETARY, Server } from './house.ts';

it('a summary that was spoilt is named, the others stand, and a start makes it anew from the log', async () => {
  const store = memoryStore();
  const server = new Server(store, { delegates: 3 });
  await server.underWay();
  const good = server.meeting;
  await server.underWay();
  const bad = server.meeting;
  const { version, value } = (await store.records.get('meetings', bad))!;
  await store.records.put('meetings', bad, { ...(value as Record<string, Json>), startsAt: '2026-02-30T01:00:00.000Z' }, version);
  expect((await every(server.rooms.summaries.all())).map((one) => one.meeting)).toEqual([good]);
  expect(await server.rooms.summaries.unreadable()).toEqual([
    { meeting: bad, members: expect.arrayContaining(['d1', SECRETARY]) as string[] },
  ]);
  const next = server.next(store);
  await next.rooms.resume();
  expect(await next.rooms.summaries.unreadable()).toEqual([]);
});

it('a log that cannot be read keeps no other meeting from starting, nor from hearing of a key', async () => {
  const store = memoryStore();
  const server = new Server(store, { delegates: 3 });
  await server.underWay();
  const bad = recordStream(server.meeting);
  await server.underWay();
  const { entry } = writeEntry({ type: 'neverHeardOf', open: {} }, 0, new Date().toISOString(), 'system', 'x', () => 'A'.repeat(43));
  const size = (await store.logs.read(bad, 0)).length;
  await store.logs.append(bad, size, [{ line: entry.line.replace('"seq":0', `"seq":${size}`) }]);
  server.stop();
  const next = server.next(store);
  await next.rooms.resume();
  await next.rooms.keyRevoked('d1', 'c'.repeat(64));
  await next.rooms.officeChanged('d1', () => 'in');
  expect((await every(next.rooms.summaries.all())).length).toBe(2);
  expect((await next.room()).meeting.session.stage).toBe('underWay');
});

it('somebody whom a log that cannot be read may name is not let go of', async () => {
  const store = memoryStore();
  const server = new Server(store, { delegates: 3 });
  await server.draft();
  const bad = draftStream(server.meeting);
  const size = (await store.logs.read(bad, 0)).length;
  const { entry } = writeEntry({ type: 'chairNamed', open: {} }, size, new Date().toISOString(), 'system', 'x', () => '');
  await store.logs.append(bad, size, [entry]);
  server.stop();
  expect(await server.next(store).rooms.letGo('d2')).toBe(false);
});

it('a meeting that takes nothing keeps no other from hearing of a key or of who has left, and stays to be told', async () => {
  const { store, disk } = onDisk(memoryStore());
  const server = new Server(store, { delegates: 3 });
  const meetings: string[] = [];
  for (let n = 0; n < 3; n++) {
    await server.underWay();
    meetings.push(server.meeting);
  }
  // The first in the order in which they are told.
  const stuck = [...meetings].sort()[0]!;
  const key = certificateOf('d2');
  const revokedIn = async (meeting: string) => (await server.rooms.open(meeting))!.meeting.roll.keys[key]?.revoked !== undefined;
  disk.before = (stream) => {
    if (stream === recordStream(stuck)) throw new Gone('this one takes nothing');
  };
  await expect(server.rooms.keyRevoked('d2', key)).rejects.toThrow(Gone);
  for (const meeting of meetings) expect(await revokedIn(meeting), meeting).toBe(meeting !== stuck);
  delete disk.before;
  await server.rooms.keyRevoked('d2', key);
  expect(await revokedIn(stuck)).toBe(true);
  server.stop();
});
