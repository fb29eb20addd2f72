/** Chromium out of an npm package, so that browser tests run after `npm ci` alone; another one only where `CHROMIUM_PATH` names it. */
import { statfsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import packed from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type LaunchOptions, type Page } from 'playwright-core';

/** Pictures of what pages showed when a test failed. */
export const PICTURES = resolve(import.meta.dirname, '../../test-results');
// Not the package's own list: that is made for one page in one process.
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

const ON_DISK = '--disable-dev-shm-usage';
/** As much as browsers at the same time hand from process to process, in bytes; a container often has a sixteenth of it. */
const SHARED = 2 ** 30;

/** Whether that has its place in memory. On the disk, where playwright puts it, tests take the processor some 6 % longer. */
function sharesMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize >= SHARED;
  } catch {
    return false;
  }
}

async function options(more: readonly string[] = []): Promise<LaunchOptions> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? (await packed.executablePath());
  return { executablePath, args: [...ARGS, ...more], ...(sharesMemory() && { ignoreDefaultArgs: [ON_DISK] }) };
}

const contexts = new Set<BrowserContext>();
function noted(context: BrowserContext): BrowserContext {
  contexts.add(context);
  context.once('close', () => contexts.delete(context));
  return context;
}
/** In all browsers of this process; of pages that wait to be used again, those that show nothing of the app are left out. */
export const pagesOpen = (): Page[] => [...contexts].flatMap((one) => one.pages()).filter((page) => !/\.png$|^about:/.test(page.url()));

/** One for all files of tests that run in this process one after the other: each that was started took half a second of the processor. */
const KEY = Symbol.for('ecabinet.test.chromium');
const shared = globalThis as { [KEY]?: Promise<Browser> };

async function kept(): Promise<Browser> {
  const before = await shared[KEY]?.catch(() => undefined);
  return before?.isConnected() ? before : (shared[KEY] = options().then((how) => chromium.launch(how)));
}

/**
 * A browser in which nothing is but what its caller opens; `close` ends all of that, and nothing of it is there for whoever comes next:
 * what a context holds ends with it. It ends with the process.
 *
 * @param more of Chromium's own switches, e.g. for a camera that shows a film: then one of its own
 */
export async function launch(more: readonly string[] = []): Promise<Browser> {
  if (more.length > 0) return chromium.launch(await options(more));
  const browser = await kept();
  const opened: BrowserContext[] = [];
  const own: Partial<Browser> = {
    newContext: async (person) => {
      const context = noted(await browser.newContext(person));
      opened.push(context);
      return context;
    },
    close: async () => void (await Promise.all(opened.splice(0).map((one) => one.close()))),
  };
  return new Proxy(browser, {
    get: (target, key) => {
      const found: unknown = Reflect.get(key in own ? own : target, key);
      return typeof found === 'function' ? (found.bind(target) as unknown) : found;
    },
  });
}

/** A browser of one person, which keeps what it holds in a folder: it can be closed and opened again. */
export const launchKept = async (folder: string, person: BrowserContextOptions): Promise<BrowserContext> =>
  noted(await chromium.launchPersistentContext(folder, { ...(await options()), ...person }));

/**
 * Until the page's letters have all come, and the pieces of the app that come behind its first picture. With others its lines break
 * elsewhere, all below them moves, and a press whose two halves lie before and after that hits nothing.
 */
export async function lettersCome(page: Page): Promise<void> {
  await page.evaluate(async () => void (await Promise.all([...document.fonts].map((one) => one.load().catch(() => undefined)))));
  const stands = () =>
    page.evaluate(() => `${performance.getEntriesByType('resource').length} ${document.documentElement.scrollHeight}`).catch(() => 'leaves');
  let before = await stands();
  // Not by the page's own clock, which a test may have stopped; what comes for ever is not waited for.
  for (let [same, n] = [0, 0]; same < 2 && n < 25; n++) {
    await sleep(40);
    const now = await stands();
    same = now === before ? same + 1 : 0;
    before = now;
  }
}

/** Until what comes in over a moment has come: half faded text has half the contrast. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.all(ending.map((one) => one.finished.catch(() => undefined)));
  });
}

/** Keeps a picture of what the page showed when a test failed. */
export const failed = async (page: Page, name: string): Promise<void> =>
  void (await page.screenshot({ path: join(PICTURES, `failed-${name}.png`), timeout: 10_000 }).catch(() => undefined));
