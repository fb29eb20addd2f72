/** What the built client is served as: a screen's address is the page, and a file that is gone is gone. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from '../../server/app.ts';
import { world } from '../identity/kit.ts';
import { startServer } from '../kit/app.ts';

let folder: string;
let app: App;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'client-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<title>e-Cabinet</title>');
  await writeFile(join(folder, 'assets', 'main-abc123.js'), 'main()');
  const { store, identity } = await world();
  app = await startServer({ store, identity }, { client: folder });
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const asked = async (path: string) => {
  const answer = await fetch(`${app.url}${path}`);
  return {
    status: answer.status,
    cached: answer.headers.get('cache-control'),
    type: answer.headers.get('content-type')?.split(';')[0],
    text: await answer.text(),
  };
};

test('a file of this build is kept for ever; one of an earlier build is gone, and nobody keeps that', async () => {
  expect(await asked('/assets/main-abc123.js')).toEqual({
    status: 200,
    cached: 'public, max-age=31536000, immutable',
    type: 'text/javascript',
    text: 'main()',
  });
  expect(await asked('/assets/main-old999.js')).toEqual({ status: 404, cached: 'no-store', type: 'text/plain', text: '' });
  expect(await asked('/assets/main-old999.js.br')).toMatchObject({ status: 404 });
});

test('a screen’s address is the page', async () => {
  for (const path of ['/', '/room/m1', '/assets-list'])
    expect(await asked(path), path).toMatchObject({ status: 200, cached: 'no-cache', type: 'text/html' });
});
