/** The promises of `Records`, asked of any store. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { refuse } from '../../shared/base/refusal.ts';
import { makeFailures, type Failures } from '../../server/identity/limits.ts';
import { Conflict, TooLarge } from '../../server/ports.ts';
import type { Store } from '../../server/ports.ts';
import { outcomes } from './kit.ts';

export function recordsContract(store: () => Store): void {
  const records = () => store().records;

  test('a document is written, changed and removed at its version only', async () => {
    expect(await records().get('account', 'an')).toBeUndefined();
    expect(await records().put('account', 'an', { name: 'Nguyễn Văn An', $set: { 'a.b': 1 }, list: [1, null, 'x'] }, 0)).toBe(1);
    expect(await records().get('account', 'an')).toEqual({
      version: 1,
      value: { name: 'Nguyễn Văn An', $set: { 'a.b': 1 }, list: [1, null, 'x'] },
    });
    for (const wrong of [0, 2, 7]) {
      await expect(records().put('account', 'an', 'lost', wrong)).rejects.toBeInstanceOf(Conflict);
      await expect(records().remove('account', 'an', wrong)).rejects.toBeInstanceOf(Conflict);
    }
    await expect(records().put('account', 'binh', 'lost', 1)).rejects.toBeInstanceOf(Conflict);
    expect(await records().put('account', 'an', 'second', 1)).toBe(2);
    expect(await records().put('account', 'an', null, 2)).toBe(3);
    expect(await records().get('account', 'an')).toEqual({ version: 3, value: null });
    expect(await records().get('session', 'an')).toBeUndefined();
    await records().remove('account', 'an', 3);
    expect(await records().get('account', 'an')).toBeUndefined();
    await records().remove('account', 'an', 0);
    await expect(records().remove('account', 'an', 3)).rejects.toBeInstanceOf(Conflict);
    expect(await records().put('account', 'an', false, 0)).toBe(1);
  });

  test('of many who write one version exactly one wins', async () => {
    for (let version = 0; version < 10; version++) {
      const { won, lost } = await outcomes(
        Array.from({ length: 20 }, (_, who) =>
          records()
            .put('race', 'one', { who, version }, version)
            .then(() => who),
        ),
      );
      expect(won).toHaveLength(1);
      expect(lost.every((error) => error instanceof Conflict)).toBe(true);
      expect(await records().get('race', 'one')).toEqual({ version: version + 1, value: { who: won[0], version } });
    }
  });

  test('of failures that two servers count at once none is lost, and they slow at both', async () => {
    const mac = (_purpose: string, text: string): Buffer => createHash('sha256').update(text).digest();
    const at = 1_800_000_000_000;
    const [here, there] = [makeFailures(records(), mac, () => at), makeFailures(records(), mac, () => at)];
    const slowed = [{ key: 'name quantri', free: 20, mostSeconds: 60, forgottenAfterSeconds: 3600 }];
    const fail = (at: Failures) => at.limited<true>(slowed, async () => refuse('identity/wrong-password'));
    await Promise.all(Array.from({ length: 20 }, (_, n) => fail(n % 2 ? here : there)));
    expect((await records().list('failures')).map(({ value }) => value)).toEqual([{ times: 20, at, until: at + 3_600_000 }]);
    for (const one of [here, there]) expect(await fail(one)).toMatchObject({ code: 'identity/too-soon' });
  });

  test('a counter that many raise loses no count', async () => {
    await records().put('tick', 'opened', 0, 0);
    const raise = async () => {
      for (;;) {
        const now = (await records().get('tick', 'opened'))!;
        try {
          return await records().put('tick', 'opened', (now.value as number) + 1, now.version);
        } catch (error) {
          if (!(error instanceof Conflict)) throw error;
        }
      }
    };
    const versions = await Promise.all(Array.from({ length: 25 }, raise));
    expect(new Set(versions).size).toBe(25);
    expect(await records().get('tick', 'opened')).toEqual({ version: 26, value: 25 });
  });

  test('a write and a removal of one version: one of them', async () => {
    for (let round = 0; round < 10; round++) {
      const key = `k${round}`;
      await records().put('pair', key, 'first', 0);
      const { won, lost } = await outcomes<unknown>([
        records().remove('pair', key, 1),
        records().put('pair', key, 'second', 1),
        records().remove('pair', key, 1),
      ]);
      expect(won).toHaveLength(1);
      expect(lost.every((error) => error instanceof Conflict)).toBe(true);
      const left = await records().get('pair', key);
      expect(left).toEqual(won[0] === 2 ? { version: 2, value: 'second' } : undefined);
    }
  });

  test('lists hold a collection, by the beginning of the key, in byte order', async () => {
    const keys = ['b', 'a', 'a.b', 'a:b', 'a-b', 'a_b', 'A', '1', '10', '2', 'a1', 'aa'];
    for (const key of keys) await records().put('shelf', key, { key }, 0);
    await records().put('shel', 'a', 'other', 0);
    await records().put('shelfx', 'a', 'other', 0);
    await records().put('shelf', 'a', { key: 'a', again: true }, 1);
    const bytewise = [...keys].sort((x, y) => Buffer.compare(Buffer.from(x), Buffer.from(y)));
    const all = await records().list('shelf');
    expect(all.map((one) => one.key)).toEqual(bytewise);
    expect(all.find((one) => one.key === 'a')).toEqual({ key: 'a', version: 2, value: { key: 'a', again: true } });
    expect((await records().list('shelf', 'a')).map((one) => one.key)).toEqual(bytewise.filter((key) => key.startsWith('a')));
    expect((await records().list('shelf', '1')).map((one) => one.key)).toEqual(['1', '10']);
    expect((await records().list('shelf', 'a.')).map((one) => one.key)).toEqual(['a.b']);
    expect(await records().list('nothing')).toEqual([]);
  });

  test('a list is walked a page at a time: each document once, none left out', async () => {
    const keys = ['a', 'a:1', 'a:10', 'a:2', 'a:2x', 'a.9', 'b', 'a:', 'A:1'];
    for (const key of keys) await records().put('shelf', key, { key }, 0);
    await records().put('shelfx', 'a:11', 'other', 0);
    const bytewise = [...keys].sort((x, y) => Buffer.compare(Buffer.from(x), Buffer.from(y)));
    for (const prefix of ['', 'a', 'a:']) {
      const all = bytewise.filter((key) => key.startsWith(prefix));
      for (const limit of [1, 2, 3, 100]) {
        const walked: string[] = [];
        for (let after: string | undefined; ; after = walked.at(-1)) {
          const page = await records().list('shelf', prefix, { limit, ...(after !== undefined && { after }) });
          expect(page.length).toBeLessThanOrEqual(limit);
          walked.push(...page.map((one) => one.key));
          if (page.length < limit) break;
        }
        expect(walked).toEqual(all);
      }
    }
    const after = async (key: string, prefix?: string) => (await records().list('shelf', prefix, { after: key })).map((one) => one.key);
    // One that is not there any more, one before the beginning and one behind its end.
    expect(await after('a:15', 'a:')).toEqual(['a:2', 'a:2x']);
    expect(await after('A', 'a:')).toEqual(['a:', 'a:1', 'a:10', 'a:2', 'a:2x']);
    expect(await after('b', 'a:')).toEqual([]);
    expect((await records().list('shelf', 'a:', { after: 'a:1', limit: 1 }))[0]).toEqual({
      key: 'a:10',
      version: 1,
      value: { key: 'a:10' },
    });
    for (const page of [
      { limit: 0 },
      { limit: 1.5 },
      { limit: -1 },
      { limit: '1' },
      { after: 'a/' },
      { after: { $gt: '' } },
    ] as unknown as Array<{ limit: number; after: string }>)
      await expect(records().list('shelf', '', page)).rejects.toBeInstanceOf(TypeError);
  });

  test('a document of 1 MB is taken, a larger one is refused', async () => {
    const filled = 'đ'.repeat(512 * 1024 - 1);
    await records().put('big', 'fits', filled, 0);
    expect((await records().get('big', 'fits'))!.value).toBe(filled);
    await expect(records().put('big', 'over', `${filled}đ`, 0)).rejects.toBeInstanceOf(TooLarge);
    expect(await records().get('big', 'over')).toBeUndefined();
  });

  test('odd collections, keys, versions and values are refused', async () => {
    const keys = ['', 'a b', 'a/b', '../x', 'a\0', 'ủy', '$where', 'a\n', 'x'.repeat(201), null, 7, { $gt: '' }] as string[];
    for (const key of keys) {
      await expect(records().get('fine', key)).rejects.toBeInstanceOf(TypeError);
      await expect(records().put('fine', key, 1, 0)).rejects.toBeInstanceOf(TypeError);
      await expect(records().remove('fine', key, 0)).rejects.toBeInstanceOf(TypeError);
    }
    for (const collection of ['', 'A', 'a b', 'a1', '$cmd', '../a', 'a.b', { $ne: 'x' }, undefined] as string[]) {
      await expect(records().get(collection, 'k')).rejects.toBeInstanceOf(TypeError);
      await expect(records().put(collection, 'k', 1, 0)).rejects.toBeInstanceOf(TypeError);
      await expect(records().list(collection)).rejects.toBeInstanceOf(TypeError);
    }
    for (const prefix of ['$', 'a/', ' ', { $gt: '' }] as string[])
      await expect(records().list('fine', prefix)).rejects.toBeInstanceOf(TypeError);
    for (const version of [-1, 1.5, NaN, '0', { $gt: 0 }] as number[])
      await expect(records().put('fine', 'k', 1, version)).rejects.toBeInstanceOf(TypeError);
    await expect(records().put('fine', 'k', undefined as never, 0)).rejects.toBeInstanceOf(TypeError);
    expect(await records().list('fine')).toEqual([]);
    for (const key of ['constructor', '__proto__', 'toString', '.', '..', 'x'.repeat(200)]) {
      expect(await records().get('constructor', key)).toBeUndefined();
      expect(await records().put('constructor', key, { ok: true }, 0)).toBe(1);
    }
    expect(await records().list('constructor')).toHaveLength(6);
  });
}
