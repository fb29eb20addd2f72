/** The server as a process that says how long its one thread stood still, and what it holds. Spoken to over IPC. */
import { closeSync, openSync, readSync } from 'node:fs';
import { isRefusal } from '../../shared/base/refusal.ts';
import { start } from '../../server/main.ts';

export interface Reading {
  /** Longest standstill since the last reading that was not the machine's, milliseconds. */
  readonly stoodStill: number;
  /** Processor time since the last reading, all threads, milliseconds. */
  readonly cpu: number;
  /** After a collection, when asked for it; bytes. */
  readonly heap: number;
  readonly rss: number;
}

const RESOLUTION_MS = 5;

/** How long this thread has stood ready while others had the processors, in milliseconds: 0 where the system does not tell. */
const waited = ((): (() => number) => {
  try {
    const file = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
    const text = Buffer.alloc(128);
    const read = (): number => Number(text.toString('latin1', 0, readSync(file, text, 0, text.length, 0)).split(' ')[1]) / 1e6;
    if (Number.isFinite(read())) return read;
    closeSync(file);
  } catch {
    // Not Linux.
  }
  return () => 0;
})();

/** The longest time between two turns of the loop that was this process's own doing. */
let stood = 0;
let turn = { at: performance.now(), waited: waited() };
setInterval(() => {
  const now = { at: performance.now(), waited: waited() };
  stood = Math.max(stood, now.at - turn.at - (now.waited - turn.waited) - RESOLUTION_MS);
  turn = now;
}, RESOLUTION_MS);

let before = process.cpuUsage();

const server = await start(process.env, []);
if (isRefusal(server)) throw new Error(server.code);
process.on('message', (what: 'read' | 'collect') => {
  if (what === 'collect') globalThis.gc?.();
  const { user, system } = process.cpuUsage(before);
  const { heapUsed, rss } = process.memoryUsage();
  const reading: Reading = { stoodStill: stood, cpu: (user + system) / 1000, heap: heapUsed, rss };
  process.send!(reading, () => {
    stood = 0;
    before = process.cpuUsage();
  });
});
process.on('disconnect', () => void server.close().then(() => process.exit(0)));
process.send!({ url: server.url, code: server.setUpCode ?? '' });
