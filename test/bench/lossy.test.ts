/** The bench's line that loses packets: what TCP makes of it, and that nothing is lost or out of order to whoever reads. */
import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { seeded } from '../faults/hosting.ts';
import { lateToOpen, LossyWay, type Loss } from './lossy.ts';
import { thinLine } from './thin-line.ts';

/** Packets lost or not, in turn; then none. */
const turns = (...lost: readonly (0 | 1)[]): Loss => {
  const left = [...lost];
  return { share: 0.5, random: () => (left.shift() === 1 ? 0 : 0.9) };
};

const arrival = (loss: Loss, behind: number): number => new LossyWay(loss, 400).sent(0, 200, behind).arrives;

describe('a connection on a line that loses', () => {
  it('has a segment a round trip later where those behind it tell of it, a quarter more where they are few', () => {
    expect([arrival(turns(0), 9), arrival(turns(1), 3), arrival(turns(1), 2)]).toEqual([200, 600, 700]);
    // Lost when it went again as well.
    expect(arrival(turns(1, 1), 9)).toBe(200 + 400 + 500);
  });

  it('has the last one after a probe, or after time-outs that double', () => {
    expect(arrival(turns(1), 0)).toBe(800);
    expect(arrival(turns(1, 1, 1), 0)).toBe(200 + 600 + 600 + 1_200);
    expect(arrival(turns(1, 1, 1), 9)).toBe(200 + 400 + 500 + 600);
  });

  it('gives nothing before what was sent before it, and hears of each by itself', () => {
    const way = new LossyWay(turns(1, 0, 0), 400);
    const all = [way.sent(0, 200, 3), way.sent(10, 210, 2), way.sent(500, 700, 1)];
    expect(all.map(({ arrives }) => arrives)).toEqual([600, 600, 700]);
    expect(all.map(({ heard }) => heard)).toEqual([800, 410, 900]);
    expect(all.map(({ again }) => again)).toEqual([1, 0, 0]);
  });

  it('opens its window by one for each that is heard of, halves it once a round trip, and begins anew after a time-out', async () => {
    const way = new LossyWay(turns(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 1), 400);
    for (let n = 0; n < 10; n++) way.sent(0, 200, 20);
    let went = false;
    const more = way.room().then(() => (went = true));
    await Promise.resolve();
    expect([way.state, went]).toEqual([{ window: 10, underWay: 10 }, false]);
    way.acknowledged(400);
    await more;
    expect(way.state).toEqual({ window: 11, underWay: 9 });
    way.acknowledged(400);
    for (const at of [400, 410]) way.sent(at, at + 200, 20);
    expect(way.state.window).toBe(12);
    // Lost, told of by those behind it; another of the same round trip.
    way.sent(420, 620, 20);
    way.sent(430, 630, 20);
    expect(way.state.window).toBe(6);
    // Not while what was lost is on its way again; then slower than at first.
    way.acknowledged(500);
    expect(way.state.window).toBe(6);
    way.acknowledged(820);
    expect(way.state.window).toBeCloseTo(6 + 1 / 6);
    // The last of all: found by its probe; and not even by that.
    way.sent(900, 1_100, 0);
    expect(way.state.window).toBeCloseTo((6 + 1 / 6) / 2);
    way.sent(1_400, 1_600, 0);
    expect(way.state.window).toBe(1);
  });

  it('is there a second later for a first packet that was lost, three for two', () => {
    expect([lateToOpen(turns(0, 0)), lateToOpen(turns(1, 0, 0)), lateToOpen(turns(0, 1, 1, 0, 0))]).toEqual([0, 1_000, 3_000]);
  });
});

it('brings every byte in its order, and later than a line that loses nothing', async () => {
  const bytes = randomBytes(60_000);
  const server = createServer((_req, res) => res.end(bytes));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const line = await thinLine((server.address() as AddressInfo).port, 8_000_000, 200);
  const takes = async (loss?: Loss): Promise<number> => {
    line.thin(loss);
    const began = performance.now();
    const answer = await fetch(`http://127.0.0.1:${line.port}/`, { headers: { connection: 'close' } });
    const came = Buffer.from(await answer.arrayBuffer());
    expect(createHash('sha256').update(came).digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
    return performance.now() - began;
  };
  try {
    // A round trip to be there, one for the answer; where segments are lost one more at least.
    expect(await takes()).toBeGreaterThan(400);
    expect(await takes({ share: 0.3, random: seeded(5) })).toBeGreaterThan(600);
  } finally {
    line.close();
    server.close();
  }
});
