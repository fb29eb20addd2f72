/** The promises of `Logs`, asked of any store. */
import { expect, test } from 'vitest';
import { Conflict } from '../../server/ports.ts';
import type { Store, StoredEntry } from '../../server/ports.ts';
import { entries, entry, outcomes, secret } from './kit.ts';

export function logsContract(store: () => Store): void {
  const logs = () => store().logs;

  test('what was appended is read back exactly, in order, with its sealed part and command', async () => {
    const written: StoredEntry[] = [
      { line: '{"a":"Nghị quyết về dự toán ngân sách — 2026"}', command: 'cmd-1' },
      { line: '{"b":"বাংলা \\u0000 \\n"}', sealed: secret(1) },
      { line: '{"c":"😀"}', sealed: { salt: 'x'.repeat(43), value: null }, command: 'cmd-2' },
    ];
    await logs().append('council/meeting-1', 0, written);
    await logs().append('council/meeting-1', 3, [entry(3)]);
    expect(await logs().read('council/meeting-1', 0)).toEqual([...written, entry(3)]);
    expect(await logs().read('council/meeting-1', 1, 2)).toEqual(written.slice(1));
    expect(await logs().read('council/meeting-1', 2, 1)).toEqual(written.slice(2));
    expect(await logs().read('council/meeting-1', 4)).toEqual([]);
    expect(await logs().read('council/meeting-1', 0, 0)).toEqual([]);
    expect(await logs().read('council/meeting-2', 0)).toEqual([]);
    const first = (await logs().read('council/meeting-1', 0, 1))[0]!;
    expect('sealed' in first && first.sealed !== undefined).toBe(false);
  });

  test('reads cut anywhere across appends of several sizes', async () => {
    let at = 0;
    for (const size of [1, 3, 7, 2, 11, 1]) {
      await logs().append('sizes', at, entries(size, at));
      at += size;
    }
    for (let from = 0; from <= at + 1; from++) {
      for (const limit of [1, 2, 5, 30]) expect(await logs().read('sizes', from, limit)).toEqual(entries(at).slice(from, from + limit));
    }
  });

  test('an append at another place than the end is a conflict and changes nothing', async () => {
    await logs().append('place', 0, entries(5));
    for (const wrong of [0, 1, 3, 4, 6, 7, 1000])
      await expect(logs().append('place', wrong, entries(2, 90))).rejects.toBeInstanceOf(Conflict);
    await expect(logs().append('never-begun', 1, [entry(1)])).rejects.toBeInstanceOf(Conflict);
    expect(await logs().read('place', 0)).toEqual(entries(5));
    expect(await logs().read('never-begun', 0)).toEqual([]);
    expect(await logs().streams('')).toEqual(['place']);
  });

  test('of many who append at once exactly one wins each round, whole, and nothing is lost', async () => {
    let at = 0;
    const expected: StoredEntry[] = [];
    for (let round = 0; round < 8; round++) {
      const offers = Array.from({ length: 24 }, (_, who) =>
        Array.from({ length: 1 + (who % 3) }, (_, i) => entry(i, { command: `r${round}-w${who}-${i}` })),
      );
      const { won, lost } = await outcomes(offers.map((offer) => logs().append('race', at, offer).then(() => offer)));
      expect(won).toHaveLength(1);
      expect(lost.every((error) => error instanceof Conflict)).toBe(true);
      expected.push(...won[0]!);
      at += won[0]!.length;
      expect(await logs().read('race', 0)).toEqual(expected);
    }
  });

  test('appenders who try again after a conflict all get in, once each', async () => {
    const writers = 8;
    const each = 5;
    const write = async (who: number) => {
      for (let i = 0; i < each; i++) {
        for (;;) {
          const at = (await logs().read('retry', 0)).length;
          try {
            await logs().append('retry', at, [entry(at, { command: `w${who}-${i}` }), entry(at + 1, { command: `w${who}-${i}+` })]);
            break;
          } catch (error) {
            if (!(error instanceof Conflict)) throw error;
          }
        }
      }
    };
    await Promise.all(Array.from({ length: writers }, (_, who) => write(who)));
    const all = await logs().read('retry', 0);
    expect(all).toHaveLength(writers * each * 2);
    expect(new Set(all.map((one) => one.command)).size).toBe(all.length);
    for (let i = 0; i < all.length; i += 2) expect(all[i + 1]!.command).toBe(`${all[i]!.command}+`);
    expect(all.map((one) => one.line)).toEqual(entries(all.length).map((one) => one.line));
  });

  test('the largest append is one write, and one more is refused', async () => {
    const many = entries(2000).map((one, i) => ({ ...one, sealed: secret(i) }));
    await logs().append('large', 0, many);
    await logs().append('large', 2000, [entry(2000)]);
    const all = await logs().read('large', 0);
    expect(all).toHaveLength(2001);
    expect(all[1999]).toEqual(many[1999]);
    expect(await logs().read('large', 1998, 3)).toEqual([many[1998], many[1999], entry(2000)]);
    await expect(logs().append('large', 2001, entries(2001))).rejects.toBeInstanceOf(TypeError);
    await expect(logs().append('large', 2001, [])).rejects.toBeInstanceOf(TypeError);
    expect(await logs().read('large', 2001)).toEqual([]);
  });

  test('a reader beside a writer sees whole appends only', async () => {
    let done = false;
    const writing = (async () => {
      for (let at = 0; at < 300; at += 10) await logs().append('whole', at, entries(10, at));
      done = true;
    })();
    while (!done) {
      const seen = await logs().read('whole', 0);
      expect(seen.length % 10).toBe(0);
      expect(seen).toEqual(entries(seen.length));
      await new Promise(setImmediate);
    }
    await writing;
  });

  test('forgetting destroys the sealed parts named and nothing else, as often as one likes', async () => {
    await logs().append('secrets', 0, [0, 1, 2].map((n) => entry(n, { sealed: secret(n), command: `c${n}` })));
    await logs().append('secrets', 3, [3, 4].map((n) => entry(n, { sealed: secret(n) })));
    await logs().forget('secrets', [1, 3]);
    await logs().forget('secrets', [1, 3, 99]);
    await logs().forget('secrets', []);
    await logs().forget('unknown', [0]);
    expect(await logs().read('secrets', 0)).toEqual([
      entry(0, { sealed: secret(0), command: 'c0' }),
      entry(1, { command: 'c1' }),
      entry(2, { sealed: secret(2), command: 'c2' }),
      entry(3),
      entry(4, { sealed: secret(4) }),
    ]);
    await Promise.all([0, 2, 4].map((seq) => logs().forget('secrets', [seq])));
    expect((await logs().read('secrets', 0)).every((one) => one.sealed === undefined)).toBe(true);
    await logs().append('secrets', 5, [entry(5, { sealed: secret(5) })]);
    expect((await logs().read('secrets', 5))[0]!.sealed).toEqual(secret(5));
    expect(await logs().streams('')).toEqual(['secrets']);
  });

  test('concurrent forgetting of every part of one append leaves none', async () => {
    await logs().append('ballots', 0, entries(40).map((one, n) => ({ ...one, sealed: secret(n) })));
    await Promise.all(Array.from({ length: 40 }, (_, seq) => logs().forget('ballots', [seq])));
    expect(await logs().read('ballots', 0)).toEqual(entries(40));
  });

  test('streams are listed in byte order by their beginning', async () => {
    const all = ['b', 'a/b', 'a-b', 'a_b', 'a', 'aB', 'a/b/c', 'A', '0', 'a/c', 'ab'];
    for (const name of all) await logs().append(name, 0, [entry(0)]);
    await logs().append('a/b', 1, [entry(1)]);
    const bytewise = [...all].sort((x, y) => Buffer.compare(Buffer.from(x), Buffer.from(y)));
    expect(await logs().streams('')).toEqual(bytewise);
    expect(await logs().streams('a/')).toEqual(['a/b', 'a/b/c', 'a/c']);
    expect(await logs().streams('a')).toEqual(bytewise.filter((name) => name.startsWith('a')));
    expect(await logs().streams('zz')).toEqual([]);
    expect(await logs().read('a', 0)).toHaveLength(1);
  });

  test('names of streams that are not names are refused', async () => {
    const odd = [
      '',
      '/',
      'a/',
      '/a',
      'a//b',
      '..',
      '../x',
      'a/../b',
      'a b',
      'a\n',
      'a\0b',
      'ủy-ban',
      '$where',
      'a.b',
      'x'.repeat(201),
      null,
      undefined,
      7,
      {},
      ['a'],
    ];
    for (const name of odd as string[]) {
      await expect(logs().append(name, 0, [entry(0)])).rejects.toBeInstanceOf(TypeError);
      await expect(logs().read(name, 0)).rejects.toBeInstanceOf(TypeError);
      await expect(logs().forget(name, [0])).rejects.toBeInstanceOf(TypeError);
    }
    for (const prefix of ['$', 'a b', '\u0000', 'ă', { $gt: '' }] as string[])
      await expect(logs().streams(prefix)).rejects.toBeInstanceOf(TypeError);
    for (const seq of [-1, 0.5, NaN, Infinity, '0', { $gt: 0 }] as number[]) {
      await expect(logs().append('fine', seq, [entry(0)])).rejects.toBeInstanceOf(TypeError);
      await expect(logs().read('fine', seq)).rejects.toBeInstanceOf(TypeError);
      await expect(logs().forget('fine', [seq])).rejects.toBeInstanceOf(TypeError);
    }
    await expect(logs().append('fine', 0, [{ line: 7 } as never])).rejects.toBeInstanceOf(TypeError);
    expect(await logs().streams('')).toEqual([]);
    await logs().append('x'.repeat(200), 0, [entry(0)]);
    expect(await logs().read('x'.repeat(200), 0)).toEqual([entry(0)]);
  });

  test('what the caller holds and what the store holds are apart', async () => {
    const value = { choice: 'yes' };
    const mine: StoredEntry[] = [{ line: '{}', sealed: { salt: 's', value } }];
    await logs().append('apart', 0, mine);
    value.choice = 'no';
    mine.push(entry(1));
    const read = await logs().read('apart', 0);
    expect(read).toEqual([{ line: '{}', sealed: { salt: 's', value: { choice: 'yes' } } }]);
    (read[0]!.sealed!.value as { choice: string }).choice = 'no';
    expect((await logs().read('apart', 0))[0]!.sealed!.value).toEqual({ choice: 'yes' });
  });
}
