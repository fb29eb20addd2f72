/** What is released starts by itself: JavaScript, its own list of packages, nothing of what builds it. */
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { archive, layOut } from '../../release/release.ts';
import { freePort } from '../faults/hosting.ts';
import { buildClientIfStale } from '../kit/client-build.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const AT = '2026-11-22T08:00:00.000Z';
let outer: string;
let folder: string;

beforeAll(async () => {
  await buildClientIfStale();
  outer = await mkdtemp(join(tmpdir(), 'ecabinet-release-test-'));
  folder = join(outer, 'release');
  await mkdir(folder);
  await layOut(folder, join(ROOT, 'dist/client'), AT);
});
afterAll(() => rm(outer, { recursive: true, force: true }));

const read = async <T>(file: string): Promise<T> => JSON.parse(await readFile(join(folder, file), 'utf8')) as T;

test('it names what runs and nothing that builds; the list of parts and the licences speak of the client too', async () => {
  const { packages } = await read<{ packages: Record<string, unknown> }>('package-lock.json');
  const names = Object.keys(packages);
  expect(names).toEqual(expect.arrayContaining(['node_modules/express', 'node_modules/lmdb', 'node_modules/pdfkit']));
  for (const builder of ['vite', 'tsx', 'esbuild', 'typescript', 'vitest', 'react']) expect(names).not.toContain(`node_modules/${builder}`);
  const { bomFormat, components } = await read<{ bomFormat: string; components: Array<{ name: string }> }>('sbom.cdx.json');
  expect(bomFormat).toBe('CycloneDX');
  const parts = components.map((one) => one.name);
  expect(parts).toEqual(expect.arrayContaining(['express', 'react-dom', '@mantine/core']));
  const notice = await readFile(join(folder, 'NOTICE'), 'utf8');
  for (const one of ['express ', 'react-dom ', 'SIL Open Font License']) expect(notice).toContain(one);
});

test('a whole meeting is held with it: papers read, minutes set, the archive good, somebody away', async () => {
  const { packages } = await read<{ packages: Record<string, { optional?: boolean }> }>('package-lock.json');
  for (const place of Object.keys(packages).filter((one) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(one))) {
    await mkdir(dirname(join(folder, place)), { recursive: true });
    await symlink(join(ROOT, place), join(folder, place), 'junction');
  }
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['client/people/demo.js', '--delegates', '16', '--guests', '0', '--votes', '1', '--items', '1', '--json', '--out', join(outer, 'out')],
    { cwd: folder, env: { PATH: process.env['PATH'] ?? '' } },
  );
  expect(JSON.parse(stdout.trim().split('\n').at(-1)!)).toMatchObject({ verified: true, findings: 0, delegates: 16, votes: 1, faults: 0 });
});

test('the sample council comes to life in it: its people are a process of their own', async () => {
  const port = String(await freePort());
  const server = spawn(process.execPath, ['server/bin/start.js', '--sample'], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', PORT: port, DATA_DIR: join(outer, 'sample') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(server, 'exit');
  let said = '';
  for await (const bytes of server.stdout) if ((said += String(bytes)).includes('/hall#')) break;
  server.kill();
  await gone;
  expect(said.match(/\/sample\/[\w-]{43}/g)).toHaveLength(3);
});

test('the same contents give the same bytes', async () => {
  const again = join(outer, 'again');
  await mkdir(again);
  await layOut(again, join(ROOT, 'dist/client'), AT);
  const hashes = await Promise.all(
    [folder, again].map(async (from, n) => {
      await rm(join(from, 'node_modules'), { recursive: true, force: true });
      const file = join(outer, `${n}.tar.gz`);
      await archive(from, 'ecabinet', file, AT);
      return createHash('sha256').update(await readFile(file)).digest('hex');
    }),
  );
  expect(hashes[0]).toBe(hashes[1]);
});
