/** HTTP to our own server: every answer is the value asked for, or a refusal as a value. Nothing here throws. */
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { HALL_HEADER, type Refused } from '../../shared/wire/http.ts';
import { isHallScreen } from './hall-screen.ts';
import { online } from './online.ts';

const LONGEST = 30_000;

type SignedOut = () => void;
const signedOutListeners = new Set<SignedOut>();

/** Called whenever the server says that nobody is signed in. Returns how to stop listening. */
export function onSignedOut(listener: SignedOut): () => void {
  signedOutListeners.add(listener);
  return () => {
    signedOutListeners.delete(listener);
  };
}

/** The gateway in front of a stopped server answers these by itself. */
const GATEWAY = new Set([502, 503, 504]);

/** Makes of an answer's status and body what the caller gets. */
export function read<T>(status: number, text: string): T | Refusal {
  let body: unknown;
  try {
    body = text === '' ? {} : JSON.parse(text);
  } catch {
    body = undefined;
  }
  const refused = body as Partial<Refused> | undefined | null;
  if (refused && isRefusal(refused.refusal)) {
    const { refusal, incident } = refused;
    if (refusal.code === 'border/not-signed-in') for (const listener of signedOutListeners) listener();
    return incident ? refuse(refusal.code, { ...refusal.params, incident }) : refuse(refusal.code, refusal.params);
  }
  if (status >= 200 && status < 300 && body !== undefined) return body as T;
  return refuse(GATEWAY.has(status) ? 'link/offline' : 'link/broke', { status });
}

async function ask<T>(method: string, path: string, body?: unknown, signal?: AbortSignal, patience = LONGEST): Promise<T | Refusal> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  const left = () => stop.abort();
  if (signal?.aborted) stop.abort();
  signal?.addEventListener('abort', left);
  try {
    const answer = await fetch(`/api${path}`, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { Accept: 'application/json', ...(body !== undefined && { 'Content-Type': 'application/json' }), ...(isHallScreen() && { [HALL_HEADER]: '1' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: stop.signal,
    });
    const text = await answer.text();
    online.set(!GATEWAY.has(answer.status));
    return read<T>(answer.status, text);
  } catch {
    // Somebody leaving a screen says nothing about the network.
    if (!signal?.aborted) online.set(false);
    return refuse('link/offline');
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', left);
  }
}

/** `path` is what follows `/api`, beginning with a slash. */
export const get = <T>(path: string, signal?: AbortSignal): Promise<T | Refusal> => ask<T>('GET', path, undefined, signal);
/** `patience` in milliseconds, for what takes the server long. */
export const post = <T>(path: string, body: unknown = {}, patience = LONGEST): Promise<T | Refusal> => ask<T>('POST', path, body, undefined, patience);
export const put = <T>(path: string, body: unknown): Promise<T | Refusal> => ask<T>('PUT', path, body);
export const del = <T>(path: string): Promise<T | Refusal> => ask<T>('DELETE', path);

export interface Upload<T> {
  readonly answer: Promise<T | Refusal>;
  readonly stop: () => void;
}

/**
 * Sends a file as the body of a PUT. `progress` gets a share from 0 to 1. Header values must be ASCII: names go through
 * `encodeURIComponent`. No time limit: a big file over a weak network may take long; `stop` is the user's.
 */
export function upload<T>(path: string, file: Blob, headers: Readonly<Record<string, string>> = {}, progress: (share: number) => void = () => undefined): Upload<T> {
  const request = new XMLHttpRequest();
  const answer = new Promise<T | Refusal>((done) => {
    request.upload.onprogress = (event) => {
      if (event.lengthComputable && event.total > 0) progress(event.loaded / event.total);
    };
    request.onload = () => {
      online.set(!GATEWAY.has(request.status));
      done(read<T>(request.status, request.responseText));
    };
    request.onerror = () => {
      online.set(false);
      done(refuse('link/offline'));
    };
    request.onabort = () => done(refuse('link/stopped'));
    request.open('PUT', `/api${path}`);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.send(file);
  });
  return { answer, stop: () => request.abort() };
}
