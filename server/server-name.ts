/** What a server is called among those on one store: by its machine and process, so that a later one here knows that it has ended. */
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

/** Servers of this process. */
const here = new Set<string>();

const machine = (): string => hostname().replace(/[^A-Za-z0-9-]/g, '-').slice(0, 60) || 'machine';

/** A name for a server that starts now: `MACHINE.PROCESS.CHANCE`, `[A-Za-z0-9.-]+`. */
export function nameServer(): string {
  const name = `${machine()}.${process.pid}.${randomBytes(6).toString('hex')}`;
  here.add(name);
  return name;
}

/** Whether it ran on this machine and runs no more; false where that cannot be known. */
export function hasEnded(name: string): boolean {
  const [on, pid] = name.split('.');
  if (on !== machine() || here.has(name)) return false;
  // An earlier one with this process's number, as in a container that was started again.
  if (Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
