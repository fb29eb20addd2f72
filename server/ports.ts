/**
 * What the server asks of a store. Every store passes the one suite in `test/contract`; stores share no code.
 * Nothing here can be done by only one kind of database.
 */
import type { Json } from '../shared/base/canonical.ts';

/** The hidden part of an entry, kept beside its line until it is forgotten (RECORD section 2). */
export interface Sealed {
  /** base64url, 32 bytes */
  readonly salt: string;
  readonly value: Json;
}

/** One entry as it is kept. `line` is what was hashed, byte for byte, without a newline. */
export interface StoredEntry {
  readonly line: string;
  readonly sealed?: Sealed;
  /** The command that led to this entry, so that its retry is recognised for ever. */
  readonly command?: string;
}

/** Somebody else appended first: read the tail, decide again. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
}

/** Waits for a conditional write. False where somebody else was quicker; every other fault is thrown on. */
export async function wasFirst(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

/**
 * Append-only logs, by stream name (`[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*`, at most 200 characters).
 * The seq of an entry is its place in the stream, from 0.
 */
export interface Logs {
  /**
   * Appends all entries or none, in one atomic and durable write, when the stream has exactly `expectedSeq` entries;
   * otherwise throws `Conflict` and leaves everything as it was. When it returns, a power cut loses nothing of it.
   * Calls for different streams may run at once; so may calls for the same stream, of which at most one wins.
   * `entries` is never empty and at most 2,000 long.
   */
  append(stream: string, expectedSeq: number, entries: readonly StoredEntry[]): Promise<void>;
  /**
   * Entries from `from` on, in order, at most `limit` (default: all). An unknown stream is empty. Sees every finished append of
   * any process.
   */
  read(stream: string, from: number, limit?: number): Promise<StoredEntry[]>;
  /** Destroys the sealed parts (salt and value) of the entries named; their lines stay. Durable on return; idempotent. */
  forget(stream: string, seqs: readonly number[]): Promise<void>;
  /** Names of all streams that begin with `prefix`, in byte order. */
  streams(prefix: string): Promise<string[]>;
}

/** Immutable bytes, named by their SHA-256 in lower-case hex. */
export interface Blobs {
  /**
   * Takes in a stream of bytes and answers its name and size; durable on return. Stops with `TooLarge` after
   * `maxBytes`, and leaves nothing behind then, nor when the source fails. Putting the same bytes twice is no error.
   */
  put(source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<{ sha256: string; size: number }>;
  /** Size in bytes, or undefined when there are no such bytes. */
  size(sha256: string): Promise<number | undefined>;
  /** The bytes from `start` to `end` inclusive (default: all). Throws when unknown. */
  get(sha256: string, range?: { start: number; end: number }): AsyncIterable<Uint8Array>;
  /**
   * Removes bytes that nothing refers to any more; durable on return, and no error when there are none. Nobody may be putting
   * the same bytes at that moment. Who is reading them gets them to their end or an error, never less without a word.
   */
  remove(sha256: string): Promise<void>;
  /** All names, for the backup. */
  list(): AsyncIterable<string>;
}

export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** A small document with its version, from 1. */
export interface Versioned<T extends Json = Json> {
  readonly version: number;
  readonly value: T;
}

/** A part of a list: what was written meanwhile may be in it or not, what stood there all the time is. */
export interface Page {
  /** A key of the list, or the beginning of one; default: from the first. */
  readonly after?: string;
  /** Whole number, from 1; default: all. */
  readonly limit?: number;
}

/** Versioned small documents (at most 1 MB) by collection (`[a-z]+`) and key (1–200 characters of `[A-Za-z0-9._:-]`). */
export interface Records {
  get(collection: string, key: string): Promise<Versioned | undefined>;
  /**
   * Writes when the stored version is `expected` (0: there is none yet); otherwise throws `Conflict`. Answers the new
   * version. Durable on return.
   */
  put(collection: string, key: string, value: Json, expected: number): Promise<number>;
  /** Removes when the stored version is `expected`; otherwise throws `Conflict`. Removing what is absent with `expected` 0 is no error. */
  remove(collection: string, key: string, expected: number): Promise<void>;
  /**
   * The documents of a collection whose key begins with `prefix`, in byte order of keys: all of them, or a page, of those after
   * the key `after` (which need not be there), at most `limit`.
   */
  list(collection: string, prefix?: string, page?: Page): Promise<Array<Versioned & { readonly key: string }>>;
}

export interface Store {
  readonly logs: Logs;
  readonly blobs: Blobs;
  readonly records: Records;
  /** A consistent copy of everything into an empty folder, while running. Stores that are backed up by their own means omit it. */
  backup?(folder: string): Promise<void>;
  close(): Promise<void>;
}

const PAGE = 500;

/** Every document whose key begins with `prefix`, in byte order of keys, with no more than a page of them in memory. */
export async function* everyRecord(
  records: Pick<Records, 'list'>,
  collection: string,
  prefix = '',
): AsyncGenerator<Versioned & { readonly key: string }> {
  for (let after: string | undefined; ;) {
    const page = await records.list(collection, prefix, { limit: PAGE, ...(after !== undefined && { after }) });
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.key;
  }
}
