import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { MemberInput } from '../../shared/council/council.ts';
import { makeAccounts } from '../../server/identity/accounts.ts';
import { passwordFits } from '../../server/identity/passwords.ts';
import { makeSessions } from '../../server/identity/sessions.ts';
import { readPage } from '../../server/security/reading.ts';
import { openEmbeddedStore } from '../../server/stores/embedded.ts';
import { newFolder } from '../kit/folders.ts';
import { ADMIN } from '../identity/kit.ts';
import { program } from '../kit/programs.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const reset = async (folder: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, [await program('server/bin/reset'), ...args], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], DATA_DIR: folder, UI_LANGUAGE: 'en', LOG_LEVEL: 'warn' },
  }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stderr: string }) => ({ code: error.code, said: error.stderr }),
  );

test('gives a one-time password while another process has the store open, ends the sessions, and is itself recorded', async () => {
  const folder = await newFolder();
  await mkdir(folder, { recursive: true });
  const store = await openEmbeddedStore(join(folder, 'store'));
  const accounts = makeAccounts(store.records);
  const sessions = makeSessions(store.records, accounts, Date.now);
  const member = await accounts.startWith(MemberInput.parse({ name: ADMIN.name, login: ADMIN.login, kind: 'secretary' }), ADMIN.password);
  const { session } = await sessions.open(member, 'password');
  expect(await reset(folder, 'ai-do')).toMatchObject({ code: 2, said: expect.stringContaining('Nobody has this sign-in name') as string });
  const { code, said } = await reset(folder, 'QuanTri');
  const password = /: ([a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5})\n/.exec(said)?.[1];
  expect([code, password === undefined]).toEqual([0, false]);
  expect(await passwordFits(await accounts.hashOf(member.id), password!)).toBe(true);
  expect(await sessions.stands(session.id)).toBe(false);
  const { entries } = await readPage(store.logs, {});
  expect(entries.map(({ kind, outcome, details }) => [kind, outcome, details?.way, details?.about?.person?.id])).toEqual([
    ['passwordReset', 'done', 'machine', member.id],
    ['passwordReset', 'refused', 'machine', undefined],
  ]);
  expect(JSON.stringify(await store.logs.read('security/log', 0))).not.toContain(password);
  await store.close();
});

test('makes no installation where there is none', async () => {
  const folder = join(await newFolder(), 'nowhere');
  expect(await reset(folder, 'quantri')).toMatchObject({ code: 2, said: expect.stringContaining('There is no installation') as string });
  expect(existsSync(folder)).toBe(false);
});
