/** People's devices in a browser: each its own storage, key and network. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { say, type Words } from '../../shared/text/words.ts';
import { launchKept, settled } from '../kit/chromium.ts';

const PICTURES = resolve(import.meta.dirname, '../../test-results');

export const WALL: BrowserContextOptions = { viewport: { width: 1920, height: 1080 } };
export const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
export const TABLET: BrowserContextOptions = { viewport: { width: 1180, height: 820 }, hasTouch: true };
export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

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
    context.setDefaultTimeout(30_000);
    return new Device(name, context, context.pages()[0] ?? (await context.newPage()));
  }

  static async open(browser: Browser, name: string, size: BrowserContextOptions, url: string): Promise<Device> {
    const context = await browser.newContext({ ...size, ...PERSON, baseURL: url });
    context.setDefaultTimeout(30_000);
    return new Device(name, context, await context.newPage());
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
  async failed(): Promise<void> {
    mkdirSync(PICTURES, { recursive: true });
    await this.page.screenshot({ path: join(PICTURES, `failed-${this.name}.png`), timeout: 10_000 }).catch(() => undefined);
  }

  /** A picture for whoever wants to look, and no serious fault of accessibility on what it shows. */
  async look(what: string): Promise<void> {
    mkdirSync(PICTURES, { recursive: true });
    // Notices and dialogs come in over a moment; half faded text has half the contrast.
    await settled(this.page);
    await this.page.screenshot({ path: join(PICTURES, `${String(++shots).padStart(2, '0')}-${this.name}-${what}.png`) });
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    const grave = violations.filter((one) => one.impact === 'serious' || one.impact === 'critical');
    expect(
      grave.map(
        (one) =>
          `${one.id}: ${one.nodes
            .slice(0, 3)
            .map((node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`)
            .join(' | ')}`,
      ),
      `${this.name}: ${what}`,
    ).toEqual([]);
    const wide = await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, `${this.name}: ${what} is wider than the screen`).toBeLessThanOrEqual(0);
  }
}
