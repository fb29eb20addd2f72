/**
 * What is built once for all tests, first of all what browsers are shown: where what is there is older than its sources, and by one
 * process at a time.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rmdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
export const DIST = join(ROOT, 'dist');
export const CLIENT = join(DIST, 'client');
/** Beside the built client; another build takes its place there. */
const FOR_TESTS = '../client-for-tests';
/** Beside the sources, what says how they are built. */
const SETTINGS = /^(?:vite\..*\.ts|package-lock\.json)$/;
/** A lock as old as this was left behind: whoever holds one renews it, however long a busy machine builds. */
const STALE_MS = 120_000;
const RENEWED_MS = 15_000;

const build = async (mode: string): Promise<void> => {
  const { build: made } = await import('vite');
  await made({ root: join(ROOT, 'client'), configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn', mode });
};

/** Builds the client for real use; answers whether it had to. */
export const buildClientForUseIfStale = (): Promise<boolean> => builtOnce(CLIENT, ['client', 'shared'], () => build('production'));

/**
 * Builds the client for tests, the same but for its brotli, which is made in a sixth of the time and is larger; answers whether it had
 * to. Its page is as old as can be: `npm start` and the benches find it stale, and build for use.
 */
export const buildClientIfStale = (): Promise<boolean> =>
  builtOnce(
    CLIENT,
    ['client', 'shared'],
    async () => {
      await build('test');
      await utimes(join(CLIENT, 'index.html'), 0, 0);
      await writeFile(join(CLIENT, FOR_TESTS), '');
    },
    FOR_TESTS,
  );

/**
 * Has `make` fill the folder where its `last` file is older than anything in the folders of sources; answers whether it had to.
 * `make` writes that file last.
 */
export async function builtOnce(
  folder: string,
  sources: readonly string[],
  make: () => Promise<void>,
  last = 'index.html',
): Promise<boolean> {
  return alone(`${folder}.lock`, async () => {
    const made = join(folder, last);
    if (existsSync(made) && (await stat(made)).mtimeMs > (await newestSource(sources))) return false;
    // The test runner would have a development build, without a service worker.
    const before = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'production';
    try {
      await make();
    } finally {
      if (before === undefined) delete process.env['NODE_ENV'];
      else process.env['NODE_ENV'] = before;
    }
    return true;
  });
}

async function alone<T>(lock: string, act: () => Promise<T>): Promise<T> {
  await mkdir(DIST, { recursive: true });
  for (;;) {
    try {
      await mkdir(lock);
      break;
    } catch {
      const age = await stat(lock).then(({ mtimeMs }) => Date.now() - mtimeMs, () => 0);
      if (age > STALE_MS) await rmdir(lock).catch(() => undefined);
      else await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const renewing = setInterval(() => void utimes(lock, new Date(), new Date()).catch(() => undefined), RENEWED_MS);
  try {
    return await act();
  } finally {
    clearInterval(renewing);
    await rmdir(lock).catch(() => undefined);
  }
}

async function newestSource(sources: readonly string[]): Promise<number> {
  let latest = 0;
  for (const folder of sources) {
    for (const entry of await readdir(join(ROOT, folder), { withFileTypes: true, recursive: true })) {
      if (entry.isFile()) latest = Math.max(latest, (await stat(join(entry.parentPath, entry.name))).mtimeMs);
    }
  }
  for (const file of await readdir(ROOT)) if (SETTINGS.test(file)) latest = Math.max(latest, (await stat(join(ROOT, file))).mtimeMs);
  return latest;
}
