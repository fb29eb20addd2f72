/** Builds the client where what is built is older than its sources; answers whether it had to. */
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGE = join(ROOT, 'dist/client/index.html');
const SOURCES = ['client', 'shared'];
const SETTINGS = ['vite.config.ts', 'vite.words.ts', 'package-lock.json'];

export async function buildClientIfStale(): Promise<boolean> {
  if (existsSync(PAGE) && (await stat(PAGE)).mtimeMs > (await newestSource())) return false;
  const { build } = await import('vite');
  await build({ root: join(ROOT, 'client'), configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn' });
  return true;
}

async function newestSource(): Promise<number> {
  let latest = 0;
  for (const folder of SOURCES) {
    for (const entry of await readdir(join(ROOT, folder), { withFileTypes: true, recursive: true })) {
      if (entry.isFile()) latest = Math.max(latest, (await stat(join(entry.parentPath, entry.name))).mtimeMs);
    }
  }
  for (const file of SETTINGS) latest = Math.max(latest, (await stat(join(ROOT, file))).mtimeMs);
  return latest;
}
