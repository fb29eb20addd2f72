/** Two servers on one store: one of them does what waits for its time, and the other takes it over when it is gone. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Store } from '../../server/ports.ts';
import { awaitsKey } from '../../server/room/telling.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { certificateOf } from '../kit/world.ts';
import { CHAIR, codeOf, Server, typesOf } from './house.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  for (const one of servers.splice(0)) one.stop();
});

const servers: Server[] = [];
const turns = async (): Promise<void> => {
  for (let n = 0; n < 12; n++) await new Promise((resolve) => setImmediate(resolve));
};
async function passes(ms: number): Promise<void> {
  for (const end = Date.now() + ms; Date.now() < end; ) {
    await vi.advanceTimersByTimeAsync(Math.min(250, end - Date.now()));
    await turns();
  }
}

/** A server's own way to the store, which can be cut, as when its process is gone. */
function wayTo<T extends Store>(store: T): { store: Store; cut: () => void; asked: string[] } {
  const way = { cut: false };
  const asked: string[] = [];
  const through = <P extends object>(port: P): P =>
    new Proxy(port, {
      get: (of, name) => (...all: unknown[]) => {
        asked.push(`${String(name)} ${String(all[0])}`);
        if (way.cut) throw new Error('gone');
        return (of[name as keyof P] as (...all: unknown[]) => unknown)(...all);
      },
    });
  return { store: { ...store, logs: through(store.logs), records: through(store.records) }, cut: () => (way.cut = true), asked };
}

function serving(store: Store, name: string, ended: ReadonlySet<string> = new Set(), delegates = 12) {
  const way = wayTo(store);
  const host = { server: name, steady: () => Date.now(), isFollowed: () => true, hasEnded: (one: string) => ended.has(one) };
  const server = new Server(way.store, { delegates }, Date.now, undefined, false, host);
  server.rooms.watch();
  servers.push(server);
  return Object.assign(server, way);
}

const boxOf = (server: Server, vote: string): string => `b/${server.meeting}/${vote}`;

describe('two servers', () => {
  it('a ballot that comes to one which has not heard of its vote yet is taken', async () => {
    const store = memoryStore();
    const [a, b] = [serving(store, 'a'), serving(store, 'b')];
    const [vote] = (await a.underWay()) as [string];
    b.meeting = a.meeting;
    await b.room();
    await a.does(CHAIR, 'openVote', { vote });
    const input = await a.ballot('d2', vote, 1, 'for');
    expect(codeOf(await b.execute('d2', 'castBallot', input, { sublog: vote }))).toBe('ok');
    expect(codeOf(await b.execute('d2', 'castBallot', input, { sublog: 'never' }))).toBe('votes/unknown-vote');
  });

  it('a ballot in a vote that one has just opened keeps its key from being revoked at the other', async () => {
    const store = memoryStore();
    const [a, b] = [serving(store, 'a'), serving(store, 'b')];
    const [vote] = (await a.underWay()) as [string];
    b.meeting = a.meeting;
    await b.room();
    const holds = () => awaitsKey(b.rooms, 'd2', certificateOf('d2'));
    expect(await holds()).toBe(false);
    await a.does(CHAIR, 'openVote', { vote });
    expect(codeOf(await a.votes('d2', vote, 1, 'for'))).toBe('ok');
    expect(await holds()).toBe(true);
    expect(await awaitsKey(b.rooms, 'd3', certificateOf('d3'))).toBe(false);
  });

  it('a box that cannot be read keeps no key from being revoked, nor the other boxes from being looked into', async () => {
    const store = memoryStore();
    const [a, b] = [serving(store, 'a'), serving(store, 'b')];
    const [vote] = (await a.underWay()) as [string];
    b.meeting = a.meeting;
    await b.room();
    await a.does(CHAIR, 'openVote', { vote });
    const box = boxOf(a, vote);
    await store.logs.append(box, (await store.logs.read(box, 0)).length, [{ line: 'half of a li' }]);
    expect(await awaitsKey(b.rooms, 'd2', certificateOf('d2'))).toBe(false);
  });

  it('the one on duty closes the box, the other looks on', async () => {
    const store = memoryStore();
    const [a, b] = [serving(store, 'a'), serving(store, 'b')];
    const [vote] = (await a.underWay()) as [string];
    b.meeting = a.meeting;
    await b.room();
    expect((await store.records.get('duties', a.meeting))!.value).toEqual({ by: 'a' });
    await b.does(CHAIR, 'openVote', { vote });
    await passes(500);
    b.asked.length = 0;
    await b.does(CHAIR, 'closeVote', { vote });
    await passes(6000);
    expect(typesOf(await store.logs.read(boxOf(a, vote), 0))).toEqual(['boxOpened', 'boxClosed']);
    expect((await b.room()).meeting.votes.votes[vote]!.state).toBe('sealed');
    expect(b.asked).not.toContain(`append ${boxOf(a, vote)}`);
  });

  it.each([
    ['without a word', false],
    ['on the same machine, where that is known', true],
  ])(
    'of which one is gone %s, with ballots under way: nothing that was acknowledged is lost, and the other closes the vote in time',
    async (_how, known) => {
      const store = memoryStore();
      const ended = new Set<string>();
      const [a, b] = [serving(store, 'a', ended), serving(store, 'b', ended)];
      const [vote] = (await a.underWay()) as [string];
      b.meeting = a.meeting;
      await a.does(CHAIR, 'openVote', { vote });
      await b.room();
      await passes(1000);
      const acknowledged: string[] = [];
      const votes = async (server: Server, who: string): Promise<void> => {
        if (codeOf(await server.votes(who, vote, 1, 'for')) === 'ok') acknowledged.push(who);
      };
      for (const who of ['d2', 'd3', 'd4']) await votes(a, who);
      await a.does(CHAIR, 'closeVote', { vote });
      // Under way at the one that goes.
      const lost = Promise.allSettled(['d5', 'd6', 'd7'].map((who) => votes(a, who)));
      a.cut();
      if (known) ended.add('a');
      await lost;
      const began = Date.now();
      // Their tablets come to the other, with the same ballots.
      await Promise.all(['d5', 'd6', 'd7', 'd8'].map((who) => votes(b, who)));
      for (const who of ['d2', 'd8']) expect(codeOf(await b.votes(who, vote, 1, 'for'))).toBe('ok');
      while ((await b.room()).meeting.votes.votes[vote]!.state !== 'sealed') {
        await passes(250);
        expect(Date.now() - began).toBeLessThan(known ? 5000 : 10_000);
      }
      const box = await store.logs.read(boxOf(b, vote), 0);
      const voters = box.map((one) => (JSON.parse(one.line) as { open: { voter?: string } }).open.voter ?? '').filter((one) => one !== '');
      expect(acknowledged).toEqual(expect.arrayContaining(['d2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8']));
      expect([...voters].sort()).toEqual([...new Set(acknowledged)].sort());
      expect((await store.records.get('duties', b.meeting))!.value).toEqual({ by: 'b' });
      expect((await store.records.list('servers')).map((one) => one.key)).toEqual(['b']);
    },
  );

  it('a meeting that nobody comes back to is taken over as well', async () => {
    const store = memoryStore();
    const [a, b] = [serving(store, 'a'), serving(store, 'b')];
    const [vote] = (await a.underWay()) as [string];
    await a.does(CHAIR, 'openVote', { vote });
    await passes(1000);
    await a.does(CHAIR, 'closeVote', { vote });
    a.cut();
    await passes(10_000);
    expect(b.rooms.atHand(a.meeting)).toBeDefined();
    expect(typesOf(await store.logs.read(boxOf(a, vote), 0)).at(-1)).toBe('boxClosed');
  });

  it('that takes another for gone wrongly does no harm: the other says that it is there, and one of them is on duty', async () => {
    const store = memoryStore();
    const wrong = new Set<string>();
    const [a, b] = [serving(store, 'a'), serving(store, 'b', wrong)];
    const votes = await a.underWay(2);
    b.meeting = a.meeting;
    await b.room();
    wrong.add('a');
    for (const vote of votes) {
      await a.does(CHAIR, 'openVote', { vote });
      await a.does(CHAIR, 'closeVote', { vote });
      // The other hears of it late, and gives it its whole time.
      await passes(9000);
      wrong.clear();
      expect(typesOf(await store.logs.read(boxOf(a, vote), 0))).toEqual(['boxOpened', 'boxClosed']);
      await (await a.room()).refresh();
      await a.does(CHAIR, 'announceResult', { vote });
      await passes(1000);
    }
    const record = typesOf(await store.logs.read(`m/${a.meeting}`, 0));
    expect(record.filter((one) => one === 'voteClosed')).toHaveLength(2);
    await passes(3000);
    expect((await store.records.list('servers')).map((one) => one.key)).toEqual(['a', 'b']);
  });

  it('hear of a meeting that both are at within half a second, and look for the other’s entries from then on', async () => {
    const store = memoryStore();
    const [a, b] = [serving(store, 'a'), serving(store, 'b')];
    await a.underWay();
    b.meeting = a.meeting;
    await b.room();
    await passes(1000);
    const size = (await a.does('d2', 'checkOut')).seqs[0]! + 1;
    await passes(500);
    expect(b.rooms.atHand(a.meeting)!.size).toBe(size);
  });
});
