/** Starts opening a key file in a worker of its own. */
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { OfficialKey } from './device-key.ts';
import type { Ask } from './official-file.worker.ts';

export interface Opening {
  /** Also refuses `official/broke` where the worker could not be loaded or ran out of memory, `official/stopped` once stopped. */
  readonly answer: Promise<OfficialKey | Refusal>;
  readonly stop: () => void;
}

/** The key comes back as the browser holds it: it can sign, and cannot be read out. */
export function openBeside(file: Uint8Array<ArrayBuffer>, password: string, now: number): Opening {
  const worker = new Worker(new URL('./official-file.worker.ts', import.meta.url), { type: 'module' });
  let stop = (): void => undefined;
  const answer = new Promise<OfficialKey | Refusal>((done) => {
    stop = () => done(refuse('official/stopped'));
    worker.onmessage = ({ data }: MessageEvent<OfficialKey | Refusal>) => done(data);
    worker.onerror = (event) => {
      event.preventDefault();
      done(refuse('official/broke'));
    };
    worker.postMessage({ file, password, now } satisfies Ask, [file.buffer]);
  });
  void answer.then(() => worker.terminate());
  return { answer, stop };
}
