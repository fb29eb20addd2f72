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
      if (contents === undefined || contents.length > MOST) send.call(sender, list, sent);
      else if (typeof contents !== 'string') socket.write(Buffer.concat([first, contents]), sent);
      // Of one byte a letter, as receipts are: the system copies it by itself, no memory is asked for here.
      else if (Buffer.byteLength(contents) === contents.length) socket.write(first.toString('latin1') + contents, 'latin1', sent);
      else socket.write(Buffer.concat([first, Buffer.from(contents)]), sent);
    };
  }
}

/** For Socket.IO's `wsEngine`. */
export class OneWriteServer extends WebSocketServer {
  constructor(options: ServerOptions) {
    super({ ...options, WebSocket: OneWrite });
  }
}
