/** Rooms come and go: what nobody needs is closed, whoever still holds it is not wrong, and a start opens what owes something. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Store, StoredEntry } from '../../server/ports.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { keyRevoked } from '../../server/room/telling.ts';
import { CHAIR, Server, typesOf } from './house.ts';

const MINUTE = 60_000;
const PEOPLE = { delegates: 8 };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const turns = async (): Promise<void> => {
  for (let n = 0; n < 12; n++) await new Promise((resolve) => setImmediate(resolve));
};

async function passes(ms: number): Promise<void> {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    await vi.advanceTimersByTimeAsync(Math.min(250, end - Date.now()));
    await turns();
  }
}

/** A store that says which logs were read. */
/** `read`: the logs that were read from their beginning. */
function watched(): { store: Store; read: string[] } {
  const kept = memoryStore();
  const read: string[] = [];
  return {
    read,
    store: {
      ...kept,
      logs: {
        ...kept.logs,
        read: async (stream, from, ...rest) => {
          if (from === 0) read.push(stream);
          return kept.logs.read(stream, from, ...rest);
        },
      },
    },
  };
}

interface Told {
  readonly followed: Set<string>;
  readonly seqs: number[];
}

function serving(store: Store, like?: Server): Server & Told {
  const followed = new Set<string>();
  const seqs: number[] = [];
  const listener = {
    entries: (_room: unknown, from: number, entries: readonly StoredEntry[]) => void seqs.push(...entries.map((_, n) => from + n)),
    progress: () => undefined,
  };
  const server = new Server(store, PEOPLE, Date.now, listener, false, {
    steady: () => Date.now(),
    isFollowed: (meeting) => followed.has(meeting),
  });
  if (like) server.meeting = like.meeting;
  server.rooms.watch();
  return Object.assign(server, { followed, seqs });
}

const isOpen = (server: Server, meeting = server.meeting): boolean => server.rooms.atHand(meeting) !== undefined;

describe('a room', () => {
  it('is closed some minutes after the last question, not while somebody follows, and read again when it is asked for', async () => {
    const { store, read } = watched();
    const server = serving(store);
    await server.underWay();
    server.followed.add(server.meeting);
    await passes(6 * MINUTE);
    expect(isOpen(server)).toBe(true);
    server.followed.clear();
    await passes(1000);
    expect(isOpen(server)).toBe(false);
    expect(await store.records.list('duties')).toEqual([]);
    read.length = 0;
    await passes(6 * MINUTE);
    // A meeting that nobody is at costs nothing.
    expect(read).toEqual([]);
    expect((await server.room()).meeting.session.stage).toBe('underWay');
    await passes(4 * MINUTE);
    expect(isOpen(server)).toBe(true);
    await passes(2 * MINUTE);
    expect(isOpen(server)).toBe(false);
    server.stop();
  });

  it('that was opened only to be told something is closed soon, unless somebody asks for it', async () => {
    const server = serving(memoryStore());
    await server.underWay();
    const tell = () => keyRevoked(server.rooms, 'd2', 'f'.repeat(64));
    await passes(4 * MINUTE);
    await tell();
    // It had been asked for before.
    await passes(4 * MINUTE);
    expect(isOpen(server)).toBe(true);
    await passes(2 * MINUTE);
    expect(isOpen(server)).toBe(false);
    for (const _time of [1, 2]) {
      await tell();
      await passes(8000);
      expect(isOpen(server)).toBe(true);
    }
    await passes(3000);
    expect(isOpen(server)).toBe(false);
    await tell();
    await server.room();
    await tell();
    await passes(4 * MINUTE);
    expect(isOpen(server)).toBe(true);
    server.stop();
  });

  it('is not closed while something waits for its time', async () => {
    const server = serving(memoryStore());
    await server.underWay();
    await server.does(CHAIR, 'closeSession');
    const room = await server.room();
    expect(room.isPlanning).toBe(true);
    // As after many hours in which its time did not come.
    Object.assign(server.rooms.parts.context, { now: () => '2020-01-01T00:00:00.000Z' });
    await passes(15_000);
    expect(isOpen(server)).toBe(true);
    await passes(6 * MINUTE);
    expect(room.meeting.minutes.attestations).toHaveLength(1);
    expect(isOpen(server)).toBe(false);
    server.stop();
  });

  it('that was closed in the hand of its holder leads to the one in its place: everything is written once and told once', async () => {
    const server = serving(memoryStore());
    await server.underWay();
    const held = await server.room();
    const before = held.size;
    await passes(6 * MINUTE);
    expect(isOpen(server)).toBe(false);
    server.seqs.length = 0;
    const message = (member: string) => ({ id: member.padEnd(22, '-'), meeting: server.meeting, type: 'checkOut', input: {} });
    const does = (room: Pick<typeof held, 'execute'>, member: string) => room.execute({ kind: 'person', id: member }, message(member));
    // At once: by who holds the closed one, by who asks anew, and the same command by both.
    const answers = await Promise.all([
      ...['d2', 'd3', 'd4'].map((one) => does(held, one)),
      ...['d4', 'd5', 'd6'].map(async (one) => does(await server.room(), one)),
      ...['d6', 'd7', 'd8'].map((one) => does(held, one)),
    ]);
    expect(answers.map((one) => one.ok)).toEqual(Array(9).fill(true));
    const room = await server.room();
    expect(room).not.toBe(held);
    expect([held.size, room.size]).toEqual([before, before + 7]);
    expect(server.seqs).toEqual(Array.from({ length: 7 }, (_, n) => before + n));
    expect((await server.store.logs.read(`m/${server.meeting}`, before)).length).toBe(7);
    server.stop();
  });

  it('is not closed under a command that takes long', async () => {
    const kept = memoryStore();
    let goOn = (): void => undefined;
    const disk: { slow?: Promise<void> } = {};
    const store: Store = { ...kept, logs: { ...kept.logs, append: async (...all) => (await disk.slow, kept.logs.append(...all)) } };
    const server = serving(store);
    await server.underWay();
    const held = await server.room();
    disk.slow = new Promise((resolve) => (goOn = resolve));
    const answer = server.does('d2', 'checkOut');
    await passes(7 * MINUTE);
    expect(server.rooms.atHand(server.meeting)).toBe(held);
    goOn();
    expect((await answer).seqs).toEqual([held.size - 1]);
    server.stop();
  });

  it('lets go of the box of a vote that is over, and reads it again when somebody asks', async () => {
    const { store, read } = watched();
    const server = serving(store);
    const [vote] = (await server.underWay()) as [string];
    server.followed.add(server.meeting);
    await server.does(CHAIR, 'openVote', { vote });
    await server.votes('d2', vote, 1, 'for');
    await passes(11 * MINUTE);
    read.length = 0;
    await server.votes('d3', vote, 1, 'for');
    // Of a vote that runs it is kept, however long it takes: what is read is its tail.
    expect((await (await server.room()).sublogs.of(vote)).writer.stream.size).toBe(3);
    await server.does(CHAIR, 'closeVote', { vote });
    await passes(4000);
    await server.does(CHAIR, 'announceResult', { vote });
    await passes(11 * MINUTE);
    read.length = 0;
    expect((await (await server.room()).sublogs.of(vote)).writer.stream.size).toBe(4);
    expect(read).toContain(`b/${server.meeting}/${vote}`);
    server.stop();
  });
});

describe('at start', () => {
  it('only what may owe something is opened and goes on', async () => {
    const { store, read } = watched();
    const first = serving(store);
    await first.underWay();
    const quiet = first.meeting;
    await passes(6 * MINUTE);
    const [vote] = (await first.underWay()) as [string];
    const busy = first.meeting;
    await first.does(CHAIR, 'openVote', { vote });
    await first.does(CHAIR, 'closeVote', { vote });
    // Stopped in the seconds of grace.
    await first.rooms.close();
    read.length = 0;
    const next = serving(store, first);
    await next.rooms.resume();
    expect([isOpen(next, quiet), isOpen(next, busy)]).toEqual([false, true]);
    expect(read.filter((one) => one.includes(quiet))).toEqual([]);
    await passes(5000);
    expect(typesOf(await store.logs.read(`m/${busy}`, 0)).slice(-2)).toEqual(['voteClosing', 'boxSealed']);
    next.stop();
  });
});
