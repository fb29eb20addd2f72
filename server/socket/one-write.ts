/**
 * A frame's head and its contents in one write: ws gives them to the system as two pieces, which takes twice as long for what
 * tablets are told, and a meeting of three thousand hears twenty acts a second.
 */
import { WebSocket, WebSocketServer, type ServerOptions } from 'ws';
import type { Duplex } from 'node:stream';

/** The head, and the contents where there are any: text as it is. */
type Frame = readonly [Buffer, (Buffer | string)?];

/** What of ws is used that its types do not name; where a later version has it no more, it writes as it likes. */
interface Sending {
  readonly _sender?: { sendFrame?: (list: Frame, sent?: (error?: Error | null) => void) => void };
  setSocket(socket: Duplex, head: Buffer, options: object): void;
}

/** Longer contents are not copied. */
const MOST = 16 * 1024;

const { setSocket } = WebSocket.prototype as unknown as Sending;

class OneWrite extends WebSocket {
  setSocket(this: Sending, socket: Duplex, head: Buffer, options: object): void {
    setSocket.call(this, socket, head, options);
    const sender = this._sender;
    const send = sender?.sendFrame;
    if (!send) return;
    sender.sendFrame = (list, sent) => {
      const [first, contents] = list;
      if (contents === undefined || contents.length > MOST) return send.call(sender, list, sent);
      if (typeof contents !== 'string') return void socket.write(Buffer.concat([first, contents]), sent);
      const length = Buffer.byteLength(contents);
      // Of one byte a letter: the system copies it by itself, no memory is asked for here.
      if (length === contents.length) return void socket.write(first.toString('latin1') + contents, 'latin1', sent);
      const frame = piece(first.length + length);
      frame.set(first);
      frame.write(contents, first.length, 'utf8');
      socket.write(frame, sent);
    };
  }
}

/** Receipts hold a dash of more than one byte, and come by the thousand: a piece of memory is asked for once for some twenty of them. */
const SLAB = 32 * 1024;
let slab = Buffer.alloc(0);

/** Memory that nobody else has. */
function piece(length: number): Buffer {
  if (length > slab.length) slab = Buffer.allocUnsafeSlow(Math.max(SLAB, length));
  const one = slab.subarray(0, length);
  slab = slab.subarray(length);
  return one;
}

/** For Socket.IO's `wsEngine`. */
export class OneWriteServer extends WebSocketServer {
  constructor(options: ServerOptions) {
    super({ ...options, WebSocket: OneWrite });
  }
}
