/**
 * A tablet's connection at the least cost: Socket.IO's packets over hand-made WebSocket frames, so that what is measured is
 * the server and not a thousand client libraries. Frames can be made beforehand; answers are only looked at afterwards.
 */
import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import type { Socket } from 'node:net';
import { WIRE_VERSION } from '../../shared/wire/socket.ts';

/** A client's text frame (RFC 6455). Its mask is all zeros: allowed, and leaves the bytes as they are. */
export function frame(text: string): Buffer {
  const payload = Buffer.from(text);
  const { length } = payload;
  const head = length < 126 ? Buffer.of(0x81, 0x80 | length) : Buffer.of(0x81, 0x80 | 126, length >> 8, length & 255);
  if (length > 65_535) throw new RangeError('longer than one frame is meant to be');
  return Buffer.concat([head, Buffer.alloc(4), payload]);
}

export interface RawWish {
  /** A WebSocket and nothing more: no Socket.IO on it. */
  readonly bare?: boolean;
  /** Hears every event, or every frame of a bare one. */
  readonly heard?: (packet: Buffer) => void;
}

export class RawSocket {
  readonly #waiting = new Map<number, (answer: Buffer, at: number) => void>();
  #next = 0;
  #closed = false;
  #rest: Buffer = Buffer.alloc(0);
  #connected: (() => void) | undefined;

  private constructor(
    readonly socket: Socket,
    readonly wish: RawWish,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (bytes: Buffer) => this.#take(bytes));
    socket.on('error', () => undefined);
    socket.once('close', () => {
      if (!this.#closed) throw new Error('the server closed a socket that was in use');
    });
  }

  static async connect(url: string, cookie: string, wish: RawWish = {}): Promise<RawSocket> {
    const { hostname, port } = new URL(url);
    const headers = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': randomBytes(16).toString('base64'),
      cookie,
    };
    const socket = await new Promise<Socket>((resolve, reject) => {
      const asked = request({ host: hostname, port, path: '/socket.io/?EIO=4&transport=websocket', headers });
      asked.once('upgrade', (_answer, upgraded: Socket, head: Buffer) => {
        if (head.length > 0) upgraded.unshift(head);
        resolve(upgraded);
      });
      asked.once('response', (answer) => reject(new Error(`no socket: ${answer.statusCode}`)));
      asked.once('error', reject);
      asked.end();
    });
    const raw = new RawSocket(socket, wish);
    if (wish.bare) return raw;
    await new Promise<void>((resolve) => {
      raw.#connected = resolve;
      socket.write(frame(`40${JSON.stringify({ wire: WIRE_VERSION })}`));
    });
    return raw;
  }

  /** The frame of an event that asks for an answer, to be sent later; `answered` gets the answer's bytes. */
  prepare(event: string, message: object, answered: (answer: Buffer, at: number) => void): Buffer {
    const id = this.#next++;
    this.#waiting.set(id, answered);
    return frame(`42${id}${JSON.stringify([event, message])}`);
  }

  ask<T>(event: string, message: object): Promise<T> {
    return new Promise((resolve) =>
      this.socket.write(this.prepare(event, message, (answer) => resolve((JSON.parse(answer.toString()) as [T])[0]))),
    );
  }

  close(): void {
    this.#closed = true;
    this.socket.destroy();
  }

  #take(bytes: Buffer): void {
    let buffer = this.#rest.length > 0 ? Buffer.concat([this.#rest, bytes]) : bytes;
    for (;;) {
      if (buffer.length < 2) break;
      const short = buffer[1]! & 127;
      const head = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (buffer.length < head) break;
      const length = short < 126 ? short : short === 126 ? buffer.readUInt16BE(2) : Number(buffer.readBigUInt64BE(2));
      if (buffer.length < head + length) break;
      this.#packet(buffer.subarray(head, head + length));
      buffer = buffer.subarray(head + length);
    }
    this.#rest = buffer;
  }

  /** Engine.IO: 2 ping, 4 message; Socket.IO: 0 connect, 2 event, 3 answer with its number. */
  #packet(packet: Buffer): void {
    if (this.wish.bare) return this.wish.heard?.(packet);
    const [kind, type] = [packet[0], packet[1]];
    if (kind === 0x32) this.socket.write(frame('3'));
    if (kind !== 0x34) return;
    if (type === 0x30) this.#connected?.();
    if (type === 0x32) this.wish.heard?.(packet);
    if (type !== 0x33) return;
    const bracket = packet.indexOf(0x5b);
    const id = Number(packet.toString('latin1', 2, bracket));
    const answered = this.#waiting.get(id);
    this.#waiting.delete(id);
    answered?.(packet.subarray(bracket), performance.now());
  }
}
