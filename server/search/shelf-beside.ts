/** The shelf beside the event loop: a thread that is started when somebody first looks for something. */
import { Worker } from 'node:worker_threads';
import type { Answer, Ask, Shown } from './shelf-thread.ts';
import type { Bounds, Hits, Titles } from './shelf.ts';

export interface ShelfBeside {
  putTitles(meeting: string, titles: Titles): void;
  /** Its bytes by gzip; undefined: there are none yet. */
  putText(sha256: string, bytes: Uint8Array | undefined): void;
  drop(sha256: string): void;
  /** Rejects where the thread has ended: what it held is gone, and the next question starts another. */
  find(typed: string, meetings: readonly string[]): Promise<Hits>;
  shown(typed: string, texts: ReadonlyArray<Uint8Array | undefined>): Promise<readonly Shown[]>;
  close(): Promise<void>;
}

/** @param gone called when a thread has ended: nothing that was put is there any more */
export function shelfBeside(bounds: Bounds, gone: () => void): ShelfBeside {
  let worker: Worker | undefined;
  let asked = 0;
  const waiting = new Map<number, { readonly done: (answer: Answer) => void; readonly failed: (error: Error) => void }>();

  const started = (): Worker => {
    if (worker) return worker;
    const own = new Worker(new URL('./shelf-thread.mjs', import.meta.url), {
      execArgv: [],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: Math.ceil(bounds.bytes / 2 ** 20) * 2 + 512 },
    });
    own.unref();
    own.on('message', (answer: Answer) => {
      waiting.get(answer.ask)?.done(answer);
      waiting.delete(answer.ask);
    });
    own.on('error', () => undefined);
    own.once('exit', () => {
      worker = undefined;
      gone();
      for (const { failed } of waiting.values()) failed(new Error('the search has ended'));
      waiting.clear();
    });
    own.postMessage({ bounds } satisfies Ask);
    return (worker = own);
  };
  const say = (ask: Ask): void => started().postMessage(ask);
  const question = (ask: (number: number) => Ask): Promise<Answer> =>
    new Promise((done, failed) => {
      asked += 1;
      waiting.set(asked, { done, failed });
      say(ask(asked));
    });

  return {
    putTitles: (meeting, titles) => say({ meeting, titles }),
    putText: (text, bytes) => say({ text, bytes: bytes ?? null }),
    drop: (drop) => worker?.postMessage({ drop } satisfies Ask),
    async find(typed, meetings) {
      const answer = await question((ask) => ({ ask, typed, meetings }));
      return (answer as Extract<Answer, { hits: unknown }>).hits;
    },
    async shown(typed, texts) {
      const answer = await question((ask) => ({ ask, typed, shown: texts.map((one) => one ?? null) }));
      return (answer as Extract<Answer, { shown: unknown }>).shown;
    },
    async close() {
      await worker?.terminate();
    },
  };
}
