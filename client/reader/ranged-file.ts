/** A remote file read by byte ranges over a network that comes and goes. Knows HTTP, nothing of PDF. */
import { faultOfStatus, ReaderClosed, ReaderFault } from './fault.ts';

/** The first piece fetched, and the size of the pieces after it, in bytes. */
export const CHUNK = 65_536;
/** What a reader asks for at a time, in bytes: to the end of a first page, on a thin line, a whole piece more would be a third of a second. */
export const STEP = 8_192;
/** The most that is fetched ahead of being asked for, in bytes: more comes in pieces, of which a cut costs one. */
const AHEAD_MOST = 8 * CHUNK;
/** Silence after which a request is given up and made again, in milliseconds: dead Wi-Fi does not say that it is dead. */
export const STALL = 20_000;
/** Pauses between attempts, in milliseconds; the last one repeats until the network is back. */
export const PAUSES: readonly number[] = [500, 1_000, 2_000, 4_000, 8_000];

/** `retrying`: attempts fail though the device has a network; `offline`: the device says that it has none. */
export type Connection = 'fine' | 'retrying' | 'offline';

export interface Seed {
  /** Bytes in the whole file. */
  readonly length: number;
  /** From byte 0; all of it where the file is small or the server does not serve ranges. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Surroundings {
  readonly fetch: typeof fetch;
  /** What the device believes of its network. */
  readonly online: () => boolean;
  readonly onConnection: (connection: Connection) => void;
}

/** An attempt that failed in a way that another may not. */
class Interrupted extends Error {}

export class RangedFile {
  readonly #closing = new AbortController();
  #version: string | null = null;
  #length = 0;
  #wakers = new Set<() => void>();
  #struggling = 0;
  #connection: Connection = 'fine';
  #fetched = 0;
  #reading = 0;
  /** What comes behind the first piece, under way before anybody asks for it bit by bit. */
  #ahead: { readonly version: string | null; readonly end: number; readonly bytes: Promise<Uint8Array<ArrayBuffer>> } | undefined;

  constructor(
    readonly url: string,
    private around: Surroundings,
  ) {}

  /** Somebody else reads on: asked for and told from now on by these. */
  handTo(around: Surroundings): void {
    this.around = around;
    if (this.#connection !== 'fine') around.onConnection(this.#connection);
  }

  /** Instead of `open`, for a file opened before: reads go on where its first pieces were had already. */
  resume(version: string | null, length: number): void {
    this.#version = version;
    this.#length = length;
  }

  /** What the server calls this version of the file, after `open`. */
  get version(): string | null {
    return this.#version;
  }

  /** Bytes that came over so far. */
  get fetched(): number {
    return this.#fetched;
  }

  /** Reads under way: whoever asked waits for the network. */
  get reading(): number {
    return this.#reading;
  }

  /**
   * The first CHUNK bytes, and from the same answer the file's length.
   * @param wanted looks at the bytes that come first, and says up to where the file is wanted at once: that is asked for beside them.
   * @throws ReaderFault, ReaderClosed
   */
  async open(wanted?: (first: Uint8Array) => number | undefined): Promise<Seed> {
    return this.#persistently(async (signal, alive) => {
      const answer = await this.#ask(0, CHUNK, signal);
      // 416 to the first bytes: the file is empty.
      if (answer.status === 416) throw new ReaderFault('not-a-pdf');
      this.#check(answer);
      const range = answer.status === 206 ? rangeOf(answer) : undefined;
      this.#version = answer.headers.get('etag');
      this.#length = range?.total ?? 0;
      const bytes = await this.#body(answer, alive, (first) => range && this.#begin(wanted?.(first)));
      if (range) {
        if (range.begin !== 0 || bytes.length !== range.end) throw new Interrupted('cut short');
      } else {
        this.#whole(answer, bytes);
        this.#length = bytes.length;
      }
      return { length: this.#length, bytes };
    });
  }

  #begin(to = 0): void {
    const end = Math.min(Math.ceil(to / STEP) * STEP, AHEAD_MOST, this.#length);
    if (this.#ahead || end <= CHUNK) return;
    const bytes = this.#fetch(CHUNK, end);
    // Whoever asks for them is told, nobody else.
    bytes.catch(() => undefined);
    this.#ahead = { version: this.#version, end, bytes };
  }

  /** These bytes where all of them are among those that were asked for beside the first piece. */
  ahead(begin: number, end: number): Promise<Uint8Array<ArrayBuffer>> | undefined {
    const ahead = this.#ahead;
    if (ahead?.version !== this.#version || begin < CHUNK || begin >= end || end > (ahead?.end ?? 0)) return undefined;
    return ahead!.bytes.then((bytes) => bytes.slice(begin - CHUNK, end - CHUNK));
  }

  /** Bytes begin (inclusive) to end (exclusive), after `open`. Waits out a lost network. @throws ReaderFault, ReaderClosed */
  async read(begin: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
    const here = this.#ahead && this.ahead(begin, Math.min(end, this.#ahead.end));
    if (!here) return this.#fetch(begin, end);
    const [front, rest] = await Promise.all([here, end > this.#ahead!.end ? this.#fetch(this.#ahead!.end, end) : undefined]);
    return rest ? joined([front, rest]) : front;
  }

  #fetch(begin: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
    return this.#persistently(async (signal, alive) => {
      const answer = await this.#ask(begin, end, signal);
      if (answer.status === 416) throw new ReaderFault('changed');
      this.#check(answer);
      const version = answer.headers.get('etag');
      // Pieces of two different files must never be joined into one.
      if (version !== null && this.#version !== null && version !== this.#version) throw new ReaderFault('changed');
      if (answer.status === 206) {
        const range = rangeOf(answer);
        if (range.total !== this.#length) throw new ReaderFault('changed');
        if (range.begin !== begin || range.end !== end) throw new ReaderFault('broken');
        const bytes = await this.#body(answer, alive);
        if (bytes.length !== end - begin) throw new Interrupted('cut short');
        return bytes;
      }
      const bytes = await this.#body(answer, alive);
      this.#whole(answer, bytes);
      if (bytes.length !== this.#length) throw new ReaderFault('changed');
      return bytes.slice(begin, end);
    });
  }

  /** Ends the pauses: somebody pressed "try again", or the device found its network. */
  retryNow(): void {
    for (const wake of [...this.#wakers]) wake();
  }

  /** The device gained or lost its network: says the present state again. */
  look(): void {
    this.#tell();
  }

  /** Ends everything under way; what waits is rejected with ReaderClosed. */
  close(): void {
    this.#closing.abort();
    this.retryNow();
  }

  #ask(begin: number, end: number, signal: AbortSignal): Promise<Response> {
    return this.around.fetch(this.url, { headers: { range: `bytes=${begin}-${end - 1}` }, credentials: 'same-origin', signal });
  }

  #check(answer: Response): void {
    if (answer.status === 206 || answer.status === 200) return;
    throw faultOfStatus(answer.status) ?? new Interrupted(String(answer.status));
  }

  /** A whole answer cut off half-way must not pass for a small file. */
  #whole(answer: Response, bytes: Uint8Array): void {
    const told = answer.headers.get('content-length');
    if (told !== null && answer.headers.get('content-encoding') === null && Number(told) !== bytes.length)
      throw new Interrupted('cut short');
  }

  async #body(answer: Response, alive: () => void, first?: (piece: Uint8Array) => void): Promise<Uint8Array<ArrayBuffer>> {
    const pieces: Uint8Array[] = [];
    const reader = answer.body?.getReader();
    for (;;) {
      const piece = await reader?.read();
      if (!piece || piece.done) break;
      alive();
      if (pieces.length === 0) first?.(piece.value);
      pieces.push(piece.value);
      this.#fetched += piece.value.length;
    }
    return joined(pieces);
  }

  async #persistently<T>(act: (signal: AbortSignal, alive: () => void) => Promise<T>): Promise<T> {
    let failures = 0;
    this.#reading += 1;
    try {
      for (;;) {
        if (this.#closing.signal.aborted) throw new ReaderClosed();
        try {
          return await this.#once(act);
        } catch (error) {
          if (this.#closing.signal.aborted) throw new ReaderClosed();
          if (error instanceof ReaderFault) throw error;
          if (failures === 0) this.#struggle(+1);
          await this.#pause(PAUSES[Math.min(failures, PAUSES.length - 1)] ?? 0);
          failures += 1;
        }
      }
    } finally {
      this.#reading -= 1;
      if (failures > 0) this.#struggle(-1);
    }
  }

  async #once<T>(act: (signal: AbortSignal, alive: () => void) => Promise<T>): Promise<T> {
    const attempt = new AbortController();
    const giveUp = (): void => attempt.abort();
    let timer = setTimeout(giveUp, STALL);
    const alive = (): void => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, STALL);
    };
    this.#closing.signal.addEventListener('abort', giveUp, { once: true });
    try {
      return await act(attempt.signal, alive);
    } finally {
      clearTimeout(timer);
      this.#closing.signal.removeEventListener('abort', giveUp);
      // An answer refused after its headers still has a body on the way.
      attempt.abort();
    }
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.#wakers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      this.#wakers.add(wake);
    });
  }

  #struggle(change: 1 | -1): void {
    this.#struggling += change;
    this.#tell();
  }

  #tell(): void {
    if (this.#closing.signal.aborted) return;
    const connection = this.#struggling === 0 ? 'fine' : this.around.online() ? 'retrying' : 'offline';
    if (connection === this.#connection) return;
    this.#connection = connection;
    this.around.onConnection(connection);
  }
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** `Content-Range: bytes 0-65535/495640` as begin (inclusive), end (exclusive) and total. */
function rangeOf(answer: Response): { begin: number; end: number; total: number } {
  const parts = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(answer.headers.get('content-range') ?? '');
  const [begin, last, total] = parts ? parts.slice(1).map(Number) : [];
  if (begin === undefined || last === undefined || total === undefined || last < begin || last >= total) throw new ReaderFault('broken');
  return { begin, end: last + 1, total };
}
