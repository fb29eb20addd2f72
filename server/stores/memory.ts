/** A store that lives as long as its process: for tests and for trying things out. */
import { createHash } from 'node:crypto';
import type { Json } from '../../shared/base/canonical.ts';
import { Conflict, TooLarge } from '../ports.ts';
import type { Blobs, Logs, Records, Store, StoredEntry, Versioned } from '../ports.ts';

const STREAM = /^[A-Za-z0-9_-]+(?:\/[A-Za-z0-9_-]+)*$/;
const STREAM_PREFIX = /^[A-Za-z0-9_/-]{0,200}$/;
const COLLECTION = /^[a-z]{1,64}$/;
const KEY = /^[A-Za-z0-9._:-]{1,200}$/;
const KEY_PREFIX = /^[A-Za-z0-9._:-]{0,200}$/;
const SHA256 = /^[0-9a-f]{64}$/;
const LARGEST_DOCUMENT = 1024 * 1024;
const MOST_ENTRIES = 2000;

function ask(fine: boolean, what: string): void {
  if (!fine) throw new TypeError(`not ${what}`);
}

/** Entries are kept as text, so that nobody outside holds a reference into the store. */
interface Kept {
  readonly open: string;
  sealed: string | undefined;
}

function logs(state: { closed: boolean }): Logs {
  const streams = new Map<string, Kept[]>();
  const check = (stream: string) => {
    if (state.closed) throw new Error('the store is closed');
    ask(typeof stream === 'string' && stream.length <= 200 && STREAM.test(stream), 'a stream name');
  };
  return {
    async append(stream, expectedSeq, entries) {
      check(stream);
      ask(Number.isSafeInteger(expectedSeq) && expectedSeq >= 0, 'a sequence number');
      ask(Array.isArray(entries) && entries.length > 0 && entries.length <= MOST_ENTRIES, `1 to ${MOST_ENTRIES} entries`);
      const kept = entries.map(({ line, sealed, command }): Kept => {
        ask(typeof line === 'string' && (command === undefined || typeof command === 'string'), 'an entry');
        return { open: JSON.stringify({ line, command }), sealed: sealed && JSON.stringify({ salt: sealed.salt, value: sealed.value }) };
      });
      const log = streams.get(stream) ?? [];
      if (log.length !== expectedSeq) throw new Conflict(`${stream} is not at ${expectedSeq}`);
      log.push(...kept);
      streams.set(stream, log);
    },
    async read(stream, from, limit) {
      check(stream);
      ask(Number.isSafeInteger(from) && from >= 0, 'a sequence number');
      ask(limit === undefined || (Number.isSafeInteger(limit) && limit >= 0), 'a limit');
      return (streams.get(stream) ?? []).slice(from, limit === undefined ? undefined : from + limit).map(({ open, sealed }) => ({
        ...(JSON.parse(open) as StoredEntry),
        ...(sealed === undefined ? {} : { sealed: JSON.parse(sealed) as StoredEntry['sealed'] }),
      }));
    },
    async forget(stream, seqs) {
      check(stream);
      for (const seq of seqs) ask(Number.isSafeInteger(seq) && seq >= 0, 'a sequence number');
      const log = streams.get(stream) ?? [];
      for (const seq of seqs) {
        const entry = log[seq];
        if (entry) entry.sealed = undefined;
      }
    },
    async streams(prefix) {
      if (state.closed) throw new Error('the store is closed');
      ask(typeof prefix === 'string' && STREAM_PREFIX.test(prefix), 'the beginning of a stream name');
      return [...streams.keys()].filter((name) => name.startsWith(prefix)).sort();
    },
  };
}

function blobs(state: { closed: boolean }): Blobs {
  const held = new Map<string, Uint8Array>();
  const find = (sha256: string) => {
    if (state.closed) throw new Error('the store is closed');
    ask(typeof sha256 === 'string' && SHA256.test(sha256), 'a SHA-256 in lower-case hex');
    return held.get(sha256);
  };
  return {
    async put(source, maxBytes) {
      if (state.closed) throw new Error('the store is closed');
      ask(Number.isSafeInteger(maxBytes) && maxBytes >= 0, 'a size');
      const parts: Uint8Array[] = [];
      const hash = createHash('sha256');
      let size = 0;
      for await (const part of source) {
        size += part.length;
        if (size > maxBytes) throw new TooLarge(`more than ${maxBytes} bytes`);
        hash.update(part);
        parts.push(Uint8Array.from(part));
      }
      const sha256 = hash.digest('hex');
      held.set(sha256, Buffer.concat(parts));
      return { sha256, size };
    },
    async size(sha256) {
      return find(sha256)?.length;
    },
    async *get(sha256, range) {
      const bytes = find(sha256);
      if (!bytes) throw new Error(`no bytes ${sha256}`);
      const { start, end } = range ?? { start: 0, end: bytes.length - 1 };
      if (range && !(Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start <= end && end < bytes.length)) {
        throw new RangeError(`no bytes ${start}–${end} in ${bytes.length}`);
      }
      if (bytes.length > 0) yield Uint8Array.from(bytes.subarray(start, end + 1));
    },
    async remove(sha256) {
      if (find(sha256)) held.delete(sha256);
    },
    async *list() {
      if (state.closed) throw new Error('the store is closed');
      yield* [...held.keys()];
    },
  };
}

function records(state: { closed: boolean }): Records {
  const held = new Map<string, { readonly version: number; readonly json: string }>();
  const name = (collection: string, key: string) => {
    if (state.closed) throw new Error('the store is closed');
    ask(typeof collection === 'string' && COLLECTION.test(collection), 'a collection name');
    ask(typeof key === 'string' && KEY.test(key), 'a key');
    return `${collection} ${key}`;
  };
  const demand = (at: string, expected: number) => {
    ask(Number.isSafeInteger(expected) && expected >= 0, 'a version');
    if ((held.get(at)?.version ?? 0) !== expected) throw new Conflict(`${at} is not at version ${expected}`);
  };
  const versioned = (one: { version: number; json: string }): Versioned => ({ version: one.version, value: JSON.parse(one.json) as Json });
  return {
    async get(collection, key) {
      const one = held.get(name(collection, key));
      return one && versioned(one);
    },
    async put(collection, key, value, expected) {
      const at = name(collection, key);
      const json = JSON.stringify(value);
      ask(typeof json === 'string', 'a JSON value');
      if (Buffer.byteLength(json) > LARGEST_DOCUMENT) throw new TooLarge('a document has at most 1 MB');
      demand(at, expected);
      held.set(at, { version: expected + 1, json });
      return expected + 1;
    },
    async remove(collection, key, expected) {
      const at = name(collection, key);
      demand(at, expected);
      held.delete(at);
    },
    async list(collection, prefix = '', { after = '', limit = Infinity } = {}) {
      ask(typeof prefix === 'string' && KEY_PREFIX.test(prefix), 'the beginning of a key');
      ask(typeof after === 'string' && KEY_PREFIX.test(after), 'the beginning of a key');
      ask(limit === Infinity || (Number.isSafeInteger(limit) && limit > 0), 'a limit');
      const beginning = name(collection, 'x').slice(0, -1) + prefix;
      return [...held]
        .map(([at, one]) => ({ at, key: at.slice(collection.length + 1), one }))
        .filter(({ at, key }) => at.startsWith(beginning) && key > after)
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .slice(0, limit)
        .map(({ key, one }) => ({ key, ...versioned(one) }));
    },
  };
}

/** A store in memory, empty at first and gone with the process; it keeps every promise of the ports but durability. */
export function memoryStore(): Store {
  const state = { closed: false };
  return {
    logs: logs(state),
    blobs: blobs(state),
    records: records(state),
    async close() {
      state.closed = true;
    },
  };
}
