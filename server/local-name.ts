/**
 * The machine's `.local` name in a room without a name server: whoever asks for it by multicast DNS (RFC 6762) is told the
 * address. Where the operating system answers too, both say the same.
 */
import mdns, { type MulticastDNS } from 'multicast-dns';

export interface LocalName {
  /** Addresses on whose networks it is answered for; none where the port is taken or there is no network. */
  readonly on: readonly string[];
  stop(): void;
}

/** Enough for a socket to be bound or refused. */
const PATIENCE_MS = 2_000;
/** RFC 6762, section 10: of records that name a host. */
const TTL_SECONDS = 120;

export async function answerForName(name: string, addresses: readonly string[]): Promise<LocalName> {
  const answering = await Promise.all(addresses.map((address) => answerOn(name, address)));
  const open = answering.flatMap((one, n) => (one ? [{ one, address: addresses[n]! }] : []));
  return { on: open.map(({ address }) => address), stop: () => open.forEach(({ one }) => one.destroy()) };
}

function answerOn(name: string, address: string): Promise<MulticastDNS | undefined> {
  return new Promise((done) => {
    const socket = mdns({ interface: address, bind: '0.0.0.0', reuseAddr: true });
    const timer = setTimeout(() => failed(), PATIENCE_MS);
    const failed = (): void => {
      clearTimeout(timer);
      done(undefined);
    };
    // After it was bound, too: a network that goes away must not end the server.
    socket.on('error', failed);
    socket.on('warning', () => undefined);
    socket.on('query', ({ questions }) => {
      if (!questions.some((one) => one.name.toLowerCase() === name && ['A', 'ANY'].includes(one.type))) return;
      socket.respond({ answers: [{ name, type: 'A', ttl: TTL_SECONDS, flush: true, data: address }] });
    });
    socket.on('ready', () => {
      clearTimeout(timer);
      done(socket);
    });
  });
}
