/** Inside a process that looks at a PDF: what ends it when it takes too much. */
import { Worker } from 'node:worker_threads';

/**
 * Decompression bombs grow outside the JavaScript heap, where no limit of Node's applies, and a busy loop lets no timer
 * run; so a thread watches the whole process and ends it at once. All is bounded in processor time, in milliseconds: a
 * busy machine is no fault of the paper. Returns how to bound what follows more narrowly, and how to end that bound (0).
 */
export function watchProcess(mostBytes: number, processorMs: number): (milliseconds: number) => void {
  const until = new Int32Array(new SharedArrayBuffer(4));
  const watch = `
    const until = require('node:worker_threads').workerData;
    setInterval(() => {
      const { user, system } = process.cpuUsage();
      const most = Atomics.load(until, 0);
      const spent = (user + system) / 1000;
      const late = spent > ${processorMs} || (most > 0 && spent > most);
      if (late || process.memoryUsage.rss() > ${mostBytes}) process.kill(process.pid, 'SIGKILL');
    }, 20);`;
  new Worker(watch, { eval: true, execArgv: [], workerData: until }).unref();
  return (milliseconds) => {
    const { user, system } = process.cpuUsage();
    Atomics.store(until, 0, milliseconds === 0 ? 0 : Math.round((user + system) / 1000) + milliseconds);
  };
}
