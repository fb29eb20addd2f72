/** The crowd's part of the floor: as many bare sockets as there are delegates, all asking at once, as often as they voted. */
import { frame, RawSocket } from './raw-socket.ts';
import type { Burst } from './crowd.ts';

export interface FloorSize {
  readonly floor: string;
  /** Characters of what is asked. */
  readonly asks: number;
  readonly delegates: number;
  readonly rounds: number;
}

/** `go` is waited for before each burst. */
export async function atTheFloor(
  { floor: url, asks, delegates, rounds }: FloorSize,
  go: () => Promise<void>,
  told: (burst: Burst) => void,
): Promise<void> {
  let began = 0;
  let latencies: number[] = [];
  let finish: () => void = () => undefined;
  const heard = (packet: Buffer): void => {
    if (packet.length === 0) throw new Error('a bare verification failed');
    if (latencies.push(performance.now() - began) === delegates) finish();
  };
  const sockets = await Promise.all(Array.from({ length: delegates }, () => RawSocket.connect(url, '', { bare: true, heard })));
  const asked = frame('e'.repeat(asks));
  for (let round = 0; round < rounds; round++) {
    latencies = [];
    const finished = new Promise<void>((resolve) => (finish = resolve));
    await go();
    const cpu = process.cpuUsage();
    began = performance.now();
    for (const one of sockets) one.socket.write(asked);
    await finished;
    const ms = performance.now() - began;
    const { user, system } = process.cpuUsage(cpu);
    told({ ms, latencies, clientCpuMs: (user + system) / 1000 });
  }
  for (const one of sockets) one.close();
}
