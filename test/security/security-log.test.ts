import { describe, expect, test } from 'vitest';
import type { SecurityQuery } from '../../shared/wire/security.ts';
import { silent, type Log } from '../../server/log.ts';
import type { Logs, StoredEntry } from '../../server/ports.ts';
import { readEntry } from '../../server/security/chain.ts';
import { checkChain, purge, readPage } from '../../server/security/reading.ts';
import { makeSecurityLog, sizeOf, STREAM, type Act } from '../../server/security/security-log.ts';
import { tableHead, tableRows } from '../../server/security/table.ts';
import { memoryStore } from '../../server/stores/memory.ts';

const START = Date.parse('2026-11-22T02:00:00.000Z');
const LAN = { id: 'lan', name: 'Lò Thị Lan' };
const act = (more: Partial<Act> = {}): Act => ({
  who: LAN,
  way: 'password',
  address: '10.0.0.7',
  browser: 'Firefox',
  outcome: 'done',
  ...more,
});
const stranger: Act = { way: 'password', address: '10.0.0.66', browser: 'x', outcome: 'refused' };

function world() {
  const { logs } = memoryStore();
  const clock = { ms: START };
  const open = (log: Log = silent, on: Logs = logs) => makeSecurityLog({ logs: on, log, now: () => clock.ms });
  return { logs, clock, open, security: open() };
}
const all = async (logs: Logs, query: SecurityQuery = {}) => (await readPage(logs, query, 1000)).entries;

describe('the chain', () => {
  test('two processes write at once, and every line follows the one before', async () => {
    const { logs, open } = world();
    const [one, two] = [open(), open()];
    await Promise.all(
      Array.from({ length: 80 }, (_, n) => (n % 2 ? one : two).recorded('signOut', act({ who: { id: `m${n}`, name: `Đại biểu ${n}` } }))),
    );
    expect(await checkChain(logs)).toEqual({ entries: 80, since: '2026-11-22T02:00:00.000Z', missing: 0 });
    expect(new Set((await all(logs)).map((each) => each.details?.who?.id)).size).toBe(80);
  });

  test('a changed word, a changed detail, a line taken out and one put in are found where they are', async () => {
    const { logs, security } = world();
    for (const way of ['password', 'key', 'hall'] as const) await security.recorded('signIn', act({ way }));
    const entries = await logs.read(STREAM, 0);
    const over = (change: (entries: StoredEntry[]) => void) => {
      const copy = structuredClone(entries) as StoredEntry[];
      change(copy);
      return checkChain({ read: async (_stream: string, from: number, limit = 1e9) => copy.slice(from, from + limit) } as Logs);
    };
    expect((await over((copy) => (copy[1] = { ...copy[1]!, line: copy[1]!.line.replace('"done"', '"refused"') }))).brokenAt).toBe(2);
    expect((await over((copy) => (copy[1] = { ...copy[1]!, sealed: { ...copy[1]!.sealed!, value: { way: 'hall' } } }))).brokenAt).toBe(1);
    expect((await over((copy) => copy.splice(0, 1))).brokenAt).toBe(0);
    expect((await over((copy) => copy.splice(1, 0, copy[1]!))).brokenAt).toBe(2);
    expect((await over((copy) => (copy[1] = { line: copy[1]!.line }))).missing).toBe(1);
  });

  test('details past their time are forgotten after the log has said so, and the chain still holds', async () => {
    const { logs, security, clock } = world();
    for (let month = 0; month < 3; month++) {
      await security.recorded('signIn', act());
      clock.ms += 31 * 86_400_000;
    }
    expect(await purge(logs, security, 2, clock.ms)).toBe(1);
    const entries = await all(logs);
    expect(entries.map((one) => [one.kind, one.details?.who?.name])).toEqual([
      ['purged', undefined],
      ['signIn', LAN.name],
      ['signIn', LAN.name],
      ['signIn', undefined],
    ]);
    expect(JSON.stringify(await logs.read(STREAM, 0, 1))).not.toContain('10.0.0.7');
    expect(await checkChain(logs)).toMatchObject({ entries: 4, missing: 0 });
    expect(await purge(logs, security, 2, clock.ms)).toBe(0);
  });

  test('its end is found in few looks', async () => {
    for (const size of [0, 1, 2, 3, 7, 8, 1000, 123_457]) {
      let looks = 0;
      const logs = { read: async (_stream: string, from: number) => (looks++, from < size ? [{ line: '' }] : []) };
      expect(await sizeOf(logs)).toBe(size);
      expect(looks).toBeLessThan(45);
    }
  });
});

describe('what is recorded', () => {
  test('whatever a browser calls itself, a record of it can be made', async () => {
    const { logs, security } = world();
    await security.recorded('signIn', act({ browser: `\ud800${'e\u0301\u0301\u0301\u0301\u0301'.repeat(300)}\u202e\n` }));
    expect(await checkChain(logs)).toMatchObject({ entries: 1, missing: 0 });
  });

  test('a stranger fills no more than their share, and what is not recorded is counted', async () => {
    const { logs, security, clock } = world();
    for (let n = 0; n < 100; n++) await security.recorded('signIn', stranger);
    for (let n = 0; n < 400; n++) await security.recorded('signIn', { ...stranger, address: `10.1.0.${n}` });
    expect(await sizeOf(logs)).toBe(300);
    await security.recorded('signIn', act());
    clock.ms += 60_000;
    await security.recorded('signOut', act());
    const [out, counted, entered] = await all(logs);
    expect([out?.kind, counted?.kind, counted?.details?.about?.count, entered?.details?.who?.id]).toEqual([
      'signOut',
      'notRecorded',
      200,
      'lan',
    ]);
  });

  test('a store that fails stops nobody, is reported loudly, and has everything once it works again', async () => {
    const { logs, open } = world();
    const loud: string[] = [];
    let works = false;
    const flaky: Logs = {
      ...logs,
      append: (...args) => (works ? logs.append(...args) : Promise.reject(new Error('ENOSPC'))),
      read: logs.read,
    };
    const security = open({ ...silent, error: (_about: unknown, text?: string) => void loud.push(String(text)) } as Log, flaky);
    await security.recorded('signIn', act());
    await security.recorded('signOut', act());
    expect(security.failingSince()).toBe('2026-11-22T02:00:00.000Z');
    expect(loud).toEqual(['THE SECURITY LOG CANNOT BE WRITTEN']);
    works = true;
    await security.close();
    expect((await all(logs)).map((one) => one.kind)).toEqual(['signOut', 'signIn']);
    expect(security.failingSince()).toBeUndefined();
  });
});

describe('reading', () => {
  test('filters by person on either side, kind, time and outcome, newest first, page by page', async () => {
    const { logs, security, clock } = world();
    for (let n = 0; n < 10; n++) {
      clock.ms += 1000;
      await security.recorded(
        n % 2 ? 'signIn' : 'keyRevoked',
        n % 2 ? stranger : act(),
        n % 2 ? { person: LAN } : { person: { id: 'minh', name: 'Minh' } },
      );
    }
    const seqs = async (query: SecurityQuery) => (await all(logs, query)).map((one) => one.seq);
    expect(await seqs({ person: 'minh' })).toEqual([8, 6, 4, 2, 0]);
    expect((await seqs({ person: 'lan' })).length).toBe(10);
    expect(await seqs({ kind: 'signIn', from: '2026-11-22T02:00:04.000Z', until: '2026-11-22T02:00:08.000Z' })).toEqual([5, 3]);
    expect(await seqs({ outcome: 'refused', kind: 'keyRevoked' })).toEqual([]);
    const first = await readPage(logs, { kind: 'signIn' }, 3);
    expect([
      first.entries.map((one) => one.seq),
      (await readPage(logs, { kind: 'signIn', before: first.next }, 3)).entries.map((one) => one.seq),
    ]).toEqual([
      [9, 7, 5],
      [3, 1],
    ]);
  });

  test('the table opens in a spreadsheet as what it is, and runs nothing', async () => {
    const { logs, security } = world();
    await security.recorded('signIn', act({ browser: '=HYPERLINK("http://x","y")', who: { id: 'a', name: '+84 Lan' } }));
    const table = tableHead('vi') + tableRows(await all(logs), 'vi');
    expect(table.startsWith('\ufeffSố,Giờ Việt Nam,')).toBe(true);
    expect(table).toContain('"\'=HYPERLINK(""http://x"",""y"")"');
    expect(table).toContain("'+84 Lan");
    expect(table).toContain('2026-11-22 09:00:00,2026-11-22T02:00:00.000Z,Đăng nhập,Thành công');
    expect(readEntry((await logs.read(STREAM, 0))[0]!).entry.kind).toBe('signIn');
  });
});
