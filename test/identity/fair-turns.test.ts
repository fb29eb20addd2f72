/** Whoever asks for many places holds up nobody else, and a hall behind one address comes in whole. */
import { createHmac } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import type { Member } from '../../shared/council/council.ts';
import { fairTurns } from '../../server/identity/fair-turns.ts';
import { makeFailures } from '../../server/identity/limits.ts';
import { makeSignIns } from '../../server/identity/sign-in.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { codeOf, world } from './kit.ts';

/** Work that ends when it is told to, and what of it has begun. */
function bench() {
  const begun: string[] = [];
  const ends: Array<() => void> = [];
  const work = (name: string) => () => new Promise<string>((resolve) => (begun.push(name), ends.push(() => resolve(name))));
  /** The next of what has begun ends, once those whose turn it was have begun. */
  const end = async (): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
    ends.shift()!();
  };
  return { begun, work, end };
}

describe('places by turns', () => {
  it('are given to each in turn, to each in the order of asking', async () => {
    const { begun, work, end } = bench();
    const turn = fairTurns({ atOnce: 2, waitingEach: 100, waiting: 100 });
    const all = ['a1', 'a2', 'a3', 'a4', 'a5', 'b1', 'b2', 'c1'].map((name) => turn(name[0]!, work(name)));
    for (let n = 0; n < 8; n++) await end();
    expect(begun).toEqual(['a1', 'a2', 'a3', 'b1', 'c1', 'a4', 'b2', 'a5']);
    expect(await Promise.all(all)).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'b1', 'b2', 'c1']);
  });

  it('are kept for no more than may wait: who has most of them is turned away first', async () => {
    const { begun, work, end } = bench();
    const turn = fairTurns({ atOnce: 1, waitingEach: 3, waiting: 4 });
    const asked = ['a0', 'a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'c1'].map(async (name) => {
      const answer = await turn(name[0]!, work(name));
      return codeOf(answer) ?? answer;
    });
    for (let n = 0; n < 5; n++) await end();
    // a4 is one too many of its own; b2 and c1 come when all places to wait are taken, and a has most.
    const away = 'identity/too-busy';
    expect(await Promise.all(asked)).toEqual(['a0', 'a1', away, away, away, 'b1', 'b2', 'c1']);
    expect(begun).toEqual(['a0', 'a1', 'b1', 'c1', 'b2']);
    // All places are free again.
    const later = turn('a', work('a5'));
    await end();
    expect(await later).toBe('a5');
  });

  it('are free again after work that broke', async () => {
    const turn = fairTurns({ atOnce: 1, waitingEach: 1, waiting: 1 });
    await expect(turn('a', () => Promise.reject(new Error('broke')))).rejects.toThrow('broke');
    expect(await turn('a', async () => 'fine')).toBe('fine');
  });
});

it('five hundred people behind one address, each with a browser that nobody has used before, are all in', async () => {
  const { identity } = await world();
  const { records } = memoryStore();
  // A hundredth of the work of a real one, which its hash names.
  const password = await hash('mười chữ trở lên', { memoryCost: 256, timeCost: 1, parallelism: 1 });
  const member = (id: string): Member => ({ id, name: id, kind: 'delegate', rights: [], inOffice: true, hasPassword: true });
  const mac = (purpose: string, text: string) => createHmac('sha256', purpose).update(text).digest();
  const signIns = makeSignIns({
    records,
    accounts: { ...identity.accounts, byLogin: async (login) => ({ member: member(login), hash: password }) },
    sessions: { ...identity.sessions, open: async (who) => ({ session: { id: who.id }, token: '' }) as never },
    devices: identity.devices,
    idle: { used: async () => undefined, isDisabled: async () => false },
    mac,
    failures: makeFailures(records, mac, Date.now),
    now: Date.now,
  });
  const people = Array.from({ length: 500 }, (_, n) => signIns.byPassword(`u${n}`, 'mười chữ trở lên', '10.0.0.1'));
  expect((await Promise.all(people)).map(codeOf).filter((one) => one !== undefined)).toEqual([]);
});
