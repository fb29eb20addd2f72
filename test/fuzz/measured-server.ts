/** The server as a process that says how long its one thread stood still, and what it holds. Spoken to over IPC. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isRefusal } from '../../shared/base/refusal.ts';
import { start } from '../../server/main.ts';

export interface Reading {
  /** Longest standstill since the last reading, milliseconds. */
  readonly stoodStill: number;
  /** Processor time since the last reading, all threads, milliseconds. */
  readonly cpu: number;
  /** After a collection, when asked for it; bytes. */
  readonly heap: number;
  readonly rss: number;
}

const RESOLUTION_MS = 5;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();
let before = process.cpuUsage();

const server = await start(process.env, []);
if (isRefusal(server)) throw new Error(server.code);
process.on('message', (what: 'read' | 'collect') => {
  if (what === 'collect') globalThis.gc?.();
  const { user, system } = process.cpuUsage(before);
  const { heapUsed, rss } = process.memoryUsage();
  const reading: Reading = { stoodStill: Math.max(0, delay.max / 1e6 - RESOLUTION_MS), cpu: (user + system) / 1000, heap: heapUsed, rss };
  process.send!(reading, () => {
    delay.reset();
    before = process.cpuUsage();
  });
});
process.on('disconnect', () => void server.close().then(() => process.exit(0)));
process.send!({ url: server.url, code: server.setUpCode ?? '' });
