/** Where an upload lies until it is known to be a paper: the store keeps for ever what it is given. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { concat } from '../../shared/base/bytes.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { officeKind, type OfficeKind } from './office.ts';

const PREFIX = 'ecabinet-paper-';
const STALE_MS = 24 * 3600 * 1000;
/** Where readers look for `%PDF-` (ISO 32000-1, implementation note 13). */
const SNIFFED = 1024;

export interface Staged {
  /** A Word or Excel file, which is no paper yet; absent of a PDF. */
  readonly office?: OfficeKind;
  readonly sha256: string;
  readonly size: number;
  readonly file: string;
  /** Where the reading copy may be written. */
  readonly copy: string;
  discard(): Promise<void>;
}

/**
 * Writes the source into a folder of its own under `folder`, readable by nobody else. Refuses, leaving nothing behind and
 * reading no further, what by its first 1,024 bytes is no PDF, and no Word or Excel file of that name, what exceeds `mostBytes`,
 * and what breaks off.
 * Throws only where this machine fails (a full disk).
 */
export async function stage(
  source: AsyncIterable<Uint8Array>,
  folder: string,
  mostBytes: number,
  signal?: AbortSignal,
  name = '',
): Promise<Staged | Refusal> {
  const own = await mkdtemp(join(folder, PREFIX));
  const discard = () => rm(own, { recursive: true, force: true });
  const file = join(own, 'original.pdf');
  try {
    const taken = await write(source, file, mostBytes, signal, name);
    if ('refused' in taken) {
      await discard();
      return taken;
    }
    return { ...taken, file, copy: join(own, 'copy.pdf'), discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

async function write(
  source: AsyncIterable<Uint8Array>,
  file: string,
  mostBytes: number,
  signal: AbortSignal | undefined,
  name: string,
): Promise<{ sha256: string; size: number; office?: OfficeKind } | Refusal> {
  const hash = createHash('sha256');
  const handle = await open(file, 'wx', 0o600);
  let head: Uint8Array | undefined = new Uint8Array(0);
  let size = 0;
  let office: OfficeKind | undefined;
  const isTaken = (first: Uint8Array): boolean => isPdf(first) || (office = officeKind(name, first)) !== undefined;
  try {
    for await (const chunk of untilBroken(source, signal)) {
      if (chunk === 'broken') return refuse('papers/interrupted');
      size += chunk.length;
      if (size > mostBytes) return refuse('papers/too-large', { megabytes: inMegabytes(mostBytes) });
      if (head) {
        head = concat(head, chunk.subarray(0, SNIFFED - head.length));
        if (head.length >= SNIFFED) {
          if (!isTaken(head)) return refuse('papers/not-a-pdf');
          head = undefined;
        }
      }
      hash.update(chunk);
      for (let at = 0; at < chunk.length;) at += (await handle.write(chunk, at)).bytesWritten;
    }
    if (size === 0) return refuse('papers/empty');
    if (head && !isTaken(head)) return refuse('papers/not-a-pdf');
    return { sha256: hash.digest('hex'), size, ...(office && { office }) };
  } finally {
    await handle.close();
  }
}

/** The source's chunks; `broken` where it fails or the signal says stop. Tells the sender's faults from this machine's. */
async function* untilBroken(source: AsyncIterable<Uint8Array>, signal?: AbortSignal): AsyncGenerator<Uint8Array | 'broken'> {
  const chunks = source[Symbol.asyncIterator]();
  let stop: () => void = () => undefined;
  const stopped = new Promise<'broken'>((resolve) => (stop = () => resolve('broken')));
  signal?.addEventListener('abort', stop, { once: true });
  let ended = false;
  try {
    while (true) {
      const next = signal?.aborted ? 'broken' : await Promise.race([chunks.next().catch(() => 'broken' as const), stopped]);
      if (next === 'broken') {
        yield 'broken';
        return;
      }
      if (next.done) {
        ended = true;
        return;
      }
      yield next.value;
    }
  } finally {
    signal?.removeEventListener('abort', stop);
    // Not awaited: a generator that hangs in its next chunk would keep us here.
    if (!ended) void chunks.return?.().catch(() => undefined);
  }
}

/** Of a file that was made here. */
export async function hashOf(file: string): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of readStaged(file)) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
}

export const inMegabytes = (bytes: number): number => Math.round((bytes / 1_000_000) * 10) / 10;

const isPdf = (head: Uint8Array): boolean => Buffer.from(head.buffer, head.byteOffset, head.length).includes('%PDF-');

export const readStaged = (file: string): AsyncIterable<Uint8Array> => createReadStream(file, { highWaterMark: 256 * 1024 });

/** Removes what a server that was killed left lying for a day. */
export async function sweep(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(PREFIX)) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found && now - found.mtimeMs > STALE_MS) await rm(path, { recursive: true, force: true });
  }
}
