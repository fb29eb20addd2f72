/** What another process costs, as Linux counts it; elsewhere unknown. */
import { readdirSync, readFileSync } from 'node:fs';

/** Processor time of all threads that a process has now, in milliseconds; undefined where the system does not tell. */
export function cpuMs(pid: number): number | undefined {
  try {
    let sum = 0;
    for (const thread of readdirSync(`/proc/${pid}/task`))
      sum += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
    return sum / 1e6;
  } catch {
    return undefined;
  }
}

/** Memory that a process holds, in MiB; undefined where the system does not tell. */
export function residentMiB(pid: number): number | undefined {
  try {
    const [, kB] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kB === undefined ? undefined : Number(kB) / 1024;
  } catch {
    return undefined;
  }
}

/** How many files a process may have open; without a bound where the system does not tell. */
export function openFilesOf(pid: number): number {
  try {
    return Number(/^Max open files\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/limits`, 'utf8'))?.[1] ?? Infinity);
  } catch {
    return Infinity;
  }
}
