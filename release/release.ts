/**
 * `npm run release`: one archive that starts with production dependencies alone: the server as JavaScript, the client built, a
 * lock file of its own, the list of parts (CycloneDX) and their licences. The same commit gives the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix, relative, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import ts from 'typescript';
import { build, transformWithOxc } from 'vite';
import { notice } from './notice.ts';
import { closure, packageOf, type Lock, type Locked } from './packages.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** For developing alone: a release has neither sources to build nor TypeScript to read. */
const LEFT_OUT = new Set(['vite', 'tsx']);
/** As `tsconfig.json` has it, which is not asked: each file is read by itself. */
const OPTIONS: Parameters<typeof transformWithOxc>[2] = {
  tsconfig: false,
  target: 'es2023',
  sourcemap: false,
  typescript: { onlyRemoveTypeImports: true, rewriteImportExtensions: 'rewrite' },
};

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly overrides: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** Lays the release out in an empty folder, but for its compressed archive. `client` is the built client. */
export async function layOut(folder: string, client: string, at: string): Promise<{ readonly packages: number }> {
  const manifest = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as Manifest;
  const lock = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
  const asked = await javaScript(folder);
  // Named by a path that is put together, not by an import.
  asked.add('@expo-google-fonts/tinos');
  const server = [...asked].filter((one) => !LEFT_OUT.has(one)).sort();
  const inClient = [...(await importedBy(join(ROOT, 'client')))]
    .filter((one) => one in manifest.dependencies || one in manifest.devDependencies)
    .sort();
  await cp(client, join(folder, 'dist/client'), { recursive: true });
  await cp(join(ROOT, 'test/samples'), join(folder, 'test/samples'), { recursive: true });
  for (const one of ['README.md', 'LICENSE', 'docs', 'client/pictures']) await cp(join(ROOT, one), join(folder, one), { recursive: true });

  const run = (command: string, flags = '') => `node ${flags}server/bin/${command}.js`;
  const scripts = {
    start: run('start', '--max-semi-space-size=64 '),
    verify: run('verify'),
    backup: run('backup'),
    restore: run('restore'),
    reset: run('reset'),
    demo: 'node client/people/demo.js',
  };
  const { name, version, description, license, engines, overrides } = manifest;
  // What was chosen in another's place is chosen here too: without it npm takes the lock for wrong.
  const about = { name, version, description, license, private: true, type: 'module', engines, overrides, scripts };
  const packages = closure(lock, server);
  const withLock = (names: readonly string[], places: Record<string, Locked>) => {
    const dependencies = Object.fromEntries(names.map((one) => [one, lock.packages[`node_modules/${one}`]!.version]));
    const own = { ...about, dependencies };
    return {
      own,
      lock: {
        name,
        version,
        lockfileVersion: 3,
        requires: true,
        packages: { '': { name, version, license, dependencies, engines }, ...places },
      },
    };
  };
  const shipped = withLock(server, packages);
  await json(join(folder, 'package.json'), shipped.own);
  await json(join(folder, 'package-lock.json'), shipped.lock);
  await writeFile(join(folder, '.npmrc'), 'omit-lockfile-registry-resolved=true\nfund=false\naudit=false\n');

  const all = closure(lock, [...new Set([...server, ...inClient])]);
  await json(join(folder, 'sbom.cdx.json'), await partsList(withLock([...new Set([...server, ...inClient])].sort(), all), at));
  await writeFile(join(folder, 'NOTICE'), await notice(ROOT, all));
  return { packages: Object.keys(packages).length };
}

const json = (file: string, value: unknown): Promise<void> => writeFile(file, `${JSON.stringify(value, null, 2)}\n`);

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((one) => one.isFile()).map((one) => relative(folder, join(one.parentPath, one.name)).replaceAll('\\', '/')).sort();
}

/** Packages that a file imports, or finds a file of. */
const importsIn = (text: string): string[] =>
  [
    ...ts.preProcessFile(text, true, true).importedFiles.map((one) => one.fileName),
    ...[...text.matchAll(/import\.meta\.resolve\(['"]([^'"]+)['"]\)/g)].map(([, name]) => name!),
  ]
    .map(packageOf)
    .filter((one) => one !== undefined);

async function importedBy(folder: string): Promise<Set<string>> {
  const found = new Set<string>();
  for (const file of await filesOf(folder)) {
    if (/\.(ts|tsx)$/.test(file)) for (const one of importsIn(await readFile(join(folder, file), 'utf8'))) found.add(one);
    if (file.endsWith('.css'))
      for (const [, from] of (await readFile(join(folder, file), 'utf8')).matchAll(/url\('([^']+)'\)/g)) found.add(packageOf(from!) ?? '');
  }
  // The letters' own files were made of it.
  found.add('@expo-google-fonts/be-vietnam-pro');
  return found;
}

/** Writes the server, what is shared and the simulated people into a folder as JavaScript; answers the packages they import. */
export async function javaScript(folder: string): Promise<Set<string>> {
  const packages = new Set<string>();
  for (const part of ['server', 'shared']) for (const one of await compiled(join(ROOT, part), join(folder, part))) packages.add(one);
  for (const one of await compiledPeople(join(ROOT, 'client'), join(folder, 'client'))) packages.add(one);
  return packages;
}

/** TypeScript to JavaScript, file by file, so that a fault names the line that wrote it; answers the packages it imports. */
async function compiled(from: string, to: string): Promise<Set<string>> {
  const packages = new Set<string>();
  for (const file of await filesOf(from)) {
    // What declares alone leaves nothing to run.
    if (file.endsWith('.d.ts')) continue;
    const target = join(to, file);
    await mkdir(resolve(target, '..'), { recursive: true });
    if (file.endsWith('.ts')) for (const one of importsIn(await compileFile(join(from, file), target))) packages.add(one);
    else if (file.endsWith('.mjs')) await writeFile(target, withoutLoader(await readFile(join(from, file), 'utf8')));
    else await cp(join(from, file), target);
  }
  return packages;
}

/** Writes a file of TypeScript as JavaScript of the same name; answers what it wrote. */
export async function compileFile(from: string, to: string): Promise<string> {
  await mkdir(resolve(to, '..'), { recursive: true });
  const { code } = await transformWithOxc(await readFile(from, 'utf8'), from, OPTIONS);
  await writeFile(to.replace(/\.ts$/, '.js'), code);
  return code;
}

/** The simulated people, with what of the client they stand on: the tablet without its screens. Answers the packages it imports. */
async function compiledPeople(from: string, to: string): Promise<Set<string>> {
  const packages = new Set<string>();
  const files = new Set((await filesOf(join(from, 'people'))).map((one) => `people/${one}`));
  // A set that grows while it is gone through: every file is visited once.
  for (const file of files) {
    const text = await compileFile(join(from, file), join(to, file));
    for (const one of importsIn(text)) packages.add(one);
    for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
      const imported = fileName.startsWith('.') ? posix.join(posix.dirname(file), fileName).replace(/\.js$/, '.ts') : '..';
      if (!imported.startsWith('..')) files.add(imported);
    }
  }
  return packages;
}

/** What starts a thread or a process says by itself how TypeScript is read; here there is none. */
const withoutLoader = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/tsx\/esm\/api|\bregister\(\)|\bunregister\(\)/.test(line))
    .join('\n')
    .replace(/(import\('\.\/[^']+)\.ts'\)/g, "$1.js')");

/** npm's own list, without what differs from one run to the next. */
async function partsList({ own, lock }: { own: object; lock: object }, at: string): Promise<unknown> {
  const outer = await mkdtemp(join(tmpdir(), 'ecabinet-parts-'));
  // npm writes the folder's name into the list.
  const folder = join(outer, 'ecabinet');
  try {
    await mkdir(folder);
    await json(join(folder, 'package.json'), own);
    await json(join(folder, 'package-lock.json'), lock);
    const text = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--sbom-type', 'application'], {
      cwd: folder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
      maxBuffer: 50_000_000,
    });
    const { serialNumber: _serial, ...list } = JSON.parse(text) as {
      serialNumber: string;
      metadata: { timestamp: string; tools: unknown };
    };
    list.metadata.timestamp = at;
    delete list.metadata.tools;
    return list;
  } finally {
    await rm(outer, { recursive: true, force: true });
  }
}

/** Names in order, one time, nobody's rights: the bytes depend on the contents alone. */
export async function archive(folder: string, name: string, file: string, at: string): Promise<void> {
  const tar = pack();
  const written = pipeline(tar, createGzip({ level: 9 }), createWriteStream(file));
  for (const one of await filesOf(folder))
    tar.entry({ name: `${name}/${one}`, mode: 0o644, mtime: new Date(at), uid: 0, gid: 0 }, await readFile(join(folder, one)));
  tar.finalize();
  await written;
}

/** When what is released was committed; where there is no git, when its list of packages was written. */
async function committedAt(): Promise<string> {
  try {
    const seconds = execFileSync('git', ['log', '-1', '--format=%ct'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return new Date(Number(seconds) * 1000).toISOString();
  } catch {
    return (await stat(join(ROOT, 'package-lock.json'))).mtime.toISOString();
  }
}

if (process.argv[1] === import.meta.filename) {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as Manifest;
  const name = `ecabinet-${version}`;
  const folder = await mkdtemp(join(tmpdir(), 'ecabinet-release-'));
  try {
    const client = join(folder, 'client');
    await build({ root: join(ROOT, 'client'), configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn', build: { outDir: client } });
    const at = await committedAt();
    const { packages } = await layOut(join(folder, name), client, at);
    const file = join(ROOT, 'dist', `${name}.tar.gz`);
    if (!existsSync(join(ROOT, 'dist'))) await mkdir(join(ROOT, 'dist'));
    await archive(join(folder, name), name, file, at);
    console.log(
      `${relative(process.cwd(), file)}: ${((await stat(file)).size / 1_000_000).toFixed(1)} MB, ${packages} packages; unpack it, then: npm ci && npm start`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
