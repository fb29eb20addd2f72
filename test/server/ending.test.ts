/** A server that is told to end does, whoever holds a connection open. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { startServer } from '../kit/app.ts';
import { world } from '../identity/kit.ts';

test('a connection on which nothing was asked, and one that is asking for ever, keep no server from ending', async () => {
  const app = await startServer(await world());
  const { hostname, port } = new URL(app.url);
  const [silent, slow] = [connect(Number(port), hostname), connect(Number(port), hostname)];
  await Promise.all([once(silent, 'connect'), once(slow, 'connect')]);
  slow.write('POST /api/sign-in HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1000\r\ncontent-type: application/json\r\n\r\n{');
  const ends = Promise.all([silent, slow].map((one) => new Promise((resolve) => one.on('error', () => undefined).once('close', resolve))));
  await app.close();
  await ends;
  await expect(fetch(app.url)).rejects.toThrow();
});
