/**
 * The service worker: keeps the app's own files, so that a tablet opens with the network gone. Each is what the build has written, by its
 * SHA-256, when it is kept and whenever it is used: one that was changed since is fetched anew, or there is none. Nothing under `/api` or
 * `/socket.io` is ever answered from here: papers and logs are kept, where they are kept, by those who check them.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;
interface Listed {
  readonly url: string;
  readonly revision: string | null;
  /** SHA-256 in base64; the web app's manifest alone, which is nothing that runs, has none. */
  readonly hash?: string;
}
/** Put in by the build: every file of the shell. */
const MANIFEST = (self as unknown as { __WB_MANIFEST: readonly Listed[] }).__WB_MANIFEST;
const pathOf = ({ url }: Listed): string => `/${url.replace(/^\//, '')}`;
const HASHES = new Map<string, string | undefined>();
// Pictures of the web app's manifest are listed twice.
for (const one of MANIFEST) HASHES.set(pathOf(one), one.hash ?? HASHES.get(pathOf(one)));
const PREFIX = 'ecabinet-shell-';
/** pdf.js's maps and fonts: kept on first use, and through updates. */
const LAZY = 'ecabinet-pdf-1';
const CACHE = PREFIX + fingerprint(MANIFEST.map((one) => `${one.url} ${one.revision ?? ''}`).join('\n'));

/** FNV-1a: names one build's cache; nothing is trusted because of it. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/** A language's own files: its texts, its letters. Vietnamese is in the app itself. */
function languageOf(path: string): string | undefined {
  if (path.startsWith('/assets/noto-sans-bengali')) return 'bn';
  return /^\/assets\/\w*words-([a-z]{2})-/.exec(path)?.[1];
}

/** The languages that this device has read in: their files were kept. */
async function languagesRead(): Promise<ReadonlySet<string | undefined>> {
  const read = new Set<string | undefined>();
  for (const name of (await caches.keys()).filter((one) => one.startsWith(PREFIX)))
    for (const { url } of await (await caches.open(name)).keys()) read.add(languageOf(new URL(url).pathname));
  return read.add(undefined);
}

/** The answer where it is, byte for byte, this file of the app; undefined for any other. */
async function asBuilt(path: string, answer: Response | undefined): Promise<Response | undefined> {
  const hash = HASHES.get(path);
  if (!answer || hash === undefined) return answer;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.clone().arrayBuffer()));
  return btoa(String.fromCharCode(...digest)) === hash ? answer : undefined;
}

/** Throws where the server has another file, or none. `reload`: past what the browser's own cache holds. */
async function fetched(path: string, cache: 'default' | 'reload', signal: AbortSignal): Promise<Response> {
  const answer = await fetch(path, { cache, credentials: 'omit', priority: 'low', signal } as RequestInit);
  if (!answer.ok) throw new Error(`shell file answered ${answer.status}`);
  const whole = await asBuilt(path, answer);
  if (whole) return whole;
  if (cache === 'default') return fetched(path, 'reload', signal);
  throw new Error(`another file than the build's: ${path}`);
}

/** Longer than a tab takes from one word that a vote has the line to the next; one that has ended says nothing more. */
const SAID_MS = 12_000;
let heldUntil = 0;
let goOn: () => void = () => undefined;
let coming: AbortController | undefined;

/** A vote is open in one of the tabs: what is coming is cut off, and comes once it is over. */
function holdLine(held: boolean): void {
  heldUntil = held ? Date.now() + SAID_MS : 0;
  if (held) coming?.abort();
  else goOn();
}

/** Does `act` while no vote has the line, from its beginning where one has cut it off. */
async function makingWay(act: (signal: AbortSignal) => Promise<void>): Promise<void> {
  for (;;) {
    for (let left = heldUntil - Date.now(); left > 0; left = heldUntil - Date.now())
      await new Promise<void>((go) => {
        goOn = go;
        setTimeout(go, left);
      });
    const { signal } = (coming = new AbortController());
    try {
      return await act(signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}

/** One after another: whoever reads meanwhile has most of the line, and whoever votes all of it. */
async function install(): Promise<void> {
  const read = await languagesRead();
  const cache = await caches.open(CACHE);
  try {
    for (const one of MANIFEST) {
      const path = pathOf(one);
      if (!read.has(languageOf(path))) continue;
      // Names with a hash in them never change: those may come from the version before or from the browser's own cache.
      const kept = one.revision === null ? await asBuilt(path, await caches.match(path)) : undefined;
      if (kept) await cache.put(path, kept);
      else await makingWay(async (signal) => cache.put(path, await fetched(path, one.revision === null ? 'default' : 'reload', signal)));
    }
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** The version before stays: tabs that are still open go on with its pieces. */
async function activate(): Promise<void> {
  const before = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  for (const name of before.slice(0, -1)) await caches.delete(name);
  await worker.clients.claim();
}

async function shell(path: string, request: Request): Promise<Response> {
  if (!HASHES.has(path)) return beside(path, request);
  const cache = await caches.open(CACHE);
  const there = await cache.match(path);
  const kept = await asBuilt(path, there);
  if (kept) return kept;
  if (there) await cache.delete(path);
  // Changed where it was kept: past what the browser's own cache holds of it as well.
  const answer = await (there ? fetch(path, { cache: 'reload' }) : fetch(request));
  // A language read from now on is there with the network gone as well. A server that has another build by now is believed, and not kept.
  if (answer.status === 200 && (await asBuilt(path, answer))) await cache.put(path, answer.clone());
  return answer;
}

/** What is not of this build: from the server, and a piece of the version before, which tabs still open go on with, from where it was kept. */
async function beside(path: string, request: Request): Promise<Response> {
  if (!path.startsWith('/assets/')) return fetch(request);
  const answer = await fetch(request).catch(() => undefined);
  if (answer?.ok) return answer;
  return (await caches.match(path)) ?? answer ?? Response.error();
}

async function lazily(request: Request): Promise<Response> {
  const cache = await caches.open(LAZY);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.status === 200) await cache.put(request.url, answer.clone());
  return answer;
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));

// A new version waits until somebody says so: never in the middle of a meeting.
worker.addEventListener('message', (event) => {
  const said = event.data as { readonly type?: unknown; readonly held?: unknown } | null;
  if (said?.type === 'SKIP_WAITING') void worker.skipWaiting();
  if (said?.type === 'LINE') holdLine(said.held === true);
});

/** Says that something is new, and where; the server's words name no paper and no matter. */
worker.addEventListener('push', (event) => {
  let said: Readonly<Record<string, unknown>> = {};
  try {
    said = (event.data?.json() ?? {}) as typeof said;
  } catch {
    // Of a version that this one does not know: something is new all the same.
  }
  const text = (value: unknown, otherwise: string): string => (typeof value === 'string' && value !== '' ? value : otherwise);
  event.waitUntil(
    worker.registration.showNotification(text(said['title'], 'e-Cabinet'), {
      body: text(said['body'], ''),
      tag: text(said['tag'], 'e-cabinet'),
      lang: text(said['lang'], 'vi'),
      icon: '/icon-192.png',
      data: { path: text(said['path'], '/notices') },
    }),
  );
});

/** To its place, in a tab that is there or a new one; nowhere but here. */
async function openPlace(said: string): Promise<void> {
  const url = URL.canParse(said, worker.location.origin) ? new URL(said, worker.location.origin) : new URL('/notices', worker.location.origin);
  const { href } = url.origin === worker.location.origin ? url : new URL('/notices', worker.location.origin);
  const tabs = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = tabs.find((one) => one.url === href);
  if (there) await there.focus();
  else await worker.clients.openWindow(href);
}

worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openPlace(String((event.notification.data as { readonly path?: unknown } | null)?.path ?? '/notices')));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (url.pathname.startsWith('/api/') || url.pathname.startsWith('/socket.io/')) return;
  if (request.mode === 'navigate') {
    // A path with a dot is a file that somebody opens, such as the root certificate.
    if (/\.[a-z0-9]+$/i.test(url.pathname)) return;
    event.respondWith(shell('/index.html', request));
    return;
  }
  if (url.pathname.startsWith('/pdf/') && !url.pathname.startsWith('/pdf/wasm/')) event.respondWith(lazily(request));
  else event.respondWith(shell(url.pathname, request));
});

export {};
