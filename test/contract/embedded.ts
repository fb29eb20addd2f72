/** What only a store in a folder can promise: a kill, a second process, a hot backup, and speed that does not wane. */
import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Conflict } from '../../server/ports.ts';
import type { Store } from '../../server/ports.ts';
import { openEmbeddedStore } from '../../server/stores/embedded.ts';
import { program } from '../kit/programs.ts';
import { bytes, collect, entries, entry, inPieces, names, outcomes, secret, sha256 } from './kit.ts';

const child = (): Promise<string> => program('test/contract/embedded-child');

interface Other {
  readonly process: ChildProcessWithoutNullStreams;
  readonly lines: string[];
  /** Resolves when that many lines have been said. */
  said(count: number): Promise<void>;
  readonly ended: Promise<unknown>;
}

const run = async (...args: string[]) => listen(spawn(process.execPath, [await child(), ...args]));

/** With files of at most 8 MB: to the store that is a full disk. */
const runCramped = async (...args: string[]) =>
  listen(spawn('sh', ['-c', 'trap "" XFSZ; ulimit -f 16384; exec "$0" "$@"', process.execPath, await child(), ...args]));

async function listen(child: ChildProcessWithoutNullStreams): Promise<Other> {
  const lines: string[] = [];
  let complaint = '';
  child.stderr.on('data', (data: Buffer) => (complaint += data.toString()));
  const wake = new Set<() => void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    for (const one of wake) one();
  });
  const ended = once(child, 'close').then(([code, signal]) => {
    for (const one of wake) one();
    if (code !== 0 && signal !== 'SIGKILL') throw new Error(`the other process failed: ${complaint}`);
  });
  ended.catch(() => undefined);
  const said = async (count: number) => {
    while (lines.length < count) {
      if (child.exitCode !== null) throw new Error(`the other process said ${lines.length} lines only: ${complaint}`);
      await new Promise<void>((resolve) => {
        const one = () => {
          wake.delete(one);
          resolve();
        };
        wake.add(one);
      });
    }
  };
  await said(1);
  return { process: child, lines, said, ended };
}

export function embeddedContract(): void {
  let folder: string;
  let store: Store;
  let spare: string[];
  let others: Other[];
  const begin = async (...args: string[]) => {
    const one = await run(...args);
    others.push(one);
    return one;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'store-'));
    spare = [];
    others = [];
    store = await openEmbeddedStore(folder);
  });
  afterEach(async () => {
    for (const one of others) if (one.process.exitCode === null) one.process.kill('SIGKILL');
    await store.close();
    for (const path of [folder, ...spare]) await rm(path, { recursive: true, force: true });
  });

  test('what a killed process had been told is durable is there, whole and in order', async () => {
    let known = 0;
    for (let round = 0; round < 6; round++) {
      const writer = await begin('write', folder, 'killed/log', String(40 * 7 ** round % 3000));
      await writer.said(3 + round * 11);
      writer.process.kill('SIGKILL');
      await writer.ended;
      const told = Number(writer.lines.at(-1));
      const log = await store.logs.read('killed/log', 0);
      expect(log.length).toBeGreaterThanOrEqual(told);
      expect(log.length % 3).toBe(0);
      expect(log.length).toBeGreaterThan(known);
      log.forEach((one, seq) => expect((JSON.parse(one.line) as { seq: number }).seq).toBe(seq));
      expect((await store.records.get('last', 'killed:log'))!.version).toBeGreaterThanOrEqual(told / 3);
      // A kill in the midst of a commit may leave one more write, of which nobody was told, for the next writer to find: so something is
      // written before the record is brought to where the log is.
      await store.logs.append('probe', (await store.logs.read('probe', 0)).length, [entry(round)]);
      const last = (await store.records.get('last', 'killed:log'))!;
      const length = (await store.logs.read('killed/log', 0)).length;
      if (last.version < length / 3) await store.records.put('last', 'killed:log', length - 3, last.version);
      known = log.length;
    }
    expect((await store.logs.read('killed/log', 0)).length).toBeGreaterThanOrEqual(known);
  });

  test('processes that append to one stream beside each other lose and double nothing', async () => {
    const each = 120;
    const both = [await begin('share', folder, 'shared', String(each), 'a'), await begin('share', folder, 'shared', String(each), 'b')];
    for (let i = 0; i < each; i++) {
      for (;;) {
        const seq = (await store.logs.read('shared', 0)).length;
        try {
          await store.logs.append('shared', seq, [{ line: JSON.stringify({ seq }), command: `c-${i}` }]);
          break;
        } catch (error) {
          if (!(error instanceof Conflict)) throw error;
        }
      }
    }
    await Promise.all(both.map((one) => one.ended));
    const log = await store.logs.read('shared', 0);
    expect(log).toHaveLength(3 * each);
    log.forEach((one, seq) => expect(one.line).toBe(JSON.stringify({ seq })));
    const expected = ['a', 'b', 'c'].flatMap((who) => Array.from({ length: each }, (_, i) => `${who}-${i}`));
    expect(log.map((one) => one.command).sort()).toEqual(expected.sort());
  });

  test('processes that raise one counter lose no count', async () => {
    const both = [await begin('tally', folder, 'x', '100'), await begin('tally', folder, 'x', '100')];
    await Promise.all(both.map((one) => one.ended));
    expect(await store.records.get('tally', 'x')).toEqual({ version: 200, value: 200 });
  });

  test('a finished append is seen at once by the other process, and the other way round', async () => {
    const watcher = await begin('watch', folder, 'seen');
    for (let seq = 0; seq < 150; seq++) {
      await store.logs.append('seen', seq, [entry(seq)]);
      watcher.process.stdin.write(`${seq}\n`);
      await watcher.said(seq + 2);
      expect(watcher.lines[seq + 1]).toBe(entry(seq).line);
    }
    watcher.process.stdin.end();
    await watcher.ended;
  });

  test('a reader that never leaves the microtask queue still sees what another process wrote', async () => {
    const writer = await begin('write', folder, 'fresh', '10');
    const deadline = Date.now() + 20_000;
    const start = (await store.logs.read('fresh', 0)).length;
    let now = start;
    while (now < start + 60 && Date.now() < deadline) now = (await store.logs.read('fresh', start)).length + start;
    writer.process.kill('SIGKILL');
    await writer.ended;
    expect(now).toBeGreaterThanOrEqual(start + 60);
  });

  test('a database that outgrows its first size under two processes stays whole', async () => {
    const writer = await begin('write', folder, 'grow/theirs', '200000');
    for (let seq = 0; seq < 100; seq++)
      await store.logs.append('grow/ours', seq, [{ line: JSON.stringify({ seq, fill: 'y'.repeat(200_000) }) }]);
    await writer.said(20);
    writer.process.kill('SIGKILL');
    await writer.ended;
    const told = Number(writer.lines.at(-1));
    expect(
      (await store.logs.read('grow/ours', 0)).every((one, seq) => one.line.startsWith(`{"seq":${seq},`) && one.line.length > 200_000),
    ).toBe(true);
    expect((await store.logs.read('grow/theirs', 0)).length).toBeGreaterThanOrEqual(told);
  });

  test('a full disk is reported, loses nothing and ends no process', async () => {
    const cramped = await runCramped('fill', folder, 'full');
    others.push(cramped);
    await cramped.ended;
    const [, reached, message, crowd] = cramped.lines;
    expect(Number(reached)).toBeGreaterThan(5);
    expect(message).toContain('the disk did not take the write');
    const [won, present] = crowd!.split(' of ');
    expect(won).toBe(present);
    const log = await store.logs.read('full', 0);
    expect(log).toHaveLength(Number(reached));
    await store.logs.append('full', log.length, [entry(0)]);
  });

  test('two stores on one folder in one process are one store, and closing one leaves the other', async () => {
    const second = await openEmbeddedStore(folder);
    await store.logs.append('twice', 0, [entry(0)]);
    expect(await second.logs.read('twice', 0)).toEqual([entry(0)]);
    const { won, lost } = await outcomes([store.logs.append('twice', 1, [entry(1)]), second.logs.append('twice', 1, [entry(1)])]);
    expect([won.length, lost.length]).toEqual([1, 1]);
    await second.close();
    await store.logs.append('twice', 2, [entry(2)]);
    expect(await store.logs.read('twice', 0)).toEqual(entries(3));
    await store.records.put('still', 'here', 1, 0);
  });

  test('a backup of a running store opens as a store with everything finished before it', async () => {
    const paper = bytes(700_000, 23);
    await store.blobs.put(inPieces(paper, 100_000), 1_000_000);
    await store.logs.append('kept', 0, [
      entry(0, { sealed: secret(0), command: 'c' }),
      entry(1, { sealed: { salt: 's', value: 'mot-gia-tri-phai-mat' } }),
    ]);
    await store.logs.forget('kept', [1]);
    await store.records.put('account', 'an', { name: 'An' }, 0);
    const writer = await begin('write', folder, 'busy', '500');
    await writer.said(10);
    let finished = 0;
    let running = true;
    const writing = (async () => {
      for (let seq = 0; running; seq++) {
        await store.logs.append('own', seq, [entry(seq)]);
        finished = seq + 1;
      }
    })();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const target = join(await mkdtemp(join(tmpdir(), 'backup-')), 'copy');
    spare.push(join(target, '..'));
    const before = { own: finished, theirs: Number(writer.lines.at(-1)) };
    await store.backup!(target);
    running = false;
    await writing;
    writer.process.kill('SIGKILL');
    await writer.ended;

    const raw = await readFile(join(target, 'log', 'data.mdb'));
    expect(raw.includes('mot-gia-tri-phai-mat')).toBe(false);
    const copy = await openEmbeddedStore(target);
    try {
      expect(before.own).toBeGreaterThan(0);
      const own = await copy.logs.read('own', 0);
      expect(own.length).toBeGreaterThanOrEqual(before.own);
      expect(own).toEqual(entries(own.length));
      const theirs = await copy.logs.read('busy', 0);
      expect(theirs.length).toBeGreaterThanOrEqual(before.theirs);
      expect(theirs.length % 3).toBe(0);
      expect(await copy.logs.read('kept', 0)).toEqual([entry(0, { sealed: secret(0), command: 'c' }), entry(1)]);
      expect(await copy.records.get('account', 'an')).toEqual({ version: 1, value: { name: 'An' } });
      expect(await names(copy.blobs.list())).toEqual([sha256(paper)]);
      expect(sha256(await collect(copy.blobs.get(sha256(paper))))).toBe(sha256(paper));
      await copy.logs.append('kept', 2, [entry(2)]);
    } finally {
      await copy.close();
    }
    expect(await store.logs.read('kept', 2)).toEqual([]);
  });

  test('a backup goes into an empty folder only, and half a backup does not open', async () => {
    const target = await mkdtemp(join(tmpdir(), 'backup-'));
    spare.push(target);
    await writeFile(join(target, 'something'), 'else');
    await expect(store.backup!(target)).rejects.toThrow('not empty');
    expect(await readdir(target)).toEqual(['something']);
    await writeFile(join(target, 'backup-not-finished'), '');
    await expect(openEmbeddedStore(target)).rejects.toThrow('never finished');
  });

  test('uploads cut off by a crash are swept away, those under way are not', async () => {
    const old = join(folder, 'incoming', 'old');
    await writeFile(old, 'half');
    await utimes(old, new Date(0), new Date(0));
    await writeFile(join(folder, 'incoming', 'young'), 'half');
    await (await openEmbeddedStore(folder)).close();
    expect(await readdir(join(folder, 'incoming'))).toEqual(['young']);
    expect((await stat(join(folder, 'blobs'))).isDirectory()).toBe(true);
  });

  test('5,000 appends to as many streams at once share their syncs', async () => {
    const alone = performance.now();
    for (let i = 0; i < 100; i++) await store.logs.append('alone', i, [entry(i)]);
    const each = (performance.now() - alone) / 100;
    const start = performance.now();
    await Promise.all(Array.from({ length: 5000 }, (_, i) => store.logs.append(`many/${i}`, 0, [entry(i)])));
    const all = performance.now() - start;
    expect((await store.logs.streams('many/')).length).toBe(5000);
    // One sync each would take 5,000 times the single one.
    expect(all).toBeLessThan(Math.max(3000, (5000 * each) / 4));
  });

  test('the hundred thousandth entry costs what the thousandth did', async () => {
    const cost = async (at: number) => {
      const times: number[] = [];
      for (let i = 0; i < 60; i++) {
        const start = performance.now();
        await store.logs.append('long', at + i, [entry(at + i)]);
        await store.logs.read('long', at + i, 10);
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[30]!;
    };
    await store.logs.append('long', 0, entries(1000));
    const early = await cost(1000);
    for (let at = 1060; at < 100_060; at += 2000) await store.logs.append('long', at, entries(2000, at));
    const late = await cost(101_060);
    expect(late).toBeLessThan(early * 5 + 2);
    const whole = await store.logs.read('long', 0);
    expect(whole).toHaveLength(101_120);
    expect(whole.at(-1)).toEqual(entry(101_119));
  });
}
