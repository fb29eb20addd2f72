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

/** A key that a thread has not seen: from which signature of the message on it stands in its place. */
interface Fresh {
  readonly from: number;
  readonly place: number;
  readonly key: KeyObject;
}

/** Sent off when so many are waiting, or when the loop has nothing else to read. */
const BATCH = 48;
/** Keys that a thread holds; a province has some ten thousand tablets. */
const MOST_KEYS = 16_384;

class Thread {
  readonly #worker: Worker;
  readonly #places = new WeakMap<KeyObject, number>();
  /** Which key stands in each place: the oldest makes room for the next. */
  readonly #held: KeyObject[] = [];
  readonly #sent: Task[][] = [];
  #next = 0;
  pending = 0;

  constructor(
    file: URL,
    readonly mostKeys: number,
    gone: (thread: Thread, left: readonly Task[]) => void,
  ) {
    this.#worker = new Worker(file, { execArgv: [] });
    this.#worker.unref();
    this.#worker.on('message', (answers: Uint8Array) => {
      const batch = this.#sent.shift()!;
      this.pending -= batch.length;
      if (this.pending === 0) this.#worker.unref();
      batch.forEach((one, n) => one.resolve(answers[n] === 1));
    });
    // After whatever error; also when it just ends.
    this.#worker.on('error', () => undefined);
    this.#worker.once('exit', () => gone(this, this.#sent.splice(0).flat()));
  }

  #placeOf(key: KeyObject, from: number, fresh: Fresh[]): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.#next++ % this.mostKeys;
    const before = this.#held[place];
    if (before) this.#places.delete(before);
    this.#held[place] = key;
    this.#places.set(key, place);
    fresh.push({ from, place, key });
    return place;
  }

  send(batch: Task[]): void {
    const fresh: Fresh[] = [];
    let length = 12 * batch.length;
    for (const { bytes, signature } of batch) length += bytes.length + signature.length;
    const packed = new ArrayBuffer(length);
    const heads = new Uint32Array(packed, 0, 3 * batch.length);
    const all = new Uint8Array(packed);
    let at = heads.byteLength;
    batch.forEach(({ key, bytes, signature }, n) => {
      heads[3 * n] = this.#placeOf(key, n, fresh);
      heads[3 * n + 1] = bytes.length;
      heads[3 * n + 2] = signature.length;
      all.set(bytes, at);
      all.set(signature, at + bytes.length);
      at += bytes.length + signature.length;
    });
    this.#sent.push(batch);
    this.pending += batch.length;
    this.#worker.ref();
    this.#worker.postMessage({ fresh, packed, count: batch.length }, [packed]);
  }

  /** Gives it keys beforehand. */
  learn(keys: readonly KeyObject[]): void {
    const fresh: Fresh[] = [];
    for (const key of keys) this.#placeOf(key, 0, fresh);
    if (fresh.length > 0) this.#worker.postMessage({ fresh, packed: new ArrayBuffer(0), count: 0 });
  }
}

export interface Verifying {
  /** Is this the key's signature over the bytes: r‖s for P-256, PKCS#1 v1.5 for RSA, both with SHA-256? */
  verify(key: KeyObject, bytes: Uint8Array, signature: Uint8Array): Promise<boolean>;
  /** Starts the threads and gives them keys that are soon to be verified with: the first signature waits for neither. */
  warm(keys: readonly KeyObject[]): void;
}

export interface VerifyingParts {
  /** What a thread runs. */
  readonly file?: URL;
  readonly mostThreads?: number;
  readonly mostKeys?: number;
}

export function makeVerifying({
  file = new URL('./verify-thread.mjs', import.meta.url),
  mostThreads = Math.max(1, Math.min(4, availableParallelism() - 1)),
  mostKeys = MOST_KEYS,
}: VerifyingParts = {}): Verifying {
  const threads: Thread[] = [];
  let waiting: Task[] = [];

  /**
   * A thread has ended, which no signature should bring about: what it owed is done by the platform's pool, the next thread
   * starts anew.
   */
  const replace = (thread: Thread, left: readonly Task[]): void => {
    threads.splice(threads.indexOf(thread), 1);
    for (const { key, bytes, signature, resolve } of left) {
      verify('sha256', bytes, key.asymmetricKeyType === 'ec' ? { key, dsaEncoding: 'ieee-p1363' } : key, signature, (error, valid) =>
        resolve(!error && valid),
      );
    }
  };

  const another = (): Thread => {
    const thread = new Thread(file, mostKeys, replace);
    threads.push(thread);
    return thread;
  };

  const flush = (): void => {
    if (waiting.length === 0) return;
    const batch = waiting;
    waiting = [];
    let thread = threads.find((one) => one.pending === 0);
    if (!thread && threads.length < mostThreads) thread = another();
    thread ??= threads.reduce((best, one) => (one.pending < best.pending ? one : best));
    thread.send(batch);
  };

  return {
    verify: (key, bytes, signature) =>
      new Promise((resolve) => {
        if (waiting.push({ key, bytes, signature, resolve }) === 1) setImmediate(flush);
        if (waiting.length >= BATCH) flush();
      }),
    warm(keys) {
      while (threads.length < mostThreads) another();
      for (const thread of threads) thread.learn(keys.slice(-mostKeys));
    },
  };
}

const verifying = makeVerifying();

/** Is this the key's signature over the bytes: r‖s for P-256, PKCS#1 v1.5 for RSA, both with SHA-256? */
export const verifyWith = verifying.verify;
export const warmKeys = verifying.warm;
