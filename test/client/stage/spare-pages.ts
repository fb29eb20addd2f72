/**
 * Pages that are used again: a browser that starts a process and reads the app anew for each screen takes three times as long.
 * Nothing of one test is there in the next; where a test did to a page what cannot be undone, that page ends with its test.
 */
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';

/** What lasts as long as the page or its context, once somebody has called it. */
const LASTING = {
  context: [
    'addInitScript',
    'exposeBinding',
    'exposeFunction',
    'grantPermissions',
    'newCDPSession',
    'on',
    'once',
    'setExtraHTTPHeaders',
    'setOffline',
  ],
  page: ['addInitScript', 'close', 'emulateMedia', 'exposeBinding', 'exposeFunction', 'on', 'once', 'setExtraHTTPHeaders'],
  clock: ['install', 'pauseAt', 'setFixedTime', 'setSystemTime'],
} as const;

/** Each is a process with the app in it. */
const MOST_KEPT = 6;

export class SparePages {
  readonly #free = new Map<string, SparePage>();
  readonly #used = new Set<SparePage>();
  constructor(
    readonly browser: Browser,
    readonly origin: string,
  ) {}

  /**
   * A page on a device like this that nobody has used, as far as it can tell; `begins` runs before anything else in all that it
   * opens. Its context's `close` gives it back.
   */
  async page(device: BrowserContextOptions, begins: string): Promise<Page> {
    const kind = JSON.stringify(device);
    const free = this.#free.get(kind);
    this.#free.delete(kind);
    const spare = free ?? (await SparePage.made(this.browser, this.origin, device, (one, again) => this.#left(kind, one, again)));
    this.#used.add(spare);
    await spare.begin(begins);
    return spare.page;
  }

  /** A file of tests is over: what it has not given back ends; of what it has, a few are there for the next. */
  async rest(): Promise<void> {
    const over = [...this.#free.keys()].slice(0, -MOST_KEPT);
    const ending = [...this.#used, ...over.map((kind) => this.#free.get(kind)!)];
    this.#used.clear();
    for (const kind of over) this.#free.delete(kind);
    await Promise.all(ending.map((one) => one.end()));
  }

  /** It was closed: to be used again, or for good. */
  async #left(kind: string, one: SparePage, again: boolean): Promise<void> {
    this.#used.delete(one);
    if (again && !this.#free.has(kind)) this.#free.set(kind, one);
    else await one.end();
  }
}

class SparePage {
  #spoiled = false;
  #begins = '';
  #script: string | undefined;
  /** Ends it for good. */
  readonly end: () => Promise<void>;

  private constructor(
    readonly page: Page,
    readonly tools: CDPSession,
    readonly origin: string,
    readonly size: BrowserContextOptions['viewport'],
    readonly left: (page: SparePage, again: boolean) => Promise<void>,
  ) {
    const context = page.context();
    this.#watch(context, LASTING.context);
    this.#watch(page, LASTING.page);
    this.#watch(page.clock, LASTING.clock);
    const opens = context.newPage.bind(context);
    this.end = context.close.bind(context);
    // A second page begins like the first.
    context.newPage = async () => {
      await context.addInitScript(this.#begins);
      return opens();
    };
    context.close = async () => {
      const again = !this.#spoiled && context.pages().length === 1 && !page.isClosed();
      if (again) await this.#clear();
      await this.left(this, again);
    };
  }

  static async made(browser: Browser, origin: string, device: BrowserContextOptions, left: SparePage['left']): Promise<SparePage> {
    const context = await browser.newContext({ ...device, serviceWorkers: 'block' });
    const page = await context.newPage();
    const tools = await context.newCDPSession(page);
    await tools.send('Page.enable');
    return new SparePage(page, tools, origin, device.viewport, left);
  }

  async begin(script: string): Promise<void> {
    if (this.#script !== undefined) await this.tools.send('Page.removeScriptToEvaluateOnNewDocument', { identifier: this.#script });
    this.#begins = script;
    this.#script = (await this.tools.send('Page.addScriptToEvaluateOnNewDocument', { source: script })).identifier;
  }

  #watch<T extends object>(one: T, names: ReadonlyArray<keyof T>): void {
    for (const name of names) {
      const does = (one[name] as (...words: unknown[]) => unknown).bind(one);
      one[name] = ((...words: unknown[]) => {
        this.#spoiled = true;
        return does(...words);
      }) as T[typeof name];
    }
  }

  async #clear(): Promise<void> {
    const { page, tools, origin } = this;
    const context = page.context();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    // On a picture no program of ours runs that could write anything.
    await page.goto(`${origin}/icon-192.png`);
    await page.evaluate(() => sessionStorage.clear());
    await tools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await page.mouse.move(0, 0);
    if (this.size) await page.setViewportSize(this.size);
  }
}
