/** Copies of internal papers with their reader's name and the time across every page; never one without. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { faultOf, type Log } from '../log.ts';
import type { Store } from '../ports.ts';
import { boundedProcess } from './bounded-process.ts';
import { stage } from './staging.ts';
import { turns } from './turns.ts';

const START = fileURLToPath(new URL('./stamped.start.mjs', import.meta.url));
const FONT = createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf');
/** `places`: copies that wait or are made; each waits a few seconds for every one before it. `lyingBytes`: of copies that are fetched. */
const LIMITS = { mostMemoryBytes: 2 ** 30, processorMs: 60_000, standstillMs: 300_000, places: 60, lyingBytes: 2 * 2 ** 30 };

/** A stamped copy: its bytes may be read until it is discarded. Where its reader is slow and others need the room, they break off. */
export interface StampedCopy {
  readonly size: number;
  bytes(): AsyncIterable<Uint8Array>;
  discard(): Promise<void>;
}

export interface Stamping {
  /**
   * Refuses `papers/not-stamped` what cannot be stamped within its bounds, `papers/stamping-busy` where its reader has too many on their
   * way, or all together wait for too many. @param pages as many as the paper has @param reader whose turn it is
   */
  copy(
    paper: { readonly sha256: string; readonly pages: number },
    text: string,
    reader: string,
    signal?: AbortSignal,
  ): Promise<StampedCopy | Refusal>;
}

/** Stamped at once, of all together: whose paper is long holds up one of these. */
const AT_ONCE = 2;
/** Copies of one reader that wait, are made or are being fetched. */
const EACH = 3;

interface Made {
  readonly size: number;
  bytes(): Readable;
  discard(): Promise<void>;
}

/** A copy that is made and not fetched. */
interface Lying {
  readonly reader: string;
  readonly size: number;
  readonly drop: () => Promise<void>;
}

interface Reader {
  /** One after the other: nobody has two of the places. */
  readonly inTurn: ReturnType<typeof turns>;
  copies: number;
}

export function makeStamping({ store, log, limits }: { store: Pick<Store, 'blobs'>; log: Log; limits?: Partial<typeof LIMITS> }): Stamping {
  const bounds = { ...LIMITS, ...limits };
  const inTurn = turns(AT_ONCE);
  const readers = new Map<string, Reader>();
  let copies = 0;
  /** In the order in which they were made. */
  const lying = new Set<Lying>();
  const bytesOf = (reader?: string): number =>
    [...lying].reduce((sum, one) => sum + (reader === undefined || one.reader === reader ? one.size : 0), 0);

  /** Whoever has most lying there loses the oldest of it: a slow line takes nobody else's room. */
  function makeRoom(newest: Lying): void {
    while (bytesOf() > bounds.lyingBytes) {
      const others = [...lying].filter((one) => one !== newest);
      const [first] = others.sort((a, b) => bytesOf(b.reader) - bytesOf(a.reader));
      if (!first) return;
      void first.drop();
    }
  }

  async function make(sha256: string, pages: number, text: string, signal: AbortSignal | undefined): Promise<Made | Refusal> {
    const staged = await stage(store.blobs.get(sha256), tmpdir(), Number.MAX_SAFE_INTEGER, signal);
    if (isRefusal(staged)) return staged;
    let stamped: unknown;
    try {
      const args = [staged.file, staged.copy, text, FONT, String(bounds.mostMemoryBytes), String(bounds.processorMs)];
      await boundedProcess(START, args, bounds, (message) => (stamped = (message as { stamped?: unknown }).stamped), signal);
      // Other pages than the paper has: it is not known what a reader would see of it.
      if (stamped === pages)
        return { size: (await stat(staged.copy)).size, bytes: () => createReadStream(staged.copy), discard: staged.discard };
    } catch (error) {
      if (!signal?.aborted) log.warn({ sha256, fault: faultOf(error) }, 'a paper could not be stamped');
    }
    await staged.discard();
    return refuse('papers/not-stamped');
  }

  return {
    async copy({ sha256, pages }, text, reader, signal) {
      const own = readers.get(reader) ?? { inTurn: turns(1), copies: 0 };
      if (own.copies >= EACH || copies >= bounds.places) return refuse('papers/stamping-busy');
      readers.set(reader, own);
      own.copies += 1;
      copies += 1;
      const over = (): void => {
        own.copies -= 1;
        if (own.copies === 0) readers.delete(reader);
      };
      try {
        // The place is free once it is made, however long its reader takes to fetch it.
        const made = await own.inTurn(() => inTurn(() => make(sha256, pages, text, signal), signal), signal).finally(() => (copies -= 1));
        if (isRefusal(made)) {
          over();
          return made;
        }
        const reading = new Set<Readable>();
        const one: Lying = {
          reader,
          size: made.size,
          async drop() {
            if (!lying.delete(one)) return;
            over();
            for (const stream of reading) stream.destroy(new Error('others need the room'));
            await made.discard();
          },
        };
        lying.add(one);
        makeRoom(one);
        return {
          size: made.size,
          bytes() {
            const stream = made.bytes();
            reading.add(stream);
            // Whoever reads it hears of it; a stream that nobody reads any more ends without a word.
            stream.on('error', () => undefined);
            return stream;
          },
          discard: one.drop,
        };
      } catch (error) {
        over();
        // Nobody waits for it any more.
        if (signal?.aborted) return refuse('papers/not-stamped');
        throw error;
      }
    },
  };
}
