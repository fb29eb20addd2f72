/**
 * Socket.IO's packets as text alone: the same bytes on the wire as its own parser writes, without looking through every message
 * for binary parts, of which there are none here. A packet that announces some is refused, like everything that is no packet.
 */
import { EventEmitter } from 'node:events';

export interface Packet {
  readonly type: number;
  readonly nsp: string;
  readonly id?: number;
  readonly data?: unknown;
}

const [CONNECT, DISCONNECT, EVENT, ACK, CONNECT_ERROR] = [0, 1, 2, 3, 4];
/** Names that the library itself gives to what happens to a socket. */
const RESERVED: ReadonlySet<unknown> = new Set([
  'connect',
  'connect_error',
  'disconnect',
  'disconnecting',
  'newListener',
  'removeListener',
]);

const isObject = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object Object]';

function isData(type: number, data: unknown): boolean {
  if (type === CONNECT) return isObject(data);
  if (type === EVENT)
    return Array.isArray(data) && (typeof data[0] === 'number' || (typeof data[0] === 'string' && !RESERVED.has(data[0])));
  if (type === ACK) return Array.isArray(data);
  return type === CONNECT_ERROR && (typeof data === 'string' || isObject(data));
}

/** Kind, namespace with a comma, number of the answer that is asked for, JSON: all but the kind may be absent. */
const PACKET = /^([0-4])(?:(\/[^,]*)(?:,|$))?(\d{1,15})?/;

export class Encoder {
  encode({ type, nsp, id, data }: Packet): string[] {
    return [`${type}${nsp && nsp !== '/' ? `${nsp},` : ''}${id ?? ''}${data === undefined ? '' : JSON.stringify(data)}`];
  }
}

export class Decoder extends EventEmitter {
  /** Throws on what is no packet: whoever sent it is let go. */
  add(text: unknown): void {
    const head = typeof text === 'string' ? PACKET.exec(text) : null;
    if (!head) throw new TypeError('no packet');
    const type = Number(head[1]);
    const json = (text as string).slice(head[0].length);
    const data: unknown = json === '' ? undefined : JSON.parse(json);
    if (data === undefined ? type === EVENT || type === ACK : type === DISCONNECT || !isData(type, data)) throw new TypeError('no packet');
    this.emit('decoded', {
      type,
      nsp: head[2] ?? '/',
      ...(head[3] !== undefined && { id: Number(head[3]) }),
      ...(data !== undefined && { data }),
    } satisfies Packet);
  }

  /** Nothing is kept between packets. */
  destroy(): void {
    this.removeAllListeners();
  }
}
