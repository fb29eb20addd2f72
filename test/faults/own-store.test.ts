/** Where simulated people stand: in a store of their own, and at the server that has their meeting. */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { Person } from '../../client/people/person.ts';
import type { Me } from '../../shared/wire/sign-in.ts';
import { Hosted, newFolder, removeFolder } from './hosting.ts';

let cleanUp: Array<() => unknown> = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const one of cleanUp.reverse()) await one();
  cleanUp = [];
});

it('a server for simulated people leaves the database alone that the settings around it name', { timeout: 30_000 }, async () => {
  vi.stubEnv('MONGODB_URL', 'mongodb://127.0.0.1:1/ecabinet');
  const folder = await newFolder();
  cleanUp.push(() => removeFolder(folder));
  const hosted = await Hosted.start(folder);
  cleanUp.push(() => hosted.stop());
  expect(hosted.code).not.toBe('');
});

it('a simulated person’s socket names its meeting, as a tablet’s does: a proxy chooses the server by it', async () => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanUp.push(() => server.close());
  const person = new Person(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 'An');
  person.me = { member: { id: 'an' }, by: 'password' } as Me;
  cleanUp.push(() => person.leave());
  const asked = once(server, 'upgrade') as Promise<[IncomingMessage, { destroy(): void }]>;
  person.join('m1').catch(() => undefined);
  const [request, socket] = await asked;
  socket.destroy();
  expect(new URL(request.url!, 'http://host').searchParams.get('meeting')).toBe('m1');
});
