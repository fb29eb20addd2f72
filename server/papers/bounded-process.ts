/** A process of its own for what comes from outside: ended when it takes too much of anything. */
import { fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { bareEnvironment } from '../bare-environment.ts';
import { STILL_MS, whenStill } from './still.ts';

export interface ProcessLimits {
  readonly mostMemoryBytes: number;
  /** By the clock, in milliseconds: far more than a busy machine takes. */
  readonly standstillMs: number;
  /** Without any processor time (`STILL_MS` where absent): far less than the above. */
  readonly stillMs?: number;
}

export interface ProcessEnd {
  readonly code: number | null;
  /** It used up its time or its memory. */
  readonly ranOut: boolean;
  readonly stoodStill: boolean;
}

/** How Node ends when its heap is full, where the system reports no signal. */
const OUT_OF_MEMORY = 134;

/**
 * Runs the module `start` with these arguments until it ends; `told` gets each of its messages. Processor time is bounded inside, by
 * `watchProcess`. Throws the signal's reason when aborted, and when no process can be started.
 */
export function boundedProcess(
  start: string,
  args: readonly string[],
  { mostMemoryBytes, standstillMs, stillMs = STILL_MS }: ProcessLimits,
  told: (message: unknown) => void,
  signal?: AbortSignal,
): Promise<ProcessEnd> {
  return new Promise((done, failed) => {
    if (signal?.aborted) return failed(signal.reason);
    const child = fork(start, [...args], {
      execArgv: [`--max-old-space-size=${Math.max(64, Math.floor(mostMemoryBytes / 2 ** 20))}`],
      // A hostile file gets nothing to read.
      env: bareEnvironment(),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // A sitting under way comes before a paper that is being prepared.
    try {
      if (child.pid) setPriority(child.pid, 10);
    } catch {
      // Some systems allow no change; the work is then done at the usual priority.
    }
    let stoodStill = false;
    const stop = () => {
      stoodStill = true;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(stop, standstillMs);
    const unwatch = child.pid === undefined ? undefined : whenStill(child.pid, stillMs, stop);
    const abort = () => child.kill('SIGKILL');
    signal?.addEventListener('abort', abort, { once: true });
    const settle = () => {
      clearTimeout(timer);
      unwatch?.();
      signal?.removeEventListener('abort', abort);
    };
    child.on('message', told);
    child.once('error', (error) => {
      settle();
      failed(error);
    });
    child.once('close', (code, killedBy) => {
      settle();
      if (signal?.aborted) failed(signal.reason);
      else done({ code, stoodStill, ranOut: killedBy !== null || code === OUT_OF_MEMORY });
    });
  });
}
