/**
 * Where several servers share the work, what stands in front of them sends a meeting's sockets to one: it reads its name in their
 * address.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { Connection } from '../../client/link/socket.ts';

it('a socket says in its address which meeting it is for', async () => {
  const server = createServer();
  const asked = new Promise<string>((resolve) => server.on('upgrade', ({ url = '' }, socket) => (socket.destroy(), resolve(url))));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const connection = new Connection({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, meeting: 'm1' });
  expect(new URL(await asked, 'http://localhost').searchParams.get('meeting')).toBe('m1');
  connection.close();
  server.close();
});
