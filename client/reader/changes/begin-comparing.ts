/** Compares two versions: reads the text of both, and lays them beside each other in a worker. */
import type { Comparison } from '../../../shared/papers/compare.ts';
import { paperUrl } from '../kept-index.ts';
import type { Answer, Ask } from './compare.worker.ts';
import { comparisons, nameOf, running, tellComparing, type Pair } from './comparisons.ts';
import { textsAt, textsKept, textsOf, type Open } from './texts.ts';

/** Unless that was done or is under way. @param now the new version, which is open @param pages of both together */
export function beginComparing(pair: Pair, now: Open, pages: number): void {
  const name = nameOf(pair);
  const known = comparisons.getState()[name];
  if (running.has(name) || known?.state === 'done') return;
  const stop = new AbortController();
  running.set(name, stop);
  const read = { before: 0, now: 0 };
  let waits = false;
  const say = (): void => {
    if (stop.signal.aborted) return;
    tellComparing(name, { state: 'reading', share: Math.min(1, (read.before + read.now) / Math.max(1, pages)), waits });
  };
  const told = (of: 'before' | 'now') => ({
    pages: (done: number): void => {
      read[of] = done;
      say();
    },
    waits: (now: boolean): void => {
      waits = now;
      say();
    },
  });
  say();
  const [before, fresh] = [paperUrl(pair.meeting, pair.before), paperUrl(pair.meeting, pair.now)];
  Promise.all([
    textsKept(before).then((kept) => kept ?? textsAt(before, told('before'), stop.signal)),
    textsKept(fresh).then((kept) => (kept?.length === now.doc.numPages ? kept : textsOf(now, told('now'), stop.signal))),
  ])
    .then(([old, texts]) => compareBeside({ before: old, now: texts }, stop.signal))
    .then(
      (comparison) => tellComparing(name, { state: 'done', comparison }),
      () => tellComparing(name, stop.signal.aborted ? undefined : { state: 'failed' }),
    )
    // What goes on of the other text is for nobody.
    .finally(() => stop.abort())
    .finally(() => running.delete(name));
}

function compareBeside(ask: Ask, stop: AbortSignal): Promise<Comparison> {
  const worker = new Worker(new URL('./compare.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Comparison>((done, fail) => {
    stop.addEventListener('abort', () => fail(new Error('stopped')), { once: true });
    worker.onmessage = ({ data }: MessageEvent<Answer>) => ('comparison' in data ? done(data.comparison) : fail(new Error('broke')));
    worker.onerror = (event) => {
      event.preventDefault();
      fail(new Error('broke'));
    };
    worker.postMessage(ask);
  }).finally(() => worker.terminate());
}
