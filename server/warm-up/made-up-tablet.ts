/**
 * A tablet that is not there: what it says and hears goes through the server's own sockets, and over no network: nobody outside of this
 * process can reach a server that listens nowhere.
 */
import { IncomingMessage, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { WIRE_VERSION } from '../../shared/wire/socket.ts';

/** A client's text frame (RFC 6455); its mask is all zeros, which leaves the bytes as they are. */
function frame(text: string): Buffer {
  const payload = Buffer.from(text);
  if (payload.length > 65_535) throw new RangeError('longer than one short frame');
  const head = Buffer.from([0x81, 0x80 | 126, payload.length >> 8, payload.length & 255, 0, 0, 0, 0]);
  return Buffer.concat([head, payload]);
}

/** Where the text of a server's frame begins. */
const textAt = (bytes: Buffer): number => ((bytes[1]! & 127) < 126 ? 2 : (bytes[1]! & 127) === 126 ? 4 : 10);

/** Engine.IO's letter for a message, Socket.IO's for an answer. */
const ANSWER = '43';

export class MadeUpTablet {
  readonly #line: Duplex;
  readonly #waiting: Array<(answer: string) => void> = [];
  #asked = 0;
  #connected: (() => void) | undefined;

  private constructor() {
    this.#line = new Duplex({
      read: () => undefined,
      write: (bytes: Buffer, _encoding, done) => {
        this.#hear(bytes);
        done();
      },
    });
    this.#line.on('error', () => undefined);
    this.#line.once('close', () => {
      this.#connected?.();
      for (const answer of this.#waiting.splice(0)) answer('');
    });
  }

  /** As whoever the cookie says, at a server whose sockets answer its upgrades; that server need not listen anywhere. */
  static async connect(server: Server, cookie: string): Promise<MadeUpTablet> {
    const tablet = new MadeUpTablet();
    const request = new IncomingMessage(tablet.#line as Socket);
    request.method = 'GET';
    request.url = '/socket.io/?EIO=4&transport=websocket';
    request.headers = {
      host: 'localhost',
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': Buffer.alloc(16).toString('base64'),
      cookie,
    };
    const connected = new Promise<void>((resolve) => (tablet.#connected = resolve));
    server.emit('upgrade', request, tablet.#line, Buffer.alloc(0));
    tablet.#line.push(frame(`40${JSON.stringify({ wire: WIRE_VERSION })}`));
    await connected;
    return tablet;
  }

  /** The answer's JSON: a list of one; nothing where the server has let this tablet go. */
  ask(event: string, message: object): Promise<string> {
    if (this.#line.destroyed) return Promise.resolve('');
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#line.push(frame(`42${this.#asked++}${JSON.stringify([event, message])}`));
    });
  }

  close(): void {
    this.#line.destroy();
  }

  /** One frame a write (server/socket/one-write.ts); answers come in the order of what was asked. */
  #hear(bytes: Buffer): void {
    const at = textAt(bytes);
    const kind = bytes.toString('latin1', at, at + 2);
    // A ping: who does not answer is let go.
    if (kind[0] === '2') this.#line.push(frame('3'));
    if (kind === '40') this.#connected?.();
    if (kind === ANSWER) this.#waiting.shift()?.(bytes.toString('utf8', bytes.indexOf(0x5b, at)));
  }
}
