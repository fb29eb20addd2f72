/**
 * Verifies signatures beside the event loop, a batch a message. Threads of our own and not the platform's pool: that has
 * four, which on a small machine take the loop's core away from it, and each verification would wake one of them.
 */
import { verify, type KeyObject } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

interface Task {
  readonly key: KeyObject;
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array;
  readonly resolve: (valid: boolean) => void;
}

/** Sent off when so many are waiting, or when the loop has nothing else to read. */
const BATCH = 24;

class Thread {
  readonly #worker = new Worker(new URL('./verify-thread.mjs', import.meta.url), { execArgv: [] });
  readonly #numbers = new WeakMap<KeyObject, number>();
  readonly #sent: Task[][] = [];
  #next = 0;
  pending = 0;

  constructor(gone: (thread: Thread, left: readonly Task[]) => void) {
    this.#worker.unref();
    this.#worker.on('message', (answers: Uint8Array) => {
      const batch = this.#sent.shift()!;
      this.pending -= batch.length;
      if (this.pending === 0) this.#worker.unref();
      batch.forEach((one, n) => one.resolve(answers[n] === 1));
    });
    this.#worker.once('error', () => gone(this, this.#sent.splice(0).flat()));
  }

  send(batch: Task[]): void {
    const fresh: Array<readonly [number, KeyObject]> = [];
    const tasks = batch.map(({ key, bytes, signature }) => {
      let number = this.#numbers.get(key);
      if (number === undefined) {
        number = this.#next++;
        this.#numbers.set(key, number);
        fresh.push([number, key]);
      }
      return [number, bytes, signature] as const;
    });
    this.#sent.push(batch);
    this.pending += batch.length;
    this.#worker.ref();
    this.#worker.postMessage({ fresh, tasks });
  }
}

const MOST_THREADS = Math.max(1, Math.min(4, availableParallelism() - 1));
const threads: Thread[] = [];
let waiting: Task[] = [];

function flush(): void {
  if (waiting.length === 0) return;
  const batch = waiting;
  waiting = [];
  let thread = threads.find((one) => one.pending === 0);
  if (!thread && threads.length < MOST_THREADS) threads.push((thread = new Thread(replace)));
  thread ??= threads.reduce((best, one) => (one.pending < best.pending ? one : best));
  thread.send(batch);
}

/** A thread has died, which no signature should bring about: what it owed is done by the platform's pool, the next thread starts anew. */
function replace(thread: Thread, left: readonly Task[]): void {
  threads.splice(threads.indexOf(thread), 1);
  for (const { key, bytes, signature, resolve } of left) {
    verify('sha256', bytes, key.asymmetricKeyType === 'ec' ? { key, dsaEncoding: 'ieee-p1363' } : key, signature, (error, valid) => resolve(!error && valid));
  }
}

/** Is this the key's signature over the bytes: r‖s for P-256, PKCS#1 v1.5 for RSA, both with SHA-256? */
export function verifyWith(key: KeyObject, bytes: Uint8Array, signature: Uint8Array): Promise<boolean> {
  return new Promise((resolve) => {
    if (waiting.push({ key, bytes, signature, resolve }) === 1) setImmediate(flush);
    if (waiting.length >= BATCH) flush();
  });
}
