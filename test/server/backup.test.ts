import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRefusal } from '../../shared/base/refusal.ts';
import { verify } from '../../shared/archive/verify.ts';
import { backUp, BackupFault, restore } from '../../server/backup.ts';
import { foundCouncil, prepare, type Council, type Prepared } from '../../client/people/council.ts';
import { newCommandId } from '../../client/link/outbox.ts';
import { startServer, type ServerProcess } from '../../client/people/server-process.ts';
import { approve } from '../../client/people/session.ts';
import { openVault } from '../../server/identity/vault.ts';
import { openEmbeddedStore } from '../../server/stores/embedded.ts';

const PORT = '23817';
let home: string;
let server: ServerProcess;
let council: Council;
let prepared: Prepared;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'backup-'));
  server = await startServer({ PORT, DATA_DIR: join(home, 'data') });
  council = await foundCouncil(server.url, server.code, { delegates: 3, guests: 0 }, () => undefined);
  prepared = await prepare(council, { items: 1, votes: 1 });
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
  const store = await openEmbeddedStore(join(data, 'store'));
  await backUp(data, folder, store, new Date().toISOString());
  await store.close();
  expect(await readdir(join(folder, 'keys'))).not.toContain('passphrase');

  await expect(restore(folder, data, new Date().toISOString())).rejects.toThrow(BackupFault);
  const passphrase = (await readFile(join(data, 'keys', 'passphrase'), 'utf8')).trim();
  for (const one of council.delegates) one.leave();
  await server.stop();

  const fresh = join(home, 'fresh');
  expect(await restore(folder, fresh, new Date().toISOString())).toEqual({});
  const shut = await openVault(join(fresh, 'keys'), 'not the passphrase at all');
  expect(isRefusal(shut)).toBe(true);
  server = await startServer({ PORT, DATA_DIR: fresh, KEY_PASSPHRASE: passphrase });
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

test('what is no backup, or no free place, is refused and nothing is touched', async () => {
  await expect(restore(join(home, 'nowhere'), join(home, 'x'), new Date().toISOString())).rejects.toThrow('no-backup');
  const full = join(home, 'full');
  await cp(join(home, 'backup', 'keys'), full, { recursive: true });
  await expect(backUp(join(home, 'fresh'), full, undefined, new Date().toISOString())).rejects.toThrow('not-empty');
});
