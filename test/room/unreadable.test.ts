/** One bad record takes no list down, no start, and nothing that is done with every meeting. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../shared/base/canonical.ts';
import { isRefusal } from '../../shared/base/refusal.ts';
import type { Store } from '../../server/ports.ts';
import type { BrokenLog } from '../../server/room/broken-log.ts';
import { readable } from '../../server/room/readable.ts';
import { keyRevoked, letGo, officeChanged } from '../../server/room/telling.ts';
import { writeEntry } from '../../server/room/stream.ts';
import { draftStream, recordStream } from '../../server/room/room.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { certificateOf } from '../kit/world.ts';
import { codeOf, Gone, onDisk, SECRETARY, Server } from './house.ts';

it('a summary that was spoilt is named, the others stand, and a start makes it anew from the log', async () => {
  const store = memoryStore();
  const server = new Server(store, { delegates: 3 });
  await server.underWay();
  const good = server.meeting;
  await server.underWay();
  const bad = server.meeting;
  const { version, value } = (await store.records.get('meetings', bad))!;
  await store.records.put('meetings', bad, { ...(value as Record<string, Json>), startsAt: '2026-02-30T01:00:00.000Z' }, version);
  expect((await server.rooms.summaries.unsettled()).map((one) => one.meeting)).toEqual([good]);
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
  // It has not heard: the register is to say it again.
  expect(await keyRevoked(next.rooms, 'd1', 'c'.repeat(64))).toBe(false);
  await officeChanged(next.rooms, { id: 'd1', kind: 'delegate' }, () => 'in');
  expect((await next.rooms.summaries.unsettled()).length).toBe(2);
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
  expect(await letGo(server.next(store).rooms, 'd2')).toBe(false);
});

it('nor somebody whom a record names whose summary was spoilt', async () => {
  const store = memoryStore();
  const server = new Server(store, { delegates: 3 });
  await server.underWay();
  const { version, value } = (await store.records.get('meetings', server.meeting))!;
  await store.records.put(
    'meetings',
    server.meeting,
    { ...(value as Record<string, Json>), startsAt: '2026-02-30T01:00:00.000Z' },
    version,
  );
  expect(await letGo(server.rooms, 'd2')).toBe(false);
  expect(await letGo(server.rooms, 'nobody-ever')).toBe(true);
  server.stop();
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
  const revokedIn = async (meeting: string) => (await server.rooms.open(meeting))!.meeting.roll.keys.get(key)?.revoked !== undefined;
  disk.before = (stream) => {
    if (stream === recordStream(stuck)) throw new Gone('this one takes nothing');
  };
  await expect(keyRevoked(server.rooms, 'd2', key)).rejects.toThrow(Gone);
  for (const meeting of meetings) expect(await revokedIn(meeting), meeting).toBe(meeting !== stuck);
  delete disk.before;
  await keyRevoked(server.rooms, 'd2', key);
  expect(await revokedIn(stuck)).toBe(true);
  server.stop();
});

/** A store in whose stream one entry was edited, until it is put right; `reads` counts how often that stream is read. */
function edited(store: Store, stream: string, seq: number, edit: (line: string) => string) {
  const state = { spoilt: true, reads: 0 };
  const logs: Store['logs'] = {
    ...store.logs,
    async read(name, from, limit) {
      const entries = await store.logs.read(name, from, limit);
      if (name !== stream) return entries;
      state.reads++;
      return entries.map((one, at) => (state.spoilt && from + at === seq ? { ...one, line: edit(one.line) } : one));
    },
  };
  return { store: { ...store, logs }, state };
}

it.each([
  ['an event of another shape', (line: string) => line.replace('"member":"d2"', '"member":7'), 'shape checkedIn member'],
  ['an event of an unknown kind', (line: string) => line.replace('"type":"checkedIn"', '"type":"checkedIm"'), 'unknown checkedIm'],
  ['another number', (line: string) => line.replace(/"seq":\d+/, '"seq":0'), 'place'],
  ['a time before the last', (line: string) => line.replace(/"at":"20\d\d/, '"at":"2001'), 'order'],
  ['half of a line', (line: string) => line.slice(0, 40), 'line'],
])('%s: everybody listed is told that it cannot be read, once is it told where, and other meetings go on', async (_what, edit, why) => {
  const memory = memoryStore();
  const before = new Server(memory, { delegates: 3 });
  await before.underWay();
  const bad = before.meeting;
  const seq = (await before.room()).stream.entries.findIndex(({ line }) => line.includes('"checkedIn"') && line.includes('"member":"d2"'));
  await before.underWay();
  const good = before.meeting;
  before.stop();

  const { store, state } = edited(memory, recordStream(bad), seq, edit);
  const told: string[] = [];
  const clock = { ms: 0 };
  const listener = {
    entries: () => undefined,
    progress: () => undefined,
    unreadable: ({ id }: { readonly id: string }, { message }: BrokenLog) => void told.push(`${id} ${message}`),
  };
  const server = new Server(store, { delegates: 3 }, Date.now, listener, false, { steady: () => clock.ms });
  const asked = async (member: string | undefined, hall?: string) => {
    const room = await readable(server.rooms, bad, member, hall);
    return isRefusal(room) ? room.code : room.size;
  };
  for (const who of ['d1', 'd3', SECRETARY]) expect(await asked(who)).toBe('border/record-unreadable');
  expect(await asked(undefined, bad)).toBe('border/record-unreadable');
  // Who is not listed learns nothing, not even that.
  expect([await asked('nobody'), await asked(undefined, good)]).toEqual(['border/unknown', 'border/unknown']);
  expect(told).toEqual([`${bad} ${recordStream(bad)} ${seq}: ${why}`]);
  expect(server.rooms.unreadable()).toMatchObject([{ meeting: bad, fault: { seq, why } }]);
  // The whole log is not read again for everybody who asks.
  const { reads } = state;
  await asked('d1');
  expect(state.reads).toBe(reads);

  server.meeting = good;
  expect((await server.rooms.summaries.unsettled()).length).toBe(2);
  expect(codeOf(await server.execute('d1', 'adjourn', { note: '' }))).toBe('ok');

  state.spoilt = false;
  clock.ms += 30_001;
  expect(await asked('d1')).toBeGreaterThan(seq);
  expect(server.rooms.unreadable()).toEqual([]);
  expect(told).toHaveLength(1);
  server.stop();
});

it('a box that cannot be read is told of like the meeting’s own log', async () => {
  const memory = memoryStore();
  const before = new Server(memory, { delegates: 3 });
  const [vote] = (await before.underWay()) as [string];
  await before.does('d1', 'openVote', { vote });
  expect(codeOf(await before.votes('d2', vote, 1, 'for'))).toBe('ok');
  before.stop();
  const { store } = edited(memory, `b/${before.meeting}/${vote}`, 1, (line) => line.replace('"type":"', '"type":"neverHeardOf'));
  const next = before.next(store);
  expect(await readable(next.rooms, before.meeting, 'd1')).toMatchObject({ code: 'border/record-unreadable' });
  expect(next.rooms.unreadable()[0]!.fault.stream).toBe(`b/${before.meeting}/${vote}`);
  next.stop();
});

describe('the alarm of a log that cannot be read', () => {
  const soon = { timeout: 2000, interval: 10 };
  const namesOf = ({ rooms }: Server) => rooms.unreadable().map(({ fault }) => fault.stream);

  it('is raised for a box that breaks while its room is open, and goes when it is mended', async () => {
    const memory = memoryStore();
    const other = new Server(memory, { delegates: 3 });
    const [vote] = (await other.underWay()) as [string];
    await other.does('d1', 'openVote', { vote });
    expect(codeOf(await other.votes('d2', vote, 1, 'for'))).toBe('ok');
    const box = `b/${other.meeting}/${vote}`;
    const { length } = await memory.logs.read(box, 0);
    const { store, state } = edited(memory, box, length, (line) => line.slice(0, 40));
    const clock = { ms: 0 };
    const told: string[] = [];
    const listener = {
      entries: () => undefined,
      progress: () => undefined,
      unreadable: (_room: unknown, { message }: BrokenLog) => void told.push(message),
    };
    const server = new Server(store, { delegates: 3 }, Date.now, listener, false, { steady: () => clock.ms });
    server.meeting = other.meeting;
    const room = await server.room();
    expect(namesOf(server)).toEqual([]);
    expect(codeOf(await other.votes('d3', vote, 1, 'for'))).toBe('ok');
    await expect(room.refresh()).rejects.toThrow(box);
    expect(server.rooms.unreadable()).toMatchObject([{ meeting: server.meeting, fault: { stream: box, seq: length } }]);

    const { reads } = state;
    clock.ms += 30_001;
    server.rooms.tick();
    await expect.poll(() => state.reads, soon).toBeGreaterThan(reads);
    expect(namesOf(server)).toEqual([box]);
    state.spoilt = false;
    clock.ms += 30_001;
    server.rooms.tick();
    await expect.poll(() => namesOf(server), soon).toEqual([]);
    expect(told).toHaveLength(1);
    for (const one of [server, other]) one.stop();
  });

  it.each(['open', 'closed meanwhile', 'never opened'])(
    'goes when the log is mended, though nobody asks for it: a room %s',
    async (how) => {
      const memory = memoryStore();
      const before = new Server(memory, { delegates: 3 });
      await before.underWay();
      const bad = recordStream(before.meeting);
      const { length } = await memory.logs.read(bad, 0);
      const { store, state } = edited(memory, bad, length, (line) => line.slice(0, 40));
      const clock = { ms: 0 };
      const server = new Server(store, { delegates: 3 }, Date.now, undefined, false, { steady: () => clock.ms });
      server.meeting = before.meeting;
      if (how !== 'never opened') await server.room();
      expect(codeOf(await before.execute('d1', 'adjourn', { note: '' }))).toBe('ok');
      if (how === 'never opened') await expect(server.room()).rejects.toThrow(bad);
      else await expect((await server.room()).refresh()).rejects.toThrow(bad);
      if (how === 'closed meanwhile') {
        clock.ms += 300_001;
        await expect.poll(() => (server.rooms.tick(), server.rooms.atHand(server.meeting)), soon).toBeUndefined();
      }
      expect(namesOf(server)).toEqual([bad]);
      state.spoilt = false;
      clock.ms += 30_001;
      await expect.poll(() => (server.rooms.tick(), namesOf(server)), soon).toEqual([]);
      expect(await readable(server.rooms, server.meeting, 'd1')).toMatchObject({ size: length + 1 });
      for (const one of [server, before]) one.stop();
    },
  );
});
