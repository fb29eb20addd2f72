/** L-7 what tablets give back while a restored meeting waits: on whichever server it came, and however much of it there is. */
import { describe, expect, it } from 'vitest';
import { isRefusal, refuse } from '../../shared/base/refusal.ts';
import { lineOf, sealOf } from '../../shared/log/entry.ts';
import type { StoredEntry } from '../../server/ports.ts';
import { GivenBack, inOneWrite } from '../../server/room/restoration.ts';
import { sealing } from '../../server/sealed-logs.ts';
import { memoryStore } from '../../server/stores/memory.ts';

const AT = '2026-12-01T01:00:00.000Z';
const plain = (seq: number, type = 'checkedIn'): StoredEntry => ({ line: lineOf({ seq, at: AT, by: 'd1', type, open: { member: `d${seq}` } }) });
function hiding(seq: number): StoredEntry {
  const sealed = { salt: Buffer.alloc(32, seq).toString('base64url'), value: { reason: `Lý do ${seq}` } };
  return { line: lineOf({ seq, at: AT, by: 'd1', type: 'absenceReported', open: {}, sealed: sealOf(sealed) }), sealed };
}
const without = ({ line }: StoredEntry): StoredEntry => ({ line });
const own = [plain(0), plain(1)];
const given = (back: GivenBack, entries: readonly StoredEntry[]): readonly StoredEntry[] => {
  const whole = back.whole(own, entries);
  if (isRefusal(whole)) throw new Error(whole.code);
  return whole;
};

describe('hidden parts', () => {
  it('that came to one server are there when somebody goes on at the other, and lie nowhere in the clear', async () => {
    const { logs } = memoryStore();
    const sealed = sealing(logs, async () => new Uint8Array(32).fill(7));
    const [one, other] = [new GivenBack(sealed, 'm1'), new GivenBack(sealed, 'm1')];
    // Two reasons, of which each tablet has one; the first is the later's.
    const [first, second] = [hiding(2), hiding(3)];
    await one.read();
    expect(given(one, [without(first), second])).toEqual([]);
    await one.keep(own);
    await other.read();
    expect(other.rest(own)).toEqual([without(first), second]);
    expect(JSON.stringify(await logs.read('givenback/m1', 0))).not.toContain('Lý do');

    expect(given(other, [first, without(second)]), 'together they are whole').toEqual([first, second]);
    await other.keep(own);
    await one.read();
    expect(one.rest(own)).toEqual([first, second]);
    await one.forget();
    expect((await sealed.read('givenback/m1', 0)).filter((entry) => entry.sealed)).toEqual([]);
  });

  it('are kept once, however often and by however many servers at the same moment they are given', async () => {
    const { logs } = memoryStore();
    const servers = [1, 2, 3].map(() => new GivenBack(logs, 'm1'));
    const entries = [without(hiding(2)), hiding(3), plain(4)];
    for (let round = 0; round < 4; round++)
      await Promise.all(
        servers.map(async (one) => {
          await one.read();
          given(one, entries);
          await one.keep(own);
        }),
      );
    expect((await logs.read('givenback/m1', 0)).length).toBeLessThanOrEqual(3 * entries.length);
    const later = new GivenBack(logs, 'm1');
    await later.read();
    expect(later.rest(own)).toEqual(entries);
  });
});

describe('more than one write takes', () => {
  const many = [without(hiding(2)), ...Array.from({ length: 4_999 }, (_, n) => plain(n + 3))];

  it('waits all the same, and goes into the log write by write', async () => {
    const { logs } = memoryStore();
    const back = new GivenBack(logs, 'm1');
    await back.read();
    expect(given(back, many)).toEqual([]);
    await back.keep(own);
    const after = new GivenBack(logs, 'm1');
    await after.read();
    expect(after.rest(own)).toEqual(many);
    let log: readonly StoredEntry[] = own;
    for (let writes = 0; after.rest(log).length > 0; writes++) {
      const next = inOneWrite(after.rest(log));
      expect(next.length).toBeLessThanOrEqual(2_000);
      log = [...log, ...next];
      expect(writes).toBeLessThan(5);
    }
    expect(log.slice(2)).toEqual(many);
  });

  it('is nothing where the log has gone another way, and is refused where it contradicts what waits', async () => {
    const { logs } = memoryStore();
    const back = new GivenBack(logs, 'm1');
    await back.read();
    given(back, many);
    await back.keep(own);
    expect(back.rest([...own, plain(2, 'checkedOut')])).toEqual([]);
    expect(back.whole(own, [plain(2)])).toEqual(refuse('session/held-not-signed'));
  });
});
