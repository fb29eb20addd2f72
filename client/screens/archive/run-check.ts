/** Starts a check in a worker of its own. */
import type { Report } from '../../../shared/archive/verify.ts';
import type { Answer, Ask } from './verify.worker.ts';

export interface Running {
  /** Undefined when the worker broke: out of memory, or not to be loaded. */
  readonly report: Promise<Report | undefined>;
  readonly stop: () => void;
}

/** The bundle's bytes are handed over, not copied. */
export function runCheck(bundle: Uint8Array<ArrayBuffer>, ca: string): Running {
  const worker = new Worker(new URL('./verify.worker.ts', import.meta.url), { type: 'module' });
  const report = new Promise<Report | undefined>((done) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => done('report' in data ? data.report : undefined);
    worker.onerror = (event) => {
      event.preventDefault();
      done(undefined);
    };
    worker.postMessage({ bundle, ca } satisfies Ask, [bundle.buffer]);
  });
  void report.then(() => worker.terminate());
  return { report, stop: () => worker.terminate() };
}
