/** People's devices in a browser: each its own storage, key and network. */
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { say, type Words } from '../../shared/text/words.ts';
import { graveFaults } from '../kit/accessibility.ts';
import { failed, launchKept, lettersCome, settled } from '../kit/chromium.ts';

export const WALL: BrowserContextOptions = { viewport: { width: 1920, height: 1080 } };
export const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
export const TABLET: BrowserContextOptions = { viewport: { width: 1180, height: 820 }, hasTouch: true };
export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
/**
 * A device that nobody takes off the network: without the worker that fetches the whole app for then, some 250 files, which takes
 * the processor longer than what most tests do.
 */
export const online = (size: BrowserContextOptions): BrowserContextOptions => ({ ...size, serviceWorkers: 'block' });
export const ONLINE = online(DESKTOP);

/** The words on the screen, as they are in Vietnamese. */
export const vi = (text: Words, params: Readonly<Record<string, string | number>> = {}): string => say(text, 'vi', params);

const PERSON: BrowserContextOptions = { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'reduce', acceptDownloads: true };

let shots = 0;

/** One person's device: its own storage, its own key, its own network. */
export class Device {
  /** What went wrong in the page itself. */
  readonly faults: string[] = [];

  private constructor(
    readonly name: string,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && /Content Security Policy|Uncaught|Warning: /.test(message.text())) this.faults.push(message.text());
    });
  }

  /** One whose browser can be closed and opened again: what it holds lies in a folder. */
  static async kept(folder: string, name: string, size: BrowserContextOptions, url: string): Promise<Device> {
    const context = await launchKept(folder, { ...size, ...PERSON, baseURL: url });
    return Device.#in(context, name, context.pages()[0] ?? (await context.newPage()));
  }

  static async open(browser: Browser, name: string, size: BrowserContextOptions, url: string): Promise<Device> {
    const context = await browser.newContext({ ...size, ...PERSON, baseURL: url });
    return Device.#in(context, name, await context.newPage());
  }

  static #in(context: BrowserContext, name: string, page: Page): Device {
    context.setDefaultTimeout(30_000);
    // Wherever it goes.
    for (const way of ['goto', 'reload'] as const) {
      const goes = page[way].bind(page) as (...words: unknown[]) => Promise<never>;
      page[way] = async (...words: unknown[]) => {
        const answer = await goes(...words);
        await lettersCome(page);
        return answer;
      };
    }
    return new Device(name, context, page);
  }

  /** The same device taken up again after its page was closed: what it keeps is there, and what it showed is gone. */
  async again(): Promise<Device> {
    const next = await Device.#in(this.context, this.name, await this.context.newPage());
    next.faults.push(...this.faults);
    return next;
  }

  button = (text: Words | string, params: Readonly<Record<string, string | number>> = {}): Locator =>
    this.page.getByRole('button', { name: typeof text === 'string' ? text : vi(text, params), exact: true });
  link = (text: Words): Locator => this.page.getByRole('link', { name: vi(text), exact: true });
  field = (text: Words | string): Locator => this.page.getByLabel(typeof text === 'string' ? text : vi(text), { exact: true });
  press = (text: Words | string, params: Readonly<Record<string, string | number>> = {}): Promise<void> =>
    this.button(text, params).click();
  fill = (text: Words, value: string): Promise<void> => this.field(text).fill(value);
  sees = (text: Words | string, params: Readonly<Record<string, string | number>> = {}, timeout = 30_000): Promise<void> =>
    this.page
      .getByText(typeof text === 'string' ? text : vi(text, params), { exact: false })
      .first()
      .waitFor({ timeout });

  /**
   * Until this is there, or gone: its owner takes the device up and looks, again and again. What goes from device to device is fetched
   * whenever a page wakes, and once a minute otherwise.
   */
  async wakesUntil(text: string, state: 'there' | 'gone' = 'there'): Promise<void> {
    const shown = this.page.getByText(text);
    await expect
      .poll(
        async () => {
          await this.page.evaluate(() => window.dispatchEvent(new Event('pageshow')));
          return (await shown.count()) > 0;
        },
        { timeout: 30_000, interval: 500 },
      )
      .toBe(state === 'there');
  }

  /** Presses, and presses again in the dialog that asks. */
  async twice(text: Words | string, act: Words | string = text, params: Readonly<Record<string, string | number>> = {}): Promise<void> {
    await this.button(text, params).click();
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: typeof act === 'string' ? act : vi(act), exact: true })
      .click();
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  /** What it showed when a test failed. */
  failed = (): Promise<void> => failed(this.page, this.name);

  /** No grave fault of accessibility on what it shows, and nothing off the edge; a picture where SCREENSHOTS names a folder for it. */
  async look(what: string): Promise<void> {
    // Notices and dialogs come in over a moment; half faded text has half the contrast.
    await settled(this.page);
    const folder = process.env['SCREENSHOTS'];
    if (folder) await this.page.screenshot({ path: join(folder, `${String(++shots).padStart(2, '0')}-${this.name}-${what}.png`) });
    expect(await graveFaults(this.page), `${this.name}: ${what}`).toEqual([]);
    const wide = await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, `${this.name}: ${what} is wider than the screen`).toBeLessThanOrEqual(0);
  }
}

/** The papers and their texts that a device holds, whole or in part, by the names that say nothing of them. */
export const papersOn = ({ page }: Pick<Device, 'page'>): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((done) => {
        const asked = indexedDB.open('ecabinet-papers');
        // Nothing was ever put there, and this question makes nothing.
        asked.onupgradeneeded = () => asked.transaction!.abort();
        asked.onerror = () => done([]);
        asked.onsuccess = () => {
          const db = asked.result;
          const read = db.transaction('kept').objectStore('kept').getAllKeys();
          read.onsuccess = () => {
            db.close();
            done(read.result as string[]);
          };
        };
      }),
  );

/** How much lies in one store of a database that the app has made there. */
export const rowsIn = ({ page }: Pick<Device, 'page'>, database: string, store: string): Promise<number> =>
  page.evaluate(
    ([name, of]) =>
      new Promise<number>((done) => {
        const asked = indexedDB.open(name!);
        asked.onsuccess = () => {
          const read = asked.result.transaction(of!).objectStore(of!).count();
          read.onsuccess = () => (asked.result.close(), done(read.result));
        };
      }),
    [database, store],
  );
/** A note stands on its page at once, and is on the device some milliseconds later. */
export const notesOn = (device: Pick<Device, 'page'>): Promise<number> => rowsIn(device, 'ecabinet-notes', 'notes');
