/** Starts the process that looks at a PDF, and ends it when it takes too much of anything. */
import { fileURLToPath } from 'node:url';
import { boundedProcess } from './bounded-process.ts';
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

/**
 * Looks at the PDF in the file `source` and writes its reading copy to `target`. Never throws for what is in the file;
 * throws the signal's reason when aborted, when no process can be started, and when one stands still.
 */
export async function makeReadingCopy(source: string, target: string, limits: WorkLimits, signal?: AbortSignal): Promise<Outcome> {
  const { mostPages, mostMemoryBytes, processorMs, drawingMs } = limits;
  let outcome: Outcome = { kind: 'gave-up' };
  const told = (message: unknown): void => {
    const finding = message as Finding;
    if (finding.kind === 'refused') outcome = finding;
    else if (finding.kind === 'opened') outcome = { ...finding, copy: 'not-made' };
    else if (outcome.kind !== 'opened') return;
    else if (finding.kind === 'searched')
      outcome = { ...outcome, carries: [...new Set([...outcome.carries, ...finding.carries])].sort() };
    else if (finding.kind === 'signatures') outcome = { ...outcome, signatures: finding.signatures };
    else outcome = { ...outcome, copy: finding.kind === 'copied' ? 'copied' : finding.why };
  };
  const args = [source, target, ...[mostPages, mostMemoryBytes, processorMs, drawingMs].map(String)];
  const end = await boundedProcess(START, args, limits, told, signal);
  const isUnknown = (outcome as Outcome).kind === 'gave-up';
  // Nothing is known of the paper then: it may be tried again.
  if (end.stoodStill && isUnknown) throw new Error('the reading copy process stood still');
  if (isUnknown && !end.ranOut) throw new Error(`the reading copy process ended with ${end.code}`);
  return outcome;
}
