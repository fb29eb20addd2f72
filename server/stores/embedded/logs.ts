/**
 * Logs in lmdb: one value an entry under `[stream, seq]`. Sealed parts stand in a database of their own under the same
 * key, so that forgetting is removal and never rewrites a line.
 *
 * Appends are conditional on `[stream, expectedSeq]` being free. The writer thread takes together what is waiting and
 * commits it with one sync, so a thousand appends at once cost little more than one.
 */
import { setImmediate } from 'node:timers/promises';
import type { Database, Key, RootDatabase } from 'lmdb';
import { Conflict } from '../../ports.ts';
import type { Logs, Sealed, StoredEntry } from '../../ports.ts';
import { durableWrites } from './durable.ts';
import { checkCount, checkStream, checkStreamPrefix } from './names.ts';

const MOST_ENTRIES = 2000;
/** Entries read in one go before others get their turn on the event loop. */
const PAGE = 2000;
/** After every character a stream name may hold. */
const LAST = '\x7f';

/**
 * How a line is stored: `1`, a newline and the line; or `2`, the command, a newline and the line. Nothing in them is escaped: a
 * command is without newlines, or stored as JSON, `{"line","command"}`, as everything was before; JSON never begins with a digit here.
 */
function writeLine(line: string, command: string | undefined): string {
  if (command === undefined) return `1\n${line}`;
  return command.includes('\n') ? JSON.stringify({ line, command }) : `2${command}\n${line}`;
}

function readLine(value: string): { readonly line: string; readonly command?: string } {
  if (value.startsWith('{')) return JSON.parse(value) as { line: string; command?: string };
  const end = value.indexOf('\n');
  const line = value.slice(end + 1);
  return value.startsWith('1') ? { line } : { line, command: value.slice(1, end) };
}

export function embeddedLogs(root: RootDatabase<string, Key>, requireOpen: () => void): Logs {
  const table = (name: string): Database<string, Key> => root.openDB<string, Key>({ name, encoding: 'string' });
  const lines = table('lines');
  const hidden = table('sealed');
  const names = table('streams');
  const durable = durableWrites(root);

  /** lmdb holds on to one read snapshot for the rest of an event loop turn; another process may have written since. */
  const look = () => {
    requireOpen();
    root.resetReadTxn();
  };

  function page(stream: string, from: number, limit: number): StoredEntry[] {
    look();
    const range = { start: [stream, from], end: [stream, from + limit] };
    const sealed = new Map<number, Sealed>();
    for (const { key, value } of hidden.getRange(range)) sealed.set((key as [string, number])[1], JSON.parse(value) as Sealed);
    const out: StoredEntry[] = [];
    for (const { value } of lines.getRange(range)) {
      const kept = readLine(value);
      const secret = sealed.get(from + out.length);
      out.push(secret ? { ...kept, sealed: secret } : kept);
    }
    return out;
  }

  return {
    async append(stream, expectedSeq, entries) {
      checkStream(stream);
      checkCount(expectedSeq, 'a sequence number');
      if (!Array.isArray(entries) || entries.length < 1 || entries.length > MOST_ENTRIES)
        throw new TypeError(`not 1 to ${MOST_ENTRIES} entries`);
      const texts = (entries as readonly StoredEntry[]).map(({ line, sealed, command }) => {
        if (typeof line !== 'string' || (command !== undefined && typeof command !== 'string')) throw new TypeError('not an entry');
        return { kept: writeLine(line, command), secret: sealed && JSON.stringify({ salt: sealed.salt, value: sealed.value }) };
      });
      look();
      // Entries are never removed: if the one before is there now, it is there when the write comes to its turn.
      if (expectedSeq > 0 && !lines.doesExist([stream, expectedSeq - 1])) throw new Conflict(`${stream} has not reached ${expectedSeq}`);
      const write = lines.ifNoExists([stream, expectedSeq], () => {
        texts.forEach(({ kept, secret }, i) => {
          void lines.put([stream, expectedSeq + i], kept);
          if (secret !== undefined) void hidden.put([stream, expectedSeq + i], secret);
        });
        if (expectedSeq === 0) void names.put(stream, '');
      });
      if (!(await durable(write))) throw new Conflict(`${stream} has gone beyond ${expectedSeq}`);
    },

    async read(stream, from, limit = Number.MAX_SAFE_INTEGER) {
      checkStream(stream);
      checkCount(from, 'a sequence number');
      checkCount(limit, 'a limit');
      const first = page(stream, from, Math.min(limit, PAGE));
      if (first.length < PAGE) return first;
      const out = first;
      for (;;) {
        const wanted = Math.min(limit - out.length, PAGE);
        if (wanted === 0) return out;
        await setImmediate();
        const next = page(stream, from + out.length, wanted);
        for (const entry of next) out.push(entry);
        if (next.length < wanted) return out;
      }
    },

    async forget(stream, seqs) {
      checkStream(stream);
      for (const seq of seqs) checkCount(seq, 'a sequence number');
      requireOpen();
      if (seqs.length === 0) return;
      const removal = hidden.batch(() => {
        for (const seq of seqs) void hidden.remove([stream, seq]);
      });
      await durable(removal);
    },

    async streams(prefix) {
      checkStreamPrefix(prefix);
      look();
      return Array.from(names.getKeys({ start: prefix, end: prefix + LAST }), String);
    },
  };
}
