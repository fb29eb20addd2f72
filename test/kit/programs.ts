/**
 * The server's programs as JavaScript, as a release has them, made once for all tests: a process that reads TypeScript itself takes
 * a second more of the processor at each start, and tests start dozens.
 */
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { startServer, type ServerProcess } from '../../client/people/server-process.ts';
import { isRefusal } from '../../shared/base/refusal.ts';
import { LEAST_COST, openVault, vaultFiles } from '../../server/identity/vault.ts';
import { builtOnce, DIST } from './client-build.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PROGRAMS = join(DIST, 'programs');
/** Tests' own programs that are started like the server. */
const OF_TESTS = ['test/fuzz/measured-server', 'test/contract/embedded-child'];
const MADE = 'made';

let made: Promise<boolean> | undefined;

/** What node is to run for a program, e.g. `server/bin/serve`: with all it imports, as the sources were at this process's first call. */
export async function program(name: string): Promise<string> {
  await (made ??= builtOnce(PROGRAMS, ['server', 'shared', 'client', 'test/fuzz', 'test/contract', 'release'], makePrograms, MADE));
  return join(PROGRAMS, `${name}.js`);
}

/**
 * The server as a process of its own, at these settings; `flags` are node's own. Whoever starts it stops it. Its keys, where there are
 * none yet, are kept at an eighth of a real vault's work: what that is told of passphrases has tests of its own.
 */
export async function serve(environment: Record<string, string>, flags: readonly string[] = []): Promise<ServerProcess> {
  const { DATA_DIR, KEY_PASSPHRASE, KEY_PASSPHRASE_FILE } = { ...process.env, ...environment };
  if (DATA_DIR && !KEY_PASSPHRASE_FILE) await makeVault(join(DATA_DIR, 'keys'), KEY_PASSPHRASE);
  return startServer(environment, flags, [await program('server/bin/serve')]);
}

async function makeVault(keys: string, passphrase: string | undefined): Promise<void> {
  if ((await vaultFiles(keys)).length > 0) return;
  const vault = await openVault(keys, passphrase, LEAST_COST);
  if (isRefusal(vault)) throw new Error(vault.code);
}

async function makePrograms(): Promise<void> {
  const { compileFile, javaScript } = await import('../../release/release.ts');
  // What was a source and is none any more must not be found.
  await rm(PROGRAMS, { recursive: true, force: true });
  await javaScript(PROGRAMS);
  for (const one of OF_TESTS) await compileFile(join(ROOT, `${one}.ts`), join(PROGRAMS, `${one}.ts`));
  for (const one of ['test/samples', 'dist/client']) await link(one);
  await writeFile(join(PROGRAMS, MADE), '');
}

/** What programs look for beside themselves is where it always is. */
async function link(place: string): Promise<void> {
  const here = join(PROGRAMS, place);
  await mkdir(resolve(here, '..'), { recursive: true });
  await symlink(join(ROOT, place), here, 'junction');
}
