/** Starts the process that looks at a PDF, and ends it when it takes too much of anything. */
import { fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { bareEnvironment } from '../bare-environment.ts';
import type { Carried } from './objects.ts';
import type { SignatureFound } from './signatures/found.ts';
import type { Finding } from './reading-copy.worker.ts';

export interface WorkLimits {
  readonly mostPages: number;
  readonly mostMemoryBytes: number;
  /** Processor time for all of it. */
  readonly processorMs: number;
  /** By the clock: far more than a busy machine takes. */
  readonly standstillMs: number;
  /** Processor time for drawing the first pages. */
  readonly drawingMs: number;
}

export type Outcome =
  | Extract<Finding, { kind: 'refused' }>
  /** It opens; `copy` says what is known of the reading copy. */
  | {
      readonly kind: 'opened';
      readonly pages: number;
      readonly signed: boolean;
      readonly carries: readonly Carried[];
      readonly copy: 'copied' | 'larger' | 'differs' | 'not-made';
      /** Absent where looking had no end. */
      readonly signatures?: readonly SignatureFound[];
    }
  /** It used up its time or memory before its first pages were drawn. */
  | { readonly kind: 'gave-up' };

const START = fileURLToPath(new URL('./reading-copy.start.mjs', import.meta.url));
/** How Node ends when its heap is full, where the system reports no signal. */
const OUT_OF_MEMORY = 134;

/**
 * Looks at the PDF in the file `source` and writes its reading copy to `target`. Never throws for what is in the file;
 * throws the signal's reason when aborted, when no process can be started, and when one stands still.
 */
export function makeReadingCopy(source: string, target: string, limits: WorkLimits, signal?: AbortSignal): Promise<Outcome> {
  return new Promise((done, failed) => {
    if (signal?.aborted) return failed(signal.reason);
    const { mostPages, mostMemoryBytes, processorMs, drawingMs } = limits;
    const child = fork(START, [source, target, ...[mostPages, mostMemoryBytes, processorMs, drawingMs].map(String)], {
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
    let outcome: Outcome = { kind: 'gave-up' };
    let stoodStill = false;
    const timer = setTimeout(() => {
      stoodStill = true;
      child.kill('SIGKILL');
    }, limits.standstillMs);
    const abort = () => child.kill('SIGKILL');
    signal?.addEventListener('abort', abort, { once: true });
    const settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    child.on('message', (message) => {
      const finding = message as Finding;
      if (finding.kind === 'refused') outcome = finding;
      else if (finding.kind === 'opened') outcome = { ...finding, copy: 'not-made' };
      else if (outcome.kind !== 'opened') return;
      else if (finding.kind === 'searched')
        outcome = { ...outcome, carries: [...new Set([...outcome.carries, ...finding.carries])].sort() };
      else if (finding.kind === 'signatures') outcome = { ...outcome, signatures: finding.signatures };
      else outcome = { ...outcome, copy: finding.kind === 'copied' ? 'copied' : finding.why };
    });
    child.once('error', (error) => {
      settle();
      failed(error);
    });
    child.once('close', (code, killedBy) => {
      settle();
      if (signal?.aborted) failed(signal.reason);
      // Nothing is known of the paper then: it may be tried again.
      else if (stoodStill && outcome.kind === 'gave-up') failed(new Error('the reading copy process stood still'));
      else if (outcome.kind === 'gave-up' && !killedBy && code !== OUT_OF_MEMORY)
        failed(new Error(`the reading copy process ended with ${code}`));
      else done(outcome);
    });
  });
}
