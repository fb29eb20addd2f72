/**
 * The server's programs as JavaScript, as a release has them, made once for all tests: a process that reads TypeScript itself takes
 * a second more of the processor at each start, and tests start dozens.
 */
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startServer, type ServerProcess } from '../../client/people/server-process.ts';
import { isRefusal } from '../../shared/base/refusal.ts';
import { LEAST_COST, openVault, vaultFiles } from '../../server/identity/vault.ts';
import { builtOnce, DIST } from './client-build.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PROGRAMS = join(DIST, 'programs');
/** Tests' own programs that are started like the server. */
const OF_TESTS = ['test/fuzz/measured-server', 'test/contract/embedded-child'];
/** What is started as a process of its own, dozens of times. */
const STARTED = [...OF_TESTS, ...['serve', 'verify', 'reset', 'backup', 'restore'].map((one) => `server/bin/${one}`)];
/** Packages with machine code, or with files of theirs that they look for beside themselves. */
const AS_THEY_ARE = ['lmdb', '@node-rs/argon2', '@napi-rs/canvas', 'pdfjs-dist', 'mongodb', 'pdfkit', 'pino'];
const MADE = 'made';

let made: Promise<boolean> | undefined;

/** What node is to run for a program, e.g. `server/bin/serve`: with all it imports, as the sources were at this process's first call. */
export const program = async (name: string): Promise<string> => join(await allPrograms(), `${name}.js`);

/** The folder of them all. */
export async function allPrograms(): Promise<string> {
  await (made ??= builtOnce(PROGRAMS, ['server', 'shared', 'client', 'test/fuzz', 'test/contract', 'release'], makePrograms, MADE));
  return PROGRAMS;
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
  await putTogether();
  await writeFile(join(PROGRAMS, MADE), '');
}

/**
 * Puts what is started together with nearly all it imports: to find and read a thousand files takes the processor 0.7 s, at each start.
 * Every module says of itself where it stood; processes and threads that it starts are the files there.
 */
async function putTogether(): Promise<void> {
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'error',
    root: PROGRAMS,
    ssr: { noExternal: true, external: AS_THEY_ARE },
    build: {
      ssr: true,
      outDir: PROGRAMS,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: {
        input: Object.fromEntries(STARTED.map((one) => [one, join(PROGRAMS, `${one}.js`)])),
        output: { entryFileNames: '[name].js', chunkFileNames: 'together/[name]-[hash].js' },
      },
    },
    plugins: [
      {
        name: 'where-it-stood',
        transform: (code, id) => {
          const where: Readonly<Record<string, string>> = { url: pathToFileURL(id).href, dirname: dirname(id), filename: id };
          return code.replace(/\bimport\.meta\.(url|dirname|filename)\b/g, (_whole, what: string) => JSON.stringify(where[what]));
        },
      },
    ],
  });
}

/** What programs look for beside themselves is where it always is. */
async function link(place: string): Promise<void> {
  const here = join(PROGRAMS, place);
  await mkdir(resolve(here, '..'), { recursive: true });
  await symlink(join(ROOT, place), here, 'junction');
}
