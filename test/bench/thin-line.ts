/**
 * A thin line between a browser and a server: every connection waits and shares one rate, and every byte is counted. One that loses
 * packets delays what is behind them on the same connection (`lossy.ts`).
 */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { lateToOpen, LossyWay, type Loss } from './lossy.ts';

export interface Line {
  readonly port: number;
  /** From now on as thin as was asked for; before, as wide as the machine lets it be. `loss` is of connections that are opened from now on. */
  thin(loss?: Loss): void;
  /** As before that. */
  wide(): void;
  /** From now on the connections that are open carry nothing more, and nobody is told: new ones are as ever. */
  deafen(): void;
  /** Bytes towards the browser and away from it since the last call. */
  taken(): { readonly down: number; readonly up: number };
  /** Every connection that is open ends. */
  cut(): void;
  close(): void;
}

const SLICE = 1_400;

/** `bitsPerSecond` each way for all connections together; `roundTripMs` for each message, and once more for each new connection. */
export async function thinLine(to: number, bitsPerSecond: number, roundTripMs: number): Promise<Line> {
  let isThin = false;
  let losing: Loss | undefined;
  const sent = { down: 0, up: 0 };
  const free = { down: 0, up: 0 };
  const sockets = new Set<Socket>();
  const deaf = new WeakSet<Socket>();

  const carry = (from: Socket, into: Socket, way: 'down' | 'up', opened: number): void => {
    let last: Promise<void> = Promise.resolve();
    /** On the way, in order: whichever timer of a busy machine is first, what was sent first arrives first. */
    const onTheWay: Buffer[] = [];
    let ended = false;
    const lossy = losing && new LossyWay(losing, roundTripMs);
    const arrive = (): void => {
      into.write(onTheWay.shift()!);
      if (ended && onTheWay.length === 0) into.end();
    };
    from.on('data', (chunk: Buffer) => {
      // Nobody is there any more whom it could reach.
      if (deaf.has(from) || into.destroyed) return;
      sent[way] += chunk.length;
      from.pause();
      last = last.then(async () => {
        if (!isThin) {
          onTheWay.push(chunk);
          if (onTheWay.length === 1) arrive();
          else setTimeout(arrive, roundTripMs / 2);
          from.resume();
          return;
        }
        for (let at = 0; at < chunk.length; at += SLICE) {
          await lossy?.room();
          const slice = chunk.subarray(at, at + SLICE);
          const now = performance.now();
          const takes = (slice.length * 8_000) / bitsPerSecond;
          free[way] = Math.max(free[way], now) + takes;
          const due = Math.max(free[way], opened + roundTripMs) + roundTripMs / 2;
          const became = lossy?.sent(now, due, Math.ceil((chunk.length - at - slice.length) / SLICE));
          if (lossy && became) {
            setTimeout(() => lossy.acknowledged(performance.now()), became.heard - now);
            // What goes again takes the line again.
            free[way] += became.again * takes;
          }
          onTheWay.push(slice);
          setTimeout(arrive, (became?.arrives ?? due) - now);
          // The next slice of another connection may go in between.
          await new Promise((go) => setTimeout(go, free[way] - performance.now()));
        }
        from.resume();
      });
    });
    from.on('end', () => {
      if (deaf.has(from)) return;
      void last.then(() => {
        ended = true;
        if (onTheWay.length === 0) into.end();
      });
    });
    from.on('error', () => {
      if (!deaf.has(from)) into.destroy();
    });
    from.on('close', () => {
      sockets.delete(from);
      if (way === 'up' && !deaf.has(from)) setTimeout(() => into.destroy(), isThin ? roundTripMs : 0);
    });
  };

  const server = createServer((browser) => {
    const opened = isThin ? performance.now() + (losing ? lateToOpen(losing) : 0) : -Infinity;
    const onward = connect(to, '127.0.0.1');
    sockets.add(browser).add(onward);
    carry(browser, onward, 'up', opened);
    carry(onward, browser, 'down', opened);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    thin(loss) {
      isThin = true;
      losing = loss;
    },
    wide() {
      isThin = false;
      losing = undefined;
    },
    deafen: () => sockets.forEach((one) => deaf.add(one)),
    taken() {
      const now = { ...sent };
      sent.down = sent.up = 0;
      return now;
    },
    cut() {
      for (const one of sockets) one.destroy();
    },
    close() {
      server.close();
      for (const one of sockets) one.destroy();
    },
  };
}
