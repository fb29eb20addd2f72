/** A push service to stand in for a real one: https, takes what is sent, and opens it as a browser would (RFC 8291, RFC 8188). */
import { createDecipheriv, createECDH, hkdfSync, randomBytes, webcrypto, type ECDH } from 'node:crypto';
import { Agent, createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import * as x509 from '@peculiar/x509';
import { ECDSA_SHA256, makeP256 } from '../../server/identity/certificates.ts';
import type { Reach } from '../../server/notices/reach.ts';

export interface PushService {
  /** What a browser says once it has subscribed. */
  subscription(name: string): { readonly endpoint: string; readonly keys: { readonly p256dh: string; readonly auth: string } };
  /** What it has taken, opened, with the headers that it came with. */
  readonly taken: Array<{ readonly name: string; readonly message: Record<string, string>; readonly headers: Record<string, unknown> }>;
  /** What it answers from now on. */
  answers: number;
  asked: number;
  readonly reach: Reach;
  close(): Promise<void>;
}

export async function openPushService(): Promise<PushService> {
  const { keys } = await makeP256();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({ name: 'CN=localhost', keys, signingAlgorithm: ECDSA_SHA256 });
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  const key = `-----BEGIN PRIVATE KEY-----\n${pkcs8}\n-----END PRIVATE KEY-----\n`;
  const devices = new Map<string, { readonly own: ECDH; readonly auth: Buffer }>();
  const server = createServer({ key, cert: certificate.toString('pem') }, (request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      service.asked++;
      const name = request.url!.slice(1);
      if (service.answers < 300) {
        const { own, auth } = devices.get(name)!;
        const message = JSON.parse(opened(Buffer.concat(pieces), own, auth)) as Record<string, string>;
        service.taken.push({ name, headers: request.headers, message });
      }
      response.writeHead(service.answers).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const base = `https://localhost:${(server.address() as AddressInfo).port}/`;
  const agent = new Agent({ rejectUnauthorized: false });
  const service: PushService = {
    subscription(name) {
      const own = createECDH('prime256v1');
      own.generateKeys();
      const auth = randomBytes(16);
      devices.set(name, { own, auth });
      return { endpoint: base + name, keys: { p256dh: own.getPublicKey('base64url'), auth: auth.toString('base64url') } };
    },
    taken: [],
    answers: 201,
    asked: 0,
    reach: { may: (endpoint) => endpoint.startsWith(base), agent },
    close: () =>
      new Promise((done) => {
        agent.destroy();
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  return service;
}

const derived = (secret: Buffer, salt: Buffer, info: Buffer | string, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length));

function opened(body: Buffer, own: ECDH, auth: Buffer): string {
  const [salt, idLength] = [body.subarray(0, 16), body[20]!];
  const theirs = body.subarray(21, 21 + idLength);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), own.getPublicKey(), theirs]);
  const secret = derived(own.computeSecret(theirs), auth, info, 32);
  const key = derived(secret, salt, 'Content-Encoding: aes128gcm\0', 16);
  const nonce = derived(secret, salt, 'Content-Encoding: nonce\0', 12);
  const sealed = body.subarray(21 + idLength);
  const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  // The last record ends with a 2, then zeros.
  return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8');
}
