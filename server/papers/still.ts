/**
 * A process that waits for what never comes uses no processor time, and no bound on that ends it; a bound by the clock alone must allow for
 * a machine with much else to do. So it is looked at whether it goes on at all: even beside much else, what works gets some time.
 */
import { readFile } from 'node:fs/promises';

/** Without a tick of the processor for so long, in milliseconds, a process has stopped. */
export const STILL_MS = 60_000;

/** Ticks that a process has used; undefined where the system does not tell (Linux does) or it has ended. */
async function ticksOf(pid: number): Promise<number | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '');
  // Its name, in brackets, may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  return Number.isFinite(ticks) ? ticks : undefined;
}

/** Calls `end` once the process has stood still for so long. @returns what ends the watching */
export function whenStill(pid: number, stillMs: number, end: () => void): () => void {
  let last: number | undefined;
  // By a clock that stands still with the machine: one that slept has not waited.
  let since = performance.now();
  const timer = setInterval(async () => {
    const ticks = await ticksOf(pid);
    if (ticks === undefined) return clearInterval(timer);
    if (ticks !== last) {
      last = ticks;
      since = performance.now();
    } else if (performance.now() - since >= stillMs) {
      clearInterval(timer);
      end();
    }
  }, stillMs / 4);
  timer.unref();
  return () => clearInterval(timer);
}
