/**
 * Many tablets in a process of their own: each on a socket, following a meeting, saying nothing. What they hear is only counted:
 * when the last of them heard an act is told to the bench. Times are the machine's steady clock, the same in every process.
 */
import { RawSocket } from './raw-socket.ts';

export interface TabletsWish {
  readonly url: string;
  /** Without Socket.IO's handshake and without following anything. */
  readonly bare?: boolean;
  /** One socket each: as whom, and which meeting it follows. */
  readonly tablets: ReadonlyArray<{ readonly as: string; readonly meeting: string }>;
}

/** All tablets of this process that follow a meeting have heard the entry of that number; `at` in milliseconds. */
export interface Heard {
  readonly meeting: string;
  readonly nth: number;
  readonly at: number;
}

const AT_ONCE = 32;
export const steadyMs = (): number => Number(process.hrtime.bigint()) / 1e6;

const sockets: RawSocket[] = [];

async function join({ url, bare, tablets }: TabletsWish): Promise<void> {
  const groups = new Map<string, { size: number; heard: number[] }>();
  for (const { meeting } of tablets) {
    const group = groups.get(meeting) ?? { size: 0, heard: [] };
    group.size++;
    groups.set(meeting, group);
  }
  const queue = [...tablets];
  const one = async (): Promise<void> => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const { as, meeting } = next;
      const group = groups.get(meeting)!;
      let nth = 0;
      const socket = await RawSocket.connect(url, `as=${as}`, {
        bare: bare === true,
        heard(packet) {
          if (!bare && packet.indexOf('"entries"') < 0) return;
          const count = (group.heard[nth] ?? 0) + 1;
          group.heard[nth] = count;
          if (count === group.size) process.send!({ heard: { meeting, nth, at: steadyMs() } satisfies Heard });
          nth++;
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
