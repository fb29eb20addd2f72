/** What a connection may hold before anybody knows who is behind it: slow bodies, and how many there are. */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

/** Everything but papers is small: a body that has not come whole after this holds a connection for nothing. */
const SLOW_MS = 30_000;
/** Half a thousand tablets behind one address, each with its socket and the seven a browser opens besides. */
const MOST_OF_AN_ADDRESS = 4_000;
/** A province's twenty thousand tablets, where the system lets a process have so many files. */
const MOST = 25_000;
/** Files and sockets that papers and the store need besides. */
const RESERVED = 300;

export interface Bounds {
  /** Proxies, behind which everybody has one address. */
  readonly isProxy: (address: string) => boolean;
  /** Milliseconds a body may take. */
  readonly slowMs?: number;
  readonly mostOfAnAddress?: number;
}

const waiting = new WeakMap<IncomingMessage, NodeJS.Timeout>();

/** To be called when everything that answers requests is attached: it comes before all of them, polling sockets too. */
export function boundConnections(server: Server, { isProxy, slowMs = SLOW_MS, mostOfAnAddress = MOST_OF_AN_ADDRESS }: Bounds): void {
  server.maxConnections = Math.min(MOST, Math.max(200, openFiles() - RESERVED));
  const byAddress = new Map<string, number>();
  server.prependListener('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    if (isProxy(address)) return;
    const open = (byAddress.get(address) ?? 0) + 1;
    if (open > mostOfAnAddress) return void socket.destroy();
    byAddress.set(address, open);
    socket.once('close', () => {
      const left = byAddress.get(address)! - 1;
      if (left > 0) byAddress.set(address, left);
      else byAddress.delete(address);
    });
  });
  server.prependListener('request', (req: IncomingMessage) => {
    const timer = setTimeout(() => !req.complete && req.destroy(), slowMs);
    timer.unref();
    waiting.set(req, timer);
    req.once('close', () => clearTimeout(timer));
  });
}

/** A body that may be as large as a paper, from somebody who may bring one. */
export const patient = (req: IncomingMessage): void => clearTimeout(waiting.get(req));

/** How many files this process may have open. */
function openFiles(): number {
  try {
    const [, soft] = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
    return soft === undefined ? MOST : Number(soft);
  } catch {
    return MOST;
  }
}
