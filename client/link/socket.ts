/** The one socket of a page: opened once, kept alive through lost networks, sleeping tablets and renewed sign-ins. */
import { io, type Socket } from 'socket.io-client';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { WIRE_VERSION, type ClientToServer, type ServerToClient } from '../../shared/wire/socket.ts';

export type Tablet = Socket<ServerToClient, ClientToServer>;

type Answered = 'follow' | 'command' | 'witness';
type AnswerOf<E extends Answered> = Parameters<Parameters<ClientToServer[E]>[1]>[0];

export interface ConnectionEvents {
  /** Connected anew: what was followed must be followed again. */
  up(): void;
  down(): void;
  /** The server would not have us: nobody is signed in, or the wire has another version. */
  refused(refusal: Refusal): void;
}

export interface ConnectionOptions {
  /** Default: where the page came from. */
  readonly url?: string;
  /** Outside of a page; read anew with every connection. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The wall of the hall. */
  readonly hall?: boolean;
  /** Whom the page believes to be signed in, by id; asked anew with every connection. */
  readonly as?: () => string | undefined;
  /** The meeting that is followed first: where several servers share the work, one of them is chosen by it. */
  readonly meeting?: string;
}

/** Longer than a slow network takes, shorter than a person waits. */
const ANSWER_MS = 8_000;
const REFUSED_AGAIN_MS = 3_000;
/**
 * Of a socket whose tablet was asleep: another one costs little, waiting for a dead one costs a vote's time. So long at most, at least,
 * and where it has answered before twice as long as that took.
 */
const ALIVE_MS = { most: 1_000, least: 400 };
/**
 * The server says something at least every ten seconds (server/socket/socket.ts): a socket that heard nothing for longer is asked
 * nothing.
 */
const HEARD_MS = 12_000;

export class Connection {
  readonly socket: Tablet;
  readonly #listeners = new Set<Partial<ConnectionEvents>>();
  #again: ReturnType<typeof setTimeout> | undefined;
  #closed = false;
  /** When something was heard last, by this device's clock, and how long an answer took last, both in milliseconds. */
  #heard = 0;
  #tookMs = ALIVE_MS.most;

  constructor({ url, headers, hall = false, as, meeting }: ConnectionOptions = {}) {
    const options = {
      auth: (say: (hello: object) => void) => say({ wire: WIRE_VERSION, ...(hall && { hall }), as: as?.() }),
      // No long polling first: it needs sticky servers and doubles the time to the first message.
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnectionDelay: 500,
      reconnectionDelayMax: 4_000,
      timeout: 8_000,
      forceNew: true,
      ...(meeting !== undefined && { query: { meeting } }),
      ...(headers && { extraHeaders: headers as Record<string, string> }),
    };
    this.socket = url === undefined ? io(options) : io(url, options);
    const heard = (): void => void (this.#heard = Date.now());
    this.socket.io.on('ping', heard);
    this.socket.on('connect', () => {
      heard();
      this.#tell((one) => one.up?.());
    });
    this.socket.on('disconnect', (reason) => {
      this.#tell((one) => one.down?.());
      // Thrown out by the server: the library does not try again by itself, and the session may be renewed meanwhile.
      if (reason === 'io server disconnect') this.#retryLater();
    });
    this.socket.on('connect_error', (error) => {
      const refusal = (error as Error & { data?: unknown }).data;
      if (isRefusal(refusal)) {
        this.#tell((one) => one.refused?.(refusal));
        if (refusal.code !== 'wire/version') this.#retryLater();
      } else this.#tell((one) => one.down?.());
    });
  }

  #tell(what: (one: Partial<ConnectionEvents>) => void): void {
    for (const one of [...this.#listeners]) what(one);
  }

  #retryLater(): void {
    clearTimeout(this.#again);
    if (!this.#closed) this.#again = setTimeout(() => this.socket.connect(), REFUSED_AGAIN_MS);
  }

  get connected(): boolean {
    return this.socket.connected;
  }

  listen(listener: Partial<ConnectionEvents>): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Sends once; undefined where no answer came. Nothing is kept back for later: who wants it delivered asks again. */
  async ask<E extends Answered>(event: E, message: Parameters<ClientToServer[E]>[0], ms = ANSWER_MS): Promise<AnswerOf<E> | undefined> {
    if (!this.socket.connected) return undefined;
    const began = performance.now();
    try {
      const answer = (await this.socket.timeout(ms).emitWithAck(event as 'follow', message as never)) as AnswerOf<E>;
      // What is written first takes longer than the line.
      if (event === 'follow') this.#tookMs = performance.now() - began;
      return answer;
    } catch {
      return undefined;
    }
  }

  /** The tablet was asleep: its socket may look alive and be dead. */
  async wake(): Promise<void> {
    if (this.#closed) return;
    if (!this.socket.connected) {
      this.socket.connect();
      return;
    }
    // Any answer will do: that there is no such meeting is one.
    const patience = Math.min(Math.max(2 * this.#tookMs, ALIVE_MS.least), ALIVE_MS.most);
    const alive = Date.now() - this.#heard < HEARD_MS && (await this.ask('follow', { meeting: '-' }, patience));
    if (!alive && !this.#closed) this.socket.disconnect().connect();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#again);
    this.#listeners.clear();
    this.socket.disconnect();
  }
}
