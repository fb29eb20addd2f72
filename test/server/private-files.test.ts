/** Nobody else on the machine reads an open vote's box, or a backup of it. */
import { chmod, mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isRefusal } from '../../shared/base/refusal.ts';
import { backUp } from '../../server/backup.ts';
import { noAccess } from '../../server/bin/no-access.ts';
import { start } from '../../server/main.ts';
import { openEmbeddedStore } from '../../server/stores/embedded.ts';
import { tighten } from '../../server/private-files.ts';
import { freePort } from '../faults/hosting.ts';

async function modes(folder: string): Promise<Set<number>> {
  const names = await readdir(folder, { recursive: true });
  return new Set(await Promise.all(['', ...names].map(async (name) => (await stat(join(folder, name))).mode & 0o777)));
}

test('a folder that others could read is tightened at start, and what the server then makes is private, as is a backup', async () => {
  const base = await mkdtemp(join(tmpdir(), 'ecabinet-private-'));
  const data = join(base, 'data');
  await mkdir(join(data, 'store', 'blobs'), { recursive: true, mode: 0o755 });
  await writeFile(join(data, 'left'), 'x');
  for (const [path, mode] of [[data, 0o755], [join(data, 'store'), 0o755], [join(data, 'left'), 0o644]] as const) await chmod(path, mode);
  const started = await start({ DATA_DIR: data, PORT: String(await freePort()), LOG_LEVEL: 'silent' }, []);
  if (isRefusal(started)) throw new Error(started.code);
  expect(await modes(data)).toEqual(new Set([0o700, 0o600]));
  await started.close();
  const store = await openEmbeddedStore(join(data, 'store'));
  await backUp(data, join(base, 'stick'), store, new Date().toISOString(), { text: 'một câu mật đủ dài', opensWith: 'own' });
  await store.close();
  expect(await modes(join(base, 'stick'))).toEqual(new Set([0o700, 0o600]));
  await rm(base, { recursive: true, force: true });
});

test('a link leads nowhere', async () => {
  const base = await mkdtemp(join(tmpdir(), 'ecabinet-private-'));
  await writeFile(join(base, 'outside'), 'x');
  await chmod(join(base, 'outside'), 0o644);
  await mkdir(join(base, 'data'));
  await symlink(join(base, 'outside'), join(base, 'data', 'link'));
  await tighten(join(base, 'data'));
  expect((await stat(join(base, 'outside'))).mode & 0o777).toBe(0o644);
  await rm(base, { recursive: true, force: true });
});

test('a data folder that cannot be used is named, with what to look for', async () => {
  const base = await mkdtemp(join(tmpdir(), 'ecabinet-private-'));
  const file = join(base, 'data');
  await writeFile(file, 'x');
  const fault = await start({ DATA_DIR: file, PORT: '1', LOG_LEVEL: 'silent' }, []).catch((error: unknown) => error);
  expect(noAccess(fault, 'vi')).toContain(`Không đọc hoặc ghi được ${file}`);
  expect(noAccess(Object.assign(new Error('denied'), { code: 'EACCES', path: base }), 'en')).toContain(base);
  expect(noAccess(new Error('something else'), 'vi')).toBeUndefined();
  await rm(base, { recursive: true, force: true });
});
