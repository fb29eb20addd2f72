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
  socket.on('message', (asked) => socket.send(textOf(String(asked))));
});
/** `ế 41`: so many of that letter, and a full stop. */
const textOf = (asked: string): string => `${asked[0]!.repeat(Number(asked.slice(2)))}.`;
afterAll(() => {
  server.close();
  http.close();
});

it('text of every length comes whole and in order, a short one in one write', async () => {
  await new Promise<void>((done) => http.listen(0, done));
  const client = new WebSocket(`ws://localhost:${(http.address() as AddressInfo).port}`);
  await new Promise((done) => client.once('open', done));
  const letters = ['ế', 'e', 'é'];
  const asked = letters.flatMap((letter) =>
    [0, 41, 42, 124, 125, 5000, 16_383, 16_384, 21_844, 21_845, 40_000, 70_000].map((size) => `${letter} ${size}`),
  );
  const heard: string[] = [];
  const all = new Promise<void>((done) => {
    client.on('message', (data) => {
      if (heard.push(String(data)) === asked.length) done();
    });
  });
  for (const one of asked) client.send(one);
  await all;
  expect(heard).toEqual(asked.map(textOf));
  expect(writes.slice(0, 6)).toEqual([2 + 1, 2 + 124, 4 + 127, 4 + 373, 4 + 376, 4 + 15_001]);
  const begins = writes.indexOf(2 + 1, 1);
  expect(writes.slice(begins, begins + 6)).toEqual([2 + 1, 2 + 42, 2 + 43, 2 + 125, 4 + 126, 4 + 5001]);
  client.close();
});
