import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { OneWriteServer } from '../../server/socket/one-write.ts';

const http = createServer();
const server = new OneWriteServer({ server: http, perMessageDeflate: false });
const writes: number[] = [];
server.on('connection', (socket, { socket: line }) => {
  const { write } = line;
  line.write = function (this: typeof line, ...all: unknown[]) {
    writes.push((all[0] as Buffer).length);
    return (write as (...all: unknown[]) => boolean).apply(this, all);
  } as typeof write;
  socket.on('message', (size) => socket.send(`${'ế'.repeat(Number(size))}.`));
});
afterAll(() => {
  server.close();
  http.close();
});

it('text of every length comes whole and in order, a short one in one write', async () => {
  await new Promise<void>((done) => http.listen(0, done));
  const client = new WebSocket(`ws://localhost:${(http.address() as AddressInfo).port}`);
  await new Promise((done) => client.once('open', done));
  const sizes = [0, 41, 42, 5000, 21_844, 21_845, 40_000];
  const heard: string[] = [];
  const all = new Promise<void>((done) => {
    client.on('message', (data) => {
      if (heard.push(String(data)) === sizes.length) done();
    });
  });
  for (const size of sizes) client.send(String(size));
  await all;
  expect(heard).toEqual(sizes.map((size) => `${'ế'.repeat(size)}.`));
  expect(writes.slice(0, 4)).toEqual([2 + 1, 2 + 124, 4 + 127, 4 + 15_001]);
  client.close();
});
