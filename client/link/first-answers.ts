/**
 * What a page asks before the app itself has come: who is here, and in a room what its log has been given since. Over a slow line the
 * answers are there when the app is. Each is for whoever first asks the same.
 */
import { HALL_PATH } from './hall-screen.ts';
import type { Asked } from './log-pages.ts';
import { within } from '../within.ts';
import { forget, nameOf, recall, remember } from './memory.ts';

/** Somebody signed out here, and the server has not heard of it: the network was gone. */
export const OWED_SIGN_OUT = 'sign-out';
/** How many entries of which logs lie here, the one last read first. By a fingerprint: what somebody reads is not named here. */
const HELD = 'held';
const MOST_HELD = 16;
/** Longer than an answer takes over a slow line. A first packet that is lost costs a second and more: another connection is there before. */
const AGAIN_MS = 1_000;
/**
 * Where the app itself lies on the device these short answers are all that is waited for: a lost packet costs no more than this, over a
 * near line they are here before, over a far one they come twice.
 */
const AGAIN_ALONE_MS = 350;
/** An answer older than this says nothing of now. */
const LONGEST_MS = 10_000;

type Held = ReadonlyArray<readonly [log: number, entries: number]>;

/** FNV-1a; where two logs have the same, an answer comes for nothing. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

const held = (): Held => {
  const known = recall(HELD);
  return Array.isArray(known) ? (known.filter(Array.isArray) as unknown as Held) : [];
};

/** Told by what keeps logs; what is wrong here costs a question more, and nothing else. */
export function noteHeld(log: string, entries: number): void {
  const known = held();
  const which = fingerprint(log);
  if (known[0]?.[0] === which && known[0][1] === entries) return;
  remember(HELD, [[which, entries], ...known.filter(([other]) => other !== which)].slice(0, MOST_HELD));
}

/** What was kept of somebody is gone from here. */
export const forgetHeld = (): void => forget(HELD);

const HOW: RequestInit = { credentials: 'same-origin', cache: 'no-store', headers: { Accept: 'application/json' } };

interface First {
  readonly asked: Asked;
  readonly answer: Promise<Response>;
  readonly stop: () => void;
}
const answers = new Map<string, First>();

/** Nothing of the app is fetched beside what is asked. */
const isAppHere = (): boolean => Boolean((globalThis.navigator as Partial<Navigator> | undefined)?.serviceWorker?.controller);

/** Asks, and after so many milliseconds once more beside it; whichever is answered first counts. */
function ask(address: string, again: number): void {
  const [one, other] = [new AbortController(), new AbortController()] as const;
  const asked: Asked = { at: Date.now() };
  const once = async (own: AbortController, beside: AbortController): Promise<Response> => {
    const answer = await fetch(address, { ...HOW, signal: own.signal });
    beside.abort();
    asked.answered ??= Date.now();
    return answer;
  };
  const first = once(one, other);
  const answer = Promise.any([first, within(again, first).catch(() => once(other, one))]);
  answer.catch(() => undefined);
  answers.set(address, { asked, answer, stop: () => [one, other].forEach((own) => own.abort()) });
}

/** Once, before anything else of the app. The wall of a hall says for itself who it is. */
export function askFirst(): void {
  // Also by a link of an earlier version, which leads there.
  if (location.pathname.startsWith(HALL_PATH) || recall(OWED_SIGN_OUT) === true) return;
  const soon = isAppHere() ? AGAIN_ALONE_MS : AGAIN_MS;
  ask('/api/me', soon);
  const [, log] = /^\/meeting\/([^/]+)/.exec(location.pathname) ?? [];
  if (log) {
    const which = fingerprint(log);
    const from = held().find(([one]) => one === which)?.[1] ?? 0;
    // All of a log is not short.
    ask(`/api/meetings/${log}/log?from=${from}`, from > 0 ? soon : AGAIN_MS);
  }
  setTimeout(dropFirst, LONGEST_MS);
  // Another tab has signed somebody in or out: what was answered is for whoever was here before.
  globalThis.addEventListener?.('storage', ({ key }: StorageEvent) => void (nameOf(key) === 'me' && dropFirst()));
}

/** When what follows `/api` was asked first, where the answer still waits for somebody. */
export const askedFirst = (path: string): Asked | undefined => answers.get(`/api${path}`)?.asked;

/** The answer to what was asked first, or undefined; given once. It breaks off with the request's signal. */
export function takeFirst(address: string, { method = 'GET', signal }: RequestInit): Promise<Response> | undefined {
  // Whatever somebody does may change what was answered before.
  if (method !== 'GET') dropFirst();
  const first = answers.get(address);
  if (!first) return undefined;
  answers.delete(address);
  signal?.addEventListener('abort', first.stop);
  return first.answer;
}

function dropFirst(): void {
  for (const { stop } of answers.values()) stop();
  answers.clear();
}
