/** Waiting for lmdb's writes, and hearing of those the disk refused. */
import type { Key, RootDatabase } from 'lmdb';

/** lmdb hangs its own description of a failed commit on the error, as a promise. */
interface CommitFailure extends Error {
  readonly commitError?: Promise<never>;
}

export type Durable = <T>(write: Promise<T>) => Promise<T>;

const nothing = () => undefined;

/**
 * Gives the function that waits for a write, made in the same breath, to be on the disk. When the disk refused it (full,
 * broken), that throws an error which says so, and nothing of the write is there.
 *
 * lmdb also makes promises that it hands to nobody: one for each event loop turn's batch, made at the turn's end, and
 * `commitError`. Somebody must listen to them, or a full disk would end the process instead of being reported.
 */
export function durableWrites(root: RootDatabase<string, Key>): Durable {
  let listening = false;
  const listen = () => void root.committed.then(nothing, nothing);
  return async (write) => {
    listen();
    if (!listening) {
      listening = true;
      setImmediate(() => {
        listening = false;
        listen();
      });
    }
    try {
      return await write;
    } catch (error) {
      (error as CommitFailure).commitError?.catch(nothing);
      throw new Error('the disk did not take the write: it may be full', { cause: error });
    }
  };
}
