/** What follows from a fact is carried out once, however often the server stops on the way. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStore } from '../../server/stores/memory.ts';
import { CHAIR, codeOf, Gone, id, inMemory, onDisk, SECRETARY, Server, typesOf } from './house.ts';
import type { Disk } from './house.ts';
import type { Json } from '../../shared/base/canonical.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
import { GRACE_MS } from '../../shared/meeting/votes.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const turns = async (): Promise<void> => {
  for (let n = 0; n < 6; n++) await new Promise((resolve) => setImmediate(resolve));
};

/** Lets time pass until the meeting is as asked. */
async function passes(server: () => Server, ready: (meeting: Meeting) => boolean, each: () => void = () => undefined): Promise<void> {
  for (let n = 0; n < 400; n++) {
    await turns();
    each();
    if (ready((await server().room()).meeting)) return;
    await vi.advanceTimersByTimeAsync(250);
  }
  throw new Error('it never came about');
}

interface Outcome {
  readonly types: readonly string[];
  readonly box: readonly string[];
  /** Which ballots of the box can still be opened. */
  readonly opened: readonly number[];
  readonly result: unknown;
  readonly appends: number;
}

/** A whole session with one vote; when the disk is gone, the next server goes on with the same disk made whole. */
async function session(limit: number, lastUnheard: boolean): Promise<Outcome> {
  const plain = memoryStore();
  const { store, disk } = onDisk(plain);
  let server = new Server(store, { delegates: 3 });
  const [vote] = (await server.draft()) as [string];
  Object.assign(disk, { takes: limit, lastUnheard, appends: 0 } satisfies Partial<Disk>);
  const again = async (): Promise<void> => {
    server.stop();
    Object.assign(disk, { takes: Infinity, gone: false } satisfies Partial<Disk>);
    server = server.next(store);
    await server.rooms.resume();
  };
  const does = async (who: string, type: string, input: Json = {}, sublog?: string): Promise<void> => {
    const more = { id: id(`${who}${type}${JSON.stringify(input)}`.replace(/[^a-zA-Z0-9]/g, '')), ...(sublog && { sublog }) };
    for (;;) {
      try {
        expect(`${type} ${codeOf(await server.execute(who, type, input, more))}`).toBe(`${type} ok`);
        return;
      } catch (error) {
        if (!disk.gone) throw error;
        await again();
      }
    }
  };
  const wait = async (ready: (meeting: Meeting) => boolean): Promise<void> => {
    for (let n = 0; n < 400; n++) {
      await turns();
      if (disk.gone) await again();
      if (ready((await server.room()).meeting)) return;
      await vi.advanceTimersByTimeAsync(250);
    }
    throw new Error('it never came about');
  };
  await does(SECRETARY, 'publish');
  for (const one of ['d1', 'd2', 'd3']) await does(one, 'checkIn');
  await does(CHAIR, 'callToOrder');
  await does(CHAIR, 'openVote', { vote });
  for (const [who, revision, choice] of [['d2', 1, 'for'], ['d3', 1, 'against'], ['d2', 2, 'notVoting']] as const) {
    // The id of a ballot is its tablet's; here its first letters tell them apart.
    await does(who, 'castBallot', await server.ballot(who, vote, revision, choice), vote);
  }
  await does(CHAIR, 'closeVote', { vote });
  await wait((now) => now.votes.votes[vote]!.state === 'sealed');
  await does(CHAIR, 'announceResult', { vote });
  await wait((now) => now.votes.votes[vote]!.state === 'closed');
  await does(CHAIR, 'closeSession');
  await wait((now) => now.minutes.attestations.length > 0);
  await turns();
  const { result } = (await server.room()).meeting.votes.votes[vote]!;
  server.stop();
  const record = await plain.logs.read(`m/${server.meeting}`, 0);
  const box = await plain.logs.read(`b/${server.meeting}/${vote}`, 0);
  return {
    types: typesOf(record),
    box: box.map(
      (one) =>
        `${typesOf([one])[0]} ${JSON.stringify((JSON.parse(one.line) as { open: { voter?: string; revision?: number } }).open.voter ?? '')}`,
    ),
    opened: box.flatMap((one, seq) => (one.sealed ? [seq] : [])),
    result: { ...result, at: '' },
    appends: disk.appends,
  };
}

describe('a session with one vote', () => {
  it('is the same record when the server stops at any write, before or after it is durable', { timeout: 120_000 }, async () => {
    const whole = await session(Infinity, false);
    expect(whole.box).toEqual(['boxOpened ""', 'ballotCast "d2"', 'ballotCast "d3"', 'ballotCast "d2"', 'boxClosed ""']);
    // Only each voter's last ballot can be opened: the salt of the changed one is gone.
    expect(whole.opened).toEqual([2, 3]);
    expect(whole.result).toMatchObject({ counts: { for: 0, against: 1, notVoting: 1 }, roll: { d2: 'notVoting', d3: 'against' } });
    expect(whole.types.slice(-7)).toEqual([
      'voteOpened',
      'voteClosing',
      'boxSealed',
      'voteAnnounced',
      'voteClosed',
      'sessionClosed',
      'attested',
    ]);
    expect(whole.appends).toBeGreaterThan(15);
    for (const lastUnheard of [false, true]) {
      for (let limit = 0; limit < whole.appends; limit++) {
        const { appends: _more, ...stopped } = await session(limit, lastUnheard);
        const { appends: _all, ...expected } = whole;
        expect({ limit, lastUnheard, ...stopped }).toEqual({ limit, lastUnheard, ...expected });
      }
    }
  });
});

describe('a disk that comes and goes', () => {
  it('never lets a box close before it was open', async () => {
    const server = inMemory();
    const [vote] = (await server.underWay()) as [string];
    let refuses = true;
    server.disk.before = (stream) => {
      if (refuses && stream.startsWith('b/')) throw new Gone('not now');
    };
    await server.does(CHAIR, 'openVote', { vote });
    await turns();
    await server.does(CHAIR, 'closeVote', { vote });
    await vi.advanceTimersByTimeAsync(GRACE_MS - 100);
    await turns();
    // The closing is due first after this, the opening's next try half a second later.
    await vi.advanceTimersByTimeAsync(90);
    refuses = false;
    await passes(() => server, (now) => now.votes.votes[vote]!.state === 'sealed');
    expect(typesOf(await server.store.logs.read(`b/${server.meeting}/${vote}`, 0))).toEqual(['boxOpened', 'boxClosed']);
    server.stop();
  });

  it('destroys what was superseded later, when it could not at once', async () => {
    const server = inMemory();
    const [vote] = (await server.underWay()) as [string];
    await server.does(CHAIR, 'openVote', { vote });
    await server.votes('d2', vote, 1, 'for');
    await server.votes('d2', vote, 2, 'against');
    let tries = 0;
    server.disk.forget = () => {
      if (++tries <= 2) throw new Gone('not now');
    };
    await server.does(CHAIR, 'closeVote', { vote });
    await passes(() => server, (now) => now.votes.votes[vote]!.state === 'sealed');
    for (let n = 0; n < 4; n++) {
      await vi.advanceTimersByTimeAsync(1000);
      await turns();
    }
    const box = await server.store.logs.read(`b/${server.meeting}/${vote}`, 0);
    expect(box.map((one) => one.sealed !== undefined)).toEqual([false, false, true, false]);
    expect((await (await server.room()).sublogs.of(vote)).writer.stream.entries.map((one) => one.sealed !== undefined)).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(tries).toBe(3);
    server.stop();
  });

  it('and a clock that was set back by an hour do not hold up the closing of a vote', async () => {
    const server = inMemory();
    const [vote] = (await server.underWay()) as [string];
    await server.does(CHAIR, 'openVote', { vote });
    vi.setSystemTime(Date.now() - 3_600_000);
    await server.does(CHAIR, 'closeVote', { vote });
    const began = Date.now();
    await passes(() => server, (now) => now.votes.votes[vote]!.state === 'sealed');
    expect(Date.now() - began).toBeLessThan(GRACE_MS + 1000);
    server.stop();
  });
});
