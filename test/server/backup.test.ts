import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRefusal } from '../../shared/base/refusal.ts';
import { verify } from '../../shared/archive/verify.ts';
import { backUp, restore, type BackupPassphrase } from '../../server/backup.ts';
import { newCommandId } from '../../client/link/outbox.ts';
import { foundCouncil, prepare, type Council, type Prepared } from '../../client/people/council.ts';
import { startServer, type ServerProcess } from '../../client/people/server-process.ts';
import { approve } from '../../client/people/session.ts';
import { LEAST_COST, openVault } from '../../server/identity/vault.ts';
import { openEmbeddedStore } from '../../server/stores/embedded.ts';
import { freePort } from '../faults/hosting.ts';
import { program } from '../kit/programs.ts';
import { shortPapers } from '../kit/short-papers.ts';

const PORT = String(await freePort());
const OWN: BackupPassphrase = { text: 'câu mật của bản sao lưu', opensWith: 'own', cost: LEAST_COST };
const now = () => new Date().toISOString();
/** Somebody who knows it, and types it once. */
const saying = (text: string) => async (_opensWith: string, attempt: number) => (attempt === 0 ? text : undefined);
/** As `npm run backup` and `npm run restore` run it. */
const command = async (name: 'backup' | 'restore', folder: string, environment: Record<string, string>, ...flags: string[]) =>
  promisify(execFile)(process.execPath, [await program(`server/bin/${name}`), ...flags, folder], {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { PATH: process.env['PATH'], UI_LANGUAGE: 'en', LOG_LEVEL: 'warn', ...environment },
  }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stderr: string }) => ({ code: error.code, said: error.stderr }),
  );
let home: string;
let server: ServerProcess;
let council: Council;
let prepared: Prepared;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'backup-'));
  server = await startServer({ PORT, DATA_DIR: join(home, 'data') }, [], [await program('server/bin/serve')]);
  council = await foundCouncil(server.url, server.code, { delegates: 3, guests: 0 }, () => undefined);
  prepared = await prepare(council, { items: 1, votes: 1, papers: await shortPapers() });
});
afterAll(async () => {
  for (const one of council.delegates) one.leave();
  await server.stop().catch(() => undefined);
  await rm(home, { recursive: true, force: true });
});

test('a running installation is backed up, restored elsewhere, and goes on; the record says so', async () => {
  const { meeting, votes } = prepared;
  const [chair, ...others] = council.delegates;
  for (const one of council.delegates) {
    await one.join(meeting);
    await one.command('checkIn', {});
  }
  await chair!.command('callToOrder', {});

  const folder = join(home, 'backup');
  const data = join(home, 'data');
  expect(await command('backup', folder, { DATA_DIR: data })).toMatchObject({
    code: 0,
    said: expect.stringContaining('written down at the set-up') as string,
  });
  expect(await readdir(join(folder, 'keys'))).not.toContain('passphrase');
  // No file of it is what lies on the disk, and nothing of the making is left there.
  for (const name of await readdir(folder, { recursive: true })) {
    if ((await stat(join(folder, name))).isDirectory() || name === 'encrypted-backup.json') continue;
    const there = await readFile(join(folder, name));
    for (const plain of [council.secretary.name, '"iv"', 'BEGIN CERTIFICATE', '%PDF-']) expect(there.includes(plain), name).toBe(false);
  }
  expect((await readdir(data)).filter((one) => one.startsWith('backing-up'))).toEqual([]);
  const noted = await openEmbeddedStore(join(data, 'store'));
  const log = await noted.logs.read('security/log', 0);
  await noted.close();
  const backedUp = log.find(({ line }) => line.includes('"backedUp"'))!;
  expect(JSON.stringify(backedUp.sealed)).not.toContain(`"${userInfo().username}"`);

  expect(await command('restore', folder, { DATA_DIR: data })).toMatchObject({
    code: 2,
    said: expect.stringContaining('The server is running') as string,
  });
  const passphrase = (await readFile(join(data, 'keys', 'passphrase'), 'utf8')).trim();
  for (const one of council.delegates) one.leave();
  await server.stop();

  const fresh = join(home, 'fresh');
  for (const [given, why] of [
    [{}, 'The backup is encrypted'],
    [{ KEY_PASSPHRASE: 'not the passphrase at all' }, 'does not open this backup'],
  ] as const) {
    expect(await command('restore', folder, { DATA_DIR: fresh, ...given })).toMatchObject({
      code: 2,
      said: expect.stringContaining(why) as string,
    });
    expect(existsSync(fresh)).toBe(false);
  }
  const typed = passphrase.toUpperCase().replaceAll('-', ' ');
  expect(await command('restore', folder, { DATA_DIR: fresh, KEY_PASSPHRASE: typed })).toMatchObject({
    code: 0,
    said: expect.stringContaining('Restored into') as string,
  });
  expect((await readdir(join(fresh, 'keys'))).sort()).toEqual(
    (await readdir(join(data, 'keys'))).filter((one) => one !== 'passphrase').sort(),
  );
  const shut = await openVault(join(fresh, 'keys'), 'not the passphrase at all');
  expect(isRefusal(shut)).toBe(true);
  server = await startServer({ PORT, DATA_DIR: fresh, KEY_PASSPHRASE: passphrase }, [], [await program('server/bin/serve')]);
  for (const one of council.delegates) {
    await one.signInByKey();
    await one.join(meeting);
  }
  await expect(chair!.command('openVote', { vote: votes[0]! })).rejects.toThrow('session/restoring');
  await chair!.command('goOn', {});
  await chair!.until((now) => now.session.restorations.length === 1);

  const vote = votes[0]!;
  await chair!.command('openVote', { vote });
  for (const one of [chair!, ...others]) {
    await one.until((now) => now.votes.votes[vote]?.state === 'open');
    await one.vote(vote, 'for');
  }
  // While the vote is open, whoever has the store alone reads no choice in it.
  const disk = await openEmbeddedStore(join(fresh, 'store'));
  const box = await disk.logs.read(`b/${meeting}/${vote}`, 0);
  expect(box.filter((one) => one.sealed)).toHaveLength(3);
  expect(JSON.stringify(box)).not.toContain('choice');
  await disk.close();
  await chair!.command('closeVote', { vote });
  await chair!.until((now) => now.votes.votes[vote]?.state === 'sealed');
  await chair!.command('announceResult', { vote });
  await chair!.until((now) => now.votes.votes[vote]?.state === 'closed');
  await chair!.command('closeSession', {});
  await chair!.until((now) => now.minutes.attestations.length > 0);
  await council.secretary.signIn('thuky', 'kỳ họp mẫu 2026');
  const archive = `/api/meetings/${meeting}/archive.asice`;
  const provisional = await council.secretary.bytes(archive);
  expect((await verify(provisional, council.ca)).findings).toEqual([]);
  await approve(council, meeting, newCommandId());
  const final = await chair!.bytes(archive);
  expect((await verify(final, council.ca)).findings).toEqual([]);
  expect(Buffer.compare(await council.secretary.bytes(archive), final)).toBe(0);
  // Nobody is given the provisional one again: it is gone, and the final one stays.
  const after = await openEmbeddedStore(join(fresh, 'store'));
  const sizeOf = (bytes: Uint8Array) => after.blobs.size(createHash('sha256').update(bytes).digest('hex'));
  expect([await sizeOf(provisional), await sizeOf(final)]).toEqual([undefined, final.length]);
  await after.close();
});

async function* once(bytes: Uint8Array) {
  yield bytes;
}

/** What two backups of a small installation are tried with, and a free place. */
async function smallBackups() {
  const at = await mkdtemp(join(home, 'small-'));
  const data = join(at, 'data');
  const vault = await openVault(join(data, 'keys'), 'câu mật của cơ quan', LEAST_COST);
  if (isRefusal(vault)) throw new Error(vault.code);
  await vault.put('ca-1', Uint8Array.of(1, 2, 3));
  const store = await openEmbeddedStore(join(data, 'store'));
  const papers = await Promise.all(
    ['tờ trình', 'báo cáo'].map((text) => store.blobs.put(once(Buffer.from(text.repeat(200_000))), 10_000_000)),
  );
  await store.records.put('account', 'an', { name: 'An' }, 0);
  for (const name of ['one', 'two']) await backUp(data, join(at, name), store, now(), OWN);
  await store.close();
  return {
    at,
    data,
    one: join(at, 'one'),
    two: join(at, 'two'),
    fresh: join(at, 'fresh'),
    papers: papers.map(({ sha256 }) => `store/blobs/${sha256}`),
  };
}

test('of a backup that is not whole nothing is restored, and the file is named', async () => {
  const { at, data, one, two, fresh, papers } = await smallBackups();
  const [first, second] = papers as [string, string];
  const before = await readdir(data, { recursive: true });
  const spoilt: ReadonlyArray<readonly [string, string, (copy: string) => Promise<unknown>]> = [
    [
      'a flipped bit',
      `file-damaged ${first}`,
      async (copy) => {
        const bytes = await readFile(join(copy, first));
        bytes[bytes.length - 20]! ^= 1;
        await writeFile(join(copy, first), bytes);
      },
    ],
    [
      'cut off',
      'file-damaged store/log/data.mdb',
      async (copy) => writeFile(join(copy, 'store/log/data.mdb'), (await readFile(join(two, 'store/log/data.mdb'))).subarray(0, 4000)),
    ],
    ['of another backup', 'file-damaged keys/ca-1.key', (copy) => cp(join(two, 'keys/ca-1.key'), join(copy, 'keys/ca-1.key'))],
    ['under another name', `file-damaged ${first}`, (copy) => cp(join(copy, second), join(copy, first))],
    ['taken away', `file-missing ${second}`, (copy) => rm(join(copy, second))],
    [
      'taken away with its name',
      'file-damaged contents',
      async (copy) => {
        await rm(join(copy, second));
        await cp(join(two, 'contents'), join(copy, 'contents'));
      },
    ],
    [
      'another time',
      'file-damaged contents',
      async (copy) => {
        const header = await readFile(join(copy, 'encrypted-backup.json'), 'utf8');
        await writeFile(join(copy, 'encrypted-backup.json'), header.replace(/"madeAt":"20../, '"madeAt":"2001'));
      },
    ],
    ['no header', 'file-damaged encrypted-backup.json', (copy) => writeFile(join(copy, 'encrypted-backup.json'), '{"v":1}')],
    [
      'header swapped for the mark of one that is not encrypted',
      'not-encrypted',
      async (copy) => {
        await rm(join(copy, 'encrypted-backup.json'));
        await writeFile(join(copy, 'e-cabinet-backup.json'), JSON.stringify({ madeAt: now(), store: true }));
      },
    ],
    ['header taken away', 'no-backup', (copy) => rm(join(copy, 'encrypted-backup.json'))],
  ];
  for (const [what, message, spoil] of spoilt) {
    const copy = join(at, what);
    await cp(one, copy, { recursive: true });
    await spoil(copy);
    for (const place of [fresh, data]) await expect(restore(copy, place, now(), saying(OWN.text)), what).rejects.toThrow(message);
    expect((await readdir(at)).filter((name) => /^(fresh|data)/.test(name))).toEqual(['data']);
  }
  expect(await readdir(data, { recursive: true })).toEqual(before);
  await expect(restore(one, fresh, now(), async () => undefined)).rejects.toThrow('passphrase-missing');
  await expect(restore(one, fresh, now(), saying('câu mật của người khác'))).rejects.toThrow('passphrase-wrong');

  // What was put beside it is no part of it; mistyped once, it still opens.
  await writeFile(join(one, 'store', 'blobs', 'f'.repeat(64)), 'x');
  const tries = ['gõ nhầm một lần', OWN.text];
  const { aside } = await restore(one, data, now(), async (_opensWith, attempt) => tries[attempt]);
  expect(await readdir(join(data, 'store', 'blobs'))).toEqual(papers.map((name) => name.slice(12)).sort());
  expect(await readdir(aside!, { recursive: true })).toEqual(before);
  const store = await openEmbeddedStore(join(data, 'store'));
  expect(await store.records.get('account', 'an')).toEqual({ version: 1, value: { name: 'An' } });
  await store.close();
});

test('a backup of an earlier version, which was not encrypted, is restored only where that is asked for, and said to be so', async () => {
  const { at, data, fresh } = await smallBackups();
  const old = join(at, 'old');
  await mkdir(old);
  const store = await openEmbeddedStore(join(data, 'store'));
  await store.backup!(join(old, 'store'));
  await store.close();
  await cp(join(data, 'keys'), join(old, 'keys'), { recursive: true });
  await writeFile(join(old, 'e-cabinet-backup.json'), JSON.stringify({ madeAt: now(), store: true }));
  const refused = await command('restore', old, { DATA_DIR: fresh, KEY_PASSPHRASE: 'câu mật của cơ quan' });
  expect(refused).toMatchObject({ code: 2, said: expect.stringContaining('--plain') as string });
  expect((await readdir(at)).filter((name) => name.startsWith('fresh'))).toEqual([]);
  expect(await command('restore', old, { DATA_DIR: fresh }, '--plan')).toMatchObject({ code: 2 });
  expect(await command('restore', old, { DATA_DIR: fresh }, '--plain')).toMatchObject({
    code: 0,
    said: expect.stringContaining('was not encrypted') as string,
  });
  expect(await readdir(join(fresh, 'keys'))).toEqual(await readdir(join(data, 'keys')));
});

test('a backup of an earlier version that does not say when it was made is not restored: no meeting could be opened', async () => {
  const { at, fresh } = await smallBackups();
  const old = join(at, 'unsaid');
  await mkdir(old);
  for (const mark of ['{}', '{"madeAt":"hôm qua"}', '{"madeAt":', 'null']) {
    await writeFile(join(old, 'e-cabinet-backup.json'), mark);
    await expect(restore(old, fresh, now(), saying(''), true), mark).rejects.toMatchObject({
      code: 'file-damaged',
      file: 'e-cabinet-backup.json',
    });
  }
  expect(existsSync(fresh)).toBe(false);
});

test('the passphrase that lies beside the keys goes on lying there only where it opens what was restored', async () => {
  const { at, one } = await smallBackups();
  const mine = join(at, 'mine');
  if (isRefusal(await openVault(join(mine, 'keys')))) throw new Error('no vault');
  await restore(one, mine, now(), saying(OWN.text));
  expect(await readdir(join(mine, 'keys'))).not.toContain('passphrase');
});

test('a copy that a backup left behind which was cut off goes with the next, one that is being made stays', async () => {
  const { data, at } = await smallBackups();
  await mkdir(join(data, 'backing-up-99999999-abc', 'store'), { recursive: true });
  await mkdir(join(data, `backing-up-${process.ppid}-abc`), { recursive: true });
  await backUp(data, join(at, 'three'), undefined, now(), OWN);
  expect((await readdir(data)).filter((one) => one.startsWith('backing-up'))).toEqual([`backing-up-${process.ppid}-abc`]);
});

test('without the passphrase that opens the keys no backup is made, but under one of its own; what is no installation stays nothing', async () => {
  const { data, at } = await smallBackups();
  const to = join(at, 'four');
  expect(await command('backup', to, { DATA_DIR: data })).toMatchObject({ code: 2, said: expect.stringContaining('is missing') as string });
  expect(await command('backup', to, { DATA_DIR: data, KEY_PASSPHRASE: 'sai câu mật rồi' })).toMatchObject({
    code: 2,
    said: expect.stringContaining('does not open the keys') as string,
  });
  expect(existsSync(to)).toBe(false);
  await writeFile(join(at, 'phrase'), `${OWN.text}\n`);
  const environment = { BACKUP_PASSPHRASE_FILE: join(at, 'phrase') };
  expect(await command('backup', to, { DATA_DIR: data, ...environment })).toMatchObject({
    code: 0,
    said: expect.stringContaining('BACKUP_PASSPHRASE') as string,
  });
  expect(await command('restore', to, { DATA_DIR: join(at, 'elsewhere'), ...environment })).toMatchObject({ code: 0 });
  expect(await command('backup', join(at, 'five'), { DATA_DIR: join(at, 'nowhere') })).toMatchObject({
    code: 2,
    said: expect.stringContaining('nothing to back up') as string,
  });
  expect(existsSync(join(at, 'nowhere'))).toBe(false);
});

test('what is no backup, or no free place, is refused and nothing is touched', async () => {
  const { data, at } = await smallBackups();
  await expect(restore(join(at, 'nowhere'), join(at, 'x'), now(), saying(OWN.text))).rejects.toThrow('no-backup');
  const full = join(at, 'full');
  await cp(join(data, 'keys'), full, { recursive: true });
  await expect(backUp(data, full, undefined, now(), OWN)).rejects.toThrow('not-empty');
});
