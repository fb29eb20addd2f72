/** A newer version of the app: fetched quietly, put to use only when somebody says so. */
import { useEffect } from 'react';
import { lineIsFree, lineIsHeld } from './line.ts';
import { quiet } from './quiet.ts';

type Listener = () => void;
/** A tablet is woken often; the server is asked at most so often whether it has something newer. */
const ASK_MS = 60_000;
/** Longer than the new files take over a slow line; then they are fetched past the worker. */
const HAND_OVER_MS = 30_000;
const OPENED = 'ecabinet.opened-anew';

let waiting: ServiceWorker | undefined;
let held = 0;
/** A newer worker than this page began with has taken over, asked by another tab. */
let taken = false;
const listeners = new Set<Listener>();
const tell = (): void => {
  for (const listener of listeners) listener();
};

function found(worker: ServiceWorker): void {
  waiting = worker;
  tell();
}

/** Resolves when the worker is installed, or has failed. */
function installed(worker: ServiceWorker): Promise<void> {
  return new Promise((done) => {
    const look = (): void => {
      if (worker.state !== 'installing') done();
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/**
 * What this page has loaded of its reader's language before there was a worker: seen by it once, it is kept for when the network
 * is gone.
 */
function keepLanguage(): void {
  const own = /\/assets\/(\w*words-[a-z]{2}-|noto-sans-bengali)/;
  for (const { name } of performance.getEntriesByType('resource'))
    if (own.test(name)) void fetch(name, { cache: 'force-cache' }).catch(() => undefined);
}

/** Apart from this, which comes first. */
const makeWay = async (registration: ServiceWorkerRegistration | undefined): Promise<void> => {
  if (registration) (await import('./worker-yields.ts')).makeWayForVotes(registration);
};

/** Starts the service worker where there is one: not while developing, not without a secure context, not before the page is at rest. */
export async function startServiceWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  try {
    // The browser has looked for a newer one as this page was opened, and no page has to ask for it.
    const known = navigator.serviceWorker.controller ? await navigator.serviceWorker.getRegistration() : undefined;
    await makeWay(known);
    await quiet();
    await lineIsFree();
    let controlled = navigator.serviceWorker.controller !== null;
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (controlled) taken = true;
      else keepLanguage();
      controlled = true;
    });
    const registration = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
    if (registration !== known) await makeWay(registration);
    if (registration.waiting && navigator.serviceWorker.controller) found(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      if (!worker || !navigator.serviceWorker.controller) return;
      void installed(worker).then(() => worker.state === 'installed' && found(worker));
    });
    let asked = Date.now();
    const wake = (): void => {
      if (document.visibilityState === 'hidden' || Date.now() - asked < ASK_MS || lineIsHeld()) return;
      asked = Date.now();
      void registration.update().catch(() => undefined);
    };
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('pageshow', wake);
  } catch {
    // Without one the app works as long as the network does.
  }
}

/** A piece of the app that is not there any more: an update has gone by. It is fetched, and offered; nobody's screen is taken away. */
export function lookWhenPiecesAreLost(): void {
  window.addEventListener('vite:preloadError', () => void newVersion.look());
}

export const newVersion = {
  /** One is ready, and nobody is in the middle of a ballot. */
  get: (): boolean => waiting !== undefined && held === 0,
  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  /** Asks the server at once: it was heard to be newer. */
  async look(): Promise<void> {
    const registration = await navigator.serviceWorker?.getRegistration();
    await registration?.update().catch(() => undefined);
  },
  /**
   * Opens the app anew in the version that the server has: handed over to the worker that waits or is being fetched, or past the
   * worker where it knows of none, for a plain reload would bring back what it keeps.
   */
  async use(): Promise<void> {
    const registration = await navigator.serviceWorker?.getRegistration();
    if (!registration) return location.reload();
    // Another tab has done it already.
    if (taken && !registration.waiting && !registration.installing) return location.reload();
    if (!registration.waiting) await registration.update().catch(() => undefined);
    const late = new Promise((done) => setTimeout(done, HAND_OVER_MS));
    if (registration.installing) await Promise.race([installed(registration.installing), late]);
    if (registration.waiting) {
      const over = new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
      registration.waiting.postMessage({ type: 'SKIP_WAITING' });
      await Promise.race([over, late]);
    } else await registration.unregister();
    location.reload();
  },
  /** As `use`, for a screen that nobody stands at: at most once a minute, however often it is told. */
  async useUnattended(): Promise<void> {
    const since = Date.now() - Number(sessionStorage.getItem(OPENED) ?? 0);
    if (since >= 0 && since < ASK_MS) await new Promise((go) => setTimeout(go, ASK_MS - since));
    sessionStorage.setItem(OPENED, String(Date.now()));
    await newVersion.use();
  },
};

/** While true, nothing about versions is said and nothing reloads: somebody is choosing. */
export function useUndisturbed(choosing: boolean): void {
  useEffect(() => {
    if (!choosing) return;
    held++;
    tell();
    return () => {
      held--;
      tell();
    };
  }, [choosing]);
}
