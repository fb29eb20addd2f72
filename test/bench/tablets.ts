/**
 * Many tablets in a process of their own: each on a socket, following a meeting, saying nothing. What they hear is only counted:
 * when the last of them heard an act is told to the bench. Times are the machine's steady clock, the same in every process.
 */
import { steadyMs } from './numbers.ts';
import { RawSocket } from './raw-socket.ts';

export interface TabletsWish {
  readonly url: string;
  /** Without Socket.IO's handshake and without following anything. */
  readonly bare?: boolean;
  /** One socket each: as whom, and which meeting it follows. */
  readonly tablets: ReadonlyArray<{ readonly as: string; readonly meeting: string }>;
}

/** All tablets of this process that follow a meeting have heard its entries up to this size; `at` in milliseconds. */
export interface Heard {
  readonly meeting: string;
  readonly size: number;
  readonly at: number;
}

const AT_ONCE = 32;

const sockets: RawSocket[] = [];

const BEGINS = Buffer.from('"from":');
const ENTRY = Buffer.from('{"line":"');

/** The log's size after a message: several acts of one moment come in one. Read from the bytes: parsing would take longer than sending. */
function sizeAfter(packet: Buffer): number {
  let size = parseInt(packet.toString('latin1', packet.indexOf(BEGINS) + BEGINS.length), 10);
  for (let at = packet.indexOf(ENTRY); at >= 0; at = packet.indexOf(ENTRY, at + 1)) size++;
  return size;
}

const SHOWN = Buffer.from('"shown"');
const POINT = Buffer.from('"x":');

/** The number of something shown, which the bench puts into where it points. */
const shownNumber = (packet: Buffer): number =>
  Math.round(1000 * parseFloat(packet.toString('latin1', packet.indexOf(POINT) + POINT.length)));

async function join({ url, bare, tablets }: TabletsWish): Promise<void> {
  const groups = new Map<string, { size: number; heard: Map<number, number> }>();
  for (const { meeting } of tablets) {
    const group = groups.get(meeting) ?? { size: 0, heard: new Map<number, number>() };
    group.size++;
    groups.set(meeting, group);
  }
  const queue = [...tablets];
  const one = async (): Promise<void> => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const { as, meeting } = next;
      const group = groups.get(meeting)!;
      let frames = 0;
      const socket = await RawSocket.connect(url, `as=${as}`, {
        bare: bare === true,
        heard(packet) {
          const isShown = !bare && packet.indexOf(SHOWN) >= 0;
          if (!bare && !isShown && packet.indexOf('"entries"') < 0) return;
          // The least of servers says one thing in a frame.
          const size = bare ? ++frames : isShown ? shownNumber(packet) : sizeAfter(packet);
          const count = (group.heard.get(size) ?? 0) + 1;
          group.heard.set(size, count);
          if (count === group.size) process.send!({ heard: { meeting, size, at: steadyMs() } satisfies Heard });
        },
      });
      sockets.push(socket);
      if (!bare) await socket.ask('follow', { meeting });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  process.send!({ joined: sockets.length });
}

process.on('message', (wish: TabletsWish) => void join(wish));
process.once('disconnect', () => process.exit(0));
