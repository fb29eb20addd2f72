/**
 * The least that a thousand who vote at once ask of a machine: a message each over a bare WebSocket, one bare verification each on
 * a thread, an answer each of a receipt's length. No Socket.IO, no rules, no disk. Told by its first message how long an answer is.
 */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { makeVerifying } from '../../server/room/verifying.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const bytes = randomBytes(220);
const signature = sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' });
const { verify, warm } = makeVerifying();
warm([publicKey]);

process.once('message', ({ answer }: { readonly answer: number }) => {
  const text = 'e'.repeat(answer);
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false, backlog: 1024 });
  server.on('connection', (socket) => {
    socket.on('message', (asked) => {
      String(asked);
      void verify(publicKey, bytes, signature).then((valid) => socket.send(valid ? text : ''));
    });
  });
  server.once('listening', () => process.send!({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
});
