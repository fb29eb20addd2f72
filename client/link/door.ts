/**
 * HTTP to our own server from wherever a tablet runs: every answer is the value asked for, or a refusal as a value. Nothing here
 * throws.
 */
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { Refused } from '../../shared/wire/http.ts';

const LONGEST = 30_000;

/** The gateway in front of a stopped server answers these by itself. */
export const GATEWAY: ReadonlySet<number> = new Set([502, 503, 504]);

/** What carries the questions: a page's own `fetch`, or one with cookies of its own. */
export interface Carrier {
  /** Before `/api`; empty in a page. */
  readonly base: string;
  fetch(address: string, request: RequestInit): Promise<Response>;
  /** Sent along with every question. */
  headers(): Readonly<Record<string, string>>;
  /** Told with every question whether the server answered. */
  online(yes: boolean): void;
  /** The server has said that nobody is signed in. */
  signedOut(): void;
  /** The server has said that somebody else is. */
  other?(refusal: Refusal): void;
}

export interface Asked {
  /** Bytes go as they are; anything else as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Milliseconds, for what takes the server long. */
  readonly patience?: number;
  /** Told when the answer begins. */
  readonly begun?: () => void;
}

/** `path` is what follows `/api`, beginning with a slash. */
export interface Door {
  ask<T>(method: string, path: string, asked?: Asked): Promise<T | Refusal>;
  get<T>(path: string, signal?: AbortSignal, begun?: () => void): Promise<T | Refusal>;
  /** `patience` in milliseconds, for what takes the server long. */
  post<T>(path: string, body?: unknown, patience?: number): Promise<T | Refusal>;
  put<T>(path: string, body: unknown): Promise<T | Refusal>;
  del<T>(path: string): Promise<T | Refusal>;
}

/** Makes of an answer's status and body what the caller gets. */
export function readAnswer<T>(status: number, text: string): T | Refusal {
  let body: unknown;
  try {
    body = text === '' ? {} : JSON.parse(text);
  } catch {
    body = undefined;
  }
  const refused = body as Partial<Refused> | undefined | null;
  if (refused && isRefusal(refused.refusal)) {
    const { refusal, incident } = refused;
    return incident ? refuse(refusal.code, { ...refusal.params, incident }) : refuse(refusal.code, refusal.params);
  }
  if (status >= 200 && status < 300 && body !== undefined) return body as T;
  return refuse(GATEWAY.has(status) ? 'link/offline' : 'link/broke', { status });
}

/** Whether an answer says that nobody is signed in. */
export const saysSignedOut = (answer: unknown): boolean => isRefusal(answer) && answer.code === 'border/not-signed-in';

/** Whether an answer says that somebody else is signed in than the page believes. */
export const saysOther = (answer: unknown): answer is Refusal => isRefusal(answer) && answer.code === 'border/other-session';

export function doorBy(carrier: Carrier): Door {
  const ask = async <T>(
    method: string,
    path: string,
    { body, headers, signal, patience = LONGEST, begun }: Asked = {},
  ): Promise<T | Refusal> => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), patience);
    const left = () => stop.abort();
    if (signal?.aborted) stop.abort();
    signal?.addEventListener('abort', left);
    const raw = body instanceof Uint8Array;
    try {
      const answer = await carrier.fetch(`${carrier.base}/api${path}`, {
        method,
        credentials: 'same-origin',
        cache: 'no-store',
        headers: {
          Accept: 'application/json',
          ...(body !== undefined && !raw && { 'Content-Type': 'application/json' }),
          ...carrier.headers(),
          ...headers,
        },
        body: body === undefined ? undefined : raw ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body),
        signal: stop.signal,
      });
      begun?.();
      const text = await answer.text();
      carrier.online(!GATEWAY.has(answer.status));
      const value = readAnswer<T>(answer.status, text);
      if (saysSignedOut(value)) carrier.signedOut();
      if (saysOther(value)) carrier.other?.(value);
      return value;
    } catch {
      // Somebody leaving a screen says nothing about the network.
      if (!signal?.aborted) carrier.online(false);
      return refuse('link/offline');
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', left);
    }
  };
  return {
    ask,
    get: (path, signal, begun) => ask('GET', path, { ...(signal && { signal }), ...(begun && { begun }) }),
    post: (path, body = {}, patience) => ask('POST', path, { body, ...(patience !== undefined && { patience }) }),
    put: (path, body) => ask('PUT', path, { body }),
    del: (path) => ask('DELETE', path),
  };
}
