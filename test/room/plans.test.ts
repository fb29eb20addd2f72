/** What a meeting's log still owes is carried out, by one server; what it owes no more costs nothing. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { timestamp } from '../../shared/base/time.ts';
import type { Next } from '../../shared/meeting/feature.ts';
import { silent } from '../../server/log.ts';
import type { Store } from '../../server/ports.ts';
import { Planned } from '../../server/room/planned.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { CHAIR, Server } from './house.ts';

const DAY = 86_400_000;
const NEXT: Next = { delay: 40 * DAY, command: 'closeSheet', input: {} };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Plans of one log, with what they carried out. */
function plans({ settled = new Set<string>(), duty = { is: true } } = {}) {
  const done: string[] = [];
  const planned = new Planned(
    {
      meeting: 'm',
      log: silent,
      now: () => timestamp(Date.now()),
      carryOut: async (id) => [done.push(id)],
      settled: (id) => settled.has(id),
      onDuty: async () => duty.is,
    },
    false,
  );
  return { planned, done, settled, duty };
}

describe('what waits for its time', () => {
  it('waits for weeks: no timer of the machine is too short for it', async () => {
    const { planned, done } = plans();
    planned.begin();
    planned.plan('after:x:1', NEXT, Date.now());
    await vi.advanceTimersByTimeAsync(40 * DAY - 1000);
    expect(done).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(done).toEqual(['after:x:1']);
    expect(planned.isEmpty).toBe(true);
  });

  it('is carried out soon after a machine has slept over its time', async () => {
    const { planned, done } = plans();
    planned.begin();
    planned.plan('after:x:1', NEXT, Date.now());
    vi.setSystemTime(Date.now() + 41 * DAY);
    await vi.advanceTimersByTimeAsync(3_600_001);
    expect(done).toEqual(['after:x:1']);
  });

  it('V-11 has its whole delay when another server’s clock, which is minutes behind this one’s, says when it began', async () => {
    const { planned, done } = plans();
    planned.begin();
    planned.plan('after:x:1', { ...NEXT, delay: 3000 }, Date.now() - 240_000);
    await vi.advanceTimersByTimeAsync(2900);
    expect(done).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(done).toEqual(['after:x:1']);
  });

  it('O-9 that goes by the clock waits for one that was set back, and for no more than that', async () => {
    const { planned, done } = plans();
    planned.begin();
    planned.plan('after:x:1', { ...NEXT, delay: 2 * DAY, until: timestamp(Date.now() + 2 * DAY) }, Date.now());
    await vi.advanceTimersByTimeAsync(DAY);
    vi.setSystemTime(Date.now() - DAY);
    await vi.advanceTimersByTimeAsync(2 * DAY - 1000);
    expect(done).toEqual([]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(done).toEqual(['after:x:1']);
  });

  it('is left to the server on duty until it is this one, and dropped when the other has done it', async () => {
    const { planned, done, settled, duty } = plans({ duty: { is: false } });
    planned.begin();
    planned.plan('after:x:1', { ...NEXT, delay: 3000 }, Date.now());
    planned.plan('after:x:2', { ...NEXT, delay: 3000 }, Date.now());
    await vi.advanceTimersByTimeAsync(5000);
    expect(done).toEqual([]);
    settled.add('after:x:1');
    await vi.advanceTimersByTimeAsync(1000);
    duty.is = true;
    await vi.advanceTimersByTimeAsync(1000);
    expect(done).toEqual(['after:x:2']);
    expect(planned.isEmpty).toBe(true);
  });

  it('follows at once on every server, on duty or not', async () => {
    const { planned, done } = plans({ duty: { is: false } });
    planned.begin();
    planned.plan('after:x:1', { command: 'openBox', input: {} }, Date.now());
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toEqual(['after:x:1']);
  });
});

describe('a log that is read again', () => {
  it('begins only what it still owes, once it is read to its end', async () => {
    const { planned, done } = plans({ settled: new Set(['after:x:1']) });
    planned.plan('after:x:1', { command: 'one', input: {} }, Date.now());
    planned.plan('after:x:2', { command: 'two', input: {} }, Date.now());
    await vi.advanceTimersByTimeAsync(1000);
    expect(done).toEqual([]);
    planned.begin();
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toEqual(['after:x:2']);
  });

  it('asks for no box of a vote that is over', async () => {
    const kept = memoryStore();
    const read: string[] = [];
    const store: Store = {
      ...kept,
      logs: { ...kept.logs, read: async (stream, ...rest) => (read.push(stream), kept.logs.read(stream, ...rest)) },
    };
    const first = new Server(store, { delegates: 3 });
    const votes = await first.underWay(3);
    const passes = async (state: string, vote: string): Promise<void> => {
      for (let n = 0; n < 100 && (await first.room()).meeting.votes.votes[vote]!.state !== state; n++) {
        await vi.advanceTimersByTimeAsync(100);
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    for (const vote of votes) {
      await first.does(CHAIR, 'openVote', { vote });
      await first.votes('d2', vote, 1, 'for');
      await first.does(CHAIR, 'closeVote', { vote });
      await passes('sealed', vote);
      await first.does(CHAIR, 'announceResult', { vote });
      await passes('closed', vote);
    }
    first.stop();
    read.length = 0;
    const next = first.next(store);
    await next.room();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(read.filter((one) => one.startsWith('b/'))).toEqual([]);
    expect(Object.values((await next.room()).meeting.votes.votes).map((one) => one.state)).toEqual(['closed', 'closed', 'closed']);
    next.stop();
  });
});
